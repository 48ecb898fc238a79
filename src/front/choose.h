/* From the command line to the file that is played. */
#ifndef TAL_FRONT_CHOOSE_H
#define TAL_FRONT_CHOOSE_H

#include "front/terminal.h"
#include "stage/options.h"

/* The scenario that was named; without a name the list is shown, and at a terminal one is asked
 * for. Gives an exit code; *PATH is the caller's to free, and stays NULL where nobody chose. */
int tal_choose_scenario(char **path, const tal_options *options, tal_terminal *terminal);

#endif
