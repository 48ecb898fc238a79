/* What every state can come to. Sets only grow more extreme, so going over the states until nothing
 * changes gives the answer; against the order of their numbers most edges need one look. */
#include "analysis/outlook.h"

#include <pthread.h>
#include <stdlib.h>

enum { SET_LIMIT = 64 };

/* One sweep over and over, for a thread of its own. */
typedef struct sweep {
    const tal_graph *graph;
    tal_frontiers *store;
    uint32_t *sets; /* of each state */
    uint32_t *ends; /* back: of each outcome, then 0 for being stuck in each scene */
    pthread_t thread;
    bool runs;
    tal_status status;
} sweep;

/* The sets of the ends: an outcome is itself. Being stuck comes to nothing. */
static tal_status make_ends(sweep *s)
{
    int32_t outcomes = s->graph->scenario->outcomes_count;
    for (int32_t i = 0; i < outcomes; i++) {
        tal_status status =
            tal_frontier_one(s->store, (tal_vector){ (uint16_t)i, { 0 } }, &s->ends[i]);
        if (status)
            return status;
    }
    return TAL_OK;
}

static tal_status look_ahead(sweep *s, size_t state, bool *changed)
{
    const tal_graph *graph = s->graph;
    uint32_t set = s->sets[state];
    tal_status status = TAL_OK;
    for (size_t i = graph->first[state]; !status && i < graph->first[state + 1]; i++) {
        tal_edge edge = tal_graph_edge(graph, i);
        uint32_t next =
            edge.target >= TAL_ENDS ? s->ends[edge.target - TAL_ENDS] : s->sets[edge.target];
        status = tal_frontier_join(s->store, set, next, edge.gain, &set);
    }
    *changed |= set != s->sets[state];
    s->sets[state] = set;
    return status;
}

static void *sweep_back(void *argument)
{
    sweep *s = argument;
    bool changed = true;
    s->status = make_ends(s);
    while (!s->status && changed) {
        changed = false;
        for (size_t i = s->graph->expanded; !s->status && i-- > 0;)
            s->status = look_ahead(s, i, &changed);
    }
    return NULL;
}

static tal_status pass_on(sweep *s, size_t state, bool *changed)
{
    const tal_graph *graph = s->graph;
    tal_status status = TAL_OK;
    for (size_t i = graph->first[state]; !status && i < graph->first[state + 1]; i++) {
        tal_edge edge = tal_graph_edge(graph, i);
        uint32_t set;
        if (edge.target >= TAL_ENDS)
            continue;
        status = tal_frontier_join(s->store, s->sets[edge.target], s->sets[state], edge.gain, &set);
        if (status)
            break;
        *changed |= set != s->sets[edge.target] && edge.target <= state; /* it was passed by */
        s->sets[edge.target] = set;
    }
    return status;
}

static void *sweep_on(void *argument)
{
    sweep *s = argument;
    bool changed = s->graph->expanded > 0;
    if (changed)
        s->status = tal_frontier_one(s->store, (tal_vector){ 0 }, &s->sets[0]);
    while (!s->status && changed) {
        changed = false;
        for (size_t i = 0; !s->status && i < s->graph->expanded; i++)
            s->status = pass_on(s, i, &changed);
    }
    return NULL;
}

static tal_status run(sweep sweeps[3], int threads)
{
    static void *(*const work[])(void *) = { sweep_back, sweep_back, sweep_on };
    tal_status status = TAL_OK;
    for (int i = 1; i < 3; i++)
        sweeps[i].runs =
            i < threads && !pthread_create(&sweeps[i].thread, NULL, work[i], &sweeps[i]);
    for (int i = 0; i < 3; i++)
        if (!sweeps[i].runs)
            work[i](&sweeps[i]);
    for (int i = 0; i < 3; i++) {
        if (sweeps[i].runs)
            pthread_join(sweeps[i].thread, NULL);
        status = status ? status : sweeps[i].status;
    }
    return status;
}

tal_status tal_outlook_find(tal_outlook *outlook, const tal_graph *graph, int threads)
{
    size_t states = graph->states.count;
    size_t ends = (size_t)graph->scenario->outcomes_count + (size_t)graph->scenario->scenes_count;
    sweep sweeps[3] = { { .graph = graph }, { .graph = graph }, { .graph = graph } };
    tal_status status = TAL_ENOMEM;
    *outlook = (tal_outlook){ 0 };
    outlook->ahead_most = sweeps[0].store = tal_frontiers_new(TAL_MOST, SET_LIMIT);
    outlook->ahead_least = sweeps[1].store = tal_frontiers_new(TAL_LEAST, SET_LIMIT);
    outlook->behind_most = sweeps[2].store = tal_frontiers_new(TAL_MOST, SET_LIMIT);
    outlook->ahead = sweeps[0].sets = calloc(states + 1, sizeof *outlook->ahead);
    sweeps[1].sets = calloc(states + 1, sizeof *outlook->ahead);
    outlook->behind = sweeps[2].sets = calloc(states + 1, sizeof *outlook->behind);
    outlook->ends = sweeps[0].ends = calloc(ends, sizeof *outlook->ends);
    sweeps[1].ends = calloc(ends, sizeof *outlook->ends);
    bool whole = sweeps[0].ends && sweeps[1].ends;
    for (int i = 0; i < 3; i++)
        whole = whole && sweeps[i].store && sweeps[i].sets;
    if (whole)
        status = run(sweeps, threads);
    if (!status && graph->start >= TAL_ENDS) {
        outlook->most = sweeps[0].ends[graph->start - TAL_ENDS];
        outlook->least = sweeps[1].ends[graph->start - TAL_ENDS];
    } else if (!status) {
        outlook->most = sweeps[0].sets[0];
        outlook->least = sweeps[1].sets[0];
    }
    free(sweeps[1].sets);
    free(sweeps[1].ends);
    return status;
}

void tal_outlook_free(tal_outlook *outlook)
{
    tal_frontiers_free(outlook->ahead_most);
    tal_frontiers_free(outlook->ahead_least);
    tal_frontiers_free(outlook->behind_most);
    free(outlook->ahead);
    free(outlook->behind);
    free(outlook->ends);
}
