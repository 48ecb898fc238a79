/* What every state can come to: one look at each edge, circle by circle, against the order in which
 * they lead to one another, or along it. */
#include "analysis/outlook.h"

#include <pthread.h>
#include <stdlib.h>

enum {
    SET_LIMIT = 64,
    PART = 4,                /* of the bytes that the graph may take, for each store */
    LEAST_BYTES = 1 << 20, /* ... and that in any case */
};

/* One sweep, for a thread of its own. */
typedef struct sweep {
    const tal_graph *graph;
    const tal_circles *circles;
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

/* The states of a circle have the same ahead of them: all that lies ahead of any. What leads to one of
 * them adds nothing yet, and need not. */
static tal_status look_ahead(sweep *s, size_t from, size_t to)
{
    const tal_graph *graph = s->graph;
    uint32_t set = 0;
    tal_status status = TAL_OK;
    for (size_t n = from; n < to; n++) {
        uint32_t state = tal_circles_state(s->circles, n);
        for (size_t i = graph->first[state]; !status && i < graph->first[state + 1]; i++) {
            tal_edge edge = tal_graph_edge(graph, i);
            uint32_t next =
                edge.target >= TAL_ENDS ? s->ends[edge.target - TAL_ENDS] : s->sets[edge.target];
            status = tal_frontier_join(s->store, set, next, edge.gain, &set);
        }
    }
    for (size_t n = from; n < to; n++)
        s->sets[tal_circles_state(s->circles, n)] = set;
    return status;
}

static void *sweep_back(void *argument)
{
    sweep *s = argument;
    s->status = make_ends(s);
    for (size_t i = 0, end; !s->status && i < s->circles->count; i = end) {
        end = tal_circles_end(s->circles, i);
        s->status = look_ahead(s, i, end);
    }
    return NULL;
}

static tal_status pass_on(sweep *s, size_t from, size_t to)
{
    static const uint8_t nothing[TAL_SKILLS];
    const tal_graph *graph = s->graph;
    uint32_t set = 0;
    tal_status status = TAL_OK;
    for (size_t n = from; !status && n < to; n++)
        status = tal_frontier_join(s->store, set, s->sets[tal_circles_state(s->circles, n)],
                                   nothing, &set);
    for (size_t n = from; n < to; n++)
        s->sets[tal_circles_state(s->circles, n)] = set;
    for (size_t n = from; n < to; n++) {
        uint32_t state = tal_circles_state(s->circles, n);
        for (size_t i = graph->first[state]; !status && i < graph->first[state + 1]; i++) {
            tal_edge edge = tal_graph_edge(graph, i);
            if (edge.target < TAL_ENDS)
                status = tal_frontier_join(s->store, s->sets[edge.target], set, edge.gain,
                                           &s->sets[edge.target]);
        }
    }
    return status;
}

static void *sweep_on(void *argument)
{
    sweep *s = argument;
    if (s->circles->count)
        s->status = tal_frontier_one(s->store, (tal_vector){ 0 }, &s->sets[0]);
    for (size_t end = s->circles->count, i; !s->status && end > 0; end = i) {
        i = tal_circles_begin(s->circles, end);
        s->status = pass_on(s, i, end);
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

tal_status tal_outlook_find(tal_outlook *outlook, const tal_graph *graph,
                            const tal_graph_limits *limits)
{
    size_t states = graph->states.count;
    size_t ends = (size_t)graph->scenario->outcomes_count + (size_t)graph->scenario->scenes_count;
    size_t bytes = limits->bytes / PART > LEAST_BYTES ? limits->bytes / PART : LEAST_BYTES;
    sweep sweeps[3] = { { .graph = graph }, { .graph = graph }, { .graph = graph } };
    *outlook = (tal_outlook){ 0 };
    tal_status status = tal_circles_find(&outlook->circles, graph);
    if (status)
        return status;
    outlook->ahead_most = sweeps[0].store = tal_frontiers_new(TAL_MOST, SET_LIMIT, bytes);
    outlook->ahead_least = sweeps[1].store = tal_frontiers_new(TAL_LEAST, SET_LIMIT, bytes);
    outlook->behind_most = sweeps[2].store = tal_frontiers_new(TAL_MOST, SET_LIMIT, bytes);
    outlook->ahead = sweeps[0].sets = calloc(states + 1, sizeof *outlook->ahead);
    sweeps[1].sets = calloc(states + 1, sizeof *outlook->ahead);
    outlook->behind = sweeps[2].sets = calloc(states + 1, sizeof *outlook->behind);
    outlook->ends = sweeps[0].ends = calloc(ends, sizeof *outlook->ends);
    sweeps[1].ends = calloc(ends, sizeof *outlook->ends);
    status = sweeps[0].ends && sweeps[1].ends ? TAL_OK : TAL_ENOMEM;
    for (int i = 0; i < 3; i++) {
        sweeps[i].circles = &outlook->circles;
        if (!sweeps[i].store || !sweeps[i].sets)
            status = TAL_ENOMEM;
    }
    if (!status)
        status = run(sweeps, limits->threads);
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
    tal_circles_free(&outlook->circles);
    tal_frontiers_free(outlook->ahead_most);
    tal_frontiers_free(outlook->ahead_least);
    tal_frontiers_free(outlook->behind_most);
    free(outlook->ahead);
    free(outlook->behind);
    free(outlook->ends);
}
