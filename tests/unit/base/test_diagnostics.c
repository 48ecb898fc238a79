#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"

static tal_diagnostics *list;

static void setup(void)
{
    list = tal_diagnostics_new();
}

static void teardown(void)
{
    tal_diagnostics_free(list);
}

TestSuite(diagnostics, .init = setup, .fini = teardown);

/* The i-th of the list is printed so. */
static void prints(size_t i, const char *expected)
{
    char *text = tal_diagnostic_format(tal_diagnostics_get(list, i));

    cr_expect_str_eq(text, expected, "\n%s\ninstead of\n%s", text, expected);
    free(text);
}

/* An error at OFFSET of TEXT, whose source is gone when it is printed. */
static void add(const char *text, size_t offset, const char *hint)
{
    char name[] = "x.lua";
    tal_source *source = tal_source_new(name, text, strlen(text));

    tal_error(list, 12, source, offset, hint, "%s", "message");
    memset(name, 'Z', sizeof name - 1);
    tal_source_free(source);
}

/* ---- Printing -------------------------------------------------------------------------------- */

Test(diagnostics, place_line_caret_and_hint)
{
    char text[] = "\n\n\n\n\n\n\n\n\n\n\n    trust = +10,\n}\n";

    add(text, 11 + 14, "drop the +");
    memset(text, 'Z', sizeof text - 1);
    prints(0, "x.lua:12:15: error[TAL012]: message\n"
              "  12 |     trust = +10,\n"
              "     |               ^\n"
              "     = hint: drop the +\n");
}

Test(diagnostics, without_a_hint)
{
    add("abc", 0, NULL);
    prints(0, "x.lua:1:1: error[TAL012]: message\n"
              "  1 | abc\n"
              "    | ^\n");
}

Test(diagnostics, a_file_as_a_whole)
{
    tal_error_file(list, 1, "a/b.lua", "look at it", "%s is %d", "this", 7);
    prints(0, "a/b.lua: error[TAL001]: this is 7\n"
              "   = hint: look at it\n");
}

Test(diagnostics, a_line_without_a_column_or_without_its_text)
{
    tal_diagnostic place = { 300, TAL_WARNING, "x", 7, 0, "abc", "m", NULL };
    tal_diagnostic bare = { 1234, TAL_ERROR, "x", 7, 2, NULL, "m", "h" };
    char *one = tal_diagnostic_format(&place), *two = tal_diagnostic_format(&bare);

    cr_assert_str_eq(one, "x:7: warning[TAL300]: m\n"
                          "  7 | abc\n");
    cr_assert_str_eq(two, "x:7:2: error[TAL1234]: m\n"
                          "    = hint: h\n");
    free(one);
    free(two);
}

Test(diagnostics, the_caret_stands_by_terminal_columns)
{
    add("日本 x", 7, NULL);
    prints(0, "x.lua:1:4: error[TAL012]: message\n"
              "  1 | 日本 x\n"
              "    |      ^\n");
}

Test(diagnostics, a_combining_mark_takes_no_column)
{
    add("an\xCC\x83o x", 6, NULL);
    prints(0, "x.lua:1:6: error[TAL012]: message\n"
              "  1 | an\xCC\x83o x\n"
              "    |     ^\n");
}

Test(diagnostics, tabs_are_one_space_and_controls_are_question_marks)
{
    add("\t\tx\x1B[31m\x7F\xC2\x9B\xE2\x80\xAEy\xFF", 15, NULL);
    prints(0, "x.lua:1:13: error[TAL012]: message\n"
              "  1 |   x?[31m???y?\n"
              "    |             ^\n");
}

Test(diagnostics, no_text_of_a_file_reaches_the_terminal_as_a_command)
{
    tal_error_file(list, 2, "a\x1B]0;b\n", "c\x07", "no such key: \x1B[2J\tx\n");
    prints(0, "a?]0;b : error[TAL002]: no such key: ?[2J x \n"
              "   = hint: c?\n");
}

Test(diagnostics, the_end_of_the_file_can_be_a_place)
{
    add("abc", 3, NULL);
    add("abc\n", 4, NULL);
    prints(0, "x.lua:1:4: error[TAL012]: message\n"
              "  1 | abc\n"
              "    |    ^\n");
    prints(1, "x.lua:2:1: error[TAL012]: message\n"
              "  2 | \n"
              "    | ^\n");
}

/* A line of COUNT digits, 0 to 9 in turn, with the error at OFFSET. */
static void add_long(size_t count, size_t offset)
{
    char *text = malloc(count + 1);

    for (size_t i = 0; i < count; i++)
        text[i] = (char)('0' + i % 10);
    text[count] = '\0';
    add(text, offset, NULL);
    free(text);
}

#define TEN "0123456789"
#define FIFTY TEN TEN TEN TEN TEN
#define FIFTY_BLANKS "                                                  "

Test(diagnostics, a_line_of_a_hundred_columns_is_whole)
{
    add_long(100, 99);
    prints(0, "x.lua:1:100: error[TAL012]: message\n"
              "  1 | " FIFTY FIFTY "\n"
              "    | " FIFTY_BLANKS "                                                 ^\n");
}

Test(diagnostics, a_long_line_is_cut_after_its_beginning)
{
    add_long(101, 1);
    prints(0, "x.lua:1:2: error[TAL012]: message\n"
              "  1 | " FIFTY FIFTY "...\n"
              "    |  ^\n");
}

Test(diagnostics, a_long_line_is_cut_around_the_caret)
{
    add_long(1000, 500);
    prints(0, "x.lua:1:501: error[TAL012]: message\n"
              "  1 | ..." FIFTY FIFTY "...\n"
              "    |    " FIFTY_BLANKS "          ^\n");
}

Test(diagnostics, a_long_line_is_cut_before_its_end)
{
    add_long(1000, 1000);
    prints(0, "x.lua:1:1001: error[TAL012]: message\n"
              "  1 | ..." FIFTY FIFTY "\n"
              "    |    " FIFTY_BLANKS FIFTY_BLANKS "^\n");
}

/* ---- The list -------------------------------------------------------------------------------- */

Test(diagnostics, the_order_is_that_of_files_then_places)
{
    tal_source *b = tal_source_new("b", "abc\ndef\n", 8), *a = tal_source_new("a", "abc", 3);
    static const char *const expected[] = { "whole", "b 1", "b 2 first", "b 2 second", "b 3",
                                            "a 1" };

    tal_error(list, 1, b, 5, NULL, "b 3");
    tal_warn(list, 2, b, 4, NULL, "b 2 first");
    tal_error(list, 3, a, 0, NULL, "a 1");
    tal_error(list, 1, b, 4, NULL, "b 2 second");
    tal_error(list, 1, b, 0, NULL, "b 1");
    tal_error_file(list, 9, "b", NULL, "whole");
    for (size_t i = 0; i < 6; i++)
        cr_expect_str_eq(tal_diagnostics_get(list, i)->message, expected[i]);
    cr_assert_eq(tal_diagnostics_count(list), 6);
    cr_assert_eq(tal_diagnostics_errors(list), 5);
    cr_assert_null(tal_diagnostics_get(list, 6));
    tal_source_free(a);
    tal_source_free(b);
}

Test(diagnostics, the_same_code_at_the_same_place_is_added_once)
{
    tal_source *source = tal_source_new("x", "abc", 3);

    tal_error(list, 1, source, 1, NULL, "first");
    tal_error(list, 1, source, 1, NULL, "again");
    tal_error(list, 2, source, 1, NULL, "another code");
    tal_error(list, 1, source, 2, NULL, "another place");
    tal_error_file(list, 1, "x", NULL, "whole");
    tal_error_file(list, 1, "x", NULL, "whole");
    tal_error_file(list, 1, "x", NULL, "whole, and something else");
    cr_assert_eq(tal_diagnostics_count(list), 5);
    cr_assert_eq(tal_diagnostics_errors(list), 5);
    tal_source_free(source);
}

static tal_source *digits(void)
{
    char text[500];

    memset(text, '\n', sizeof text);
    return tal_source_new("x", text, sizeof text);
}

Test(diagnostics, past_the_limit_they_are_counted)
{
    tal_source *source = digits();

    for (size_t i = 0; i < TAL_DIAGNOSTICS_LIMIT; i++)
        tal_error(list, 1, source, i, NULL, "m");
    cr_assert_eq(tal_diagnostics_count(list), TAL_DIAGNOSTICS_LIMIT);
    for (size_t i = TAL_DIAGNOSTICS_LIMIT; i < 500; i++)
        tal_error(list, 1, source, i, NULL, "m");
    cr_assert_eq(tal_diagnostics_count(list), TAL_DIAGNOSTICS_LIMIT + 1);
    cr_assert_eq(tal_diagnostics_errors(list), 500);
    prints(TAL_DIAGNOSTICS_LIMIT, "x: error: and 300 more\n");
    tal_source_free(source);
}

Test(diagnostics, it_is_full_when_an_error_can_only_be_counted)
{
    tal_source *source = digits();

    for (size_t i = 0; i < TAL_DIAGNOSTICS_LIMIT; i++)
        tal_warn(list, 1, source, i, NULL, "m");
    cr_assert_not(tal_diagnostics_full(list), "an error would take the place of a warning");
    for (size_t i = 0; i < TAL_DIAGNOSTICS_LIMIT; i++) {
        cr_assert_not(tal_diagnostics_full(list));
        tal_error(list, 2, source, i, NULL, "m");
    }
    cr_assert(tal_diagnostics_full(list));
    cr_assert(tal_diagnostics_full(NULL));
    tal_source_free(source);
}

Test(diagnostics, each_keeps_its_byte_offset)
{
    tal_source *source = tal_source_new("x", "é\né", 5);

    tal_error(list, 1, source, 5, NULL, "last");
    tal_error(list, 1, source, 2, NULL, "first");
    tal_error_file(list, 1, "x", NULL, "whole");
    cr_assert_eq(tal_diagnostics_offset(list, 0), 0);
    cr_assert_eq(tal_diagnostics_offset(list, 1), 2);
    cr_assert_eq(tal_diagnostics_offset(list, 2), 5);
    tal_source_free(source);
}

Test(diagnostics, an_error_takes_the_place_of_the_last_warning)
{
    tal_source *source = digits();
    const tal_diagnostic *last;

    for (size_t i = 0; i < TAL_DIAGNOSTICS_LIMIT + 5; i++)
        tal_warn(list, 1, source, i, NULL, "m");
    prints(TAL_DIAGNOSTICS_LIMIT, "x: warning: and 5 more\n");
    tal_error(list, 2, source, 400, NULL, "seen");
    cr_assert_eq(tal_diagnostics_count(list), TAL_DIAGNOSTICS_LIMIT + 1);
    cr_assert_eq(tal_diagnostics_errors(list), 1);
    last = tal_diagnostics_get(list, TAL_DIAGNOSTICS_LIMIT - 1);
    cr_assert_str_eq(last->message, "seen");
    cr_assert_eq(last->severity, TAL_ERROR);
    prints(TAL_DIAGNOSTICS_LIMIT, "x: warning: and 6 more\n");
    tal_source_free(source);
}

Test(diagnostics, without_a_list_nothing_is_kept)
{
    tal_source *source = digits();

    tal_report(NULL, TAL_ERROR, 1, source, 0, "m", NULL);
    tal_error(NULL, 1, source, 0, NULL, "m");
    tal_warn(NULL, 1, source, 0, NULL, "m");
    tal_error_file(NULL, 1, "x", NULL, "m");
    tal_diagnostics_free(NULL);
    tal_source_free(source);
}

Test(diagnostics, many_errors_of_one_long_line_share_its_text)
{
    char *text = calloc(1, 1 << 20);
    tal_source *source;

    memset(text, 'x', (1 << 20) - 1);
    source = tal_source_new("x", text, (1 << 20) - 1);
    for (size_t i = 0; i < 50; i++)
        tal_error(list, 1, source, i, NULL, "m");
    for (size_t i = 1; i < 50; i++)
        cr_assert_eq(tal_diagnostics_get(list, i)->source, tal_diagnostics_get(list, 0)->source);
    tal_source_free(source);
    free(text);
}
