/* Form by form; fails as a whole where one form fails. */
#include "analysis/survey.h"

#include <stdlib.h>

/* After one form was too large, those that follow get this part of the room: 64 such forms shall not
 * take 64 times as long to prove as little. */
enum { LATER = 16 };

static tal_status add_form(tal_survey *survey, int form, const tal_graph_limits *limits,
                           tal_trouble *trouble)
{
    tal_survey_form *it = &survey->forms[survey->count++];
    tal_status status = tal_explore(&it->exploration, survey->scenario, survey->rubric, form,
                                    limits, trouble);
    if (!status)
        status = tal_probe_run(survey->scenario, survey->rubric, form, it->probes, trouble);
    if (it->exploration.traps_count) /* chance that may never end says little: mend that first */
        it->probes[TAL_PROBE_RANDOM].fails_check = false;
    if (!status)
        tal_coverage_join(survey->coverage, it->exploration.coverage, survey->scenario);
    return status;
}

tal_status tal_survey_run(tal_survey *out, const tal_scenario *scenario, const tal_rubric *rubric,
                          int form, const tal_graph_limits *limits, tal_trouble *trouble)
{
    int last = form < 0 ? scenario->forms_count - 1 : form;
    tal_status status = TAL_OK;
    *out = (tal_survey){ .scenario = scenario, .rubric = rubric };
    if (form >= scenario->forms_count)
        return TAL_EINVAL;
    out->forms = calloc((size_t)scenario->forms_count, sizeof *out->forms);
    out->coverage = tal_coverage_new(scenario);
    if (!out->forms || !out->coverage)
        return TAL_ENOMEM;
    tal_graph_limits bound = *limits;
    for (int i = form < 0 ? 0 : form; !status && i <= last; i++) {
        status = add_form(out, i, &bound, trouble);
        if (out->forms[out->count - 1].exploration.extent == TAL_EXTENT_BOUND)
            bound.bytes = limits->bytes / LATER;
    }
    return status;
}

void tal_survey_free(tal_survey *survey)
{
    for (size_t i = 0; i < survey->count; i++)
        tal_exploration_free(&survey->forms[i].exploration);
    free(survey->forms);
    tal_coverage_free(survey->coverage);
    *survey = (tal_survey){ 0 };
}

bool tal_survey_is_lost(const tal_scenario *scenario, const tal_survey_form *form, int32_t scene)
{
    const tal_scene *it = &scenario->scenes[scene];
    bool lost = false;
    int32_t row;
    for (int32_t i = 0; (row = tal_survey_reply(it, i)) != TAL_NONE; i++) {
        if (form->exploration.fates[row] == TAL_FATE_PASSES)
            return false;
        lost |= form->exploration.fates[row] == TAL_FATE_LOST;
    }
    return lost;
}
