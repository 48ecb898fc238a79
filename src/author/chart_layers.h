/* How far the boxes of a drawing are from its start. */
#ifndef TAL_AUTHOR_CHART_LAYERS_H
#define TAL_AUTHOR_CHART_LAYERS_H

#include "author/chart.h"

/* Fills in `depth`, `layer` and `row` of each node, and `layers`. false: no memory. */
bool tal_chart_measure(tal_chart *chart);

#endif
