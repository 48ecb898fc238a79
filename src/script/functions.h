/*
 * A scenario's Lua functions, for the session: called later, one at a time, each with a budget, and
 * each the same whenever it is asked the same. Knows what a function answers, not what it is for.
 */
#ifndef TAL_SCRIPT_FUNCTIONS_H
#define TAL_SCRIPT_FUNCTIONS_H

#include "model/scenario.h"
#include "script/words.h"

/*
 * On TAL_OK, OUT owns LUA, and out->free frees both. No function can keep anything from one call to
 * the next: tables outside the functions are read-only copies from here on, and local variables
 * outside them are put back after each call. On failure LUA is still the caller's; TAL_EFILE: what
 * the functions hold cannot be kept still, or is too large, and DIAGNOSTICS says so.
 *
 * Calls fail with TAL_EFUNCTION and a trouble: TAL161 the function tried to keep something, TAL162
 * Lua stopped it, TAL163 it took too long or too much memory, TAL164 its answer is of another kind,
 * TAL165 it asked for a name that is not there.
 */
tal_status tal_functions_open(tal_functions *out, tal_lua *lua, const tal_source *source,
                              tal_diagnostics *diagnostics);

#endif
