/*
 * Starts a program, talks to it over three pipes, and waits for it. Owns the pipes. Must not know what
 * the program is for.
 */
#include "base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/wait.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <time.h>
#include <unistd.h>

#include "base/transfer.h"

enum { IN, OUT, ERR, STREAMS, READ_END = 0, WRITE_END = 1, ROOM = 64 << 10 };

typedef struct talk {
    const tal_process *it;
    tal_process_answer *answer;
    int ours[STREAMS]; /* our ends; -1: closed */
    size_t told;       /* bytes of the input */
    int64_t deadline;  /* in milliseconds */
} talk;

static int64_t now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void shut(int *file)
{
    if (*file >= 0)
        close(*file);
    *file = -1;
}

/* ---- Starting -------------------------------------------------------------------------------- */

/* Both ends close on exec, so that the program gets none but the three that are laid out for it. Nor are they one of
 * these: where our own are closed, a pipe is given their numbers. An end that is not there is -1. */
static bool open_pipe(int ends[2])
{
    int given[2] = { -1, -1 }, reason;

    ends[READ_END] = ends[WRITE_END] = -1;
    if (pipe(given) != 0)
        return false;
    ends[READ_END] = fcntl(given[READ_END], F_DUPFD_CLOEXEC, STREAMS);
    ends[WRITE_END] = fcntl(given[WRITE_END], F_DUPFD_CLOEXEC, STREAMS);
    reason = errno;
    shut(&given[READ_END]);
    shut(&given[WRITE_END]);
    errno = reason;
    return ends[READ_END] >= 0 && ends[WRITE_END] >= 0;
}

static bool open_pipes(int pipes[STREAMS][2])
{
    for (int i = 0; i < STREAMS; i++)
        pipes[i][READ_END] = pipes[i][WRITE_END] = -1;
    for (int i = 0; i < STREAMS; i++)
        if (!open_pipe(pipes[i]))
            return false;
    return true;
}

/* Whoever is killed cannot stop the program any more, and Ctrl-C does not reach its group. */
static void end_with(pid_t parent)
{
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (getppid() != parent)
        _exit(127);
}

/* In the new process. In a group of its own, so that what it starts itself can be stopped with it. */
static void become(const tal_process *it, int pipes[STREAMS][2], int why, pid_t parent)
{
    struct sigaction usual = { .sa_handler = SIG_DFL };

    end_with(parent);
    setpgid(0, 0);
    sigaction(SIGPIPE, &usual, NULL); /* which we ignore ourselves */
    if (dup2(pipes[IN][READ_END], IN) >= 0 && dup2(pipes[OUT][WRITE_END], OUT) >= 0 &&
        dup2(pipes[ERR][WRITE_END], ERR) >= 0)
        execvp(it->argv[0], (char *const *)it->argv);
    tal_transfer_write(why, &errno, sizeof errno);
    _exit(127);
}

/* An errno, or 0: a pipe that closes on exec tells whether there was one. */
static int spawn(const tal_process *it, int pipes[STREAMS][2], pid_t *pid)
{
    int why[2], reason = 0;
    pid_t parent = getpid();

    if (!open_pipe(why)) {
        reason = errno;
        shut(&why[READ_END]);
        return reason;
    }
    *pid = fork();
    if (*pid == 0)
        become(it, pipes, why[WRITE_END], parent);
    if (*pid < 0)
        reason = errno;
    shut(&why[WRITE_END]);
    if (*pid > 0) {
        setpgid(*pid, *pid); /* whoever comes first */
        if (!tal_transfer_read(why[READ_END], &reason, sizeof reason))
            while (waitpid(*pid, NULL, 0) < 0 && errno == EINTR)
                continue;
        else
            reason = 0;
    }
    shut(&why[READ_END]);
    return reason;
}

/* ---- Talking --------------------------------------------------------------------------------- */

static void tell(talk *t)
{
    ssize_t told = write(t->ours[IN], t->it->input + t->told, t->it->length - t->told);

    if (told > 0)
        t->told += (size_t)told;
    if ((told < 0 && errno != EINTR && errno != EAGAIN) || t->told == t->it->length)
        shut(&t->ours[IN]); /* it has heard enough, or does not listen */
}

/* An errno, or 0. */
static int hear(talk *t, int stream)
{
    tal_buffer *heard = stream == OUT ? &t->answer->out : &t->answer->complaints;
    char *room = tal_buffer_room(heard, ROOM);
    ssize_t length = room ? read(t->ours[stream], room, ROOM) : 0;

    if (!room)
        return ENOMEM;
    if (length == 0 || (length < 0 && errno != EINTR))
        shut(&t->ours[stream]);
    tal_buffer_wrote(heard, length > 0 ? (size_t)length : 0);
    return heard->length > TAL_PROCESS_LIMIT ? EFBIG : 0;
}

/* Until it has closed both its ends, which it does when it ends. An errno, or 0. */
static int converse(talk *t)
{
    while (t->ours[OUT] >= 0 || t->ours[ERR] >= 0) {
        struct pollfd polled[STREAMS];
        int64_t left = t->deadline - now();
        int reason = 0;

        for (int i = 0; i < STREAMS; i++)
            polled[i] = (struct pollfd){ t->ours[i], i == IN ? POLLOUT : POLLIN, 0 };
        if (left <= 0)
            return ETIMEDOUT;
        if (poll(polled, STREAMS, (int)left) < 0 && errno != EINTR)
            return errno;
        if (polled[IN].revents)
            tell(t);
        for (int i = OUT; !reason && i < STREAMS; i++)
            if (polled[i].revents)
                reason = hear(t, i);
        if (reason)
            return reason;
    }
    return 0;
}

/* Gives it the rest of its time; it may have closed its ends and go on. An errno, or 0. */
static int wait_for(pid_t pid, int64_t deadline, int *ended)
{
    const struct timespec moment = { 0, 1000000 };
    pid_t found;

    while ((found = waitpid(pid, ended, WNOHANG)) == 0 || (found < 0 && errno == EINTR)) {
        if (now() >= deadline)
            return ETIMEDOUT;
        nanosleep(&moment, NULL);
    }
    return found < 0 ? errno : 0;
}

static int attend(const tal_process *it, tal_process_answer *answer, int pipes[STREAMS][2], pid_t pid)
{
    talk t = {
        it, answer, { pipes[IN][WRITE_END], pipes[OUT][READ_END], pipes[ERR][READ_END] }, 0,
        now() + (int64_t)it->seconds * 1000,
    };
    int ended = 0, reason;

    fcntl(t.ours[IN], F_SETFL, O_NONBLOCK); /* a write must not wait for a program that writes itself */
    if (it->length == 0)
        shut(&t.ours[IN]);
    reason = converse(&t);
    for (int i = 0; i < STREAMS; i++)
        shut(&t.ours[i]);
    if (!reason)
        reason = wait_for(pid, t.deadline, &ended);
    if (reason) {
        kill(-pid, SIGKILL);
        while (waitpid(pid, &ended, 0) < 0 && errno == EINTR)
            continue;
    }
    answer->code = WIFSIGNALED(ended) ? 128 + WTERMSIG(ended) : WEXITSTATUS(ended);
    return reason;
}

tal_status tal_process_run(const tal_process *it, tal_process_answer *answer)
{
    struct sigaction ignore = { .sa_handler = SIG_IGN }, before;
    int pipes[STREAMS][2], reason;
    pid_t pid = -1;

    *answer = (tal_process_answer){ TAL_BUFFER_EMPTY, TAL_BUFFER_EMPTY, 0 };
    reason = open_pipes(pipes) ? 0 : errno;
    if (!reason) {
        sigaction(SIGPIPE, &ignore, &before); /* a program that does not listen is heard of otherwise */
        reason = spawn(it, pipes, &pid);
        for (int i = 0; i < STREAMS; i++)
            shut(&pipes[i][i == IN ? READ_END : WRITE_END]);
        if (!reason) {
            reason = attend(it, answer, pipes, pid);
            for (int i = 0; i < STREAMS; i++)
                pipes[i][i == IN ? WRITE_END : READ_END] = -1;
        }
        sigaction(SIGPIPE, &before, NULL);
    }
    for (int i = 0; i < STREAMS; i++) {
        shut(&pipes[i][READ_END]);
        shut(&pipes[i][WRITE_END]);
    }
    errno = reason;
    return !reason ? TAL_OK : reason == ENOMEM ? TAL_ENOMEM : TAL_EIO;
}

void tal_process_answer_free(tal_process_answer *answer)
{
    tal_buffer_free(&answer->out);
    tal_buffer_free(&answer->complaints);
}
