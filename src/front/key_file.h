/* NAME.ratings.csv beside NAME.lua: judges' ratings of its replies (`talante rate`), put together. */
#ifndef TAL_FRONT_KEY_FILE_H
#define TAL_FRONT_KEY_FILE_H

#include "dossier/rated_key.h"

/* What it says of the scenario that was loaded from PATH; the author's key where there is no such file. Gives
 * an exit code; what is wrong with it has been said. */
int tal_key_file_read(tal_rated_key *out, const tal_scenario *scenario, const char *path);

/* The same for a scenario, as a journal kept it, whose id one that comes with the program has; where none does, the author's
 * key. */
int tal_key_file_shipped(tal_rated_key *out, const tal_scenario *scenario);

/* The same for a scenario that the results in FOLDER are of: of FOLDER/NAME.ratings.csv, where somebody has put that there,
 * else as above. For dossier/pages.h: TAL_EFILE, TAL_ENOMEM; what is wrong has been said. */
tal_status tal_key_file_results(tal_rated_key *out, const tal_scenario *scenario, const char *folder);

#endif
