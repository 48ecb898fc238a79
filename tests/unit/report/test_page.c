#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "report/page.h"

/* One paragraph of TEXT on a page of WIDTH; the caller frees. */
static char *lay(int width, tal_dress dress, tal_face face, const char *text, int first, int rest)
{
    tal_page page = tal_page_new(width, dress);
    char *out;

    tal_page_put(&page, face, text);
    tal_page_end(&page, first, rest);
    out = tal_buffer_take(&page.out);
    tal_page_free(&page);
    return out;
}

static void expect_plain(int width, const char *text, int first, int rest, const char *expected)
{
    char *out = lay(width, TAL_DRESS_PLAIN, TAL_FACE_TEXT, text, first, rest);

    cr_expect_str_eq(out, expected, "got:\n%s", out);
    free(out);
}

Test(page, wraps_between_words_and_indents)
{
    expect_plain(20, "one two three four five six", 0, 2, "one two three four\n  five six\n");
    expect_plain(20, "one two three four five six", 4, 0, "    one two three\nfour five six\n");
}

Test(page, a_line_may_be_exactly_full)
{
    expect_plain(20, "1234567890 123456789 x", 0, 0, "1234567890 123456789\nx\n");
}

Test(page, a_word_wider_than_the_line_is_cut)
{
    expect_plain(20, "a 1234567890123456789012345 b", 0, 0,
                 "a 123456789012345678\n9012345 b\n");
}

Test(page, width_counts_columns_not_bytes)
{
    expect_plain(20, "ñññññ ñññññ ñññññ ññ x", 0, 0, "ñññññ ñññññ ñññññ ññ\nx\n");
    expect_plain(20, "日本日本 日本日本日 日", 0, 0, "日本日本 日本日本日\n日\n");
}

Test(page, line_breaks_stay_and_blank_ends_do_not)
{
    expect_plain(40, "one\n\ntwo", 2, 2, "  one\n\n  two\n");
}

Test(page, a_no_break_space_does_not_break)
{
    expect_plain(20, "one two three 12\u00A0euros", 0, 0, "one two three\n12\u00A0euros\n");
}

Test(page, control_characters_do_not_get_through)
{
    expect_plain(60, "a\033[31mb\a\r\xC2\x9B\u202E" "c\177", 0, 0,
                 "a\uFFFD[31mb\uFFFD\uFFFD\uFFFD\uFFFDc\uFFFD\n");
    expect_plain(60, "broken \xFF\xC3 bytes", 0, 0, "broken \uFFFD\uFFFD bytes\n");
}

Test(page, a_marker_byte_in_a_text_is_no_face)
{
    char *out = lay(40, TAL_DRESS_COLOUR, TAL_FACE_TEXT, "a\x11" "b", 0, 0);

    cr_assert_str_eq(out, "a\uFFFD" "b\n");
    free(out);
}

Test(page, a_plain_page_has_no_escape_sequence_and_no_bar)
{
    tal_page page = tal_page_new(40, TAL_DRESS_PLAIN);

    tal_page_put(&page, TAL_FACE_POOR, "red");
    tal_page_bar(&page, TAL_FACE_GOOD, 50);
    tal_page_end(&page, 0, 0);
    cr_assert_str_eq(page.out.bytes, "red\n");
    tal_page_free(&page);
}

Test(page, faces_end_with_the_line)
{
    char *out = lay(20, TAL_DRESS_MONO, TAL_FACE_STRONG, "1234567890 1234567890", 0, 2);

    cr_assert_str_eq(out, "\033[1m1234567890\033[0m\n  \033[1m1234567890\033[0m\n");
    free(out);
}

Test(page, without_colour_there_is_none)
{
    for (int face = TAL_FACE_TEXT; face <= TAL_FACE_POOR; face++) {
        char *out = lay(20, TAL_DRESS_MONO, (tal_face)face, "word", 0, 0);

        cr_expect_null(strstr(out, "[31m"), "face %d: %s", face, out);
        cr_expect_null(strstr(out, "[32m"), "face %d: %s", face, out);
        cr_expect_null(strstr(out, "[33m"), "face %d: %s", face, out);
        cr_expect_null(strstr(out, ";36m"), "face %d: %s", face, out);
        free(out);
    }
}

Test(page, a_bar_has_ten_steps)
{
    tal_page page = tal_page_new(40, TAL_DRESS_MONO);

    tal_page_bar(&page, TAL_FACE_TEXT, 0);
    tal_page_put(&page, TAL_FACE_TEXT, " ");
    tal_page_bar(&page, TAL_FACE_TEXT, 44);
    tal_page_put(&page, TAL_FACE_TEXT, " ");
    tal_page_bar(&page, TAL_FACE_TEXT, 100);
    tal_page_end(&page, 0, 0);
    cr_assert_str_eq(page.out.bytes, "○○○○○○○○○○ ●●●●○○○○○○ ●●●●●●●●●●\n");
    tal_page_free(&page);
}

Test(page, a_tab_goes_to_the_second_column_or_to_a_new_line)
{
    tal_page page = tal_page_new(30, TAL_DRESS_PLAIN);

    tal_page_put(&page, TAL_FACE_TEXT, "ab");
    tal_page_tab(&page);
    tal_page_put(&page, TAL_FACE_TEXT, "one two three four five");
    tal_page_end(&page, 1, 8);
    tal_page_put(&page, TAL_FACE_TEXT, "a longer name");
    tal_page_tab(&page);
    tal_page_put(&page, TAL_FACE_TEXT, "one");
    tal_page_end(&page, 1, 8);
    cr_assert_str_eq(page.out.bytes,
                     " ab     one two three four\n        five\n a longer name\n        one\n");
    tal_page_free(&page);
}

Test(page, a_narrow_page_has_no_second_column)
{
    tal_page page = tal_page_new(30, TAL_DRESS_PLAIN);

    tal_page_put(&page, TAL_FACE_TEXT, "name:");
    tal_page_tab(&page);
    tal_page_put(&page, TAL_FACE_TEXT, "one two three four five six");
    tal_page_end(&page, 2, 20);
    cr_assert_str_eq(page.out.bytes, "  name: one two three four\n    five six\n");
    tal_page_free(&page);
}

static void assert_row(int width, const char *name, const char *expected)
{
    tal_page page = tal_page_new(width, TAL_DRESS_PLAIN);

    tal_page_put(&page, TAL_FACE_TEXT, name);
    tal_page_column(&page, 8);
    tal_page_put(&page, TAL_FACE_TEXT, "12");
    tal_page_column(&page, 32); /* a blank's code, as a column */
    tal_page_put(&page, TAL_FACE_TEXT, "3");
    tal_page_end(&page, 1, 1);
    cr_assert_str_eq(page.out.bytes, expected, "got: %s", page.out.bytes);
    tal_page_free(&page);
}

Test(page, columns_of_a_table)
{
    assert_row(60, "one", " one    12                      3\n");
    assert_row(60, "ni\u00F1o", " ni\u00F1o   12                      3\n");
    assert_row(60, "too_long_a_name", " too_long_a_name 12             3\n");
    assert_row(30, "one", " one 12 3\n");
}

Test(page, gaps_are_one_blank_line_and_none_at_the_top)
{
    tal_page page = tal_page_new(30, TAL_DRESS_PLAIN);

    tal_page_gap(&page);
    tal_page_put(&page, TAL_FACE_TEXT, "a");
    tal_page_end(&page, 0, 0);
    tal_page_gap(&page);
    tal_page_gap(&page);
    tal_page_put(&page, TAL_FACE_TEXT, "b");
    tal_page_end(&page, 0, 0);
    cr_assert_str_eq(page.out.bytes, "a\n\nb\n");
    tal_page_free(&page);
}
