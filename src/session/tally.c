/* The tally: what a session earned, in points of the moments of its form, and by the rubric whether
 * that is a pass. Formulas: docs/scoring.md. */
#include "model/rubric.h"
#include "session/session.h"
#include "session/state.h"

static int weighted_mean(const tal_rubric *rubric, const tal_skill_score *skills)
{
    int sum = 0, weights = 0;
    for (int i = 0; i < TAL_SKILLS; i++) {
        if (skills[i].score < 0)
            continue;
        sum += rubric->weights[i] * skills[i].score;
        weights += rubric->weights[i];
    }
    return weights ? sum / weights : -1;
}

static bool passes(const tal_rubric *rubric, const tal_result *result, int32_t how)
{
    for (int i = 0; i < TAL_SKILLS; i++)
        if (result->skills[i].score >= 0 && result->skills[i].score < rubric->floors[i])
            return false;
    return result->total >= rubric->cut && rubric->passing >> how & 1;
}

void tal_session_tally(const tal_scenario *scenario, const tal_rubric *rubric, int form,
                       int32_t ending, const int32_t earned[TAL_SKILLS], tal_result *out)
{
    const tal_form *facts = &scenario->forms[form];
    *out = (tal_result){ 0 };
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_skill_score *skill = &out->skills[i];
        skill->earned = earned[i];
        skill->possible = facts->totals[i];
        skill->score = skill->possible ? 100 * skill->earned / skill->possible : -1;
        skill->moments = facts->moments[i];
        skill->measured = skill->moments >= TAL_MEASURED_MOMENTS;
    }
    out->total = weighted_mean(rubric, out->skills);
    if (ending != TAL_NONE) {
        const tal_outcome *outcome = &scenario->outcomes[ending];
        out->outcome = outcome->id;
        out->result = tal_result_names[outcome->result];
        out->passed = passes(rubric, out, outcome->result);
    }
}

tal_status tal_session_result(const tal_session *session, const tal_rubric *rubric,
                              tal_result *out)
{
    int32_t ending = session->phase == TAL_PHASE_OVER ? -1 - session->place : TAL_NONE;
    if (!rubric)
        return TAL_EINVAL;
    tal_session_tally(session->scenario, rubric, session->form, ending,
                      session->cells + TAL_CELL_EARNED, out);
    return TAL_OK;
}
