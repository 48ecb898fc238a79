/*
 * What sessions have met of a scenario: flags, so that runs, forms and threads can be joined. The
 * rows are those of the scenario's tables. Filled by the walk; knows nothing of who walks.
 */
#ifndef TAL_SESSION_COVERAGE_H
#define TAL_SESSION_COVERAGE_H

#include "model/scenario.h"

enum {
    TAL_MET = 1,     /* a scene entered, an outcome reached, a moment decided, a look or reply
                      * taken */
    TAL_OPEN_TO = 2, /* a reply or look that could be taken */
    TAL_HELD = 4,    /* the row's condition held once */
    TAL_FAILED = 8,  /* ... and once it did not */
};

typedef struct tal_coverage {
    uint8_t *scenes, *outcomes, *moments; /* TAL_MET */
    uint8_t *replies, *looks;             /* all four; silences have rows among the replies */
    uint8_t *lines, *targets, *phrases;   /* TAL_HELD, TAL_FAILED */
} tal_coverage;

tal_coverage *tal_coverage_new(const tal_scenario *scenario); /* NULL: no memory */
void tal_coverage_free(tal_coverage *coverage);               /* takes NULL */

/* Adds what FROM has met. Both are of SCENARIO. */
void tal_coverage_join(tal_coverage *into, const tal_coverage *from, const tal_scenario *scenario);

/* Met, of how many. A condition counts once it has both held and failed; those of Lua functions
 * count too. Phrases are not counted: they are part of a text. */
typedef struct tal_coverage_count {
    int met, of;
} tal_coverage_count;

typedef struct tal_coverage_counts {
    tal_coverage_count scenes, replies, looks, outcomes, moments, conditions;
} tal_coverage_counts;

tal_coverage_counts tal_coverage_sum(const tal_coverage *coverage, const tal_scenario *scenario);

#endif
