/* The tally: what a session earned, in points of the moments of its form, and by the rubric whether
 * that is a pass. Formulas: docs/scoring.md. */
#include <string.h>

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

/* What the skills come to by the rubric; WELL: it ended in a way that may pass. */
static void sum_up(const tal_rubric *rubric, bool well, tal_result *out)
{
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_skill_score *skill = &out->skills[i];
        skill->score = skill->possible ? 100 * skill->earned / skill->possible : -1;
        skill->measured = skill->moments >= TAL_MEASURED_MOMENTS;
        well &= skill->score < 0 || skill->score >= rubric->floors[i];
    }
    out->total = weighted_mean(rubric, out->skills);
    out->passed = well && out->total >= rubric->cut;
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
        skill->moments = facts->moments[i];
    }
    bool well = false;
    if (ending != TAL_NONE) {
        const tal_outcome *outcome = &scenario->outcomes[ending];
        out->outcome = outcome->id;
        out->result = tal_result_names[outcome->result];
        well = rubric->passing >> outcome->result & 1;
    }
    sum_up(rubric, well, out);
}

bool tal_result_is_passing(const tal_rubric *rubric, const char *result)
{
    for (int i = 0; result && tal_result_names[i]; i++)
        if (!strcmp(tal_result_names[i], result))
            return rubric->passing >> i & 1;
    return false;
}

bool tal_result_is_worth_more(const tal_rubric *rubric, const tal_result *a, const tal_result *b)
{
    bool well = tal_result_is_passing(rubric, a->result);
    bool other = tal_result_is_passing(rubric, b->result);
    return well != other ? well : a->total > b->total;
}

void tal_result_pool(const tal_rubric *rubric, const tal_result *parts, size_t count,
                     tal_result *out)
{
    bool well = count > 0;
    *out = (tal_result){ 0 };
    for (size_t part = 0; part < count; part++) {
        well &= tal_result_is_passing(rubric, parts[part].result);
        for (int i = 0; i < TAL_SKILLS; i++) {
            out->skills[i].earned += parts[part].skills[i].earned;
            out->skills[i].possible += parts[part].skills[i].possible;
            out->skills[i].moments += parts[part].skills[i].moments;
        }
    }
    sum_up(rubric, well, out);
}

tal_status tal_session_result(const tal_session *session, const tal_rubric *rubric, tal_result *out)
{
    int32_t ending = session->phase == TAL_PHASE_OVER ? -1 - session->place : TAL_NONE;
    if (!rubric)
        return TAL_EINVAL;
    tal_session_tally(session->scenario, rubric, session->form, ending,
                      session->cells + TAL_CELL_EARNED, out);
    return TAL_OK;
}
