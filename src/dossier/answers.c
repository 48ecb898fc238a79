/* Plays the actions of a person again, in the order of their seed. Owns the session. */
#include "dossier/answers.h"

#include <stdlib.h>

#include "session/session.h"

struct tal_answers {
    const tal_handed_part *part;
    tal_session *session;
    bool typed;
    int *visits; /* owned; a row a scene */
    size_t next; /* action */
    int64_t clock;
};

tal_status tal_answers_new(tal_answers **out, const tal_handed_part *part, tal_listener *listener)
{
    tal_answers *answers = calloc(1, sizeof *answers);
    tal_start start = { part->language, part->seed, part->form, TAL_ORDER_SEEDED };
    tal_status status = answers ? TAL_OK : TAL_ENOMEM;

    if (status)
        return status;
    answers->part = part;
    answers->typed = listener;
    answers->visits = calloc((size_t)part->scenario->scenes_count + 1, sizeof *answers->visits);
    if (!answers->visits)
        status = TAL_ENOMEM;
    if (!status)
        status = tal_session_start(&answers->session, part->scenario, &start);
    if (!status && listener)
        status = tal_session_listen(answers->session, listener);
    if (!status)
        status = tal_session_advance(answers->session);
    if (status) {
        tal_answers_free(answers);
        return status;
    }
    *out = answers;
    return TAL_OK;
}

void tal_answers_free(tal_answers *answers)
{
    if (!answers)
        return;
    tal_session_free(answers->session);
    free(answers->visits);
    free(answers);
}

static tal_status stale(tal_status status)
{
    return status == TAL_ECHOICE || status == TAL_EENDED || status == TAL_EINVAL ? TAL_ESTALE
                                                                                 : status;
}

/* Looks, up to the next answer. */
static tal_status pass_looks(tal_answers *answers)
{
    const tal_handed_part *part = answers->part;
    tal_status status = TAL_OK;

    while (!status && answers->next < part->count &&
           part->actions[answers->next].action.kind == TAL_ACTION_LOOK) {
        status = stale(tal_session_act(answers->session, &part->actions[answers->next].action, NULL));
        if (!status)
            status = tal_session_advance(answers->session);
        answers->next++;
    }
    return status;
}

/* How long the answer took, where both its time and that of the one before are known. */
static int64_t measure(tal_answers *answers, int64_t clock)
{
    int64_t before = answers->clock;

    answers->clock = clock;
    return before >= 0 && clock >= before ? clock - before : -1;
}

tal_status tal_answers_next(tal_answers *answers, tal_answered *out)
{
    const tal_handed_part *part = answers->part;
    const tal_handed_action *it;
    int32_t scene;
    tal_status status = pass_looks(answers);

    if (status)
        return status;
    if (answers->next == part->count)
        return TAL_EENDED;
    it = &part->actions[answers->next];
    scene = tal_session_scene(answers->session);
    if (scene == TAL_NONE)
        return TAL_ESTALE;
    *out = (tal_answered){ .number = (int)answers->next + 1,
                            .visit = ++answers->visits[scene],
                            .scene = part->scenario->scenes[scene].id,
                            .typed = answers->typed,
                            .took = measure(answers, it->clock) };
    if (it->action.kind == TAL_ACTION_REPLY)
        out->choice = it->action.id;
    if (it->action.kind == TAL_ACTION_TEXT)
        out->words = it->action.id;
    return TAL_OK;
}

tal_status tal_answers_shown(tal_answers *answers, int i, const char **id, const char **text)
{
    tal_choice choice;
    tal_status status = tal_session_choice(answers->session, i, &choice);

    if (status)
        return status;
    *id = choice.id;
    *text = choice.locked ? choice.locked : choice.text.bytes;
    return TAL_OK;
}

tal_status tal_answers_moment(tal_answers *answers, const char **out)
{
    const tal_scenario *scenario = answers->part->scenario;
    int32_t moment = scenario->scenes[tal_session_scene(answers->session)].moment;
    tal_text name = { "", 0 };
    tal_status status = TAL_OK;

    if (moment != TAL_NONE)
        status = tal_session_render(answers->session, scenario->moments[moment].name, &name);
    *out = name.bytes;
    return status;
}

tal_status tal_answers_give(tal_answers *answers, tal_effect *effect)
{
    tal_status status;

    *effect = (tal_effect){ NULL, { -1, -1, -1 }, { -1, -1, -1 }, 0, 0 };
    status = tal_session_act(answers->session, &answers->part->actions[answers->next].action, effect);
    answers->next++;
    if (status == TAL_EUNCLEAR) /* an answer all the same */
        status = TAL_OK;
    return status ? stale(status) : tal_session_advance(answers->session);
}

int64_t tal_answers_clock(const tal_answers *answers)
{
    return answers->clock;
}
