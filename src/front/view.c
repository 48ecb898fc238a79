/* The looks of a live conversation. Owns nothing and changes nothing. */
#include "front/view.h"

#include <string.h>

#include "base/intl.h"
#include "front/answer.h"
#include "report/opening_text.h"
#include "report/terms.h"

enum { INDENT = 2, NUMBERS = 5, DESK = 7, COMMANDS = 24 };

void tal_view_say(tal_page *page, tal_face face, const char *text)
{
    tal_page_put(page, face, text);
    tal_page_end(page, 0, 0);
}

static void put_title(tal_page *page, const tal_scenario_info *info)
{
    tal_page_put(page, TAL_FACE_STRONG, info->title);
    if (info->minutes > 0)
        tal_page_putf(page, TAL_FACE_QUIET,
                      dngettext(TAL_DOMAIN, " (about %d minute)", " (about %d minutes)",
                                (unsigned long)info->minutes), info->minutes);
    tal_page_end(page, 0, 0);
}

void tal_view_opening(tal_page *page, const tal_game *game)
{
    tal_scenario_info info;

    tal_scenario_info_get(game->scenario, game->start.language, &info);
    tal_page_gap(page);
    put_title(page, &info);
    if (*info.summary)
        tal_view_say(page, TAL_FACE_TEXT, info.summary);
    tal_opening_text(page, &info, game->mode);
    if (game->mode != TAL_READING)
        tal_page_putf(page, TAL_FACE_TEXT,
                      game->listener
                          ? _(" Type what you would say; %s tells you what else there is.")
                          : _(" Answer with a number; %s tells you what else there is."),
                      tal_answer_command(TAL_ANSWER_HELP));
    tal_page_end(page, 0, 0);
    tal_page_gap(page);
}

static void put_gauge(tal_page *page, const char *name, int value, const char *words)
{
    if (page->dress == TAL_DRESS_PLAIN) {
        tal_page_putf(page, TAL_FACE_TEXT, _("%s: %d of 100, %s."), name, value, words);
        return;
    }
    tal_page_putf(page, TAL_FACE_QUIET, "%s ", name);
    tal_page_bar(page, value >= 60 ? TAL_FACE_GOOD : value >= 30 ? TAL_FACE_FAIR : TAL_FACE_POOR,
                 value);
    tal_page_putf(page, TAL_FACE_QUIET, " %s", words);
}

void tal_view_mood(tal_page *page, const tal_game *game)
{
    tal_state state;

    tal_session_state(game->session, &state);
    put_gauge(page, _("Trust"), state.trust, tal_terms_trust(state.trust));
    tal_page_put(page, TAL_FACE_TEXT, page->dress == TAL_DRESS_PLAIN ? " " : " \u00B7 ");
    put_gauge(page, _("Patience"), state.patience, tal_terms_patience(state.patience));
    tal_page_end(page, 0, 0);
}

static void put_reply(tal_page *page, int number, const tal_choice *choice)
{
    if (!choice->locked) {
        tal_page_putf(page, TAL_FACE_STRONG, "%d.", number);
        tal_page_tab(page);
        tal_page_put(page, TAL_FACE_TEXT, choice->text.bytes);
    } else {
        tal_page_putf(page, TAL_FACE_QUIET, "%d.", number);
        tal_page_tab(page);
        tal_page_putf(page, TAL_FACE_QUIET, _("(not yet: %s)"), choice->locked);
    }
    tal_page_end(page, INDENT, NUMBERS);
}

tal_status tal_view_replies(tal_page *page, tal_game *game, int count)
{
    for (int i = 0; i < count; i++) {
        tal_choice choice;
        tal_status status = tal_session_choice(game->session, i, &choice);

        if (status)
            return status;
        put_reply(page, i + 1, &choice);
    }
    return TAL_OK;
}

/* "tickets (Open the ticket log)", or "tickets (seen)". */
static void put_look(tal_page *page, const tal_game *game, const tal_look *look, bool whole)
{
    bool seen = tal_game_has_seen(game, look->id);

    tal_page_put(page, TAL_FACE_STRONG, look->id);
    if (whole || !seen)
        tal_page_putf(page, TAL_FACE_QUIET, " (%s)", look->label.bytes);
    if (seen)
        tal_page_put(page, TAL_FACE_QUIET, _(" (seen)"));
}

tal_status tal_view_desk(tal_page *page, tal_game *game, bool whole)
{
    tal_look look;
    tal_status status;
    int i = 0;

    for (; (status = tal_session_desk(game->session, i, &look)) == TAL_OK; i++) {
        if (whole)
            tal_page_putf(page, TAL_FACE_STRONG, "%d.", i + 1);
        else
            tal_page_put(page, i ? TAL_FACE_QUIET : TAL_FACE_STRONG,
                         i ? "," : tal_answer_command(TAL_ANSWER_LOOK));
        if (whole || i == 0)
            tal_page_tab(page);
        else
            tal_page_put(page, TAL_FACE_TEXT, " ");
        put_look(page, game, &look, whole);
        if (whole)
            tal_page_end(page, INDENT, NUMBERS);
    }
    if (!whole && i > 0)
        tal_page_end(page, 0, DESK);
    return status == TAL_ECHOICE ? TAL_OK : status;
}

static void put_command(tal_page *page, tal_answer_kind kind, const char *argument,
                        const char *meaning)
{
    tal_page_put(page, TAL_FACE_STRONG, tal_answer_command(kind));
    if (*argument)
        tal_page_putf(page, TAL_FACE_TEXT, " %s", argument);
    tal_page_tab(page);
    tal_page_put(page, TAL_FACE_TEXT, meaning);
    tal_page_end(page, INDENT, COMMANDS);
}

void tal_view_help(tal_page *page, bool practice, bool typed, bool draft)
{
    tal_page_gap(page);
    tal_page_put(page, TAL_FACE_STRONG, typed ? _("[WORDS]") : "1, 2, 3...");
    tal_page_tab(page);
    tal_page_put(page, TAL_FACE_TEXT,
                 typed ? _("say that, in one line, in English or Spanish")
                       : _("give that reply; Enter alone shows the replies again"));
    tal_page_end(page, INDENT, COMMANDS);
    put_command(page, TAL_ANSWER_LOOK, _("[WHAT]"),
                _("look at something on the desk; without a name, list the desk"));
    if (practice) {
        put_command(page, TAL_ANSWER_HINT, "", _("get a hint"));
        put_command(page, TAL_ANSWER_BACK, "", _("take your last reply back"));
        put_command(page, TAL_ANSWER_FEEDBACK, _("on|off"),
                    _("after each reply, say what it did and why"));
    }
    put_command(page, TAL_ANSWER_HELP, "", _("show this"));
    put_command(page, TAL_ANSWER_QUIT, "",
                draft ? _("leave") : _("leave; you can go on another time"));
    tal_page_gap(page);
}
