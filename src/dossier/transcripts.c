/* From records to accounts, and from these what a judge may see. */
#include "dossier/transcripts.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/hash.h"
#include "base/intl.h"
#include "base/random.h"
#include "cohort/replay.h"
#include "cohort/results.h"
#include "cohort/workshop.h"
#include "debrief/account.h"
#include "store/journals.h"
#include "store/verify.h"

enum { DIGITS = 12 };

/* What makes an account. */
typedef struct recording {
    const tal_scenario *scenario;
    tal_listener *listener; /* NULL: replies were picked */
    tal_start start;
    const tal_action *actions;
    size_t count;
    const char *file; /* its name, without folders, which names nobody; "" where it has none of its own */
} recording;

/* ---- One conversation ------------------------------------------------------------------------ */

static void digest(const recording *r, char out[TAL_SHA256_HEX])
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    tal_buffer_format(&text, "%s\n%s\n%d\n%" PRIu64 "\n%s\n", tal_scenario_sha256(r->scenario), r->file,
                      r->start.form, r->start.seed, r->start.language);
    for (size_t i = 0; !*r->file && i < r->count; i++)
        tal_buffer_format(&text, "%d %s\n", (int)r->actions[i].kind,
                          r->actions[i].id ? r->actions[i].id : "");
    tal_sha256_hex(text.bytes ? text.bytes : "", text.length, out);
    out[DIGITS] = '\0';
    tal_buffer_free(&text);
}

static bool is_rateable(const tal_part *part)
{
    return (part->kind == TAL_PART_REPLY || part->kind == TAL_PART_TEXT) && part->moment &&
           part->text && *part->text;
}

static void add_answer(tal_exhibits *out, const tal_part *part, const char *name, size_t begin, size_t first)
{
    tal_exhibit it = { .group = out->groups, .order = tal_name_hash(name, strlen(name)), .begin = begin,
                       .first = first, .end = out->lines_count };
    tal_buffer id = TAL_BUFFER_EMPTY;

    tal_buffer_format(&id, "%s.%zu", name, part->action + 1);
    it.id = tal_exhibits_keep(out, id.bytes);
    out->failed |= id.failed;
    tal_buffer_free(&id);
    it.answer = tal_exhibits_keep(out, part->text);
    for (int i = 0; i < TAL_SKILLS; i++) {
        it.exercised[i] = part->effect.possible[i] >= 0;
        it.key[i] = it.exercised[i] ? part->effect.levels[i] : TAL_UNRATED;
    }
    tal_exhibits_add(out, &it);
}

static void add_account(tal_exhibits *out, const tal_account *account, const char *name)
{
    size_t begin = out->lines_count, first = begin;

    if (*account->truth)
        tal_exhibits_say(out, TAL_EXHIBIT_TRUTH, NULL, account->truth);
    for (size_t i = 0; i < account->parts_count; i++) {
        const tal_part *part = &account->parts[i];

        switch (part->kind) {
        case TAL_PART_SAYS: tal_exhibits_say(out, TAL_EXHIBIT_SAYS, part->speaker, part->text); break;
        case TAL_PART_NOTE: tal_exhibits_say(out, TAL_EXHIBIT_NOTE, NULL, part->text); break;
        case TAL_PART_LOOK: tal_exhibits_say(out, TAL_EXHIBIT_LOOK, part->speaker, part->text); break;
        case TAL_PART_OUTCOME: break;
        default:
            if (is_rateable(part))
                add_answer(out, part, name, begin, first);
            tal_exhibits_say(out, TAL_EXHIBIT_ANSWER, NULL, part->kind == TAL_PART_SILENCE ? "" : part->text);
            first = is_rateable(part) ? out->lines_count : first;
        }
    }
    out->groups++;
}

static tal_status add_recording(tal_exhibits *out, const recording *r)
{
    char name[TAL_SHA256_HEX];
    tal_account *account = NULL;
    tal_status status = tal_account_new(&account, r->scenario, &r->start, r->listener, r->actions, r->count);

    if (!status) {
        digest(r, name);
        add_account(out, account, name);
    }
    tal_account_free(account);
    return status ? status : out->failed ? TAL_ENOMEM : TAL_OK;
}

/* ---- Journals -------------------------------------------------------------------------------- */

static tal_status add_log(tal_exhibits *out, const tal_log *log, tal_diagnostics *found)
{
    const char *slash = strrchr(log->path, '/');
    recording r = { .start = { log->start.language, log->start.seed, log->start.form, TAL_ORDER_SEEDED },
                    .file = slash ? slash + 1 : log->path };
    tal_scenario *scenario = NULL;
    tal_lexicon *lexicon = NULL;
    tal_action *actions = NULL;
    tal_status status = tal_log_load(log, &scenario, NULL, found);

    if (!status)
        status = tal_log_load_lexicon(log, &lexicon, found);
    if (!status && lexicon && !(r.listener = tal_listener_new(lexicon)))
        status = TAL_ENOMEM;
    if (!status)
        status = tal_log_actions(log, &actions, &r.count);
    r.scenario = scenario;
    r.actions = actions;
    if (!status)
        status = add_recording(out, &r);
    free(actions);
    tal_listener_free(r.listener);
    tal_lexicon_free(lexicon);
    tal_scenario_free(scenario);
    return status;
}

typedef struct gathering {
    tal_exhibits *out;
    tal_diagnostics *found;
} gathering;

/* A tal_journals_visit. One that is damaged is left out as a whole: what is missing might be what its answers answer. */
static tal_status add_journal(void *self, char *path)
{
    const gathering *g = self;
    tal_log *log = NULL;
    tal_status status = tal_log_read(&log, path, g->found);

    if (!status && !log->damaged && log->start.mode != TAL_READING)
        status = add_log(g->out, log, g->found);
    tal_log_free(log);
    return status == TAL_ENOMEM ? status : TAL_OK;
}

/* ---- Results of a batch ---------------------------------------------------------------------- */

static tal_status add_held(tal_exhibits *out, const tal_assembly *assembly, tal_listener *listener, int i,
                           const tal_performance *it)
{
    const tal_scenario *scenario = assembly->scenarios[i];
    tal_action *actions = calloc(it->count + 1, sizeof *actions);
    recording r = { scenario, listener,
                    { assembly->assessment->languages[it->language], it->seed, it->form, TAL_ORDER_SEEDED },
                    actions, it->count, "" };
    tal_status status;

    if (!actions)
        return TAL_ENOMEM;
    for (size_t n = 0; n < it->count; n++) {
        const tal_deed *deed = &it->deeds[n];

        actions[n].kind = (tal_action_kind)deed->kind;
        actions[n].id = deed->text                      ? deed->text
                        : deed->kind == TAL_ACTION_LOOK ? scenario->looks[deed->row].id
                                                        : scenario->replies[deed->row].id;
    }
    status = add_recording(out, &r);
    free(actions);
    return status;
}

static tal_status add_candidate(tal_exhibits *out, const tal_assembly *assembly, tal_listener *listener,
                                const tal_candidate *candidate)
{
    tal_status status = TAL_OK;

    for (int i = 0; !status && i < assembly->assessment->conversations_count; i++)
        if (candidate->held[i].state <= TAL_HELD_UNFINISHED)
            status = add_held(out, assembly, listener, i, &candidate->held[i].performance);
    return status;
}

tal_status tal_transcripts_of_results(tal_exhibits *out, const char *folder, const tal_assembly *assembly, tal_diagnostics *diagnostics)
{
    tal_listener *listener = assembly->lexicon ? tal_listener_new(assembly->lexicon) : NULL;
    tal_replay *replay = NULL;
    tal_replayed line;
    tal_status status = assembly->lexicon && !listener ? TAL_ENOMEM
                                                       : tal_replay_open(&replay, folder, assembly, diagnostics);

    while (!status && !(status = tal_replay_next(replay, &line)))
        if (line.candidate)
            status = add_candidate(out, assembly, listener, line.candidate);
    tal_replay_close(replay);
    tal_listener_free(listener);
    return status == TAL_EENDED ? TAL_OK : status;
}

static tal_status add_results(tal_exhibits *out, const char *folder, tal_diagnostics *found)
{
    tal_assembly assembly;
    tal_status status = tal_workshop_assembly(&assembly, folder, found);

    if (!status)
        status = tal_transcripts_of_results(out, folder, &assembly, found);
    tal_assembly_close(&assembly);
    return status;
}

/* ---- A folder -------------------------------------------------------------------------------- */

tal_status tal_transcripts_read(tal_exhibits *out, const char *folder, tal_diagnostics *diagnostics)
{
    gathering g = { out, diagnostics };
    size_t count = 0;
    tal_status status = tal_folder_has(folder, tal_results_files[TAL_RESULTS_LINES])
                            ? add_results(out, folder, diagnostics)
                            : tal_journals_under(folder, add_journal, &g, &count);

    if (status || out->count > 0)
        return status;
    if (tal_diagnostics_errors(diagnostics) == 0)
        tal_error_file(diagnostics, 665, folder,
                       _("name the results of `talante batch`, or a folder of journals, such as \"journals\" in the "
                         "folder that TALANTE_HOME names"),
                       _("there is no conversation in this folder with an answer that can be rated"));
    return TAL_EFILE;
}
