/*
 * The loop of a conversation. Pulls events from the game, shows them, and turns lines into answers.
 * Knows no file and no option.
 */
#include "front/talk.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "front/answer.h"
#include "front/ending.h"
#include "front/respond.h"
#include "front/view.h"
#include "front/watching.h"
#include "report/lines.h"
#include "stage/say.h"

static const char prompt[] = "> ";

void tal_talk_leave(tal_talk *t, tal_talk_end end)
{
    t->over = true;
    t->end = end;
}

void tal_talk_show_again(tal_talk *t)
{
    tal_buffer_clear(&t->choice);
}

/* Says so when the journal has just failed; an assessment ends there. */
static void check_record(tal_talk *t)
{
    int error = t->game->record_errno;

    if (!error)
        return;
    t->game->record_errno = 0;
    tal_terminal_show(&t->page);
    tal_say_error(_("the record cannot be written: %s"), strerror(error));
    if (t->practice) {
        tal_say_error(_("you can go on, but from here nothing is recorded"));
    } else {
        tal_say_error(_("the assessment stops here; what was answered before is kept"));
        tal_talk_leave(t, TAL_TALK_UNSAFE);
    }
}

/* Remembers what can be chosen; true when it is not what it was. Whoever types is shown no replies, and
 * so nothing of them changes. */
static tal_status has_changed(tal_talk *t, bool *changed)
{
    tal_buffer now = TAL_BUFFER_EMPTY;

    if (t->game->listener)
        tal_buffer_text(&now, "typed");
    for (int i = 0; i < t->replies && !t->game->listener; i++) {
        tal_choice choice;
        tal_status status = tal_session_choice(t->game->session, i, &choice);

        if (status) {
            tal_buffer_free(&now);
            return status;
        }
        tal_buffer_format(&now, "%s%c%s\n", choice.id, choice.locked ? '-' : '+',
                          choice.text.bytes);
    }
    *changed = now.length != t->choice.length ||
               (now.bytes && memcmp(now.bytes, t->choice.bytes, now.length) != 0);
    tal_buffer_free(&t->choice);
    t->choice = now;
    return TAL_OK;
}

static tal_status offer_completions(tal_talk *t)
{
    tal_look look;
    tal_status status;

    tal_terminal_forget(t->terminal);
    for (int i = 0; i < t->replies && !t->game->listener; i++) {
        tal_choice choice;

        status = tal_session_choice(t->game->session, i, &choice);
        if (status)
            return status;
        if (!choice.locked)
            tal_terminal_offer(t->terminal, choice.id);
    }
    for (int kind = TAL_ANSWER_LOOK; kind < TAL_ANSWER_KINDS; kind++) {
        bool coaching = kind == TAL_ANSWER_HINT || kind == TAL_ANSWER_FEEDBACK ||
                        kind == TAL_ANSWER_BACK;

        /* Where the desk holds something, "/look" alone would only stand in the way of its name. */
        if (kind == TAL_ANSWER_LOOK && tal_session_desk(t->game->session, 0, &look) == TAL_OK)
            continue;
        if (t->practice || !coaching)
            tal_terminal_offer(t->terminal, tal_answer_command((tal_answer_kind)kind));
    }
    for (int i = 0; (status = tal_session_desk(t->game->session, i, &look)) == TAL_OK; i++) {
        tal_buffer line = TAL_BUFFER_EMPTY;

        tal_buffer_format(&line, "%s %s", tal_answer_command(TAL_ANSWER_LOOK), look.id);
        if (line.bytes)
            tal_terminal_offer(t->terminal, line.bytes);
        tal_buffer_free(&line);
    }
    return status == TAL_ECHOICE ? TAL_OK : status;
}

static tal_status show_choice(tal_talk *t)
{
    tal_status status = TAL_OK;

    tal_page_gap(&t->page);
    if (t->practice)
        tal_view_mood(&t->page, t->game);
    if (!t->game->listener)
        status = tal_view_replies(&t->page, t->game, t->replies);
    tal_page_gap(&t->page);
    if (!status)
        status = tal_view_desk(&t->page, t->game, false);
    if (t->silence > 0) {
        tal_page_putf(&t->page, TAL_FACE_NOTE,
                      dngettext(TAL_DOMAIN, "After %d second without a key, silence is your answer.",
                                "After %d seconds without a key, silence is your answer.",
                                (unsigned long)t->silence), t->silence);
        tal_page_end(&t->page, 0, 0);
    }
    tal_terminal_show(&t->page);
    return status;
}

/*
 * Takes in a turn of the trainee's. Silence counts only in a timed assessment, and only at an editor: who
 * needs more time, or a screen reader, has --plain, which has no clock.
 * The choice is shown unless it is the one that was shown last.
 */
static tal_status begin_turn(tal_talk *t, const tal_event *event)
{
    bool clocked = !t->practice && !t->untimed && tal_terminal_has_editor(t->terminal);
    bool changed;
    tal_status status;

    t->replies = event->replies;
    t->silence = clocked ? event->silence : 0;
    status = has_changed(t, &changed);
    if (!status)
        status = offer_completions(t);
    if (!status && changed)
        status = show_choice(t);
    return status;
}

static tal_status take_silence(tal_talk *t)
{
    tal_effect effect;

    tal_page_gap(&t->page);
    tal_lines_note(&t->page, _("You say nothing."));
    tal_talk_show_again(t);
    return tal_game_silence(t->game, &effect);
}

/* One line from the trainee. The loop comes back here until the conversation moves on. */
static tal_status run_turn(tal_talk *t, const tal_event *event)
{
    char *line;
    tal_asked input;
    tal_status status = begin_turn(t, event);

    if (status)
        return status;
    input = tal_terminal_ask(t->terminal, prompt, t->silence, &line);
    tal_terminal_refit(&t->page);
    switch (input) {
    case TAL_INPUT_LINE:
        return tal_respond(t, line);
    case TAL_INPUT_SILENCE:
        return take_silence(t);
    case TAL_INPUT_END:
        t->ran_dry = true;
        break;
    case TAL_INPUT_STOP:
        break;
    case TAL_INPUT_SAVED:
        return TAL_OK; /* the loop takes it over */
    }
    tal_talk_leave(t, TAL_TALK_LEFT);
    return TAL_OK;
}

/* There is no way on: that is the end, unless somebody is there to mend it. */
static tal_status break_off(tal_talk *t)
{
    if (t->rehearsal)
        return tal_watching_wait(t);
    tal_talk_leave(t, TAL_TALK_BROKEN);
    return TAL_OK;
}

static tal_status run_stuck(tal_talk *t, const tal_event *event)
{
    tal_terminal_show(&t->page);
    tal_say_error(_("the scenario has no way on from \u201C%s\u201D"),
                  event->scene ? event->scene : "?");
    return break_off(t);
}

static tal_status run_event(tal_talk *t, const tal_event *event)
{
    switch (event->kind) {
    case TAL_EVENT_SAYS:
        tal_page_gap(&t->page);
        tal_lines_speech(&t->page, event->speaker, event->text.bytes);
        return TAL_OK;
    case TAL_EVENT_NOTE:
        tal_page_gap(&t->page);
        tal_lines_note(&t->page, event->text.bytes);
        return TAL_OK;
    case TAL_EVENT_REPLIES:
        return run_turn(t, event);
    case TAL_EVENT_OUTCOME:
        return tal_ending_run(t, event);
    case TAL_EVENT_STUCK:
        return run_stuck(t, event);
    }
    return TAL_EINVAL;
}

/* A function of the scenario's has failed. */
static tal_status run_trouble(tal_talk *t)
{
    const tal_diagnostic *trouble = tal_session_trouble(t->game->session);
    char *text = trouble ? tal_diagnostic_format(trouble) : NULL;

    tal_terminal_show(&t->page);
    if (text)
        tal_say(stderr, text);
    tal_say_error("%s", tal_status_text(TAL_EFUNCTION));
    free(text);
    return break_off(t);
}

static void open_page(tal_talk *t, bool resumed)
{
    if (!resumed) {
        tal_view_opening(&t->page, t->game);
        return;
    }
    tal_page_gap(&t->page);
    tal_view_say(&t->page, TAL_FACE_STRONG, _("You go on where you left off."));
    tal_page_gap(&t->page);
}

/* What was shown already, because a save could not be taken over, is not shown once more. */
static tal_status run_next(tal_talk *t)
{
    tal_event event;
    tal_status status = tal_game_next(t->game, &event);
    bool again = t->again;

    t->again = false;
    if (again && (status == TAL_EFUNCTION || (!status && event.kind != TAL_EVENT_REPLIES)))
        return tal_watching_wait(t);
    return status ? status : run_event(t, &event);
}

/* Runs it to its end. RESUMED: it goes on with one that was left. */
static tal_status run(tal_talk *t, bool resumed)
{
    tal_status status = TAL_OK;

    t->practice = t->game->mode == TAL_PRACTICE;
    t->page = tal_terminal_page(t->terminal);
    open_page(t, resumed);
    while (!status && !t->over) {
        if (tal_watching_is_due(t))
            tal_watching_take(t);
        status = run_next(t);
        if (status == TAL_EFUNCTION)
            status = run_trouble(t);
        check_record(t);
    }
    tal_terminal_show(&t->page);
    tal_buffer_free(&t->choice);
    tal_page_free(&t->page);
    return status;
}

int tal_talk_hold(tal_talk *t, tal_sitting *s)
{
    tal_status status;

    t->game = &s->game;
    t->untimed = s->recording.start.accommodations & TAL_NO_TIMERS;
    status = run(t, s->log != NULL);
    if (status)
        return tal_say_failure(status, s->path, NULL);
    return t->end == TAL_TALK_UNSAFE   ? TAL_EXIT_SYSTEM
           : t->end == TAL_TALK_BROKEN ? TAL_EXIT_FILE
                                       : TAL_EXIT_DONE;
}
