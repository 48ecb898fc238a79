/* The desk: what one can open, as things that lie there. Draws them from what is on offer; opens
 * nothing. */
#ifndef TAL_WINDOW_DESK_H
#define TAL_WINDOW_DESK_H

#include "window/offered.h"
#include "window/sheet.h"

/* Below a heading, each with a sheet of paper and whether it was seen; spots FIRST, FIRST + 1... An
 * empty desk: nothing. The height. */
double tal_desk_list(const tal_offered *offer, tal_sheet *sheet, int first, double x, double y,
                     double width);

/* The same as a row of buttons, wrapped, without a heading; and what it would take. */
double tal_desk_row(const tal_offered *offer, tal_sheet *sheet, int first, double x, double y,
                    double width);
double tal_desk_row_height(const tal_offered *offer, tal_sheet *sheet, double width);

#endif
