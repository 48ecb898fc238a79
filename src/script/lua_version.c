/* For rooms that do not see Lua. */
#include "script/lua_version.h"

#include <lua.h>

const char *tal_lua_version(void)
{
    return LUA_RELEASE;
}
