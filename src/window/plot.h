/*
 * Lines over a row of events, as marks: values of 0 to 100 by event, the newest right. Lines are
 * told apart by the shape of their marks and by their dashes as well as by colour. Knows no
 * meaning.
 */
#ifndef TAL_WINDOW_PLOT_H
#define TAL_WINDOW_PLOT_H

#include "window/sheet.h"

enum { TAL_PLOT_LINES = 3, TAL_PLOT_NONE = -1 };

/* Borrowed until the picture is made. */
typedef struct tal_plot_line {
    const char *name;
    const int *values;   /* 0 to 100 or TAL_PLOT_NONE, which the line leaves out; by event */
    const int *believed; /* the same for hollow marks, which nothing joins; NULL: there are none */
} tal_plot_line;

typedef struct tal_plot {
    tal_plot_line lines[TAL_PLOT_LINES];
    size_t count;             /* events; 0: axes alone */
    const char *first, *last; /* what stands under the first and the last event, or NULL */
    const char *believed;     /* what hollow marks are, for the legend; NULL: they are not in it */
} tal_plot;

/* The legend in rows no wider than WIDTH. Its height. */
double tal_plot_legend(const tal_plot *plot, tal_sheet *sheet, double x, double y, double width);

/* Axes and lines into BOX. */
void tal_plot_draw(const tal_plot *plot, tal_sheet *sheet, tal_box box);

#endif
