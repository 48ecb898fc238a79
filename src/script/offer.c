/*
 * What a script can reach, and nothing else. Each function is the same in every run: pairs goes in
 * the order of keys, tostring gives no address, nothing random or of the clock is there.
 */
#include "script/offer.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "base/nearest.h"
#include "script/sandbox.h"
#include "script/schema.h"

/* ---- views ---- */

static const char view_key; /* its address names the metatable in the registry */

bool tal_offer_is(lua_State *lua, int index, const void *key)
{
    bool same;

    if (lua_type(lua, index) != LUA_TUSERDATA || !lua_getmetatable(lua, index)) return false;
    lua_rawgetp(lua, LUA_REGISTRYINDEX, key);
    same = lua_rawequal(lua, -1, -2);
    lua_pop(lua, 2);
    return same;
}

static bool is_view(lua_State *lua, int index)
{
    return tal_offer_is(lua, index, &view_key);
}

bool tal_offer_table(lua_State *lua, int index)
{
    if (is_view(lua, index)) {
        lua_getiuservalue(lua, index, 1);
        return true;
    }
    if (lua_type(lua, index) == LUA_TTABLE) {
        lua_pushvalue(lua, index);
        return true;
    }
    return false;
}

void tal_offer_view(lua_State *lua)
{
    lua_newuserdatauv(lua, 0, 1);
    lua_insert(lua, -2);
    lua_setiuservalue(lua, -2, 1);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &view_key);
    lua_setmetatable(lua, -2);
}

/* view, key -> value */
static int view_index(lua_State *lua)
{
    lua_getiuservalue(lua, 1, 1);
    lua_pushvalue(lua, 2);
    lua_rawget(lua, -2);
    return 1;
}

static int view_newindex(lua_State *lua)
{
    return tal_sandbox_raise(lua, TAL_CODE_LUA_KEPT,
                             _("make a new list inside the function: local list = {}"),
                             _("a function may only look at what stands outside it"));
}

/* view -> number */
static int view_len(lua_State *lua)
{
    lua_getiuservalue(lua, 1, 1);
    lua_pushinteger(lua, (lua_Integer)lua_rawlen(lua, -1));
    return 1;
}

static void make_view_metatable(lua_State *lua)
{
    static const luaL_Reg methods[] = {
        { "__index", view_index }, { "__newindex", view_newindex }, { "__len", view_len },
        { NULL, NULL },
    };

    luaL_newlib(lua, methods);
    lua_pushliteral(lua, "table");
    lua_setfield(lua, -2, "__name");
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &view_key);
}

/* ---- functions ---- */

/* value -> text */
static int offer_type(lua_State *lua)
{
    luaL_checkany(lua, 1);
    lua_pushstring(lua, is_view(lua, 1) ? "table" : luaL_typename(lua, 1));
    return 1;
}

/* value -> text */
static int offer_tostring(lua_State *lua)
{
    switch (lua_type(lua, 1)) {
    case LUA_TNUMBER:
    case LUA_TSTRING:
        lua_settop(lua, 1);
        lua_tostring(lua, 1);
        return 1;
    case LUA_TBOOLEAN:
        lua_pushstring(lua, lua_toboolean(lua, 1) ? "true" : "false");
        return 1;
    default:
        return offer_type(lua);
    }
}

/* Lua's tonumber, in the upvalue, which reads all of a text in C */
static int offer_tonumber(lua_State *lua)
{
    if (lua_type(lua, 1) == LUA_TSTRING) tal_sandbox_charge(lua, lua_rawlen(lua, 1) / 8);
    lua_pushvalue(lua, lua_upvalueindex(1));
    lua_insert(lua, 1);
    lua_call(lua, lua_gettop(lua) - 1, 1);
    return 1;
}

typedef struct pair_key {
    const char *text; /* NULL: the key is `number` */
    size_t length;
    lua_Number number;
    lua_Integer integer; /* orders numbers beyond 2^53 */
} pair_key;

static int by_key(const void *left, const void *right)
{
    const pair_key *a = left, *b = right;
    size_t shorter = a->length < b->length ? a->length : b->length;
    int order;

    if (!a->text || !b->text) {
        if (a->text || b->text) return a->text ? 1 : -1;
        if (a->number != b->number) return a->number < b->number ? -1 : 1;
        return (a->integer > b->integer) - (a->integer < b->integer);
    }
    order = memcmp(a->text, b->text, shorter);
    return order ? order : (a->length > b->length) - (a->length < b->length);
}

/* table at 1 -> how many keys, charged */
static size_t count_keys(lua_State *lua)
{
    size_t count = 0, work = 0;

    for (lua_pushnil(lua); lua_next(lua, 1); lua_pop(lua, 1)) {
        count++;
        work += 1 + (lua_type(lua, -2) == LUA_TSTRING ? lua_rawlen(lua, -2) / 64 : 0);
    }
    tal_sandbox_charge(lua, work);
    return count;
}

/* The next in the upvalues: keys, table, how many keys were given. -> key, value; or nil */
static int next_pair(lua_State *lua)
{
    for (lua_Integer i = lua_tointeger(lua, lua_upvalueindex(3)) + 1;; i++) {
        lua_settop(lua, 0);
        lua_pushinteger(lua, i);
        lua_replace(lua, lua_upvalueindex(3));
        if (lua_rawgeti(lua, lua_upvalueindex(1), i) == LUA_TNIL) return 1;
        lua_pushvalue(lua, 1);
        if (lua_rawget(lua, lua_upvalueindex(2)) != LUA_TNIL) return 2;
        tal_sandbox_charge(lua, 1);
    }
}

/* table -> function: numbers upwards, then texts by their bytes */
static int offer_pairs(lua_State *lua)
{
    pair_key *keys;
    size_t count, i = 0;

    if (!tal_offer_table(lua, 1))
        return luaL_error(lua, "pairs takes a table, not a %s value", luaL_typename(lua, 1));
    lua_replace(lua, 1);
    lua_settop(lua, 1);
    count = count_keys(lua);
    keys = lua_newuserdatauv(lua, count * sizeof *keys + 1, 0);
    for (lua_pushnil(lua); lua_next(lua, 1); lua_pop(lua, 1)) {
        pair_key *key = &keys[i++];

        *key = (pair_key){ NULL, 0, 0, 0 };
        if (lua_type(lua, -2) == LUA_TSTRING) {
            key->text = lua_tolstring(lua, -2, &key->length);
        } else if (lua_type(lua, -2) == LUA_TNUMBER) {
            key->number = lua_tonumber(lua, -2);
            key->integer = lua_tointeger(lua, -2);
        } else {
            return luaL_error(lua, "pairs goes through numbers and texts, not a %s value as a key",
                              luaL_typename(lua, -2));
        }
    }
    qsort(keys, count, sizeof *keys, by_key);
    lua_createtable(lua, (int)count, 0);
    for (i = 0; i < count; i++) {
        if (keys[i].text)
            lua_pushlstring(lua, keys[i].text, keys[i].length);
        else if ((lua_Number)keys[i].integer == keys[i].number)
            lua_pushinteger(lua, keys[i].integer);
        else
            lua_pushnumber(lua, keys[i].number);
        lua_rawseti(lua, -2, (lua_Integer)i + 1);
    }
    lua_pushvalue(lua, 1);
    lua_pushinteger(lua, 0);
    lua_pushcclosure(lua, next_pair, 3);
    return 1;
}

/* ---- read-only tables of names ---- */

static const char *const functions[] = { "ipairs", "pairs", "tonumber", "tostring", "type", "math",
                                         NULL };
static const char *const maths[] = { "abs", "ceil", "floor", "max", "min", NULL };

/* What people who know Lua look for. */
static bool is_withheld(const char *name)
{
    static const char *const withheld[] = {
        "string", "table", "os", "io", "debug", "coroutine", "utf8", "package", "require", "print",
        "warn", "pcall", "xpcall", "error", "assert", "select", "next", "load", "loadstring",
        "loadfile", "dofile", "setmetatable", "getmetatable", "rawget", "rawset", "rawequal",
        "rawlen", "collectgarbage", "unpack", "_G", NULL,
    };

    for (size_t i = 0; withheld[i]; i++)
        if (strcmp(withheld[i], name) == 0) return true;
    return false;
}

/* A field of some word, or a name that conditions use. */
static bool is_field(const char *name)
{
    static const char *const others[] = { "turn", "seen", "said", "visited", "earned", NULL };
    const tal_word_rule *rule;

    for (size_t i = 0; others[i]; i++)
        if (strcmp(others[i], name) == 0) return true;
    for (size_t i = 0; (rule = tal_schema_at(i)); i++)
        if (tal_schema_field(rule, name)) return true;
    return false;
}

static const char *nearest_global(const char *name, size_t length)
{
    tal_nearest nearest = tal_nearest_start(name, length);
    const tal_word_rule *rule;

    for (size_t i = 0; (rule = tal_schema_at(i)); i++)
        if (rule->shape != TAL_SHAPE_TABLE) tal_nearest_offer(&nearest, rule->name);
    for (size_t i = 0; functions[i]; i++)
        tal_nearest_offer(&nearest, functions[i]);
    return nearest.best;
}

/* table, key -> raises */
static int unknown_global(lua_State *lua)
{
    size_t length = 0;
    const char *name = lua_type(lua, 2) == LUA_TSTRING ? lua_tolstring(lua, 2, &length) : "";
    const tal_word_rule *rule = tal_schema_rule(name, length);
    const char *near = nearest_global(name, length);
    char hint[200];

    if (is_withheld(name))
        return tal_sandbox_raise(lua, TAL_CODE_LUA_UNKNOWN,
                                 _("a scenario has its words, and ipairs, pairs, tonumber, "
                                   "tostring, type and math"),
                                 _("'%s' is not offered in a scenario"), name);
    if (rule && rule->shape == TAL_SHAPE_TABLE)
        snprintf(hint, sizeof hint, _("write %s = { ... }"), name);
    else if (is_field(name))
        snprintf(hint, sizeof hint, "%s", _("a condition stands in quotes: when = \"trust > 50\"; "
                                            "a field is written with ="));
    else if (near)
        snprintf(hint, sizeof hint, _("did you mean %s?"), near);
    else
        snprintf(hint, sizeof hint, _("a text stands in quotes: \"%s\""), name);
    return tal_sandbox_raise(lua, TAL_CODE_LUA_UNKNOWN, hint, _("unknown word '%s'"), name);
}

/* table, key -> raises */
static int unknown_math(lua_State *lua)
{
    return tal_sandbox_raise(lua, TAL_CODE_LUA_UNKNOWN,
                             _("math has abs, ceil, floor, max and min here"),
                             _("'math.%s' is not offered in a scenario"),
                             lua_type(lua, 2) == LUA_TSTRING ? lua_tostring(lua, 2) : "");
}

/* table, key, value -> raises */
static int refuse_global(lua_State *lua)
{
    return tal_sandbox_raise(lua, TAL_CODE_LUA_GLOBAL,
                             _("write local before it, or move it inside the braces that it "
                               "belongs to"),
                             _("'%s' is given a value, but it is not declared"),
                             lua_type(lua, 2) == LUA_TSTRING ? lua_tostring(lua, 2) : "");
}

/* [-1, +1] The table becomes an empty one that reads as the table, and raises for all else. */
static void shelve(lua_State *lua, lua_CFunction unknown)
{
    lua_createtable(lua, 0, 1);
    lua_pushcfunction(lua, unknown);
    lua_setfield(lua, -2, "__index");
    lua_setmetatable(lua, -2);
    lua_createtable(lua, 0, 0);
    lua_createtable(lua, 0, 2);
    lua_rotate(lua, -3, -1);
    lua_setfield(lua, -2, "__index");
    lua_pushcfunction(lua, refuse_global);
    lua_setfield(lua, -2, "__newindex");
    lua_setmetatable(lua, -2);
}

/* [-0, +0] Copies fields NAMES of the table at FROM into the table at TO. */
static void copy_fields(lua_State *lua, int from, int to, const char *const *names)
{
    for (size_t i = 0; names[i]; i++) {
        lua_getfield(lua, from, names[i]);
        lua_setfield(lua, to, names[i]);
    }
}

int tal_offer_globals(lua_State *lua)
{
    static const char *const basics[] = { "ipairs", NULL };
    static const luaL_Reg own[] = {
        { "pairs", offer_pairs }, { "tostring", offer_tostring }, { "type", offer_type },
        { NULL, NULL },
    };

    make_view_metatable(lua);
    luaL_newlib(lua, own); /* at 2; the filler is at 1 */
    lua_pushcfunction(lua, luaopen_base);
    lua_call(lua, 0, 1);
    copy_fields(lua, 3, 2, basics);
    lua_getfield(lua, 3, "tonumber");
    lua_pushcclosure(lua, offer_tonumber, 1);
    lua_setfield(lua, 2, "tonumber");
    lua_pushcfunction(lua, luaopen_math);
    lua_call(lua, 0, 1);
    lua_createtable(lua, 0, 5);
    copy_fields(lua, 4, 5, maths);
    shelve(lua, unknown_math);
    lua_setfield(lua, 2, "math");

    lua_pushvalue(lua, 1);
    lua_pushvalue(lua, 2);
    lua_call(lua, 1, 0); /* the filler adds its own */
    lua_pushvalue(lua, 2);
    shelve(lua, unknown_global);
    lua_rawseti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    return 0;
}
