/* Lua by itself: the words of the language as the fewest C functions that keep all of the file. */
#include "liblua.h"

#include <lauxlib.h>
#include <lua.h>

#include "clock.h"

/* The body of `word "id" { ... }`: -0 +1, the table with its id. */
static int body(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_setfield(L, 1, "id");
    return 1;
}

/* `word "id"`: -0 +1, a function for the body. */
static int named(lua_State *L)
{
    luaL_checkstring(L, 1);
    lua_settop(L, 1);
    lua_pushcclosure(L, body, 1);
    return 1;
}

/* `says "..."`, `go { ... }`: -0 +1, what was given. */
static int plain(lua_State *L)
{
    luaL_checkany(L, 1);
    lua_settop(L, 1);
    return 1;
}

bool liblua_load(const char *source, size_t length, double *seconds)
{
    static const luaL_Reg words[] = {
        { "scenario", named }, { "scene", named }, { "reply", named }, { "outcome", named },
        { "says", plain },     { "go", plain },    { NULL, NULL },
    };
    double begin = clock_now();
    lua_State *L = luaL_newstate();
    if (!L)
        return false;
    lua_pushglobaltable(L);
    luaL_setfuncs(L, words, 0);
    bool ran = !luaL_loadbufferx(L, source, length, "scenario", "t") && !lua_pcall(L, 0, 1, 0)
               && lua_istable(L, -1);
    *seconds = clock_now() - begin;
    lua_close(L);
    return ran;
}
