/* A drawing, told to Graphviz' dot, and what dot answers. Neither runs it. */
#ifndef TAL_AUTHOR_CHART_DOT_H
#define TAL_AUTHOR_CHART_DOT_H

#include "author/chart.h"
#include "base/buffer.h"

/* For a person to keep, change and give to dot: boxes with all their texts, whatever the style of the chart. */
void tal_chart_dot(tal_buffer *out, const tal_chart *chart);

/* For dot to place: boxes of the sizes that they have here, without a text. */
void tal_chart_dot_sizes(tal_buffer *out, const tal_chart *chart);

/*
 * Lays CHART out as dot has answered in its format "plain" (https://graphviz.org/docs/outputs/plain/). TAL_EFILE: that
 * is not an answer to tal_chart_dot_sizes; TAL_ENOMEM. Then the chart is to be freed, or laid out anew.
 */
tal_status tal_chart_read_plain(tal_chart *chart, const char *plain, size_t length);

#endif
