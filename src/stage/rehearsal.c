/* Loads beside what is being played, and changes it only when all is there. */
#include "stage/rehearsal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/intl.h"
#include "stage/carry.h"
#include "stage/say.h"
#include "stage/setup.h"

int tal_rehearsal_begin(tal_rehearsal *out, tal_sitting *s, const tal_options *options)
{
    *out = (tal_rehearsal){ s, options, tal_watch_new(s->path), false }; /* before it is read */
    return out->watch ? tal_setup_begin(s, options)
                      : tal_tell_failure(s->said, TAL_ENOMEM, s->path, NULL);
}

void tal_rehearsal_end(tal_rehearsal *rehearsal)
{
    tal_watch_free(rehearsal->watch);
    rehearsal->watch = NULL;
}

bool tal_rehearsal_waits(const tal_rehearsal *r, int code)
{
    return r->watch && code == TAL_EXIT_FILE && access(r->sitting->path, F_OK) == 0;
}

int tal_rehearsal_retry(tal_rehearsal *r)
{
    tal_sitting *s = r->sitting;
    tal_sitting fresh = {
        .found = tal_diagnostics_new(), .said = s->said, .candidate = s->candidate, .path = s->path
    };
    tal_buffer names = TAL_BUFFER_EMPTY;

    s->path = NULL;
    tal_sitting_end(s);
    tal_diagnostics_free(s->found);
    *s = fresh;
    r->saved = false;
    tal_watch_take(r->watch, &names); /* before it is read */
    tal_buffer_free(&names);
    return s->found ? tal_setup_begin(s, r->options) : tal_tell_failure(s->said, TAL_ENOMEM, s->path, NULL);
}

tal_watch_state tal_rehearsal_look(tal_rehearsal *rehearsal)
{
    tal_watch_state state = tal_watch_look(rehearsal->watch);

    rehearsal->saved = state == TAL_WATCH_SAVED;
    return state;
}

/* ---- Warnings --------------------------------------------------------------------------------- */

/* Wherever it stands: what is above it may have moved it. */
static bool has(const tal_diagnostics *list, const tal_diagnostic *wanted)
{
    for (size_t i = 0; i < tal_diagnostics_count(list); i++) {
        const tal_diagnostic *it = tal_diagnostics_get(list, i);

        if (it->code == wanted->code && strcmp(it->message, wanted->message) == 0)
            return true;
    }
    return false;
}

static void tell_new_warnings(tal_buffer *said, const tal_diagnostics *now,
                              const tal_diagnostics *before)
{
    for (size_t i = 0; i < tal_diagnostics_count(now); i++) {
        const tal_diagnostic *it = tal_diagnostics_get(now, i);
        char *text = has(before, it) ? NULL : tal_diagnostic_format(it);

        if (text)
            tal_tell(said, text);
        free(text);
    }
}

/* ---- Taking over ------------------------------------------------------------------------------ */

/* What is played with is now FRESH's, and FRESH has what was before. */
static void exchange(tal_sitting *s, tal_sitting *fresh)
{
    tal_scenario *scenario = s->scenario;
    tal_diagnostics *found = s->found;
    tal_game game = s->game;

    s->scenario = fresh->scenario;
    s->found = fresh->found;
    s->game = fresh->game;
    fresh->scenario = scenario;
    fresh->found = found;
    fresh->game = game;
}

/* FRESH has its scenario, and gets its game. Gives an exit code. */
static int carry(tal_rehearsal *r, tal_sitting *fresh, tal_buffer *news)
{
    const tal_sitting *s = r->sitting;
    tal_options options = *r->options;
    tal_status status;
    int code;

    options.form = -1;
    options.has_seed = true;
    options.seed = s->game.start.seed;
    fresh->game.scenario = fresh->scenario;
    fresh->game.rubric = s->rubric;
    fresh->game.listener = s->listener;
    code = tal_setup_start(fresh, &options);
    if (code)
        return code;
    if (strcmp(fresh->game.start.language, s->game.start.language) != 0)
        tal_buffer_format(news, _("It speaks \u201C%s\u201D now.\n"), fresh->game.start.language);
    fresh->game.start.form = tal_carry_form(fresh->scenario, s->scenario, s->game.start.form, news);
    status = tal_carry(&fresh->game, &s->game, news);
    return status ? tal_tell_failure(s->said, status, s->path, NULL) : TAL_EXIT_DONE;
}

/* Loads into FRESH. TAL_ESTALE: it was written meanwhile, so that it may be half of it. */
static tal_status load(tal_rehearsal *r, tal_sitting *fresh)
{
    tal_status status = fresh->found ? tal_scenario_load(&fresh->scenario, fresh->path, fresh->found)
                                     : TAL_ENOMEM;

    if (status)
        fresh->scenario = NULL;
    return tal_watch_look(r->watch) == TAL_WATCH_QUIET ? status : TAL_ESTALE;
}

bool tal_rehearsal_reload(tal_rehearsal *r, tal_buffer *news)
{
    tal_sitting *s = r->sitting;
    tal_sitting fresh = { .found = tal_diagnostics_new(), .said = s->said, .path = strdup(s->path) };
    tal_buffer names = TAL_BUFFER_EMPTY;
    tal_status status = TAL_ENOMEM;
    bool taken = false;

    r->saved = false;
    tal_watch_take(r->watch, &names);
    tal_buffer_format(news, _("Loaded again: %s.\n"), names.bytes ? names.bytes : s->path);
    if (fresh.path)
        status = load(r, &fresh);
    if (!status)
        taken = carry(r, &fresh, news) == TAL_EXIT_DONE;
    else if (status != TAL_ESTALE)
        tal_tell_failure(s->said, status, s->path, fresh.found);
    if (taken) {
        tell_new_warnings(s->said, fresh.found, s->found);
        exchange(s, &fresh);
    } else {
        tal_buffer_clear(news);
        if (status != TAL_ESTALE)
            tal_buffer_text(news, _("That is not taken over: the conversation goes on as it was.\n"));
    }
    tal_diagnostics_free(fresh.found);
    tal_sitting_end(&fresh);
    tal_buffer_free(&names);
    return taken;
}
