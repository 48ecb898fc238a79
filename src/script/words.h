/*
 * The authoring words as Lua functions, and the run of a scenario file: fills in the scan's tree
 * what only Lua can know. What a word means is the build's business.
 */
#ifndef TAL_SCRIPT_WORDS_H
#define TAL_SCRIPT_WORDS_H

#include <talante/talante.h>

#include "base/arena.h"
#include "base/source.h"
#include "script/sandbox.h"
#include "script/scan.h"

typedef struct tal_lua tal_lua; /* the state after a clean run, and the functions in it */

enum { TAL_TREE_DEPTH = 32 };

/*
 * Runs SOURCE. Afterwards SCAN's root is whole: literals stay, OPAQUE nodes hold what Lua gave, and
 * what Lua added stands behind them. A word that Lua made where the scan saw it keeps its places;
 * any other is `generated`, near the line that made it. A SCAN without a root is filled from Lua
 * alone. New nodes live in ARENA. Mistakes go to DIAGNOSTICS, TAL151 to TAL160, and give TAL_EFILE;
 * one at a line that already has an error is not said again.
 */
tal_status tal_lua_run(tal_lua **out, const tal_source *source, tal_scan *scan, tal_arena *arena,
                       tal_diagnostics *diagnostics);
void tal_lua_free(tal_lua *lua);

/* How many functions the tree names, from 0; without any, the state is of no more use. */
int tal_lua_functions(const tal_lua *lua);

/* For functions.c. [-0, +1] Pushes the list of functions: number n stands at n + 1. */
tal_sandbox *tal_lua_sandbox(tal_lua *lua);
void tal_lua_push_functions(tal_lua *lua);

#endif
