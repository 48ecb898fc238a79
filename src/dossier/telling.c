/* Plays the actions of a person again, in the order of their seed. Owns the session. */
#include "dossier/telling.h"

#include <stdlib.h>

#include "session/session.h"

struct tal_telling {
    const tal_handed_part *part;
    tal_session *session;
    bool typed;
    int *visits; /* owned; a row a scene */
    size_t next; /* action */
    int64_t clock;
};

tal_status tal_telling_new(tal_telling **out, const tal_handed_part *part, tal_listener *listener)
{
    tal_telling *telling = calloc(1, sizeof *telling);
    tal_start start = { part->language, part->seed, part->form, TAL_ORDER_SEEDED };
    tal_status status = telling ? TAL_OK : TAL_ENOMEM;

    if (status)
        return status;
    telling->part = part;
    telling->typed = listener;
    telling->visits = calloc((size_t)part->scenario->scenes_count + 1, sizeof *telling->visits);
    if (!telling->visits)
        status = TAL_ENOMEM;
    if (!status)
        status = tal_session_start(&telling->session, part->scenario, &start);
    if (!status && listener)
        status = tal_session_listen(telling->session, listener);
    if (!status)
        status = tal_session_advance(telling->session);
    if (status) {
        tal_telling_free(telling);
        return status;
    }
    *out = telling;
    return TAL_OK;
}

void tal_telling_free(tal_telling *telling)
{
    if (!telling)
        return;
    tal_session_free(telling->session);
    free(telling->visits);
    free(telling);
}

static tal_status stale(tal_status status)
{
    return status == TAL_ECHOICE || status == TAL_EENDED || status == TAL_EINVAL ? TAL_ESTALE
                                                                                 : status;
}

/* Looks, up to the next answer. */
static tal_status pass_looks(tal_telling *telling)
{
    const tal_handed_part *part = telling->part;
    tal_status status = TAL_OK;

    while (!status && telling->next < part->count &&
           part->actions[telling->next].action.kind == TAL_ACTION_LOOK) {
        status = stale(tal_session_act(telling->session, &part->actions[telling->next].action, NULL));
        if (!status)
            status = tal_session_advance(telling->session);
        telling->next++;
    }
    return status;
}

/* How long the answer took, where both its time and that of the one before are known. */
static int64_t measure(tal_telling *telling, int64_t clock)
{
    int64_t before = telling->clock;

    telling->clock = clock;
    return before >= 0 && clock >= before ? clock - before : -1;
}

tal_status tal_telling_next(tal_telling *telling, tal_told *out)
{
    const tal_handed_part *part = telling->part;
    const tal_handed_action *it;
    int32_t scene;
    tal_status status = pass_looks(telling);

    if (status)
        return status;
    if (telling->next == part->count)
        return TAL_EENDED;
    it = &part->actions[telling->next];
    scene = tal_session_scene(telling->session);
    if (scene == TAL_NONE)
        return TAL_ESTALE;
    *out = (tal_told){ .number = (int)telling->next + 1,
                       .visit = ++telling->visits[scene],
                       .scene = part->scenario->scenes[scene].id,
                       .typed = telling->typed,
                       .took = measure(telling, it->clock) };
    if (it->action.kind == TAL_ACTION_REPLY)
        out->choice = it->action.id;
    if (it->action.kind == TAL_ACTION_TEXT)
        out->words = it->action.id;
    return TAL_OK;
}

tal_status tal_telling_shown(tal_telling *telling, int i, const char **id, const char **text)
{
    tal_choice choice;
    tal_status status = tal_session_choice(telling->session, i, &choice);

    if (status)
        return status;
    *id = choice.id;
    *text = choice.locked ? choice.locked : choice.text.bytes;
    return TAL_OK;
}

tal_status tal_telling_moment(tal_telling *telling, const char **out)
{
    const tal_scenario *scenario = telling->part->scenario;
    int32_t moment = scenario->scenes[tal_session_scene(telling->session)].moment;
    tal_text name = { "", 0 };
    tal_status status = TAL_OK;

    if (moment != TAL_NONE)
        status = tal_session_render(telling->session, scenario->moments[moment].name, &name);
    *out = name.bytes;
    return status;
}

tal_status tal_telling_answer(tal_telling *telling, tal_effect *effect)
{
    tal_status status;

    *effect = (tal_effect){ NULL, { -1, -1, -1 }, { -1, -1, -1 }, 0, 0 };
    status = tal_session_act(telling->session, &telling->part->actions[telling->next].action, effect);
    telling->next++;
    if (status == TAL_EUNCLEAR) /* an answer all the same */
        status = TAL_OK;
    return status ? stale(status) : tal_session_advance(telling->session);
}

int64_t tal_telling_clock(const tal_telling *telling)
{
    return telling->clock;
}
