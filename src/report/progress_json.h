/* The progress as JSON: the form that scripts rely on. Described in docs/progress.md. */
#ifndef TAL_REPORT_PROGRESS_JSON_H
#define TAL_REPORT_PROGRESS_JSON_H

#include "data/json.h"
#include "store/progress.h"

/* SCENARIOS are in order. The caller frees; NULL: no memory. */
tal_json *tal_progress_json(const tal_history *history, const tal_progress_scenario *scenarios,
                            size_t count);

#endif
