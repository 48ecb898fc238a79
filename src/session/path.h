/* A scenario's own tests: each path is played and what it expects is held against how it ended. */
#ifndef TAL_SESSION_PATH_H
#define TAL_SESSION_PATH_H

#include <talante/talante.h>

/* Plays every path of the scenario. A path that cannot be taken is TAL511, one that does not end
 * TAL512, an expectation that does not hold TAL513. TAL_EFILE where one fails. */
tal_status tal_path_check(const tal_scenario *scenario, const tal_rubric *rubric,
                          tal_diagnostics *diagnostics);

#endif
