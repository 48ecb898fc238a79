/* The boxes of a drawing, in SVG, and what is told of each thing in it. */
#ifndef TAL_AUTHOR_CHART_BOXES_H
#define TAL_AUTHOR_CHART_BOXES_H

#include "author/chart.h"
#include "base/buffer.h"

/* A box where it stands, with its rows and exits. */
void tal_chart_put_box(tal_buffer *out, const tal_chart *chart, const tal_chart_node *node);

/* "opening: what_for: 2 3; sessions 4, probes 12" */
void tal_chart_describe_exit(tal_buffer *out, const tal_chart *chart, const tal_chart_exit *it);

#endif
