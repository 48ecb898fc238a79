/* Shards into one. Their records are merged like those of portions; what follows is the same as of
 * one run. */
#include "cohort/batch.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "cohort/manifest.h"

typedef struct joining {
    const tal_batch *batch;
    char *const *folders;
    size_t count;
    char **runs; /* a row a shard, by their numbers */
    tal_shard first;
    tal_plan plan;
    tal_workshop workshop;
} joining;

/* Shard FOLDER takes its place. */
static tal_status place(joining *j, const char *folder, char wrong[256])
{
    tal_shard shard;
    tal_status status = tal_manifest_read_shard(folder, &shard, NULL);

    snprintf(wrong, 256, "%s", folder);
    if (status)
        return status == TAL_ENOMEM ? status : TAL_EINVAL;
    if (strcmp(shard.work, j->first.work) != 0 || shard.shards != j->first.shards)
        return TAL_EINVAL;
    if (j->runs[shard.shard - 1])
        return TAL_ECHOICE;
    j->runs[shard.shard - 1] = tal_folder_path(folder, TAL_SHARD_FILE);
    if (!j->runs[shard.shard - 1])
        return TAL_ENOMEM;
    snprintf(wrong, 256, "%s", j->runs[shard.shard - 1]);
    return tal_manifest_check_shard(folder, &shard);
}

static tal_status place_all(joining *j, char wrong[256])
{
    tal_status status = TAL_OK;

    j->runs = calloc((size_t)j->first.shards, sizeof *j->runs);
    if (!j->runs)
        return TAL_ENOMEM;
    for (size_t i = 0; !status && i < j->count; i++)
        status = place(j, j->folders[i], wrong);
    for (int i = 0; !status && i < j->first.shards; i++)
        if (!j->runs[i]) {
            snprintf(wrong, 256, "%d/%d", i + 1, j->first.shards);
            status = TAL_EENDED;
        }
    return status;
}

static void free_runs(joining *j)
{
    for (int i = 0; j->runs && i < j->first.shards; i++)
        free(j->runs[i]);
    free(j->runs);
    j->runs = NULL;
}

/* The paths of the runs belong to the harvest from here on; the runs stay the shards'. */
static tal_status finish(joining *j, tal_batch_counts *counts, tal_diagnostics *diagnostics)
{
    tal_harvest harvest;
    tal_status status = tal_harvest_open(&harvest, j->batch, &j->workshop, &j->plan, j->runs,
                                         (size_t)j->first.shards);

    j->runs = NULL;
    harvest.borrowed = true;
    if (!status)
        status = tal_harvest_finish(&harvest, diagnostics);
    if (!status)
        status = tal_manifest_write(&harvest);
    *counts = harvest.counts;
    tal_harvest_close(&harvest);
    return status;
}

tal_status tal_batch_join(const tal_batch *batch, char *const *folders, size_t count,
                          tal_batch_counts *counts, char wrong[256], tal_diagnostics *diagnostics)
{
    joining j = { .batch = batch, .folders = folders, .count = count, .workshop = { NULL, -1 } };
    tal_status status = tal_manifest_read_shard(folders[0], &j.first, &j.plan);
    int reason;

    *counts = (tal_batch_counts){ 0 };
    snprintf(wrong, 256, "%s", folders[0]);
    if (status)
        return status == TAL_ENOMEM ? status : TAL_EINVAL;
    status = place_all(&j, wrong);
    if (!status) {
        snprintf(wrong, 256, "%s", batch->out);
        status = tal_workshop_open(&j.workshop, batch->out, j.first.work);
    }
    if (!status)
        status = tal_workshop_keep(&j.workshop, batch->assembly);
    if (!status)
        status = finish(&j, counts, diagnostics);
    reason = errno;
    free_runs(&j);
    tal_workshop_close(&j.workshop, !status);
    tal_plan_free(&j.plan);
    errno = reason;
    return status;
}
