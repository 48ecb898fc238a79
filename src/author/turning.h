/* Levels that turn with the form, or with what happened before: which ones they can be. */
#ifndef TAL_AUTHOR_TURNING_H
#define TAL_AUTHOR_TURNING_H

#include "model/scenario.h"

/*
 * The level of SKILL of REPLY, which is TAL_LEVEL_FORMULA, as it is drawn: "0/2" for one or the other, "0-2" (with an
 * en dash) for any, "1" where it comes to one in all forms. "*": a Lua function has it, or there was no memory. Static.
 */
const char *tal_turning_text(const tal_scenario *scenario, const tal_reply *reply, int skill);

/* Is there such a level among the replies of SCENE? */
bool tal_turning_is_in(const tal_scenario *scenario, const tal_scene *scene);

#endif
