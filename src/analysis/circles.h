/*
 * The states of a graph in groups: each with all that lead to it and to which it leads (strongly
 * connected components). In a group one can go round and round; who leaves it never comes back.
 */
#ifndef TAL_ANALYSIS_CIRCLES_H
#define TAL_ANALYSIS_CIRCLES_H

#include "analysis/graph.h"

typedef struct tal_circles {
    uint32_t *states; /* those that are expanded; a group stands behind all that it leads to */
    size_t count;
} tal_circles;

/* The last state of its group is marked so. */
enum { TAL_CIRCLES_LAST = 1u << 31 };

/* To be freed, also after a failure. */
tal_status tal_circles_find(tal_circles *circles, const tal_graph *graph);
void tal_circles_free(tal_circles *circles);

static inline uint32_t tal_circles_state(const tal_circles *circles, size_t i)
{
    return circles->states[i] & ~TAL_CIRCLES_LAST;
}

/* The place behind the group that begins at place I. */
static inline size_t tal_circles_end(const tal_circles *circles, size_t i)
{
    while (!(circles->states[i] & TAL_CIRCLES_LAST))
        i++;
    return i + 1;
}

/* The place where the group begins that ends before place END. */
static inline size_t tal_circles_begin(const tal_circles *circles, size_t end)
{
    size_t i = end - 1;
    while (i > 0 && !(circles->states[i - 1] & TAL_CIRCLES_LAST))
        i--;
    return i;
}

#endif
