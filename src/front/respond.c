/*
 * From a typed line to what it does: a reply, a look at the desk, a command. An answer that is no
 * choice says why in one sentence and changes nothing.
 */
#include "front/respond.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "base/utf8.h"
#include "front/answer.h"
#include "front/view.h"
#include "report/lines.h"
#include "report/words_text.h"
#include "stage/turn.h"

enum { HANG = 2 }; /* an indent */

static void say(tal_talk *t, const char *text)
{
    tal_view_say(&t->page, TAL_FACE_TEXT, text);
    tal_terminal_show(&t->page);
}

static tal_status take_reply(tal_talk *t, int i, const tal_choice *choice)
{
    tal_turn turn = { .feedback = t->feedback };
    tal_status status;

    tal_page_gap(&t->page);
    tal_lines_speech(&t->page, _("You"), choice->text.bytes);
    status = tal_turn_reply(&turn, t->game, i);
    if (!status && t->feedback)
        tal_turn_explain(&t->page, &turn, NULL, t->game);
    tal_turn_free(&turn);
    tal_talk_show_again(t);
    t->hints = 0;
    return status;
}

/* ---- Typed words ------------------------------------------------------------------------------ */

static tal_status ask_back(tal_talk *t)
{
    tal_text name;
    const char *words;
    tal_status status = tal_turn_ask_back(t->game, &name, &words);

    if (status)
        return status;
    tal_page_gap(&t->page);
    tal_lines_speech(&t->page, name.bytes, words);
    tal_terminal_show(&t->page);
    return TAL_OK;
}

static tal_status take_words(tal_talk *t, const char *text)
{
    tal_turn turn = { .feedback = t->feedback };
    tal_status status = tal_turn_words(&turn, t->game, text);

    if (turn.typed.cut)
        tal_turn_note(&t->page,
                      _("It was very long: only the first 10,000 characters were read."));
    if (!status && t->feedback) {
        tal_page_gap(&t->page);
        tal_words_text_speech(&t->page, text, turn.reasons, turn.reasons_count);
        tal_turn_explain(&t->page, &turn, text, t->game);
    }
    tal_turn_free(&turn);
    if (status == TAL_EUNCLEAR)
        return ask_back(t);
    tal_talk_show_again(t);
    t->hints = 0;
    return status;
}

static tal_status answer_words(tal_talk *t, const char *text)
{
    if (tal_utf8_invalid(text, strlen(text)) < strlen(text)) {
        say(t, _("This cannot be read: it is not UTF-8."));
        return TAL_OK;
    }
    return take_words(t, text);
}

/* ---- Replies ---------------------------------------------------------------------------------- */

/* The place of a reply by number or id; -1 where there is none. */
static int find_reply(tal_talk *t, const tal_answer *answer)
{
    if (answer->kind == TAL_ANSWER_NUMBER)
        return answer->number >= 1 && answer->number <= t->replies ? answer->number - 1 : -1;
    for (int i = 0; i < t->replies; i++) {
        tal_choice choice;

        if (tal_session_choice(t->game->session, i, &choice) == TAL_OK &&
            strcmp(choice.id, answer->word) == 0)
            return i;
    }
    return -1;
}

static void say_no_choice(tal_talk *t, const tal_answer *answer)
{
    if (answer->near)
        tal_page_putf(&t->page, TAL_FACE_TEXT, _("Did you mean %s?"),
                      tal_answer_command(answer->near));
    else if (answer->kind == TAL_ANSWER_UNKNOWN)
        tal_page_putf(&t->page, TAL_FACE_TEXT, _("There is no command %s; %s lists them."),
                      answer->word, tal_answer_command(TAL_ANSWER_HELP));
    else if (t->replies == 1)
        tal_page_putf(&t->page, TAL_FACE_TEXT, _("That is no reply here: type 1, or %s."),
                      tal_answer_command(TAL_ANSWER_HELP));
    else
        tal_page_putf(&t->page, TAL_FACE_TEXT,
                      _("That is no reply here: type a number from 1 to %d, or %s."), t->replies,
                      tal_answer_command(TAL_ANSWER_HELP));
    tal_page_end(&t->page, 0, 0);
    tal_terminal_show(&t->page);
}

static tal_status answer_reply(tal_talk *t, const tal_answer *answer)
{
    int i = find_reply(t, answer);
    tal_choice choice;
    tal_status status;

    if (i < 0) {
        say_no_choice(t, answer);
        return TAL_OK;
    }
    status = tal_session_choice(t->game->session, i, &choice);
    if (status)
        return status;
    if (choice.locked) {
        tal_page_putf(&t->page, TAL_FACE_TEXT, _("You cannot say that yet. %s"), choice.locked);
        tal_page_end(&t->page, 0, 0);
        tal_terminal_show(&t->page);
        return TAL_OK;
    }
    return take_reply(t, i, &choice);
}

/* What on the desk has WORDS in its label; TAL_ECHOICE unless it is exactly one. */
static tal_status find_label(tal_talk *t, const char *words, tal_look *out)
{
    int found = -1;
    tal_status status;

    for (int i = 0; (status = tal_session_desk(t->game->session, i, out)) == TAL_OK; i++) {
        if (!tal_answer_fits(words, out->label.bytes))
            continue;
        if (found >= 0)
            return TAL_ECHOICE;
        found = i;
    }
    return status == TAL_ECHOICE && found >= 0 ? tal_session_desk(t->game->session, found, out)
                                               : status;
}

/* What on the desk WORD names, by number, id or words of its label. */
static tal_status find_look(tal_talk *t, const char *word, tal_look *out)
{
    char *end;
    long number = strtol(word, &end, 10);
    bool counted = end != word && *end == '\0';
    tal_status status;

    for (int i = 0; (status = tal_session_desk(t->game->session, i, out)) == TAL_OK; i++)
        if (counted ? number == i + 1 : tal_answer_is(word, out->id))
            return TAL_OK;
    return status == TAL_ECHOICE ? find_label(t, word, out) : status;
}

static tal_status answer_look(tal_talk *t, const char *word)
{
    tal_look look;
    tal_text shown;
    tal_buffer label = TAL_BUFFER_EMPTY;
    tal_status status;

    if (!*word) {
        if (tal_session_desk(t->game->session, 0, &look) == TAL_ECHOICE)
            tal_view_say(&t->page, TAL_FACE_TEXT, _("There is nothing on the desk now."));
        status = tal_view_desk(&t->page, t->game, true);
        tal_terminal_show(&t->page);
        return status;
    }
    status = find_look(t, word, &look);
    if (status == TAL_ECHOICE) {
        tal_page_putf(&t->page, TAL_FACE_TEXT, _("There is no \u201C%s\u201D on the desk."), word);
        tal_page_end(&t->page, 0, 0);
        status = tal_view_desk(&t->page, t->game, true);
        tal_terminal_show(&t->page);
        return status;
    }
    if (status)
        return status;
    tal_buffer_add(&label, look.label.bytes, look.label.length);
    status = tal_game_look(t->game, look.id, &shown);
    if (!status) {
        tal_page_gap(&t->page);
        tal_lines_look(&t->page, label.bytes ? label.bytes : look.id, shown.bytes);
        tal_page_gap(&t->page);
        tal_terminal_show(&t->page);
    }
    tal_buffer_free(&label);
    return status;
}

static tal_status answer_hint(tal_talk *t)
{
    tal_text hint;
    tal_status status = tal_session_hint(t->game->session, t->hints, &hint);

    if (status == TAL_OK) {
        t->hints++;
        tal_page_putf(&t->page, TAL_FACE_NOTE, _("Hint: %s"), hint.bytes);
        tal_page_end(&t->page, HANG, HANG);
        tal_terminal_show(&t->page);
    } else if (status == TAL_ECHOICE) {
        say(t, t->hints ? _("There is no further hint here.") : _("There is no hint here."));
        status = TAL_OK;
    }
    return status;
}

tal_status tal_respond_back(tal_talk *t)
{
    tal_status status = tal_game_back(t->game);

    if (status == TAL_ECHOICE) {
        say(t, _("There is nothing to take back yet."));
        return TAL_OK;
    }
    tal_page_gap(&t->page);
    tal_lines_note(&t->page, _("You take your last reply back."));
    tal_talk_show_again(t);
    t->hints = 0;
    return status;
}

tal_status tal_respond_back_to(tal_talk *t, size_t at)
{
    tal_status status = tal_game_back_to(t->game, at);

    tal_page_gap(&t->page);
    tal_lines_note(&t->page, _("You go back to that answer."));
    tal_talk_show_again(t);
    t->hints = 0;
    return status;
}

static void answer_feedback(tal_talk *t, const char *word)
{
    if (!*word)
        t->feedback = !t->feedback;
    else if (tal_answer_is(word, N_("on")))
        t->feedback = true;
    else if (tal_answer_is(word, N_("off")))
        t->feedback = false;
    if (t->feedback)
        tal_game_explain(t->game);
    say(t, t->feedback ? _("Feedback after each reply is on.")
                        : _("Feedback after each reply is off."));
}

static tal_status answer_command(tal_talk *t, const tal_answer *answer)
{
    bool coaching = answer->kind == TAL_ANSWER_HINT || answer->kind == TAL_ANSWER_BACK ||
                    answer->kind == TAL_ANSWER_FEEDBACK;

    if (coaching && !t->practice) {
        say(t, _("Not in an assessment."));
        return TAL_OK;
    }
    switch (answer->kind) {
    case TAL_ANSWER_LOOK:
        return answer_look(t, answer->word);
    case TAL_ANSWER_HINT:
        return answer_hint(t);
    case TAL_ANSWER_BACK:
        return tal_respond_back(t);
    case TAL_ANSWER_FEEDBACK:
        answer_feedback(t, answer->word);
        return TAL_OK;
    case TAL_ANSWER_HELP:
        tal_view_help(&t->page, t->practice, t->game->listener != NULL, t->draft);
        tal_terminal_show(&t->page);
        return TAL_OK;
    default:
        tal_talk_leave(t, TAL_TALK_LEFT);
        return TAL_OK;
    }
}

tal_status tal_respond(tal_talk *t, char *line)
{
    tal_answer answer = tal_answer_read(line);

    switch (answer.kind) {
    case TAL_ANSWER_NOTHING:
        tal_talk_show_again(t);
        return TAL_OK;
    case TAL_ANSWER_NUMBER:
    case TAL_ANSWER_WORD:
        return t->game->listener ? answer_words(t, answer.word) : answer_reply(t, &answer);
    case TAL_ANSWER_UNKNOWN:
        say_no_choice(t, &answer);
        return TAL_OK;
    default:
        return answer_command(t, &answer);
    }
}
