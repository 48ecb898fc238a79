/* Can an assessment be gamed? What `check` says of one that loads: TAL830 and TAL831. */
#ifndef TAL_COHORT_WHOLE_H
#define TAL_COHORT_WHOLE_H

#include "analysis/graph.h"
#include "analysis/probe.h"
#include "cohort/assembly.h"

enum { TAL_WHOLE_RANDOM_RUNS = 1000 };

/* How a probe fares over all conversations. */
typedef struct tal_whole_score {
    tal_probe probe;
    int total; /* of its best: each conversation in the form and the run where it is worth most.
                  * By chance: the mean, rounded down */
    int passed, runs; /* best 0 or 1 of 1; by chance, of TAL_WHOLE_RANDOM_RUNS */
    bool passes; /* and must not. By chance, one run in TAL_PROBE_RANDOM_PERCENT of a hundred may */
} tal_whole_score;

/*
 * Plays each probe through all conversations, in each form that can be drawn, and pools what it
 * earns. The polite refuser too must fail, whoever is right. An assessment whose answers are typed
 * is held against its replies. TAL_EFUNCTION: a Lua function failed, and TROUBLE says how.
 */
tal_status tal_whole_probe(const tal_assembly *assembly, tal_whole_score scores[TAL_PROBES],
                           tal_trouble *trouble);

/*
 * What is wrong with the whole of it: conversations that are not sound by themselves (TAL831:
 * `check` says of each why), a function that fails (TAL831 too), a probe that passes (TAL830). Each
 * scenario is explored within LIMITS. TAL_EFILE where something is.
 */
tal_status tal_whole_check(const tal_assembly *assembly, const tal_graph_limits *limits,
                           tal_diagnostics *diagnostics);

#endif
