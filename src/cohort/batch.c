/* Plans, has portions read by workers, and hands over to the harvest. Owns the plan and the
 * folder. */
#include "cohort/batch.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cohort/crew.h"
#include "cohort/intake.h"
#include "cohort/manifest.h"
#include "language/lexicon.h"

typedef struct reading {
    const tal_batch *batch;
    tal_plan plan;
    tal_workshop workshop;
    bool *skip;         /* a row a task: first an input's hash each, then a portion each */
    uint64_t done, all; /* bytes */
    uint64_t conversations;
} reading;

/* ---- What is to be done ---------------------------------------------------------------------- */

/* All that decides what a portion's file holds. */
static void describe(const reading *r, tal_buffer *out)
{
    const tal_assembly *assembly = r->batch->assembly;

    tal_buffer_format(out, "talante %s\nassessment %s\nrubric %s\n", tal_version(),
                      assembly->assessment->sha256, assembly->rubric->sha256);
    for (int i = 0; i < assembly->assessment->conversations_count; i++)
        tal_buffer_format(out, "scenario %s\n", assembly->scenarios[i]->sha256);
    if (assembly->lexicon)
        tal_buffer_format(out, "lexicon %s\n", tal_lexicon_sha256(assembly->lexicon));
    tal_buffer_format(out, "shard %d %d\n", r->batch->shard, r->batch->shards);
    if (r->batch->pseudonyms)
        tal_buffer_format(out, "pseudonyms %s\n", r->batch->pseudonyms);
    tal_plan_describe(&r->plan, out);
}

static tal_status open_workshop(reading *r)
{
    tal_buffer plan = TAL_BUFFER_EMPTY;
    tal_status status;

    describe(r, &plan);
    status = plan.failed ? TAL_ENOMEM : tal_workshop_open(&r->workshop, r->batch->out, plan.bytes);
    tal_buffer_free(&plan);
    return status;
}

static char *run_path(const reading *r, size_t portion)
{
    return tal_workshop_part(&r->workshop, "%06zu.run", portion);
}

/* ---- Workers --------------------------------------------------------------------------------- */

static void *begin(void *self)
{
    const reading *r = self;
    const tal_batch *batch = r->batch;
    tal_intake *intake = malloc(sizeof *intake);

    if (batch->speak) /* what is wrong with a journal is put into words here, and stands in
                       * results */
        batch->speak(batch->assembly->assessment->languages[0]);
    if (intake && tal_intake_open(intake, batch->assembly, &r->plan, batch->shard, batch->shards)) {
        free(intake);
        intake = NULL;
    }
    if (intake)
        intake->bin.key = batch->key;
    return intake;
}

/* A hash comes back as the report's text; of a portion, how many conversations. */
static tal_status work(void *self, void *kept, size_t task, tal_crew_report *report)
{
    const reading *r = self;
    tal_intake *intake = kept;
    char *path;
    tal_status status;

    if (task < r->plan.inputs_count) {
        const tal_input *input = &r->plan.inputs[task];

        status = input->kind == TAL_INPUT_OTHER ? TAL_OK : tal_plan_hash(input, report->text);
        return status == TAL_EIO && errno == EACCES ? TAL_OK : status; /* reading it tells that */
    }
    task -= r->plan.inputs_count;
    path = run_path(r, task);
    status = path ? tal_intake_read(intake, (uint32_t)task, path) : TAL_ENOMEM;
    free(path);
    report->numbers[0] = intake->conversations;
    return status;
}

static uint64_t bytes_of(const reading *r, size_t task)
{
    const tal_portion *portion;
    uint64_t bytes = 0;

    if (task < r->plan.inputs_count)
        return 0;
    portion = &r->plan.portions[task - r->plan.inputs_count];
    if (r->plan.inputs[portion->file].kind == TAL_INPUT_LINES)
        return portion->to - portion->from;
    for (uint32_t i = 0; i < portion->files; i++)
        bytes += r->plan.inputs[portion->file + i].size;
    return bytes;
}

static void done(void *self, size_t task, const tal_crew_report *report)
{
    reading *r = self;
    const tal_batch *batch = r->batch;

    if (task < r->plan.inputs_count)
        memcpy(r->plan.inputs[task].sha256, report->text, TAL_SHA256_HEX);
    r->done += bytes_of(r, task);
    r->conversations += task < r->plan.inputs_count ? 0 : report->numbers[0];
    if (batch->progress)
        batch->progress(batch->self, TAL_BATCH_READING, r->done, r->all, r->conversations);
}

static void died(void *self, size_t task, int signal)
{
    (void)task, (void)signal;
    tal_batch_note_lost(((reading *)self)->batch);
}

void tal_batch_note_lost(const tal_batch *batch)
{
    if (batch->progress)
        batch->progress(batch->self, TAL_BATCH_LOST, 0, 0, 0);
}

/* ---- Reading --------------------------------------------------------------------------------- */

/* What an earlier run has done is not done again. */
static tal_status find_done(reading *r)
{
    size_t tasks = r->plan.inputs_count + r->plan.portions_count;

    r->skip = calloc(tasks ? tasks : 1, sizeof *r->skip);
    if (!r->skip)
        return TAL_ENOMEM;
    for (size_t i = 0; i < r->plan.portions_count; i++) {
        char *path = run_path(r, i);

        if (!path)
            return TAL_ENOMEM;
        r->skip[r->plan.inputs_count + i] = tal_keyed_is_whole(path);
        r->all += bytes_of(r, r->plan.inputs_count + i);
        if (r->skip[r->plan.inputs_count + i])
            r->done += bytes_of(r, r->plan.inputs_count + i);
        free(path);
    }
    return TAL_OK;
}

/* WRONG is the file that TASK has to do with. */
static void name_task(const reading *r, size_t task, char wrong[256])
{
    const char *path =
        task < r->plan.inputs_count
            ? r->plan.inputs[task].path
            : r->plan.inputs[r->plan.portions[task - r->plan.inputs_count].file].path;

    snprintf(wrong, 256, "%s", path);
}

static tal_status read_all(reading *r, char wrong[256])
{
    tal_crew crew = { .tasks = r->plan.inputs_count + r->plan.portions_count,
                      .jobs = r->batch->jobs,
                      .self = r,
                      .begin = begin,
                      .work = work,
                      .done = done,
                      .died = died };
    size_t failed = 0;
    tal_status status = find_done(r);

    if (status)
        return status;
    status = tal_crew_run(&crew, r->skip, &failed);
    if (status == TAL_ESTALE ||
        (status == TAL_EIO && (errno == ECHILD || failed < r->plan.inputs_count)))
        name_task(r, failed, wrong);
    for (size_t i = 0; !status && i < r->plan.inputs_count; i++)
        if (r->plan.inputs[i].kind != TAL_INPUT_OTHER && !tal_plan_holds(&r->plan.inputs[i])) {
            snprintf(wrong, 256, "%s", r->plan.inputs[i].path);
            status = TAL_ESTALE;
        }
    return status;
}

/* ---- The harvest ----------------------------------------------------------------------------- */

static tal_status open_harvest(reading *r, tal_harvest *harvest)
{
    char **runs = calloc(r->plan.portions_count ? r->plan.portions_count : 1, sizeof *runs);
    size_t count = 0;

    if (!runs)
        return TAL_ENOMEM;
    while (count < r->plan.portions_count && (runs[count] = run_path(r, count)))
        count++;
    if (count == r->plan.portions_count)
        return tal_harvest_open(harvest, r->batch, &r->workshop, &r->plan, runs, count);
    while (count > 0)
        free(runs[--count]);
    free(runs);
    return TAL_ENOMEM;
}

static tal_status hand_over(reading *r, tal_batch_counts *counts, tal_diagnostics *diagnostics)
{
    tal_harvest harvest = { .runs = NULL };
    tal_status status = open_harvest(r, &harvest);

    if (!status && r->batch->shards > 1) {
        char *path = tal_workshop_result(&r->workshop, TAL_SHARD_FILE);

        status = path ? tal_harvest_bundle(&harvest, path) : TAL_ENOMEM;
        free(path);
        if (!status)
            status = tal_manifest_write_shard(&harvest);
    } else if (!status) {
        status = tal_harvest_finish(&harvest, diagnostics);
        if (!status)
            status = tal_manifest_write(&harvest);
    }
    *counts = harvest.counts;
    tal_harvest_close(&harvest);
    return status;
}

tal_status tal_batch_run(const tal_batch *batch, tal_batch_counts *counts, char wrong[256],
                         tal_diagnostics *diagnostics)
{
    reading r = { .batch = batch, .workshop = { NULL, -1 } };
    const char *missing;
    tal_status status = tal_plan_make(&r.plan, batch->roster, batch->responses, &missing);
    int reason;

    *counts = (tal_batch_counts){ 0 };
    snprintf(wrong, 256, "%s", missing);
    if (!status && batch->roster) {
        snprintf(wrong, 256, "%s", batch->roster);
        status = tal_roster_check(batch->roster);
    }
    if (!status) {
        snprintf(wrong, 256, "%s", batch->out);
        status = open_workshop(&r);
    }
    if (!status)
        status = tal_workshop_keep(&r.workshop, batch->assembly);
    if (!status)
        status = read_all(&r, wrong);
    if (!status)
        status = hand_over(&r, counts, diagnostics);
    reason = errno;
    tal_workshop_close(&r.workshop, !status);
    tal_plan_free(&r.plan);
    free(r.skip);
    errno = reason;
    return status;
}
