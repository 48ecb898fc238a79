/*
 * What every script can reach: read-only globals, a few functions of Lua's, and views, which are
 * tables that no script can write to. Knows neither words nor scenarios.
 */
#ifndef TAL_SCRIPT_OFFER_H
#define TAL_SCRIPT_OFFER_H

#include <lua.h>
#include <stdbool.h>

/* lua_CFunction. [-1, +0] Makes the globals; the argument is tal_sandbox_new's FILL. */
int tal_offer_globals(lua_State *lua);

/* [-1, +1] The table on top becomes a view of it: a value that reads as the table, and that no
 * script can write to. */
void tal_offer_view(lua_State *lua);

/* [-0, +1] The table at INDEX, or what the view there shows; false and nothing for all else. */
bool tal_offer_table(lua_State *lua, int index);

/* Is the value at INDEX a userdata whose metatable lies in the registry under KEY? */
bool tal_offer_is(lua_State *lua, int index, const void *key);

#endif
