/*
 * Is a scenario sound, and can it be gamed? What `check` says of a file that loads: TAL701 to TAL723,
 * listed in docs/diagnostics/README.md. Errors are what would harm a trainee or a score.
 */
#ifndef TAL_ANALYSIS_SOUNDNESS_H
#define TAL_ANALYSIS_SOUNDNESS_H

#include "analysis/graph.h"
#include "base/diagnostics.h"
#include "model/rubric.h"

/* Explores every form within LIMITS, each on its own, and plays the probes and the paths. A Lua
 * function that fails is reported too, and ends it. */
tal_status tal_soundness_check(const tal_scenario *scenario, const tal_rubric *rubric,
                               const tal_graph_limits *limits, tal_diagnostics *diagnostics);

#endif
