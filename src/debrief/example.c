/* Plays the paths of a form and keeps the best. What a path is called does not matter. */
#include "debrief/example.h"

#include <stdlib.h>

#include "model/scenario.h"

static tal_action *actions_of(const tal_scenario *scenario, const tal_path *path)
{
    static const tal_action_kind kinds[] = {
        [TAL_STEP_REPLY] = TAL_ACTION_REPLY,
        [TAL_STEP_LOOK] = TAL_ACTION_LOOK,
        [TAL_STEP_SILENCE] = TAL_ACTION_SILENCE,
    };
    tal_action *actions = calloc((size_t)path->steps.count + 1, sizeof *actions);

    for (int32_t i = 0; actions && i < path->steps.count; i++) {
        const tal_path_step *step = &scenario->steps[path->steps.first + i];

        actions[i] = (tal_action){ kinds[step->kind], step->id };
    }
    return actions;
}

/* The total of a path; -1: it cannot be taken, or does not pass. */
static tal_status measure(tal_session *session, const tal_rubric *rubric, const tal_action *actions,
                          size_t count, int *total)
{
    tal_result result;
    tal_status status = tal_session_replay(session, actions, count, NULL);

    *total = -1;
    if (status == TAL_ESTALE)
        return TAL_OK;
    if (!status)
        status = tal_session_result(session, rubric, &result);
    if (!status && result.passed)
        *total = result.total;
    return status;
}

tal_status tal_example_find(tal_action **out, size_t *count, const tal_scenario *scenario,
                            const tal_rubric *rubric, const tal_start *start)
{
    tal_session *session = NULL;
    tal_action *best = NULL;
    int most = -1;
    tal_status status = tal_session_start(&session, scenario, start);

    for (int32_t i = 0; !status && i < scenario->paths_count; i++) {
        const tal_path *path = &scenario->paths[i];
        tal_action *actions = path->form == start->form ? actions_of(scenario, path) : NULL;
        int total = -1;

        if (path->form != start->form)
            continue;
        status = actions ? measure(session, rubric, actions, (size_t)path->steps.count, &total)
                         : TAL_ENOMEM;
        if (!status && total > most) {
            free(best);
            best = actions;
            actions = NULL;
            *count = (size_t)path->steps.count;
            most = total;
        }
        free(actions);
    }
    tal_session_free(session);
    if (!status && !best)
        status = TAL_ECHOICE;
    if (status)
        free(best);
    else
        *out = best;
    return status;
}
