/* A folder with a small assessment of two conversations, what people answer in it, and what reading makes of that. */
#ifndef TESTS_COHORT_CROWD_H
#define TESTS_COHORT_CROWD_H

#include "cohort/desk.h"
#include "cohort/intake.h"

typedef struct crowd {
    desk desk; /* the folder that the test stands in; with it parcel.lua, two.lua, and as a.yaml the assessment */
    tal_assembly assembly;
} crowd;

crowd crowd_open(void);
void crowd_close(crowd *c);

#define CROWD_BEST "/label ask quote fetch"
#define CROWD_WORST "deny guess wait"

/* Answers by their ids: "/label ask -" looks, replies, and keeps silent. OUT is the caller's to free. */
void crowd_answer(tal_attempt *out, const char *candidate, const char *scenario, const char *answers);
void crowd_play(const crowd *c, tal_performance *out, const char *candidate, const char *scenario, const char *answers);

/* Reads all portions of PLAN into the files 0.run, 1.run ... */
void crowd_read_plan(const crowd *c, const tal_plan *plan);

/* What reading the file or folder NAME leaves behind, a record each: "read 3 1 2;" lines, blank ones and conversations;
 * "ana 1 finished 4@2;" the row, the state, the deeds and the line, of the roster "ana invited @2;"; "2 not-json ana;". Valid until the next call. */
const char *crowd_read(const crowd *c, const char *name);

/* The same of the files 0.run to COUNT - 1. */
const char *crowd_records(const crowd *c, size_t count);

#endif
