/* What sessions met of a scenario and what they did not, as JSON. */
#ifndef TAL_REPORT_COVERAGE_JSON_H
#define TAL_REPORT_COVERAGE_JSON_H

#include "data/json.h"
#include "session/coverage.h"

/* Gives FILE, the object of a scenario, the key "coverage". TAL_ENOMEM. */
tal_status tal_coverage_json(tal_json *file, const tal_coverage *coverage,
                             const tal_scenario *scenario);

#endif
