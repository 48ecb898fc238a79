/* What progress is about; all borrowed, and outlives the pane. */
#ifndef TAL_WINDOW_PROGRESS_PANE_H
#define TAL_WINDOW_PROGRESS_PANE_H

#include "stage/shelf.h"
#include "window/app.h"

typedef struct tal_progress_about {
    const tal_history *history;
    const tal_shelf *shelf;
    const tal_rubric *rubric;

    /* The scenario ID is to be practised; the pane has closed itself. */
    void (*practise)(void *self, const char *id);
    void *self;
} tal_progress_about;

/* How the skills stand over time, as a plot and as words, and what to practise next. */
tal_pane *tal_progress_pane_new(const tal_progress_about *of);

#endif
