/* Inside home: its state, and how it looks. */
#ifndef TAL_WINDOW_HOME_PANE_H
#define TAL_WINDOW_HOME_PANE_H

#include "stage/interface.h"
#include "stage/shelf.h"
#include "window/gallery.h"
#include "window/opening.h"

enum { TAL_HOME_LEFT = 3 }; /* so many that were left are offered */

typedef enum tal_home_way { TAL_HOME_PRACTICE, TAL_HOME_ASSESSMENT, TAL_HOME_EXAMPLE } tal_home_way;

typedef struct tal_home {
    tal_pane pane;
    const tal_options *options; /* of the command line */
    tal_opening opening;
    char language[TAL_INTERFACE_LANGUAGE];
    tal_home_way way;
    bool typed;
    bool loaded; /* the shelf and the history have been read */
    tal_shelf shelf;
    tal_history *history;                  /* or NULL: there is none */
    tal_rubric *rubric;                    /* or NULL */
    tal_buffer shelf_said, history_said;   /* what was wrong with them */
    const tal_played *left[TAL_HOME_LEFT]; /* the history's, the newest first */
    int left_count;
    tal_scroll scroll;
} tal_home;

/* What can be used. A book has CARD and its number on the shelf. */
enum {
    TAL_HOME_TO_PROGRESS = 1,
    TAL_HOME_TO_PREFERENCES,
    TAL_HOME_TO_KEYS,
    TAL_HOME_ENGLISH,
    TAL_HOME_SPANISH,
    TAL_HOME_WAYS,
    TAL_HOME_PICK = TAL_HOME_WAYS + 3,
    TAL_HOME_TYPE,
    TAL_HOME_WHY,
    TAL_HOME_RESUME,
    TAL_HOME_CARD = TAL_HOME_RESUME + TAL_HOME_LEFT,
};

void tal_home_draw(tal_home *home, tal_sheet *sheet);

#endif
