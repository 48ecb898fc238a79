/* Least and greatest scores, widened session by session. */
#ifndef TAL_ANALYSIS_REACH_H
#define TAL_ANALYSIS_REACH_H

#include "analysis/explore.h"

/* Nothing is reached yet. */
void tal_reach_clear(tal_reach *reach);

/* Takes in what a session came to. */
void tal_reach_add(tal_reach *reach, const tal_result *result);

/* Above 0 where a session that comes to A is better than one that comes to B, below 0 where it is
 * worse: by the total, then by whether it passes, then by the result, in the order of
 * tal_result_names. */
int tal_reach_compare(const tal_result *a, const tal_result *b);

#endif
