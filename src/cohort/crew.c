/*
 * Forks workers, hands out tasks over pipes, and hears of them. Owns the pipes. Must not know what
 * a task is.
 */
#include "cohort/crew.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/transfer.h"

enum { NO_TASK = -1, DEATHS = 2 };

typedef struct worker {
    pid_t pid; /* 0: none */
    int to, from;
    long task; /* that it is at, or NO_TASK */
} worker;

/* What comes back: one write, which a pipe keeps whole. */
typedef struct answer {
    tal_status status;
    int reason; /* errno */
    tal_crew_report report;
} answer;

typedef struct foreman {
    const tal_crew *crew;
    worker *workers;
    struct pollfd *polled;
    int count;
    const bool *skip;
    size_t next;           /* task that was not handed out yet */
    long again;            /* one whose worker died, or NO_TASK */
    unsigned char *deaths; /* a row a task */
    tal_status status;
    int reason;
    size_t failed;
} foreman;

/* ---- A worker -------------------------------------------------------------------------------- */

/* Until the pipe ends: then there is nothing more to do, or nobody who wants it. */
static void work(const tal_crew *crew, int from, int to)
{
    void *kept = crew->begin ? crew->begin(crew->self) : crew->self;
    long task;

    while (!tal_transfer_read(from, &task, sizeof task)) {
        answer it;

        memset(&it, 0, sizeof it); /* what lies between its fields is written too */
        it.status = kept ? crew->work(crew->self, kept, (size_t)task, &it.report) : TAL_ENOMEM;
        it.reason = errno;
        if (tal_transfer_write(to, &it, sizeof it))
            break;
    }
    _exit(0);
}

/* ---- The foreman ----------------------------------------------------------------------------- */

static void close_pipes(const int pipes[4])
{
    for (int i = 0; i < 4; i++)
        if (pipes[i] >= 0)
            close(pipes[i]);
}

/* Other workers' pipes are no business of a new one: it would keep them open. */
static void forget_others(const foreman *f)
{
    for (int i = 0; i < f->count; i++)
        if (f->workers[i].pid) {
            close(f->workers[i].to);
            close(f->workers[i].from);
        }
}

static bool hire(foreman *f, worker *it)
{
    int pipes[4] = { -1, -1, -1, -1 };
    pid_t pid = -1;

    if (pipe(pipes) == 0 && pipe(pipes + 2) == 0)
        pid = fork();
    if (pid < 0) {
        int reason = errno;

        close_pipes(pipes);
        errno = reason;
        return false;
    }
    if (pid == 0) {
        forget_others(f);
        close(pipes[1]);
        close(pipes[2]);
        work(f->crew, pipes[0], pipes[3]);
    }
    close(pipes[0]);
    close(pipes[3]);
    *it = (worker){ pid, pipes[1], pipes[2], NO_TASK };
    return true;
}

static int dismiss(worker *it)
{
    int ended = 0;

    close(it->to);
    close(it->from);
    while (waitpid(it->pid, &ended, 0) < 0 && errno == EINTR)
        continue;
    it->pid = 0;
    return WIFSIGNALED(ended) ? WTERMSIG(ended) : 0;
}

/* The next task to be done, or NO_TASK. */
static long take_task(foreman *f)
{
    long task = f->again;

    f->again = NO_TASK;
    if (task != NO_TASK || f->status)
        return f->status ? NO_TASK : task;
    while (f->next < f->crew->tasks && f->skip && f->skip[f->next])
        f->next++;
    return f->next < f->crew->tasks ? (long)f->next++ : NO_TASK;
}

/* The work is over: the others are stopped, for they may be waiting for what will not come. */
static void fail(foreman *f, tal_status status, int reason, long task)
{
    if (f->status)
        return;
    f->status = status;
    f->reason = reason;
    f->failed = (size_t)task;
    for (int i = 0; i < f->count; i++)
        if (f->workers[i].pid)
            kill(f->workers[i].pid, SIGKILL);
}

/* Its pipe has ended before its work. */
static void bury(foreman *f, worker *it)
{
    long task = it->task;
    int signal = dismiss(it);

    if (f->status)
        return;
    if (f->crew->died)
        f->crew->died(f->crew->self, (size_t)task, signal);
    if (++f->deaths[task] >= DEATHS)
        fail(f, TAL_EIO, ECHILD, task);
    else
        f->again = task;
}

/* Gives a worker its next task, a new worker where there is none; without a task it may go. */
static void employ(foreman *f, worker *it)
{
    long task = take_task(f);

    if (task == NO_TASK) {
        if (it->pid)
            dismiss(it);
        return;
    }
    if (!it->pid && !hire(f, it)) {
        fail(f, TAL_EIO, errno, task);
        return;
    }
    it->task = task;
    tal_transfer_write(it->to, &task, sizeof task); /* where it has died meanwhile, its other pipe
                                                     * says so */
}

static void hear(foreman *f, worker *it)
{
    answer said;

    if (tal_transfer_read(it->from, &said, sizeof said)) {
        bury(f, it);
    } else if (said.status) {
        fail(f, said.status, said.reason, it->task);
    } else if (f->crew->done) {
        f->crew->done(f->crew->self, (size_t)it->task, &said.report);
    }
    it->task = NO_TASK;
    employ(f, it);
}

static void oversee(foreman *f)
{
    for (int i = 0; i < f->count; i++)
        employ(f, &f->workers[i]);
    for (;;) {
        int end = 0; /* no more than there are: poll takes no longer list than files may be open */

        for (int i = 0; i < f->count; i++) {
            f->polled[i] =
                (struct pollfd){ f->workers[i].pid ? f->workers[i].from : -1, POLLIN, 0 };
            end = f->workers[i].pid ? i + 1 : end;
        }
        if (!end)
            return;
        if (poll(f->polled, (nfds_t)end, -1) < 0)
            continue;
        for (int i = 0; i < end; i++)
            if (f->polled[i].revents)
                hear(f, &f->workers[i]);
    }
}

tal_status tal_crew_run(const tal_crew *crew, const bool *skip, size_t *failed)
{
    struct sigaction ignore = { .sa_handler = SIG_IGN }, before;
    foreman f = {
        .crew = crew,
        .workers = calloc((size_t)crew->jobs, sizeof *f.workers),
        .polled = calloc((size_t)crew->jobs, sizeof *f.polled),
        .count = crew->jobs,
        .skip = skip,
        .again = NO_TASK,
        .deaths = calloc(crew->tasks ? crew->tasks : 1, 1),
        .status = TAL_ENOMEM,
    };

    if (f.workers && f.polled && f.deaths) {
        f.status = TAL_OK;
        sigaction(SIGPIPE, &ignore, &before); /* a worker that has died is heard of otherwise */
        oversee(&f);
        sigaction(SIGPIPE, &before, NULL);
    }
    free(f.workers);
    free(f.polled);
    free(f.deaths);
    *failed = f.failed;
    errno = f.reason;
    return f.status;
}
