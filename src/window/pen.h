/* Draws outlines in a picture's units into a sheet: placed, turned and scaled. */
#ifndef TAL_WINDOW_PEN_H
#define TAL_WINDOW_PEN_H

#include "window/sheet.h"

/* Where units come to lie: x' = xx x + xy y + x0, and y' likewise. */
typedef struct tal_placing {
    double xx, xy, yx, yy, x0, y0;
} tal_placing;

/* Zeroed but for the first three, it is ready. */
typedef struct tal_pen {
    tal_sheet *sheet;
    tal_placing placing;
    double scale;       /* of the width of lines */
    tal_step steps[64]; /* the outline in the making, placed */
    size_t count;
} tal_pen;

/* Units shifted by (X, Y), then turned by ANGLE (radians, clockwise) about (CENTRE_X, CENTRE_Y),
 * then placed. */
tal_placing tal_placing_turn(const tal_placing *placing, double x, double y, double angle,
                             double centre_x, double centre_y);

void tal_pen_move(tal_pen *pen, double x, double y);
void tal_pen_line(tal_pen *pen, double x, double y);
void tal_pen_curve(tal_pen *pen, double x1, double y1, double x2, double y2, double x, double y);

/* What was begun is closed and filled, or drawn as an open line; then the pen is free again. What
 * an outline has past its 64 steps is left out. */
void tal_pen_fill(tal_pen *pen, tal_colour colour);
void tal_pen_stroke(tal_pen *pen, tal_colour colour, double width);

/* An outline that was made elsewhere, of any length. LINE as in tal_mark, in units. */
void tal_pen_trace(tal_pen *pen, const tal_step *steps, size_t count, tal_colour colour,
                   double line);

#endif
