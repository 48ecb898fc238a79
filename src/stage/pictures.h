/* Where the pictures of the window are, and whether a scenario names some that are nowhere. What they look like: the
 * window's. */
#ifndef TAL_STAGE_PICTURES_H
#define TAL_STAGE_PICTURES_H

#include <talante/talante.h>

#include "base/diagnostics.h"

enum { TAL_CODE_NO_PICTURE = 861 };

/* The file of a portrait or a setting, as the scenario of that path names it: NAME.yaml in
 * `pictures` beside the scenario (NULL: none), else among what comes with the program. The caller
 * frees; NULL: there is none, or no memory. */
char *tal_pictures_find(const char *name, const char *scenario);

/* Warns of each portrait that has no file (TAL861), with the nearest that has one. Of nothing where those that come with the
 * program cannot be found. */
void tal_pictures_warn(const tal_scenario *scenario, const char *path, tal_diagnostics *diagnostics);

#endif
