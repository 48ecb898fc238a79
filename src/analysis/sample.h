/* Random sessions, for scenarios whose Lua functions decide: what they hide can only be tried. */
#ifndef TAL_ANALYSIS_SAMPLE_H
#define TAL_ANALYSIS_SAMPLE_H

#include "analysis/explore.h"

/* Does a Lua function decide anything, be it only which words are shown? */
bool tal_sample_is_needed(const tal_scenario *scenario);

/* Fills in what random sessions show: reaches, the best session, coverage, where they are stuck, and
 * whether each gave the same when it was played again. They are TAL_SAMPLES, or fewer where they are long. Coverage, best_moments and outcomes are there. */
tal_status tal_sample_play(tal_exploration *out, const tal_scenario *scenario,
                           const tal_rubric *rubric, tal_trouble *trouble);

#endif
