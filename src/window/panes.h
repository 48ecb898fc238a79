/*
 * What the window can show, one pane each. A `new` gives NULL where there is no memory, which
 * tal_app_open takes; panes are freed by the application.
 */
#ifndef TAL_WINDOW_PANES_H
#define TAL_WINDOW_PANES_H

#include "debrief/advice.h"
#include "stage/options.h"
#include "stage/rehearsal.h"
#include "window/app.h"
#include "window/picture.h"

/* The one that the program begins with: what the options of `play` ask for, and nothing under it;
 * without a name, home. OPTIONS outlive it. */
tal_pane *tal_first_pane_new(const tal_options *options);

/* Scenarios to choose from, how to play them (at first as OPTIONS have it, which outlive it), what
 * was left, the way to progress and preferences. */
tal_pane *tal_home_pane_new(const tal_options *options);

/* What the trainee is to be told and can only close: a heading, a text, and what closing does (it
 * ends the program with CODE, or, where that is -1, only itself). Both are copied. */
tal_pane *tal_message_pane_new(const char *heading, const char *text, int code);

/* Colours, size of text, movement. What is chosen holds at once and is kept. */
tal_pane *tal_preferences_pane_new(void);

/* What the keys do: everywhere, and in OF, which is on top and stays under it. */
tal_pane *tal_keys_pane_new(const tal_pane *of);

/* F1, for tal_app.help: opens the keys of what is on top, and closes them again. */
void tal_keys_help(tal_app *app);

/* One conversation. It takes SITTING over (a malloc'd one, loaded and begun) and ends and frees it.
 * RESUMED: it goes on with one that was left. DEBRIEF: show one after an assessment too. DONE (or
 * NULL) is called before the sitting ends: it is sealed, or was left. */
typedef struct tal_talk_end_of {
    void (*done)(void *self, tal_sitting *sitting);
    void *self;
    bool final; /* where it cannot go on, the program ends with the exit code of `talante play` */
} tal_talk_end_of;
tal_pane *tal_talk_pane_new(tal_sitting *sitting, bool resumed, bool debrief, tal_talk_end_of end);

/* Before it is opened: what it holds (its sitting has `said`) is a draft, so that nobody rates themselves.
 * PARTIAL: it begins in the middle, and is not scored. REHEARSAL (or NULL), which outlives the pane, is
 * looked at every half second. */
void tal_talk_pane_rehearse(tal_pane *pane, tal_rehearsal *rehearsal, bool partial);

/* What the trainee thinks of themselves, before the score, a skill at a time. RATED is called once,
 * after the pane has closed: with a rating (-1: skipped; all may be) for each skill, or, in
 * practice, with NULL: the last reply shall be taken back. */
tal_pane *tal_rating_pane_new(const tal_rubric *rubric, const tal_result *result,
                              const char *language, bool practice,
                              void (*rated)(void *self, const int *rating), void *self);

/* What the debrief is about; all borrowed, and outlives the pane. A rating must not be asked for
 * any more: all of the score is shown. */
typedef struct tal_debrief_of {
    const tal_scenario *scenario;
    const tal_account *account;
    const tal_result *result; /* NULL: it began in the middle, and is not scored */
    const tal_rubric *rubric;
    const int *rating;    /* NULL: none, as where there is no result */
    const char *language; /* the session's */
    const tal_picture *person; /* the persona's; NULL: the mood is told by its word alone */
    bool practice;

    /* Called once, after the pane has closed, one of them. Practice: go back to before action AT
     * (NULL: it is not offered, as with a record). Leave (or NULL): it has been read. */
    void (*back)(void *self, size_t at);
    void (*leave)(void *self);
    void *self;
} tal_debrief_of;
/* OF itself is copied. */
tal_pane *tal_debrief_pane_new(const tal_debrief_of *of);

#endif
