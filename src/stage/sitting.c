/* Brings together what a conversation is held with. Owns what the commands would otherwise each own. */
#include "stage/sitting.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "language/listen.h"
#include "stage/interface.h"
#include "stage/lexicon_files.h"
#include "stage/say.h"
#include "store/history.h"
#include "store/verify.h"

/* Where replies are typed: who listens to them. */
static tal_status begin_listening(tal_sitting *s)
{
    if (!s->lexicon)
        return TAL_OK;
    s->listener = tal_listener_new(s->lexicon);
    s->game.listener = s->listener;
    s->recording.lexicon = s->lexicon;
    return s->listener ? TAL_OK : TAL_ENOMEM;
}

int tal_sitting_hear(tal_sitting *s)
{
    tal_status status = tal_lexicon_files_load(&s->lexicon, s->found);

    if (!status)
        status = begin_listening(s);
    return status ? tal_tell_failure(s->said, status, "assets/language", s->found) : TAL_EXIT_DONE;
}

int tal_sitting_begin(tal_sitting *s)
{
    tal_state state;
    tal_status status = tal_game_begin(&s->game);

    if (status)
        return tal_tell_failure(s->said, status, s->path, NULL);
    tal_session_state(s->game.session, &state);
    s->game.start.form = state.form; /* the one that was drawn */
    return TAL_EXIT_DONE;
}

/* ---- The record ------------------------------------------------------------------------------- */

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

/* Practice goes on without a record; an assessment does not. */
int tal_sitting_refuse_record(tal_sitting *s, tal_status status)
{
    const char *reason = tal_say_reason(status);
    tal_key key;

    /* Of the files that were just read, the key is the one that is left. */
    if (status == TAL_EFILE) {
        tal_key_read(&key, s->found);
        tal_tell_diagnostics(s->said, s->found);
    }
    if (s->game.mode == TAL_ASSESSMENT) {
        tal_tell_error(s->said, _("this assessment cannot be recorded, so it does not begin: %s"),
                       reason);
        return TAL_EXIT_SYSTEM;
    }
    tal_tell_error(s->said, _("this conversation is not recorded: %s"), reason);
    return TAL_EXIT_DONE;
}

/* Whether what its replies mean was read before; who cannot tell says no. */
static bool is_exposed(const tal_sitting *s, const char *scenario)
{
    tal_history *history = NULL;
    bool exposed = false;

    if (tal_history_update(&history, NULL) == TAL_OK)
        tal_history_exposed(history, scenario, s->candidate, &exposed);
    tal_history_free(history);
    return exposed;
}

/* The first record, filled in. true: a translation is played. */
bool tal_sitting_describe(tal_sitting *s)
{
    tal_scenario_info info;

    s->recording.assessment = s->assessment ? s->assessment->source : NULL;
    tal_scenario_info_get(s->game.scenario, NULL, &info);
    s->recording.start = (tal_journal_start){
        .scenario = info.id,
        .file = file_name(s->path),
        .scenario_sha256 = tal_scenario_sha256(s->game.scenario),
        .rubric_sha256 = tal_rubric_sha256(s->game.rubric),
        .lexicon_sha256 = s->lexicon ? tal_lexicon_sha256(s->lexicon) : NULL,
        .language = s->game.start.language,
        .form = s->game.start.form,
        .seed = s->game.start.seed,
        .mode = s->game.mode,
        .exposed = s->game.mode == TAL_ASSESSMENT && is_exposed(s, info.id),
        .assessment_sha256 = s->assessment ? s->assessment->sha256 : NULL,
        .accommodations = s->accommodations,
        .candidate = s->candidate,
    };
    if (s->recording.start.exposed)
        tal_tell_error(s->said,
                       _("the explanations of this scenario were read before; the record says so"));
    return strcmp(tal_scenario_language(s->game.scenario, 0), s->game.start.language) != 0;
}

int tal_sitting_record(tal_sitting *s)
{
    bool translated = tal_sitting_describe(s);
    tal_status status =
        tal_recording_begin(&s->game.journal, &s->recording, s->path, s->rubric_path, translated);

    if (status)
        return tal_sitting_refuse_record(s, status);
    s->journal_path = strdup(tal_journal_path(s->game.journal));
    return TAL_EXIT_DONE;
}

/* ---- Going on -------------------------------------------------------------------------------- */

/* Everything as the journal has it, from the bytes that were kept. */
int tal_sitting_take_up(tal_sitting *s)
{
    tal_journal_start *start = &s->recording.start;
    tal_status status = tal_journal_reopen(&s->game.journal, s->path, s->found);

    if (!status)
        status = tal_log_read(&s->log, s->path, s->found);
    if (!status)
        status = tal_log_load(s->log, &s->scenario, &s->rubric, s->found);
    if (!status)
        status = tal_log_load_lexicon(s->log, &s->lexicon, s->found);
    if (!status)
        status = begin_listening(s);
    if (status)
        return tal_tell_failure(s->said, status, s->path, s->found);
    tal_tell_diagnostics(s->said, s->found);
    *start = s->log->start;
    s->game.scenario = s->scenario;
    s->game.rubric = s->rubric;
    s->game.start = (tal_start){ start->language, start->seed, start->form, TAL_ORDER_SEEDED };
    s->game.mode = start->mode;
    s->journal_path = strdup(s->path);
    tal_interface_offer(start->language);
    status = tal_game_take_up(&s->game, s->log);
    return status ? tal_tell_failure(s->said, status, s->path, NULL) : TAL_EXIT_DONE;
}

/* ---- The end ---------------------------------------------------------------------------------- */

void tal_sitting_end(tal_sitting *s)
{
    tal_game_end(&s->game);
    tal_listener_free(s->listener);
    tal_lexicon_free(s->lexicon);
    tal_scenario_free(s->scenario);
    tal_rubric_free(s->rubric);
    tal_log_free(s->log);
    free(s->path);
    free(s->rubric_path);
    free(s->journal_path);
}
