/*
 * A conversation in a window: what belongs to whom, what keys and buttons do, and when it ends.
 * What answers do is talk_turn.c's, what follows the last line talk_end.c's, how it looks
 * talk_draw.c's, what a save does talk_saved.c's.
 */
#include "window/talk_pane.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "stage/say.h"
#include "window/confirm_pane.h"

/* ---- Time -------------------------------------------------------------------------------------- */

/* Silence counts from the beginning of the turn, and anew from all that a person does. */
static double silence_due(const tal_talk_pane *t)
{
    if (t->silent <= 0 || t->stands != TAL_TALK_AT_TURN)
        return 0;
    return fmax(t->since, t->pane.app->touched) + t->silent;
}

/* The earlier of two times, of which 0 is never. */
static double earlier(double a, double b)
{
    return a > 0 && b > 0 ? fmin(a, b) : fmax(a, b);
}

void tal_talk_pane_arm(tal_talk_pane *t)
{
    double face = tal_mood_wake(&t->mood, t->pane.app->now);

    t->pane.wake = earlier(earlier(face, silence_due(t)), tal_talk_pane_look_due(t));
}

static void wake(tal_pane *pane)
{
    tal_talk_pane *t = (tal_talk_pane *)pane;
    double due = silence_due(t);

    if (t->mood.moving)
        tal_app_redraw(pane->app);
    if (due > 0 && pane->app->now >= due)
        tal_talk_pane_silence(t);
    if (t->rehearsal && pane->app->now >= tal_talk_pane_look_due(t))
        tal_talk_pane_look_at_files(t);
    tal_talk_pane_arm(t);
}

/* ---- Over it and away -------------------------------------------------------------------------- */

void tal_talk_pane_uncover(tal_talk_pane *t)
{
    tal_pane *over = t->pane.app->top;

    while (over && over != &t->pane && over->under != &t->pane)
        over = over->under;
    if (over && over != &t->pane)
        tal_app_close(t->pane.app, over);
}

void tal_talk_pane_stop(tal_talk_pane *t, const char *heading, const char *text, int code)
{
    tal_app *app = t->pane.app;

    t->stands = TAL_TALK_STOPPED;
    t->then = t->rehearsal ? TAL_THEN_NOTHING : TAL_THEN_LEAVE; /* somebody is there to mend it */
    tal_offered_free(&t->offer);
    if (t->end.final && !t->rehearsal)
        app->code = code;
    tal_app_open(app, tal_message_pane_new(heading, text, -1));
}

void tal_talk_pane_fail(tal_talk_pane *t, tal_status status)
{
    const tal_diagnostic *trouble =
        status == TAL_EFUNCTION ? tal_session_trouble(t->game->session) : NULL;
    char *where = trouble ? tal_diagnostic_format(trouble) : NULL;
    tal_buffer text = TAL_BUFFER_EMPTY;

    tal_buffer_format(&text, "%s%s%s", tal_status_text(status), where ? "\n\n" : "",
                      where ? where : "");
    tal_talk_pane_stop(t, _("The conversation cannot go on"), text.bytes ? text.bytes : "",
                       tal_say_code(status));
    tal_buffer_free(&text);
    free(where);
}

static void close_now(void *self)
{
    tal_talk_pane *t = self;

    tal_app_close(t->pane.app, &t->pane);
}

/* Asks once; what has nothing to be lost is left at once. */
static void leave(tal_pane *pane)
{
    tal_talk_pane *t = (tal_talk_pane *)pane;
    tal_confirmation question = { _("Leave?"), NULL, _("Leave"), _("Stay"), close_now, t };

    if (t->stands == TAL_TALK_AT_REST || t->stands == TAL_TALK_STOPPED) {
        close_now(t);
        return;
    }
    question.text = !t->game->journal ? _("It is not recorded: what you leave is gone.")
                    : t->stands == TAL_TALK_AT_END ? _("The conversation has ended and is kept.")
                                                   : _("You can go on another time.");
    tal_app_open(pane->app, tal_confirm_pane_new(&question));
}

void tal_talk_pane_title(tal_talk_pane *t)
{
    tal_buffer title = TAL_BUFFER_EMPTY;

    tal_buffer_format(&title, "%s \u2013 Talante", t->info.title);
    if (title.bytes)
        tal_app_title(t->pane.app, title.bytes);
    tal_buffer_free(&title);
}

static void shown(tal_pane *pane)
{
    tal_talk_pane *t = (tal_talk_pane *)pane;

    tal_talk_pane_title(t);
    if (!t->begun) {
        t->begun = true;
        tal_talk_pane_begin(t);
    } else {
        tal_talk_pane_resume(t);
    }
}

/* ---- What is used ------------------------------------------------------------------------------ */

static void use_button(tal_talk_pane *t, int id)
{
    switch (id) {
    case TAL_TALK_SAY:
        tal_talk_pane_say(t);
        break;
    case TAL_TALK_ON:
        tal_talk_pane_go_on(t);
        break;
    case TAL_TALK_HINT:
        tal_talk_pane_hint(t);
        break;
    case TAL_TALK_BACK:
        tal_talk_pane_back(t);
        break;
    case TAL_TALK_FEEDBACK:
        tal_talk_pane_feedback(t);
        break;
    case TAL_TALK_KEYS:
        tal_app_open(t->pane.app, tal_keys_pane_new(&t->pane));
        break;
    case TAL_TALK_PREFERENCES:
        tal_app_open(t->pane.app, tal_preferences_pane_new());
        break;
    case TAL_TALK_LEAVE:
        leave(&t->pane);
        break;
    default:
        break;
    }
}

static void use(tal_pane *pane, int id)
{
    tal_talk_pane *t = (tal_talk_pane *)pane;

    if (id >= TAL_TALK_THINGS)
        tal_talk_pane_look(t, (size_t)(id - TAL_TALK_THINGS));
    else if (id >= TAL_TALK_CARDS)
        tal_talk_pane_pick(t, (size_t)(id - TAL_TALK_CARDS));
    else
        use_button(t, id);
}

/* ---- Keys -------------------------------------------------------------------------------------- */

/* A letter is of the language's own word, and none that a field has with Control: A, C, V, X, Y,
 * Z. */
enum { DESK = 1, COACHING, KEYS = COACHING + 3 };

static const char *const picked_keys[KEYS][2] = {
    { N_("1 to 9"), N_("give that reply") },
    [DESK] = { N_("L"), N_("go to the desk") },
    [COACHING] = { N_("H"), N_("get a hint") },
    { N_("B"), N_("take your last reply back") },
    { N_("F"), N_("after each reply, say what it did and why") },
};
static const char *const typed_keys[KEYS][2] = {
    { N_("Enter"), N_("say what you have typed") },
    [DESK] = { N_("Control+L"), N_("go to the desk") },
    [COACHING] = { N_("Control+H"), N_("get a hint") },
    { N_("Control+B"), N_("take your last reply back") },
    { N_("Control+F"), N_("after each reply, say what it did and why") },
};

/* A letter by itself where replies are picked, with Control wherever. The spots of coaching stand
 * in the order of its keys. */
static bool take_letter(tal_talk_pane *t, char letter)
{
    for (int i = DESK; i < (t->practice ? KEYS : COACHING); i++) {
        if (tolower((unsigned char)_(picked_keys[i][0])[0]) != letter)
            continue;
        if (i != DESK)
            use_button(t, TAL_TALK_HINT + i - COACHING);
        else if (t->offer.things_count > 0)
            tal_app_focus(&t->pane, TAL_TALK_THINGS);
        return true;
    }
    return false;
}

static bool take_press(tal_talk_pane *t, const tal_input *input)
{
    bool typed = t->game->listener;
    char c = input->character;

    if (t->stands != TAL_TALK_AT_TURN || input->press != TAL_PRESS_CHARACTER || input->repeats ||
        (input->holds & TAL_HOLD_ALT))
        return false;
    if (input->holds & TAL_HOLD_CONTROL)
        return take_letter(t, c);
    if (typed)
        return false;
    if (c >= '1' && c <= '9') {
        tal_talk_pane_pick(t, (size_t)(c - '1'));
        return true;
    }
    return take_letter(t, c);
}

/* What goes into the field; Enter says it. */
static bool take_field(tal_talk_pane *t, const tal_input *input)
{
    if (!t->game->listener || t->stands != TAL_TALK_AT_TURN)
        return false;
    if (input->kind == TAL_INPUT_PRESS && input->press == TAL_PRESS_ENTER &&
        !(input->holds & TAL_HOLD_SHIFT) && t->pane.focus == TAL_TALK_FIELD &&
        t->field.composing.length == 0) {
        tal_talk_pane_say(t);
        return true;
    }
    if (input->kind == TAL_INPUT_TEXT && strcmp(input->text, " ") != 0)
        t->pane.focus =
            TAL_TALK_FIELD; /* who begins to type means the field; a blank uses a button */
    if (!tal_edit_input(&t->field, t->pane.app, TAL_TALK_FIELD, input))
        return false;
    t->pane.app->reveal = t->pane.app->reveal || input->kind == TAL_INPUT_TEXT;
    tal_app_redraw(t->pane.app);
    return true;
}

static bool take_input(tal_pane *pane, const tal_input *input)
{
    tal_talk_pane *t = (tal_talk_pane *)pane;

    if (input->kind == TAL_INPUT_SIZE) {
        t->anchor = true; /* lines wrap elsewhere: what is new is to stay in view, and the focus */
        tal_app_focus(pane, pane->focus);
    }
    if (input->kind == TAL_INPUT_PRESS && take_press(t, input)) {
        tal_app_redraw(pane->app);
        return true;
    }
    return take_field(t, input);
}

/* ---- Life -------------------------------------------------------------------------------------- */

static void free_pane(tal_pane *pane)
{
    tal_talk_pane *t = (tal_talk_pane *)pane;

    if (t->stands == TAL_TALK_AT_END)
        tal_talk_pane_seal(t);
    if (t->game->record_errno) { /* there is no window any more to say it in */
        tal_say_error(_("the record cannot be written: %s"), strerror(t->game->record_errno));
        if (!t->practice && t->end.final)
            pane->app->code = TAL_EXIT_SYSTEM;
    }
    if (t->end.done)
        t->end.done(t->end.self, t->sitting);
    tal_account_free(t->account);
    tal_edit_end(&t->field);
    tal_offered_free(&t->offer);
    tal_transcript_free(&t->transcript);
    tal_sitting_end(t->sitting);
    free(t->sitting);
    free(t);
}

#define KIND(list, count)                                                                          \
    {                                                                                              \
        .draw = tal_talk_pane_draw, .use = use, .input = take_input, .wake = wake, .leave = leave, \
        .shown = shown, .free = free_pane, .covers = true, .keys = list, .keys_count = count       \
    }

static const tal_pane_kind *choose_kind(bool typed, bool practice)
{
    static const tal_pane_kind kinds[2][2] = {
        { KIND(picked_keys, COACHING), KIND(picked_keys, KEYS) },
        { KIND(typed_keys, COACHING), KIND(typed_keys, KEYS) },
    };

    return &kinds[typed][practice];
}

tal_pane *tal_talk_pane_new(tal_sitting *sitting, bool resumed, bool debrief, tal_talk_end_of end)
{
    tal_talk_pane *t = calloc(1, sizeof *t);

    if (!t) {
        tal_sitting_end(sitting);
        free(sitting);
        return NULL;
    }
    t->sitting = sitting;
    t->game = &sitting->game;
    t->practice = t->game->mode == TAL_PRACTICE;
    t->resumed = resumed;
    t->debrief = debrief;
    t->end = end;
    t->pane.kind = choose_kind(t->game->listener, t->practice);
    tal_scenario_info_get(t->game->scenario, t->game->start.language, &t->info);
    tal_edit_begin(&t->field, TAL_TYPED_LIMIT);
    return &t->pane;
}
