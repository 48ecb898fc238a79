/* Brings together what a review needs: every form explored and probed. */
#include "analysis/soundness.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/review.h"
#include "base/intl.h"

void tal_review_warn(const tal_review *review, int code, uint32_t at, const char *hint,
                     const char *format, ...)
{
    tal_buffer message = TAL_BUFFER_EMPTY;
    va_list arguments;
    va_start(arguments, format);
    tal_buffer_vformat(&message, format, arguments);
    va_end(arguments);
    if (message.bytes)
        tal_warn(review->diagnostics, code, review->scenario->source, at, hint, "%s",
                 message.bytes);
    tal_buffer_free(&message);
}

void tal_review_put_forms(const tal_review *review, uint64_t forms, tal_buffer *out)
{
    int count = review->scenario->forms_count, left = __builtin_popcountll(forms);
    if (left == count)
        return;
    tal_buffer_text(out, left == 1 ? _(" in form ") : _(" in forms "));
    for (int i = 0; i < count; i++)
        if (forms >> i & 1) {
            left--;
            tal_buffer_format(out, "%d%s", i, left > 1 ? ", " : left == 1 ? _(" and ") : "");
        }
}

static void say_too_large(const tal_review *review, const tal_exploration *form)
{
    const tal_scenario *scenario = review->scenario;
    char hint[200];
    if (form->widest == TAL_CELL_TURN)
        snprintf(hint, sizeof hint, "%s",
                 _("conditions ask for \"turn\", which grows without end: count to a limit in a "
                   "variable instead"));
    else if (form->widest >= TAL_CELL_VARS)
        snprintf(hint, sizeof hint,
                 _("the variable \"%s\" took the most values: let it stop growing"),
                 tal_explore_cell_name(scenario, form->widest));
    else
        snprintf(hint, sizeof hint, "%s",
                 _("fewer conditions that ask for earlier looks and replies make it smaller"));
    tal_review_warn(
        review, TAL_CODE_TOO_LARGE, scenario->at, hint,
        _("there are too many situations to go through all: what cannot happen is not known"));
}

/* Forms of which random sessions were played, and none of them ended, nor got stuck, which is told. */
static void say_endless(const tal_review *review)
{
    uint64_t forms = 0;
    size_t sessions = 0;
    tal_buffer where = TAL_BUFFER_EMPTY;
    for (int i = 0; i < review->scenario->forms_count; i++) {
        const tal_exploration *form = &review->forms[i].exploration;
        if (!form->sessions || form->all.reached || form->traps_count)
            continue;
        forms |= (uint64_t)1 << i;
        sessions += form->sessions;
    }
    if (!forms)
        return;
    tal_review_put_forms(review, forms, &where);
    tal_error(review->diagnostics, TAL_CODE_LOOP, review->scenario->source, review->scenario->at,
              _("let one of its ways lead to an outcome"),
              _("of %d random conversations%s none came to an end"), (int)sessions,
              where.length ? where.bytes : "");
    tal_buffer_free(&where);
}

static void say_sampled(const tal_review *review)
{
    size_t sessions = 0;
    for (int i = 0; i < review->scenario->forms_count; i++)
        sessions += review->forms[i].exploration.sessions;
    tal_review_warn(review, TAL_CODE_SAMPLED, review->scenario->at,
                    _("where an expression in quotes will do, write that instead of a function"),
                    _("Lua functions decide: %d random conversations were tried, and nothing is "
                      "proved"), (int)sessions);
}

/* What could not be gone through, said once: of the form where that is most. */
static void say_extent(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    const tal_exploration *worst = &review->forms[0].exploration;
    for (int i = 1; i < scenario->forms_count; i++)
        if (review->forms[i].exploration.extent > worst->extent)
            worst = &review->forms[i].exploration;
    switch (worst->extent) {
    case TAL_EXTENT_ALL:
        break;
    case TAL_EXTENT_BOUND:
        say_too_large(review, worst);
        break;
    case TAL_EXTENT_SAMPLED:
        say_sampled(review);
        break;
    case TAL_EXTENT_FICKLE:
        tal_error(review->diagnostics, TAL_CODE_FICKLE, scenario->source, scenario->at,
                  _("a function may depend on what it is given, and on nothing that it keeps"),
                  _("a function answers otherwise when the same conversation is played again"));
    }
}

static tal_status review_all(const tal_review *review)
{
    say_extent(review);
    say_endless(review);
    tal_review_scores(review);
    tal_status status = tal_review_probes(review);
    if (!status)
        status = tal_review_file(review);
    if (!status)
        status = tal_review_patience(review);
    if (!status && review->whole)
        status = tal_review_reached(review);
    if (!status)
        status = tal_review_tells(review);
    return status ? status : tal_review_paths(review);
}

static tal_status report_trouble(const tal_review *review, const tal_trouble *trouble)
{
    const tal_source *source = review->scenario->source;
    tal_error(review->diagnostics, trouble->code, source, tal_source_text(source, trouble->line),
              NULL, "%s", trouble->message);
    return TAL_EFILE;
}

tal_status tal_soundness_check(const tal_scenario *scenario, const tal_rubric *rubric,
                               const tal_graph_limits *limits, tal_diagnostics *diagnostics)
{
    uint8_t *exits = calloc((size_t)scenario->targets_count + 1, sizeof *exits);
    int32_t hangs_up = TAL_NONE;
    tal_survey survey;
    tal_trouble trouble;
    tal_status status = tal_survey_run(&survey, scenario, rubric, -1, limits, &trouble);
    tal_review review = { scenario, rubric,    survey.forms, survey.coverage, true,
                          exits,    &hangs_up, diagnostics };
    for (size_t i = 0; i < survey.count; i++)
        review.whole &= tal_survey_is_whole(&survey.forms[i]);
    if (!exits)
        status = TAL_ENOMEM;
    if (!status)
        status = review_all(&review);
    if (status == TAL_EFUNCTION)
        status = report_trouble(&review, &trouble);
    tal_survey_free(&survey);
    free(exits);
    return status;
}
