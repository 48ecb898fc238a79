/* Sets sittings up by the stage, and hands them to their panes. */
#include "window/opening.h"

#include <stdlib.h>

#include "base/intl.h"
#include "stage/library.h"
#include "stage/result_file.h"
#include "stage/say.h"
#include "window/gallery.h"
#include "window/panes.h"

enum { ONLY_CLOSES = -1 };

static void free_example(tal_opening *o)
{
    tal_account_free(o->account);
    if (o->example)
        tal_sitting_end(o->example);
    free(o->example);
    o->account = NULL;
    o->example = NULL;
    o->reading = NULL;
}

void tal_opening_begin(tal_opening *opening, tal_app *app, bool final)
{
    *opening = (tal_opening){ .app = app, .final = final };
}

void tal_opening_end(tal_opening *opening)
{
    free_example(opening);
    if (opening->waiting)
        tal_sitting_end(opening->waiting);
    free(opening->waiting);
    tal_rehearsal_end(&opening->rehearsal);
    tal_diagnostics_free(opening->found);
    tal_buffer_free(&opening->said);
}

/* ---- What is to be told ------------------------------------------------------------------------ */

/* Shows what was said, as a pane on top; CODE is what the program then ends with, if it does. */
static void tell(tal_opening *o, const char *heading, int code)
{
    tal_pane *pane = tal_message_pane_new(
        heading, o->said.bytes ? o->said.bytes : tal_status_text(TAL_ENOMEM), code);

    tal_buffer_free(&o->said);
    o->notice = pane;
    if (pane) {
        tal_app_open(o->app, pane);
    } else if (code != ONLY_CLOSES) { /* it stands on stderr */
        o->app->code = code;
        o->app->over = true;
    }
}

static void refuse(tal_opening *o, int code)
{
    tell(o, _("This conversation cannot be opened"), o->final ? code : ONLY_CLOSES);
}

static void refuse_memory(tal_opening *o)
{
    refuse(o, tal_tell_failure(&o->said, TAL_ENOMEM, "talante-window", NULL));
}

bool tal_opening_tell(tal_opening *opening)
{
    if (opening->said.length == 0)
        return false;
    tell(opening, _("The result could not be written"),
         opening->final ? TAL_EXIT_SYSTEM : ONLY_CLOSES);
    return true;
}

/* ---- A conversation ---------------------------------------------------------------------------- */

/* Takes PATH over. NULL: no memory, and it has been shown. */
static tal_sitting *sit_down(tal_opening *o, const tal_options *options, char *path)
{
    tal_sitting *s = calloc(1, sizeof *s);

    free_example(o);
    tal_rehearsal_end(&o->rehearsal);
    tal_diagnostics_free(o->found);
    o->found = tal_diagnostics_new();
    o->options = *options;
    if (!s || !o->found) {
        free(s);
        free(path);
        refuse_memory(o);
        return NULL;
    }
    *s = (tal_sitting){
        .found = o->found, .said = &o->said, .candidate = options->candidate, .path = path
    };
    return s;
}

static void stand_up(tal_opening *o, tal_sitting *s, int code)
{
    tal_sitting_end(s);
    free(s);
    refuse(o, code);
}

/* The conversation is over, or was left; its pane is being freed. */
static void write_result(void *self, tal_sitting *s)
{
    tal_opening *o = self;
    int code = o->options.result ? tal_result_file_write(s, o->options.result) : TAL_EXIT_DONE;

    o->found = s->found; /* a rehearsal loads it with each save */
    if (code)
        o->app->code = code; /* also where the window is closed, and nobody is told */
}

/* Takes S over. What was said though it can be held comes on top of it. */
static void hold(tal_opening *o, tal_sitting *s, bool resumed)
{
    tal_talk_end_of end = { write_result, o, o->final };
    tal_pane *pane = tal_talk_pane_new(s, resumed, o->options.debrief, end);

    if (!pane) {
        refuse_memory(o);
        return;
    }
    if (!resumed && tal_setup_rehearses(&o->options))
        tal_talk_pane_rehearse(pane, o->rehearsal.watch ? &o->rehearsal : NULL, o->options.from);
    tal_app_open(o->app, pane);
    if (o->said.length > 0)
        tell(o, _("Before you begin"), ONLY_CLOSES);
}

/* S has begun, or has not, with CODE. */
static void settle(tal_opening *o, tal_sitting *s, int code)
{
    if (tal_rehearsal_waits(&o->rehearsal, code)) {
        o->waiting = s;
        tal_buffer_format(&o->said, "\n%s", _("Save the file without these mistakes, and it begins."));
        refuse(o, code);
    } else if (code) {
        stand_up(o, s, code);
    } else {
        hold(o, s, false);
    }
}

static void begin(tal_opening *o, tal_sitting *s)
{
    settle(o, s,
           o->options.watch ? tal_rehearsal_begin(&o->rehearsal, s, &o->options)
                            : tal_setup_begin(s, &o->options));
}

void tal_opening_look(tal_opening *opening)
{
    tal_sitting *s = opening->waiting;
    int code;

    if (!s || tal_rehearsal_look(&opening->rehearsal) != TAL_WATCH_SAVED)
        return;
    opening->waiting = NULL;
    tal_app_close(opening->app, opening->notice);
    opening->app->code = TAL_EXIT_DONE; /* that was how it would have ended */
    code = tal_rehearsal_retry(&opening->rehearsal);
    opening->found = s->found;
    settle(opening, s, code);
}

/* ---- An example -------------------------------------------------------------------------------- */

/* Whoever shows it may have closed it already. */
static void leave_example(void *self)
{
    tal_opening *o = self;
    tal_pane *pane = o->app->top;

    while (pane && pane != o->reading)
        pane = pane->under;
    if (pane)
        tal_app_close(o->app, pane);
    o->reading = NULL;
}

static void read_example(tal_opening *o, tal_sitting *s)
{
    int code = tal_setup_example(s, &o->options, &o->account);
    tal_scenario_info info;

    if (code) {
        stand_up(o, s, code);
        return;
    }
    o->example = s;
    tal_scenario_info_get(s->scenario, s->game.start.language, &info);
    tal_session_result(s->game.session, s->rubric, &o->result);
    o->reading = tal_debrief_pane_new(
        &(tal_debrief_of){ .scenario = s->scenario,
                           .account = o->account,
                           .result = &o->result,
                           .rubric = s->rubric,
                           .language = s->game.start.language,
                           .person = tal_gallery_person(o->app->gallery, info.portrait, s->path),
                           .leave = leave_example,
                           .self = o });
    if (!o->reading) {
        refuse_memory(o);
        return;
    }
    tal_app_open(o->app, o->reading);
    if (o->said.length > 0)
        tell(o, _("Before you begin"), ONLY_CLOSES);
}

/* ---- Ways in ----------------------------------------------------------------------------------- */

void tal_opening_play(tal_opening *opening, const tal_options *options, char *path)
{
    tal_sitting *s = path ? sit_down(opening, options, path) : NULL;

    if (!path)
        refuse_memory(opening);
    else if (s && options->example)
        read_example(opening, s);
    else if (s)
        begin(opening, s);
}

void tal_opening_find(tal_opening *opening, const tal_options *options, const char *word)
{
    char *path = NULL;
    int code = tal_library_seek(&path, TAL_LIBRARY_SCENARIOS, word, &opening->said);

    if (code)
        refuse(opening, code);
    else
        tal_opening_play(opening, options, path);
}

void tal_opening_resume(tal_opening *opening, const tal_options *options, char *path)
{
    tal_sitting *s = sit_down(opening, options, path);
    int code;

    if (!s)
        return;
    code = path ? tal_sitting_take_up(s) : tal_setup_take_up(s, options);
    if (code)
        stand_up(opening, s, code);
    else
        hold(opening, s, true);
}
