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

/* Puts an action before the first: routes are found from their ends. */
static tal_status put_first(tal_route *route, tal_action action)
{
    tal_action *actions = realloc(route->actions, (route->count + 1) * sizeof *actions);
    if (!actions)
        return TAL_ENOMEM;
    memmove(actions + 1, actions, route->count * sizeof *actions);
    actions[0] = action;
    route->actions = actions;
    route->count++;
    return TAL_OK;
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

tal_status tal_route_over(tal_route *route, const tal_graph *graph, size_t edge)
{
    *route = (tal_route){ NULL, 0 };
    for (;;) {
        uint32_t state = source_of(graph, edge);
        tal_status status =
            put_first(route, action_of(graph, state, tal_graph_edge(graph, edge).deed));
        if (status)
            return status;
        if (!state)
            return TAL_OK;
        for (edge = 0; graph->targets[edge] != state; edge++)
            ; /* found breadth first, so the first edge that leads there is the shortest way */
    }
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
    uint16_t deed;
} step;

typedef struct search {
    const tal_graph *graph;
    const tal_outlook *outlook;
    const tal_rubric *rubric;
    const tal_result *wanted;
    tal_states stops; /* a breadth-first queue and what was met, in one */
    step *steps;      /* how each stop was come to */
    size_t capacity;
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
        if (result.total == s->wanted->total && result.passed == s->wanted->passed)
            return true;
    }
    return false;
}

static tal_status add_stop(search *s, const stop *next, uint32_t from, int deed)
{
    uint32_t key[sizeof *next / sizeof(uint32_t)], number;
    size_t before = s->stops.count;
    memcpy(key, next, sizeof key);
    tal_status status = tal_states_add(&s->stops, key, &number);
    if (status || s->stops.count == before)
        return status;
    if (!tal_rows_reserve(&s->steps, &s->capacity, number + 1, sizeof *s->steps))
        return TAL_ENOMEM;
    s->steps[number] = (step){ from, (uint16_t)deed };
    return TAL_OK;
}

static stop stop_at(const search *s, uint32_t number)
{
    stop out;
    memcpy(&out, tal_states_key(&s->stops, number), sizeof out);
    return out;
}

/* The actions up to stop NUMBER, from its end. */
static tal_status trace(const search *s, tal_route *route, uint32_t number)
{
    tal_status status = TAL_OK;
    for (; !status && number; number = s->steps[number].from)
        status = put_first(route, action_of(s->graph, stop_at(s, s->steps[number].from).state,
                                            s->steps[number].deed));
    return status;
}

/* Goes on from stop NUMBER; where that ends the session, the route is complete. */
static tal_status go_on(search *s, uint32_t number, tal_route *route, bool *found)
{
    stop here = stop_at(s, number);
    size_t end = s->graph->first[here.state + 1];
    tal_status status = TAL_OK;
    for (size_t i = s->graph->first[here.state]; !status && !*found && i < end; i++) {
        tal_edge edge = tal_graph_edge(s->graph, i);
        stop next = { .state = edge.target };
        for (int n = 0; n < TAL_SKILLS; n++)
            next.earned[n] = (uint16_t)(here.earned[n] + edge.gain[n]);
        if (!promises(s, edge.target, next.earned))
            continue;
        if (edge.target < TAL_ENDS) {
            status = add_stop(s, &next, number, edge.deed);
            continue;
        }
        *found = true;
        status = put_first(route, action_of(s->graph, here.state, edge.deed));
        if (!status)
            status = trace(s, route, number);
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
        status = add_stop(&s, &first, 0, 0);
    for (uint32_t i = 0; !status && !*found && i < s.stops.count; i++)
        status = go_on(&s, i, route, found);
    tal_states_free(&s.stops);
    free(s.steps);
    return status;
}
