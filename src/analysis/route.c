/* Ways through a graph. No state keeps where it was reached from: that would cost every state
 * memory for what is asked of few. */
#include "analysis/route.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/rows.h"
#include "session/session.h"

void tal_route_free(tal_route *route)
{
    free(route->actions);
    *route = (tal_route){ NULL, 0 };
}

/* What DEED means in a scene. */
static tal_action action_of(const tal_graph *graph, uint32_t state, int deed)
{
    const tal_scenario *scenario = graph->scenario;
    const tal_scene *scene = &scenario->scenes[tal_graph_scene(graph, state)];
    if (deed >= TAL_DEED_LOOK)
        return (tal_action){ TAL_ACTION_LOOK, scenario->looks[deed - TAL_DEED_LOOK].id };
    if (deed == TAL_DEED_SILENCE)
        return (tal_action){ TAL_ACTION_SILENCE, "" };
    return (tal_action){ TAL_ACTION_REPLY, scenario->replies[scene->replies.first + deed].id };
}

/* Routes are found from their ends: they are put together backwards, then turned round. */
static tal_status append(tal_route *route, size_t *capacity, tal_action action)
{
    if (!tal_rows_reserve(&route->actions, capacity, route->count + 1, sizeof action))
        return TAL_ENOMEM;
    route->actions[route->count++] = action;
    return TAL_OK;
}

static void turn_round(tal_route *route)
{
    for (size_t i = 0, n = route->count; i + 1 < n; i++, n--) {
        tal_action first = route->actions[i];
        route->actions[i] = route->actions[n - 1];
        route->actions[n - 1] = first;
    }
}

/* The state whose edge this is: edges stand in the order of states. */
static uint32_t source_of(const tal_graph *graph, size_t edge)
{
    size_t low = 0, high = graph->expanded;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (graph->first[middle] <= edge)
            low = middle;
        else
            high = middle;
    }
    return (uint32_t)low;
}

/* The state from which each one was found, breadth first: what leads to it by the fewest actions.
 * The caller frees. NULL: no memory. */
static uint32_t *find_sources(const tal_graph *graph)
{
    uint32_t *sources = malloc((graph->states.count + 1) * sizeof *sources);
    if (!sources)
        return NULL;
    memset(sources, 0xFF, graph->states.count * sizeof *sources);
    for (size_t state = 0; state < graph->expanded; state++)
        for (size_t i = graph->first[state]; i < graph->first[state + 1]; i++) {
            uint32_t target = graph->targets[i];
            if (target < TAL_ENDS && sources[target] == UINT32_MAX)
                sources[target] = (uint32_t)state;
        }
    return sources;
}

tal_status tal_route_over(tal_route *route, const tal_graph *graph, size_t edge)
{
    uint32_t *sources = find_sources(graph), state = source_of(graph, edge);
    size_t capacity = 0;
    tal_status status = TAL_OK;
    *route = (tal_route){ NULL, 0 };
    if (!sources)
        return TAL_ENOMEM;
    for (;;) {
        status =
            append(route, &capacity, action_of(graph, state, tal_graph_edge(graph, edge).deed));
        if (status || !state)
            break;
        for (edge = graph->first[sources[state]]; graph->targets[edge] != state; edge++)
            ;
        state = sources[state];
    }
    free(sources);
    turn_round(route);
    return status;
}

tal_status tal_route_to(tal_route *route, const tal_graph *graph, uint32_t state)
{
    size_t edge = 0;
    while (graph->targets[edge] != state)
        edge++;
    return tal_route_over(route, graph, edge);
}

/* ---- A session that earns so much ---- */

/* A place of the search: a state and what was earned on the way there. */
typedef struct stop {
    uint32_t state;
    uint16_t earned[TAL_SKILLS], unused;
} stop;

typedef struct step {
    uint32_t from; /* the number of a stop */
    uint16_t deed, trust;
} step;

typedef struct search {
    const tal_graph *graph;
    const tal_outlook *outlook;
    const tal_rubric *rubric;
    const tal_result *wanted;
    tal_states stops; /* a breadth-first queue and what was met, in one */
    step *steps;      /* how each stop was come to */
    size_t capacity;
    uint32_t layer;   /* from this stop on they are one action further than those gone on from */
    step last;        /* how the session ends, where it is found */
    bool found;
} search;

/* Can a session that has EARNED so much at TARGET still come to what is wanted? */
static bool promises(const search *s, uint32_t target, const uint16_t earned[TAL_SKILLS])
{
    size_t count;
    const tal_vector *vectors =
        tal_frontier_vectors(s->outlook->ahead_most, tal_outlook_ahead(s->outlook, target), &count);
    for (size_t i = 0; i < count; i++) {
        int32_t sum[TAL_SKILLS];
        tal_result result;
        for (int n = 0; n < TAL_SKILLS; n++)
            sum[n] = earned[n] + vectors[i].points[n];
        tal_session_tally(s->graph->scenario, s->rubric, s->graph->form, vectors[i].ending, sum,
                          &result);
        if (result.total == s->wanted->total && result.passed == s->wanted->passed &&
            result.result == s->wanted->result)
            return true;
    }
    return false;
}

/* One that was met before is come to by another way where that takes as few actions, and leaves
 * more trust. */
static tal_status add_stop(search *s, const stop *next, step by)
{
    uint32_t key[sizeof *next / sizeof(uint32_t)], number;
    size_t before = s->stops.count;
    memcpy(key, next, sizeof key);
    tal_status status = tal_states_add(&s->stops, key, &number);
    if (status)
        return status;
    if (s->stops.count == before) {
        if (number >= s->layer && by.trust > s->steps[number].trust)
            s->steps[number] = by;
        return TAL_OK;
    }
    if (!tal_rows_reserve(&s->steps, &s->capacity, number + 1, sizeof *s->steps))
        return TAL_ENOMEM;
    s->steps[number] = by;
    return TAL_OK;
}

static stop stop_at(const search *s, uint32_t number)
{
    stop out;
    memcpy(&out, tal_states_key(&s->stops, number), sizeof out);
    return out;
}

/* What is left of TRUST after DEED. A look that is taken again would move none, but the shortest
 * sessions take none again. */
static uint16_t trust_after(const search *s, uint32_t state, int deed, int trust)
{
    const tal_scenario *scenario = s->graph->scenario;
    const tal_scene *scene = &scenario->scenes[tal_graph_scene(s->graph, state)];
    if (deed >= TAL_DEED_LOOK)
        trust += scenario->looks[deed - TAL_DEED_LOOK].trust;
    else if (deed == TAL_DEED_SILENCE)
        trust += scenario->replies[scene->silence].trust;
    else
        trust += scenario->replies[scene->replies.first + deed].trust;
    return (uint16_t)(trust < 0 ? 0 : trust > 100 ? 100 : trust);
}

/* The actions of the session that was found, from its end. */
static tal_status trace(const search *s, tal_route *route)
{
    size_t capacity = 0;
    step by = s->last;
    for (;;) {
        tal_action action = action_of(s->graph, stop_at(s, by.from).state, by.deed);
        tal_status status = append(route, &capacity, action);
        if (status)
            return status;
        if (!by.from)
            break;
        by = s->steps[by.from];
    }
    turn_round(route);
    return TAL_OK;
}

/* Goes on from stop NUMBER; where that ends the session, a way is found. */
static tal_status go_on(search *s, uint32_t number)
{
    stop here = stop_at(s, number);
    size_t end = s->graph->first[here.state + 1];
    tal_status status = TAL_OK;
    for (size_t i = s->graph->first[here.state]; !status && i < end; i++) {
        tal_edge edge = tal_graph_edge(s->graph, i);
        stop next = { .state = edge.target };
        for (int n = 0; n < TAL_SKILLS; n++)
            next.earned[n] = (uint16_t)(here.earned[n] + edge.gain[n]);
        if (!promises(s, edge.target, next.earned))
            continue;
        step by = { number, edge.deed,
                    trust_after(s, here.state, edge.deed, s->steps[number].trust) };
        if (edge.target < TAL_ENDS) {
            status = add_stop(s, &next, by);
        } else if (!s->found || by.trust > s->last.trust) {
            s->found = true;
            s->last = by;
        }
    }
    return status;
}

/* Layer by layer, each one whole: of sessions as short, one may leave more trust. */
static tal_status search_all(search *s)
{
    tal_status status = TAL_OK;
    for (uint32_t i = 0; !status && i < s->stops.count; i++) {
        if (i == s->layer) {
            if (s->found)
                break;
            s->layer = (uint32_t)s->stops.count;
        }
        status = go_on(s, i);
    }
    return status;
}

tal_status tal_route_search(tal_route *route, const tal_graph *graph, const tal_outlook *outlook,
                            const tal_rubric *rubric, const tal_result *wanted, bool *found)
{
    search s = { .graph = graph, .outlook = outlook, .rubric = rubric, .wanted = wanted };
    stop first = { .state = graph->start };
    *route = (tal_route){ NULL, 0 };
    *found = graph->start >= TAL_ENDS; /* over before the trainee's first turn */
    if (*found)
        return TAL_OK;
    tal_status status = tal_states_init(&s.stops, sizeof(stop) / sizeof(uint32_t));
    if (!status)
        status = add_stop(&s, &first, (step){ 0, 0, (uint16_t)graph->scenario->trust });
    if (!status)
        status = search_all(&s);
    if (!status && s.found)
        status = trace(&s, route);
    *found = s.found;
    tal_states_free(&s.stops);
    free(s.steps);
    return status;
}
