/* A page of its own with one way out: a title, below it what scrolls, as wide as one can read, and
 * under that a button that is always seen. */
#ifndef TAL_WINDOW_LEAF_H
#define TAL_WINDOW_LEAF_H

#include "window/column.h"

/* WIDEST: points, of letters as they are. The column goes on below the title. */
tal_column tal_leaf_begin(tal_sheet *sheet, tal_scroll *scroll, double widest, const char *title);

/* COLUMN is where it has come to; ID and LABEL are the button's. */
void tal_leaf_end(const tal_column *column, int id, const char *label);

#endif
