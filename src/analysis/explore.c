/* Exploring a form: the graph of all sessions, what each state can come to, and what follows. */
#include "analysis/explore.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/outlook.h"
#include "analysis/reach.h"
#include "analysis/sample.h"
#include "base/random.h"
#include "session/walk.h"

typedef struct explorer {
    tal_exploration *out;
    const tal_scenario *scenario;
    const tal_rubric *rubric;
    tal_graph graph;
    tal_outlook outlook;
    size_t pairs; /* of vectors that were looked at for a pass */
} explorer;

/* ---- Scores ---- */

/* What a session comes to that earns VECTOR. */
static tal_result result_of(const explorer *e, tal_vector vector)
{
    int32_t earned[TAL_SKILLS];
    tal_result result;
    for (int i = 0; i < TAL_SKILLS; i++)
        earned[i] = vector.points[i];
    tal_session_tally(e->scenario, e->rubric, e->out->form, vector.ending, earned, &result);
    return result;
}

static void add_reaches(explorer *e, const tal_frontiers *store, uint32_t set)
{
    size_t count;
    const tal_vector *vectors = tal_frontier_vectors(store, set, &count);
    for (size_t i = 0; i < count; i++) {
        tal_result result = result_of(e, vectors[i]);
        tal_reach_add(&e->out->all, &result);
        tal_reach_add(&e->out->outcomes[vectors[i].ending], &result);
    }
}

/* Plays the best session again, for what it comes to and the moments that it meets. */
static tal_status play_best(explorer *e)
{
    tal_exploration *out = e->out;
    tal_start start = { NULL, 0, out->form, TAL_ORDER_WRITTEN };
    tal_session *session;
    tal_status status = tal_session_start(&session, e->scenario, &start);
    if (status)
        return status;
    status = tal_session_replay(session, out->best.actions, out->best.count, NULL);
    if (!status)
        status = tal_session_result(session, e->rubric, &out->best_result);
    tal_walk walk = { session, NULL };
    for (int32_t i = 0; i < e->scenario->moments_count; i++) {
        int32_t bit = e->scenario->moments[i].bit;
        out->best_moments[i] = tal_walk_bits(&walk)[bit / 32] >> (bit % 32) & 1;
    }
    tal_session_free(session);
    return status;
}

/* A session with the greatest total; of equals, the best by tal_reach_compare. Where frontiers are coarse nobody
 * knows what is reached together, and there is none. */
static tal_status find_best(explorer *e)
{
    const tal_frontiers *store = e->outlook.ahead_most;
    tal_result best = { .total = -2 };
    size_t count;
    bool found;
    const tal_vector *vectors = tal_frontier_vectors(store, e->outlook.most, &count);
    if (!count || tal_frontiers_are_coarse(store))
        return TAL_OK;
    for (size_t i = 0; i < count; i++) {
        tal_result result = result_of(e, vectors[i]);
        if (tal_reach_compare(&result, &best) > 0)
            best = result;
    }
    tal_status status =
        tal_route_search(&e->out->best, &e->graph, &e->outlook, e->rubric, &best, &found);
    return status || !found ? status : play_best(e);
}

/* ---- What becomes of a reply ---- */

/* The scores that are enough for the floors, as points: whatever has fewer cannot pass. */
typedef struct pass_rule {
    int least[TAL_SKILLS];
} pass_rule;

static pass_rule find_rule(const explorer *e)
{
    const tal_form *form = &e->scenario->forms[e->out->form];
    pass_rule rule;
    for (int i = 0; i < TAL_SKILLS; i++)
        rule.least[i] = (e->rubric->floors[i] * form->totals[i] + 99) / 100;
    return rule;
}

/* Does some session pass that has earned one of BEHIND, then GAIN, then one of AHEAD? */
static bool can_pass(explorer *e, const pass_rule *rule, uint32_t behind, uint32_t ahead,
                     const uint8_t gain[TAL_SKILLS])
{
    size_t before, after;
    const tal_vector *a = tal_frontier_vectors(e->outlook.behind_most, behind, &before);
    const tal_vector *b = tal_frontier_vectors(e->outlook.ahead_most, ahead, &after);
    e->pairs += before * after;
    for (size_t i = 0; i < before; i++)
        for (size_t j = 0; j < after; j++) {
            tal_vector sum = b[j];
            bool enough = e->rubric->passing >> e->scenario->outcomes[sum.ending].result & 1;
            for (int n = 0; n < TAL_SKILLS; n++) {
                sum.points[n] = (uint16_t)(sum.points[n] + a[i].points[n] + gain[n]);
                enough &= sum.points[n] >= rule->least[n];
            }
            if (enough && result_of(e, sum).passed)
                return true;
        }
    return false;
}

/* An edge is asked about by what lies behind and ahead of it; most ask the same. */
typedef struct asked {
    uint32_t behind, ahead;
    uint8_t gain[TAL_SKILLS];
    bool is_known, passes;
} asked;

enum {
    ASKED = 1 << 12,
    PAIRS = 1 << 27, /* some seconds; replies that are not known to pass by then stay unknown */
};

static bool ask(explorer *e, const pass_rule *rule, asked *memory, uint32_t behind,
                uint32_t ahead, const uint8_t gain[TAL_SKILLS])
{
    asked *it = &memory[(behind * 0x9e3779b1u ^ ahead * 0x85ebca6bu ^ gain[0] * 5u ^ gain[1] * 17u ^
                         gain[2] * 67u) %
                        ASKED];
    if (!it->is_known || it->behind != behind || it->ahead != ahead ||
        memcmp(it->gain, gain, sizeof it->gain)) {
        if (e->pairs > PAIRS)
            return false;
        *it = (asked){ behind, ahead, { gain[0], gain[1], gain[2] }, true, false };
        it->passes = can_pass(e, rule, behind, ahead, gain);
    }
    return it->passes;
}

/* Is GAIN the best that a moment of this form can give? */
static bool is_best(const int8_t possible[TAL_SKILLS], const uint8_t gain[TAL_SKILLS])
{
    bool examines = false;
    for (int i = 0; i < TAL_SKILLS; i++) {
        if (gain[i] < possible[i])
            return false;
        examines |= possible[i] >= 0;
    }
    return examines;
}

/* What the replies taken in STATE come to, and whether a moment is answered there as well as can
 * be. */
static void judge_state(explorer *e, const pass_rule *rule, asked *memory, uint32_t state)
{
    const tal_scenario *scenario = e->scenario;
    const tal_scene *scene = &scenario->scenes[tal_graph_scene(&e->graph, state)];
    const int8_t(*possible)[TAL_SKILLS] = scenario->forms[e->out->form].possible;
    for (size_t i = e->graph.first[state]; i < e->graph.first[state + 1]; i++) {
        tal_edge edge = tal_graph_edge(&e->graph, i);
        if (edge.deed >= TAL_DEED_LOOK)
            continue;
        int32_t row =
            edge.deed == TAL_DEED_SILENCE ? scene->silence : scene->replies.first + edge.deed;
        if (scene->moment != TAL_NONE && is_best(possible[scene->moment], edge.gain))
            e->out->answered[scene->moment] = 1;
        uint8_t *fate = &e->out->fates[row];
        if (*fate == TAL_FATE_PASSES)
            continue;
        if (ask(e, rule, memory, e->outlook.behind[state],
                tal_outlook_ahead(&e->outlook, edge.target), edge.gain))
            *fate = TAL_FATE_PASSES;
        else if (e->out->extent == TAL_EXTENT_ALL && e->pairs <= PAIRS)
            *fate = TAL_FATE_LOST;
    }
}

static tal_status judge_replies(explorer *e)
{
    asked *memory = calloc(ASKED, sizeof *memory);
    pass_rule rule = find_rule(e);
    if (!memory)
        return TAL_ENOMEM;
    for (uint32_t i = 0; i < e->graph.expanded; i++)
        judge_state(e, &rule, memory, i);
    if (e->pairs > PAIRS) { /* a reply that was lost so far may pass later on */
        for (int32_t i = 0; i < e->scenario->replies_count; i++)
            if (e->out->fates[i] == TAL_FATE_LOST)
                e->out->fates[i] = TAL_FATE_UNKNOWN;
        e->out->together = false;
    }
    free(memory);
    return TAL_OK;
}

/* ---- Traps ---- */

tal_status tal_exploration_add_trap(tal_exploration *out, tal_trap trap)
{
    tal_trap *traps = realloc(out->traps, (out->traps_count + 1) * sizeof *traps);
    if (!traps) {
        tal_route_free(&trap.route);
        return TAL_ENOMEM;
    }
    traps[out->traps_count++] = trap;
    out->traps = traps;
    return TAL_OK;
}

/* Dead ends: each scene where some session is stuck. */
static tal_status find_dead_ends(explorer *e)
{
    const tal_graph *graph = &e->graph;
    int32_t scene = tal_graph_stuck(graph, graph->start);
    bool *known = calloc((size_t)e->scenario->scenes_count, sizeof *known);
    tal_status status = known ? TAL_OK : TAL_ENOMEM;
    if (!status && scene != TAL_NONE)
        status = tal_exploration_add_trap(e->out, (tal_trap){ scene, true, { NULL, 0 } });
    for (size_t i = 0; !status && i < graph->edges; i++) {
        tal_trap trap = { .stuck = true, .scene = tal_graph_stuck(graph, graph->targets[i]) };
        if (trap.scene == TAL_NONE || known[trap.scene])
            continue;
        known[trap.scene] = true;
        status = tal_route_over(&trap.route, graph, i);
        if (status)
            tal_route_free(&trap.route);
        else
            status = tal_exploration_add_trap(e->out, trap);
    }
    free(known);
    return status;
}

/* Does nothing lead out of the circle from place I to END? DONE: the states of those before it. */
static bool is_closed(const explorer *e, const uint8_t *done, size_t i, size_t end)
{
    const tal_graph *graph = &e->graph;
    for (; i < end; i++) {
        uint32_t state = tal_circles_state(&e->outlook.circles, i);
        for (size_t n = graph->first[state]; n < graph->first[state + 1]; n++)
            if (graph->targets[n] >= graph->expanded || done[graph->targets[n]])
                return false;
    }
    return true;
}

/* Adds a trap at the first state of a circle, unless one was added with a scene of it. */
static tal_status add_circle(explorer *e, bool *known, size_t i, size_t end)
{
    const tal_circles *circles = &e->outlook.circles;
    uint32_t first = UINT32_MAX;
    bool told = false;
    for (; i < end; i++) {
        uint32_t state = tal_circles_state(circles, i);
        bool *scene = &known[tal_graph_scene(&e->graph, state)];
        told |= *scene;
        *scene = true;
        first = state < first ? state : first;
    }
    if (told)
        return TAL_OK;
    tal_trap trap = { .scene = tal_graph_scene(&e->graph, first) };
    tal_status status = first ? tal_route_to(&trap.route, &e->graph, first) : TAL_OK;
    if (!status)
        return tal_exploration_add_trap(e->out, trap);
    tal_route_free(&trap.route);
    return status;
}

/* Circles out of which nothing leads: one trap for each. */
static tal_status find_circles(explorer *e)
{
    const tal_circles *circles = &e->outlook.circles;
    uint8_t *done = calloc(e->graph.expanded + 1, 1);
    bool *known = calloc((size_t)e->scenario->scenes_count, sizeof *known);
    tal_status status = done && known ? TAL_OK : TAL_ENOMEM;
    for (size_t i = 0, end; !status && i < circles->count; i = end) {
        end = tal_circles_end(circles, i);
        if (!e->outlook.ahead[tal_circles_state(circles, i)] && is_closed(e, done, i, end))
            status = add_circle(e, known, i, end);
        for (size_t n = i; n < end; n++)
            done[tal_circles_state(circles, n)] = 1;
    }
    free(done);
    free(known);
    return status;
}

/* ---- The whole ---- */

/* The cell that took the most values in the states that were met, counted by the places on which they
 * fall in a table of MANY: that is near enough to compare. */
static tal_status find_widest(explorer *e)
{
    enum { MANY = 1 << 16, MOODS = 101 }; /* what trust and patience take is not worth a word */
    size_t cells = (size_t)e->scenario->cells_count, most = MOODS;
    int32_t *values = calloc(cells, sizeof *values);
    uint32_t *bits = calloc((size_t)e->scenario->bits_count / 32 + 1, sizeof *bits);
    size_t *counts = calloc(cells, sizeof *counts);
    uint8_t *taken = calloc(cells, MANY / 8);
    tal_status status = values && bits && counts && taken ? TAL_OK : TAL_ENOMEM;
    for (size_t i = 0; !status && i < e->graph.states.count; i++) {
        tal_pack_unpack(e->graph.pack, tal_states_key(&e->graph.states, i), values, bits);
        for (size_t n = 0; n < cells; n++) {
            size_t place = n * MANY + tal_mix64((uint32_t)values[n]) % MANY;
            counts[n] += !(taken[place / 8] >> (place % 8) & 1);
            taken[place / 8] |= (uint8_t)(1 << (place % 8));
        }
    }
    for (size_t i = 0; !status && i < cells; i++)
        if (counts[i] > most) {
            most = counts[i];
            e->out->widest = (int32_t)i;
        }
    free(values);
    free(bits);
    free(counts);
    free(taken);
    return status;
}

const char *tal_explore_cell_name(const tal_scenario *scenario, int32_t cell)
{
    static const char *const own[] = {
        [TAL_CELL_TRUST] = "trust",
        [TAL_CELL_PATIENCE] = "patience",
        [TAL_CELL_TURN] = "turn",
    };
    for (int32_t i = 0; i < scenario->vars_count; i++)
        if (scenario->vars[i].cell == cell)
            return scenario->vars[i].name;
    return cell < TAL_CELL_EARNED ? own[cell] : "earned";
}

static tal_status explore_graph(explorer *e, const tal_graph_limits *limits)
{
    tal_exploration *out = e->out;
    tal_status status = tal_graph_build(&e->graph, e->scenario, out->form, limits, out->coverage);
    if (status)
        return status;
    out->states = e->graph.states.count;
    out->edges = e->graph.edges;
    out->bytes = tal_graph_bytes(&e->graph);
    if (!tal_graph_is_whole(&e->graph)) {
        out->extent = TAL_EXTENT_BOUND;
        status = find_widest(e);
    }
    tal_states_forget_slots(&e->graph.states);
    if (!status)
        status = tal_outlook_find(&e->outlook, &e->graph, limits);
    if (status)
        return status;
    out->together = !tal_frontiers_are_coarse(e->outlook.ahead_most) &&
                    !tal_frontiers_are_coarse(e->outlook.ahead_least) &&
                    !tal_frontiers_are_coarse(e->outlook.behind_most);
    add_reaches(e, e->outlook.ahead_most, e->outlook.most);
    add_reaches(e, e->outlook.ahead_least, e->outlook.least);
    status = find_best(e);
    if (!status)
        status = judge_replies(e);
    if (!status)
        status = find_dead_ends(e);
    return status ? status : find_circles(e);
}

static bool make_room(tal_exploration *out, const tal_scenario *scenario)
{
    out->outcomes = calloc((size_t)scenario->outcomes_count + 1, sizeof *out->outcomes);
    out->best_moments = calloc((size_t)scenario->moments_count + 1, 1);
    out->fates = calloc((size_t)scenario->replies_count + 1, 1);
    out->answered = calloc((size_t)scenario->moments_count + 1, 1);
    out->coverage = tal_coverage_new(scenario);
    return out->outcomes && out->best_moments && out->fates && out->answered && out->coverage;
}

tal_status tal_explore(tal_exploration *out, const tal_scenario *scenario, const tal_rubric *rubric,
                       int form, const tal_graph_limits *limits, tal_trouble *trouble)
{
    explorer e = { .out = out, .scenario = scenario, .rubric = rubric };
    *out = (tal_exploration){ .form = form, .widest = TAL_NONE };
    if (!make_room(out, scenario))
        return TAL_ENOMEM;
    tal_reach_clear(&out->all);
    for (int32_t i = 0; i < scenario->outcomes_count; i++)
        tal_reach_clear(&out->outcomes[i]);
    if (tal_sample_is_needed(scenario))
        return tal_sample_play(out, scenario, rubric, trouble);
    tal_status status = explore_graph(&e, limits);
    tal_outlook_free(&e.outlook);
    tal_graph_free(&e.graph);
    return status;
}

void tal_exploration_free(tal_exploration *exploration)
{
    for (size_t i = 0; i < exploration->traps_count; i++)
        tal_route_free(&exploration->traps[i].route);
    free(exploration->traps);
    free(exploration->outcomes);
    tal_route_free(&exploration->best);
    free(exploration->best_moments);
    free(exploration->fates);
    free(exploration->answered);
    tal_coverage_free(exploration->coverage);
}
