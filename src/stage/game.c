/* The list of entries that count, kept in step with the session and with the journal. */
#include "stage/game.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "session/session.h"

static const size_t NOT_FOUND = (size_t)-1;

static const tal_effect nothing = { NULL, { -1, -1, -1 }, { -1, -1, -1 }, 0, 0 };

static tal_status keep(tal_game *game, const tal_entry *entry)
{
    tal_entry *entries = tal_grow(game->entries, game->count, &game->capacity, sizeof *entries);

    if (!entries)
        return TAL_ENOMEM;
    game->entries = entries;
    entries[game->count++] = *entry;
    return TAL_OK;
}

/* From now on nothing is recorded; errno says why. */
static void lose_record(tal_game *game)
{
    game->record_errno = errno ? errno : EIO;
    tal_journal_close(game->journal);
    game->journal = NULL;
}

static void record(tal_game *game, tal_entry *entry)
{
    errno = 0;
    if (game->journal && tal_journal_add(game->journal, entry))
        lose_record(game);
}

tal_status tal_game_begin(tal_game *game)
{
    tal_status status = tal_session_start(&game->session, game->scenario, &game->start);

    return status ? status : tal_session_listen(game->session, game->listener);
}

void tal_game_end(tal_game *game)
{
    tal_session_free(game->session);
    tal_journal_close(game->journal);
    tal_arena_free(game->words);
    free(game->entries);
    game->words = NULL;
    game->session = NULL;
    game->journal = NULL;
    game->entries = NULL;
}

tal_status tal_game_actions(const tal_game *game, tal_action **out)
{
    tal_action *actions = calloc(game->count + 1, sizeof *actions);

    if (!actions)
        return TAL_ENOMEM;
    for (size_t i = 0; i < game->count; i++)
        actions[i] = tal_entry_action(&game->entries[i]);
    *out = actions;
    return TAL_OK;
}

tal_status tal_game_account(const tal_game *game, tal_account **out)
{
    tal_action *actions = NULL;
    tal_status status = tal_game_actions(game, &actions);

    if (!status)
        status = tal_account_new(out, game->scenario, &game->start, game->listener, actions,
                                 game->count);
    free(actions);
    return status;
}

/* A turn of the trainee's: no look, and no words that were not understood. */
static bool is_answer(const tal_entry *entry)
{
    return entry->kind != TAL_ENTRY_LOOK && (entry->kind != TAL_ENTRY_TEXT || entry->id);
}

/* The place of the last answer. */
static size_t last_reply(const tal_game *game)
{
    for (size_t i = game->count; i > 0; i--)
        if (is_answer(&game->entries[i - 1]))
            return i - 1;
    return NOT_FOUND;
}

/* What came after the last answer waits. */
tal_status tal_game_restage(tal_game *game)
{
    size_t last = last_reply(game);
    tal_session *session = NULL;
    tal_action *actions = NULL;
    tal_status status = tal_session_start(&session, game->scenario, &game->start);

    game->waiting = last == NOT_FOUND ? 0 : last + 1;
    if (!status)
        status = tal_session_listen(session, game->listener);
    if (!status && last != NOT_FOUND) {
        status = tal_game_actions(game, &actions);
        if (!status)
            status = tal_session_replay(session, actions, last, NULL);
        if (!status)
            status = tal_session_act(session, &actions[last], NULL);
    }
    free(actions);
    if (status) {
        tal_session_free(session);
        return status;
    }
    tal_session_free(game->session);
    game->session = session;
    return TAL_OK;
}

tal_status tal_game_take_up(tal_game *game, const tal_log *log)
{
    tal_status status = TAL_OK;

    for (size_t i = 0; !status && i < log->entries_count; i++) {
        const tal_entry *entry = &log->entries[i];

        if (entry->kind != TAL_ENTRY_REWIND)
            status = keep(game, entry);
        else
            while (game->count > 0 && game->entries[game->count - 1].seq >= entry->back_to)
                game->count--;
    }
    game->explained = log->explained;
    game->rated = log->rated > 0;
    memcpy(game->rating, log->rating, sizeof game->rating);
    return status ? status : tal_game_restage(game);
}

tal_status tal_game_next(tal_game *game, tal_event *out)
{
    tal_status status = tal_session_next(game->session, out);

    while (!status && out->kind == TAL_EVENT_REPLIES && game->waiting < game->count) {
        const tal_action action = tal_entry_action(&game->entries[game->waiting++]);

        status = tal_session_act(game->session, &action, NULL);
        if (!status || status == TAL_EUNCLEAR)
            status = tal_session_next(game->session, out);
    }
    return status;
}

static tal_entry new_entry(const tal_game *game, tal_entry_kind kind, const char *id)
{
    tal_state state;

    tal_session_state(game->session, &state);
    return (tal_entry){ .kind = kind, .turn = state.turn, .scene = state.scene, .id = id,
                        .levels = { -1, -1, -1 } };
}

static tal_status finish(tal_game *game, tal_entry *entry, const tal_effect *effect)
{
    entry->moment = effect->moment;
    memcpy(entry->levels, effect->levels, sizeof entry->levels);
    record(game, entry);
    game->waiting = game->count + 1;
    return keep(game, entry);
}

tal_status tal_game_reply(tal_game *game, const char *id, tal_effect *effect)
{
    tal_entry entry = new_entry(game, TAL_ENTRY_REPLY, id);
    tal_status status = tal_session_reply(game->session, id, effect);

    return status ? status : finish(game, &entry, effect);
}

tal_status tal_game_type(tal_game *game, const char *text, tal_effect *effect, tal_typed *typed)
{
    tal_entry entry = new_entry(game, TAL_ENTRY_TEXT, NULL);
    tal_status kept, status;

    *effect = nothing;
    if (!game->words)
        game->words = tal_arena_new();
    entry.text = game->words ? tal_arena_text(game->words, text, strlen(text)) : NULL;
    if (!entry.text)
        return TAL_ENOMEM;
    status = tal_session_type(game->session, text, strlen(text), effect, typed);
    if (status && status != TAL_EUNCLEAR)
        return status;
    entry.id = status ? NULL : typed->reply;
    kept = finish(game, &entry, effect);
    return kept ? kept : status;
}

tal_status tal_game_silence(tal_game *game, tal_effect *effect)
{
    tal_entry entry = new_entry(game, TAL_ENTRY_SILENCE, NULL);
    tal_status status = tal_session_silence(game->session, effect);

    return status ? status : finish(game, &entry, effect);
}

tal_status tal_game_look(tal_game *game, const char *id, tal_text *shown)
{
    tal_entry entry = new_entry(game, TAL_ENTRY_LOOK, id);
    tal_status status = tal_session_look(game->session, id, shown);

    return status ? status : finish(game, &entry, &nothing);
}

tal_status tal_game_back_to(tal_game *game, size_t at)
{
    tal_entry entry = new_entry(game, TAL_ENTRY_REWIND, NULL);

    if (at >= game->count || !is_answer(&game->entries[at]))
        return TAL_EINVAL;
    entry.back_to = game->entries[at].seq;
    record(game, &entry);
    game->count = at;
    game->rated = false;
    return tal_game_restage(game);
}

tal_status tal_game_back(tal_game *game)
{
    size_t last = last_reply(game);

    return last == NOT_FOUND ? TAL_ECHOICE : tal_game_back_to(game, last);
}

void tal_game_rate(tal_game *game, const int rating[TAL_SKILLS])
{
    memcpy(game->rating, rating, sizeof game->rating);
    game->rated = true;
    errno = 0;
    if (game->journal && tal_journal_rate(game->journal, rating))
        lose_record(game);
}

void tal_game_explain(tal_game *game)
{
    errno = 0;
    if (game->journal && tal_journal_explained(game->journal))
        lose_record(game);
}

void tal_game_seal(tal_game *game)
{
    tal_result result;

    errno = 0;
    if (!game->journal || tal_session_result(game->session, game->rubric, &result))
        return;
    if (tal_journal_seal(game->journal, &result))
        lose_record(game);
}

bool tal_game_has_seen(const tal_game *game, const char *look)
{
    for (size_t i = 0; i < game->count; i++)
        if (game->entries[i].kind == TAL_ENTRY_LOOK && strcmp(game->entries[i].id, look) == 0)
            return true;
    return false;
}
