/*
 * From what was asked for to the pane that shows it: a conversation, one that was left, a worked
 * example; or the reason why there is none. Kept by the pane that lies under it, one at a time.
 */
#ifndef TAL_WINDOW_OPENING_H
#define TAL_WINDOW_OPENING_H

#include "stage/rehearsal.h"
#include "stage/setup.h"
#include "window/app.h"

typedef struct tal_opening {
    tal_app *app;
    bool final;          /* what fails ends the program, with the exit code of `talante play` */
    tal_options options; /* of the one that is open */
    tal_diagnostics *found;
    tal_rehearsal rehearsal; /* where a file is watched */
    tal_sitting *waiting; /* that has mistakes, and begins once they are mended; or NULL. Owned */
    tal_pane *notice;     /* on top, while it waits */
    tal_buffer said;      /* beside stderr, and not yet shown */
    tal_sitting *example; /* that is being read, or NULL; and what its pane borrows */
    tal_account *account;
    tal_result result;
    tal_pane *reading;
} tal_opening;

void tal_opening_begin(tal_opening *opening, tal_app *app, bool final);
void tal_opening_end(tal_opening *opening); /* to be called after the panes over it have gone */

/* Opens on top what OPTIONS ask for (their strings outlive it) with the scenario of file PATH: its
 * example, where they say so. PATH is taken over; NULL: no memory. */
void tal_opening_play(tal_opening *opening, const tal_options *options, char *path);

/* The same by what the command line names, a file or one of the library. */
void tal_opening_find(tal_opening *opening, const tal_options *options, const char *word);

/* Goes on with the journal PATH, which is taken over; NULL: the newest that OPTIONS name. */
void tal_opening_resume(tal_opening *opening, const tal_options *options, char *path);

/* Has a look at the files of one that waits for them; it may begin. */
void tal_opening_look(tal_opening *opening);

/* Shows what has gone wrong while one was open: the result that could not be written. To be asked
 * once its pane has been freed, which is after `shown`. true: there was such. */
bool tal_opening_tell(tal_opening *opening);

#endif
