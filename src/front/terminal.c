/*
 * What stdin and stdout are, and reading without an editor. Signals are blocked but while a question
 * waits (pselect), so none is lost and none comes between an answer and its record.
 */
#include "front/terminal.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>

#include "base/utf8.h"
#include "front/editor.h"

enum {
    WIDEST = 88,      /* longer lines are hard to read */
    NO_TERMINAL = 80, /* the width where there is none */
    NO_HEIGHT = 24,
    LINE_LIMIT = 1 << 16, /* bytes; more than TAL_TYPED_LIMIT characters take */
    SIGNALS = 3,
    STILL_NS = 100000000, /* between two looks at what is being written: 0.1 s */
    STILL_TRIES = 50,
};

static const int signals[SIGNALS] = { SIGINT, SIGTERM, SIGHUP };

struct tal_terminal {
    bool person;
    tal_dress dress;
    tal_editor *editor; /* NULL: plain reading */
    sigset_t mask;      /* as it was: what pselect waits with */
    struct sigaction before[SIGNALS];
    char chunk[4096];   /* read and not used up */
    size_t chunk_at, chunk_end;
    bool ended;
    tal_glance glance;
    bool waiting;       /* the line was read, and not yet given */
    char line[LINE_LIMIT + 1];
};

/* Only there to interrupt pselect. */
static void wake(int number)
{
    (void)number;
}

static void catch_signals(tal_terminal *terminal)
{
    struct sigaction action = { .sa_handler = wake };
    sigset_t block;

    sigemptyset(&action.sa_mask);
    sigemptyset(&block);
    for (int i = 0; i < SIGNALS; i++) {
        sigaction(signals[i], NULL, &terminal->before[i]);
        if (terminal->before[i].sa_handler == SIG_IGN)
            continue; /* nohup, or a job in the background */
        sigaction(signals[i], &action, NULL);
        sigaddset(&block, signals[i]);
    }
    sigprocmask(SIG_BLOCK, &block, &terminal->mask);
}

static void release_signals(tal_terminal *terminal)
{
    sigprocmask(SIG_SETMASK, &terminal->mask, NULL);
    for (int i = 0; i < SIGNALS; i++)
        sigaction(signals[i], &terminal->before[i], NULL);
}

static bool is_set(const char *name)
{
    const char *value = getenv(name);

    return value && *value;
}

static tal_dress choose_dress(bool plain, bool shown)
{
    const char *term = getenv("TERM");

    if (plain || !shown || !term || !*term || strcmp(term, "dumb") == 0)
        return TAL_DRESS_PLAIN;
    return is_set("NO_COLOR") ? TAL_DRESS_MONO : TAL_DRESS_COLOUR;
}

tal_terminal *tal_terminal_new(bool plain)
{
    tal_terminal *terminal = calloc(1, sizeof *terminal);

    if (!terminal)
        return NULL;
    terminal->person = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    terminal->dress = choose_dress(plain, terminal->person);
    if (terminal->dress != TAL_DRESS_PLAIN)
        terminal->editor = tal_editor_new();
    catch_signals(terminal);
    return terminal;
}

void tal_terminal_free(tal_terminal *terminal)
{
    if (!terminal)
        return;
    tal_editor_free(terminal->editor);
    release_signals(terminal);
    free(terminal);
}

bool tal_terminal_is_person(const tal_terminal *terminal)
{
    return terminal->person;
}

bool tal_terminal_has_editor(const tal_terminal *terminal)
{
    return terminal->editor;
}

static int current_width(void)
{
    struct winsize size;

    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return NO_TERMINAL;
    return size.ws_col < WIDEST ? size.ws_col : WIDEST;
}

int tal_terminal_rows(const tal_terminal *terminal)
{
    struct winsize size;

    if (!terminal->person || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0)
        return NO_HEIGHT;
    return size.ws_row;
}

tal_page tal_terminal_page(const tal_terminal *terminal)
{
    return tal_page_new(current_width(), terminal->dress);
}

tal_page tal_terminal_page_for_output(bool plain)
{
    return tal_page_new(current_width(), choose_dress(plain, isatty(STDOUT_FILENO)));
}

void tal_terminal_show(tal_page *page)
{
    if (page->out.bytes)
        fwrite(page->out.bytes, 1, page->out.length, stdout);
    fflush(stdout);
    tal_buffer_clear(&page->out);
}

void tal_terminal_refit(tal_page *page)
{
    tal_page_resize(page, current_width());
    page->blank = false;
}

void tal_terminal_forget(tal_terminal *terminal)
{
    if (terminal->editor)
        tal_editor_forget(terminal->editor);
}

void tal_terminal_offer(tal_terminal *terminal, const char *line)
{
    if (terminal->editor)
        tal_editor_offer(terminal->editor, line);
}

/* Waits for input and reads a chunk of it. LINE: there is some. */
static tal_asked fill(tal_terminal *terminal)
{
    ssize_t got;
    fd_set set;

    FD_ZERO(&set);
    FD_SET(STDIN_FILENO, &set);
    if (pselect(STDIN_FILENO + 1, &set, NULL, NULL, NULL, &terminal->mask) < 0)
        return errno == EINTR ? TAL_INPUT_STOP : TAL_INPUT_END;
    got = read(STDIN_FILENO, terminal->chunk, sizeof terminal->chunk);
    if (got <= 0)
        return TAL_INPUT_END;
    terminal->chunk_at = 0;
    terminal->chunk_end = (size_t)got;
    return TAL_INPUT_LINE;
}

/* Of a line that was cut: up to the last whole character. */
static size_t whole_length(const char *line, size_t length)
{
    size_t whole = tal_utf8_invalid(line, length);

    return length == LINE_LIMIT && length - whole < 4 ? whole : length;
}

/* A line into terminal->line; what is past LINE_LIMIT bytes is dropped. */
static tal_asked read_line(tal_terminal *terminal)
{
    size_t length = 0;
    tal_asked input = TAL_INPUT_LINE;

    for (;;) {
        char c;

        if (terminal->chunk_at == terminal->chunk_end) {
            input = terminal->ended ? TAL_INPUT_END : fill(terminal);
            terminal->ended = input == TAL_INPUT_END;
            if (input != TAL_INPUT_LINE)
                break;
        }
        c = terminal->chunk[terminal->chunk_at++];
        if (c == '\n')
            break;
        if (length < LINE_LIMIT)
            terminal->line[length++] = c ? c : '\1'; /* a zero byte is no answer either */
    }
    terminal->line[whole_length(terminal->line, length)] = '\0';
    return input == TAL_INPUT_END && length > 0 ? TAL_INPUT_LINE : input;
}

void tal_terminal_watch(tal_terminal *terminal, tal_glance glance)
{
    terminal->glance = glance;
}

/* Has something been saved? What is being written is waited for, but not for ever. */
static bool was_saved(const tal_terminal *terminal)
{
    const struct timespec moment = { .tv_nsec = STILL_NS };
    tal_watch_state state = TAL_WATCH_MOVING;

    for (int i = 0; terminal->glance.look && state == TAL_WATCH_MOVING && i < STILL_TRIES; i++) {
        if (i > 0)
            nanosleep(&moment, NULL);
        state = terminal->glance.look(terminal->glance.self);
    }
    return state == TAL_WATCH_SAVED;
}

/* A line that is answered to what has been saved since must wait until that is shown. */
static tal_asked read_or_look(tal_terminal *terminal)
{
    tal_asked input = terminal->waiting ? TAL_INPUT_LINE : read_line(terminal);

    terminal->waiting = input == TAL_INPUT_LINE && was_saved(terminal);
    return terminal->waiting ? TAL_INPUT_SAVED : input;
}

tal_asked tal_terminal_ask(tal_terminal *terminal, const char *prompt, int seconds, char **line)
{
    bool unseen = terminal->waiting || !isatty(STDIN_FILENO); /* nobody sees what comes */
    tal_asked input;

    if (terminal->editor)
        return tal_editor_ask(terminal->editor, prompt, seconds, &terminal->mask,
                              &terminal->glance, line);
    fputs(prompt, stdout);
    fflush(stdout);
    input = read_or_look(terminal);
    if (input == TAL_INPUT_LINE && unseen) {
        tal_buffer clean = TAL_BUFFER_EMPTY;

        tal_page_clean(&clean, terminal->line, strlen(terminal->line));
        if (clean.bytes)
            fwrite(clean.bytes, 1, clean.length, stdout);
        tal_buffer_free(&clean);
    }
    if (input != TAL_INPUT_LINE || unseen)
        fputc('\n', stdout);
    fflush(stdout);
    *line = terminal->line;
    return input;
}
