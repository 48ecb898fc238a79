/*
 * Work that is shared among processes: numbered tasks, each done once, in any order, by whichever
 * worker is free. A worker that dies is replaced, and its task is done again; one that dies over
 * the same task twice ends the work.
 */
#ifndef TAL_COHORT_CREW_H
#define TAL_COHORT_CREW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <talante/talante.h>

enum { TAL_CREW_NUMBERS = 6, TAL_CREW_TEXT = 96 };

/* What a task has to say when it is done; how many of what is the caller's to know. */
typedef struct tal_crew_report {
    uint64_t numbers[TAL_CREW_NUMBERS];
    char text[TAL_CREW_TEXT];
} tal_crew_report;

typedef struct tal_crew {
    size_t tasks;
    int jobs;   /* workers, 1 or more */
    void *self; /* of the three below */

    /* In a worker, before its first task: what it keeps from task to task, or NULL: no memory. May
     * itself be NULL: then that is SELF. */
    void *(*begin)(void *self);
    /* In a worker. After TAL_EIO errno says why. What it does must be as well done twice. */
    tal_status (*work)(void *self, void *kept, size_t task, tal_crew_report *report);
    /* Here, as each is done; may be NULL. */
    void (*done)(void *self, size_t task, const tal_crew_report *report);
    /* Here, when a worker died (of SIGNAL, or 0) over TASK; may be NULL. */
    void (*died)(void *self, size_t task, int signal);
} tal_crew;

/*
 * Does all tasks but those that SKIP (or NULL) has for each as true. TAL_EIO with errno, and what
 * else `work` gave; *FAILED is then the task. A worker that died twice: TAL_EIO with ECHILD.
 * Workers are forked: the caller has no other thread.
 */
tal_status tal_crew_run(const tal_crew *crew, const bool *skip, size_t *failed);

#endif
