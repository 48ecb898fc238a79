/*
 * What follows the last line: the trainee's own rating, the score, the debrief. In practice the
 * record is sealed only when the trainee lets it be: until then there is a way back.
 */
#include "front/ending.h"

#include "base/intl.h"
#include "front/answer.h"
#include "front/debriefing.h"
#include "front/rating.h"
#include "front/respond.h"
#include "front/view.h"
#include "front/watching.h"
#include "report/account_text.h"
#include "report/lines.h"

enum { INDENT = 2 };

/* What ended the question may have been a save: then it is not over. */
static void finish(tal_talk *t)
{
    if (tal_watching_is_due(t))
        return;
    tal_game_seal(t->game);
    tal_talk_leave(t, TAL_TALK_ENDED);
}

/* All has been shown. */
static tal_status conclude(tal_talk *t)
{
    if (t->rehearsal)
        return tal_watching_wait(t);
    finish(t);
    return TAL_OK;
}

/* Asks with PROMPT; what ends the input is a wish to leave. */
static tal_answer ask(tal_talk *t, const char *prompt)
{
    tal_answer answer = { .kind = TAL_ANSWER_QUIT };
    char *line;

    tal_terminal_show(&t->page);
    if (tal_terminal_ask(t->terminal, prompt, 0, &line) == TAL_INPUT_LINE)
        answer = tal_answer_read(line);
    tal_terminal_refit(&t->page);
    return answer;
}

static bool leaves(const tal_answer *answer)
{
    static const char *const words[] = { "q", "n", "no" }; /* q: as wherever a text waits */

    for (size_t i = 0; answer->kind == TAL_ANSWER_WORD && i < sizeof words / sizeof *words; i++)
        if (tal_answer_is(answer->word, words[i]))
            return true;
    return answer->kind == TAL_ANSWER_QUIT;
}

static void say_not_understood(tal_page *page, const tal_answer *answer)
{
    bool is_command = answer->kind >= TAL_ANSWER_LOOK;

    if (answer->near)
        tal_page_putf(page, TAL_FACE_TEXT, _("Did you mean %s?"), tal_answer_command(answer->near));
    else
        tal_page_putf(page, TAL_FACE_TEXT, _("\u201C%s\u201D means nothing here."),
                      is_command ? tal_answer_command(answer->kind) : answer->word);
    tal_page_end(page, 0, 0);
}

/* After the score, at a terminal: read on, go back, or leave. true: read on. */
static bool ask_what_next(tal_talk *t, tal_status *status)
{
    for (;;) {
        tal_answer answer;

        tal_page_gap(&t->page);
        tal_page_putf(&t->page, TAL_FACE_TEXT,
                      _("Enter: the conversation line by line. %s: take your last reply back. "
                        "%s: leave."),
                      tal_answer_command(TAL_ANSWER_BACK), tal_answer_command(TAL_ANSWER_QUIT));
        tal_page_end(&t->page, 0, 0);
        answer = ask(t, "> ");
        if (leaves(&answer))
            answer.kind = TAL_ANSWER_QUIT;
        switch (answer.kind) {
        case TAL_ANSWER_NOTHING:
            return true;
        case TAL_ANSWER_BACK:
            *status = tal_respond_back(t);
            return false;
        case TAL_ANSWER_QUIT:
            finish(t);
            return false;
        default:
            say_not_understood(&t->page, &answer);
            break;
        }
    }
}

/* Back to the answer with which most was lost, if the trainee wants to; otherwise it is over. */
static tal_status offer_way_back(tal_talk *t, const tal_advice *advice)
{
    tal_answer answer;

    if (!advice->part)
        return conclude(t);
    tal_page_gap(&t->page);
    answer = ask(t, _("Go back there? [y/N] "));
    if (answer.kind == TAL_ANSWER_BACK ||
        (answer.kind == TAL_ANSWER_WORD &&
         (tal_answer_is(answer.word, N_("y")) || tal_answer_is(answer.word, N_("yes")))))
        return tal_respond_back_to(t, advice->part->action);
    if (answer.kind != TAL_ANSWER_QUIT)
        return conclude(t);
    finish(t);
    return TAL_OK;
}

static tal_status debrief(tal_talk *t, const tal_account *account, const tal_result *result)
{
    const tal_debriefing d = {
        account, t->partial ? NULL : result, t->game->rubric,
        t->game->rated ? t->game->rating : NULL, t->game->start.language,
    };
    tal_reader reader = { .terminal = t->terminal, .page = &t->page };
    tal_advice advice = tal_advice_choose(account);
    tal_scenario_info info;
    tal_status status = TAL_OK;

    t->told = true;
    tal_scenario_info_get(t->game->scenario, t->game->start.language, &info);
    tal_account_text_head(&t->page, &info);
    tal_debriefing_summary(&d, &reader);
    if (t->practice && tal_terminal_is_person(t->terminal) && !reader.gone) {
        if (!ask_what_next(t, &status))
            return status;
        reader.rows = 0;
    }
    if (!reader.gone)
        tal_debriefing_lines(&d, &reader);
    if (!t->practice)
        return TAL_OK;
    if (reader.gone) {
        finish(t);
        return TAL_OK;
    }
    tal_debriefing_advice(&d, &advice, &reader);
    return offer_way_back(t, &advice);
}

/* What was said last, and what the trainee thinks of it. false: it goes on elsewhere, or is over. */
static bool close_conversation(tal_talk *t, const tal_event *event, const tal_result *result,
                               tal_status *status)
{
    tal_lines_heading(&t->page, _("How it ended"));
    tal_page_put(&t->page, TAL_FACE_TEXT, event->text.bytes);
    tal_page_end(&t->page, INDENT, INDENT);
    tal_terminal_show(&t->page);
    if (t->draft || t->told || t->game->explained || t->game->rated)
        return true;
    switch (tal_rating_ask(t, result)) {
    case TAL_RATING_BACK:
        *status = tal_respond_back(t);
        return false;
    case TAL_RATING_LEFT:
        finish(t);
        return false;
    default:
        return true;
    }
}

tal_status tal_ending_run(tal_talk *t, const tal_event *event)
{
    tal_account *account = NULL;
    tal_result result;
    tal_status status = tal_session_result(t->game->session, t->game->rubric, &result);

    if (status || !close_conversation(t, event, &result, &status))
        return status;
    if (!t->practice && !t->debrief) {
        tal_page_gap(&t->page);
        tal_view_say(&t->page, TAL_FACE_TEXT, _("The conversation is over. Thank you."));
        tal_terminal_show(&t->page);
        finish(t);
        return TAL_OK;
    }
    tal_game_explain(t->game);
    if (!t->practice)
        finish(t);
    status = tal_game_account(t->game, &account);
    if (!status)
        status = debrief(t, account, &result);
    tal_account_free(account);
    return status;
}
