/* The values of expressions: by a table, and beside those of Lua, which the language promises. */
#include <criterion/criterion.h>
#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>
#include <string.h>

#include "model/fixture.h"

static int32_t value_of(fixture *f, const char *text, tal_type type, const fixture_values *values)
{
    tal_env env = fixture_env(values);
    int32_t root;
    cr_assert_eq(fixture_compile(f, text, type, &root), TAL_OK, "%s: %s", text, f->said);
    return tal_expr_eval(f->program.nodes, root, &env);
}

/* Trust 60, patience 45, turn 3, asked -2; angry; tickets seen; mood "won", cause "theirs". */
static const fixture_values known = {
    .cells = { 60, 45, 3, 2, 5, 0, -2, 1, 0 },
    .facts = { 3, 1 },
    .ending = { [TAL_ENDING_OUTCOME] = 1, [TAL_ENDING_TOTAL] = 71 },
    .bits = { 1u << 3, 0 },
};

static const struct {
    const char *text;
    tal_type type;
    int32_t value;
} table[] = {
    { "trust", TAL_INT, 60 },
    { "earned.validation > 3", TAL_BOOL, 1 },
    { "seen.tickets and not said.opening.own_the_wait", TAL_BOOL, 1 },
    { "cause == 'theirs'", TAL_BOOL, 1 },
    { "cause ~= \"theirs\"", TAL_BOOL, 0 },
    { "outcome == 'lost' and score.total >= 70 and not passed", TAL_BOOL, 1 },
    { "1 + 2 * 3", TAL_INT, 7 },
    { "(1 + 2) * 3", TAL_INT, 9 },
    { "10 - 4 - 3", TAL_INT, 3 },
    { "2 * 3 % 4", TAL_INT, 2 },
    { "- 2 * - 3", TAL_INT, 6 },
    { "- -trust", TAL_INT, 60 },
    { "7 // 2", TAL_INT, 3 },
    { "-7 // 2", TAL_INT, -4 },
    { "7 // -2", TAL_INT, -4 },
    { "-7 // -2", TAL_INT, 3 },
    { "7 % 3", TAL_INT, 1 },
    { "-7 % 3", TAL_INT, 2 },
    { "7 % -3", TAL_INT, -2 },
    { "-7 % -3", TAL_INT, -1 },
    { "6 % -3", TAL_INT, 0 },
    { "asked // 5", TAL_INT, -1 },
    { "1000000 + 1", TAL_INT, 1000000 },
    { "-1000000 - 1", TAL_INT, -1000000 },
    { "1000000 * 1000000 * -1", TAL_INT, -1000000 },
    { "1000000 * 1000000 - 1", TAL_INT, 999999 },
    { "not angry == true", TAL_BOOL, 0 },
    { "not (angry == true)", TAL_BOOL, 0 },
    { "not angry == false", TAL_BOOL, 1 },
    { "true or false and false", TAL_BOOL, 1 },
    { "(true or false) and false", TAL_BOOL, 0 },
    { "not true or true", TAL_BOOL, 1 },
    { "(trust > 50) == (patience > 50)", TAL_BOOL, 0 },
    { "trust > 50 and 2 or 0", TAL_INT, 2 },
    { "trust < 50 and 2 or 0", TAL_INT, 0 },
    { "trust < 50 and 2 or patience < 50 and 1 or 0", TAL_INT, 1 },
    { "trust < 50 and 2 or patience < 40 and 1 or 0", TAL_INT, 0 },
    { "angry and trust > 50 and 0 or 7", TAL_INT, 0 },
    { "(angry and 2 or 3) * 10 + 1", TAL_INT, 21 },
    { "outcome == (angry and 'lost' or 'won')", TAL_BOOL, 1 },
    { "angry and 'ours' or 'theirs'", TAL_WORD, 2 },
    { "angry and cause or mood", TAL_WORD, 3 },
};

Test(expression, values)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        fixture f;
        fixture_start(&f);
        cr_expect_eq(value_of(&f, table[i].text, table[i].type, &known), table[i].value, "%s",
                     table[i].text);
        fixture_end(&f);
    }
}

Test(expression, a_long_chain_has_a_value)
{
    char text[TAL_EXPR_LENGTH + 1] = "1";
    fixture f;
    fixture_start(&f);
    while (strlen(text) + 2 <= TAL_EXPR_LENGTH)
        strcat(text, "+1");
    cr_expect_eq(value_of(&f, text, TAL_INT, &known), 250);
    fixture_end(&f);
}

/* ---- Beside Lua ------------------------------------------------------------------------------ */

/* [-0, +1] The value of a name as Lua would have it. */
static void push_value(lua_State *L, const fixture *f, tal_type type, int32_t value)
{
    if (type == TAL_BOOL)
        lua_pushboolean(L, value);
    else if (type == TAL_INT)
        lua_pushinteger(L, value);
    else
        lua_pushstring(L, f->words[value]);
}

/* [-1, +0] Sets a global, or a field of tables within tables, from the top of the stack. */
static void set_dotted(lua_State *L, const char *dotted)
{
    const char *point;
    lua_pushglobaltable(L);
    while ((point = strchr(dotted, '.'))) {
        lua_pushlstring(L, dotted, (size_t)(point - dotted));
        if (lua_rawget(L, -2) != LUA_TTABLE) {
            lua_pop(L, 1);
            lua_newtable(L);
            lua_pushlstring(L, dotted, (size_t)(point - dotted));
            lua_pushvalue(L, -2);
            lua_rawset(L, -4);
        }
        lua_remove(L, -2);
        dotted = point + 1;
    }
    lua_pushvalue(L, -2);
    lua_setfield(L, -2, dotted);
    lua_pop(L, 2);
}

/* [-0, +0] */
static void give_names(lua_State *L, const fixture *f, const fixture_values *values)
{
    for (const fixture_name *it = fixture_names; it->dotted; it++) {
        push_value(L, f, it->name.type, fixture_value_of(values, &it->name));
        set_dotted(L, it->dotted);
    }
}

/* [-0, +0] Is Lua's value of TEXT the same? */
static bool lua_agrees(lua_State *L, const fixture *f, const char *text, tal_type type,
                       int32_t value)
{
    char chunk[TAL_EXPR_LENGTH + 120];
    snprintf(chunk, sizeof chunk, "return %s", text);
    cr_assert_eq(luaL_dostring(L, chunk), LUA_OK, "%s: %s", text, lua_tostring(L, -1));
    push_value(L, f, type, value);
    bool same = lua_type(L, -1) == lua_type(L, -2) && lua_rawequal(L, -1, -2);
    lua_settop(L, 0);
    return same;
}

Test(expression, random_expressions_agree_with_lua)
{
    lua_State *L = luaL_newstate();
    uint64_t seed = 2024;
    cr_assert_not_null(L);
    for (int round = 0; round < 6000; round++) {
        tal_type type = (tal_type)(round % 3);
        char text[TAL_EXPR_LENGTH + 100];
        fixture_values values;
        fixture f;
        fixture_start(&f);
        fixture_draw(text, sizeof text, type, &seed);
        for (int draw = 0; draw < 3; draw++) {
            fixture_draw_values(&values, &seed);
            give_names(L, &f, &values);
            int32_t value = value_of(&f, text, type, &values);
            cr_assert(lua_agrees(L, &f, text, type, value), "%s\n  is not %d in Lua", text, value);
        }
        fixture_end(&f);
    }
    lua_close(L);
}
