/*
 * From what was read to what HR reads: candidates are brought together and added up, it is found
 * how sure the scores are, and the files are written. The work is divided by candidates, each part
 * of the order by one worker.
 */
#ifndef TAL_COHORT_HARVEST_H
#define TAL_COHORT_HARVEST_H

#include "cohort/batch.h"
#include "cohort/workshop.h"

enum { TAL_DIVISIONS_MOST = 64 };

typedef struct tal_harvest {
    const tal_batch *batch;
    const tal_workshop *workshop;
    tal_plan *plan; /* its lines are filled in from what was read */
    char **runs;    /* owned: files of sorted records (bin.h), one a portion or a shard */
    size_t count;
    bool borrowed; /* the runs are shards', and stay where they are */
    tal_sums sums; /* owned: of all */
    tal_band band;
    size_t refused[TAL_DIVISIONS_MOST]; /* of a division: in how many files its refusals stand */
    tal_batch_counts counts;
    uint64_t refusals[TAL_REFUSALS]; /* rows of rejected.csv, by their reason */
} tal_harvest;

/* Takes up COUNT runs, whose paths (and their array) are its own from now on. */
tal_status tal_harvest_open(tal_harvest *out, const tal_batch *batch, const tal_workshop *workshop,
                            tal_plan *plan, char **runs, size_t count);
void tal_harvest_close(tal_harvest *harvest);

/* All runs as one file PATH: what a shard hands on. */
tal_status tal_harvest_bundle(tal_harvest *harvest, const char *path);

/* Writes all results but the manifest. Errors as tal_batch_run. */
tal_status tal_harvest_finish(tal_harvest *harvest, tal_diagnostics *diagnostics);

#endif
