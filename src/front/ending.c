/*
 * What follows the last line. In practice at a terminal the score comes first and the record is
 * sealed only when the trainee lets it be: until then the last reply can be taken back.
 */
#include "front/ending.h"

#include <stdlib.h>

#include "base/intl.h"
#include "front/answer.h"
#include "front/respond.h"
#include "front/view.h"
#include "report/account_text.h"
#include "report/lines.h"

static tal_status make_account(tal_talk *t, tal_account **out)
{
    tal_action *actions = NULL;
    tal_status status = tal_game_actions(t->game, &actions);

    if (!status)
        status = tal_account_new(out, t->game->scenario, &t->game->start, actions, t->game->count);
    free(actions);
    return status;
}

static void show_lines(tal_talk *t, const tal_account *account)
{
    tal_account_text_lines(&t->page, account, t->game->rubric, t->game->start.language);
    tal_terminal_show(&t->page);
}

static tal_status show_summary(tal_talk *t, const tal_account *account)
{
    tal_result result;
    tal_status status = tal_session_result(t->game->session, t->game->rubric, &result);

    if (status)
        return status;
    tal_account_text_summary(&t->page, account, &result, t->game->rubric, t->game->start.language);
    tal_page_gap(&t->page);
    tal_terminal_show(&t->page);
    return TAL_OK;
}

static void finish(tal_talk *t)
{
    tal_game_seal(t->game);
    tal_talk_leave(t, TAL_TALK_ENDED);
}

/* Reads on, goes back, or leaves. */
static tal_status ask_what_next(tal_talk *t, const tal_account *account)
{
    for (;;) {
        tal_answer answer = { .kind = TAL_ANSWER_QUIT };
        char *line;

        tal_page_putf(&t->page, TAL_FACE_TEXT,
                      _("Enter: the conversation line by line. %s: take your last reply back. "
                        "%s: leave."),
                      tal_answer_command(TAL_ANSWER_BACK), tal_answer_command(TAL_ANSWER_QUIT));
        tal_page_end(&t->page, 0, 0);
        tal_terminal_show(&t->page);
        if (tal_terminal_ask(t->terminal, "> ", 0, &line) == TAL_INPUT_LINE)
            answer = tal_answer_read(line);
        tal_terminal_refit(&t->page);
        switch (answer.kind) {
        case TAL_ANSWER_NOTHING:
            finish(t);
            show_lines(t, account);
            return TAL_OK;
        case TAL_ANSWER_BACK:
            return tal_respond_back(t);
        case TAL_ANSWER_QUIT:
            finish(t);
            return TAL_OK;
        default:
            break;
        }
    }
}

tal_status tal_ending_run(tal_talk *t, const tal_event *event)
{
    tal_account *account = NULL;
    tal_status status;

    tal_page_gap(&t->page);
    if (!t->practice && !t->debrief) {
        tal_lines_note(&t->page, event->text.bytes);
        tal_page_gap(&t->page);
        tal_view_say(&t->page, TAL_FACE_TEXT, _("The conversation is over. Thank you."));
        tal_terminal_show(&t->page);
        finish(t);
        return TAL_OK;
    }
    tal_terminal_show(&t->page);
    if (!t->practice || !tal_terminal_is_person(t->terminal))
        finish(t);
    status = make_account(t, &account);
    if (!status)
        status = show_summary(t, account);
    if (!status && t->over)
        show_lines(t, account);
    else if (!status)
        status = ask_what_next(t, account);
    tal_account_free(account);
    return status;
}
