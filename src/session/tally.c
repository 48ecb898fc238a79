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

tal_status tal_session_result(const tal_session *session, const tal_rubric *rubric,
                              tal_result *out)
{
    const tal_scenario *scenario = session->scenario;
    const tal_form *form = &scenario->forms[session->form];
    tal_result result = { 0 };
    if (!rubric)
        return TAL_EINVAL;
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_skill_score *skill = &result.skills[i];
        skill->earned = session->cells[TAL_CELL_EARNED + i];
        skill->possible = form->totals[i];
        skill->score = skill->possible ? 100 * skill->earned / skill->possible : -1;
        skill->moments = form->moments[i];
        skill->measured = skill->moments >= TAL_MEASURED_MOMENTS;
    }
    result.total = weighted_mean(rubric, result.skills);
    if (session->phase == TAL_PHASE_OVER) {
        const tal_outcome *outcome = &scenario->outcomes[-1 - session->place];
        result.outcome = outcome->id;
        result.result = tal_result_names[outcome->result];
        result.passed = passes(rubric, &result, outcome->result);
    }
    *out = result;
    return TAL_OK;
}
