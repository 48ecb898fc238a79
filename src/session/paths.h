/* All paths of a scenario, played in several threads. */
#ifndef TAL_SESSION_PATHS_H
#define TAL_SESSION_PATHS_H

#include "base/machine.h"
#include "session/path.h"

typedef struct tal_paths {
    tal_path_run *runs; /* in the order of the file, whatever the threads */
    int32_t count;
    tal_coverage *coverage; /* of all; NULL: not asked for */
} tal_paths;

/* Uses up to THREADS threads (1 to TAL_MACHINE_THREADS). To be freed, also after a failure. */
tal_status tal_paths_play(tal_paths *out, const tal_scenario *scenario, const tal_rubric *rubric,
                          bool coverage, int threads);
void tal_paths_free(tal_paths *paths);

/* How many did not pass. */
int32_t tal_paths_failed(const tal_paths *paths);

#endif
