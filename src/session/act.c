/* What the trainee does: a reply, a silence, a look; and going through a list of them again. The
 * order of effects is the language's: levels; trust and patience; set; said, earned, turn; ways. */
#include <string.h>

#include "session/session.h"
#include "session/state.h"
#include "session/typing.h"
#include "session/ways.h"

static int at_least(int value, int least)
{
    return value < least ? least : value;
}

static int clamp(int value, int lo, int hi)
{
    return value > hi ? hi : at_least(value, lo);
}

/* Adds DELTA to a mood cell; returns the change that is left after clamping to 0..100. */
static int shift(tal_session *session, int cell, int delta)
{
    int before = session->cells[cell];
    if (!delta)
        return 0;
    session->cells[cell] = clamp(before + delta, 0, 100);
    return session->cells[cell] - before;
}

static inline tal_status assign(tal_session *session, tal_run run, tal_formula function)
{
    const tal_scenario *scenario = session->scenario;
    if (function)
        return tal_session_ask_set(session, function);
    for (int32_t i = 0; i < run.count; i++) {
        const tal_assign *set = &scenario->assigns[run.first + i];
        session->cells[set->target] = tal_expr_eval(scenario->nodes, set->value, &session->env);
    }
    return TAL_OK;
}

/* The levels of REPLY that are formulas. */
static TAL_SELDOM tal_status level_formulas(tal_session *session, const tal_reply *reply,
                                            int8_t levels[TAL_SKILLS])
{
    const tal_scenario *scenario = session->scenario;
    for (int skill = 0; skill < TAL_SKILLS; skill++) {
        tal_formula formula = scenario->levels[reply->formulas][skill];
        tal_status status = TAL_OK;
        int32_t level;
        if (reply->levels[skill] != TAL_LEVEL_FORMULA)
            continue;
        if (formula < 0)
            status = tal_session_ask(session, formula, TAL_INT, &level);
        else
            level = tal_expr_eval(scenario->nodes, formula - 1, &session->env);
        if (status)
            return status;
        levels[skill] = (int8_t)level;
    }
    return TAL_OK;
}

static inline tal_status levels_of(tal_session *session, const tal_reply *reply,
                                   int8_t levels[TAL_SKILLS])
{
    memcpy(levels, reply->levels, sizeof reply->levels);
    return reply->formulas == TAL_NONE ? TAL_OK : level_formulas(session, reply, levels);
}

tal_status tal_session_levels(tal_session *session, int32_t reply, int8_t levels[TAL_SKILLS])
{
    return levels_of(session, &session->scenario->replies[reply], levels);
}

/* A form that has not the moment gives no skill of it a level. */
static inline bool is_met(const int8_t possible[TAL_SKILLS])
{
    return possible[0] >= 0 || possible[1] >= 0 || possible[2] >= 0;
}

/* Typed words earn what they are worth, but no more than the moment can give, and nothing where it
 * does not examine the skill. LEVELS are those of the reply that they were taken as. */
static TAL_SELDOM void cap(int8_t levels[TAL_SKILLS], const int8_t typed[TAL_SKILLS],
                           const int8_t possible[TAL_SKILLS])
{
    for (int i = 0; i < TAL_SKILLS; i++)
        if (levels[i] >= 0)
            levels[i] = typed[i] < possible[i] ? typed[i] : possible[i];
}

/* The first reply in a scene of a moment decides it. What it earns is added later. TYPED: what the
 * words were worth that were taken as REPLY, or NULL. */
static inline tal_status decide(tal_session *session, const tal_reply *reply, const int8_t *typed,
                                tal_effect *effect)
{
    const tal_scenario *scenario = session->scenario;
    int32_t index = session->scene->moment;
    if (index == TAL_NONE || tal_session_bit(session, scenario->moments[index].bit))
        return TAL_OK;
    const int8_t *possible = scenario->forms[session->form].possible[index];
    if (is_met(possible)) {
        tal_status status = levels_of(session, reply, effect->levels);
        if (status)
            return status;
        if (typed)
            cap(effect->levels, typed, possible);
        memcpy(effect->possible, possible, sizeof effect->possible);
        effect->moment = scenario->moments[index].id;
    }
    tal_session_mark(session, scenario->moments[index].bit);
    return TAL_OK;
}

static inline tal_status affect(tal_session *session, const tal_reply *reply, const int8_t *typed,
                                tal_effect *effect)
{
    *effect = (tal_effect){ NULL, { -1, -1, -1 }, { -1, -1, -1 }, 0, 0 };
    tal_status status = decide(session, reply, typed, effect);
    if (status)
        return status;
    effect->trust = shift(session, TAL_CELL_TRUST, reply->trust);
    effect->patience = shift(session, TAL_CELL_PATIENCE, reply->patience);
    status = assign(session, reply->set, reply->set_function);
    if (status)
        return status;
    if (session->cells[TAL_CELL_TURN] < TAL_INT_LIMIT)
        session->cells[TAL_CELL_TURN]++;
    tal_session_mark(session, reply->said_bit);
    tal_session_mark(session, reply->any_bit);
    for (int skill = 0; skill < TAL_SKILLS; skill++)
        session->cells[TAL_CELL_EARNED + skill] += at_least(effect->levels[skill], 0);
    return TAL_OK;
}

tal_status tal_session_affect(tal_session *session, const tal_reply *reply, tal_effect *effect)
{
    return affect(session, reply, NULL, effect);
}

/* Tries the scenario's own ways, then the reply's, then (where it has none) the scene's. */
tal_status tal_session_move_on(tal_session *session, const tal_reply *reply)
{
    const tal_scenario *scenario = session->scenario;
    int32_t place = TAL_NOWHERE;
    tal_status status = TAL_OK;
    if (scenario->go.count)
        status = tal_session_way(session, scenario->go, &place);
    if (!status && place == TAL_NOWHERE)
        status = tal_session_way(session, reply->to.count ? reply->to : session->scene->go, &place);
    if (status)
        return status;
    session->hops = 0;
    if (place != TAL_NOWHERE)
        tal_session_enter(session, place);
    else
        session->phase = TAL_PHASE_STUCK;
    return TAL_OK;
}

static inline tal_status take(tal_session *session, const tal_reply *reply, const int8_t *typed,
                              tal_effect *effect)
{
    tal_status status = affect(session, reply, typed, effect);
    if (session->typing)
        tal_typing_answered(session->typing);
    return status ? status : tal_session_move_on(session, reply);
}

tal_status tal_session_take(tal_session *session, const tal_reply *reply,
                            const int8_t levels[TAL_SKILLS], tal_effect *effect)
{
    return take(session, reply, levels, effect);
}

tal_status tal_session_must_be_turn(const tal_session *session)
{
    if (session->phase == TAL_PHASE_TURN)
        return TAL_OK;
    if (session->phase == TAL_PHASE_BROKEN)
        return TAL_EFUNCTION;
    return session->phase == TAL_PHASE_OVER ? TAL_EENDED : TAL_EINVAL;
}

static TAL_SELDOM int find_text(const tal_session *session, const char *id)
{
    int i = 0;
    while (i < session->shown_count && strcmp(tal_session_reply_at(session, i)->id, id))
        i++;
    return i < session->shown_count ? i : TAL_NONE;
}

/* Which of the replies shown has that id, or TAL_NONE. Most callers give back the id that they were
 * lent: it is looked for without a jump, since which one it is can hardly be foreseen. */
static inline int find_shown(const tal_session *session, const char *id)
{
    int found = TAL_NONE;
    for (int i = 0; i < session->shown_count; i++)
        found = tal_session_reply_at(session, i)->id == id ? i : found;
    return found != TAL_NONE ? found : find_text(session, id);
}

tal_status tal_session_reply(tal_session *session, const char *id, tal_effect *effect)
{
    tal_effect ignored;
    tal_status status = tal_session_must_be_turn(session);
    if (status)
        return status;
    int i = find_shown(session, id);
    if (i == TAL_NONE || session->shown[i] & TAL_SHOWN_LOCKED)
        return TAL_ECHOICE;
    return take(session, tal_session_reply_at(session, i), NULL, effect ? effect : &ignored);
}

tal_status tal_session_silence(tal_session *session, tal_effect *effect)
{
    tal_effect ignored;
    tal_status status = tal_session_must_be_turn(session);
    if (status)
        return status;
    int32_t silence = session->scene->silence;
    if (silence == TAL_NONE)
        return TAL_ECHOICE;
    return take(session, &session->scenario->replies[silence], NULL, effect ? effect : &ignored);
}

tal_status tal_session_look_at(tal_session *session, const tal_desk_look *look)
{
    bool open;
    if (look->bit != TAL_NONE && !tal_session_bit(session, look->bit)) {
        shift(session, TAL_CELL_TRUST, look->trust);
        shift(session, TAL_CELL_PATIENCE, look->patience);
        tal_status status = assign(session, look->set, look->set_function);
        if (status)
            return status;
        tal_session_mark(session, look->bit);
    }
    session->hops = 0;
    tal_status status = tal_session_offer(session, &open); /* it may open or close replies */
    if (!status && !open)
        session->phase = TAL_PHASE_LINES; /* all lines are said: the next event finds the way on */
    return status;
}

tal_status tal_session_look(tal_session *session, const char *id, tal_text *shown)
{
    bool holds;
    tal_text text;
    tal_status status = tal_session_must_be_turn(session);
    if (status)
        return status;
    int32_t index = tal_scenario_find_look(session->scenario, id);
    if (index == TAL_NONE)
        return TAL_ECHOICE;
    const tal_desk_look *look = &session->scenario->looks[index];
    status = tal_session_holds(session, look->when, &holds);
    if (status || !holds)
        return status ? status : TAL_ECHOICE;
    status = tal_session_look_at(session, look);
    if (status)
        return status;
    status = tal_session_render(session, look->shows, &text);
    if (!status && session->typing)
        tal_typing_opened(session->typing, index, &text);
    if (!status && shown)
        *shown = text;
    return status;
}

/* On to the trainee's turn or to the end. */
tal_status tal_session_advance(tal_session *session)
{
    tal_event event;
    tal_status status = TAL_OK;
    while (!status && session->phase == TAL_PHASE_LINES)
        status = tal_session_next(session, &event);
    return status;
}

tal_status tal_session_act(tal_session *session, const tal_action *action, tal_effect *effect)
{
    switch ((int)action->kind) {
    case TAL_ACTION_REPLY:
        return tal_session_reply(session, action->id, effect);
    case TAL_ACTION_LOOK:
        return tal_session_look(session, action->id, NULL);
    case TAL_ACTION_SILENCE:
        return tal_session_silence(session, effect);
    case TAL_ACTION_TEXT:
        return tal_session_type(session, action->id, strlen(action->id), effect, NULL);
    case TAL_ACTION_ERASED:
        return tal_typing_erased(session, action->id, effect);
    }
    return TAL_EINVAL;
}

tal_status tal_session_replay(tal_session *session, const tal_action *actions, size_t count,
                              size_t *done)
{
    size_t i = 0;
    tal_session_reset(session);
    tal_status status = tal_session_advance(session);
    while (!status && i < count) {
        status = tal_session_act(session, &actions[i], NULL);
        if (status == TAL_EUNCLEAR)
            status = TAL_OK;
        if (status == TAL_ECHOICE || status == TAL_EENDED || status == TAL_EINVAL) {
            status = TAL_ESTALE;
            break;
        }
        if (!status)
            status = tal_session_advance(session);
        if (!status)
            i++;
    }
    if (done)
        *done = i;
    return status;
}
