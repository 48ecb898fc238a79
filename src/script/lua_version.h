/* Which Lua runs scenarios. */
#ifndef TAL_SCRIPT_LUA_VERSION_H
#define TAL_SCRIPT_LUA_VERSION_H

/* Of the library that this was built with: "Lua 5.4.6". Static. */
const char *tal_lua_version(void);

#endif
