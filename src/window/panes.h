/*
 * What the window can show, one pane each. A `new` gives NULL where there is no memory, which tal_app_open
 * takes; panes are freed by the application.
 */
#ifndef TAL_WINDOW_PANES_H
#define TAL_WINDOW_PANES_H

#include "debrief/advice.h"
#include "stage/sitting.h"
#include "window/app.h"

/* Scenarios to choose from, how to play them, what was left, the way to progress and preferences. */
tal_pane *tal_home_pane_new(void);

/* What the trainee is to be told and can only close: a heading, a text, and what closing does (it ends the
 * program with CODE, or, where that is -1, only itself). Both are copied. */
tal_pane *tal_message_pane_new(const char *heading, const char *text, int code);

/* Colours, size of text, movement. What is chosen holds at once and is kept. */
tal_pane *tal_preferences_pane_new(void);

/* What the keys do: everywhere, and in OF, which is on top and stays under it. */
tal_pane *tal_keys_pane_new(const tal_pane *of);

/* F1, for tal_app.help: opens the keys of what is on top, and closes them again. */
void tal_keys_help(tal_app *app);

/* How the skills stand over time, as a plot and as words, and what to practise next. */
tal_pane *tal_progress_pane_new(void);

/* One conversation. It takes SITTING over (a malloc'd one, loaded and begun) and ends and frees it. RESUMED: it goes on
 * with one that was left. DEBRIEF: show one after an assessment too. DONE (or NULL) is called before the sitting ends: it is sealed, or was left. */
typedef struct tal_talk_end_of {
    void (*done)(void *self, tal_sitting *sitting);
    void *self;
} tal_talk_end_of;
tal_pane *tal_talk_pane_new(tal_sitting *sitting, bool resumed, bool debrief, tal_talk_end_of end);

/* What the trainee thinks of themselves, before the score. RATED is called once, with a rating (-1: skipped) for each skill, or with NULL: back to the conversation. */
tal_pane *tal_rating_pane_new(const tal_rubric *rubric, const tal_result *result,
                              const char *language, bool practice,
                              void (*rated)(void *self, const int *rating), void *self);

/* What the debrief is about; all borrowed, and outlives the pane. */
typedef struct tal_debrief_of {
    const tal_scenario *scenario;
    const tal_account *account;
    const tal_result *result;
    const tal_rubric *rubric;
    const int *rating;    /* NULL: none */
    const char *language; /* the session's */
    bool practice;

    /* Practice: go back to before action AT. Leave: it has been read. */
    void (*back)(void *self, size_t at);
    void (*leave)(void *self);
    void *self;
} tal_debrief_of;
tal_pane *tal_debrief_pane_new(const tal_debrief_of *of);

#endif
