#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lua_file.h"
#include "script/functions.h"

#define LONG "TAL153 this runs too long, and was stopped; look for a loop or a function that " \
             "never ends"
#define MEMORY "TAL154 this takes too much memory, and was stopped"
#define TEXT "TAL154 this text is longer than 16384 bytes"
#define DEEP "TAL159 this goes more than 32 braces deep, or contains itself"
#define STACK "C stack overflow; a function calls itself again and again, or braces go too deep"

/* 8,192 bytes in `a`. */
#define GROWN "local a = 'x' for i = 1, 13 do a = a .. a end "

static const lua_row attacks[] = {
    { "while true do end", LONG },
    { "::a:: goto a", LONG },
    { "repeat until false", LONG },
    { "for i = 1, 9223372036854775807 do end", LONG },
    { "for i = 1, 1e308 do end", LONG },
    { "local function f() return 1 + f() end return f()", LONG },
    { "local function f() return f() end return f()", LONG },
    { "local function f() local x <close> = nil return f() end f()", LONG },
    { "local t = {} for i = 1, 1e9 do t[#t + 1] = i end", LONG },
    { "local t = {} for i = 1, 1e9 do t[i] = {} end", LONG },
    { "local t = {} for i = 1, 1e9 do t[i] = 'k' .. i end", LONG },
    { "local t = {} while true do t = { t } end", LONG },
    { "local s = 'x' while true do s = s .. s end", TEXT },
    { GROWN "while true do local b = a .. 'b' end", LONG },
    { GROWN "local b, c = a .. 'b', a .. 'b' while b == c do end", LONG },
    { GROWN "local b, c = a .. 'b', a .. 'b' while not (b < c) do end", LONG },
    { GROWN "local t = {} while true do t[a .. 'b'] = 1 end", LONG },
    { GROWN "while true do tonumber(a) end", LONG },
    { "local a = '1' for i = 1, 13 do a = a .. a end while true do tonumber(a, 2) end", LONG },
    { "while true do local s = 1 .. 2 end", LONG },
    { "while true do tostring(1.5) end", LONG },
    /* keys that all fall into one slot of the table */
    { "local t = {} for i = 1, 1e9 do t[i * 32767] = true end", LONG },
    { "local t = {} for i = 1, 2048 do t[i * 2047] = 1 end "
      "while true do local x = t[-2047] end", LONG },
    /* tables that are large and almost empty */
    { "local t = {} for i = 1, 1e5 do t[i] = i end for i = 1, 1e5 do "
      "t[i] = nil end pairs(t)", LONG },
    { "local t = {} for i = 1, 4000 do t[i] = i end for i = 1, 4000 do t[i] = nil end "
      "while true do pairs(t) end", LONG },
    { "local t = {} for i = 1, 4000 do t['k' .. i] = i end while true do pairs(t) end", LONG },
    { "local function f(n, ...) if n == 0 then local function g(...) end while true do g(...) end "
      "end return f(n - 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, ...) end f(100)",
      LONG },
    { "local function f(n, ...) return f(n - 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ...) end "
      "f(1e9)",
      LONG },
    { "_ENV = {} x = 0 while true do x = x + 1 end", LONG },
    { GROWN "local t = {} for i = 1, 1e9 do t[i] = a .. i end", MEMORY },
    { "local a = {} a[1] = a return scenario 'x' { a }", DEEP },
    { "local a = {} a.a = a return scenario 'x' { a }", DEEP },
    { "local a = { 1 } for i = 1, 40 do a = { a, a } end return scenario 'x' { a }", DEEP },
    { "local a = { 1 } for i = 1, 30 do a = { a, a } end return scenario 'x' { a }", LONG },
    { "return scenario 'x' { [1000000000] = 'a' }",
      "TAL160 this list has an item far away from the others; a list begins at 1 and leaves "
      "nothing out" },
    { NULL, NULL },
};

Test(sandbox, attacks_end_and_the_host_lives)
{
    for (const lua_row *row = attacks; row->text; row++) {
        lua_file f;
          lua_file_run(&f, row->text, false);
        cr_expect(strstr(f.said, row->said), "%s\n    said: %s\n  wanted: %s", row->text, f.said,
                  row->said);
        cr_expect_null(strchr(f.said, '\n'));
        lua_file_free(&f);
    }
}

/* The same within a function that is called later. */
Test(sandbox, attacks_inside_a_function_end_too)
{
    for (const lua_row *row = attacks; row->text; row++) {
        static const int32_t cells[TAL_CELL_VARS] = { 0 };
        tal_scenario scenario = { .languages = { "en" }, .languages_count = 1 };
        tal_env env = { .cells = cells };
        tal_question question = { &scenario, &env, NULL, 0 };
        tal_functions functions;
        tal_trouble trouble = { 0 };
        int32_t out;
        lua_file f;
        char text[1024];

        if (strstr(row->text, "scenario")) continue;
        snprintf(text, sizeof text, "return scenario 'x' { f = function() %s end }", row->text);
        lua_file_run(&f, text, false);
        cr_assert_str_eq(f.said, "", "%s: %s", text, f.said);
        cr_assert_eq(tal_functions_open(&functions, f.lua, f.source, f.diagnostics), TAL_OK);
        f.lua = NULL;
        for (int again = 0; again < 2; again++) {
            cr_expect_eq(functions.number(functions.self, 0, &question, TAL_BOOL, &out, &trouble),
                         TAL_EFUNCTION);
            cr_expect_eq(trouble.code, 163, "%s: TAL%d %s", text, trouble.code, trouble.message);
            cr_expect_eq(trouble.line, 1);
        }
        functions.free(functions.self);
        lua_file_free(&f);
    }
}

Test(sandbox, only_the_allow_list_is_there)
{
    static const lua_row rows[] = {
        { "os.exit(1)", "1:1 TAL156 'os' is not offered in a scenario; a scenario has its words, "
                        "and ipairs, pairs, tonumber, tostring, type and math" },
        { "print(1)", "1:1 TAL156 'print' is not offered in a scenario; a scenario has its words, "
                      "and ipairs, pairs, tonumber, tostring, type and math" },
        { "local x = 'a' x = x:rep(3)",
          "1:1 TAL152 Lua stops here: attempt to index a string value (local 'x'); texts have no "
          "functions here; join texts with .." },
        { "math.random()", "1:1 TAL156 'math.random' is not offered in a scenario; math has abs, "
                           "ceil, floor, max and min here" },
        { "math.abs = 1", "1:1 TAL157 'abs' is given a value, but it is not declared; write local "
                          "before it, or move it inside the braces that it belongs to" },
        { "_ENV.x = 1", "1:1 TAL157 'x' is given a value, but it is not declared; write local "
                        "before it, or move it inside the braces that it belongs to" },
        { "local x = '1' + 1",
          "1:1 TAL152 Lua stops here: attempt to perform arithmetic on a string value (constant "
          "'1'); write the number without quotes" },
        { "local x = nil + {}",
          "1:1 TAL152 Lua stops here: attempt to perform arithmetic on a nil value; is this name "
          "misspelt, or not set yet?" },
        { "\x1bLua", "1:1 TAL151 Lua stops here: attempt to load a binary chunk (mode is 't')" },
        { NULL, NULL },
    };
    static const char *const withheld[] = {
        "load", "loadstring", "dofile", "loadfile", "require", "package", "io", "debug", "string",
        "table", "coroutine", "utf8", "pcall", "xpcall", "error", "assert", "select", "next",
        "setmetatable", "getmetatable", "rawget", "rawset", "rawequal", "rawlen", "collectgarbage",
        "warn", "_G",
    };

    lua_file_check(rows);
    for (size_t i = 0; i < sizeof withheld / sizeof *withheld; i++) {
        lua_file f;
        char text[40], said[40];

        snprintf(text, sizeof text, "local x = %s", withheld[i]);
        snprintf(said, sizeof said, "1:1 TAL156 '%s' is not offered", withheld[i]);
        lua_file_run(&f, text, false);
        cr_expect_eq(strncmp(f.said, said, strlen(said)), 0, "%s", f.said);
        lua_file_free(&f);
    }
}

/* REPEATED so often, between BEFORE and AFTER. */
static void expect_made(const char *before, const char *repeated, size_t times, const char *after,
                        const char *said)
{
    size_t unit = strlen(repeated), start = strlen(before);
    char *text = malloc(start + unit * times + strlen(after) + 1);
    lua_file f;

    memcpy(text, before, start);
    for (size_t i = 0; i < times; i++)
        memcpy(text + start + i * unit, repeated, unit);
    strcpy(text + start + unit * times, after);
    lua_file_run(&f, text, false);
    cr_expect_str_eq(f.said, said, "%.60s: %s", text, f.said);
    lua_file_free(&f);
    free(text);
}

Test(sandbox, what_the_compiler_is_given_is_bounded)
{
    expect_made("return ", "(", 5000, "1", "1:1 TAL151 Lua stops here: " STACK);
    expect_made("return ", "{", 5000, "}", "1:1 TAL151 Lua stops here: " STACK);
    expect_made("return ", "not ", 5000, "1", "1:1 TAL151 Lua stops here: " STACK);
    expect_made("", "do ", 5000, "", "1:1 TAL151 Lua stops here: " STACK);
}

Test(sandbox, long_texts_and_names_are_refused_where_they_stand)
{
    expect_made("\nreturn '", "x", 20000, "'", "2:1 TAL154 this text is longer than 16384 bytes");
    expect_made("\nreturn ", "x", 20000, "", "2:1 TAL154 this text is longer than 16384 bytes");
    expect_made("--[[", "x", 2000000, "]] return scenario 'x' {}", "");
}

Test(sandbox, limits_of_lua_are_plain_errors)
{
    expect_made("", "local a ", 201, "",
                "1:1 TAL151 Lua stops here: too many local variables (limit is 200) in main "
                "function near <eof>; is a brace, a quote or an end missing?");
}

/* The compiler calls no hook; it walks 180 functions of 195 locals for each global name. */
Test(sandbox, a_file_that_takes_long_to_compile_is_stopped)
{
    size_t size = 0;
    char *text = malloc(4000000);
    lua_file f;

    for (int i = 0; i < 180; i++) {
        size += (size_t)sprintf(text + size, "local function f() ");
        for (int j = 0; j < 195; j++)
            size += (size_t)sprintf(text + size, "local a%d;", j);
    }
    for (int i = 0; i < 500000; i++)
        size += (size_t)sprintf(text + size, "x() ");
    lua_file_run(&f, text, false);
    cr_expect_str_eq(f.said, "1:1 TAL153 this file takes too long to read");
    lua_file_free(&f);
    free(text);
}

Test(sandbox, pairs_goes_in_the_order_of_keys)
{
    static const lua_row rows[] = {
        { "local s = '' "
          "for k, v in pairs({ b = 1, a = 2, ab = 3, [2.5] = 4, [-1] = 5, 'x', 'y', [''] = 6 }) do "
          "s = s .. tostring(k) .. '=' .. tostring(v) .. ' ' end "
          "if s ~= '-1=5 1=x 2=y 2.5=4 =6 a=2 ab=3 b=1 ' then local x = s + 1 end "
          "return scenario 'x' {}", "" },
        { "local n = 0 local t = { a = 1, b = 2, c = 3 } "
          "for k in pairs(t) do t.b = nil n = n + 1 end return scenario(n == 2 and 'x' or n) {}",
              "" },
        { "pairs(1)", "1:1 TAL152 Lua stops here: pairs takes a table, not a number value" },
        { "pairs({ [{}] = 1 })", "1:1 TAL152 Lua stops here: pairs goes through numbers and texts, "
                                 "not a table value as a key" },
        { NULL, NULL },
    };

    lua_file_check(rows);
}

Test(sandbox, nothing_tells_an_address_or_differs_between_runs)
{
    static const lua_row rows[] = {
        { "local s = tostring({}) .. tostring(pairs) .. tostring(nil) .. tostring(true) .. "
          "tostring(1) .. tostring(2.5) .. type({}) .. tostring(says 'a') "
          "return scenario(s == 'tablefunctionniltrue12.5tableuserdata' and 'x' or s + 1) {}", "" },
        { "local x = says 'a' .. 'b'",
          "1:1 TAL152 Lua stops here: attempt to concatenate a word value; is a comma missing "
          "before this?" },
        { NULL, NULL },
    };

    lua_file_check(rows);
}
