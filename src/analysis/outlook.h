/*
 * What every state of a graph can still come to, and what it can have earned by then: frontiers for
 * each state, from the ends back and from the start on. What a session earns is a sum over edges; a
 * circle earns nothing, for a moment scores once, so that all its states have the same frontiers.
 */
#ifndef TAL_ANALYSIS_OUTLOOK_H
#define TAL_ANALYSIS_OUTLOOK_H

#include "analysis/circles.h"
#include "analysis/frontier.h"

typedef struct tal_outlook {
    tal_circles circles;
    tal_frontiers *ahead_most, *ahead_least, *behind_most;
    uint32_t *ahead;  /* a set of ahead_most for each state: the most from there to each outcome */
    uint32_t *behind; /* a set of behind_most: the most on the way there; endings 0 */
    uint32_t most, least; /* of the start, in ahead_most and ahead_least */
    uint32_t *ends;   /* in ahead_most, of each target from TAL_ENDS on; stuck: 0 */
} tal_outlook;

/* Uses up to three threads. Frontiers that take too much of LIMITS become coarse. To be freed, also
 * after a failure. */
tal_status tal_outlook_find(tal_outlook *outlook, const tal_graph *graph,
                            const tal_graph_limits *limits);
void tal_outlook_free(tal_outlook *outlook);

/* The set of what is ahead of a target, in ahead_most. */
static inline uint32_t tal_outlook_ahead(const tal_outlook *outlook, uint32_t target)
{
    return target >= TAL_ENDS ? outlook->ends[target - TAL_ENDS] : outlook->ahead[target];
}

#endif
