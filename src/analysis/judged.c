/* What a review sees in what sessions come to: where they cannot end, what the best of them is worth,
 * and which cheap strategy passes. */
#include "analysis/review.h"
#include "analysis/tells.h"
#include "base/intl.h"

static void put_route(tal_buffer *out, const tal_route *route)
{
    enum { SHOWN = 12 };
    for (size_t i = 0; i < route->count && i < SHOWN; i++) {
        const tal_action *action = &route->actions[i];
        tal_buffer_format(out, "%s%s%s", i ? ", " : "",
                          action->kind == TAL_ACTION_LOOK ? "look " : "",
                          action->kind == TAL_ACTION_SILENCE ? "silence" : action->id);
    }
    if (route->count > SHOWN)
        tal_buffer_text(out, ", ...");
}

/* "; in form 1 it comes to this by: ask, look invoice". */
static void put_example(const tal_review *review, const tal_exploration *form,
                        const tal_route *route, tal_buffer *out)
{
    if (!route->count)
        return;
    if (review->scenario->forms_count > 1)
        tal_buffer_format(out, _("; in form %d it comes to this by: "), form->form);
    else
        tal_buffer_text(out, _("; it comes to this by: "));
    put_route(out, route);
}

static void review_trap(const tal_review *review, const tal_exploration *form, const tal_trap *trap)
{
    const tal_scenario *scenario = review->scenario;
    const char *scene = scenario->scenes[trap->scene].id;
    size_t at = tal_review_site(review, TAL_SITE_SCENE, trap->scene).at;
    tal_buffer hint = TAL_BUFFER_EMPTY;
    tal_buffer_text(
        &hint, trap->stuck ? _("give it a reply, or a last way, that needs nothing and leads on")
                           : _("let one of its ways lead to an outcome"));
    put_example(review, form, &trap->route, &hint);
    if (trap->stuck)
        tal_error(review->diagnostics, TAL_CODE_DEAD_END, scenario->source, at, hint.bytes,
                  _("the conversation can get stuck in \"%s\": nothing leads out of it"), scene);
    else
        tal_error(review->diagnostics, TAL_CODE_LOOP, scenario->source, at, hint.bytes,
                  _("from \"%s\" on the conversation never ends"), scene);
    tal_buffer_free(&hint);
}

bool tal_review_is_trapped(const tal_review *review)
{
    bool trapped = false;
    for (int i = 0; i < review->scenario->forms_count; i++)
        trapped |= review->forms[i].exploration.traps_count > 0;
    return trapped;
}

/* ---- Moments ---- */

/* What is wrong with a moment in one form; only where all of its sessions are known. */
typedef enum flaw { SOUND, UNMET, MISSED, UNANSWERED, FLAWS } flaw;

static flaw find_flaw(const tal_review *review, const tal_exploration *form, int32_t moment)
{
    const int8_t *possible = review->scenario->forms[form->form].possible[moment];
    bool scores = possible[0] > 0 || possible[1] > 0 || possible[2] > 0;
    if (!scores || form->extent != TAL_EXTENT_ALL || !form->all.reached)
        return SOUND;
    if (!form->coverage->moments[moment])
        return UNMET;
    if (form->best_result.outcome && !form->best_moments[moment])
        return MISSED;
    return form->answered[moment] ? SOUND : UNANSWERED;
}

static void say_flaw(const tal_review *review, flaw which, int32_t moment, const char *forms)
{
    const char *name = review->scenario->moments[moment].id;
    uint32_t at = tal_review_site(review, TAL_SITE_MOMENT, moment).at;
    switch (which) {
    case UNMET:
        tal_review_warn(
            review, TAL_CODE_MOMENT_UNMET, at,
            _("its points are lost to everybody: lead a conversation to one of its scenes"),
            _("no conversation comes to the moment \"%s\"%s"), name, forms);
        break;
    case MISSED:
        tal_review_warn(review, TAL_CODE_MOMENT_MISSED, at,
                        _("who does best loses its points: lead the best conversation through it"),
                        _("the best conversation does not come to the moment \"%s\"%s"), name,
                        forms);
        break;
    default:
        tal_review_warn(
            review, TAL_CODE_NO_BEST_REPLY, at,
            _("nobody can earn all its points: let one reply have the best level of every skill"),
            _("no reply that can be taken is best in every skill at \"%s\"%s"), name, forms);
        break;
    }
}

static void review_moment(const tal_review *review, int32_t moment)
{
    uint64_t forms[FLAWS] = { 0 };
    tal_buffer where = TAL_BUFFER_EMPTY;
    for (int n = 0; n < review->scenario->forms_count; n++)
        forms[find_flaw(review, &review->forms[n].exploration, moment)] |= (uint64_t)1 << n;
    for (int i = UNMET; i < FLAWS; i++) {
        if (!forms[i])
            continue;
        tal_buffer_clear(&where);
        tal_review_put_forms(review, forms[i], &where);
        say_flaw(review, (flaw)i, moment, where.length ? where.bytes : "");
    }
    tal_buffer_free(&where);
}

/* ---- Passing ---- */

static bool is_examined(const tal_form *form)
{
    return form->moments[0] || form->moments[1] || form->moments[2];
}

/* MOST: the greatest total of these forms. */
static void say_nobody_passes(const tal_review *review, uint64_t forms, int most)
{
    const tal_scenario *scenario = review->scenario;
    int cut = review->rubric->cut;
    tal_buffer where = TAL_BUFFER_EMPTY;
    tal_review_put_forms(review, forms, &where);
    if (most < cut)
        tal_error(review->diagnostics, TAL_CODE_NOBODY_PASSES, scenario->source, scenario->at,
                  _("the best levels must lie within reach of one conversation"),
                  _("nobody can pass%s: the greatest total is %d, and a pass needs %d"),
                  where.length ? where.bytes : "", most, cut);
    else
        tal_error(
            review->diagnostics, TAL_CODE_NOBODY_PASSES, scenario->source, scenario->at,
            _("a pass also needs each skill at its floor, and an outcome whose result passes"),
            _("nobody can pass%s, though a total of %d can be reached"),
            where.length ? where.bytes : "", most);
    tal_buffer_free(&where);
}

/* A form that examines nothing is told as such: TAL715. */
static void review_passing(const tal_review *review)
{
    uint64_t forms = 0;
    int most = 0;
    for (int n = 0; n < review->scenario->forms_count; n++) {
        const tal_exploration *form = &review->forms[n].exploration;
        if (form->extent != TAL_EXTENT_ALL || form->all.passes || !form->all.reached ||
            !is_examined(&review->scenario->forms[n]))
            continue;
        forms |= (uint64_t)1 << n;
        most = form->all.total.most > most ? form->all.total.most : most;
    }
    if (forms)
        say_nobody_passes(review, forms, most);
}

void tal_review_scores(const tal_review *review)
{
    for (int n = 0; n < review->scenario->forms_count; n++) {
        const tal_exploration *form = &review->forms[n].exploration;
        for (size_t i = 0; i < form->traps_count; i++)
            review_trap(review, form, &form->traps[i]);
    }
    for (int32_t i = 0; i < review->scenario->moments_count; i++)
        review_moment(review, i);
    review_passing(review);
}

/* ---- Probes ---- */

/* How a probe passes: "longest in form 1 (total 80, es, all looks)". SCORE is its best. */
static void put_probe(const tal_review *review, const tal_probe_score *score, uint64_t forms,
                      tal_buffer *out)
{
    bool reads = score->probe == TAL_PROBE_LONGEST || score->probe == TAL_PROBE_SHORTEST;
    tal_buffer_format(out, "%s%s", out->length ? "; " : "", tal_probe_names[score->probe]);
    tal_review_put_forms(review, forms, out);
    if (score->probe == TAL_PROBE_RANDOM) {
        tal_buffer_format(out, _(" (%d of %d runs)"), score->passed, score->runs);
        return;
    }
    tal_buffer_format(out, _(" (total %d"), score->total);
    if (reads)
        tal_buffer_format(out, ", %s", review->scenario->languages[score->language]);
    tal_buffer_text(out, score->all_looks ? _(", all looks)") : ")");
}

/* What helps against PROBE, the only one that passes, or where others do too (NULL). */
static tal_status put_remedy(const tal_review *review, const tal_probe_score *probe, tal_buffer *out)
{
    bool longest = probe && probe->probe == TAL_PROBE_LONGEST;
    tal_buffer scenes = TAL_BUFFER_EMPTY;
    tal_status status;
    if (!longest && (!probe || probe->probe != TAL_PROBE_SHORTEST)) {
        tal_buffer_text(
            out, _("`talante explore` shows how they fare; lower the levels that they live on"));
        return TAL_OK;
    }
    status = tal_tells_scenes(review->scenario, longest ? TAL_TELL_LONGEST : TAL_TELL_SHORTEST,
                              probe->language, &scenes);
    tal_buffer_text(out, longest ? _("shorten some good replies, or lengthen poor ones")
                                 : _("lengthen some good replies, or shorten poor ones"));
    if (scenes.length)
        tal_buffer_format(out,
                          longest ? _("; the longest is the good one in: %s")
                                  : _("; the shortest is the good one in: %s"),
                          scenes.bytes);
    tal_buffer_free(&scenes);
    return status;
}

tal_status tal_review_probes(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    const tal_probe_score *only = NULL;
    tal_buffer text = TAL_BUFFER_EMPTY, remedy = TAL_BUFFER_EMPTY;
    tal_status status = TAL_OK;
    if (!scenario->moments_count)
        return TAL_OK;
    for (int probe = 0; probe < TAL_PROBES; probe++) {
        const tal_probe_score *best = NULL;
        uint64_t forms = 0;
        for (int form = 0; form < scenario->forms_count; form++) {
            const tal_probe_score *score = &review->forms[form].probes[probe];
            if (!score->fails_check)
                continue;
            forms |= (uint64_t)1 << form;
            if (!best || score->passed > best->passed ||
                (score->passed == best->passed && score->total > best->total))
                best = score;
        }
        if (!best)
            continue;
        only = text.length ? NULL : best;
        put_probe(review, best, forms, &text);
    }
    if (text.length) {
        status = put_remedy(review, only, &remedy);
        tal_error(review->diagnostics, TAL_CODE_PROBE_PASSES, scenario->source, scenario->at,
                  remedy.bytes, _("this can be passed without the skills, by a fixed strategy: %s"),
                  text.bytes);
    }
    tal_buffer_free(&remedy);
    tal_buffer_free(&text);
    return status;
}
