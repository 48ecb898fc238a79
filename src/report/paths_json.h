/* How the paths of a scenario went, as JSON: the form that scripts rely on. */
#ifndef TAL_REPORT_PATHS_JSON_H
#define TAL_REPORT_PATHS_JSON_H

#include "data/json.h"
#include "session/paths.h"

/* Adds to FILE, the object of a scenario, its "paths" and, where there is one, its "coverage".
 * TAL_ENOMEM. */
tal_status tal_paths_json(tal_json *file, const tal_paths *paths, const tal_scenario *scenario);

#endif
