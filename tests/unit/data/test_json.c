#include <criterion/criterion.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "data/json.h"

static void line_is(const tal_json *root, const char *expected)
{
    char *line = tal_json_line(root);

    cr_assert_str_eq(line, expected);
    free(line);
}

static tal_json *parse(const char *text)
{
    return tal_json_parse(text, strlen(text), NULL, NULL);
}

/* ---- Building and writing -------------------------------------------------------------------- */

Test(json, a_document_is_written_in_the_order_it_was_built)
{
    tal_json *root = tal_json_object();
    tal_json *list = tal_json_set_array(root, "list");
    tal_json *inner = tal_json_add_object(list);
    char *pretty;

    cr_assert(tal_json_set_text(root, "z", "año"));
    cr_assert(tal_json_set_int(root, "a", LLONG_MIN));
    cr_assert(tal_json_set_bool(root, "yes", true));
    cr_assert(tal_json_set_null(root, "none"));
    cr_assert(tal_json_set_text(root, "null", NULL));
    cr_assert(tal_json_set_text(inner, "k", ""));
    cr_assert(tal_json_add_text(list, "end"));
    tal_json_set_object(root, "empty");
    line_is(root, "{\"list\":[{\"k\":\"\"},\"end\"],\"z\":\"año\",\"a\":-9223372036854775808,"
                  "\"yes\":true,\"none\":null,\"null\":null,\"empty\":{}}");
    line_is(inner, "{\"k\":\"\"}");
    pretty = tal_json_pretty(list);
    cr_assert_str_eq(pretty, "[\n  {\n    \"k\": \"\"\n  },\n  \"end\"\n]\n");
    free(pretty);
    tal_json_free(root);
}

Test(json, what_json_must_escape_is_escaped)
{
    tal_json *root = tal_json_array();

    tal_json_add_text(root, "\"\\/\n\t\x01\x7F");
    line_is(root, "[\"\\\"\\\\/\\n\\t\\u0001\x7F\"]");
    tal_json_free(root);
}

Test(json, a_key_that_is_set_again_keeps_its_place)
{
    tal_json *root = tal_json_object();

    tal_json_set_array(root, "a");
    tal_json_set_int(root, "b", 1);
    tal_json_set_text(root, "a", "new");
    tal_json_set_text(root, "a", tal_json_text(root, "a"));
    line_is(root, "{\"a\":\"new\",\"b\":1}");
    tal_json_free(root);
}

Test(json, one_failure_is_seen_when_the_whole_is_written)
{
    tal_json *root = tal_json_object();
    tal_json *inner = tal_json_set_object(root, "inner");

    cr_assert_not(tal_json_set_text(inner, "name", "Se\xF1or"));
    cr_assert(tal_json_set_text(root, "later", "fine"));
    cr_assert_null(tal_json_line(root));
    cr_assert_null(tal_json_pretty(root));
    tal_json_free(root);
}

Test(json, a_key_must_be_utf8_and_the_parent_of_the_right_kind)
{
    tal_json *one = tal_json_object(), *two = tal_json_object(), *three = tal_json_array();

    cr_assert_not(tal_json_set_int(one, "\xFF", 1));
    cr_assert_null(tal_json_line(one));
    cr_assert_not(tal_json_add_text(two, "x"));
    cr_assert_null(tal_json_line(two));
    cr_assert_null(tal_json_set_object(three, "x"));
    cr_assert_null(tal_json_line(three));
    tal_json_free(one);
    tal_json_free(two);
    tal_json_free(three);
}

Test(json, a_failed_tree_takes_everything_in_silence)
{
    cr_assert_null(tal_json_set_object(NULL, "x"));
    cr_assert_null(tal_json_set_array(NULL, "x"));
    cr_assert_null(tal_json_add_object(NULL));
    cr_assert_not(tal_json_set_text(NULL, "x", "y"));
    cr_assert_not(tal_json_set_int(NULL, "x", 1));
    cr_assert_not(tal_json_set_bool(NULL, "x", true));
    cr_assert_not(tal_json_set_null(NULL, "x"));
    cr_assert_not(tal_json_add_text(NULL, "x"));
    cr_assert_null(tal_json_line(NULL));
    cr_assert_null(tal_json_pretty(NULL));
    tal_json_free(NULL);
}

Test(json, numbers_are_written_as_short_as_they_are)
{
    tal_json *root = tal_json_object(), *list;

    tal_json_set_number(root, "a", 2);
    tal_json_set_number(root, "b", 0.5);
    tal_json_set_number(root, "c", -7 / 100.0);
    tal_json_set_number(root, "d", 0.67);
    tal_json_set_number(root, "e", -0.0);
    list = tal_json_set_array(root, "f");
    tal_json_add_int(tal_json_add_array(list), 3);
    line_is(root, "{\"a\":2,\"b\":0.5,\"c\":-0.07,\"d\":0.67,\"e\":0,\"f\":[[3]]}");
    tal_json_free(root);
}

Test(json, null_and_objects_are_told_from_the_rest)
{
    tal_json *root = parse("{\"a\":null,\"b\":0}"), *list = parse("[]");

    cr_assert(tal_json_is_null(root, "a"));
    cr_assert_not(tal_json_is_null(root, "b"));
    cr_assert_not(tal_json_is_null(root, "c"));
    cr_assert(tal_json_is_object(root));
    cr_assert_not(tal_json_is_object(list));
    cr_assert_not(tal_json_is_object(NULL));
    tal_json_free(root);
    tal_json_free(list);
}

/* ---- Parsing and reading --------------------------------------------------------------------- */

Test(json, what_was_written_is_read)
{
    static const char text[] = "{\"seq\":7,\"event\":\"réply\",\"ok\":false,\"none\":null,"
                               "\"list\":[1,\"two\",{\"k\":-3}],\"half\":0.5}";
    tal_json *root = parse(text);
    const tal_json *list = tal_json_get(root, "list");
    long long number = 0;
    bool flag = true;

    cr_assert(tal_json_int(root, "seq", &number));
    cr_assert_eq(number, 7);
    cr_assert_str_eq(tal_json_text(root, "event"), "réply");
    cr_assert(tal_json_bool(root, "ok", &flag));
    cr_assert_not(flag);
    cr_assert(tal_json_has(root, "none"));
    cr_assert_eq(tal_json_count(list), 3);
    cr_assert(tal_json_int(tal_json_at(list, 2), "k", &number));
    cr_assert_eq(number, -3);
    line_is(root, text);
    tal_json_free(root);
}

Test(json, a_missing_key_or_another_type_gives_nothing)
{
    tal_json *root = parse("{\"t\":\"x\",\"i\":1,\"r\":1.0,\"b\":true,\"n\":null,\"l\":[]}");
    long long number = 42;
    bool flag = false;

    cr_assert_null(tal_json_text(root, "missing"));
    cr_assert_null(tal_json_text(root, "i"));
    cr_assert_null(tal_json_text(root, "n"));
    cr_assert_not(tal_json_int(root, "t", &number));
    cr_assert_not(tal_json_int(root, "r", &number), "1.0 is no integer");
    cr_assert_not(tal_json_int(root, "b", &number));
    cr_assert_not(tal_json_bool(root, "i", &flag));
    cr_assert_eq(number, 42);
    cr_assert_not(flag);
    cr_assert_not(tal_json_has(root, "missing"));
    cr_assert_not(tal_json_has(NULL, "t"));
    cr_assert_null(tal_json_get(NULL, "t"));
    cr_assert_null(tal_json_text(tal_json_get(root, "l"), "t"));
    cr_assert_eq(tal_json_count(root), 0);
    cr_assert_eq(tal_json_count(NULL), 0);
    cr_assert_null(tal_json_at(tal_json_get(root, "l"), 0));
    cr_assert_null(tal_json_at(NULL, 0));
    cr_assert_null(tal_json_as_text(NULL));
    cr_assert_null(tal_json_as_text(tal_json_get(root, "i")));
    cr_assert_str_eq(tal_json_as_text(tal_json_get(root, "t")), "x");
    tal_json_free(root);
}

static void fails(const char *text, size_t length, const char *expected, size_t expected_offset)
{
    char message[160] = "";
    size_t offset = 999;

    cr_assert_null(tal_json_parse(text, length, message, &offset));
    cr_expect_str_eq(message, expected);
    cr_expect_eq(offset, expected_offset, "'%s': %zu", text, offset);
}

Test(json, parsing_is_strict)
{
    fails("{\"a\":1,\"a\":2}", 13, "duplicate object key near '\"a\"'", 10);
    fails("[1,]", 4, "unexpected token near ']'", 4);
    fails("[1", 2, "']' expected near end of file", 2);
    fails("[1] x", 5, "end of file expected near 'x'", 5);
    fails("", 0, "unexpected token near end of file", 0);
    fails("[\"\xF1\"]", 5, "unable to decode byte 0xf1 near '\"'", 2);
    fails("[9223372036854775808]", 21, "too big integer near '9223372036854775808'", 20);
    fails("[1e999]", 7, "real number overflow near '1e999'", 6);
    fails("[\"\\u0000\"]", 10,
          "\\u0000 is not allowed without JSON_ALLOW_NUL near '\"\\u0000\"'", 9);
    fails("[01]", 4, "invalid token near '0'", 2);
    fails("['a']", 5, "invalid token near '''", 2);
    fails("[NaN]", 5, "invalid token near 'NaN'", 4);
}

Test(json, only_the_given_length_counts_and_any_value_may_be_the_root)
{
    tal_json *root = tal_json_parse("12345", 2, NULL, NULL);

    line_is(root, "12");
    tal_json_free(root);
    root = parse("\"x\"");
    line_is(root, "\"x\"");
    tal_json_free(root);
}

Test(json, deep_nesting_is_refused_not_followed)
{
    char *deep = malloc(1000000);
    char message[160];
    size_t offset;

    memset(deep, '[', 1000000);
    cr_assert_null(tal_json_parse(deep, 1000000, message, &offset));
    cr_assert_str_eq(message, "maximum parsing depth reached near '['");
    free(deep);
}

Test(json, keys_in_their_order_and_numbers_of_both_kinds)
{
    tal_json *root = parse("{\"b\":1,\"a\":2.5,\"c\":[\"x\"]}");
    double number = 0;

    cr_expect_str_eq(tal_json_key(root, 0), "b");
    cr_expect_str_eq(tal_json_key(root, 2), "c");
    cr_expect_null(tal_json_key(root, 3));
    cr_expect_null(tal_json_key(tal_json_get(root, "c"), 0), "a list has none");
    cr_expect(tal_json_number(root, "b", &number) && number == 1);
    cr_expect(tal_json_number(root, "a", &number) && number == 2.5);
    cr_expect_not(tal_json_number(root, "c", &number));
    cr_expect_not(tal_json_number(root, "d", &number));
    tal_json_free(root);
}
