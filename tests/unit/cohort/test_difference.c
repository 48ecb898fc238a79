#include "cohort/difference.h"

#include <criterion/criterion.h>
#include <string.h>

static tal_difference found;

static bool trees(const char *there, const char *here)
{
    tal_json *a = tal_json_parse(there, strlen(there), NULL, NULL);
    tal_json *b = tal_json_parse(here, strlen(here), NULL, NULL);
    bool differ;

    cr_assert(a && b);
    differ = tal_difference_of_trees(&found, a, b);
    tal_json_free(a);
    tal_json_free(b);
    return differ;
}

static tal_buffer lend(const char *text)
{
    return (tal_buffer){ (char *)text, strlen(text), 0, false };
}

static bool rows(const char *head, const char *there, const char *here)
{
    tal_buffer h = lend(head ? head : ""), a = lend(there), b = lend(here);

    return tal_difference_of_rows(&found, head ? &h : NULL, &a, &b);
}

static void is(const char *where, const char *there, const char *here)
{
    cr_expect_str_eq(found.where, where);
    cr_expect_str_eq(found.there, there);
    cr_expect_str_eq(found.here, here);
}

Test(difference, trees_part_at_the_first_value_that_differs)
{
    cr_assert(trees("{\"a\":1,\"b\":[{\"c\":2},{\"c\":3,\"d\":4}]}", "{\"a\":1,\"b\":[{\"c\":2},{\"c\":5,\"d\":6}]}"));
    is("b 2, c", "3", "5");
    cr_assert_eq(found.depth, 3);
    cr_expect_eq(found.steps[1].place, 2);
}

Test(difference, what_is_missing_or_too_much_is_named)
{
    cr_assert(trees("{\"a\":1}", "{\"a\":1,\"b\":\"x\"}"));
    is("b", "nothing", "\"x\"");
    cr_assert(trees("{\"z\":null,\"a\":1}", "{\"a\":1}"));
    is("z", "null", "nothing");
    cr_assert(trees("[1,2]", "[1]"));
    is(" 2", "2", "nothing");
}

Test(difference, the_order_of_keys_is_none)
{
    cr_expect_not(trees("{\"a\":1,\"b\":[]}", "{\"b\":[],\"a\":1}"));
}

Test(difference, a_long_value_is_cut_between_two_characters)
{
    char text[400] = "\"";

    for (int i = 0; i < 60; i++)
        strcat(text, "ñé");
    strcat(text, "\"");
    cr_assert(trees(text, "1"));
    cr_expect_eq(strlen(found.there), 78);
    cr_expect_str_eq(found.there + 73, "ñ...");
}

Test(difference, rows_part_at_a_column_that_the_heading_names)
{
    cr_assert(rows("candidate,total\r\n", "a,81\r\n", "a,79\r\n"));
    is("total", "\"81\"", "\"79\"");
    cr_assert(rows("candidate,total\r\n", "a\r\n", "a,\"7 \"\"9\"\"\"\r\n"));
    is("total", "nothing", "\"7 \\\"9\\\"\"");
    cr_assert(rows(NULL, "x,y\r\n", "x,z\r\n"));
    is("column 2", "\"y\"", "\"z\"");
    cr_expect_not(rows("candidate,total\r\n", "\"a\",81\n", "a,81\r\n"), "only their bytes differ");
}

Test(difference, a_row_is_of_somebody)
{
    tal_buffer id = TAL_BUFFER_EMPTY;

    tal_difference_id(&id, "\"'=1+1\",x\r\n", 10);
    cr_expect_str_eq(id.bytes, "=1+1");
    tal_buffer_clear(&id);
    tal_difference_id(&id, "'tis,x\r\n", 8);
    cr_expect_str_eq(id.bytes, "'tis");
    tal_buffer_free(&id);
}

Test(difference, the_first_byte_that_differs)
{
    tal_buffer here = lend("abcd");

    cr_expect_eq(tal_difference_at("abxd", 4, &here), 2);
    cr_expect_eq(tal_difference_at("ab", 2, &here), 2);
    cr_expect_eq(tal_difference_at("abcde", 5, &here), 4);
}
