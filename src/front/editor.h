/* Line editing on a terminal: GNU Readline, its history and its completion. One at a time. */
#ifndef TAL_FRONT_EDITOR_H
#define TAL_FRONT_EDITOR_H

#include <signal.h>

#include "front/terminal.h"

typedef struct tal_editor tal_editor;

tal_editor *tal_editor_new(void); /* NULL: no memory */
void tal_editor_free(tal_editor *editor);
void tal_editor_forget(tal_editor *editor);
void tal_editor_offer(tal_editor *editor, const char *line);

/* As tal_terminal_ask; signals are let in, by MASK, only while it waits. Where GLANCE has something to
 * look at, there are no SECONDS. */
tal_asked tal_editor_ask(tal_editor *editor, const char *prompt, int seconds, const sigset_t *mask,
                         const tal_glance *glance, char **line);

#endif
