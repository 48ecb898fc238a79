/*
 * Typed words: gathers what they are said into, has them heard, and takes the reply that they are most
 * like. Owns what it gathers. What words are worth it asks the language room; it knows no screen.
 */
#include "session/typing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "session/mildest.h"
#include "session/routing.h"
#include "session/surroundings.h"

/* Words that no rule knows are still about something here when they are so like a reply. */
enum { LIKENESS_ENOUGH = 15 };

/* ---- What the words are said into ------------------------------------------------------------- */

static void forget_opened(tal_typing *typing)
{
    for (int32_t i = 0; i < typing->looks; i++) {
        free(typing->opened[i]);
        typing->opened[i] = NULL;
    }
}

void tal_typing_free(tal_typing *typing)
{
    if (!typing)
        return;
    if (typing->opened)
        forget_opened(typing);
    free(typing->opened);
    tal_buffer_free(&typing->said);
    free(typing->spoken.rows);
    free(typing);
}

void tal_typing_reset(tal_typing *typing)
{
    forget_opened(typing);
    tal_buffer_clear(&typing->said);
    typing->heard = (tal_heard){ .evidence_count = 0 };
    typing->spoken.count = 0;
    typing->asked = -1;
}

void tal_typing_said(tal_typing *typing, const tal_text *line)
{
    tal_buffer_add(&typing->said, line->bytes, line->length);
    tal_buffer_char(&typing->said, '\n');
}

void tal_typing_opened(tal_typing *typing, int32_t look, const tal_text *shown)
{
    char *copy = strndup(shown->bytes, shown->length);
    typing->no_memory |= !copy;
    free(typing->opened[look]);
    typing->opened[look] = copy;
}

void tal_typing_answered(tal_typing *typing)
{
    tal_buffer_clear(&typing->said);
}

tal_status tal_typing_recall(tal_session *session, tal_spoken *spoken)
{
    const tal_scenario *scenario = session->scenario;
    tal_run lines = session->scene ? session->scene->lines : (tal_run){ 0, 0 };
    tal_text text;
    tal_status status = TAL_OK;
    tal_typing_reset(session->typing);
    tal_spoken forgotten = session->typing->spoken;
    session->typing->spoken = *spoken;
    *spoken = forgotten;
    for (int32_t i = 0; !status && i < lines.count; i++) {
        const tal_line *line = &scenario->lines[lines.first + i];
        bool holds = false;
        if (line >= session->line || line->kind != TAL_LINE_SAYS)
            continue;
        status = tal_session_holds(session, line->when, &holds);
        if (!status && holds)
            status = tal_session_render(session, line->text, &text);
        if (!status && holds)
            tal_typing_said(session->typing, &text);
    }
    for (int32_t i = 0; !status && i < scenario->looks_count; i++) {
        const tal_desk_look *look = &scenario->looks[i];
        if (look->bit == TAL_NONE || !tal_session_bit(session, look->bit))
            continue;
        status = tal_session_render(session, look->shows, &text);
        if (!status)
            tal_typing_opened(session->typing, i, &text);
    }
    return status;
}

tal_status tal_session_listen(tal_session *session, tal_listener *listener)
{
    tal_typing_free(session->typing);
    session->typing = NULL;
    if (!listener)
        return TAL_OK;
    tal_typing *typing = calloc(1, sizeof *typing);
    if (!typing)
        return TAL_ENOMEM;
    typing->looks = session->scenario->looks_count;
    typing->opened = calloc((size_t)typing->looks + 1, sizeof *typing->opened);
    if (!typing->opened) {
        tal_typing_free(typing);
        return TAL_ENOMEM;
    }
    typing->listener = listener;
    session->typing = typing;
    return tal_typing_recall(session, &(tal_spoken){ NULL, 0, 0 });
}

tal_status tal_typing_render(tal_session *session, int language, tal_text_id text, tal_text *out)
{
    uint8_t own = session->language;
    session->language = (uint8_t)language;
    session->wordings = session->scenario->wordings[language];
    tal_status status = tal_session_render(session, text, out);
    session->language = own;
    session->wordings = session->scenario->wordings[own];
    return status;
}

/* Texts with room for more. */
typedef struct texts {
    tal_arena *arena;
    const char **rows;
    size_t count;
} texts;

/* Adds what TEXT says now, in the scenario's own language and in the session's. */
static tal_status add_text(tal_session *session, tal_text_id id, texts *to)
{
    tal_status status = TAL_OK;
    for (int language = 0; id && !status; language = session->language) {
        tal_text text;
        status = tal_typing_render(session, language, id, &text);
        if (status)
            break;
        to->rows[to->count] = tal_arena_text(to->arena, text.bytes, text.length);
        status = to->rows[to->count++] ? TAL_OK : TAL_ENOMEM;
        if (language == session->language)
            break;
    }
    return status;
}

static tal_status gather(tal_session *session, tal_arena *arena, tal_situation *out)
{
    const tal_scenario *scenario = session->scenario;
    const tal_typing *typing = session->typing;
    size_t room = 2 + 4 * (size_t)scenario->looks_count, opened = 0;
    texts words = { arena, tal_arena_alloc(arena, room, sizeof *words.rows), 0 };
    const char **shown = tal_arena_alloc(arena, room, sizeof *shown);
    if (!words.rows || !shown || typing->said.failed || typing->no_memory)
        return TAL_ENOMEM;
    tal_status status = add_text(session, scenario->value, &words);
    for (int32_t i = 0; !status && i < scenario->looks_count; i++) {
        status = add_text(session, scenario->looks[i].label, &words);
        if (!status)
            status = add_text(session, scenario->looks[i].shows, &words);
        if (typing->opened[i])
            shown[opened++] = typing->opened[i];
    }
    *out = (tal_situation){
        .context = typing->said.bytes, .context_length = typing->said.length,
        .words = words.rows, .words_count = words.count, .opened = shown, .opened_count = opened,
        .spoken = &typing->spoken,
        .stance = (uint8_t)tal_surroundings_stance(scenario, session->place,
                                                   scenario->forms[session->form].verdict),
    };
    return status;
}

/* ---- Typing ---------------------------------------------------------------------------------- */

/* What the words are worth, and what they are taken as. */
static tal_status hear(tal_session *session, const char *text, size_t length, tal_routing *route)
{
    tal_heard *heard = &session->typing->heard;
    tal_listener *listener = session->typing->listener;
    tal_arena *arena = tal_arena_new();
    tal_situation situation;
    tal_status status = arena ? gather(session, arena, &situation) : TAL_ENOMEM;
    if (!status)
        status = tal_listen(listener, text, length, &situation, heard);
    if (!status)
        status = tal_routing_find(session, text, length, &situation, heard, route);
    if (!status)
        status = tal_listen(listener, text, length, &situation, heard); /* other texts were heard */
    tal_arena_free(arena);
    return status;
}

/* Hears the words and finds their reply. TAL_EUNCLEAR: it is to be asked what is meant; in the turn in
 * which it was asked already, what is not understood is an answer too, worth nothing, and taken as the mildest. */
static tal_status understand(tal_session *session, const char *text, size_t length,
                             tal_routing *route, tal_typed *typed)
{
    tal_status status = tal_session_must_be_turn(session);
    if (!status && (!session->typing || tal_utf8_invalid(text, length) < length))
        status = TAL_EINVAL;
    if (!status)
        status = hear(session, text, length, route);
    if (status)
        return status;
    tal_heard *heard = &session->typing->heard;
    bool understood = heard->understood || route->likeness >= LIKENESS_ENOUGH;
    if (!understood)
        *heard = (tal_heard){ .cut = heard->cut };
    bool asked = session->typing->asked == session->cells[TAL_CELL_TURN];
    if (!understood && asked && tal_listener_takes_mildest(session->typing->listener))
        status = tal_mildest_find(session, &route->reply);
    if (status)
        return status;
    *typed = (tal_typed){ .reply = route->reply->id, .understood = understood, .cut = heard->cut };
    memcpy(typed->levels, heard->levels, sizeof typed->levels);
    return understood || asked ? TAL_OK : TAL_EUNCLEAR;
}

tal_status tal_session_would_take(tal_session *session, const char *text, size_t length,
                                  tal_typed *typed)
{
    tal_routing route;
    return understand(session, text, length, &route, typed);
}

tal_status tal_session_type(tal_session *session, const char *text, size_t length,
                            tal_effect *effect, tal_typed *typed)
{
    tal_routing route;
    tal_effect ignored;
    tal_typed unread;
    typed = typed ? typed : &unread;
    tal_status status = understand(session, text, length, &route, typed);
    if (status == TAL_EUNCLEAR)
        session->typing->asked = session->cells[TAL_CELL_TURN];
    if (!status && typed->understood)
        status = tal_listener_remember(session->typing->listener, &session->typing->spoken);
    if (status)
        return status;
    return tal_session_take(session, route.reply, typed->levels, effect ? effect : &ignored);
}

tal_status tal_session_reason(const tal_session *session, int i, tal_reason *out)
{
    const tal_typing *typing = session->typing;
    if (!typing || i < 0 || (size_t)i >= typing->heard.evidence_count)
        return TAL_ECHOICE;
    const tal_evidence *it = &typing->heard.evidence[i];
    *out = (tal_reason){ (tal_skill)it->skill, it->rule, it->start, it->end, it->points, it->note };
    return TAL_OK;
}

/* ---- Words that are gone ---------------------------------------------------------------------- */

tal_status tal_typing_erased(tal_session *session, const char *taken, tal_effect *effect)
{
    int given[TAL_SKILLS], length = (int)strcspn(taken, " ");
    int8_t levels[TAL_SKILLS];
    tal_effect ignored;
    tal_status status = tal_session_must_be_turn(session);
    if (status)
        return status;
    if (!*taken) {
        if (session->typing)
            session->typing->asked = session->cells[TAL_CELL_TURN];
        return TAL_EUNCLEAR;
    }
    if (sscanf(taken + length, "%d %d %d", &given[0], &given[1], &given[2]) != TAL_SKILLS)
        return TAL_EINVAL;
    for (int i = 0; i < TAL_SKILLS; i++)
        levels[i] = (int8_t)given[i];
    for (int i = 0; i < session->shown_count; i++) {
        const tal_reply *reply = tal_session_reply_at(session, i);
        bool locked = session->shown[i] & TAL_SHOWN_LOCKED;
        if (!locked && strlen(reply->id) == (size_t)length && !memcmp(reply->id, taken, (size_t)length))
            return tal_session_take(session, reply, levels, effect ? effect : &ignored);
    }
    return TAL_ECHOICE;
}
