/*
 * Whose result another rubric would change: all are played again (replay.h), and judged by the
 * rubric that they were judged by and by the other one. What was earned is the same; weights, cut,
 * floors and the results that pass may be others, and so may the band. Nothing is written.
 *
 * The new band is that of this cohort with the new weights (band.h). A norm file's stands where the
 * weights are the same; where they are not, its errors are of another total, and this cohort's take
 * their place.
 */
#ifndef TAL_COHORT_RESCORE_H
#define TAL_COHORT_RESCORE_H

#include "cohort/band.h"

/* What a candidate comes to by one of the rubrics. */
typedef struct tal_judged {
    int total;
    bool meets; /* the rule */
    tal_decision_kind decision;
} tal_judged;

typedef struct tal_rescored {
    char *id;          /* owned */
    tal_result pooled; /* by the old rubric; the skills' scores are those of both */
    uint32_t endings;  /* bit i: a conversation ended with tal_result_names[i] */
    tal_judged before, after;
} tal_rescored;

/* By the old rubric, and by the new one. */
typedef struct tal_rescore_side {
    const tal_rubric *rubric;
    tal_band band;
    uint64_t meet, decisions[TAL_DECISIONS]; /* of the complete */
} tal_rescore_side;

typedef struct tal_rescore {
    tal_assembly assembly; /* owned */
    tal_rescore_side before, after;
    bool left_norm;             /* the old band is a norm's, and the new one is not */
    uint64_t complete, decided; /* how many; whose decision changes */
    tal_rescored *people;       /* owned: whose total, rule or decision changes, in the order of
                                 * their ids */
    size_t count, capacity;
} tal_rescore;

/*
 * RUBRIC is borrowed. TAL_EFILE: FOLDER holds no results, or they cannot be played again, which was
 * told (TAL640 to TAL644). TAL_EIO with errno. OUT is the caller's to close whatever it gives.
 */
tal_status tal_rescore_of(tal_rescore *out, const char *folder, const tal_rubric *rubric,
                          tal_diagnostics *diagnostics);
void tal_rescore_close(tal_rescore *rescore);

/* Why PERSON changes: a sentence without its full stop on each line, in the language of the
 * interface; LANGUAGE is its name, for what the rubric calls the skills. */
void tal_rescore_why(const tal_rescore *rescore, const tal_rescored *person, const char *language,
                     tal_buffer *out);

#endif
