/* All sessions of a small scenario, gone through one by one with the public calls: what the
 * explorer is held against. Knows nothing of how the explorer works; reads the scenario's tables
 * only to find the rows of what it saw. */
#ifndef TESTS_ANALYSIS_ENUMERATE_H
#define TESTS_ANALYSIS_ENUMERATE_H

#include "analysis/explore.h"

typedef struct all_sessions {
    bool whole;    /* false: too many to go through */
    size_t states; /* different snapshots at the trainee's turn */
    tal_reach all, *outcomes;
    tal_fate *fates; /* of each reply */
    bool *stuck;     /* in each scene */
    uint8_t *answered;
    tal_coverage *coverage;
    tal_result best; /* outcome NULL: no session ends */
    size_t fewest;   /* actions of the shortest session that comes to that */
    int trust;       /* the most that one of these leaves */
} all_sessions;

/* Of a scenario by sketch_random; to be freed. */
void all_sessions_find(all_sessions *out, const tal_scenario *scenario, const tal_rubric *rubric,
                       int form);
void all_sessions_free(all_sessions *all);

#endif
