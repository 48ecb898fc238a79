/* A question over another pane, with two answers. */
#ifndef TAL_WINDOW_CONFIRM_PANE_H
#define TAL_WINDOW_CONFIRM_PANE_H

#include "window/app.h"

/* Texts are borrowed, and static. Escape is NO, which has the focus. */
typedef struct tal_confirmation {
    const char *heading, *text, *yes, *no;
    void (*agreed)(void *self); /* YES was chosen; the question is closed by then */
    void *self;
} tal_confirmation;

/* NULL: no memory. */
tal_pane *tal_confirm_pane_new(const tal_confirmation *question);

#endif
