/* What a review sees in what sessions come to: where they cannot end, what the best of them is worth,
 * and which cheap strategy passes. */
#include "analysis/review.h"
#include "base/intl.h"

static void put_route(tal_buffer *out, const tal_route *route)
{
    enum { SHOWN = 12 };
    for (size_t i = 0; i < route->count && i < SHOWN; i++) {
        const tal_action *action = &route->actions[i];
        tal_buffer_format(out, "%s%s%s", i ? ", " : "", action->kind == TAL_ACTION_LOOK ? "look " : "",
                          action->kind == TAL_ACTION_SILENCE ? "silence" : action->id);
    }
    if (route->count > SHOWN)
        tal_buffer_text(out, ", ...");
}

static void review_trap(const tal_review *review, const tal_exploration *form, const tal_trap *trap)
{
    const tal_scenario *scenario = review->scenario;
    const char *scene = scenario->scenes[trap->scene].id;
    size_t at = tal_review_site(review, TAL_SITE_SCENE, trap->scene).at;
    tal_buffer hint = TAL_BUFFER_EMPTY;
    tal_buffer_text(&hint, trap->stuck ? _("give it a reply or a go that always holds")
                                       : _("give one of its ways an outcome"));
    if (trap->route.count) {
        tal_buffer_format(&hint, _("; form %d comes to this by: "), form->form);
        put_route(&hint, &trap->route);
    }
    if (trap->stuck)
        tal_error(review->diagnostics, TAL_CODE_DEAD_END, scenario->source, at, hint.bytes,
                  _("the conversation can get stuck in \"%s\": no reply can be taken and no go holds"),
                  scene);
    else
        tal_error(review->diagnostics, TAL_CODE_LOOP, scenario->source, at, hint.bytes,
                  _("from \"%s\" on no outcome can be reached: the conversation never ends"), scene);
    tal_buffer_free(&hint);
}

/* The forms in which TEST holds for moment I. */
static uint64_t forms_where(const tal_review *review, int32_t i,
                            bool (*test)(const tal_review *, const tal_exploration *, int32_t))
{
    uint64_t forms = 0;
    for (int n = 0; n < review->scenario->forms_count; n++) {
        const int8_t *possible = review->scenario->forms[n].possible[i];
        bool scores = possible[0] > 0 || possible[1] > 0 || possible[2] > 0;
        forms |= (uint64_t)(scores && test(review, &review->forms[n], i)) << n;
    }
    return forms;
}

static bool is_missed(const tal_review *review, const tal_exploration *form, int32_t moment)
{
    (void)review;
    return form->extent == TAL_EXTENT_ALL && form->best_result.outcome && !form->best_moments[moment];
}

static bool has_no_best(const tal_review *review, const tal_exploration *form, int32_t moment)
{
    return form->extent == TAL_EXTENT_ALL && review->met->moments[moment] && !form->answered[moment];
}

static void review_moment(const tal_review *review, int32_t i)
{
    const char *name = review->scenario->moments[i].id;
    uint32_t at = tal_review_site(review, TAL_SITE_MOMENT, i).at;
    uint64_t missed = forms_where(review, i, is_missed), unanswered = forms_where(review, i, has_no_best);
    tal_buffer forms = TAL_BUFFER_EMPTY;
    tal_buffer_text(&forms, "");
    if (missed) {
        tal_review_put_forms(review, missed, &forms);
        tal_review_warn(review, TAL_CODE_MOMENT_MISSED, at,
                        _("its points are lost to everybody: lead the best conversation through it"),
                        _("the best conversation does not come to the moment \"%s\"%s"), name,
                        forms.bytes ? forms.bytes : "");
    } else if (unanswered) {
        tal_review_put_forms(review, unanswered, &forms);
        tal_review_warn(review, TAL_CODE_NO_BEST_REPLY, at,
                        _("one reply of it should have the best level of every skill"),
                        _("no reply within reach is best in every skill at \"%s\"%s"), name,
                        forms.bytes ? forms.bytes : "");
    }
    tal_buffer_free(&forms);
}

static void review_passing(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    uint64_t forms = 0;
    int most = 0;
    tal_buffer text = TAL_BUFFER_EMPTY;
    for (int n = 0; n < scenario->forms_count; n++) {
        const tal_exploration *form = &review->forms[n];
        if (form->extent != TAL_EXTENT_ALL || form->all.passes || !form->all.reached)
            continue;
        forms |= (uint64_t)1 << n;
        most = form->all.total.most > most ? form->all.total.most : most;
    }
    if (!forms || !scenario->moments_count)
        return;
    tal_review_put_forms(review, forms, &text);
    tal_error(review->diagnostics, TAL_CODE_NOBODY_PASSES, scenario->source, scenario->at,
              _("a pass needs the total, every floor, and an outcome whose result passes"),
              _("nobody can pass%s: the greatest total is %d"), text.bytes ? text.bytes : "", most);
    tal_buffer_free(&text);
}

void tal_review_scores(const tal_review *review)
{
    for (int n = 0; n < review->scenario->forms_count; n++)
        for (size_t i = 0; i < review->forms[n].traps_count; i++)
            review_trap(review, &review->forms[n], &review->forms[n].traps[i]);
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

void tal_review_probes(const tal_review *review, const tal_probe_score *scores)
{
    const tal_scenario *scenario = review->scenario;
    tal_buffer text = TAL_BUFFER_EMPTY;
    if (!scenario->moments_count)
        return;
    for (int probe = 0; probe < TAL_PROBES; probe++) {
        const tal_probe_score *best = NULL;
        uint64_t forms = 0;
        for (int form = 0; form < scenario->forms_count; form++) {
            const tal_probe_score *score = &scores[form * TAL_PROBES + probe];
            if (!score->fails_check)
                continue;
            forms |= (uint64_t)1 << form;
            if (!best || score->passed > best->passed ||
                (score->passed == best->passed && score->total > best->total))
                best = score;
        }
        if (best)
            put_probe(review, best, forms, &text);
    }
    if (text.length)
        tal_error(review->diagnostics, TAL_CODE_PROBE_PASSES, scenario->source, scenario->at,
                  _("`talante explore` shows how; lower the levels that the trick lives on"),
                  _("this can be passed by a trick: %s"), text.bytes);
    tal_buffer_free(&text);
}
