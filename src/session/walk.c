/* Going through sessions without their words. The rules are the session's own functions; what is
 * added here is the noting of what was met, and the haste. */
#include "session/walk.h"

#include "session/state.h"
#include "session/ways.h"

/* ---- What is met ---- */

static tal_status note(const tal_walk *walk, tal_formula when, uint8_t *flags, bool *holds)
{
    tal_status status = tal_session_holds(walk->session, when, holds);
    if (!status && when)
        *flags |= *holds ? TAL_HELD : TAL_FAILED;
    return status;
}

/* The phrases of a text are tried in order, in the scenario's own language. */
static tal_status note_text(const tal_walk *walk, tal_text_id text)
{
    const tal_scenario *scenario = walk->session->scenario;
    const tal_wording *wording = &scenario->wordings[0][text];
    bool holds = false;
    tal_status status = TAL_OK;
    if (wording->bytes)
        return TAL_OK;
    for (int32_t i = wording->first; !status && !holds && i < wording->first + wording->length; i++)
        status = note(walk, scenario->phrases[i].when, &walk->coverage->phrases[i], &holds);
    return status;
}

static tal_status note_lines(const tal_walk *walk, bool hints)
{
    const tal_scenario *scenario = walk->session->scenario;
    tal_run lines = walk->session->scene->lines;
    tal_status status = TAL_OK;
    for (int32_t i = lines.first; !status && i < lines.first + lines.count; i++) {
        bool holds;
        if ((scenario->lines[i].kind == TAL_LINE_HINT) != hints)
            continue;
        status = note(walk, scenario->lines[i].when, &walk->coverage->lines[i], &holds);
        if (!status && holds)
            status = note_text(walk, scenario->lines[i].text);
    }
    return status;
}

static tal_status note_way(const tal_walk *walk, tal_run run, bool *found)
{
    const tal_scenario *scenario = walk->session->scenario;
    tal_status status = TAL_OK;
    for (int32_t i = run.first; !status && !*found && i < run.first + run.count; i++)
        status = note(walk, scenario->targets[i].when, &walk->coverage->targets[i], found);
    return status;
}

/* The moment that a reply has decided, and the ways after it. */
static tal_status note_reply(const tal_walk *walk, const tal_reply *reply, const tal_effect *effect)
{
    const tal_session *session = walk->session;
    const tal_scenario *scenario = session->scenario;
    bool found = false;
    walk->coverage->replies[reply - scenario->replies] |= TAL_MET | TAL_OPEN_TO;
    if (effect->moment)
        walk->coverage->moments[session->scene->moment] |= TAL_MET;
    tal_status status = note_way(walk, scenario->go, &found);
    return status || found
               ? status
               : note_way(walk, reply->to.count ? reply->to : session->scene->go, &found);
}

static tal_status note_replies(const tal_walk *walk)
{
    const tal_scenario *scenario = walk->session->scenario;
    tal_run replies = walk->session->scene->replies;
    tal_status status = TAL_OK;
    for (int32_t i = replies.first; !status && i < replies.first + replies.count; i++) {
        uint8_t *flags = &walk->coverage->replies[i];
        bool holds;
        status = note(walk, scenario->replies[i].when, flags, &holds);
        if (status || !holds || tal_walk_is_spent(walk, i))
            continue;
        *flags |= TAL_OPEN_TO;
        status = note_text(walk, scenario->replies[i].text);
    }
    return status;
}

/* What was seen before may show other words now. */
static tal_status note_looks(const tal_walk *walk)
{
    const tal_scenario *scenario = walk->session->scenario;
    tal_status status = TAL_OK;
    for (int32_t i = 0; !status && i < scenario->looks_count; i++) {
        const tal_desk_look *look = &scenario->looks[i];
        bool holds;
        status = note(walk, look->when, &walk->coverage->looks[i], &holds);
        if (status || !holds)
            continue;
        walk->coverage->looks[i] |= TAL_OPEN_TO;
        if (look->bit == TAL_NONE || tal_session_bit(walk->session, look->bit))
            status = note_text(walk, look->shows);
    }
    return status;
}

tal_status tal_walk_note(tal_walk *walk)
{
    tal_status status = note_lines(walk, true);
    if (!status)
        status = note_replies(walk);
    return status ? status : note_looks(walk);
}

/* ---- The walk ---- */

/* Past the lines of this scene, and of scenes that only pass on, to a turn or the end. */
static tal_status arrive(tal_walk *walk)
{
    tal_session *session = walk->session;
    tal_status status = TAL_OK;
    while (!status && session->phase == TAL_PHASE_LINES) {
        bool open = false, found = false;
        if (!walk->coverage) {
            session->line = session->lines_end;
            status = tal_session_settle(session);
            continue;
        }
        walk->coverage->scenes[session->place] |= TAL_MET;
        if (session->line < session->lines_end) /* not where a look has closed all replies */
            status = note_lines(walk, false);
        session->line = session->lines_end;
        if (!status)
            status = tal_session_offer(session, &open);
        if (!status && !open)
            status = note_replies(walk); /* they are not asked at a turn, for there is none */
        if (!status && !open)
            status = note_way(walk, session->scene->go, &found);
        if (!status)
            status = tal_session_settle(session);
    }
    if (walk->coverage && session->phase == TAL_PHASE_OVER)
        walk->coverage->outcomes[-1 - session->place] |= TAL_MET;
    return status;
}

tal_status tal_walk_start(tal_walk *walk)
{
    tal_session_reset(walk->session);
    return arrive(walk);
}

tal_walk_stop tal_walk_stands(const tal_walk *walk)
{
    switch (walk->session->phase) {
    case TAL_PHASE_TURN:
        return TAL_WALK_TURN;
    case TAL_PHASE_OVER:
        return TAL_WALK_OUTCOME;
    default:
        return TAL_WALK_STUCK;
    }
}

int32_t tal_walk_place(const tal_walk *walk)
{
    return walk->session->place;
}

bool tal_walk_is_spent(const tal_walk *walk, int32_t reply)
{
    const tal_reply *it = &walk->session->scenario->replies[reply];
    return it->once && tal_session_bit(walk->session, it->said_bit);
}

tal_status tal_walk_open(tal_walk *walk, int32_t reply, bool *open)
{
    *open = false;
    if (tal_walk_is_spent(walk, reply))
        return TAL_OK;
    return tal_session_holds(walk->session, walk->session->scenario->replies[reply].when, open);
}

tal_status tal_walk_on_desk(tal_walk *walk, int32_t look, bool *open)
{
    return tal_session_holds(walk->session, walk->session->scenario->looks[look].when, open);
}

tal_status tal_walk_reply(tal_walk *walk, int32_t reply, tal_effect *effect)
{
    tal_session *session = walk->session;
    const tal_reply *it = &session->scenario->replies[reply];
    tal_status status = tal_session_affect(session, it, effect);
    if (!status && walk->coverage)
        status = note_reply(walk, it, effect);
    if (!status)
        status = tal_session_move_on(session, it);
    return status ? status : arrive(walk);
}

tal_status tal_walk_look(tal_walk *walk, int32_t look)
{
    const tal_desk_look *it = &walk->session->scenario->looks[look];
    tal_status status = tal_session_look_at(walk->session, it);
    if (!status && walk->coverage) {
        walk->coverage->looks[look] |= TAL_MET | TAL_OPEN_TO;
        status = note_text(walk, it->shows);
    }
    return status ? status : arrive(walk);
}

int32_t *tal_walk_cells(const tal_walk *walk)
{
    return walk->session->cells;
}

uint32_t *tal_walk_bits(const tal_walk *walk)
{
    return walk->session->bits;
}

void tal_walk_stand(tal_walk *walk, int32_t scene)
{
    tal_session_stand(walk->session, scene);
    walk->session->line = walk->session->lines_end;
    walk->session->hops = 0;
    walk->session->phase = TAL_PHASE_TURN;
}
