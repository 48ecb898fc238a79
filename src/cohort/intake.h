/*
 * Takes in one portion of what was handed in: every conversation in it is played, and what comes of
 * it goes into one sorted file (bin.h). One worker's.
 */
#ifndef TAL_COHORT_INTAKE_H
#define TAL_COHORT_INTAKE_H

#include "cohort/assembly.h"
#include "cohort/bin.h"
#include "cohort/player.h"
#include "cohort/plan.h"
#include "cohort/response.h"

enum { TAL_LINE_LIMIT = 1 << 20 }; /* bytes of one line of answers */

typedef struct tal_intake {
    const tal_assembly *assembly;
    const tal_plan *plan;
    tal_player *player;
    tal_response_reader *reader;
    tal_attempt attempt;
    tal_performance performance;
    tal_bin bin;
    char *window;        /* in which lines stand */
    const char *scratch; /* a path that what does not fit into memory is put beside */
    uint64_t lines, blank, conversations; /* of the portion at hand: tal_bin_read */
} tal_intake;

tal_status tal_intake_open(tal_intake *out, const tal_assembly *assembly, const tal_plan *plan,
                           int shard, int shards);
void tal_intake_close(tal_intake *intake);

/* Reads portion PORTION, and writes the file PATH. TAL_ESTALE: a file is no longer as it was
 * planned. TAL_EIO with errno: PATH cannot be written; what cannot be read is a refusal in it. */
tal_status tal_intake_read(tal_intake *intake, uint32_t portion, const char *path);

/* For the readers of each kind: plays the attempt at hand, and puts down what comes of it. */
tal_status tal_intake_play(tal_intake *intake);

/* Puts down that WHY, whose candidate may be one of ours, is refused. */
tal_status tal_intake_refuse(tal_intake *intake, const tal_refusal *why);

/* Before anything is read: has the roster PATH a column of ids? Without one nobody would be on it.
 * TAL_EIO with errno; TAL_EUNCLEAR: it has none. */
tal_status tal_roster_check(const char *path);

/* The whole of a long CSV, of a roster, of a journal. */
tal_status tal_intake_table(tal_intake *intake, tal_origin origin);
tal_status tal_intake_roster(tal_intake *intake, tal_origin origin);
tal_status tal_intake_journal(tal_intake *intake, tal_origin origin);

#endif
