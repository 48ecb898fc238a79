/* What stands around a drawing: title and desk above, below it what the signs mean. */
#ifndef TAL_AUTHOR_CHART_LEGEND_H
#define TAL_AUTHOR_CHART_LEGEND_H

#include "author/chart.h"
#include "base/buffer.h"

/* Both are written for a sheet WIDTH units wide, from Y on, and give the height that they take. */
double tal_chart_put_heading(tal_buffer *out, const tal_chart *chart, const tal_traffic *traffic, double y, double width);
double tal_chart_put_legend(tal_buffer *out, const tal_chart *chart, const tal_traffic *traffic, double y, double width);

#endif
