/* Before and after an answer. Shows nothing by itself. */
#include "stage/turn.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "report/lines.h"
#include "report/words_text.h"
#include "session/session.h"

enum { INDENT = 4 };

/* What a reply is about to mean. */
static tal_status keep_why(tal_turn *turn, tal_game *game, int32_t reply)
{
    const tal_scenario *scenario = game->scenario;
    tal_text text;
    tal_status status;

    if (!turn->feedback || reply == TAL_NONE || !scenario->remarks[reply].why)
        return TAL_OK;
    status = tal_session_render(game->session, scenario->remarks[reply].why, &text);
    if (!status)
        tal_buffer_add(&turn->why, text.bytes, text.length);
    return status;
}

tal_status tal_turn_reply(tal_turn *turn, tal_game *game, int i)
{
    tal_choice choice;
    tal_status status = keep_why(turn, game, tal_session_shown(game->session, i));

    if (!status)
        status = tal_session_choice(game->session, i, &choice);
    return status ? status : tal_game_reply(game, choice.id, &turn->effect);
}

/* ---- Typed words ------------------------------------------------------------------------------ */

/* "It was taken as: ..."; the author's remark on that reply is about its words, not about these. */
static tal_status keep_taken(tal_turn *turn, tal_game *game, const char *text)
{
    const tal_scenario *scenario = game->scenario;
    tal_typed typed;
    tal_text taken;
    tal_status status = turn->feedback
                            ? tal_session_would_take(game->session, text, strlen(text), &typed)
                            : TAL_EUNCLEAR;
    int32_t reply;

    if (status)
        return status == TAL_EUNCLEAR ? TAL_OK : status;
    reply = tal_scenario_find_reply(scenario, tal_session_scene(game->session), typed.reply);
    status = tal_session_render(game->session, scenario->replies[reply].text, &taken);
    if (status)
        return status;
    tal_buffer_format(&turn->why, "%s %s", _("It was taken as:"), taken.bytes);
    return TAL_OK;
}

/* The reasons of the last text, of skills that it has a level for. */
static void keep_reasons(tal_turn *turn, const tal_game *game)
{
    tal_reason reason;
    size_t capacity = 0;

    for (int i = 0; tal_session_reason(game->session, i, &reason) == TAL_OK; i++) {
        tal_reason *grown = tal_grow(turn->reasons, turn->reasons_count, &capacity, sizeof *grown);

        if (!grown)
            break;
        turn->reasons = grown;
        if (turn->effect.levels[reason.skill] >= 0)
            grown[turn->reasons_count++] = reason;
    }
}

tal_status tal_turn_words(tal_turn *turn, tal_game *game, const char *text)
{
    tal_status status = keep_taken(turn, game, text);

    if (!status)
        status = tal_game_type(game, text, &turn->effect, &turn->typed);
    if (!status && turn->feedback)
        keep_reasons(turn, game);
    return status;
}

void tal_turn_free(tal_turn *turn)
{
    tal_buffer_free(&turn->why);
    free(turn->reasons);
    turn->reasons = NULL;
    turn->reasons_count = 0;
}

/* ---- What is said of it ------------------------------------------------------------------------ */

void tal_turn_note(tal_page *page, const char *text)
{
    tal_page_put(page, TAL_FACE_QUIET, text);
    tal_page_end(page, INDENT, INDENT);
}

void tal_turn_explain(tal_page *page, const tal_turn *turn, const char *text, const tal_game *game)
{
    const char *language = game->start.language;

    if (text && !turn->typed.understood)
        tal_turn_note(page, _("It was not understood this time either, and counts as an answer "
                              "without points."));
    tal_lines_effect(page, &turn->effect, game->rubric, language);
    if (text)
        tal_words_text_reasons(page, text, turn->reasons, turn->reasons_count, game->rubric,
                               language);
    if (turn->why.bytes)
        tal_turn_note(page, turn->why.bytes);
}

tal_status tal_turn_ask_back(tal_game *game, tal_text *name, const char **words)
{
    const tal_scenario *scenario = game->scenario;
    int32_t person = scenario->scenes[tal_session_scene(game->session)].person;

    *words = _("What do you mean?");
    return tal_session_render(game->session, scenario->persons[person].name, name);
}
