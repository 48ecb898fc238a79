#include <criterion/criterion.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cohort/crew.h"

enum { TASKS = 40 };

/* What happened here; and what is to happen in a worker, over task BAD. */
typedef struct site {
    int done[TASKS], deaths, signal;
    uint64_t sum;
    size_t bad;
    int dies;          /* how often */
    tal_status status; /* that it gives */
    int reason;
} site;

static char folder[] = "/tmp/talante-crew-XXXXXX";

static void begin_all(void)
{
    cr_assert(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
}

static void end_all(void)
{
    char command[80];

    snprintf(command, sizeof command, "rm -r %s", folder);
    cr_assert_eq(system(command), 0);
}

TestSuite(crew, .init = begin_all, .fini = end_all);

static void *begin(void *self)
{
    return self;
}

static void *begin_without_memory(void *self)
{
    (void)self;
    return NULL;
}

/* A file for each time that somebody died. */
static tal_status work(void *self, void *kept, size_t task, tal_crew_report *report)
{
    const site *s = self;

    (void)kept;
    for (int i = 0; task == s->bad && i < s->dies; i++) {
        char name[2] = { (char)('a' + i), '\0' };

        if (open(name, O_CREAT | O_EXCL | O_WRONLY, 0600) >= 0)
            kill(getpid(), SIGKILL);
    }
    report->numbers[0] = task;
    snprintf(report->text, sizeof report->text, "task %zu", task);
    errno = s->reason;
    return task == s->bad ? s->status : TAL_OK;
}

static void done(void *self, size_t task, const tal_crew_report *report)
{
    site *s = self;
    char expected[32];

    snprintf(expected, sizeof expected, "task %zu", task);
    cr_assert_str_eq(report->text, expected);
    s->done[task]++;
    s->sum += report->numbers[0];
}

static void died(void *self, size_t task, int signal)
{
    site *s = self;

    cr_assert_eq(task, s->bad);
    s->deaths++;
    s->signal = signal;
}

static tal_status run(site *s, int jobs, const bool *skip, size_t *failed)
{
    tal_crew crew = { TASKS, jobs, s, begin, work, done, died };

    return tal_crew_run(&crew, skip, failed);
}

Test(crew, each_task_is_done_once_whatever_the_number_of_workers)
{
    for (int jobs = 1; jobs <= 60; jobs += 7) {
        site s = { .bad = TASKS };
        size_t failed;

        cr_assert_eq(run(&s, jobs, NULL, &failed), TAL_OK);
        for (int i = 0; i < TASKS; i++)
            cr_assert_eq(s.done[i], 1);
        cr_assert_eq(s.sum, TASKS * (TASKS - 1) / 2);
    }
}

Test(crew, what_is_to_be_skipped_is_not_done)
{
    site s = { .bad = TASKS };
    bool skip[TASKS] = { true, [3] = true, [TASKS - 1] = true };
    size_t failed;

    cr_assert_eq(run(&s, 3, skip, &failed), TAL_OK);
    for (int i = 0; i < TASKS; i++)
        cr_assert_eq(s.done[i], !skip[i]);
}

Test(crew, what_a_worker_died_over_is_done_by_another)
{
    for (int jobs = 1; jobs <= 4; jobs += 3) {
        site s = { .bad = 5, .dies = 1 };
        size_t failed;

        cr_assert_eq(run(&s, jobs, NULL, &failed), TAL_OK);
        cr_assert(s.deaths == 1 && s.signal == SIGKILL);
        for (int i = 0; i < TASKS; i++)
            cr_assert_eq(s.done[i], 1);
        cr_assert_eq(unlink("a"), 0);
    }
}

Test(crew, over_the_same_task_twice_is_the_end)
{
    site s = { .bad = 5, .dies = 2 };
    size_t failed;

    cr_assert_eq(run(&s, 2, NULL, &failed), TAL_EIO);
    cr_assert(errno == ECHILD && failed == 5 && s.deaths == 2 && s.done[5] == 0);
}

Test(crew, what_goes_wrong_in_a_worker_is_heard_here)
{
    site s = { .bad = 7, .status = TAL_EIO, .reason = ENOSPC };
    size_t failed;

    cr_assert_eq(run(&s, 2, NULL, &failed), TAL_EIO);
    cr_assert(errno == ENOSPC && failed == 7 && s.done[7] == 0);
    s = (site){ .bad = 0, .status = TAL_ESTALE };
    cr_assert_eq(run(&s, 1, NULL, &failed), TAL_ESTALE);
    cr_assert_eq(failed, 0);
    for (int i = 0; i < TASKS; i++) /* nothing is begun after that */
        cr_assert_eq(s.done[i], 0);
}

Test(crew, a_worker_without_memory_says_so)
{
    site s = { .bad = TASKS };
    tal_crew crew = { TASKS, 2, &s, begin_without_memory, work, done, died };
    size_t failed;

    cr_assert_eq(tal_crew_run(&crew, NULL, &failed), TAL_ENOMEM);
}

/* poll refuses a list that is longer than files may be open. */
Test(crew, more_workers_are_asked_for_than_files_may_be_open, .timeout = 20)
{
    struct rlimit few = { 32, 32 };
    site s = { .bad = TASKS };
    bool skip[TASKS];
    size_t failed;

    memset(skip, true, sizeof skip);
    skip[3] = skip[4] = false;
    cr_assert_eq(setrlimit(RLIMIT_NOFILE, &few), 0);
    cr_assert_eq(run(&s, 200, skip, &failed), TAL_OK);
    cr_assert(s.done[3] == 1 && s.done[4] == 1);
}
