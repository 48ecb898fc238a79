/*
 * What happens in a conversation: pulls events from the game into the transcript up to the next
 * turn, and turns what the trainee does into answers. Shows nothing by itself.
 */
#include "window/talk_pane.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "report/opening_text.h"
#include "stage/say.h"
#include "stage/turn.h"

enum { WIDEST = 1 << 20 }; /* columns of a page that is not wrapped */

/* ---- The record -------------------------------------------------------------------------------- */

bool tal_talk_pane_check_record(tal_talk_pane *t)
{
    int error = t->game->record_errno;
    tal_buffer text = TAL_BUFFER_EMPTY;

    if (!error)
        return true;
    t->game->record_errno = 0;
    tal_buffer_format(&text,
                      t->practice ? _("The record cannot be written: %s. You can go on, but from "
                                      "here nothing is recorded.")
                                  : _("The record cannot be written: %s. What was answered before "
                                      "is kept."),
                      strerror(error));
    if (t->practice)
        tal_talk_pane_remark(t, text.bytes ? text.bytes : "");
    else
        tal_talk_pane_stop(t, _("The assessment stops here"), text.bytes ? text.bytes : "",
                           TAL_EXIT_SYSTEM);
    t->untold = t->practice && t->stands == TAL_TALK_AT_END;
    tal_buffer_free(&text);
    return t->practice;
}

/* ---- Events ------------------------------------------------------------------------------------ */

static void show_mood(tal_talk_pane *t)
{
    tal_state state;

    if (!t->practice)
        return;
    tal_session_state(t->game->session, &state);
    tal_mood_turn(&t->mood, state.trust, state.patience, t->pane.app->now,
                  t->pane.app->preferences.still);
}

/* Timed assessments only, and not for who was granted time. */
static double silence_of(const tal_talk_pane *t, const tal_event *event)
{
    bool untimed = t->sitting->recording.start.accommodations & TAL_NO_TIMERS;

    return t->practice || untimed ? 0 : event->silence * 1000.0;
}

static tal_status begin_turn(tal_talk_pane *t, const tal_event *event)
{
    bool typed = t->game->listener;

    t->stands = TAL_TALK_AT_TURN;
    t->untold = false; /* it stands there to be read */
    t->silent = silence_of(t, event);
    t->since = t->pane.app->now;
    t->pane.focus = typed ? TAL_TALK_FIELD : 0;
    return tal_offered_read(&t->offer, t->game, typed ? 0 : event->replies);
}

static void stop_stuck(tal_talk_pane *t, const tal_event *event)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    tal_buffer_format(&text, _("the scenario has no way on from \u201C%s\u201D"),
                      event->scene ? event->scene : "?");
    tal_talk_pane_stop(t, _("The conversation cannot go on"), text.bytes ? text.bytes : "",
                       TAL_EXIT_FILE);
    tal_buffer_free(&text);
}

/* Who is not the persona, whose picture is large, shows a small one. */
static tal_status add_speech(tal_talk_pane *t, const char *speaker, const char *portrait,
                             const char *text)
{
    tal_status status = tal_transcript_add(&t->transcript, TAL_OF_THEM, speaker, text);

    if (!status && *portrait && strcmp(portrait, t->info.portrait) != 0)
        tal_transcript_face(&t->transcript, tal_talk_pane_picture(t, portrait));
    return status;
}

/* One event; AGAIN: what is said stands in the transcript already. *MORE: another one follows. */
static tal_status take_event(tal_talk_pane *t, const tal_event *event, bool again, bool *more)
{
    *more = event->kind == TAL_EVENT_SAYS || event->kind == TAL_EVENT_NOTE;
    if (*more && again)
        return TAL_OK;
    switch (event->kind) {
    case TAL_EVENT_SAYS:
        return add_speech(t, event->speaker, event->portrait, event->text.bytes);
    case TAL_EVENT_NOTE:
        return tal_transcript_add(&t->transcript, TAL_OF_NARRATOR, NULL, event->text.bytes);
    case TAL_EVENT_REPLIES:
        return begin_turn(t, event);
    case TAL_EVENT_OUTCOME:
        tal_talk_pane_ended(t, event);
        return TAL_OK;
    case TAL_EVENT_STUCK:
        stop_stuck(t, event);
        return TAL_OK;
    }
    return TAL_EINVAL;
}

/* Up to the next turn, the end, or where it cannot go on. */
static void pull(tal_talk_pane *t, bool again)
{
    tal_status status = TAL_OK;

    for (bool more = true; !status && more;) {
        tal_event event;

        status = tal_game_next(t->game, &event);
        if (!status)
            status = take_event(t, &event, again, &more);
    }
    if (status)
        tal_talk_pane_fail(t, status);
    show_mood(t);
    tal_talk_pane_arm(t);
    tal_app_redraw(t->pane.app);
}

/* After what the trainee did, which gave STATUS. */
static void move_on(tal_talk_pane *t, tal_status status)
{
    t->anchor = true;
    if (status)
        tal_talk_pane_fail(t, status);
    else if (tal_talk_pane_check_record(t))
        pull(t, false);
}

/* ---- What stands at the beginning -------------------------------------------------------------- */

/* What "patience -10" says is not divided between two lines. */
static void add_line(tal_buffer *out, const char *at, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        bool number =
            i + 2 < length && strchr("+-", at[i + 1]) && isdigit((unsigned char)at[i + 2]);

        if (at[i] == ' ' && number)
            tal_buffer_text(out, "\u00A0");
        else
            tal_buffer_char(out, at[i]);
    }
}

/* The lines of a page without their indents. The caller frees; NULL: no memory. */
static char *flatten(tal_page *page)
{
    tal_buffer flat = TAL_BUFFER_EMPTY;
    const char *at = page->out.bytes ? page->out.bytes : "";

    while (*at) {
        size_t length;

        at += strspn(at, " ");
        length = strcspn(at, "\n");
        if (flat.length > 0)
            tal_buffer_char(&flat, '\n');
        add_line(&flat, at, length);
        at += length + (at[length] != '\0');
    }
    flat.failed = flat.failed || page->out.failed;
    tal_page_free(page);
    return tal_buffer_take(&flat);
}

static tal_status open_new(tal_talk_pane *t)
{
    tal_page page = tal_page_new(WIDEST, TAL_DRESS_PLAIN);
    tal_status status = TAL_ENOMEM;
    char *text;

    if (*t->info.summary) {
        tal_page_put(&page, TAL_FACE_TEXT, t->info.summary);
        tal_page_end(&page, 0, 0);
    }
    tal_opening_text(&page, &t->info, t->game->mode);
    tal_page_end(&page, 0, 0);
    text = flatten(&page);
    if (text)
        status = tal_transcript_add(&t->transcript, TAL_OF_OPENING, t->info.title, text);
    free(text);
    return status;
}

/* What an answer of before was. */
static tal_status recall_answer(tal_talk_pane *t, const tal_part *part)
{
    if (part->kind == TAL_PART_SILENCE)
        return tal_transcript_add(&t->transcript, TAL_OF_NARRATOR, NULL, _("You say nothing."));
    if (!*part->text)
        return tal_transcript_add(&t->transcript, TAL_OF_NARRATOR, NULL,
                                  _("What you typed here was erased."));
    return tal_transcript_add(&t->transcript, TAL_OF_US, _("You"), part->text);
}

static tal_status recall_part(tal_talk_pane *t, const tal_part *part)
{
    tal_transcript *transcript = &t->transcript;
    tal_status status;

    switch (part->kind) {
    case TAL_PART_SAYS:
        return add_speech(t, part->speaker, part->portrait, part->text);
    case TAL_PART_NOTE:
        return tal_transcript_add(transcript, TAL_OF_NARRATOR, NULL, part->text);
    case TAL_PART_LOOK:
        return tal_transcript_add(transcript, TAL_OF_RECORD, part->speaker, part->text);
    case TAL_PART_UNCLEAR:
        status = recall_answer(t, part);
        return status ? status
                      : tal_transcript_explain(transcript, _("It was not understood, and you were "
                                                             "asked what you mean."));
    case TAL_PART_OUTCOME:
        return TAL_OK; /* the game tells it again */
    default:
        tal_transcript_renew(transcript);
        return recall_answer(t, part);
    }
}

/* All that was said so far. AGAIN: it could be told, so what the game still says is there already. */
static tal_status recall(tal_talk_pane *t, bool *again)
{
    tal_account *account = NULL;
    tal_status status = tal_game_account(t->game, &account);

    for (size_t i = 0; !status && i < account->parts_count; i++)
        status = recall_part(t, &account->parts[i]);
    tal_account_free(account);
    *again = !status;
    return status;
}

/* What cannot be told of it is left out. */
static tal_status open_again(tal_talk_pane *t, bool *again)
{
    if (recall(t, again))
        tal_transcript_free(&t->transcript);
    return tal_transcript_add(&t->transcript, TAL_OF_PROGRAM, NULL,
                              _("You go on where you left off."));
}

/* An assessment keeps the face that it begins with, also where it is gone on with. */
static tal_status begin_mood(tal_talk_pane *t)
{
    tal_session *session = NULL;
    tal_state state;
    tal_status status = tal_session_start(&session, t->game->scenario, &t->game->start);

    if (status)
        return status;
    tal_session_state(session, &state);
    tal_mood_begin(&t->mood, state.trust, state.patience);
    tal_session_free(session);
    return TAL_OK;
}

void tal_talk_pane_begin(tal_talk_pane *t)
{
    tal_status status = begin_mood(t);
    bool again = false;

    if (!status)
        status = t->resumed ? open_again(t, &again) : open_new(t);
    t->anchor = t->resumed;
    if (status)
        tal_talk_pane_fail(t, status);
    else
        pull(t, again);
}

void tal_talk_pane_tell_again(tal_talk_pane *t, const char *news)
{
    tal_status status = open_new(t);
    bool again = false;

    if (!status && recall(t, &again))
        tal_transcript_free(&t->transcript); /* what fails in it is told below */
    tal_transcript_renew(&t->transcript);
    if (!status)
        status = tal_transcript_add(&t->transcript, TAL_OF_PROGRAM, NULL, news);
    t->anchor = true;
    if (status)
        tal_talk_pane_fail(t, status);
    else
        pull(t, again);
}

/* ---- Answers ----------------------------------------------------------------------------------- */

static tal_status explain(tal_talk_pane *t, const tal_turn *turn, const char *text)
{
    tal_page page = tal_page_new(WIDEST, TAL_DRESS_PLAIN);
    tal_status status;
    char *below;

    tal_turn_explain(&page, turn, text, t->game);
    below = flatten(&page);
    status = !below ? TAL_ENOMEM : *below ? tal_transcript_explain(&t->transcript, below) : TAL_OK;
    free(below);
    return status;
}

void tal_talk_pane_pick(tal_talk_pane *t, size_t card)
{
    tal_turn turn = { .feedback = t->feedback };
    tal_status status;

    if (t->stands != TAL_TALK_AT_TURN || card >= t->offer.cards_count ||
        t->offer.cards[card].locked)
        return;
    tal_transcript_renew(&t->transcript);
    status = tal_transcript_add(&t->transcript, TAL_OF_US, _("You"), t->offer.cards[card].text);
    if (!status)
        status = tal_turn_reply(&turn, t->game, (int)card);
    if (!status && t->feedback)
        status = explain(t, &turn, NULL);
    tal_turn_free(&turn);
    t->hints = 0;
    move_on(t, status);
}

static tal_status ask_back(tal_talk_pane *t)
{
    tal_text name;
    const char *words;
    tal_status status = tal_turn_ask_back(t->game, &name, &words);

    return status ? status : tal_transcript_add(&t->transcript, TAL_OF_THEM, name.bytes, words);
}

static void answer_words(tal_talk_pane *t, const char *words)
{
    tal_turn turn = { .feedback = t->feedback };
    tal_status status;

    tal_transcript_renew(&t->transcript);
    status = tal_transcript_add(&t->transcript, TAL_OF_US, _("You"), words);
    if (!status)
        status = tal_turn_words(&turn, t->game, words);
    if (!status && t->feedback) {
        status = tal_transcript_mark(&t->transcript, turn.reasons, turn.reasons_count);
        if (!status)
            status = explain(t, &turn, words);
    }
    tal_turn_free(&turn);
    if (status != TAL_EUNCLEAR)
        t->hints = 0;
    move_on(t, status == TAL_EUNCLEAR ? ask_back(t) : status);
}

void tal_talk_pane_say(tal_talk_pane *t)
{
    static const char blanks[] = " \t\r\n";
    const char *text = tal_edit_text(&t->field);
    tal_buffer words = TAL_BUFFER_EMPTY;

    text += strspn(text, blanks);
    tal_buffer_text(&words, text);
    while (words.length > 0 && strchr(blanks, words.bytes[words.length - 1]))
        words.bytes[--words.length] = '\0';
    if (words.failed) {
        tal_talk_pane_fail(t, TAL_ENOMEM);
    } else if (words.length > 0 && t->stands == TAL_TALK_AT_TURN) {
        tal_edit_clear(&t->field);
        answer_words(t, words.bytes);
    }
    tal_buffer_free(&words);
}

void tal_talk_pane_silence(tal_talk_pane *t)
{
    tal_effect effect;
    tal_status status;

    tal_talk_pane_uncover(t);
    tal_transcript_renew(&t->transcript);
    status = tal_transcript_add(&t->transcript, TAL_OF_NARRATOR, NULL, _("You say nothing."));
    if (!status)
        status = tal_game_silence(t->game, &effect);
    move_on(t, status);
}

/* ---- The desk, and coaching -------------------------------------------------------------------- */

/* It is read on a sheet, and what follows from it stands in the conversation behind. */
void tal_talk_pane_look(tal_talk_pane *t, size_t thing)
{
    tal_text shown;
    int focus = t->pane.focus;
    tal_status status;
    size_t before;

    if (t->stands != TAL_TALK_AT_TURN || thing >= t->offer.things_count)
        return;
    status = tal_game_look(t->game, t->offer.things[thing].id, &shown);
    if (!status)
        status = tal_transcript_add(&t->transcript, TAL_OF_RECORD, t->offer.things[thing].label,
                                    shown.bytes);
    if (status) {
        tal_talk_pane_fail(t, status);
        return;
    }
    before = t->transcript.count;
    tal_app_open(t->pane.app, tal_message_pane_new(t->offer.things[thing].label,
                                                   t->transcript.lines[before - 1].text, -1));
    if (!tal_talk_pane_check_record(t))
        return;
    pull(t, false);
    if (t->transcript.count > before) {
        t->transcript.fresh = before;
        t->anchor = true;
    }
    if (t->stands == TAL_TALK_AT_TURN && !t->game->listener)
        t->pane.focus = focus;
}

void tal_talk_pane_remark(tal_talk_pane *t, const char *text)
{
    tal_transcript_renew(&t->transcript);
    if (tal_transcript_add(&t->transcript, TAL_OF_PROGRAM, NULL, text))
        tal_talk_pane_fail(t, TAL_ENOMEM);
    t->anchor = true;
    tal_app_redraw(t->pane.app);
}

void tal_talk_pane_hint(tal_talk_pane *t)
{
    tal_buffer said = TAL_BUFFER_EMPTY;
    tal_text hint;
    tal_status status = tal_session_hint(t->game->session, t->hints, &hint);

    if (status && status != TAL_ECHOICE) {
        tal_talk_pane_fail(t, status);
        return;
    }
    if (status)
        tal_buffer_text(&said, t->hints ? _("There is no further hint here.")
                                        : _("There is no hint here."));
    else
        tal_buffer_format(&said, _("Hint: %s"), hint.bytes);
    t->hints += !status;
    tal_talk_pane_remark(t, said.bytes ? said.bytes : "");
    tal_buffer_free(&said);
}

void tal_talk_pane_feedback(tal_talk_pane *t)
{
    t->feedback = !t->feedback;
    if (t->feedback)
        tal_game_explain(t->game);
    tal_talk_pane_check_record(t);
    tal_app_redraw(t->pane.app);
}

/* STATUS: of the step back. */
static void stand_again(tal_talk_pane *t, tal_status status, const char *note)
{
    tal_transcript_renew(&t->transcript);
    if (!status)
        status = tal_transcript_add(&t->transcript, TAL_OF_NARRATOR, NULL, note);
    t->hints = 0;
    move_on(t, status);
}

void tal_talk_pane_back(tal_talk_pane *t)
{
    tal_status status = tal_game_back(t->game);

    if (status == TAL_ECHOICE)
        tal_talk_pane_remark(t, _("There is nothing to take back yet."));
    else
        stand_again(t, status, _("You take your last reply back."));
}

void tal_talk_pane_back_to(tal_talk_pane *t, size_t at)
{
    stand_again(t, tal_game_back_to(t->game, at), _("You go back to that answer."));
}
