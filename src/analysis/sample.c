/* Random sessions of a form. Seeded, so the same each time; played twice, for a function that keeps
 * something of its own may answer otherwise the second time. */
#include "analysis/sample.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/reach.h"
#include "base/random.h"
#include "session/walk.h"

enum { LONGEST = 1000 }; /* actions of a session; one that goes on is left */

typedef struct sampler {
    tal_exploration *out;
    const tal_scenario *scenario;
    const tal_rubric *rubric;
    tal_walk walk;
    tal_action actions[LONGEST];
    size_t count;
    uint8_t *met; /* moments, of this session */
    bool *stuck;  /* in each scene */
} sampler;

bool tal_sample_is_needed(const tal_scenario *scenario)
{
    bool asks = false;
    for (int32_t i = 0; i < scenario->replies_count; i++) {
        const tal_reply *reply = &scenario->replies[i];
        asks |= reply->when < 0 || reply->set_function < 0;
        for (int n = 0; reply->formulas != TAL_NONE && n < TAL_SKILLS; n++)
            asks |= scenario->levels[reply->formulas][n] < 0;
    }
    for (int32_t i = 0; i < scenario->looks_count; i++)
        asks |= scenario->looks[i].when < 0 || scenario->looks[i].set_function < 0;
    for (int32_t i = 0; i < scenario->lines_count; i++)
        asks |= scenario->lines[i].when < 0;
    for (int32_t i = 0; i < scenario->targets_count; i++)
        asks |= scenario->targets[i].when < 0;
    for (int32_t i = 0; i < scenario->phrases_count; i++)
        asks |= scenario->phrases[i].when < 0;
    return asks;
}

static uint32_t draw(uint64_t *chance, uint32_t below)
{
    *chance = tal_mix64(*chance + 1);
    return (uint32_t)(*chance >> 32) % below;
}

/* What can be done now: rows of replies, a silence among them, then of looks as -1 - n. */
static tal_status list_open(sampler *s, int32_t *rows, uint32_t *count)
{
    const tal_scenario *scenario = s->scenario;
    const tal_scene *scene = &scenario->scenes[tal_walk_place(&s->walk)];
    tal_run replies = scene->replies;
    tal_status status = TAL_OK;
    bool open;
    *count = 0;
    for (int32_t i = replies.first; !status && i < replies.first + replies.count; i++) {
        status = tal_walk_open(&s->walk, i, &open);
        if (!status && open)
            rows[(*count)++] = i;
    }
    if (scene->silence != TAL_NONE)
        rows[(*count)++] = scene->silence;
    for (int32_t i = 0; !status && i < scenario->looks_count; i++) {
        int32_t bit = scenario->looks[i].bit;
        if (bit != TAL_NONE && tal_walk_bits(&s->walk)[bit / 32] >> (bit % 32) & 1)
            continue;
        status = tal_walk_on_desk(&s->walk, i, &open);
        if (!status && open)
            rows[(*count)++] = -1 - i;
    }
    return status;
}

static tal_status take(sampler *s, int32_t row)
{
    const tal_scenario *scenario = s->scenario;
    tal_effect effect;
    if (row < 0) {
        s->actions[s->count++] = (tal_action){ TAL_ACTION_LOOK, scenario->looks[-1 - row].id };
        return tal_walk_look(&s->walk, -1 - row);
    }
    const tal_scene *scene = &scenario->scenes[tal_walk_place(&s->walk)];
    tal_action silence = { TAL_ACTION_SILENCE, "" };
    tal_action reply = { TAL_ACTION_REPLY, scenario->replies[row].id };
    tal_status status = tal_walk_reply(&s->walk, row, &effect);
    s->actions[s->count++] = row == scene->silence ? silence : reply;
    if (status || scene->moment == TAL_NONE || !effect.moment)
        return status;
    s->met[scene->moment] = 1;
    bool best = true;
    for (int i = 0; i < TAL_SKILLS; i++)
        best &= effect.possible[i] <= 0 || effect.levels[i] >= effect.possible[i];
    s->out->answered[scene->moment] |= best;
    return TAL_OK;
}

/* Plays one session; where it ends, RESULT says as what. *ROWS has room for all that can be
 * done. */
static tal_status play(sampler *s, uint64_t seed, int32_t *rows, tal_result *result)
{
    tal_status status = tal_walk_start(&s->walk);
    s->count = 0;
    memset(s->met, 0, (size_t)s->scenario->moments_count);
    while (!status && tal_walk_stands(&s->walk) == TAL_WALK_TURN && s->count < LONGEST) {
        uint32_t count;
        status = s->walk.coverage ? tal_walk_note(&s->walk) : TAL_OK;
        if (!status)
            status = list_open(s, rows, &count);
        if (!status && !count)
            break;
        if (!status)
            status = take(s, rows[draw(&seed, count)]);
    }
    return status ? status : tal_session_result(s->walk.session, s->rubric, result);
}

/* Is A a better session than B, or as good in fewer actions? */
static bool is_better(const tal_result *a, size_t a_count, const tal_result *b, size_t b_count)
{
    int order = b->outcome ? tal_reach_compare(a, b) : 1;
    return order ? order > 0 : a_count < b_count;
}

static bool is_same(const tal_result *a, const tal_result *b)
{
    bool same = a->outcome == b->outcome && a->total == b->total;
    for (int i = 0; i < TAL_SKILLS; i++)
        same &= a->skills[i].earned == b->skills[i].earned;
    return same;
}

static tal_status keep_best(sampler *s, const tal_result *result)
{
    tal_exploration *out = s->out;
    if (!is_better(result, s->count, &out->best_result, out->best.count))
        return TAL_OK;
    tal_action *actions = malloc((s->count + 1) * sizeof *actions);
    if (!actions)
        return TAL_ENOMEM;
    memcpy(actions, s->actions, s->count * sizeof *actions);
    tal_route_free(&out->best);
    out->best = (tal_route){ actions, s->count };
    out->best_result = *result;
    memcpy(out->best_moments, s->met, (size_t)s->scenario->moments_count);
    return TAL_OK;
}

/* A session that is stuck is one too many: kept once for each scene. */
static tal_status keep_trap(sampler *s)
{
    int32_t scene = tal_walk_place(&s->walk);
    if (tal_walk_stands(&s->walk) != TAL_WALK_STUCK || s->stuck[scene])
        return TAL_OK;
    s->stuck[scene] = true;
    tal_trap trap = { .scene = scene, .stuck = true };
    trap.route.actions = malloc((s->count + 1) * sizeof *trap.route.actions);
    if (!trap.route.actions)
        return TAL_ENOMEM;
    memcpy(trap.route.actions, s->actions, s->count * sizeof *s->actions);
    trap.route.count = s->count;
    return tal_exploration_add_trap(s->out, trap);
}

static tal_status sample(sampler *s, uint64_t seed, int32_t *rows)
{
    tal_exploration *out = s->out;
    tal_result result, again;
    s->walk.coverage = NULL;
    tal_status status = play(s, seed, rows, &again);
    size_t count = s->count;
    s->walk.coverage = out->coverage;
    if (!status)
        status = play(s, seed, rows, &result);
    if (status)
        return status;
    if (count != s->count || !is_same(&again, &result))
        out->extent = TAL_EXTENT_FICKLE;
    if (!result.outcome)
        return keep_trap(s);
    tal_reach_add(&out->all, &result);
    tal_reach_add(&out->outcomes[-1 - tal_walk_place(&s->walk)], &result);
    return keep_best(s, &result);
}

tal_status tal_sample_play(tal_exploration *out, const tal_scenario *scenario,
                           const tal_rubric *rubric, tal_trouble *trouble)
{
    tal_start start = { NULL, 0, out->form, TAL_ORDER_WRITTEN };
    sampler *s = calloc(1, sizeof *s);
    int32_t *rows = calloc((size_t)(TAL_REPLIES_LIMIT + 1 + scenario->looks_count), sizeof *rows);
    size_t turns = 0, most = TAL_SAMPLE_TURNS / (size_t)scenario->forms_count;
    tal_status status = s && rows ? TAL_OK : TAL_ENOMEM;
    out->extent = TAL_EXTENT_SAMPLED;
    if (!status) {
        *s = (sampler){ .out = out, .scenario = scenario, .rubric = rubric };
        s->met = calloc((size_t)scenario->moments_count + 1, 1);
        s->stuck = calloc((size_t)scenario->scenes_count, sizeof *s->stuck);
        status = s->met && s->stuck ? tal_session_start(&s->walk.session, scenario, &start)
                                    : TAL_ENOMEM;
    }
    for (; !status && out->sessions < TAL_SAMPLES && turns < most; out->sessions++) {
        status = sample(s, tal_mix64(out->sessions), rows);
        turns += s->count;
    }
    if (status == TAL_EFUNCTION) {
        const tal_diagnostic *found = tal_session_trouble(s->walk.session);
        *trouble = (tal_trouble){ found->code, found->line, "" };
        strncpy(trouble->message, found->message, sizeof trouble->message - 1);
    }
    if (s) {
        tal_session_free(s->walk.session);
        free(s->met);
        free(s->stuck);
    }
    free(s);
    free(rows);
    return status;
}
