/*
 * The graph of a form, built a batch of states at a time: while the threads go through the batch
 * nobody writes to the set of states, so they need no lock; what they met that was not there is
 * added afterwards, in the order of the states.
 */
#include "analysis/graph.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/rows.h"
#include "session/walk.h"

enum {
    BATCH = 1 << 16, /* states expanded between two additions */
    PIECE = 1 << 10, /* too few states to start a thread for */
    AHEAD = 64,      /* successors whose places in memory are fetched together */
    FRESH = 1 << 30, /* a target that is number target - FRESH of the worker's own finds */
    ROOM = 8,        /* the part of what is left to the graph that the workers' finds may take */
    LEAST_ROOM = 1 << 18,
};

/* A successor whose number is not known yet. */
typedef struct waiting {
    size_t slot, edge;
} waiting;

typedef struct worker {
    const tal_graph *graph;
    tal_walk walk;
    size_t from, to; /* the states to expand */
    int32_t *cells;  /* of the state that is being expanded */
    uint32_t *bits;
    waiting ahead[AHEAD];
    size_t ahead_count;
    uint32_t *keys;   /* a key for each of them */
    uint32_t *counts; /* edges of each state, from `from` on */
    uint32_t *targets;
    uint16_t *labels;
    size_t edges, edges_capacity;
    uint32_t *fresh; /* keys that were not in the set */
    size_t fresh_count, fresh_capacity;
    size_t room; /* bytes that its finds may take; the rest of its states is left then */
    pthread_t thread;
    bool runs; /* in a thread of its own */
    tal_status status;
} worker;

/* Targets and labels grow together. */
static bool make_room_for_edges(uint32_t **targets, uint16_t **labels, size_t *capacity,
                                size_t needed)
{
    size_t before = *capacity;
    return tal_rows_reserve(targets, capacity, needed, sizeof **targets) &&
           tal_rows_reserve(labels, &before, needed, sizeof **labels);
}

/* ---- The work of one thread ---- */

/* Numbers those that wait, in steps that each touch what the step before has asked memory for. */
static tal_status resolve(worker *w)
{
    const tal_states *states = &w->graph->states;
    for (size_t i = 0; i < w->ahead_count; i++) {
        uint32_t entry = states->slots[w->ahead[i].slot];
        __builtin_prefetch(tal_states_key(states, entry ? entry - 1 : 0));
    }
    for (size_t i = 0; i < w->ahead_count; i++) {
        const uint32_t *key = w->keys + i * states->words;
        uint32_t number = tal_states_find(states, key, w->ahead[i].slot);
        if (number == TAL_STATES_LIMIT) {
            if (!tal_rows_reserve(&w->fresh, &w->fresh_capacity, w->fresh_count + 1,
                                  states->words * sizeof *key))
                return TAL_ENOMEM;
            memcpy(w->fresh + w->fresh_count * states->words, key, states->words * sizeof *key);
            number = FRESH + (uint32_t)w->fresh_count++;
        }
        w->targets[w->ahead[i].edge] = number;
    }
    w->ahead_count = 0;
    return TAL_OK;
}

/* The end where a walk stands, as a target. */
static uint32_t end_of(const tal_walk *walk, const tal_scenario *scenario)
{
    int32_t place = tal_walk_place(walk);
    return TAL_ENDS + (uint32_t)(place < 0 ? -1 - place : scenario->outcomes_count + place);
}

/* An edge to where the walk stands now. */
static tal_status add_edge(worker *w, int deed, const int8_t levels[TAL_SKILLS])
{
    const tal_states *states = &w->graph->states;
    int label = deed;
    for (int i = 0; i < TAL_SKILLS; i++)
        label |= (levels[i] > 0 ? levels[i] : 0) << (10 + 2 * i);
    if (!make_room_for_edges(&w->targets, &w->labels, &w->edges_capacity, w->edges + 1))
        return TAL_ENOMEM;
    w->labels[w->edges] = (uint16_t)label;
    w->counts[0]++;
    if (tal_walk_stands(&w->walk) != TAL_WALK_TURN) {
        w->targets[w->edges++] = end_of(&w->walk, w->graph->scenario);
        return TAL_OK;
    }
    uint32_t *key = w->keys + w->ahead_count * states->words;
    tal_pack_state(w->graph->pack, tal_walk_place(&w->walk), tal_walk_cells(&w->walk),
                   tal_walk_bits(&w->walk), key);
    size_t slot = tal_states_slot(states, key);
    __builtin_prefetch(&states->slots[slot]);
    w->ahead[w->ahead_count++] = (waiting){ slot, w->edges++ };
    return w->ahead_count == AHEAD ? resolve(w) : TAL_OK;
}

/* Stands the walk where it can be gone on from: at the state that is being expanded. */
static void stand(worker *w, int32_t scene)
{
    const tal_scenario *scenario = w->graph->scenario;
    memcpy(tal_walk_cells(&w->walk), w->cells, (size_t)scenario->cells_count * sizeof *w->cells);
    memcpy(tal_walk_bits(&w->walk), w->bits,
           ((size_t)scenario->bits_count + 31) / 32 * sizeof *w->bits);
    tal_walk_stand(&w->walk, scene);
}

static tal_status try_reply(worker *w, int32_t scene, int deed, int32_t row)
{
    bool open = true;
    tal_effect effect;
    stand(w, scene);
    tal_status status = deed == TAL_DEED_SILENCE ? TAL_OK : tal_walk_open(&w->walk, row, &open);
    if (status || !open)
        return status;
    status = tal_walk_reply(&w->walk, row, &effect);
    return status ? status : add_edge(w, deed, effect.levels);
}

/* A look at what was seen, or whose being seen nothing asks for, changes nothing: it is no edge,
 * and only to be noted once. */
static tal_status try_look(worker *w, int32_t scene, int32_t look)
{
    static const int8_t nothing[TAL_SKILLS];
    int32_t bit = w->graph->scenario->looks[look].bit;
    bool changes = bit != TAL_NONE && !(w->bits[bit / 32] >> (bit % 32) & 1), open;
    if (!changes && w->walk.coverage->looks[look] & TAL_MET)
        return TAL_OK;
    stand(w, scene);
    tal_status status = tal_walk_on_desk(&w->walk, look, &open);
    if (status || !open)
        return status;
    status = tal_walk_look(&w->walk, look);
    return status || !changes ? status : add_edge(w, TAL_DEED_LOOK + look, nothing);
}

static tal_status expand(worker *w, size_t state)
{
    const tal_scenario *scenario = w->graph->scenario;
    int32_t scene = tal_pack_unpack(w->graph->pack, tal_states_key(&w->graph->states, state),
                                    w->cells, w->bits);
    tal_run replies = scenario->scenes[scene].replies;
    stand(w, scene);
    tal_status status = tal_walk_note(&w->walk);
    for (int32_t i = 0; !status && i < replies.count; i++)
        status = try_reply(w, scene, i, replies.first + i);
    if (!status && scenario->scenes[scene].silence != TAL_NONE)
        status = try_reply(w, scene, TAL_DEED_SILENCE, scenario->scenes[scene].silence);
    for (int32_t i = 0; !status && i < scenario->looks_count; i++)
        status = try_look(w, scene, i);
    return status;
}

static size_t found_bytes(const worker *w)
{
    return w->edges * (sizeof *w->targets + sizeof *w->labels) +
           w->fresh_count * w->graph->states.words * sizeof *w->fresh;
}

static void *work(void *argument)
{
    worker *w = argument;
    uint32_t *counts = w->counts;
    for (size_t i = w->from; !w->status && i < w->to; i++, w->counts++) {
        *w->counts = 0;
        w->status = expand(w, i);
        if (found_bytes(w) > w->room)
            w->to = i + 1;
    }
    w->counts = counts;
    if (!w->status)
        w->status = resolve(w);
    return NULL;
}

static void worker_free(worker *w)
{
    tal_session_free(w->walk.session);
    tal_coverage_free(w->walk.coverage);
    free(w->cells);
    free(w->bits);
    free(w->keys);
    free(w->counts);
    free(w->targets);
    free(w->labels);
    free(w->fresh);
}

static tal_status worker_init(worker *w, const tal_graph *graph)
{
    const tal_scenario *scenario = graph->scenario;
    tal_start start = { NULL, 0, graph->form, TAL_ORDER_WRITTEN };
    w->graph = graph;
    w->walk.coverage = tal_coverage_new(scenario);
    w->cells = calloc((size_t)scenario->cells_count, sizeof *w->cells);
    w->bits = calloc((size_t)scenario->bits_count / 32 + 1, sizeof *w->bits);
    w->keys = malloc(AHEAD * graph->states.words * sizeof *w->keys);
    w->counts = malloc(BATCH * sizeof *w->counts);
    if (!w->walk.coverage || !w->cells || !w->bits || !w->keys || !w->counts)
        return TAL_ENOMEM;
    return tal_session_start(&w->walk.session, scenario, &start);
}

/* ---- The batches ---- */

/* Divides the next states among the workers and waits for them. */
static tal_status run_batch(worker *workers, int count, size_t from, size_t to)
{
    size_t each = (to - from + (size_t)count - 1) / (size_t)count;
    tal_status status = TAL_OK;
    if (each < PIECE)
        each = PIECE;
    for (int i = 0; i < count; i++) {
        worker *w = &workers[i];
        w->from = from < to ? from : to;
        w->to = to - w->from > each ? w->from + each : to;
        w->edges = w->fresh_count = 0;
        from = w->to;
        w->runs = i && w->from < w->to && !pthread_create(&w->thread, NULL, work, w);
    }
    for (int i = 0; i < count; i++) {
        worker *w = &workers[i];
        if (w->runs)
            pthread_join(w->thread, NULL);
        else
            work(w);
        status = status ? status : w->status;
    }
    return status;
}

/* Adds what a worker has found: state by state, so that where the room ends does not depend on how many
 * workers there are. */
static tal_status take_over(tal_graph *graph, worker *w, size_t bytes)
{
    size_t edge = 0;
    for (size_t i = w->from; i < w->to && tal_graph_bytes(graph) <= bytes; i++) {
        size_t count = w->counts[i - w->from];
        if (!make_room_for_edges(&graph->targets, &graph->labels, &graph->edges_capacity,
                                 graph->edges + count) ||
            !tal_rows_reserve(&graph->first, &graph->first_capacity, i + 2, sizeof *graph->first))
            return TAL_ENOMEM;
        for (size_t end = edge + count; edge < end; edge++) {
            uint32_t target = w->targets[edge];
            if (target < TAL_ENDS && target >= FRESH) {
                const uint32_t *key = w->fresh + (target - FRESH) * graph->states.words;
                tal_status status = tal_states_add(&graph->states, key, &target);
                if (status)
                    return status;
            }
            graph->targets[graph->edges] = target;
            graph->labels[graph->edges++] = w->labels[edge];
        }
        graph->first[i + 1] = (uint32_t)graph->edges;
        graph->expanded = i + 1;
    }
    return TAL_OK;
}

/* A batch is as large as its finds will have room beside the graph, by what the last one found. */
static tal_status build(tal_graph *graph, worker *workers, const tal_graph_limits *limits)
{
    tal_status status = TAL_OK;
    size_t used = tal_graph_bytes(graph), each = 1; /* bytes that a state was found to take */
    while (!status && graph->expanded < graph->states.count && used <= limits->bytes) {
        size_t from = graph->expanded, most = graph->states.count - from;
        size_t room = (limits->bytes - used) / ROOM + LEAST_ROOM, found = 0;
        if (most > BATCH)
            most = BATCH;
        if (most > room / each)
            most = room / each + 1;
        for (int i = 0; i < limits->threads; i++)
            workers[i].room = room / (size_t)limits->threads;
        status = run_batch(workers, limits->threads, from, from + most);
        for (int i = 0; !status && i < limits->threads; i++) {
            found += found_bytes(&workers[i]);
            if (workers[i].from == graph->expanded) /* none before it ran out of room */
                status = take_over(graph, &workers[i], limits->bytes);
        }
        each = found / most + 1;
        used = tal_graph_bytes(graph);
    }
    return status;
}

/* The first turn, with which everything begins. */
static tal_status begin(tal_graph *graph, worker *w)
{
    tal_status status = tal_walk_start(&w->walk);
    if (status)
        return status;
    if (tal_walk_stands(&w->walk) != TAL_WALK_TURN) {
        graph->start = end_of(&w->walk, graph->scenario);
        return TAL_OK;
    }
    tal_pack_state(graph->pack, tal_walk_place(&w->walk), tal_walk_cells(&w->walk),
                   tal_walk_bits(&w->walk), w->keys);
    return tal_states_add(&graph->states, w->keys, &graph->start);
}

tal_status tal_graph_build(tal_graph *graph, const tal_scenario *scenario, int form,
                           const tal_graph_limits *limits, tal_coverage *coverage)
{
    *graph = (tal_graph){ .scenario = scenario, .form = form };
    tal_graph_limits bound = *limits;
    if (scenario->looks_count > TAL_DEED_LIMIT - TAL_DEED_LOOK)
        bound.bytes = 0; /* an edge cannot say which look it is */
    graph->pack = tal_pack_new(scenario);
    worker *workers = calloc((size_t)limits->threads, sizeof *workers);
    tal_status status = graph->pack && workers ? TAL_OK : TAL_ENOMEM;
    if (!status)
        status = tal_states_init(&graph->states, tal_pack_words(graph->pack));
    if (!status &&
        !tal_rows_reserve(&graph->first, &graph->first_capacity, 1, sizeof *graph->first))
        status = TAL_ENOMEM;
    if (!status)
        graph->first[0] = 0;
    for (int i = 0; !status && i < limits->threads; i++)
        status = worker_init(&workers[i], graph);
    if (!status)
        status = begin(graph, &workers[0]);
    if (!status)
        status = build(graph, workers, &bound);
    for (int i = 0; workers && i < limits->threads; i++) {
        if (!status)
            tal_coverage_join(coverage, workers[i].walk.coverage, scenario);
        worker_free(&workers[i]);
    }
    free(workers);
    return status;
}

void tal_graph_free(tal_graph *graph)
{
    tal_pack_free(graph->pack);
    tal_states_free(&graph->states);
    free(graph->first);
    free(graph->targets);
    free(graph->labels);
}

size_t tal_graph_bytes(const tal_graph *graph)
{
    const tal_states *states = &graph->states;
    return states->count * (states->words * sizeof *states->keys + sizeof *graph->first) +
           (states->mask + 1) * sizeof *states->slots +
           graph->edges * (sizeof *graph->targets + sizeof *graph->labels);
}

int32_t tal_graph_scene(const tal_graph *graph, uint32_t state)
{
    return tal_pack_scene(graph->pack, tal_states_key(&graph->states, state));
}
