/* From the command line to the file that is played. */
#ifndef TAL_FRONT_CHOOSE_H
#define TAL_FRONT_CHOOSE_H

#include "front/options.h"
#include "front/terminal.h"

/* The scenario that was named; without a name the list is shown, and at a terminal one is asked
 * for. Gives an exit code; *PATH is the caller's to free, and stays NULL where nobody chose. */
int tal_choose_scenario(char **path, const tal_options *options, tal_terminal *terminal);

/* The newest unfinished journal of the scenario and the candidate that were named, if they were. */
int tal_choose_journal(char **path, const tal_options *options);

#endif
