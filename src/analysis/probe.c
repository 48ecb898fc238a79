/* Plays the probes. A run goes by a walk, a reply is chosen by weighing those that are open, and of
 * all runs the best is kept. Must not know who asks, nor judge by more than the session does. */
#include "analysis/probe.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/random.h"
#include "base/utf8.h"
#include "session/session.h"
#include "session/walk.h"

enum { TURNS_LIMIT = 1000, FAR = INT32_MAX };

const char *const tal_probe_names[TAL_PROBES + 1] = {
    "appeaser", "stonewaller", "polite-refuser", "never-looks", "longest",
    "shortest", "exit-early",  "random",         NULL,
};

typedef enum look_policy { LOOKS_NONE, LOOKS_ALL, LOOKS_BY_CHANCE } look_policy;

typedef struct player {
    const tal_scenario *scenario;
    const tal_rubric *rubric;
    tal_walk walk;
    int32_t *distances; /* of each scene: arrows to the nearest outcome, or FAR */
    bool *wanted;       /* of each look: to be taken in this run once it is on the desk */
    uint64_t chance;    /* of this run; moved by draw */
    int turns;          /* of this run */
    tal_probe_took *took; /* who is told of every reply; NULL: nobody */
    void *self;
} player;

typedef struct ending {
    tal_result result;
    int32_t outcome;
} ending;

/* SplitMix64: a counter that is mixed. */
static uint64_t draw(player *p)
{
    p->chance += UINT64_C(0x9e3779b97f4a7c15);
    return tal_mix64(p->chance);
}

/* ---- Distances by the arrows ---- */

static int32_t nearest(const player *p, tal_run targets)
{
    int32_t least = FAR;
    for (int32_t i = targets.first; i < targets.first + targets.count; i++) {
        int32_t place = p->scenario->targets[i].place;
        int32_t distance = place < 0 ? 0 : p->distances[place];
        least = distance < least ? distance : least;
    }
    return least;
}

static int32_t reply_distance(const player *p, const tal_scene *scene, int32_t reply)
{
    tal_run to = p->scenario->replies[reply].to;
    return nearest(p, to.count ? to : scene->go);
}

static int32_t scene_distance(const player *p, const tal_scene *scene)
{
    int32_t least = scene->replies.count ? FAR : nearest(p, scene->go);
    for (int32_t i = 0; i < scene->replies.count; i++) {
        int32_t distance = reply_distance(p, scene, scene->replies.first + i);
        least = distance < least ? distance : least;
    }
    return least == FAR ? FAR : least + 1;
}

/* Relaxes until nothing changes; from the last scene back, for most arrows point down the file. */
static void measure_distances(player *p)
{
    bool changed = true;
    for (int32_t i = 0; i < p->scenario->scenes_count; i++)
        p->distances[i] = FAR;
    while (changed) {
        changed = false;
        for (int32_t i = p->scenario->scenes_count - 1; i >= 0; i--) {
            int32_t distance = scene_distance(p, &p->scenario->scenes[i]);
            changed |= distance != p->distances[i];
            p->distances[i] = distance;
        }
    }
}

/* ---- Choosing a reply ---- */

static bool goes_by_length(tal_probe probe)
{
    return probe == TAL_PROBE_LONGEST || probe == TAL_PROBE_SHORTEST;
}

static tal_status add_levels(player *p, int32_t reply, int *sum)
{
    int8_t levels[TAL_SKILLS];
    tal_status status = tal_session_levels(p->walk.session, reply, levels);
    *sum = 0;
    for (int i = 0; !status && i < TAL_SKILLS; i++)
        *sum += levels[i] > 0 ? levels[i] : 0;
    return status;
}

/* The words as they would be shown now. */
static tal_status count_characters(player *p, int32_t reply, int64_t *count)
{
    tal_text text;
    tal_status status =
        tal_session_render(p->walk.session, p->scenario->replies[reply].text, &text);
    if (!status)
        *count = (int64_t)tal_utf8_count(text.bytes, text.length);
    return status;
}

/* What the probe makes of a reply: the most is taken. Its own rule comes first, then the levels. */
static tal_status weigh(player *p, tal_probe probe, int32_t reply, int64_t *weight)
{
    const int64_t more_than_levels = 2 * TAL_SKILLS + 1;
    const tal_scene *scene = &p->scenario->scenes[tal_walk_place(&p->walk)];
    tal_status status = TAL_OK;
    int levels = 0;
    *weight = 0;
    if (probe == TAL_PROBE_RANDOM)
        *weight = (int64_t)(draw(p) >> 1);
    else if (goes_by_length(probe))
        status = count_characters(p, reply, weight);
    else
        status = add_levels(p, reply, &levels);
    switch (probe) {
    case TAL_PROBE_APPEASER: /* these three in the order of tal_style_names */
    case TAL_PROBE_STONEWALLER:
    case TAL_PROBE_POLITE_REFUSER:
        *weight = (p->scenario->remarks[reply].style == (int)probe) * more_than_levels - levels;
        break;
    case TAL_PROBE_NEVER_LOOKS:
        *weight = levels;
        break;
    case TAL_PROBE_EXIT_EARLY:
        *weight = levels - reply_distance(p, scene, reply) * more_than_levels;
        break;
    case TAL_PROBE_SHORTEST:
        *weight = -*weight;
        break;
    default:
        break;
    }
    return status;
}

/* TAL_NONE where no reply is open any more: a function can answer otherwise than a moment ago. */
static tal_status choose(player *p, tal_probe probe, int32_t *chosen)
{
    tal_run replies = p->scenario->scenes[tal_walk_place(&p->walk)].replies;
    int64_t most = 0;
    *chosen = TAL_NONE;
    for (int32_t i = replies.first; i < replies.first + replies.count; i++) {
        int64_t weight = 0;
        bool open;
        tal_status status = tal_walk_open(&p->walk, i, &open);
        if (!status && open)
            status = weigh(p, probe, i, &weight);
        if (status)
            return status;
        if (!open || (*chosen != TAL_NONE && weight <= most))
            continue;
        *chosen = i;
        most = weight;
    }
    return TAL_OK;
}

/* ---- A run ---- */

static void want_looks(player *p, look_policy looks)
{
    for (int32_t i = 0; i < p->scenario->looks_count; i++)
        p->wanted[i] = looks == LOOKS_ALL || (looks == LOOKS_BY_CHANCE && draw(p) >> 63);
}

/* The first look that is wanted and on the desk, or TAL_NONE. */
static tal_status find_look(player *p, int32_t *found)
{
    *found = TAL_NONE;
    for (int32_t i = 0; i < p->scenario->looks_count; i++) {
        bool open = false;
        tal_status status = p->wanted[i] ? tal_walk_on_desk(&p->walk, i, &open) : TAL_OK;
        if (status)
            return status;
        if (open) {
            *found = i;
            break;
        }
    }
    return TAL_OK;
}

/* One look may lay out another, and it may bring up another scene or the end. */
static tal_status look_around(player *p)
{
    while (tal_walk_stands(&p->walk) == TAL_WALK_TURN) {
        int32_t look;
        tal_status status = find_look(p, &look);
        if (status || look == TAL_NONE)
            return status;
        p->wanted[look] = false;
        status = tal_walk_look(&p->walk, look);
        if (status)
            return status;
    }
    return TAL_OK;
}

static tal_status play(player *p, tal_probe probe, look_policy looks, ending *out)
{
    tal_status status = tal_walk_start(&p->walk);
    want_looks(p, looks);
    for (p->turns = 0; !status && p->turns < TURNS_LIMIT; p->turns++) {
        tal_effect ignored;
        int32_t reply;
        status = look_around(p);
        if (status || tal_walk_stands(&p->walk) != TAL_WALK_TURN)
            break;
        status = choose(p, probe, &reply);
        if (status || reply == TAL_NONE)
            break;
        status = tal_walk_reply(&p->walk, reply, &ignored);
        if (!status && p->took)
            p->took(p->self, reply, tal_walk_place(&p->walk));
    }
    if (!status)
        status = tal_session_result(p->walk.session, p->rubric, &out->result);
    if (status)
        return status;
    bool ended = tal_walk_stands(&p->walk) == TAL_WALK_OUTCOME;
    out->outcome = ended ? -1 - tal_walk_place(&p->walk) : TAL_NONE;
    return TAL_OK;
}

/* ---- The scores ---- */

static void add(const player *p, tal_probe_score *score, const ending *it, look_policy looks,
                int language)
{
    bool has_passed = score->passed > 0, passed = it->result.passed;
    if (!score->runs || tal_result_is_worth_more(p->rubric, &it->result, &score->worth))
        score->worth = it->result;
    if (!score->runs || passed > has_passed ||
        (passed == has_passed && it->result.total > score->total)) {
        score->total = it->result.total;
        score->all_looks = looks == LOOKS_ALL;
        score->language = language;
        score->outcome = it->outcome;
    }
    score->runs++;
    score->passed += passed;
}

static tal_status play_seed(player *p, uint64_t seed, ending *out)
{
    p->chance = tal_mix64(seed);
    return play(p, TAL_PROBE_RANDOM, LOOKS_BY_CHANCE, out);
}

static tal_status play_by_chance(player *p, tal_probe_score *score)
{
    int most = (p->scenario->functions.self ? TAL_PROBE_LUA_TURNS : TAL_PROBE_RANDOM_TURNS) /
               p->scenario->forms_count;
    int64_t sum = 0;
    for (int turns = 0; score->runs < TAL_PROBE_RANDOM_RUNS && turns < most; turns += p->turns) {
        ending it;
        tal_status status = play_seed(p, (uint64_t)score->runs, &it);
        if (status)
            return status;
        add(p, score, &it, LOOKS_BY_CHANCE, 0);
        sum += it.result.total;
    }
    score->total = (int)(sum / score->runs);
    return TAL_OK;
}

static tal_status play_probe(player *p, int language, tal_probe_score *score)
{
    if (language > 0 && !goes_by_length(score->probe))
        return TAL_OK;
    if (score->probe == TAL_PROBE_RANDOM)
        return p->took ? TAL_OK : play_by_chance(p, score);
    bool looks_away = score->probe == TAL_PROBE_NEVER_LOOKS || score->probe == TAL_PROBE_EXIT_EARLY;
    look_policy last = looks_away ? LOOKS_NONE : LOOKS_ALL;
    for (look_policy looks = LOOKS_NONE; looks <= last; looks++) {
        ending it;
        tal_status status = play(p, score->probe, looks, &it);
        if (status)
            return status;
        add(p, score, &it, looks, language);
    }
    return TAL_OK;
}

static void tell(const tal_session *session, tal_trouble *trouble)
{
    const tal_diagnostic *found = tal_session_trouble(session);
    trouble->code = found->code;
    trouble->line = found->line;
    snprintf(trouble->message, sizeof trouble->message, "%s", found->message);
}

static tal_status open_session(player *p, int form, int language)
{
    tal_start start = { p->scenario->languages[language], 0, form, TAL_ORDER_WRITTEN };
    p->walk = (tal_walk){ NULL, NULL };
    return tal_session_start(&p->walk.session, p->scenario, &start);
}

static tal_status close_session(player *p, tal_status status, tal_trouble *trouble)
{
    if (status == TAL_EFUNCTION)
        tell(p->walk.session, trouble);
    tal_session_free(p->walk.session);
    return status;
}

static tal_status play_language(player *p, int form, int language, tal_probe_score *scores,
                                tal_trouble *trouble)
{
    tal_status status = open_session(p, form, language);
    for (int i = 0; !status && i < TAL_PROBES; i++)
        status = play_probe(p, language, &scores[i]);
    return close_session(p, status, trouble);
}

static bool fails(const tal_probe_score *score, tal_verdict verdict)
{
    if (score->probe == TAL_PROBE_POLITE_REFUSER && verdict != TAL_RIGHT)
        return false;
    if (score->probe == TAL_PROBE_RANDOM)
        return score->passed * 100 > score->runs * TAL_PROBE_RANDOM_PERCENT;
    return score->passed > 0;
}

/* NULL: no memory. */
static tal_arena *make_player(player *p, const tal_scenario *scenario, const tal_rubric *rubric)
{
    tal_arena *arena = tal_arena_new();
    *p = (player){ .scenario = scenario, .rubric = rubric };
    if (!arena)
        return NULL;
    p->distances = tal_arena_alloc(arena, (size_t)scenario->scenes_count, sizeof *p->distances);
    p->wanted = tal_arena_alloc(arena, (size_t)scenario->looks_count, sizeof *p->wanted);
    if (p->distances && p->wanted) {
        measure_distances(p);
        return arena;
    }
    tal_arena_free(arena);
    return NULL;
}

/* The probes against FORM, in every language. */
static tal_status play_form(player *p, int form, tal_probe_score scores[TAL_PROBES], tal_trouble *trouble)
{
    tal_status status = TAL_OK;
    for (int i = 0; i < TAL_PROBES; i++)
        scores[i] = (tal_probe_score){ .probe = (tal_probe)i, .form = form, .outcome = TAL_NONE };
    for (int i = 0; !status && i < p->scenario->languages_count; i++)
        status = play_language(p, form, i, scores, trouble);
    return status;
}

tal_status tal_probe_run(const tal_scenario *scenario, const tal_rubric *rubric, int form,
                         tal_probe_score scores[TAL_PROBES], tal_trouble *trouble)
{
    if (form < 0 || form >= scenario->forms_count)
        return TAL_EINVAL;
    player p;
    tal_arena *arena = make_player(&p, scenario, rubric);
    tal_status status = arena ? play_form(&p, form, scores, trouble) : TAL_ENOMEM;
    for (int i = 0; !status && i < TAL_PROBES; i++)
        scores[i].fails_check = fails(&scores[i], scenario->forms[form].verdict);
    tal_arena_free(arena);
    return status;
}

tal_status tal_probe_watch(const tal_scenario *scenario, const tal_rubric *rubric, int form,
                           tal_probe_took *took, void *self, tal_trouble *trouble)
{
    if (form < 0 || form >= scenario->forms_count)
        return TAL_EINVAL;
    player p;
    tal_probe_score scores[TAL_PROBES];
    tal_arena *arena = make_player(&p, scenario, rubric);
    p.took = took;
    p.self = self;
    tal_status status = arena ? play_form(&p, form, scores, trouble) : TAL_ENOMEM;
    tal_arena_free(arena);
    return status;
}

tal_status tal_probe_chance(const tal_scenario *scenario, const tal_rubric *rubric, int form,
                            int count, tal_result *out, tal_trouble *trouble)
{
    if (form < 0 || form >= scenario->forms_count)
        return TAL_EINVAL;
    player p;
    tal_arena *arena = make_player(&p, scenario, rubric);
    if (!arena)
        return TAL_ENOMEM;
    tal_status status = open_session(&p, form, 0);
    for (int i = 0; !status && i < count; i++) {
        ending it;
        status = play_seed(&p, (uint64_t)i, &it);
        if (!status)
            out[i] = it.result;
    }
    status = close_session(&p, status, trouble);
    tal_arena_free(arena);
    return status;
}
