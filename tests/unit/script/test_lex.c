#include <criterion/criterion.h>
#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>
#include <string.h>

#include "script/lex.h"
#include "script/literal.h"

TestSuite(lex);

static tal_lexeme nth(const char *text, int n)
{
    tal_lexer lexer = tal_lexer_start(text, (uint32_t)strlen(text));
    tal_lexeme token;

    do
        tal_lexer_next(&lexer, &token);
    while (n-- > 0);
    return token;
}

/* The N-th token of TEXT, from 0, reads so. */
static void reads(const char *text, int n, int kind, const char *words)
{
    tal_lexeme token = nth(text, n);

    cr_expect_eq(token.kind, kind, "%s: token %d is of kind %d, not %d", text, n, token.kind, kind);
    cr_expect(token.end - token.offset == strlen(words) &&
                  memcmp(text + token.offset, words, strlen(words)) == 0,
              "%s: token %d is '%.*s'", text, n, (int)(token.end - token.offset),
              text + token.offset);
}

Test(lex, names_keywords_and_signs)
{
    const char *text =
        "return scenario_2 { to=10.5e-3, ['x'] = a.b:c(...) // 2 ~= 0x1F .. not nil }";
    static const int kinds[] = {
        TAL_LEX_RETURN,
        TAL_LEX_NAME,
        '{',
        TAL_LEX_NAME,
        '=',
        TAL_LEX_NUMBER,
        ',',
        '[',
        TAL_LEX_TEXT,
        ']',
        '=',
        TAL_LEX_NAME,
        '.',
        TAL_LEX_NAME,
        ':',
        TAL_LEX_NAME,
        '(',
        TAL_LEX_DOTS,
        ')',
        TAL_LEX_FLOOR,
        TAL_LEX_NUMBER,
        TAL_LEX_NE,
        TAL_LEX_NUMBER,
        TAL_LEX_CONCAT,
        TAL_LEX_NOT,
        TAL_LEX_NIL,
        '}',
        TAL_LEX_END,
        TAL_LEX_END,
    };

    for (int i = 0; i < (int)(sizeof kinds / sizeof *kinds); i++)
        cr_expect_eq(nth(text, i).kind, kinds[i], "token %d", i);
    reads(text, 5, TAL_LEX_NUMBER, "10.5e-3");
    reads(text, 1, TAL_LEX_NAME, "scenario_2");
}

Test(lex, comments_shebang_and_byte_order_mark)
{
    reads("\xEF\xBB\xBF#!/usr/bin/lua\n-- one\n--[[ two\n]] --[==[ ]] ]==] x", 0, TAL_LEX_NAME,
          "x");
    reads("--[not long\ny", 0, TAL_LEX_NAME, "y");
    reads("", 0, TAL_LEX_END, "");
    reads("--", 0, TAL_LEX_END, "");
}

Test(lex, texts_end_where_lua_ends_them)
{
    reads("\"a\\\"b\" c", 0, TAL_LEX_TEXT, "\"a\\\"b\"");
    reads("'a\\z  \n  b' c", 0, TAL_LEX_TEXT, "'a\\z  \n  b'");
    reads("'a\\\nb' c", 0, TAL_LEX_TEXT, "'a\\\nb'");
    reads("[==[ a ]] ]=] ]==] c", 0, TAL_LEX_TEXT, "[==[ a ]] ]=] ]==]");
    reads("says\"x\"", 1, TAL_LEX_TEXT, "\"x\"");
    reads("[=x", 0, '[', "[");
}

Test(lex, indentation_and_first_on_a_line)
{
    tal_lexeme token = nth("a\n\t  b c", 1);

    cr_expect(token.first && token.indent == 6);
    token = nth("a\n\t  b c", 2);
    cr_expect(!token.first && token.indent == 6);
}

/* The N-th token of TEXT has FLAW at FLAW_OFFSET, and is mended so. */
static void mends(const char *text, int n, tal_flaw flaw, uint32_t flaw_offset, const char *words)
{
    tal_lexeme token = nth(text, n);

    reads(text, n, token.kind, words);
    cr_expect_eq(token.flaw, flaw, "%s: flaw %d", text, token.flaw);
    cr_expect_eq(token.flaw_offset, flaw_offset, "%s: flaw at %u", text, token.flaw_offset);
}

Test(lex, texts_without_a_closing_quote)
{
    mends("says \"Hello,\nx", 1, TAL_FLAW_UNCLOSED, 5, "\"Hello");
    mends("{ \"Hello },\nx", 1, TAL_FLAW_UNCLOSED, 2, "\"Hello");
    mends("{ \"Hello, when = \"x\" },", 1, TAL_FLAW_UNCLOSED, 2, "\"Hello");
    mends("reply \"own { \"Hello\", to = \"x\" },", 1, TAL_FLAW_UNCLOSED, 6, "\"own");
    mends("{ \"001, \"002\" }", 1, TAL_FLAW_UNCLOSED, 2, "\"001");
    mends("{ \"x <= 0 }, -- tried\ny", 1, TAL_FLAW_UNCLOSED, 2, "\"x <= 0");
    mends("x = [[ a\n b\ny = 1", 2, TAL_FLAW_UNCLOSED, 4, "[[ a\n b");
}

Test(lex, quotes_inside_a_text)
{
    mends("says \"He said \"no\" to me\", x", 1, TAL_FLAW_INNER, 14, "\"He said \"no\" to me\"");
    mends("says 'it's late', x", 1, TAL_FLAW_INNER, 8, "'it's late'");
    mends("says \"5\" tall\",", 1, TAL_FLAW_INNER, 7, "\"5\" tall\"");
    mends("x = \"a\"and y", 2, TAL_FLAW_NONE, 0, "\"a\"");
    mends("says \"fine “curly” inside\",", 1, TAL_FLAW_NONE, 0, "\"fine “curly” inside\"");
}

Test(lex, curly_quotes)
{
    mends("says “Hello ‘you’”, x", 1, TAL_FLAW_CURLY, 5, "“Hello ‘you’”");
    mends("says “Hello\", x", 1, TAL_FLAW_CURLY, 5, "“Hello\"");
    mends("says \"Hello”, x", 1, TAL_FLAW_CURLY, 11, "\"Hello”");
    mends("{ \"Hello”, to = \"b\" }", 1, TAL_FLAW_CURLY, 8, "\"Hello”");
    mends("says ‘it’s ok’, x", 1, TAL_FLAW_CURLY, 5, "‘it’s ok’");
    mends("says «Hola», x", 1, TAL_FLAW_CURLY, 5, "«Hola»");
}

Test(lex, what_lua_does_not_take)
{
    reads("a\u00A0\u200Bb", 1, TAL_LEX_SPACE, "\u00A0\u200B");
    reads("a != b", 1, TAL_LEX_FOREIGN, "!=");
    reads("— x", 0, TAL_LEX_OTHER, "—");
    mends("título = 1", 0, TAL_FLAW_ACCENT, 0, "título");
    mends("10px", 0, TAL_FLAW_NUMBER, 0, "10px");
    mends("1.2.3", 0, TAL_FLAW_NUMBER, 0, "1.2.3");
    mends("1..2", 0, TAL_FLAW_NUMBER, 0, "1..2");
}

/* ---- the same as liblua ---------------------------------------------------------------------- */

/* Lua and the literal agree on TEXT, which is one token: on its value, or that it has none. */
static void agrees(lua_State *lua, const char *text, size_t length)
{
    char chunk[256];
    int size = snprintf(chunk, sizeof chunk, "return %.*s", (int)length, text);
    bool loads = luaL_loadbufferx(lua, chunk, (size_t)size, "t", "t") == LUA_OK &&
                 lua_pcall(lua, 0, 1, 0) == LUA_OK;
    tal_lexeme token = nth(chunk, 1);

    if (token.kind == TAL_LEX_NUMBER) {
        cr_expect_eq(loads, token.flaw == TAL_FLAW_NONE, "%s", chunk);
        if (loads && !token.flaw)
            cr_expect_eq(tal_literal_number(chunk, &token), lua_tonumber(lua, -1), "%s", chunk);
    } else if (token.kind == TAL_LEX_TEXT) {
        tal_arena *arena = tal_arena_new();
        tal_literal literal = tal_literal_text(chunk, &token, arena);
        bool taken = !token.flaw && literal.wrong != TAL_ESCAPE_UNKNOWN &&
                     literal.wrong != TAL_ESCAPE_NUMBER;
        size_t wanted = 0;
        const char *value = loads ? lua_tolstring(lua, -1, &wanted) : NULL;
        if (token.end == (uint32_t)size) {
            cr_expect_eq(loads, taken, "%s: Lua %d, scan %d", chunk, loads, taken);
            if (loads && taken)
                cr_expect(wanted == literal.length && memcmp(value, literal.bytes, wanted) == 0,
                          "%s: %s instead of %s", chunk, literal.bytes, value);
        }
        tal_arena_free(arena);
    }
    lua_settop(lua, 0);
}

Test(lex, literals_are_decoded_as_lua_does)
{
    static const char *const pieces[] = {
        "a",
        "\\n",
        "\\\\",
        "\\\"",
        "\\'",
        "\\x41",
        "\\xC3\\xA9",
        "\\65",
        "\\0651",
        "\\255",
        "\\256",
        "\\u{41}",
        "\\u{20AC}",
        "\\u{7FFFFFFF}",
        "\\u{80000000}",
        "\\u{}",
        "\\u41",
        "\\z \n\t b",
        "\\z",
        "\\\n",
        "\\\r\n",
        "\\d",
        "\\x4",
        "\\a\\b\\f\\r\\t\\v",
        "é",
        "{name}",
        "--",
        "]]",
        "[[",
        "\\u{1F600}",
        "\\u{7FF}",
        "\\u{FFFF}",
        "\\u{1FFFFF}",
        "\\u{3FFFFFF}",
        "0",
        "\\9",
    };
    lua_State *lua = luaL_newstate();
    unsigned seed = 7;
    char text[200];

    for (int round = 0; round < 20000; round++) {
        size_t length = 1;
        text[0] = round % 2 ? '"' : '\'';
        for (int i = (int)((seed >> 16) % 4); i >= 0; i--) {
            seed = seed * 1103515245u + 12345u;
            const char *piece = pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
            memcpy(text + length, piece, strlen(piece));
            length += strlen(piece);
        }
        text[length++] = text[0];
        agrees(lua, text, length);
    }
    lua_close(lua);
}

Test(lex, long_texts_and_numbers_are_decoded_as_lua_does)
{
    static const char *const literals[] = {
        "[[\nfirst\r\nsecond\n\rthird\rlast]]",
        "[[\r\n]]",
        "[==[a]]b]=]c]==]",
        "[[\n\n]]",
        "[[]]",
        "0",
        "7",
        "10",
        "007",
        "3.",
        ".5",
        "1e3",
        "1E+3",
        "1e-3",
        "0x10",
        "0xA.8p1",
        "0xffffffffffffffff",
        "0x1p4",
        "0x.8",
        "9007199254740993",
        "123456789012345678901234567890",
        "1e",
        "0x",
        "1e+",
        "0xg",
        "1.5.2",
        "3x",
        "0x1p",
        "1_000",
        "08.5e02",
        "0x1ffffffffffffffff",
        "1e400",
        ".5.",
        "5..",
    };
    lua_State *lua = luaL_newstate();

    for (size_t i = 0; i < sizeof literals / sizeof *literals; i++)
        agrees(lua, literals[i], strlen(literals[i]));
    lua_close(lua);
}
