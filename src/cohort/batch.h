/*
 * A whole cohort from what was handed in to what HR reads: many processes, little memory, and the
 * same bytes whatever their number and the order of the files. docs/batch.md says what goes in and
 * what comes out; docs/architecture.md how.
 *
 * In the folder of results, while the work is going on, `parts` holds what is done so far; begun
 * again with the same files, it goes on from there.
 */
#ifndef TAL_COHORT_BATCH_H
#define TAL_COHORT_BATCH_H

#include "cohort/band.h"
#include "cohort/plan.h"

typedef enum tal_batch_phase {
    TAL_BATCH_READING,
    TAL_BATCH_ADDING,
    TAL_BATCH_WRITING,
    TAL_BATCH_LOST, /* a worker died, and its work is done again */
} tal_batch_phase;

typedef struct tal_batch {
    const tal_assembly *assembly;
    const char *responses, *roster; /* roster: or NULL */
    const char *out;                /* the folder */
    int jobs;                       /* processes, 1 or more */
    int shard, shards;              /* from 1; 1 of 1: all */
    bool people;                    /* an account of each candidate too */
    const tal_pseudonym_key *key;   /* ids are handed in, and pseudonyms come out; NULL: ids */
    const char *pseudonyms;         /* the key's print, for the manifest; NULL: none */
    bool invented;                  /* nobody is these people: the manifest says so */

    /* Makes the words of the interface those of a language. What is written for people is in the
     * assessment's first language, an account in its candidate's. May be NULL. */
    void (*speak)(const char *language);

    /* Called as work is done: so much of so much, in bytes or parts; and how many conversations.
     * May be NULL. */
    void (*progress)(void *self, tal_batch_phase phase, uint64_t done, uint64_t all,
                     uint64_t conversations);
    void *self;
} tal_batch;

/* Tells `progress` that a worker died, and that its work is done again. */
void tal_batch_note_lost(const tal_batch *batch);

/* What came of it. Each sum of a line is the number before it. */
typedef struct tal_batch_counts {
    uint64_t lines;                    /* of the files of JSON lines */
    uint64_t conversations;            /* that were read, from whatever file: counted + refused */
    uint64_t rejected;                 /* rows of rejected.csv */
    uint64_t states[TAL_STATES];       /* candidates */
    uint64_t held[TAL_HELD_STATES];    /* their conversations */
    uint64_t decisions[TAL_DECISIONS]; /* of the complete */
} tal_batch_counts;

/*
 * TAL_EIO with errno: *WRONG is the file or folder, and nothing of it is finished, but all that was
 * done stands. TAL_ESTALE: the file *WRONG was changed meanwhile. TAL_EINVAL: the folder holds
 * results, or something else; TAL_ECHOICE: an interrupted run with other files. TAL_EFILE with
 * diagnostics: the norm file. TAL_EUNCLEAR: no column of the roster holds ids. *WRONG is borrowed
 * from the batch, or static.
 */
tal_status tal_batch_run(const tal_batch *batch, tal_batch_counts *counts, char wrong[256],
                         tal_diagnostics *diagnostics);

/*
 * Joins COUNT folders, each a shard of one batch, into the same bytes as one run gives. BATCH has
 * assembly, out, jobs, people, speak and progress. TAL_EINVAL: *WRONG is no finished shard, or one
 * of another batch; TAL_ECHOICE: that shard is there twice; TAL_EENDED: one is not there at all,
 * and *WRONG its number. TAL_EFILE: the file *WRONG of a shard was altered. Otherwise as
 * tal_batch_run.
 */
tal_status tal_batch_join(const tal_batch *batch, char *const *folders, size_t count,
                          tal_batch_counts *counts, char wrong[256], tal_diagnostics *diagnostics);

#endif
