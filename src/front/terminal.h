/*
 * The two ends of a conversation: a page out, a line in. Knows whether they are a real terminal, how
 * wide it is and what it can show; reads with line editing there and plainly elsewhere.
 */
#ifndef TAL_FRONT_TERMINAL_H
#define TAL_FRONT_TERMINAL_H

#include "report/page.h"
#include "stage/watch.h"

typedef struct tal_terminal tal_terminal;

typedef enum tal_asked {
    TAL_INPUT_LINE,
    TAL_INPUT_END,     /* no more input */
    TAL_INPUT_STOP,    /* SIGINT, SIGTERM or SIGHUP; the terminal is as it was */
    TAL_INPUT_SILENCE, /* the seconds are over, and no key was touched */
    TAL_INPUT_SAVED,   /* what is watched was saved; what was typed stands in the next question */
} tal_asked;

/* What is to be looked at beside the keys. */
typedef struct tal_glance {
    tal_watch_state (*look)(void *self); /* NULL: nothing */
    void *self;
} tal_glance;

/* PLAIN: words only, as asked for. While it lives, the three signals end a question, not the
 * program. NULL: no memory. */
tal_terminal *tal_terminal_new(bool plain);
void tal_terminal_free(tal_terminal *terminal);

bool tal_terminal_is_person(const tal_terminal *terminal); /* input and output are a terminal */
bool tal_terminal_has_editor(const tal_terminal *terminal);

int tal_terminal_rows(const tal_terminal *terminal); /* the height, where there is one */

/* An empty page of the terminal's width and dress. */
tal_page tal_terminal_page(const tal_terminal *terminal);

/* The same for a command that asks nothing: what stdin is does not matter. */
tal_page tal_terminal_page_for_output(bool plain);

/* Writes the page out and empties it. */
void tal_terminal_show(tal_page *page);

/* After a question: the terminal may have another width, and the cursor stands under a line. */
void tal_terminal_refit(tal_page *page);

/* The lines that Tab may complete to, from now on: forget all, then offer each (copied). */
void tal_terminal_forget(tal_terminal *terminal);
void tal_terminal_offer(tal_terminal *terminal, const char *line);

/* From now on a question has an eye on GLANCE as well: an editor while it waits, every half second that no
 * key is touched, and else before a line is given. */
void tal_terminal_watch(tal_terminal *terminal, tal_glance glance);

/* Asks for a line, without its end; it is valid until the next question. What comes from no person
 * is echoed. SECONDS of 0: waits for ever. */
tal_asked tal_terminal_ask(tal_terminal *terminal, const char *prompt, int seconds, char **line);

#endif
