#include <criterion/criterion.h>
#include <string.h>

#include "author/lua_text.h"

static void id_is(const char *name, const char *expected)
{
    char id[TAL_LUA_ID];

    tal_lua_make_id(id, name, strlen(name), "scene");
    cr_assert_str_eq(id, expected, "%s: %s", name, id);
}

Test(lua_text, ids_are_made_of_names)
{
    id_is("The Call", "the_call");
    id_is("  ¿Qué dirección? ", "que_direccion");
    id_is("A - b_c", "a_b_c");
}

Test(lua_text, a_prefix_helps_what_could_not_be_an_id)
{
    id_is("2nd floor", "scene_2nd_floor");
    id_is("End", "scene_end");
    id_is("Trust", "scene_trust");
    id_is("漢字", "scene");
    id_is("", "scene");
}

Test(lua_text, long_ids_end_with_a_word_where_they_can)
{
    id_is("Ask her which of the two rooms she had been promised", "ask_her_which_of_the_two_rooms");
    id_is("abcdefghijklmnopqrstuvwxyzabcdefghijklmnop", "abcdefghijklmnopqrstuvwxyzabcdef");
}

static void text_is(const char *before, const char *text, const char *expected)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_buffer_text(&out, before);
    tal_lua_put_text(&out, text, strlen(text), 1);
    cr_assert_str_eq(out.bytes, expected);
    tal_buffer_free(&out);
}

Test(lua_text, texts_stand_in_quotes)
{
    text_is("says ", "He said \"no\\yes\".", "says \"He said \\\"no\\\\yes\\\".\"");
}

Test(lua_text, long_texts_take_several_lines_none_of_which_begins_the_text_with_blanks)
{
    text_is("a\n    says ",
            "The lift has been out of order since Monday, and nobody who lives above the third "
            "floor has seen the post.",
            "a\n    says [[The lift has been out of order since Monday, and nobody who lives above "
            "the third floor\n"
            "           has seen the post.]]");
}

Test(lua_text, a_long_text_with_brackets_stays_on_one_line)
{
    text_is("",
            "The lift [the old one] has been out of order since Monday, and nobody who lives above "
            "it has seen the post.",
            "\"The lift [the old one] has been out of order since Monday, and nobody who lives "
            "above it has seen the post.\"");
}

Test(lua_text, comments_are_wrapped)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_lua_put_comment(&out, "One.", 2);
    tal_lua_put_comment(&out,
                        "What a writer has to decide before this is a scenario stands behind a "
                        "word that is easy to find.",
                        4);
    cr_assert_str_eq(out.bytes, "  -- One.\n"
                                "    -- What a writer has to decide before this is a scenario "
                                "stands behind a word that is easy to\n"
                                "    -- find.\n");
    tal_buffer_free(&out);
}
