/*
 * Every session that a form can have, as a graph: states at the trainee's turn, merged exactly, and
 * what can be done in each. Found breadth first, by several threads; the numbers of states and
 * edges do not depend on how many. The scenario decides nothing by Lua functions.
 */
#ifndef TAL_ANALYSIS_GRAPH_H
#define TAL_ANALYSIS_GRAPH_H

#include "analysis/pack.h"
#include "analysis/states.h"
#include "session/coverage.h"

/* A target at or above TAL_ENDS is no state: outcome target - TAL_ENDS, or, from the count of
 * outcomes on, a conversation that is stuck in scene 0 and so on. */
enum { TAL_ENDS = 1u << 31 };

/* What was done: a reply of the scene by its place, its silence, or a look from TAL_DEED_LOOK
 * on. */
enum { TAL_DEED_SILENCE = TAL_REPLIES_LIMIT, TAL_DEED_LOOK, TAL_DEED_LIMIT = 1 << 10 };

typedef struct tal_edge {
    uint32_t target;
    uint16_t deed;
    uint8_t gain[TAL_SKILLS]; /* levels earned: 0 to 2 */
} tal_edge;

typedef struct tal_graph {
    const tal_scenario *scenario;
    int form;
    tal_pack *pack;
    tal_states states; /* number 0: the first turn. Empty where there is none */
    uint32_t start;    /* as a target: state 0, or an end */
    uint32_t *first;   /* edges of state i: first[i] to first[i + 1] */
    uint32_t *targets;
    uint16_t *labels;  /* the deed, and two bits a skill */
    size_t edges, edges_capacity, first_capacity;
    size_t expanded;   /* states whose edges are known: all, unless the bound was hit */
} tal_graph;

typedef struct tal_graph_limits {
    int threads;  /* 1 or more */
    size_t bytes; /* when the graph takes more, it is left as it is; the work beside it is less */
} tal_graph_limits;

/* Notes in COVERAGE all that is met. To be freed, also after a failure. */
tal_status tal_graph_build(tal_graph *graph, const tal_scenario *scenario, int form,
                           const tal_graph_limits *limits, tal_coverage *coverage);
void tal_graph_free(tal_graph *graph);

static inline bool tal_graph_is_whole(const tal_graph *graph)
{
    return graph->expanded == graph->states.count;
}

/* Edge number I. */
static inline tal_edge tal_graph_edge(const tal_graph *graph, size_t i)
{
    uint16_t label = graph->labels[i];
    return (tal_edge){ graph->targets[i],
                       label % TAL_DEED_LIMIT,
                       { label >> 10 & 3, label >> 12 & 3, label >> 14 } };
}

/* The scene where a conversation is stuck, or TAL_NONE where TARGET is something else. */
static inline int32_t tal_graph_stuck(const tal_graph *graph, uint32_t target)
{
    uint32_t first = TAL_ENDS + (uint32_t)graph->scenario->outcomes_count;
    return target >= first ? (int32_t)(target - first) : TAL_NONE;
}

/* What the graph takes now. */
size_t tal_graph_bytes(const tal_graph *graph);

/* The scene of a state. */
int32_t tal_graph_scene(const tal_graph *graph, uint32_t state);

#endif
