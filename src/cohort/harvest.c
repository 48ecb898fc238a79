/*
 * Makes runs few, divides them among workers, brings together and adds up. Owns the paths of the
 * runs, and the bounds of the divisions. Writing is publish.c's.
 */
#include "cohort/harvest.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cohort/crew.h"
#include "cohort/publish.h"
#include "store/home.h"

enum {
    RUNS_MOST = TAL_MERGE_WIDTH / 2, /* so that with the refusals of all divisions they can still be
                                      * merged */
    DIVISIONS_A_JOB = 4,
};

/* The work at hand, as the workers see it. */
typedef struct field {
    tal_harvest *harvest;
    char *
        *bounds; /* the beginnings of keys, up to the candidate's zero, at which divisions begin; of
                    * all but the first */
    size_t divisions, done;
} field;

tal_status tal_harvest_open(tal_harvest *out, const tal_batch *batch, const tal_workshop *workshop,
                            tal_plan *plan, char **runs, size_t count)
{
    *out = (tal_harvest){
        .batch = batch, .workshop = workshop, .plan = plan, .runs = runs, .count = count
    };
    return tal_sums_open(&out->sums, batch->assembly);
}

static void drop_runs(tal_harvest *harvest)
{
    for (size_t i = 0; i < harvest->count; i++)
        free(harvest->runs[i]);
    free(harvest->runs);
    harvest->runs = NULL;
    harvest->count = 0;
}

void tal_harvest_close(tal_harvest *harvest)
{
    drop_runs(harvest);
    tal_sums_close(&harvest->sums);
}

/* ---- Crews ----------------------------------------------------------------------------------- */

static void note_done(void *self, size_t task, const tal_crew_report *report)
{
    field *f = self;
    const tal_batch *batch = f->harvest->batch;

    f->harvest->refused[task] = report->numbers[0];
    f->done++;
    if (batch->progress)
        batch->progress(batch->self, TAL_BATCH_ADDING, f->done, f->divisions, 0);
}

static void note_lost(void *self, size_t task, int signal)
{
    (void)task, (void)signal;
    tal_batch_note_lost(((field *)self)->harvest->batch);
}

static tal_status run_crew(field *f, size_t tasks,
                           tal_status (*work)(void *, void *, size_t, tal_crew_report *),
                           void (*done)(void *, size_t, const tal_crew_report *))
{
    size_t failed;
    tal_crew crew = { .tasks = tasks,
                      .jobs = f->harvest->batch->jobs,
                      .self = f,
                      .work = work,
                      .done = done,
                      .died = note_lost };

    return tal_crew_run(&crew, NULL, &failed);
}

/* ---- Fewer runs ------------------------------------------------------------------------------ */

static tal_status merge_into(char *const *paths, size_t count, const char *path)
{
    tal_keyed_writer *writer = NULL;
    tal_merge *merge;
    tal_keyed record;
    tal_status status = tal_merge_open(&merge, paths, count, NULL, 0, NULL, 0);

    if (status)
        return status;
    status = tal_keyed_create(&writer, path);
    while (!status) {
        status = tal_merge_next(merge, &record);
        if (!status)
            status = tal_keyed_put(writer, &record);
    }
    tal_merge_close(merge);
    if (status == TAL_EENDED)
        return tal_keyed_finish(writer);
    tal_keyed_abandon(writer);
    return status;
}

/* How many runs go into one. */
static size_t width_of(size_t count)
{
    size_t width = (count + RUNS_MOST - 1) / RUNS_MOST;

    return width > TAL_MERGE_WIDTH ? TAL_MERGE_WIDTH : width;
}

static tal_status join_runs(void *self, void *kept, size_t task, tal_crew_report *report)
{
    tal_harvest *harvest = ((field *)self)->harvest;
    size_t width = width_of(harvest->count), first = task * width;
    size_t count = harvest->count - first < width ? harvest->count - first : width;
    char *path = tal_workshop_part(harvest->workshop, "%zu-%zu.run", harvest->count, task);
    tal_status status = path ? merge_into(harvest->runs + first, count, path) : TAL_ENOMEM;

    (void)kept, (void)report;
    free(path);
    return status;
}

/* The joined runs take the place of those that they were made of, which go unless they are somebody
 * else's. */
static tal_status take_joined(tal_harvest *harvest, size_t tasks)
{
    char **runs = calloc(tasks, sizeof *runs);
    size_t before = harvest->count;

    if (!runs)
        return TAL_ENOMEM;
    for (size_t i = 0; i < before && !harvest->borrowed; i++)
        unlink(harvest->runs[i]);
    harvest->borrowed = false;
    drop_runs(harvest);
    harvest->runs = runs;
    for (; harvest->count < tasks; harvest->count++) {
        runs[harvest->count] =
            tal_workshop_part(harvest->workshop, "%zu-%zu.run", before, harvest->count);
        if (!runs[harvest->count])
            return TAL_ENOMEM;
    }
    return TAL_OK;
}

/* Until at most RUNS_MOST are left. */
static tal_status make_few(tal_harvest *harvest)
{
    tal_status status = TAL_OK;

    while (!status && harvest->count > RUNS_MOST) {
        field f = { .harvest = harvest };
        size_t width = width_of(harvest->count), tasks = (harvest->count + width - 1) / width;

        status = run_crew(&f, tasks, join_runs, NULL);
        if (!status)
            status = take_joined(harvest, tasks);
    }
    return status;
}

tal_status tal_harvest_bundle(tal_harvest *harvest, const char *path)
{
    tal_status status = make_few(harvest);

    return status ? status : merge_into(harvest->runs, harvest->count, path);
}

/* ---- How much was read ----------------------------------------------------------------------- */

static tal_status read_portions(tal_harvest *harvest)
{
    tal_merge *merge;
    tal_keyed record;
    tal_status status = tal_merge_open(&merge, harvest->runs, harvest->count, "A", 1, "B", 1);

    if (status)
        return status;
    while (!(status = tal_merge_next(merge, &record))) {
        tal_bin_read it;
        tal_portion *portion;

        if (!tal_bin_get_read(&record, &it) || it.portion >= harvest->plan->portions_count)
            break;
        portion = &harvest->plan->portions[it.portion];
        portion->lines = it.lines; /* of shards, each says the same */
        portion->blank = it.blank;
        portion->conversations += it.conversations;
    }
    tal_merge_close(merge);
    for (size_t i = 0; i < harvest->plan->portions_count; i++) {
        const tal_portion *portion = &harvest->plan->portions[i];

        harvest->counts.conversations += portion->conversations;
        if (harvest->plan->inputs[portion->file].kind == TAL_INPUT_LINES)
            harvest->counts.lines += portion->lines;
    }
    return status == TAL_EENDED ? TAL_OK : status ? status : TAL_EFILE;
}

/* ---- Divisions ------------------------------------------------------------------------------- */

typedef struct sample {
    char **keys;
    size_t count, capacity;
} sample;

/* Keeps the part of a candidate's key that is the candidate, with its zero. */
static bool keep_sample(void *self, const char *key, size_t length)
{
    sample *s = self;
    const char *zero = length > 0 && key[0] == 'C' ? memchr(key, '\0', length) : NULL;
    char **keys;

    if (!zero)
        return true;
    keys = tal_grow(s->keys, s->count, &s->capacity, sizeof *keys);
    if (!keys)
        return false;
    s->keys = keys;
    keys[s->count] = strdup(key);
    return keys[s->count++];
}

static int compare_keys(const void *left, const void *right)
{
    const char *const *a = left, *const *b = right;

    return strcmp(*a, *b); /* each ends with its zero */
}

/* Picks up to MOST - 1 bounds from the sample, evenly; the rest is freed. */
static tal_status choose_bounds(field *f, sample *s, size_t most)
{
    char **bounds = calloc(most, sizeof *bounds);
    size_t count = 0;

    if (s->count > 0)
        qsort(s->keys, s->count, sizeof *s->keys, compare_keys);
    for (size_t i = 1; bounds && i < most; i++) {
        size_t at = i * s->count / most;

        if (s->count == 0 || !s->keys[at] ||
            (count > 0 && strcmp(bounds[count - 1], s->keys[at]) == 0))
            continue;
        bounds[count++] = s->keys[at];
        s->keys[at] = NULL;
    }
    f->bounds = bounds;
    f->divisions = count + 1;
    return bounds ? TAL_OK : TAL_ENOMEM;
}

static tal_status divide(field *f)
{
    tal_harvest *harvest = f->harvest;
    size_t most = (size_t)harvest->batch->jobs * DIVISIONS_A_JOB;
    sample s = { NULL, 0, 0 };
    tal_status status = TAL_OK;

    for (size_t i = 0; !status && i < harvest->count; i++)
        status = tal_keyed_sample(harvest->runs[i], keep_sample, &s);
    if (!status)
        status = choose_bounds(f, &s, most > TAL_DIVISIONS_MOST ? TAL_DIVISIONS_MOST : most);
    for (size_t i = 0; i < s.count; i++)
        free(s.keys[i]);
    free(s.keys);
    return status;
}

static void free_bounds(field *f)
{
    for (size_t i = 0; f->bounds && i + 1 < f->divisions; i++)
        free(f->bounds[i]);
    free(f->bounds);
}

static tal_status open_division(const field *f, size_t i, tal_merge **out)
{
    const char *from = i > 0 ? f->bounds[i - 1] : "C",
               *to = i + 1 < f->divisions ? f->bounds[i] : "D";

    return tal_merge_open(out, f->harvest->runs, f->harvest->count, from,
                          i > 0 ? strlen(from) + 1 : 1, to,
                          i + 1 < f->divisions ? strlen(to) + 1 : 1);
}

/* ---- Adding up ------------------------------------------------------------------------------- */

/* What a worker has at hand while it adds up one division. */
typedef struct adding {
    const tal_assembly *assembly;
    tal_gathering *gathering;
    tal_bin refusals;
    tal_keyed_writer *writer;
    tal_candidate candidate;
    tal_sums sums;
} adding;

static tal_status add_candidate(adding *a, const tal_keyed *record)
{
    tal_status status;

    if (!record->key)
        return TAL_OK;
    status = tal_candidate_unpack(&a->candidate, a->assembly, record->key, record->value,
                                  record->value_length, false);
    if (status)
        return status;
    tal_sums_add(&a->sums, &a->candidate, a->assembly->assessment->conversations_count);
    return tal_keyed_put(a->writer, record);
}

static tal_status add_all(adding *a, tal_merge *merge)
{
    tal_keyed record, whole;
    tal_status status;

    while (!(status = tal_merge_next(merge, &record))) {
        status = tal_gathering_take(a->gathering, &record, &whole);
        if (!status)
            status = add_candidate(a, &whole);
        if (status)
            return status;
    }
    if (status != TAL_EENDED)
        return status;
    status = tal_gathering_end(a->gathering, &whole);
    return status ? status : add_candidate(a, &whole);
}

static tal_status write_sum(const tal_workshop *workshop, size_t task, tal_sums *sums)
{
    char *path = tal_workshop_part(workshop, "%03zu.sum", task);
    tal_buffer bytes = TAL_BUFFER_EMPTY;
    tal_status status;

    tal_sums_pack(sums, &bytes);
    status = path && !bytes.failed ? tal_home_write(path, bytes.bytes, bytes.length) : TAL_ENOMEM;
    tal_buffer_free(&bytes);
    free(path);
    return status;
}

static bool has_roster(const tal_plan *plan)
{
    return plan->inputs_count > 0 && plan->inputs[0].kind == TAL_INPUT_ROSTER;
}

static void close_adding(adding *a)
{
    tal_keyed_abandon(a->writer);
    tal_candidate_free(&a->candidate);
    tal_sums_close(&a->sums);
    tal_gathering_free(a->gathering);
    tal_bin_close(&a->refusals);
}

/* ALL is where the candidates go, NO where the refusals do. */
static tal_status open_adding(adding *a, const tal_harvest *harvest, const char *all,
                              const char *no)
{
    *a = (adding){ .assembly = harvest->batch->assembly };
    if (!tal_bin_open(&a->refusals, 1, 1) || tal_sums_open(&a->sums, a->assembly))
        return TAL_ENOMEM;
    a->refusals.path = no;
    a->gathering =
        tal_gathering_new(a->assembly, harvest->plan, has_roster(harvest->plan), &a->refusals);
    return a->gathering ? tal_keyed_create(&a->writer, all) : TAL_ENOMEM;
}

/* All is there: on to the disk. */
static tal_status finish_adding(adding *a, const tal_workshop *workshop, size_t task)
{
    tal_status status = tal_keyed_finish(a->writer);

    a->writer = NULL;
    if (!status)
        status = tal_bin_empty(&a->refusals);
    return status ? status : write_sum(workshop, task, &a->sums);
}

/* The first number of the report is how many files of refusals there are. */
static tal_status add_division(void *self, void *kept, size_t task, tal_crew_report *report)
{
    field *f = self;
    const tal_workshop *workshop = f->harvest->workshop;
    char *all = tal_workshop_part(workshop, "%03zu.all", task),
         *no = tal_workshop_part(workshop, "%03zu.no", task);
    tal_merge *merge = NULL;
    adding a = { .assembly = NULL };
    tal_status status = all && no ? open_adding(&a, f->harvest, all, no) : TAL_ENOMEM;

    (void)kept;
    if (!status)
        status = open_division(f, task, &merge);
    if (!status)
        status = add_all(&a, merge);
    if (!status)
        status = finish_adding(&a, workshop, task);
    report->numbers[0] = a.refusals.files;
    tal_merge_close(merge);
    close_adding(&a);
    free(all);
    free(no);
    return status;
}

static tal_status join_sums(field *f)
{
    tal_status status = TAL_OK;

    for (size_t i = 0; !status && i < f->divisions; i++) {
        char *path = tal_workshop_part(f->harvest->workshop, "%03zu.sum", i), *bytes = NULL;
        size_t length;

        status = path ? tal_home_read(&bytes, &length, path, SIZE_MAX / 2) : TAL_ENOMEM;
        if (!status)
            status = tal_sums_join(&f->harvest->sums, bytes, length);
        free(bytes);
        free(path);
    }
    return status;
}

/* ---- All of it ------------------------------------------------------------------------------- */

/* Brings all candidates together and adds them up; gives in how many divisions. */
static tal_status add_up(tal_harvest *harvest, size_t *divisions)
{
    field f = { .harvest = harvest };
    tal_status status = divide(&f);

    if (!status)
        status = run_crew(&f, f.divisions, add_division, note_done);
    if (!status)
        status = join_sums(&f);
    *divisions = f.divisions;
    free_bounds(&f);
    return status;
}

tal_status tal_harvest_finish(tal_harvest *harvest, tal_diagnostics *diagnostics)
{
    size_t divisions = 0;
    tal_status status = make_few(harvest);

    if (!status)
        status = read_portions(harvest);
    if (!status)
        status = add_up(harvest, &divisions);
    if (!status)
        status =
            tal_band_find(&harvest->band, &harvest->sums, harvest->batch->assembly, diagnostics);
    memcpy(harvest->counts.states, harvest->sums.states, sizeof harvest->counts.states);
    memcpy(harvest->counts.held, harvest->sums.held, sizeof harvest->counts.held);
    return status ? status : tal_publish(harvest, divisions);
}
