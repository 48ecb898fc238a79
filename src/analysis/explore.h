/*
 * Exploring one form of a scenario: every session that there can be, and what they come to. Where
 * Lua functions decide, or the space is too large, what is found is said to be less than all.
 */
#ifndef TAL_ANALYSIS_EXPLORE_H
#define TAL_ANALYSIS_EXPLORE_H

#include "analysis/route.h"
#include "model/rubric.h"

typedef enum tal_extent {
    TAL_EXTENT_ALL,     /* every session: what is not found cannot happen */
    TAL_EXTENT_BOUND,   /* the space is too large: sessions as far as they were gone through */
    TAL_EXTENT_SAMPLED, /* Lua functions decide: up to TAL_SAMPLES random sessions */
    TAL_EXTENT_FICKLE,  /* ... and they answered otherwise when a session was played again */
} tal_extent;

/* Random sessions of a form, and turns in those of all forms together: what is played is cut to that. */
enum { TAL_SAMPLES = 10000, TAL_SAMPLE_TURNS = 100000 };

/* From the least to the most, scores of 0 to 100; -1 where the form does not examine it. */
typedef struct tal_span {
    int least, most;
} tal_span;

typedef struct tal_reach {
    bool reached;
    bool passes; /* some session that ends so passes */
    tal_span skills[TAL_SKILLS], total;
} tal_reach;

/* What sessions do that take a reply: one of them passes, or (known only where the extent is ALL)
 * none does. UNKNOWN where no session takes it, or where that takes too long to find out. */
typedef enum tal_fate { TAL_FATE_UNKNOWN, TAL_FATE_PASSES, TAL_FATE_LOST } tal_fate;

/* Where a conversation cannot end: it is stuck there, or goes round and round. One that was found is
 * there whatever the extent. */
typedef struct tal_trap {
    int32_t scene;
    bool stuck;
    tal_route route; /* one way into it, the shortest */
} tal_trap;

typedef struct tal_exploration {
    int form;
    tal_extent extent;
    size_t states, edges, bytes;   /* of the graph; 0 where there is none */
    bool together;                 /* bounds of totals are reached, and so are passes */
    size_t sessions;               /* SAMPLED, FICKLE: how many were played */
    tal_reach all, *outcomes;      /* a row for each outcome */
    tal_route best;                /* a session with the greatest total, with fewest actions */
    tal_result best_result;        /* what it comes to; outcome NULL where there is none */
    uint8_t *best_moments;         /* 1 for each moment that it meets */
    uint8_t *fates;                /* tal_fate of each reply */
    uint8_t *answered;             /* 1 for each moment where one reply is best in every skill */
    tal_trap *traps;
    size_t traps_count;
    int32_t widest;                /* BOUND: the cell that took the most values, or TAL_NONE */
    tal_coverage *coverage;
} tal_exploration;

/* OUT is to be freed, also after a failure. TAL_EFUNCTION: a Lua function failed; TROUBLE says
 * how. */
tal_status tal_explore(tal_exploration *out, const tal_scenario *scenario, const tal_rubric *rubric,
                       int form, const tal_graph_limits *limits, tal_trouble *trouble);
void tal_exploration_free(tal_exploration *exploration);

/* Takes TRAP over, also after a failure. */
tal_status tal_exploration_add_trap(tal_exploration *exploration, tal_trap trap);

/* As expressions name it: "turn", or a variable. */
const char *tal_explore_cell_name(const tal_scenario *scenario, int32_t cell);

#endif
