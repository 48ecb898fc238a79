/* A page of its own with one way out: a title, below it what scrolls, as wide as one can read, and under that a
 * button that is always seen. */
#ifndef TAL_WINDOW_LEAF_H
#define TAL_WINDOW_LEAF_H

#include "window/sheet.h"

typedef struct tal_leaf {
    tal_sheet *sheet;
    double x, y, width; /* where the next thing begins, and how wide it may be */
} tal_leaf;

/* WIDEST: points, of letters as they are. */
tal_leaf tal_leaf_begin(tal_sheet *sheet, tal_scroll *scroll, double widest, const char *title);

/* Texts are borrowed; SPACE of so many gaps under them. */
void tal_leaf_text(tal_leaf *leaf, tal_font font, tal_colour colour, const char *text,
                   double space);
void tal_leaf_buttons(tal_leaf *leaf, const tal_button *buttons, size_t count, double space);

/* ID and LABEL are the button's. */
void tal_leaf_end(tal_leaf *leaf, int id, const char *label);

#endif
