/* Groups of states that lead to one another, in one walk through the graph: Tarjan's algorithm with
 * one number a state, after Pearce, "A space-efficient algorithm for finding strongly connected
 * components", 2016. Without recursion: a conversation can be long. */
#include "analysis/circles.h"

#include <stdlib.h>

enum {
    LOWERED = 1 << 15, /* in `next`: something before the state can be reached again */
    DONE = UINT32_MAX, /* as a number: the group is known */
};

typedef struct search {
    const tal_graph *graph;
    tal_circles *out;
    uint32_t *numbers; /* in the order of arrival, or lower: of what can be reached; 0: not met */
    uint16_t *next;    /* the edge of each state to go on with */
    uint32_t *stack;   /* from its start the way to where we are; from its end what waits */
    size_t depth, waiting;
} search;

/* All edges of STATE were followed. What can reach nothing before it is the root of a group. */
static void finish(search *s, uint32_t state)
{
    uint32_t root = s->numbers[state];
    if (s->next[state] & LOWERED) {
        s->stack[--s->waiting] = state;
        return;
    }
    for (; s->waiting < s->graph->expanded && s->numbers[s->stack[s->waiting]] >= root;
         s->waiting++) {
        s->numbers[s->stack[s->waiting]] = DONE;
        s->out->states[s->out->count++] = s->stack[s->waiting];
    }
    s->numbers[state] = DONE;
    s->out->states[s->out->count++] = state | TAL_CIRCLES_LAST;
}

static void follow(search *s)
{
    const tal_graph *graph = s->graph;
    uint32_t number = 1;
    s->stack[s->depth++] = 0; /* from which all are reached */
    s->numbers[0] = number;
    while (s->depth) {
        uint32_t state = s->stack[s->depth - 1];
        size_t edge = graph->first[state] + (s->next[state] & ~LOWERED);
        if (edge == graph->first[state + 1]) {
            s->depth--;
            finish(s, state);
            continue;
        }
        uint32_t target = graph->targets[edge];
        if (target < graph->expanded && !s->numbers[target]) {
            s->numbers[target] = ++number; /* the edge is looked at again after it */
            s->stack[s->depth++] = target;
            continue;
        }
        s->next[state]++;
        if (target < graph->expanded && s->numbers[target] < s->numbers[state]) {
            s->numbers[state] = s->numbers[target];
            s->next[state] |= LOWERED;
        }
    }
}

/* Does every edge lead to a state with a higher number? Then each state is a group of its own, and their
 * order is at hand: it goes through memory as it lies, which for large graphs is much faster. */
static bool leads_on(const tal_graph *graph)
{
    for (size_t i = 0; i < graph->expanded; i++)
        for (size_t n = graph->first[i]; n < graph->first[i + 1]; n++)
            if (graph->targets[n] <= i)
                return false;
    return true;
}

static void turn_round(tal_circles *circles, size_t count)
{
    for (size_t i = count; i-- > 0;)
        circles->states[circles->count++] = (uint32_t)i | TAL_CIRCLES_LAST;
}

tal_status tal_circles_find(tal_circles *circles, const tal_graph *graph)
{
    size_t count = graph->expanded;
    search s = { .graph = graph, .out = circles, .waiting = count };
    *circles = (tal_circles){ calloc(count + 1, sizeof *circles->states), 0 };
    if (circles->states && leads_on(graph)) {
        turn_round(circles, count);
        return TAL_OK;
    }
    s.numbers = calloc(count + 1, sizeof *s.numbers);
    s.next = calloc(count + 1, sizeof *s.next);
    s.stack = calloc(count + 1, sizeof *s.stack);
    bool whole = circles->states && s.numbers && s.next && s.stack;
    if (whole)
        follow(&s);
    free(s.numbers);
    free(s.next);
    free(s.stack);
    return whole ? TAL_OK : TAL_ENOMEM;
}

void tal_circles_free(tal_circles *circles)
{
    free(circles->states);
    circles->states = NULL;
}
