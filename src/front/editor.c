/*
 * Readline through its callback interface, so that a signal or a clock can end the question. The
 * only file that sees Readline. The history is this session's and is not kept: it would hold what a
 * candidate typed.
 */
#include "front/editor.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

struct tal_editor {
    char name[8]; /* first: see `self` */
    char **offers;
    size_t offers_count, offers_capacity;
    size_t next_offer; /* while completing */
    char *line;        /* NULL at the end of input */
    bool done;
    char *aside;       /* what had been typed when something was saved, or NULL */
    int cursor;        /* where in it, in bytes */
};

enum { LOOK_NS = 500000000 }; /* between two glances: 0.5 s */

/* Readline calls back without a context. Its rl_readline_name points at the first member of ours. */
static tal_editor *self(void)
{
    return (tal_editor *)(void *)rl_readline_name;
}

/* The offers that begin with what was typed, one a call. */
static char *next_match(const char *text, int state)
{
    tal_editor *editor = self();

    if (state == 0)
        editor->next_offer = 0;
    while (editor->next_offer < editor->offers_count) {
        const char *offer = editor->offers[editor->next_offer++];

        if (strncmp(offer, text, strlen(text)) == 0)
            return strdup(offer);
    }
    return NULL;
}

static char **complete(const char *text, int start, int end)
{
    (void)start;
    (void)end;
    rl_attempted_completion_over = 1; /* never file names */
    rl_completion_append_character = '\0';
    return rl_completion_matches(text, next_match);
}

static void take_line(char *line)
{
    tal_editor *editor = self();

    editor->line = line;
    editor->done = true;
    rl_callback_handler_remove();
}

tal_editor *tal_editor_new(void)
{
    tal_editor *editor = calloc(1, sizeof *editor);

    if (!editor)
        return NULL;
    strcpy(editor->name, "talante");
    rl_readline_name = editor->name;
    rl_completer_word_break_characters = ""; /* offers are whole lines */
    rl_attempted_completion_function = complete;
    rl_persistent_signal_handlers = 1; /* a stop or a new width while it waits */
    rl_change_environment = 0;
    using_history();
    return editor;
}

void tal_editor_forget(tal_editor *editor)
{
    for (size_t i = 0; i < editor->offers_count; i++)
        free(editor->offers[i]);
    editor->offers_count = 0;
}

void tal_editor_free(tal_editor *editor)
{
    if (!editor)
        return;
    tal_editor_forget(editor);
    rl_readline_name = "";
    clear_history();
    free(editor->offers);
    free(editor->line);
    free(editor->aside);
    free(editor);
}

void tal_editor_offer(tal_editor *editor, const char *line)
{
    char **offers = tal_grow(editor->offers, editor->offers_count, &editor->offers_capacity,
                             sizeof *offers);
    char *copy = strdup(line);

    if (offers)
        editor->offers = offers;
    if (!offers || !copy) { /* one completion fewer */
        free(copy);
        return;
    }
    offers[editor->offers_count++] = copy;
}

static void remember(const char *line)
{
    HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;

    if (*line && (!last || strcmp(last->line, line) != 0))
        add_history(line);
}

/* Gives up the question: the terminal as it was, the cursor on a line of its own. */
static tal_asked give_up(tal_asked why)
{
    rl_callback_handler_remove();
    fputc('\n', stdout);
    fflush(stdout);
    return why;
}

/* In the middle of a key or of a search, what stands in the line is not what was typed. */
static bool is_busy(void)
{
    return RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_MULTIKEY | RL_STATE_METANEXT |
                      RL_STATE_NUMERICARG | RL_STATE_VIMOTION);
}

/* Takes the question away, however many rows it fills, and keeps what was typed. */
static tal_asked set_aside(tal_editor *editor)
{
    free(editor->aside);
    editor->aside = strdup(rl_line_buffer);
    editor->cursor = rl_point;
    rl_clear_visible_line();
    rl_callback_handler_remove();
    fflush(stdout);
    return TAL_INPUT_SAVED;
}

static void put_back(tal_editor *editor)
{
    if (editor->aside && *editor->aside) {
        rl_insert_text(editor->aside);
        rl_point = editor->cursor;
        rl_redisplay();
    }
    free(editor->aside);
    editor->aside = NULL;
}

/* A signal came. false: it ends the question. */
static bool go_on_after_signal(void)
{
    int number = rl_pending_signal();

    if (number == SIGINT || number == SIGTERM || number == SIGHUP)
        return false;
    rl_check_signals(); /* a new width, or a stop; it returns when the job goes on */
    if (number != SIGWINCH)
        rl_forced_update_display();
    return true;
}

tal_asked tal_editor_ask(tal_editor *editor, const char *prompt, int seconds, const sigset_t *mask,
                         const tal_glance *glance, char **line)
{
    const struct timespec wait = { .tv_sec = glance->look ? 0 : seconds,
                                   .tv_nsec = glance->look ? LOOK_NS : 0 };
    const struct timespec *limit = glance->look || seconds ? &wait : NULL;

    free(editor->line);
    editor->line = NULL;
    editor->done = false;
    rl_callback_handler_install(prompt, take_line);
    put_back(editor);
    while (!editor->done) {
        fd_set set;
        int ready;

        FD_ZERO(&set);
        FD_SET(STDIN_FILENO, &set);
        ready = pselect(STDIN_FILENO + 1, &set, NULL, NULL, limit, mask);
        if (ready > 0)
            rl_callback_read_char();
        else if (ready == 0 && !glance->look)
            return give_up(TAL_INPUT_SILENCE);
        else if (ready == 0 && !is_busy() && glance->look(glance->self) == TAL_WATCH_SAVED)
            return set_aside(editor);
        else if (ready == 0)
            continue;
        else if (errno != EINTR)
            return give_up(TAL_INPUT_END);
        else if (!go_on_after_signal())
            return give_up(TAL_INPUT_STOP);
    }
    if (!editor->line) {
        fputc('\n', stdout);
        return TAL_INPUT_END;
    }
    remember(editor->line);
    *line = editor->line;
    return TAL_INPUT_LINE;
}
