/*
 * From lines of results, or from a journal, to people. Owns what it reads them with, and the
 * actions. Must not know in which form they are handed on.
 */
#include "dossier/handing.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/intl.h"
#include "cohort/manifest.h"
#include "cohort/replay.h"
#include "language/listen.h"
#include "store/log.h"
#include "store/verify.h"

enum { NOBODY = 660, READING = 661 };
enum { TIME = 32 }; /* bytes of a time */

struct tal_handing {
    tal_diagnostics *diagnostics;
    char *folder; /* NULL: a journal */
    tal_assembly assembly;
    tal_band band;
    bool invented;
    tal_replay *replay;
    tal_log *log; /* NULL: results */
    tal_scenario *scenario; /* the journal's, as are these two */
    tal_rubric *rubric;
    tal_lexicon *lexicon;
    tal_listener *listener;
    bool answered; /* the journal's person */
    char recorded[TIME];
    tal_handed_part parts[TAL_CONVERSATIONS_LIMIT];
};

static tal_status add(tal_handed_part *part, tal_action action, int64_t clock)
{
    tal_handed_action *actions =
        tal_grow(part->actions, part->count, &part->capacity, sizeof *actions);

    if (!actions)
        return TAL_ENOMEM;
    part->actions = actions;
    actions[part->count++] = (tal_handed_action){ action, clock };
    return TAL_OK;
}

static tal_status listen(tal_handing *handing, const tal_lexicon *lexicon)
{
    if (lexicon)
        handing->listener = tal_listener_new(lexicon);
    return lexicon && !handing->listener ? TAL_ENOMEM : TAL_OK;
}

/* ---- Results ----------------------------------------------------------------------------------- */

/* The manifest is written last: its time is that of the results. */
static tal_status find_recorded(tal_handing *handing)
{
    char *path = tal_folder_path(handing->folder, "manifest.json");
    struct stat about;
    struct tm parts;
    bool known = path && stat(path, &about) == 0 && gmtime_r(&about.st_mtime, &parts);

    if (known)
        strftime(handing->recorded, TIME, "%Y-%m-%dT%H:%M:%SZ", &parts);
    free(path);
    return known ? TAL_OK : path ? TAL_EIO : TAL_ENOMEM;
}

static tal_status open_results(tal_handing *handing)
{
    tal_diagnostics *found = handing->diagnostics;
    const char *folder = handing->folder;
    tal_status status = tal_manifest_read_band(folder, &handing->band);

    if (status)
        return status == TAL_EFILE ? tal_manifest_tell_none(folder, found) : status;
    status = tal_manifest_read_invented(folder, &handing->invented);
    if (!status)
        status = tal_manifest_assembly(&handing->assembly, folder, found);
    if (!status)
        status = find_recorded(handing);
    if (!status)
        status = listen(handing, handing->assembly.lexicon);
    return status ? status : tal_replay_open(&handing->replay, folder, &handing->assembly, found);
}

static tal_status take_deeds(tal_handed_part *part, const tal_performance *it)
{
    tal_status status = TAL_OK;

    for (size_t i = 0; !status && i < it->count; i++) {
        const tal_deed *deed = &it->deeds[i];
        tal_action action = { (tal_action_kind)deed->kind, deed->text };

        if (deed->kind == TAL_ACTION_LOOK)
            action.id = part->scenario->looks[deed->row].id;
        else if (!deed->text)
            action.id = part->scenario->replies[deed->row].id;
        status = add(part, action, deed->clock);
    }
    return status;
}

static tal_status take_candidate(tal_handing *handing, const tal_candidate *candidate,
                                 tal_handed *out)
{
    const tal_assembly *assembly = &handing->assembly;
    bool complete = candidate->state == TAL_COMPLETE;
    tal_status status = TAL_OK;

    *out = (tal_handed){ .candidate = candidate->id,
                         .invented = handing->invented,
                         .assessment = assembly->assessment,
                         .rubric = assembly->rubric,
                         .result = complete ? &candidate->pooled : NULL,
                         .band = handing->band.set ? &handing->band : NULL,
                         .recorded = handing->recorded,
                         .parts = handing->parts,
                         .listener = handing->listener };
    if (complete)
        out->decision = tal_band_decide(&handing->band, assembly->rubric, &candidate->pooled);
    for (int i = 0; !status && i < assembly->assessment->conversations_count; i++) {
        const tal_held *held = &candidate->held[i];
        const tal_performance *it = &held->performance;
        tal_handed_part *part = &handing->parts[out->count];

        if (held->state > TAL_HELD_UNFINISHED)
            continue;
        part->scenario = assembly->scenarios[i];
        part->language = assembly->assessment->languages[it->language];
        part->form = it->form;
        part->seed = it->seed;
        part->result = &held->result;
        memcpy(part->rating, it->rating, sizeof part->rating);
        part->count = 0;
        status = take_deeds(part, it);
        out->count++;
    }
    return status;
}

static tal_status next_candidate(tal_handing *handing, tal_handed *out)
{
    tal_replayed line;
    tal_status status = tal_replay_next(handing->replay, &line);

    if (status)
        return status;
    return line.candidate ? take_candidate(handing, line.candidate, out) : TAL_EFILE;
}

/* ---- A journal --------------------------------------------------------------------------------- */

static tal_status refuse(tal_handing *handing, const char *path, int code, const char *message)
{
    tal_error_file(handing->diagnostics, code, path, NULL, "%s", message);
    return TAL_EFILE;
}

static tal_status open_journal(tal_handing *handing, const char *path)
{
    tal_diagnostics *found = handing->diagnostics;
    tal_log *log;
    tal_status status = tal_log_read_strict(&handing->log, path, found);

    log = handing->log;
    if (status || log->damaged)
        return status ? status : TAL_EFILE;
    if (log->start.mode == TAL_READING)
        return refuse(handing, path, READING,
                      _("in this journal something was read, and no conversation held"));
    if (!log->start.candidate)
        return refuse(handing, path, NOBODY,
                      log->named ? _("who had this conversation was erased from its journal")
                                 : _("this journal does not say who had the conversation"));
    status = tal_log_load(log, &handing->scenario, &handing->rubric, found);
    if (!status && log->start.lexicon_sha256)
        status = tal_log_load_lexicon(log, &handing->lexicon, found);
    return status ? status : listen(handing, handing->lexicon);
}

static tal_status next_journal(tal_handing *handing, tal_handed *out)
{
    const tal_log *log = handing->log;
    bool alone = log->sealed && !log->start.assessment_sha256;
    tal_handed_part *part = handing->parts;
    tal_action *actions;
    size_t count;
    tal_status status;

    if (handing->answered)
        return TAL_EENDED;
    handing->answered = true;
    *part = (tal_handed_part){ .scenario = handing->scenario,
                               .language = log->start.language,
                               .form = log->start.form,
                               .seed = log->start.seed,
                               .result = &log->result };
    for (int i = 0; i < TAL_SKILLS; i++)
        part->rating[i] = log->rated ? log->rating[i] : -1;
    *out = (tal_handed){ .candidate = log->start.candidate,
                         .rubric = handing->rubric,
                         .result = alone ? &log->result : NULL,
                         .decision = log->result.passed ? TAL_DECISION_PASSED : TAL_DECISION_NOT_PASSED,
                         .started = log->started,
                         .ended = log->ended,
                         .recorded = log->ended ? log->ended : log->started,
                         .parts = part,
                         .count = 1,
                         .listener = handing->listener };
    status = tal_log_actions(log, &actions, &count);
    if (status)
        return status;
    for (size_t i = 0; !status && i < count; i++)
        status = add(part, actions[i], -1);
    free(actions);
    return status;
}

/* ---- Both ---------------------------------------------------------------------------------------- */

tal_status tal_handing_open(tal_handing **out, const char *path, tal_diagnostics *diagnostics)
{
    tal_handing *handing = calloc(1, sizeof *handing);
    tal_status status = TAL_OK;

    if (!handing)
        return TAL_ENOMEM;
    handing->diagnostics = diagnostics;
    if (tal_folder_is(path)) {
        handing->folder = strdup(path);
        status = handing->folder ? open_results(handing) : TAL_ENOMEM;
    } else {
        status = open_journal(handing, path);
    }
    if (status) {
        int reason = errno;

        tal_handing_close(handing);
        errno = reason;
        return status;
    }
    *out = handing;
    return TAL_OK;
}

void tal_handing_close(tal_handing *handing)
{
    if (!handing)
        return;
    for (int i = 0; i < TAL_CONVERSATIONS_LIMIT; i++)
        free(handing->parts[i].actions);
    tal_listener_free(handing->listener);
    tal_lexicon_free(handing->lexicon);
    tal_rubric_free(handing->rubric);
    tal_scenario_free(handing->scenario);
    tal_log_free(handing->log);
    tal_replay_close(handing->replay);
    tal_assembly_close(&handing->assembly);
    free(handing->folder);
    free(handing);
}

tal_status tal_handing_next(tal_handing *handing, tal_handed *out)
{
    return handing->log ? next_journal(handing, out) : next_candidate(handing, out);
}
