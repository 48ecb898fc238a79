/* A drawing that is laid out, as SVG: one file that needs nothing else, prints on A3, and says in words what it shows. */
#ifndef TAL_AUTHOR_CHART_SVG_H
#define TAL_AUTHOR_CHART_SVG_H

#include "author/chart.h"
#include "base/buffer.h"

/* A sheet of A3 less a margin of 10 mm, in points; and what text must have on it. */
#define TAL_CHART_SHEET_LONG 1133.9
#define TAL_CHART_SHEET_SHORT 785.2
#define TAL_CHART_POINTS 7.0

/* How high the letters are on A3, in points, upright or on its side, whichever is better. */
double tal_chart_points(double width, double height);

/* How wide and high the whole is in units, its title and its legend included: what tal_chart_svg writes. */
void tal_chart_extent(const tal_chart *chart, const tal_traffic *traffic, double *width, double *height);

/* TRAFFIC: the one that the chart was built with, or NULL. */
void tal_chart_svg(tal_buffer *out, const tal_chart *chart, const tal_traffic *traffic);

#endif
