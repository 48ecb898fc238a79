/* Brings together what a review needs: every form explored and probed. */
#include "analysis/soundness.h"

#include <stdio.h>
#include <stdlib.h>

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
        tal_warn(review->diagnostics, code, review->scenario->source, at, hint, "%s", message.bytes);
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

/* What could not be gone through, said once. */
static void say_extent(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    for (int i = 0; i < scenario->forms_count; i++) {
        const tal_exploration *form = &review->forms[i];
        if (form->extent == TAL_EXTENT_FICKLE) {
            tal_error(review->diagnostics, TAL_CODE_FICKLE, scenario->source, scenario->at,
                      _("a function may depend on what it is given, and on nothing that it keeps"),
                      _("a function answers otherwise when the same session is played again"));
        } else if (form->extent == TAL_EXTENT_SAMPLED) {
            tal_review_warn(review, TAL_CODE_SAMPLED, scenario->at,
                            _("where a text in quotes will do, write that instead of a function"),
                            _("Lua functions decide here: %d random sessions were tried, and nothing is "
                              "proved"),
                            TAL_SAMPLES);
        } else if (form->extent == TAL_EXTENT_BOUND) {
            const char *name = NULL;
            char hint[200];
            for (int32_t n = 0; n < scenario->vars_count; n++)
                if (scenario->vars[n].cell == form->widest)
                    name = scenario->vars[n].name;
            snprintf(hint, sizeof hint,
                     name ? _("the variable \"%s\" took the most values: give it an end")
                          : _("`talante explore` goes further; conditions on fewer things make it small"),
                     name);
            tal_review_warn(review, TAL_CODE_TOO_LARGE, scenario->at, hint,
                            _("there are more than %zu situations: not all were gone through, and what "
                              "cannot happen is not known"),
                            form->states);
        } else {
            continue;
        }
        return;
    }
}

static void review_all(const tal_review *review, const tal_probe_score *scores)
{
    say_extent(review);
    tal_review_file(review);
    if (review->whole)
        tal_review_reached(review);
    tal_review_scores(review);
    tal_review_probes(review, scores);
}

static tal_status report_trouble(const tal_review *review, const tal_trouble *trouble)
{
    const tal_source *source = review->scenario->source;
    tal_error(review->diagnostics, trouble->code, source, tal_source_line(source, trouble->line), NULL,
              "%s", trouble->message);
    return TAL_EFILE;
}

tal_status tal_soundness_check(const tal_scenario *scenario, const tal_rubric *rubric,
                               const tal_graph_limits *limits, tal_diagnostics *diagnostics)
{
    int count = scenario->forms_count, done = 0;
    tal_exploration *forms = calloc((size_t)count, sizeof *forms);
    tal_probe_score *scores = calloc((size_t)count * TAL_PROBES, sizeof *scores);
    tal_coverage *met = tal_coverage_new(scenario);
    tal_review review = { scenario, rubric, forms, met, true, diagnostics };
    tal_trouble trouble;
    tal_status status = forms && scores && met ? TAL_OK : TAL_ENOMEM;
    for (; !status && done < count; done++) {
        status = tal_explore(&forms[done], scenario, rubric, done, limits, &trouble);
        if (!status)
            status = tal_probe_run(scenario, rubric, done, scores + done * TAL_PROBES, &trouble);
        if (!status)
            tal_coverage_join(met, forms[done].coverage, scenario);
        review.whole &= forms[done].extent == TAL_EXTENT_ALL;
    }
    if (!status) {
        review_all(&review, scores);
        status = tal_review_tells(&review);
    }
    if (!status)
        status = tal_review_paths(&review);
    if (status == TAL_EFUNCTION)
        status = report_trouble(&review, &trouble);
    for (int i = 0; i < done; i++)
        tal_exploration_free(&forms[i]);
    free(forms);
    free(scores);
    tal_coverage_free(met);
    return status;
}
