/* Copies what is one person's. Owns the folder that it fills (outlet.h). Must not know how it was found. */
#include "dossier/handover.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/folder.h"
#include "base/intl.h"
#include "cohort/manifest.h"
#include "cohort/people.h"
#include "cohort/replay.h"
#include "cohort/workshop.h"
#include "dossier/outlet.h"
#include "dossier/tables.h"
#include "dossier/telling.h"
#include "report/lines.h"
#include "store/home.h"

enum { WIDTH = 100, FIRST = 2, REST = 4 };

typedef struct work {
    const tal_handover *it;
    tal_diagnostics *found;
    tal_outlet out;
    tal_page index;
} work;

/* ---- Files ----------------------------------------------------------------------------------- */

/* A file, and its line of the index. */
static tal_status put_file(work *w, const char *name, const tal_buffer *bytes, const char *what)
{
    tal_status status = bytes->failed ? TAL_ENOMEM : tal_outlet_put(&w->out, name, bytes);

    tal_page_put(&w->index, TAL_FACE_STRONG, name);
    tal_page_putf(&w->index, TAL_FACE_TEXT, ": %s", what);
    tal_page_end(&w->index, FIRST, REST);
    return status;
}

/* PREFIX-NUMBERENDING */
static void name_file(char out[64], const char *prefix, size_t number, const char *ending)
{
    snprintf(out, 64, "%s-%zu%s", prefix, number, ending);
}

/* ---- Journals -------------------------------------------------------------------------------- */

static tal_status copy_journal(work *w, const char *path, const char *name, bool reading)
{
    tal_buffer bytes = TAL_BUFFER_EMPTY;
    size_t length;
    char *taken = NULL;
    tal_status status = tal_home_read(&taken, &length, path, TAL_LOG_LIMIT);

    if (!status)
        tal_buffer_add(&bytes, taken, length);
    if (!status)
        status = put_file(w, name, &bytes,
                          reading ? _("the record that explanations were read outside a conversation, and when. It is "
                                      "kept because who has read them does not begin anew.")
                                  : _("the record of one conversation, as it is kept: what you answered, when, and "
                                      "what you thought of yourself. It is kept so that the result can be checked "
                                      "and explained."));
    tal_buffer_free(&bytes);
    free(taken);
    return status;
}

/* Where it cannot be played again (a key or a kept file is lost), or was no conversation, the record itself is
 * still handed over. */
static tal_status tell_journal(work *w, const char *path, const char *name, bool *reading)
{
    tal_page page = tal_page_new(WIDTH, TAL_DRESS_PLAIN);
    tal_told told = { NULL };
    tal_log *log = NULL;
    tal_status status = tal_log_read(&log, path, NULL);

    *reading = !status && log->start.mode == TAL_READING;
    if (!status && !*reading) {
        if (w->it->speak)
            w->it->speak(log->start.language);
        status = tal_told_open(&told, log, NULL);
        if (!status) {
            tal_told_put(&page, &told);
            status = put_file(w, name, &page.out, _("the same conversation to read, with what each answer earned and why."));
        }
    }
    tal_told_close(&told);
    tal_log_free(log);
    tal_page_free(&page);
    return status == TAL_EFILE ? TAL_OK : status;
}

static tal_status hand_journal(work *w, const char *path, size_t number)
{
    char name[64];
    bool reading;
    tal_status status;

    tal_lines_heading(&w->index, path);
    name_file(name, "journal", number, ".txt");
    status = tell_journal(w, path, name, &reading);
    name_file(name, "journal", number, ".jsonl");
    return status ? status : copy_journal(w, path, name, reading);
}

/* ---- Results --------------------------------------------------------------------------------- */

typedef struct rows {
    tal_buffer bytes;
    size_t count;
} rows;

static tal_status take_row(void *self, const char *row, size_t length, bool head)
{
    rows *r = self;

    tal_buffer_add(&r->bytes, row, length);
    r->count += !head;
    return r->bytes.failed ? TAL_ENOMEM : TAL_OK;
}

static const char *meaning(int file)
{
    switch (file) {
    case TAL_RESULTS_LINES:
        return _("your line of the results: every answer with your words, the levels, the scores, what you thought of "
                 "yourself, and the decision. It is kept so that the decision can be explained and contested.");
    case TAL_RESULTS_CSV:
        return _("your row of the table that those who decide look at.");
    case TAL_RESULTS_ITEMS:
        return _("your row of the table by which the test itself is examined: is it reliable, is it fair?");
    default:
        return _("what you handed in and could not be scored, and why.");
    }
}

static tal_status hand_rows(work *w, const char *folder, int file, size_t number)
{
    const char *name = file < TAL_RESULTS ? tal_results_files[file] : "rejected.csv";
    char *path = tal_folder_path(folder, name), to[64];
    rows r = { TAL_BUFFER_EMPTY, 0 };
    tal_status status = TAL_ENOMEM;

    if (path && file < TAL_RESULTS)
        status = tal_tables_of(path, (tal_results_kind)file, w->it->whose, take_row, &r);
    else if (path)
        status = tal_tables_refused_of(path, w->it->whose, take_row, &r);
    snprintf(to, sizeof to, "results-%zu-%s", number, name);
    if (!status && r.count > 0)
        status = put_file(w, to, &r.bytes, meaning(file));
    tal_buffer_free(&r.bytes);
    free(path);
    return status;
}

static bool is_wanted(const void *self, const char *id)
{
    return tal_whose_is(self, id);
}

static tal_status tell_lines(work *w, tal_replay *replay, const tal_assembly *assembly, const tal_band *band,
                             const char *name)
{
    tal_page page = tal_people_page();
    tal_replayed line;
    tal_status status;

    tal_replay_only(replay, is_wanted, w->it->whose);
    while (!(status = tal_replay_next(replay, &line)))
        if (line.candidate && (status = tal_people_put(&page, assembly, band, line.candidate, false, w->it->speak)))
            break;
    if (status == TAL_EENDED)
        status = page.out.length > 0
                     ? put_file(w, name, &page.out, _("the same to read: your conversations, with what each answer earned and why."))
                     : TAL_OK;
    tal_page_free(&page);
    return status;
}

static tal_status tell_results(work *w, const char *folder, size_t number)
{
    tal_assembly assembly = { 0 };
    tal_replay *replay = NULL;
    tal_band band;
    char name[64];
    tal_status status = tal_manifest_read_band(folder, &band);

    name_file(name, "results", number, ".txt");
    if (!status)
        status = tal_workshop_assembly(&assembly, folder, w->found);
    if (!status)
        status = tal_replay_open(&replay, folder, &assembly, w->found);
    if (!status)
        status = tell_lines(w, replay, &assembly, &band, name);
    tal_replay_close(replay);
    tal_assembly_close(&assembly);
    return status;
}

static tal_status hand_results(work *w, const char *folder, size_t number)
{
    tal_status status;

    tal_lines_heading(&w->index, folder);
    status = tell_results(w, folder, number);
    for (int i = 0; !status && i <= TAL_RESULTS; i++)
        status = hand_rows(w, folder, i, number);
    return status;
}

/* ---- All of it ------------------------------------------------------------------------------- */

static tal_status write_index(work *w)
{
    tal_page head = tal_page_new(WIDTH, TAL_DRESS_PLAIN);
    tal_status status = TAL_ENOMEM;

    tal_lines_heading(&head, w->it->whose->id);
    tal_page_put(&head, TAL_FACE_TEXT,
                 _("This is all that Talante holds of you in the places that were looked through. You may ask for it "
                   "to be corrected or erased (talante forget)."));
    tal_page_end(&head, 0, 0);
    tal_page_gap(&head);
    tal_page_put(&head, TAL_FACE_TEXT,
                 _("What the author of a scenario holds to be better, or true, is not in it: it is the key of the test, and "
                   "says nothing of you."));
    tal_page_end(&head, 0, 0);
    tal_page_gap(&head);
    tal_buffer_add(&head.out, w->index.out.bytes ? w->index.out.bytes : "", w->index.out.length);
    if (!head.out.failed && !w->index.out.failed)
        status = tal_outlet_put(&w->out, "index.txt", &head.out);
    tal_page_free(&head);
    return status;
}

tal_status tal_handover_make(const tal_handover *it, const tal_holdings *holdings, tal_diagnostics *diagnostics)
{
    work w = { it, diagnostics, TAL_OUTLET_CLOSED, tal_page_new(WIDTH, TAL_DRESS_PLAIN) };
    size_t journals = 0, results = 0;
    tal_status status = tal_outlet_folder(&w.out, it->out);

    if (status == TAL_EIO && errno == ENOTEMPTY)
        status = TAL_EINVAL;

    for (size_t i = 0; !status && i < holdings->count; i++) {
        const tal_holding *holding = &holdings->list[i];

        status = holding->kind == TAL_HOLDING_JOURNAL ? hand_journal(&w, holding->path, ++journals)
                                                      : hand_results(&w, holding->path, ++results);
    }
    if (!status)
        status = write_index(&w);
    if (!status)
        status = tal_outlet_settle(&w.out);
    tal_outlet_close(&w.out);
    tal_page_free(&w.index);
    return status;
}
