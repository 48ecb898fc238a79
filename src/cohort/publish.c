/*
 * Writes the files. The candidates stand in order in the files NNN.all of `parts`, what was refused
 * as they were brought together in NNN.no.0 and on. Workers lay out the rows of a block of
 * candidates each, in memory, and hand on from block to block where in the files the next one's
 * rows begin; so every byte is written once, at its place. Owns the blocks; a file is in `parts`
 * until it is whole.
 */
#include "cohort/publish.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "base/transfer.h"
#include "cohort/crew.h"
#include "cohort/people.h"
#include "cohort/results.h"
#include "data/csv.h"

enum { FLUSH = 256 << 10, MARKS_A_BLOCK = 4 };

/* Some candidates that follow one another: of a division, from an id (NULL: its first) on to
 * another (NULL: its last). */
typedef struct block {
    size_t division;
    char *from;     /* owned */
    const char *to; /* the next block's */
} block;

/* Where the rows of a block begin in each file, once the block before it knows. Workers share
 * it. */
typedef struct start {
    uint64_t offsets[TAL_RESULTS];
    atomic_bool known;
} start;

/* The work at hand, as the workers see it. */
typedef struct shop {
    tal_harvest *harvest;
    size_t divisions, done;
    block *blocks;
    size_t count, capacity;
    start *starts; /* a row a block */
    pid_t foreman; /* the process whose workers they are */
} shop;

/* What one worker keeps. */
typedef struct desk {
    const shop *shop;
    tal_results *results;
    tal_candidate candidate;
    int files[TAL_RESULTS];
    tal_buffer rows[TAL_RESULTS];
} desk;

static char *unfinished(const shop *f, int kind)
{
    return tal_workshop_part(f->harvest->workshop, "%s", tal_results_files[kind]);
}

/* ---- Blocks ---------------------------------------------------------------------------------- */

typedef struct marking {
    shop *shop;
    size_t division, marks;
} marking;

/* Of the marks of a division's file, whose keys are ids with their zeros, one in some begins a block;
 * the first begins the file. */
static bool take_mark(void *self, const char *key, size_t length)
{
    marking *m = self;
    shop *f = m->shop;
    bool first = m->marks == 0;
    block *blocks;

    if (m->marks++ % MARKS_A_BLOCK)
        return true;
    blocks = tal_grow(f->blocks, f->count, &f->capacity, sizeof *blocks);
    if (!blocks)
        return false;
    f->blocks = blocks;
    blocks[f->count] = (block){ m->division, first ? NULL : strndup(key, length), NULL };
    if (!first)
        blocks[f->count - 1].to = blocks[f->count].from;
    f->count++;
    return first || blocks[f->count - 1].from;
}

static tal_status find_blocks(shop *f)
{
    tal_status status = TAL_OK;

    for (size_t i = 0; !status && i < f->divisions; i++) {
        char *path = tal_workshop_part(f->harvest->workshop, "%03zu.all", i);
        marking m = { f, i, 0 };

        status = path ? tal_keyed_sample(path, take_mark, &m) : TAL_ENOMEM;
        free(path);
    }
    if (status)
        return status;
    f->starts = mmap(NULL, (f->count + 1) * sizeof *f->starts, PROT_READ | PROT_WRITE,
                     MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (f->starts == MAP_FAILED) {
        f->starts = NULL;
        return TAL_ENOMEM;
    }
    return TAL_OK;
}

static void free_blocks(shop *f)
{
    if (f->starts)
        munmap(f->starts, (f->count + 1) * sizeof *f->starts);
    for (size_t i = 0; i < f->count; i++)
        free(f->blocks[i].from);
    free(f->blocks);
}

/* ---- Rows ------------------------------------------------------------------------------------ */

static void close_desk(desk *d)
{
    for (int i = 0; i < TAL_RESULTS; i++) {
        if (d->files[i] >= 0)
            close(d->files[i]);
        tal_buffer_free(&d->rows[i]);
    }
    tal_candidate_free(&d->candidate);
    tal_results_free(d->results);
    free(d);
}

static void *open_desk(void *self)
{
    const shop *f = self;
    desk *d = calloc(1, sizeof *d);
    bool whole = d;

    if (!d)
        return NULL;
    d->shop = f;
    d->results = tal_results_new(f->harvest->batch->assembly, &f->harvest->sums, &f->harvest->band);
    for (int i = 0; i < TAL_RESULTS; i++) {
        char *path = unfinished(f, i);

        d->files[i] = path ? open(path, O_WRONLY | O_CLOEXEC) : -1;
        whole &= d->files[i] >= 0;
        free(path);
    }
    if (d->results && whole)
        return d;
    close_desk(d);
    return NULL;
}

/* The numbers of the report are the decisions. */
static tal_status lay_out(desk *d, const tal_keyed *record, tal_crew_report *report)
{
    const tal_harvest *harvest = d->shop->harvest;
    const tal_batch *batch = harvest->batch;
    tal_candidate *candidate = &d->candidate;
    tal_status status = tal_candidate_unpack(candidate, batch->assembly, record->key, record->value,
                                             record->value_length, true);

    if (status)
        return status;
    if (candidate->state == TAL_COMPLETE)
        report->numbers[tal_band_decide(&harvest->band, batch->assembly->rubric,
                                        &candidate->pooled)]++;
    for (int i = 0; i < TAL_RESULTS; i++)
        tal_results_put(d->results, (tal_results_kind)i, candidate, &d->rows[i]);
    return batch->people ? tal_people_write(harvest, candidate) : TAL_OK;
}

static tal_status lay_out_all(desk *d, const block *it, tal_crew_report *report)
{
    char *path = tal_workshop_part(d->shop->harvest->workshop, "%03zu.all", it->division);
    tal_merge *merge = NULL;
    tal_keyed record;
    tal_status status =
        path ? tal_merge_open(&merge, &path, 1, it->from, it->from ? strlen(it->from) + 1 : 0,
                              it->to, it->to ? strlen(it->to) + 1 : 0)
             : TAL_ENOMEM;

    for (int i = 0; i < TAL_RESULTS; i++)
        tal_buffer_clear(&d->rows[i]);
    while (!status) {
        status = tal_merge_next(merge, &record);
        if (!status)
            status = lay_out(d, &record, report);
    }
    tal_merge_close(merge);
    free(path);
    for (int i = 0; i < TAL_RESULTS; i++)
        if (d->rows[i].failed)
            return TAL_ENOMEM;
    return status == TAL_EENDED ? TAL_OK : status;
}

/* Until the block before, which another worker has, knows how long it is. Blocks are handed out in
 * their order, and that of a worker who died is handed out again first; so it is never long. false:
 * nobody is left who would say. */
static bool wait_for(const start *it, pid_t foreman)
{
    const struct timespec moment = { 0, 100000 };

    while (!atomic_load(&it->known)) {
        nanosleep(&moment, NULL);
        if (getppid() != foreman)
            return false;
    }
    return true;
}

static tal_status write_block(void *self, void *kept, size_t task, tal_crew_report *report)
{
    const shop *f = self;
    start *here = &f->starts[task], *next = here + 1;
    desk *d = kept;
    tal_status status = lay_out_all(d, &f->blocks[task], report);

    if (!status && !wait_for(here, f->foreman))
        status = TAL_EINVAL;
    for (int i = 0; !status && i < TAL_RESULTS; i++)
        next->offsets[i] = here->offsets[i] + d->rows[i].length;
    if (!status)
        atomic_store(&next->known, true);
    for (int i = 0; !status && i < TAL_RESULTS; i++) {
        status = tal_transfer_write_at(d->files[i], d->rows[i].bytes, d->rows[i].length,
                                       here->offsets[i]);
        tal_transfer_begin(d->files[i], here->offsets[i], d->rows[i].length);
    }
    return status;
}

static void note_written(void *self, size_t task, const tal_crew_report *report)
{
    shop *f = self;
    const tal_batch *batch = f->harvest->batch;

    (void)task;
    for (int i = 0; i < TAL_DECISIONS; i++)
        f->harvest->counts.decisions[i] += report->numbers[i];
    f->done++;
    if (batch->progress)
        batch->progress(batch->self, TAL_BATCH_WRITING, f->done, f->count, 0);
}

/* ---- Files ----------------------------------------------------------------------------------- */

/* The files begin with their heads, and the first block behind these. */
static tal_status begin_files(shop *f)
{
    tal_harvest *harvest = f->harvest;
    tal_results *results =
        tal_results_new(harvest->batch->assembly, &harvest->sums, &harvest->band);
    tal_status status = results ? TAL_OK : TAL_ENOMEM;

    for (int kind = 0; !status && kind < TAL_RESULTS; kind++) {
        char *path = unfinished(f, kind);
        int file = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
        tal_buffer head = TAL_BUFFER_EMPTY;

        tal_results_head(results, (tal_results_kind)kind, &head);
        status = !path || head.failed ? TAL_ENOMEM : file < 0 ? TAL_EIO : TAL_OK;
        if (!status)
            status = tal_transfer_write(file, head.bytes, head.length);
        f->starts[0].offsets[kind] = head.length;
        if (file >= 0 && close(file) < 0 && !status)
            status = TAL_EIO;
        tal_buffer_free(&head);
        free(path);
    }
    atomic_store(&f->starts[0].known, true);
    tal_results_free(results);
    return status;
}

/* A file that is whole goes to its place. */
static tal_status settle_file(const tal_workshop *workshop, const char *name)
{
    char *from = tal_workshop_part(workshop, "%s", name), *to = tal_workshop_result(workshop, name);
    int file = from ? open(from, O_WRONLY | O_CLOEXEC) : -1;
    tal_status status = from && to ? TAL_OK : TAL_ENOMEM;

    if (!status && (file < 0 || fsync(file) < 0 || rename(from, to) < 0))
        status = TAL_EIO;
    if (file >= 0)
        close(file);
    else if (status == TAL_EIO && errno == ENOENT && access(to, F_OK) == 0)
        status = TAL_OK; /* by a worker that was killed just then */
    free(from);
    free(to);
    return status;
}

static void note_lost(void *self, size_t task, int signal)
{
    (void)task, (void)signal;
    tal_batch_note_lost(((shop *)self)->harvest->batch);
}

static tal_status settle_result(void *self, void *kept, size_t task, tal_crew_report *report)
{
    (void)kept, (void)report;
    return settle_file(((shop *)self)->harvest->workshop, tal_results_files[task]);
}

static tal_status write_results(shop *f)
{
    size_t failed;
    tal_status status = find_blocks(f);
    tal_crew crew = { .tasks = f->count,
                      .jobs = f->harvest->batch->jobs,
                      .self = f,
                      .begin = open_desk,
                      .work = write_block,
                      .done = note_written,
                      .died = note_lost };

    if (!status)
        status = begin_files(f);
    if (!status)
        status = tal_crew_run(&crew, NULL, &failed);
    crew.tasks = TAL_RESULTS; /* which is waiting for the disk, and better done at once */
    crew.begin = NULL;
    crew.work = settle_result;
    crew.done = NULL;
    return status ? status : tal_crew_run(&crew, NULL, &failed);
}

/* ---- What was refused ------------------------------------------------------------------------ */

static void put_refusal(tal_harvest *harvest, const tal_refusal *it, tal_buffer *out,
                        tal_buffer *why)
{
    const tal_input *input = &harvest->plan->inputs[it->origin.file];
    bool whole = input->kind == TAL_INPUT_LINES; /* its lines are counted by portions */
    uint64_t line =
        whole ? tal_plan_line(harvest->plan, it->origin.piece, it->origin.line) : it->origin.line;
    char number[24] = "";

    if (line)
        snprintf(number, sizeof number, "%llu", (unsigned long long)line);
    tal_buffer_clear(why);
    tal_refusal_put(it, why);
    tal_csv_put_field(out, input->name);
    tal_csv_put_field(out, number);
    tal_csv_put_field(out, it->candidate);
    tal_csv_put_field(out, it->scenario);
    tal_csv_put_field(out, tal_refusal_name(it->code));
    tal_csv_put_field(out, why->bytes ? why->bytes : "");
    tal_buffer_text(out, "\r\n");
    harvest->refusals[it->code]++;
    harvest->counts.rejected++;
}

/* Those of the runs, and those of the divisions: where they stand. The first ones are the
 * harvest's. */
static tal_status list_refusals(const shop *f, char **paths, size_t *count)
{
    const tal_harvest *harvest = f->harvest;

    memcpy(paths, harvest->runs, harvest->count * sizeof *paths);
    *count = harvest->count;
    for (size_t i = 0; i < f->divisions; i++)
        for (size_t k = 0; k < harvest->refused[i]; k++) {
            paths[*count] = tal_workshop_part(harvest->workshop, "%03zu.no.%zu", i, k);
            if (!paths[(*count)++])
                return TAL_ENOMEM;
        }
    return TAL_OK;
}

static tal_status open_refusals(const shop *f, tal_merge **out)
{
    size_t all = f->harvest->count, count = 0;
    char **paths;
    tal_status status;

    for (size_t i = 0; i < f->divisions; i++)
        all += f->harvest->refused[i];
    paths = calloc(all + 1, sizeof *paths);
    status = paths ? list_refusals(f, paths, &count) : TAL_ENOMEM;
    if (!status)
        status = tal_merge_open(out, paths, count, "R", 1, "S", 1);
    for (size_t i = f->harvest->count; i < count; i++)
        free(paths[i]);
    free(paths);
    return status;
}

/* Bytes on their way to the disk. */
typedef struct sheet {
    FILE *file;
    tal_buffer bytes;
} sheet;

static tal_status flush(sheet *it)
{
    if (it->bytes.failed)
        return TAL_ENOMEM;
    if (it->bytes.length > 0 && fwrite(it->bytes.bytes, it->bytes.length, 1, it->file) != 1)
        return TAL_EIO;
    tal_buffer_clear(&it->bytes);
    return TAL_OK;
}

static tal_status write_refusals(shop *f)
{
    char *path = tal_workshop_part(f->harvest->workshop, "rejected.csv");
    sheet it = { path ? fopen(path, "wbe") : NULL, TAL_BUFFER_EMPTY };
    tal_status status = !path ? TAL_ENOMEM : !it.file ? TAL_EIO : TAL_OK;
    tal_buffer why = TAL_BUFFER_EMPTY;
    tal_merge *merge = NULL;
    tal_keyed record;

    if (!status)
        status = open_refusals(f, &merge);
    tal_buffer_text(&it.bytes, "\xEF\xBB\xBF"
                               "file,line,candidate,scenario,code,why\r\n");
    while (!status && !(status = tal_merge_next(merge, &record))) {
        tal_refusal refusal;

        if (!tal_bin_read_refusal(&record, &refusal) ||
            refusal.origin.file >= f->harvest->plan->inputs_count ||
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

/* ---- All of it ------------------------------------------------------------------------------- */

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
    shop f = { .harvest = harvest, .divisions = divisions, .foreman = getpid() };
    tal_status status = harvest->batch->people ? tal_people_folder(harvest->workshop->folder) : TAL_OK;

    if (!status)
        status = write_results(&f);
    if (harvest->batch->speak)
        harvest->batch->speak(harvest->batch->assembly->assessment->languages[0]);
    if (!status)
        status = write_refusals(&f);
    free_blocks(&f);
    return status ? status : write_norm(harvest);
}
