/* Three short questions in the rubric's own words. What the answers are for comes later. */
#include "front/rating.h"

#include <string.h>

#include "base/intl.h"
#include "front/answer.h"
#include "front/view.h"
#include "model/rubric.h"
#include "report/lines.h"
#include "stage/say.h"

enum { INDENT = 2, ENDS = 7, MOST = 100 };

typedef enum verdict { RATED, SKIPPED, SKIPPED_ALL, BACK, REFUSED } verdict;

/* One end of the scale, in words. */
static void put_end(tal_page *page, int value, const char *anchor)
{
    tal_page_putf(page, TAL_FACE_STRONG, "%d:", value);
    tal_page_tab(page);
    tal_page_put(page, TAL_FACE_TEXT, anchor);
    tal_page_end(page, INDENT, ENDS);
}

static void show_skill(tal_talk *t, tal_skill skill)
{
    const tal_rubric *rubric = t->game->rubric;
    const char *language = t->game->start.language;

    tal_page_gap(&t->page);
    tal_view_say(&t->page, TAL_FACE_STRONG, tal_rubric_skill_name(rubric, skill, language));
    put_end(&t->page, 0, tal_rubric_anchor(rubric, skill, 0, language));
    put_end(&t->page, MOST, tal_rubric_anchor(rubric, skill, TAL_LEVELS - 1, language));
    tal_terminal_show(&t->page);
}

static verdict judge(const tal_talk *t, const tal_answer *answer, int *rating)
{
    switch (answer->kind) {
    case TAL_ANSWER_NOTHING:
        return SKIPPED;
    case TAL_ANSWER_NUMBER:
        *rating = answer->number <= MOST ? answer->number : -1;
        return answer->number <= MOST ? RATED : REFUSED;
    case TAL_ANSWER_WORD:
        return tal_answer_is(answer->word, N_("skip")) ? SKIPPED_ALL : REFUSED;
    case TAL_ANSWER_QUIT:
        return SKIPPED_ALL;
    case TAL_ANSWER_BACK:
        return t->practice ? BACK : REFUSED;
    default:
        return REFUSED;
    }
}

/* A person is asked again; a pipe cannot be. */
static verdict refuse(tal_talk *t, const char *line)
{
    if (tal_terminal_is_person(t->terminal)) {
        tal_view_say(&t->page, TAL_FACE_TEXT,
                     _("A number from 0 to 100, or Enter to skip this one."));
        tal_terminal_show(&t->page);
        return REFUSED;
    }
    tal_say_error(_("\u201C%s\u201D is no number from 0 to 100: this skill counts as not rated"), line);
    return SKIPPED;
}

/* Until the line is an answer. What ended the input, if it was no line, is in *INPUT. */
static verdict ask_skill(tal_talk *t, tal_skill skill, int *rating, tal_asked *input)
{
    const char *name = tal_rubric_skill_name(t->game->rubric, skill, t->game->start.language);
    tal_buffer prompt = TAL_BUFFER_EMPTY;
    verdict found = REFUSED;

    tal_buffer_format(&prompt, _("%s, 0 to 100: "), name);
    show_skill(t, skill);
    while (found == REFUSED) {
        tal_answer answer;
        char *line;

        *input = tal_terminal_ask(t->terminal, prompt.bytes ? prompt.bytes : "> ", 0, &line);
        tal_terminal_refit(&t->page);
        if (*input != TAL_INPUT_LINE) {
            found = SKIPPED_ALL;
            break;
        }
        answer = tal_answer_read(line);
        found = judge(t, &answer, rating);
        if (found == REFUSED)
            found = refuse(t, line);
    }
    tal_buffer_free(&prompt);
    return found;
}

static void show_heading(tal_talk *t)
{
    bool scored = t->practice || t->debrief;

    tal_lines_heading(&t->page, _("How well did you do?"));
    tal_page_putf(&t->page, TAL_FACE_TEXT,
                  scored ? _("Before you see the score: what do you think, from 0 to 100? Enter "
                             "skips one, \u201C%s\u201D skips all.")
                         : _("What do you think, from 0 to 100? Enter skips one, "
                             "\u201C%s\u201D skips all."), _("skip"));
    tal_page_end(&t->page, 0, 0);
    tal_terminal_forget(t->terminal);
}

tal_rating_end tal_rating_ask(tal_talk *t, const tal_result *result)
{
    int rating[TAL_SKILLS] = { -1, -1, -1 };
    tal_asked input = TAL_INPUT_LINE;
    verdict found = SKIPPED;
    bool any = false;

    if (result->total < 0) /* no skill to ask for */
        return TAL_RATING_DONE;
    show_heading(t);
    for (int i = 0; i < TAL_SKILLS && found < SKIPPED_ALL; i++) {
        if (result->skills[i].score < 0)
            continue;
        found = ask_skill(t, (tal_skill)i, &rating[i], &input);
        any = any || rating[i] >= 0;
    }
    if (found == BACK)
        return TAL_RATING_BACK;
    if (any)
        tal_game_rate(t->game, rating);
    return input == TAL_INPUT_STOP ? TAL_RATING_LEFT : TAL_RATING_DONE;
}
