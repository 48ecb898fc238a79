/* What a writer reads beside the conversation. Loads nothing itself. */
#include "front/watching.h"

#include <string.h>

#include "base/intl.h"
#include "front/answer.h"
#include "front/respond.h"
#include "front/view.h"

bool tal_watching_is_due(const tal_talk *t)
{
    return t->rehearsal && t->rehearsal->saved;
}

/* A paragraph for each line of NEWS. */
static void show_news(tal_page *page, tal_buffer *news)
{
    char *line = news->bytes;

    tal_page_gap(page);
    for (char *end; line && (end = strchr(line, '\n')); line = end + 1) {
        *end = '\0';
        tal_view_say(page, TAL_FACE_QUIET, line);
    }
    tal_terminal_show(page);
}

void tal_watching_take(tal_talk *t)
{
    tal_buffer news = TAL_BUFFER_EMPTY;

    tal_terminal_show(&t->page);
    t->again = !tal_rehearsal_reload(t->rehearsal, &news);
    if (!t->again) {
        tal_talk_show_again(t);
        t->hints = 0;
    }
    show_news(&t->page, &news);
    tal_buffer_free(&news);
}

tal_status tal_watching_wait(tal_talk *t)
{
    for (;;) {
        tal_answer answer = { .kind = TAL_ANSWER_QUIT };
        tal_asked input;
        char *line;

        tal_page_gap(&t->page);
        tal_page_putf(&t->page, TAL_FACE_TEXT,
                      _("Save the file, and it is played to here again. %s: take your last reply "
                        "back. %s: leave."),
                      tal_answer_command(TAL_ANSWER_BACK), tal_answer_command(TAL_ANSWER_QUIT));
        tal_page_end(&t->page, 0, 0);
        tal_terminal_show(&t->page);
        input = tal_terminal_ask(t->terminal, "> ", 0, &line);
        tal_terminal_refit(&t->page);
        if (input == TAL_INPUT_SAVED)
            return TAL_OK;
        if (input == TAL_INPUT_LINE)
            answer = tal_answer_read(line);
        if (answer.kind == TAL_ANSWER_QUIT) {
            tal_talk_leave(t, TAL_TALK_LEFT);
            return TAL_OK;
        }
        if (answer.kind == TAL_ANSWER_BACK)
            return tal_respond_back(t);
    }
}

/* What else is typed answers nothing that was asked. */
static bool wait_for_save(tal_terminal *terminal, tal_page *page)
{
    tal_asked input;
    char *line;

    do {
        tal_page_gap(page);
        tal_page_putf(page, TAL_FACE_TEXT, _("Save the file without these mistakes, and it begins. %s: leave."),
                      tal_answer_command(TAL_ANSWER_QUIT));
        tal_page_end(page, 0, 0);
        tal_terminal_show(page);
        input = tal_terminal_ask(terminal, "> ", 0, &line);
        tal_terminal_refit(page);
    } while (input == TAL_INPUT_LINE && tal_answer_read(line).kind != TAL_ANSWER_QUIT);
    return input == TAL_INPUT_SAVED;
}

int tal_watching_mend(tal_terminal *terminal, tal_rehearsal *r, int code)
{
    tal_page page = tal_terminal_page(terminal);

    while (tal_rehearsal_waits(r, code) && wait_for_save(terminal, &page))
        code = tal_rehearsal_retry(r);
    tal_page_free(&page);
    return code;
}
