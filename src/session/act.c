/* What the trainee does: a reply, a silence, a look; and going through a list of them again. The
 * order of effects is the language's: levels; trust and patience; set; said, earned, turn; ways. */
#include <string.h>

#include "session/session.h"
#include "session/state.h"

static int clamp(int value, int lo, int hi)
{
    return value < lo ? lo : value > hi ? hi : value;
}

/* Adds DELTA to a mood cell; returns the change that is left after clamping to 0..100. */
static int shift(tal_session *session, int cell, int delta)
{
    int before = session->cells[cell];
    session->cells[cell] = clamp(before + delta, 0, 100);
    return session->cells[cell] - before;
}

static tal_status assign(tal_session *session, tal_run run, tal_formula function)
{
    const tal_scenario *scenario = session->scenario;
    tal_env env = tal_session_env(session);
    if (function)
        return tal_session_ask_set(session, function);
    for (int32_t i = 0; i < run.count; i++) {
        const tal_assign *set = &scenario->assigns[run.first + i];
        session->cells[set->target] = tal_expr_eval(scenario->nodes, set->value, &env);
    }
    return TAL_OK;
}

static tal_status level_of(tal_session *session, const tal_reply *reply, int skill, int32_t *out)
{
    *out = reply->levels[skill];
    if (*out != TAL_LEVEL_FORMULA)
        return TAL_OK;
    tal_formula formula = session->scenario->levels[reply->formulas][skill];
    if (formula < 0)
        return tal_session_ask(session, formula, TAL_INT, out);
    tal_env env = tal_session_env(session);
    *out = tal_expr_eval(session->scenario->nodes, formula - 1, &env);
    return TAL_OK;
}

tal_status tal_session_levels(tal_session *session, int32_t reply, int8_t levels[TAL_SKILLS])
{
    for (int skill = 0; skill < TAL_SKILLS; skill++) {
        int32_t level;
        tal_status status = level_of(session, &session->scenario->replies[reply], skill, &level);
        if (status)
            return status;
        levels[skill] = (int8_t)level;
    }
    return TAL_OK;
}

/* The first reply in a scene of a moment decides it. EARNED gets the levels, to be added later. */
static tal_status decide(tal_session *session, const tal_reply *reply, tal_effect *effect,
                         int earned[TAL_SKILLS])
{
    const tal_scenario *scenario = session->scenario;
    int32_t index = scenario->scenes[session->place].moment;
    if (index == TAL_NONE || tal_session_bit(session, scenario->moments[index].bit))
        return TAL_OK;
    const int8_t *possible = scenario->forms[session->form].possible[index];
    bool counts = false;
    for (int skill = 0; skill < TAL_SKILLS; skill++) {
        int32_t level;
        if (possible[skill] < 0)
            continue;
        tal_status status = level_of(session, reply, skill, &level);
        if (status)
            return status;
        counts = true;
        effect->levels[skill] = (int8_t)level;
        effect->possible[skill] = possible[skill];
        earned[skill] = level > 0 ? level : 0;
    }
    if (counts)
        effect->moment = scenario->moments[index].id;
    tal_session_mark(session, scenario->moments[index].bit);
    return TAL_OK;
}

/* Tries the scenario's own ways, then the reply's, then (where it has none) the scene's. */
static tal_status move_on(tal_session *session, const tal_reply *reply)
{
    const tal_scenario *scenario = session->scenario;
    tal_run ways = reply->to.count ? reply->to : scenario->scenes[session->place].go;
    int32_t place = 0;
    bool found;
    tal_status status = tal_session_way(session, scenario->go, &place, &found);
    if (!status && !found)
        status = tal_session_way(session, ways, &place, &found);
    if (status)
        return status;
    session->hops = 0;
    if (found)
        tal_session_enter(session, place);
    else
        session->phase = TAL_PHASE_STUCK;
    return TAL_OK;
}

static tal_status take(tal_session *session, const tal_reply *reply, tal_effect *effect)
{
    int earned[TAL_SKILLS] = { 0 };
    tal_status status;
    *effect = (tal_effect){ NULL, { -1, -1, -1 }, { -1, -1, -1 }, 0, 0 };
    status = decide(session, reply, effect, earned);
    if (status)
        return status;
    effect->trust = shift(session, TAL_CELL_TRUST, reply->trust);
    effect->patience = shift(session, TAL_CELL_PATIENCE, reply->patience);
    status = assign(session, reply->set, reply->set_function);
    if (status)
        return status;
    tal_session_mark(session, reply->said_bit);
    tal_session_mark(session, reply->any_bit);
    for (int skill = 0; skill < TAL_SKILLS; skill++)
        session->cells[TAL_CELL_EARNED + skill] += earned[skill];
    session->cells[TAL_CELL_TURN] = clamp(session->cells[TAL_CELL_TURN] + 1, 0, TAL_INT_LIMIT);
    return move_on(session, reply);
}

static tal_status must_be_turn(const tal_session *session)
{
    if (session->phase == TAL_PHASE_TURN)
        return TAL_OK;
    if (session->phase == TAL_PHASE_BROKEN)
        return TAL_EFUNCTION;
    return session->phase == TAL_PHASE_OVER ? TAL_EENDED : TAL_EINVAL;
}

tal_status tal_session_reply(tal_session *session, const char *id, tal_effect *effect)
{
    tal_effect ignored;
    tal_status status = must_be_turn(session);
    if (status)
        return status;
    for (int i = 0; i < session->shown_count; i++) {
        const tal_reply *reply = &session->scenario->replies[tal_session_shown(session, i)];
        if (reply->id == id || !strcmp(reply->id, id))
            return session->shown[i] & TAL_SHOWN_LOCKED
                       ? TAL_ECHOICE
                       : take(session, reply, effect ? effect : &ignored);
    }
    return TAL_ECHOICE;
}

tal_status tal_session_silence(tal_session *session, tal_effect *effect)
{
    tal_effect ignored;
    tal_status status = must_be_turn(session);
    if (status)
        return status;
    int32_t silence = session->scenario->scenes[session->place].silence;
    if (silence == TAL_NONE)
        return TAL_ECHOICE;
    return take(session, &session->scenario->replies[silence], effect ? effect : &ignored);
}

tal_status tal_session_look(tal_session *session, const char *id, tal_text *shown)
{
    bool holds, open;
    tal_text ignored;
    tal_status status = must_be_turn(session);
    if (status)
        return status;
    int32_t index = tal_scenario_find_look(session->scenario, id);
    if (index == TAL_NONE)
        return TAL_ECHOICE;
    const tal_desk_look *look = &session->scenario->looks[index];
    status = tal_session_holds(session, look->when, &holds);
    if (status || !holds)
        return status ? status : TAL_ECHOICE;
    if (look->bit != TAL_NONE && !tal_session_bit(session, look->bit)) {
        shift(session, TAL_CELL_TRUST, look->trust);
        shift(session, TAL_CELL_PATIENCE, look->patience);
        status = assign(session, look->set, look->set_function);
        if (status)
            return status;
        tal_session_mark(session, look->bit);
    }
    status = tal_session_offer(session, &open); /* what was seen may open or close replies */
    if (!status && !open)
        session->phase = TAL_PHASE_LINES; /* all lines are said: the next event finds the way on */
    if (status)
        return status;
    return tal_session_render(session, look->shows, shown ? shown : &ignored);
}

/* On to the trainee's turn or to the end. */
static tal_status advance(tal_session *session)
{
    tal_event event;
    tal_status status = TAL_OK;
    while (!status && session->phase == TAL_PHASE_LINES)
        status = tal_session_next(session, &event);
    return status;
}

static tal_status act(tal_session *session, const tal_action *action)
{
    switch (action->kind) {
    case TAL_ACTION_REPLY:
        return tal_session_reply(session, action->id, NULL);
    case TAL_ACTION_LOOK:
        return tal_session_look(session, action->id, NULL);
    case TAL_ACTION_SILENCE:
        return tal_session_silence(session, NULL);
    }
    return TAL_EINVAL;
}

tal_status tal_session_replay(tal_session *session, const tal_action *actions, size_t count,
                              size_t *done)
{
    size_t i = 0;
    tal_session_reset(session);
    tal_status status = advance(session);
    while (!status && i < count) {
        status = act(session, &actions[i]);
        if (status == TAL_ECHOICE || status == TAL_EENDED || status == TAL_EINVAL) {
            status = TAL_ESTALE;
            break;
        }
        if (!status)
            status = advance(session);
        if (!status)
            i++;
    }
    if (done)
        *done = i;
    return status;
}
