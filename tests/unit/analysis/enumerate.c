/*
 * Breadth first over snapshots: of two ways to the same snapshot the shorter one is gone on with.
 * Each step plays the whole session again and takes one action more, by hand, to see all that
 * comes.
 */
#include "enumerate.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/reach.h"

enum { NODES_LIMIT = 4000, KEY = 2000, STEPS = 64, EDGES_LIMIT = 40000 };

typedef struct node {
    char key[KEY];
    tal_action actions[STEPS];
    size_t count;
    bool passes; /* some session that goes on from here */
} node;

typedef struct edge {
    int32_t from, to; /* to: a node, or -1: it ended */
    int32_t reply;    /* the row; -1: a look */
    bool passed;
} edge;

typedef struct finder {
    all_sessions *out;
    const tal_scenario *scenario;
    const tal_rubric *rubric;
    tal_session *session;
    node *nodes;
    edge *edges;
    size_t nodes_count, edges_count;
    /* while events are read: */
    int32_t scene; /* that was entered last, or -1 */
    bool saying;   /* its lines are being said */
    bool said[64]; /* ... these of them */
    tal_run ways;  /* that may lead to the next place; count 0: none */
    int rounds;    /* how often `scene` was entered without a turn, one time after the other */
} finder;

/* ---- What is seen ---- */

static void add(uint8_t *flags, tal_formula when, bool held)
{
    if (when)
        *flags |= held ? TAL_HELD : TAL_FAILED;
}

/* TEXT was shown as BYTES. */
static void saw_text(finder *f, tal_text_id text, const char *bytes)
{
    const tal_wording *wording = &f->scenario->wordings[0][text];
    for (int32_t i = 0; !wording->bytes && i < wording->length; i++) {
        const tal_phrase *phrase = &f->scenario->phrases[wording->first + i];
        bool held = !strcmp(f->scenario->pieces[phrase->pieces.first].bytes, bytes);
        add(&f->out->coverage->phrases[wording->first + i], phrase->when, held);
        if (held)
            return;
    }
}

static const tal_line *line_at(const finder *f, int32_t i)
{
    return &f->scenario->lines[f->scenario->scenes[f->scene].lines.first + i];
}

static void saw_line(finder *f, const char *bytes)
{
    for (int32_t i = 0; i < f->scenario->scenes[f->scene].lines.count; i++)
        f->said[i] |= !strcmp(f->scenario->wordings[0][line_at(f, i)->text].bytes, bytes);
}

static void lines_are_over(finder *f, bool hints)
{
    int32_t first = f->scene < 0 ? 0 : f->scenario->scenes[f->scene].lines.first;
    for (int32_t i = 0; f->scene >= 0 && i < f->scenario->scenes[f->scene].lines.count; i++)
        if ((line_at(f, i)->kind == TAL_LINE_HINT) == hints)
            add(&f->out->coverage->lines[first + i], line_at(f, i)->when, f->said[i]);
    f->saying = false;
}

/* The conversation goes on at PLACE; INT32_MIN: nowhere. */
static void came_to(finder *f, int32_t place)
{
    for (int32_t i = f->ways.first; i < f->ways.first + f->ways.count; i++) {
        const tal_target *target = &f->scenario->targets[i];
        add(&f->out->coverage->targets[i], target->when, target->place == place);
        if (target->place == place)
            break;
    }
    f->ways = (tal_run){ 0, 0 };
}

/* No reply of the scene was open. */
static void passed_by(finder *f)
{
    const tal_scene *scene = &f->scenario->scenes[f->scene];
    for (int32_t i = scene->replies.first; i < scene->replies.first + scene->replies.count; i++)
        add(&f->out->coverage->replies[i], f->scenario->replies[i].when, false);
    f->ways = scene->go;
}

/* Leaves the scene where lines were just said, without a turn. */
static void leave(finder *f)
{
    if (!f->saying)
        return;
    lines_are_over(f, false);
    passed_by(f);
}

static void enter(finder *f, const char *id)
{
    leave(f);
    int32_t scene = tal_scenario_find_scene(f->scenario, id);
    came_to(f, scene);
    f->rounds = f->scene == scene ? f->rounds + 1 : 1;
    f->scene = scene;
    f->saying = true;
    memset(f->said, 0, sizeof f->said);
    f->out->coverage->scenes[scene] |= TAL_MET;
}

/* ---- The turn ---- */

static void saw_choices(finder *f, int count)
{
    const tal_scene *scene = &f->scenario->scenes[f->scene];
    bool open[TAL_REPLIES_LIMIT] = { false };
    for (int i = 0; i < count; i++) {
        tal_choice choice;
        cr_assert_eq(tal_session_choice(f->session, i, &choice), TAL_OK);
        int32_t row = tal_scenario_find_reply(f->scenario, f->scene, choice.id);
        if (choice.locked)
            continue;
        open[row - scene->replies.first] = true;
        f->out->coverage->replies[row] |= TAL_OPEN_TO;
        saw_text(f, f->scenario->replies[row].text, choice.text.bytes);
    }
    for (int32_t i = 0; i < scene->replies.count; i++) {
        const tal_reply *reply = &f->scenario->replies[scene->replies.first + i];
        if (open[i] || !reply->once)
            add(&f->out->coverage->replies[scene->replies.first + i], reply->when, open[i]);
    }
}

static void saw_desk(finder *f)
{
    bool open[8] = { false };
    tal_look look;
    for (int i = 0; tal_session_desk(f->session, i, &look) == TAL_OK; i++)
        open[tal_scenario_find_look(f->scenario, look.id)] = true;
    for (int32_t i = 0; i < f->scenario->looks_count; i++) {
        f->out->coverage->looks[i] |= open[i] ? TAL_MET | TAL_OPEN_TO : 0;
        add(&f->out->coverage->looks[i], f->scenario->looks[i].when, open[i]);
    }
}

static void saw_hints(finder *f)
{
    tal_text text;
    memset(f->said, 0, sizeof f->said);
    for (int i = 0; tal_session_hint(f->session, i, &text) == TAL_OK; i++)
        saw_line(f, text.bytes);
    lines_are_over(f, true);
}

/* ---- The steps ---- */

static void saw_stuck(finder *f, const char *id)
{
    int32_t scene = tal_scenario_find_scene(f->scenario, id);
    leave(f);
    came_to(f, f->rounds > 2 ? scene : INT32_MIN); /* round and round, or nowhere */
    f->out->stuck[scene] = true;
}

static int result_rank(const tal_result *result)
{
    int rank = 0;
    while (strcmp(tal_result_names[rank], result->result))
        rank++;
    return rank;
}

/* Of equals the first is the shortest. */
static void saw_result(finder *f, const tal_result *result, size_t actions)
{
    const tal_result *best = &f->out->best;
    int better = !best->outcome ? 1 : result->total - best->total;
    tal_state state;
    tal_session_state(f->session, &state);
    if (!better)
        better = result->passed - best->passed;
    if (!better)
        better = result_rank(best) - result_rank(result);
    if (better > 0) {
        f->out->best = *result;
        f->out->fewest = actions;
        f->out->trust = state.trust;
    } else if (!better && actions == f->out->fewest && state.trust > f->out->trust) {
        f->out->trust = state.trust;
    }
}

static void saw_end(finder *f, const char *id, size_t actions, edge *it)
{
    tal_result result;
    int32_t outcome = tal_scenario_find_outcome(f->scenario, id);
    leave(f);
    came_to(f, -1 - outcome);
    cr_assert_eq(tal_session_result(f->session, f->rubric, &result), TAL_OK);
    f->out->coverage->outcomes[outcome] |= TAL_MET;
    tal_reach_add(&f->out->all, &result);
    tal_reach_add(&f->out->outcomes[outcome], &result);
    saw_result(f, &result, actions);
    it->passed = result.passed;
}

/* Reads on to the turn or the end; where a turn is new, it becomes a node. */
static void read_on(finder *f, const tal_action *actions, size_t count, edge *it)
{
    tal_event event;
    for (;;) {
        cr_assert_eq(tal_session_next(f->session, &event), TAL_OK);
        if (event.kind == TAL_EVENT_NOTE)
            enter(f, event.scene);
        else if (event.kind == TAL_EVENT_SAYS)
            saw_line(f, event.text.bytes);
        else
            break;
    }
    it->to = -1;
    if (event.kind == TAL_EVENT_OUTCOME)
        saw_end(f, event.scene, count, it);
    if (event.kind == TAL_EVENT_STUCK)
        saw_stuck(f, event.scene);
    if (event.kind != TAL_EVENT_REPLIES)
        return;
    if (f->saying)
        lines_are_over(f, false);
    f->ways = (tal_run){ 0, 0 };
    saw_choices(f, event.replies);
    saw_desk(f);
    saw_hints(f);
    if (f->nodes_count == NODES_LIMIT || count == STEPS) {
        f->out->whole = false;
        return;
    }
    size_t length;
    node *next = &f->nodes[f->nodes_count];
    cr_assert_eq(tal_session_snapshot(f->session, next->key, KEY, &length), TAL_OK);
    for (it->to = 0; strcmp(f->nodes[it->to].key, next->key); it->to++)
        ;
    if (it->to < (int32_t)f->nodes_count)
        return;
    f->nodes_count++;
    next->count = count;
    next->passes = false;
    if (count)
        memcpy(next->actions, actions, count * sizeof *actions);
}

static void see_effect(finder *f, const tal_effect *effect)
{
    for (int32_t i = 0; effect->moment && i < f->scenario->moments_count; i++) {
        if (strcmp(f->scenario->moments[i].id, effect->moment))
            continue;
        f->out->coverage->moments[i] |= TAL_MET;
        bool best = true;
        for (int n = 0; n < TAL_SKILLS; n++)
            best &= effect->possible[n] <= 0 || effect->levels[n] >= effect->possible[n];
        f->out->answered[i] |= best;
    }
}

/* Takes one action more at node FROM. */
static void step(finder *f, int32_t from, tal_action action, int32_t row)
{
    tal_action actions[STEPS + 1];
    size_t count = f->nodes[from].count;
    tal_effect effect;
    edge *it = &f->edges[f->edges_count++];
    cr_assert(f->edges_count < EDGES_LIMIT);
    memcpy(actions, f->nodes[from].actions, count * sizeof *actions);
    cr_assert_eq(tal_session_replay(f->session, actions, count, NULL), TAL_OK);
    actions[count++] = action;
    tal_state state;
    tal_session_state(f->session, &state);
    f->scene = tal_scenario_find_scene(f->scenario, state.scene);
    f->saying = false;
    f->rounds = 0;
    f->ways = (tal_run){ 0, 0 };
    *it = (edge){ .from = from, .reply = row };
    const tal_scene *scene = &f->scenario->scenes[f->scene];
    if (action.kind == TAL_ACTION_LOOK) {
        tal_text shown;
        tal_event event;
        int32_t look = tal_scenario_find_look(f->scenario, action.id);
        cr_assert_eq(tal_session_look(f->session, action.id, &shown), TAL_OK);
        saw_text(f, f->scenario->looks[look].shows, shown.bytes);
        cr_assert_eq(tal_session_next(f->session, &event), TAL_OK);
        bool closed = event.kind != TAL_EVENT_REPLIES || strcmp(event.scene, scene->id);
        cr_assert_eq(tal_session_replay(f->session, actions, count - 1, NULL), TAL_OK);
        cr_assert_eq(tal_session_look(f->session, action.id, NULL), TAL_OK);
        if (closed)
            passed_by(f);
    } else {
        const tal_reply *reply = &f->scenario->replies[row];
        tal_status status = action.kind == TAL_ACTION_SILENCE
                                ? tal_session_silence(f->session, &effect)
                                : tal_session_reply(f->session, action.id, &effect);
        cr_assert_eq(status, TAL_OK);
        f->out->coverage->replies[row] |= TAL_MET | TAL_OPEN_TO;
        f->ways = reply->to.count ? reply->to : scene->go;
        see_effect(f, &effect);
    }
    read_on(f, actions, count, it);
}

static void expand(finder *f, int32_t from)
{
    tal_state state;
    tal_event event;
    tal_choice choice;
    tal_look look;
    const char *ids[TAL_REPLIES_LIMIT];
    int count = 0;
    cr_assert_eq(tal_session_replay(f->session, f->nodes[from].actions, f->nodes[from].count, NULL),
                 TAL_OK);
    cr_assert_eq(tal_session_next(f->session, &event), TAL_OK);
    tal_session_state(f->session, &state);
    int32_t scene = tal_scenario_find_scene(f->scenario, state.scene);
    for (int i = 0; tal_session_choice(f->session, i, &choice) == TAL_OK; i++)
        if (!choice.locked)
            ids[count++] = choice.id;
    const char *desk[8];
    int looks = 0;
    for (; tal_session_desk(f->session, looks, &look) == TAL_OK; looks++)
        desk[looks] = look.id;
    for (int i = 0; i < count; i++)
        step(f, from, (tal_action){ TAL_ACTION_REPLY, ids[i] },
             tal_scenario_find_reply(f->scenario, scene, ids[i]));
    if (event.silence)
        step(f, from, (tal_action){ TAL_ACTION_SILENCE, "" }, f->scenario->scenes[scene].silence);
    for (int i = 0; i < looks; i++)
        step(f, from, (tal_action){ TAL_ACTION_LOOK, desk[i] }, -1);
}

/* From the ends back: where can a session still pass? And what becomes of who takes a reply? */
static void judge(finder *f)
{
    bool changed = true;
    while (changed) {
        changed = false;
        for (size_t i = f->edges_count; i-- > 0;) {
            edge *it = &f->edges[i];
            it->passed |= it->to >= 0 && f->nodes[it->to].passes;
            changed |= it->passed && !f->nodes[it->from].passes;
            f->nodes[it->from].passes |= it->passed;
        }
    }
    for (size_t i = 0; i < f->edges_count; i++) {
        tal_fate *fate = f->edges[i].reply < 0 ? NULL : &f->out->fates[f->edges[i].reply];
        if (fate && *fate != TAL_FATE_PASSES)
            *fate = f->edges[i].passed ? TAL_FATE_PASSES : TAL_FATE_LOST;
    }
}

void all_sessions_find(all_sessions *out, const tal_scenario *scenario, const tal_rubric *rubric,
                       int form)
{
    finder f = { .out = out, .scenario = scenario, .rubric = rubric, .scene = -1 };
    tal_start start = { NULL, 0, form, TAL_ORDER_WRITTEN };
    edge first;
    *out = (all_sessions){ .whole = true, .coverage = tal_coverage_new(scenario) };
    out->outcomes = calloc((size_t)scenario->outcomes_count, sizeof *out->outcomes);
    out->fates = calloc((size_t)scenario->replies_count + 1, sizeof *out->fates);
    out->stuck = calloc((size_t)scenario->scenes_count, sizeof *out->stuck);
    out->answered = calloc((size_t)scenario->moments_count + 1, 1);
    f.nodes = malloc((NODES_LIMIT + 1) * sizeof *f.nodes);
    f.edges = malloc(EDGES_LIMIT * sizeof *f.edges);
    tal_reach_clear(&out->all);
    for (int32_t i = 0; i < scenario->outcomes_count; i++)
        tal_reach_clear(&out->outcomes[i]);
    cr_assert_eq(tal_session_start(&f.session, scenario, &start), TAL_OK);
    read_on(&f, NULL, 0, &first);
    for (size_t i = 0; out->whole && i < f.nodes_count; i++)
        expand(&f, (int32_t)i);
    judge(&f);
    out->states = f.nodes_count;
    tal_session_free(f.session);
    free(f.nodes);
    free(f.edges);
}

void all_sessions_free(all_sessions *all)
{
    free(all->outcomes);
    free(all->fates);
    free(all->stuck);
    free(all->answered);
    tal_coverage_free(all->coverage);
}
