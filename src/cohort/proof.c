/*
 * The three files side by side, then the sums. Owns the files that it reads. Must not change
 * anything.
 */
#include "cohort/proof.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/intl.h"
#include "cohort/difference.h"
#include "cohort/manifest.h"
#include "cohort/replay.h"
#include "cohort/results.h"
#include "cohort/workshop.h"
#include "store/home.h"

enum { DIFFERS = 645, MISPLACED = 646, NOT_NORM = 647 };

/* So many places of a file are told. */
enum { TOLD = 20, NORM_LIMIT = 1 << 20 };

/* A file of rows as it stands, and what it should have. */
typedef struct sheet {
    char *path;
    FILE *file; /* NULL: the lines, which the replay reads */
    char *line;
    size_t line_capacity;
    ssize_t length; /* of the line at hand, below 0: there is none any more */
    int number;
    tal_buffer head, again; /* what the file begins with; the row as it comes out */
    int wrong;              /* places, up to one more than are told */
    bool cut;               /* it ends too early, and that was told */
    uint64_t unread; /* lines of results.jsonl that nothing is known of, so that a row too many is
                        * no wonder */
} sheet;

typedef struct proof {
    const char *folder;
    tal_diagnostics *found;
    tal_assembly assembly;
    tal_band band; /* that the rows were judged by */
    tal_replay *replay;
    tal_results *results;
    tal_sums sums;
    tal_batch_counts counts;
    uint64_t unplayed; /* lines that are not in the sums */
    sheet sheets[TAL_RESULTS];
    tal_buffer last; /* the greatest candidate so far */
    char hint[160];  /* "": made by this version */
} proof;

/* ---- What is told ---------------------------------------------------------------------------- */

/* At byte OFFSET of the line at hand. */
static tal_status tell(proof *p, sheet *it, int code, size_t offset, const char *message)
{
    size_t length = it->length > 0 ? (size_t)it->length : 0;
    tal_source *source;

    if (length > 0 && it->line[length - 1] == '\n') /* else its end would be on the line after it */
        length--;
    if (it->wrong > TOLD)
        return TAL_OK;
    if (it->wrong++ == TOLD)
        message = _("from here on there are more places, which are not told");
    source = tal_source_of_line(it->path, it->number, length ? it->line : "", length);
    if (!source)
        return TAL_ENOMEM;
    tal_report(p->found, TAL_ERROR, code, source, offset, message, *p->hint ? p->hint : NULL);
    tal_source_free(source);
    return TAL_OK;
}

static tal_status tell_id(proof *p, sheet *it, int code, const char *format, const char *id)
{
    tal_buffer message = TAL_BUFFER_EMPTY;
    tal_status status;

    tal_buffer_format(&message, format, id);
    status = message.failed ? TAL_ENOMEM : tell(p, it, code, 0, message.bytes);
    tal_buffer_free(&message);
    return status;
}

/* The line at hand is not what comes out. IN: where it is not, or NULL: only its bytes are
 * others. */
static tal_status tell_difference(proof *p, sheet *it, const tal_difference *in)
{
    size_t at = tal_difference_at(it->line, (size_t)it->length, &it->again);
    tal_buffer message = TAL_BUFFER_EMPTY;
    tal_status status;

    if (in)
        tal_buffer_format(&message, _("\"%s\" is %s here, and %s when it is played again"),
                          in->where, in->there, in->here);
    else
        tal_buffer_text(&message, _("this is not written as Talante writes it"));
    status = message.failed ? TAL_ENOMEM : tell(p, it, DIFFERS, at, message.bytes);
    tal_buffer_free(&message);
    return status;
}

static bool is_same(const sheet *it)
{
    return it->length >= 0 && (size_t)it->length == it->again.length &&
           memcmp(it->line, it->again.bytes, it->again.length) == 0;
}

/* ---- Rows of a table ------------------------------------------------------------------------- */

static tal_status next_row(sheet *it)
{
    it->number++;
    it->length = getline(&it->line, &it->line_capacity, it->file);
    return it->length >= 0 || feof(it->file) ? TAL_OK : TAL_EIO;
}

static tal_status compare_rows(proof *p, sheet *it)
{
    tal_buffer row = { it->line, (size_t)it->length, 0, false }; /* lent */
    tal_difference difference;

    if (is_same(it))
        return TAL_OK;
    return tell_difference(
        p, it,
        tal_difference_of_rows(&difference, it->number > 1 ? &it->head : NULL, &row, &it->again)
            ? &difference
            : NULL);
}

static tal_status tell_extra(proof *p, sheet *it, const char *id)
{
    if (it->unread > 0) {
        it->unread--;
        return TAL_OK;
    }
    return tell_id(p, it, MISPLACED,
                   _("\"%s\" stands here, and results.jsonl has no such line at this place"), id);
}

/* Passes over the rows of those who come before ID (NULL: of all), which are too many; *SAME: a row
 * of ID is at hand. */
static tal_status pass_extra(proof *p, sheet *it, const char *id, bool *same)
{
    tal_buffer found = TAL_BUFFER_EMPTY;
    tal_status status = TAL_OK;
    int order = -1;

    *same = false;
    while (!status && it->length >= 0 && order < 0) {
        tal_buffer_clear(&found);
        tal_difference_id(&found, it->line, (size_t)it->length);
        order = found.bytes && id ? strcmp(found.bytes, id) : -1;
        *same = order == 0;
        if (order < 0)
            status = found.failed ? TAL_ENOMEM : tell_extra(p, it, found.bytes ? found.bytes : "");
        if (!status && order < 0)
            status = next_row(it);
    }
    tal_buffer_free(&found);
    return status;
}

/* At the end of the file it is told once. */
static tal_status tell_missing_row(proof *p, sheet *it, const char *id)
{
    if (it->length >= 0)
        return tell_id(p, it, MISPLACED, _("the row of \"%s\" is missing before this"), id);
    if (it->cut)
        return TAL_OK;
    it->cut = true;
    return tell_id(p, it, MISPLACED, _("the file ends here, and the row of \"%s\" should follow"),
                   id);
}

/* Holds the row of CANDIDATE against the file. */
static tal_status match(proof *p, tal_results_kind kind, const tal_candidate *candidate)
{
    sheet *it = &p->sheets[kind];
    bool same;
    tal_status status;

    tal_buffer_clear(&it->again);
    tal_results_put(p->results, kind, candidate, &it->again);
    if (it->again.failed)
        return TAL_ENOMEM;
    if (it->again.length == 0)
        return TAL_OK; /* a row of theirs would be one too many */
    if (is_same(it))
        return next_row(it);
    status = pass_extra(p, it, candidate->id, &same);
    if (!status && !same)
        return tell_missing_row(p, it, candidate->id);
    if (!status)
        status = compare_rows(p, it);
    return status ? status : next_row(it);
}

/* Of a line that could not be played: its rows are passed over. */
static tal_status pass_rows(proof *p, const char *id)
{
    tal_status status = TAL_OK;

    for (int kind = 0; !status && kind < TAL_RESULTS; kind++) {
        sheet *it = &p->sheets[kind];
        bool same = false;

        if (kind == TAL_RESULTS_LINES)
            continue;
        if (*id)
            status = pass_extra(p, it, id, &same);
        else
            it->unread++;
        if (!status && same)
            status = next_row(it);
    }
    return status;
}

/* ---- Lines ----------------------------------------------------------------------------------- */

static tal_status compare_lines(proof *p, sheet *it)
{
    tal_json *there, *here;
    tal_difference difference;
    tal_status status = TAL_ENOMEM;
    size_t offset;

    if (is_same(it))
        return TAL_OK;
    there = tal_json_parse(it->line, (size_t)it->length, NULL, &offset);
    here = tal_json_parse(it->again.bytes, it->again.length, NULL, &offset);
    if (there && here)
        status = tell_difference(
            p, it, tal_difference_of_trees(&difference, there, here) ? &difference : NULL);
    tal_json_free(there);
    tal_json_free(here);
    return status;
}

/* *PLACE: how ID stands to the greatest before it; above 0: after it, as it should. */
static tal_status check_order(proof *p, sheet *it, const char *id, int *place)
{
    *place = p->last.length > 0 ? strcmp(id, p->last.bytes) : 1;
    if (*place == 0)
        return tell_id(p, it, MISPLACED, _("the line of \"%s\" stands here twice"), id);
    if (*place < 0)
        return tell_id(p, it, MISPLACED,
                       _("the line of \"%s\" is not in the order of the candidates"), id);
    tal_buffer_clear(&p->last);
    tal_buffer_text(&p->last, id);
    return p->last.failed ? TAL_ENOMEM : TAL_OK;
}

static void add(proof *p, const tal_candidate *candidate)
{
    tal_sums_add(&p->sums, candidate, p->assembly.assessment->conversations_count);
    if (candidate->state == TAL_COMPLETE)
        p->counts.decisions[tal_band_decide(&p->band, p->assembly.rubric, &candidate->pooled)]++;
}

static tal_status take_line(proof *p, const tal_replayed *line)
{
    sheet *it = &p->sheets[TAL_RESULTS_LINES];
    int place = 1;
    tal_status status = TAL_OK;

    it->line = (char *)line->line; /* lent: it has no file of its own, and is not written to */
    it->length = (ssize_t)line->length;
    it->number = line->number;
    if (*line->id)
        status = check_order(p, it, line->id, &place);
    if (status || place == 0)
        return status; /* the same once more counts once */
    if (!line->candidate) {
        p->unplayed++;
        return pass_rows(p, line->id);
    }
    add(p, line->candidate);
    tal_buffer_clear(&it->again);
    tal_results_put(p->results, TAL_RESULTS_LINES, line->candidate, &it->again);
    status = it->again.failed ? TAL_ENOMEM : compare_lines(p, it);
    if (!status && place > 0) /* else its rows were passed over already */
        status = match(p, TAL_RESULTS_CSV, line->candidate);
    if (!status && place > 0)
        status = match(p, TAL_RESULTS_ITEMS, line->candidate);
    return status;
}

static tal_status take_lines(proof *p)
{
    tal_replayed line;
    tal_status status;

    while (!(status = tal_replay_next(p->replay, &line)) && !(status = take_line(p, &line)))
        ;
    if (status != TAL_EENDED)
        return status;
    status = TAL_OK;
    for (int kind = 0; !status && kind < TAL_RESULTS; kind++) {
        sheet *it = &p->sheets[kind];
        bool same;

        if (it->file)
            status = pass_extra(p, it, NULL, &same);
    }
    return status;
}

/* ---- Opening --------------------------------------------------------------------------------- */

static tal_status tell_missing(proof *p, const char *path)
{
    if (errno != ENOENT)
        return TAL_EIO;
    tal_error_file(p->found, TAL_CODE_NO_RESULTS, path, NULL,
                   _("this file of the results is missing"));
    return TAL_EFILE;
}

/* Opens a table and holds its heading against what it should be. */
static tal_status open_sheet(proof *p, tal_results_kind kind)
{
    tal_workshop shop = { p->folder, -1 };
    sheet *it = &p->sheets[kind];
    tal_status status;

    it->path = tal_workshop_result(&shop, tal_results_files[kind]);
    if (!it->path)
        return TAL_ENOMEM;
    if (kind == TAL_RESULTS_LINES)
        return TAL_OK;
    it->file = fopen(it->path, "re");
    if (!it->file)
        return tell_missing(p, it->path);
    tal_results_head(p->results, kind, &it->head);
    tal_buffer_add(&it->again, it->head.bytes, it->head.length);
    status = it->again.failed ? TAL_ENOMEM : next_row(it);
    if (!status && it->length < 0)
        status = tell(p, it, DIFFERS, 0, _("nothing stands in this file"));
    else if (!status)
        status = compare_rows(p, it);
    return status ? status : it->length < 0 ? TAL_OK : next_row(it);
}

static tal_status open_all(proof *p)
{
    tal_status status = tal_sums_open(&p->sums, &p->assembly);

    if (!status)
        p->results = tal_results_new(&p->assembly, &p->sums, &p->band);
    if (!status && !p->results)
        status = TAL_ENOMEM;
    if (!status)
        status = tal_replay_open(&p->replay, p->folder, &p->assembly, p->found);
    for (int kind = 0; !status && kind < TAL_RESULTS; kind++)
        status = open_sheet(p, (tal_results_kind)kind);
    return status;
}

static void close_all(proof *p)
{
    for (int kind = 0; kind < TAL_RESULTS; kind++) {
        sheet *it = &p->sheets[kind];

        if (it->file) {
            fclose(it->file);
            free(it->line);
        }
        free(it->path);
        tal_buffer_free(&it->head);
        tal_buffer_free(&it->again);
    }
    tal_buffer_free(&p->last);
    tal_results_free(p->results);
    tal_replay_close(p->replay);
    tal_sums_close(&p->sums);
    tal_assembly_close(&p->assembly);
}

/* ---- Sums ------------------------------------------------------------------------------------ */

/* norm.yaml, which a large cohort leaves that was not judged by one. */
static tal_status check_norm(proof *p, const tal_band *band)
{
    tal_workshop shop = { p->folder, -1 };
    char *path = tal_workshop_result(&shop, "norm.yaml"), *bytes = NULL;
    tal_buffer again = TAL_BUFFER_EMPTY;
    size_t length;
    tal_status status = path ? tal_home_read(&bytes, &length, path, NORM_LIMIT) : TAL_ENOMEM;
    bool there = !status, wanted = band->set && !*band->source;

    if (status == TAL_EIO && errno == ENOENT)
        status = TAL_OK;
    if (wanted)
        tal_band_put(band, &p->assembly, &again);
    if (again.failed)
        status = TAL_ENOMEM;
    if (!status && there && !wanted)
        tal_error_file(p->found, NOT_NORM, path, NULL,
                       _("these results have no norm of their own"));
    else if (!status && !there && wanted)
        tal_error_file(p->found, NOT_NORM, path, NULL, _("this file of the results is missing"));
    else if (!status && wanted &&
             (length != again.length || memcmp(bytes, again.bytes, length) != 0)) {
        tal_source *source = tal_source_new(path, bytes, length);

        if (source)
            tal_error(p->found, NOT_NORM, source, tal_difference_at(bytes, length, &again), NULL,
                      _("this is not the norm that comes out of these results"));
        status = source ? TAL_OK : TAL_ENOMEM;
        tal_source_free(source);
    }
    tal_buffer_free(&again);
    free(bytes);
    free(path);
    return status;
}

/* Of lines that could not be played again nothing can be added up. */
static tal_status check_sums(proof *p)
{
    tal_band band;
    tal_status status;

    memcpy(p->counts.states, p->sums.states, sizeof p->counts.states);
    memcpy(p->counts.held, p->sums.held, sizeof p->counts.held);
    if (p->unplayed > 0)
        return TAL_OK;
    status = tal_band_find(&band, &p->sums, &p->assembly, p->found);
    if (!status)
        status = tal_manifest_compare(p->folder, &p->assembly, &p->counts, &band, p->found);
    return status && status != TAL_EFILE ? status : check_norm(p, &band);
}

/* ---- All of it ------------------------------------------------------------------------------- */

static tal_status prove(proof *p)
{
    char version[24];
    tal_status status = tal_manifest_read_band(p->folder, &p->band);

    if (status)
        return status == TAL_EFILE ? tal_manifest_tell_none(p->folder, p->found) : status;
    tal_manifest_read_version(p->folder, version);
    if (strcmp(version, tal_version()) != 0)
        snprintf(p->hint, sizeof p->hint,
                 _("these results were made by Talante %s, and this is %s"), version,
                 tal_version());
    status = tal_manifest_check_kept(p->folder, p->found);
    if (!status)
        status = tal_workshop_assembly(&p->assembly, p->folder, p->found);
    if (!status)
        status = tal_manifest_compare(p->folder, &p->assembly, NULL, NULL, p->found);
    if (!status)
        status = open_all(p);
    if (!status)
        status = take_lines(p);
    return status ? status : check_sums(p);
}

tal_status tal_proof_of(const char *folder, tal_proof *out, tal_diagnostics *diagnostics)
{
    proof p = { .folder = folder, .found = diagnostics };
    size_t before = tal_diagnostics_errors(diagnostics);
    tal_status status = prove(&p);

    *out = (tal_proof){ 0, 0 };
    for (int i = 0; i < TAL_STATES; i++)
        out->candidates += p.counts.states[i];
    out->conversations = p.counts.held[TAL_HELD_FINISHED] + p.counts.held[TAL_HELD_UNFINISHED];
    close_all(&p);
    return !status && tal_diagnostics_errors(diagnostics) > before ? TAL_EFILE : status;
}
