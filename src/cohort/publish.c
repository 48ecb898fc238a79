/*
 * Writes the files: each division's rows by a worker of its own, then all at their places in one file. Owns what it
 * writes in `parts` on the way:
 *
 *     NNN.all    the candidates of a division, as records (candidate.h), which are there
 *     NNN.no     what was refused as they were brought together, likewise
 *     NNN.FILE   its rows of a file; FILE, the file until it is whole
 */
#include "cohort/publish.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cohort/crew.h"
#include "cohort/people.h"
#include "cohort/results.h"

enum { FLUSH = 256 << 10 };

/* The work at hand, as the workers see it. */
typedef struct shop {
    tal_harvest *harvest;
    size_t divisions, done;
    uint64_t heads[TAL_RESULTS];                     /* bytes of what each file begins with */
    uint64_t sizes[TAL_DIVISIONS_MOST][TAL_RESULTS]; /* and of the rows of each division */
} shop;

/* ---- Rows --------------------------------------------------------------------------------------- */

/* Rows of one file, on their way to the disk. */
typedef struct sheet {
    FILE *file;
    tal_buffer bytes;
    uint64_t size;
} sheet;

static tal_status flush(sheet *it)
{
    it->size += it->bytes.length;
    if (it->bytes.failed)
        return TAL_ENOMEM;
    if (it->bytes.length > 0 && fwrite(it->bytes.bytes, it->bytes.length, 1, it->file) != 1)
        return TAL_EIO;
    tal_buffer_clear(&it->bytes);
    return TAL_OK;
}

static tal_status open_sheets(const shop *f, size_t task, sheet sheets[TAL_RESULTS])
{
    for (int i = 0; i < TAL_RESULTS; i++) {
        char *path = tal_workshop_part(f->harvest->workshop, "%03zu.%s", task, tal_results_files[i]);

        sheets[i] = (sheet){ path ? fopen(path, "wbe") : NULL, TAL_BUFFER_EMPTY, 0 };
        free(path);
        if (!path)
            return TAL_ENOMEM;
        if (!sheets[i].file)
            return TAL_EIO;
        setvbuf(sheets[i].file, NULL, _IONBF, 0); /* they come in large pieces */
    }
    return TAL_OK;
}

static tal_status close_sheets(sheet sheets[TAL_RESULTS], tal_status status)
{
    for (int i = 0; i < TAL_RESULTS; i++) {
        if (!status)
            status = flush(&sheets[i]);
        if (sheets[i].file && fclose(sheets[i].file) != 0 && !status)
            status = TAL_EIO;
        tal_buffer_free(&sheets[i].bytes);
    }
    return status;
}

static tal_status write_candidate(const shop *f, tal_results *results, const tal_candidate *candidate,
                                  sheet sheets[TAL_RESULTS], tal_crew_report *report)
{
    const tal_harvest *harvest = f->harvest;
    tal_status status = TAL_OK;

    if (candidate->state == TAL_COMPLETE)
        report->numbers[TAL_RESULTS + tal_band_decide(&harvest->band, harvest->batch->assembly->rubric,
                                                      &candidate->pooled)]++;
    for (int i = 0; !status && i < TAL_RESULTS; i++) {
        tal_results_put(results, (tal_results_kind)i, candidate, &sheets[i].bytes);
        if (sheets[i].bytes.length >= FLUSH)
            status = flush(&sheets[i]);
    }
    if (!status && harvest->batch->people)
        status = tal_people_write(harvest->batch, &harvest->band, candidate);
    return status;
}

static tal_status write_all(const shop *f, tal_results *results, tal_merge *merge, sheet sheets[TAL_RESULTS],
                            tal_crew_report *report)
{
    tal_candidate candidate = { .id = NULL };
    tal_keyed record;
    tal_status status;

    while (!(status = tal_merge_next(merge, &record))) {
        status = tal_candidate_unpack(&candidate, f->harvest->batch->assembly, record.key, record.value,
                                      record.value_length);
        if (!status)
            status = write_candidate(f, results, &candidate, sheets, report);
        if (status)
            break;
    }
    tal_candidate_free(&candidate);
    return status == TAL_EENDED ? TAL_OK : status;
}

/* Reports how many bytes each file has, then how many were decided which way. */
static tal_status write_division(void *self, void *kept, size_t task, tal_crew_report *report)
{
    shop *f = self;
    tal_harvest *harvest = f->harvest;
    tal_results *results = tal_results_new(harvest->batch->assembly, &harvest->tally, &harvest->band);
    char *path = tal_workshop_part(harvest->workshop, "%03zu.all", task);
    sheet sheets[TAL_RESULTS] = { { NULL, TAL_BUFFER_EMPTY, 0 } };
    tal_merge *merge = NULL;
    tal_status status = results && path ? open_sheets(f, task, sheets) : TAL_ENOMEM;

    (void)kept;
    if (!status)
        status = tal_merge_open(&merge, &path, 1, NULL, 0, NULL, 0);
    if (!status)
        status = write_all(f, results, merge, sheets, report);
    status = close_sheets(sheets, status);
    for (int i = 0; i < TAL_RESULTS; i++)
        report->numbers[i] = sheets[i].size;
    tal_merge_close(merge);
    tal_results_free(results);
    free(path);
    return status;
}

static void note_written(void *self, size_t task, const tal_crew_report *report)
{
    shop *f = self;
    const tal_batch *batch = f->harvest->batch;

    for (int i = 0; i < TAL_RESULTS; i++)
        f->sizes[task][i] = report->numbers[i];
    for (int i = 0; i < TAL_DECISIONS; i++)
        f->harvest->counts.decisions[i] += report->numbers[TAL_RESULTS + i];
    f->done++;
    if (batch->progress)
        batch->progress(batch->self, TAL_BATCH_WRITING, f->done, f->divisions, 0);
}

/* ---- Put together ------------------------------------------------------------------------------ */

/* All of FROM into TO at OFFSET. */
static tal_status copy_into(int from, int to, uint64_t offset)
{
    char *piece = malloc(FLUSH);
    tal_status status = piece ? TAL_OK : TAL_ENOMEM;
    ssize_t got = 0;

    while (!status && (got = read(from, piece, FLUSH)) != 0) {
        if (got < 0 && errno != EINTR)
            status = TAL_EIO;
        for (ssize_t at = 0; !status && at < got;) {
            ssize_t done = pwrite(to, piece + at, (size_t)(got - at), (off_t)(offset + (uint64_t)at));

            if (done < 0 && errno != EINTR)
                status = TAL_EIO;
            at += done > 0 ? done : 0;
        }
        offset += got > 0 ? (uint64_t)got : 0;
    }
    free(piece);
    return status;
}

/* File KIND, under the name that it has until it is whole. */
static char *beside(const shop *f, int kind)
{
    return tal_workshop_part(f->harvest->workshop, "%s", tal_results_files[kind]);
}

/* The rows of one division go to their place in one file. */
static tal_status place_rows(void *self, void *kept, size_t task, tal_crew_report *report)
{
    shop *f = self;
    int kind = (int)(task % TAL_RESULTS);
    size_t division = task / TAL_RESULTS;
    char *from = tal_workshop_part(f->harvest->workshop, "%03zu.%s", division, tal_results_files[kind]);
    char *to = beside(f, kind);
    int source = from ? open(from, O_RDONLY | O_CLOEXEC) : -1;
    int target = to ? open(to, O_WRONLY | O_CLOEXEC) : -1;
    uint64_t offset = f->heads[kind];
    tal_status status = !from || !to ? TAL_ENOMEM : source < 0 || target < 0 ? TAL_EIO : TAL_OK;

    (void)kept, (void)report;
    for (size_t i = 0; i < division; i++)
        offset += f->sizes[i][kind];
    if (!status)
        status = copy_into(source, target, offset);
    if (source >= 0)
        close(source);
    if (target >= 0 && close(target) < 0 && !status)
        status = TAL_EIO;
    if (!status)
        unlink(from);
    free(from);
    free(to);
    return status;
}

/* The files begin with their heads. */
static tal_status begin_files(shop *f)
{
    tal_harvest *harvest = f->harvest;
    tal_results *results = tal_results_new(harvest->batch->assembly, &harvest->tally, &harvest->band);
    tal_status status = results ? TAL_OK : TAL_ENOMEM;

    for (int kind = 0; !status && kind < TAL_RESULTS; kind++) {
        char *path = beside(f, kind);
        sheet it = { path ? fopen(path, "wbe") : NULL, TAL_BUFFER_EMPTY, 0 };

        status = !path ? TAL_ENOMEM : !it.file ? TAL_EIO : TAL_OK;
        tal_results_head(results, (tal_results_kind)kind, &it.bytes);
        if (!status)
            status = flush(&it);
        f->heads[kind] = it.size;
        if (it.file && fclose(it.file) != 0 && !status)
            status = TAL_EIO;
        tal_buffer_free(&it.bytes);
        free(path);
    }
    tal_results_free(results);
    return status;
}

/* A file that is whole goes to its place. */
static tal_status settle_file(const tal_workshop *workshop, const char *name)
{
    char *from = tal_workshop_part(workshop, "%s", name), *to = tal_workshop_result(workshop, name);
    int file = from ? open(from, O_WRONLY | O_CLOEXEC) : -1;
    tal_status status = !from || !to ? TAL_ENOMEM : file < 0 || fsync(file) < 0 || rename(from, to) < 0 ? TAL_EIO : TAL_OK;

    if (file >= 0)
        close(file);
    free(from);
    free(to);
    return status;
}

static void *begin_shop(void *self)
{
    return self;
}

static void note_lost(void *self, size_t task, int signal)
{
    (void)task, (void)signal;
    tal_harvest_note_lost(((shop *)self)->harvest);
}

static tal_status write_results(shop *f)
{
    tal_crew crew = { .tasks = f->divisions, .jobs = f->harvest->batch->jobs, .self = f, .begin = begin_shop,
                      .work = write_division, .done = note_written, .died = note_lost };
    size_t failed;
    tal_status status = tal_crew_run(&crew, NULL, &failed);

    if (!status)
        status = begin_files(f);
    crew.tasks = f->divisions * TAL_RESULTS;
    crew.work = place_rows;
    crew.done = NULL;
    if (!status)
        status = tal_crew_run(&crew, NULL, &failed);
    for (int kind = 0; !status && kind < TAL_RESULTS; kind++)
        status = settle_file(f->harvest->workshop, tal_results_files[kind]);
    return status;
}

/* ---- What was refused -------------------------------------------------------------------------- */

static void put_refusal(tal_harvest *harvest, const tal_refusal *it, tal_buffer *out, tal_buffer *why)
{
    const tal_input *input = &harvest->plan->inputs[it->origin.file];
    bool whole = input->kind == TAL_INPUT_LINES; /* its lines are counted by portions */
    uint64_t line = whole ? tal_plan_line(harvest->plan, it->origin.piece, it->origin.line) : it->origin.line;
    char number[24] = "";

    if (line)
        snprintf(number, sizeof number, "%llu", (unsigned long long)line);
    tal_buffer_clear(why);
    tal_refusal_put(it, why);
    tal_results_put_field(out, input->name);
    tal_results_put_field(out, number);
    tal_results_put_field(out, it->candidate);
    tal_results_put_field(out, it->scenario);
    tal_results_put_field(out, tal_refusal_name(it->code));
    tal_results_put_field(out, why->bytes ? why->bytes : "");
    tal_buffer_text(out, "\r\n");
    harvest->refusals[it->code]++;
    harvest->counts.rejected++;
}

/* Those of the runs, and those of the divisions. */
static tal_status open_refusals(const shop *f, tal_merge **out)
{
    const tal_harvest *harvest = f->harvest;
    size_t count = harvest->count + f->divisions;
    char **paths = calloc(count, sizeof *paths);
    tal_status status = paths ? TAL_OK : TAL_ENOMEM;

    for (size_t i = 0; !status && i < count; i++) {
        paths[i] = i < harvest->count ? harvest->runs[i]
                                      : tal_workshop_part(harvest->workshop, "%03zu.no", i - harvest->count);
        status = paths[i] ? TAL_OK : TAL_ENOMEM;
    }
    if (!status)
        status = tal_merge_open(out, paths, count, "R", 1, "S", 1);
    for (size_t i = harvest->count; paths && i < count; i++)
        free(paths[i]);
    free(paths);
    return status;
}

static tal_status write_refusals(shop *f)
{
    char *path = tal_workshop_part(f->harvest->workshop, "rejected.csv");
    sheet it = { path ? fopen(path, "wbe") : NULL, TAL_BUFFER_EMPTY, 0 };
    tal_status status = !path ? TAL_ENOMEM : !it.file ? TAL_EIO : TAL_OK;
    tal_buffer why = TAL_BUFFER_EMPTY;
    tal_merge *merge = NULL;
    tal_keyed record;

    if (!status)
        status = open_refusals(f, &merge);
    tal_buffer_text(&it.bytes, "\xEF\xBB\xBF" "file,line,candidate,scenario,code,why\r\n");
    while (!status && !(status = tal_merge_next(merge, &record))) {
        tal_refusal refusal;

        if (!tal_bin_read_refusal(&record, &refusal) || refusal.origin.file >= f->harvest->plan->inputs_count ||
            refusal.origin.piece >= f->harvest->plan->portions_count)
            status = TAL_EFILE;
        else
            put_refusal(f->harvest, &refusal, &it.bytes, &why);
        if (!status && it.bytes.length >= FLUSH)
            status = flush(&it);
    }
    if (status == TAL_EENDED)
        status = why.failed ? TAL_ENOMEM : flush(&it);
    if (it.file && fclose(it.file) != 0 && !status)
        status = TAL_EIO;
    tal_merge_close(merge);
    tal_buffer_free(&it.bytes);
    tal_buffer_free(&why);
    free(path);
    return status ? status : settle_file(f->harvest->workshop, "rejected.csv");
}

/* ---- All of it -------------------------------------------------------------------------------- */

/* A cohort that is large enough can be the norm of the next. */
static tal_status write_norm(const tal_harvest *harvest)
{
    tal_buffer bytes = TAL_BUFFER_EMPTY;
    tal_status status = TAL_OK;

    if (!harvest->band.set || *harvest->band.source)
        return TAL_OK;
    tal_band_put(&harvest->band, harvest->batch->assembly, &bytes);
    status = tal_workshop_write(harvest->workshop, "norm.yaml", &bytes);
    tal_buffer_free(&bytes);
    return status;
}

tal_status tal_publish(tal_harvest *harvest, size_t divisions)
{
    shop f = { .harvest = harvest, .divisions = divisions };
    tal_status status = harvest->batch->people ? tal_people_folder(harvest->workshop->folder) : TAL_OK;

    if (!status)
        status = write_results(&f);
    if (harvest->batch->speak)
        harvest->batch->speak(harvest->batch->assembly->assessment->languages[0]);
    if (!status)
        status = write_refusals(&f);
    return status ? status : write_norm(harvest);
}
