/* Least and greatest scores, widened session by session. */
#ifndef TAL_ANALYSIS_REACH_H
#define TAL_ANALYSIS_REACH_H

#include "analysis/explore.h"

/* Nothing is reached yet. */
void tal_reach_clear(tal_reach *reach);

/* Takes in what a session came to. */
void tal_reach_add(tal_reach *reach, const tal_result *result);

#endif
