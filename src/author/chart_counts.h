/* Traffic, laid onto the ways of a drawing. */
#ifndef TAL_AUTHOR_CHART_COUNTS_H
#define TAL_AUTHOR_CHART_COUNTS_H

#include "author/chart.h"

/*
 * Counts each passage on its row and on the exit that leads where it led: the scene's; else the scenario's own; else
 * those of scenes between, in which nobody is asked anything. One that no way explains any more counts on its row
 * alone. false: no memory.
 */
bool tal_chart_count(tal_chart *chart, const tal_traffic *traffic);

#endif
