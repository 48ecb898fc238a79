#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "cohort/response.h"

static tal_attempt attempt;
static tal_refusal why;
static tal_response_reader *reader;

static void begin(void)
{
    attempt = TAL_ATTEMPT_EMPTY;
    reader = tal_response_reader_new();
    cr_assert(reader);
}

static void end(void)
{
    tal_response_reader_free(reader);
    tal_attempt_free(&attempt);
}

TestSuite(response, .init = begin, .fini = end);

static tal_status read_bytes(const char *line, size_t length)
{
    tal_attempt_clear(&attempt, (tal_origin){ 0, 0, 1 });
    why = (tal_refusal){ .what = "", .where = "", .candidate = "", .scenario = "" };
    return tal_response_read(reader, line, length, &attempt, &why);
}

static tal_status read(const char *line)
{
    return read_bytes(line, strlen(line));
}

/* The line is refused, for this reason in these words. */
static void is_refused(const char *line, const char *expected)
{
    tal_buffer said = TAL_BUFFER_EMPTY;

    cr_assert_eq(read(line), TAL_EFILE, "%s", line);
    tal_refusal_put(&why, &said);
    cr_assert_str_eq(said.bytes, expected);
    tal_buffer_free(&said);
}

#define LINE(rest) "{\"candidate\":\"c1\",\"scenario\":\"s\",\"lang\":\"en\"," rest "}"

Test(response, all_of_a_line_is_read)
{
    cr_assert_eq(read("{\"actions\":[{\"look\":\"log\",\"t\":2.5},{\"reply\":\"own\"},{\"t\":7,\"text\":\"It\\u2019s so\"},"
                      "{\"silence\":true}],\"candidate\":\"c \\\"1\\\"\",\"scenario\":\"hundred-calls\",\"lang\":\"es\","
                      "\"form\":2,\"seed\":18446744073709551615,"
                      "\"self_rating\":{\"validation\":80,\"discernment\":null,\"else\":[1]}}"),
                 TAL_OK);
    cr_assert_str_eq(tal_attempt_text(&attempt, attempt.candidate), "c \"1\"");
    cr_assert_str_eq(tal_attempt_text(&attempt, attempt.scenario), "hundred-calls");
    cr_assert_str_eq(tal_attempt_text(&attempt, attempt.language), "es");
    cr_assert(attempt.form == 2 && attempt.has_seed && attempt.seed == UINT64_MAX);
    cr_assert(attempt.rating[TAL_DISCERNMENT] == -1 && attempt.rating[TAL_VALIDATION] == 80);
    cr_assert_eq(attempt.count, 4);
    cr_assert(attempt.answers[0].kind == TAL_ACTION_LOOK && attempt.answers[0].clock == 2500);
    cr_assert_str_eq(tal_attempt_text(&attempt, attempt.answers[0].id), "log");
    cr_assert(attempt.answers[1].kind == TAL_ACTION_REPLY && attempt.answers[1].clock == -1);
    cr_assert_eq(attempt.answers[2].clock, 7000);
    cr_assert_str_eq(tal_attempt_text(&attempt, attempt.answers[2].id), "It\xE2\x80\x99s so");
    cr_assert_eq(attempt.answers[3].kind, TAL_ACTION_SILENCE);
}

Test(response, form_and_seed_may_be_left_out_and_a_seed_be_a_text)
{
    cr_assert_eq(read(LINE("\"actions\":[]")), TAL_OK);
    cr_assert(attempt.form == -1 && !attempt.has_seed && attempt.count == 0);
    cr_assert_eq(read(LINE("\"seed\":\"9223372036854775808\",\"form\":null,\"actions\":[]")), TAL_OK);
    cr_assert(attempt.form == -1 && attempt.seed == (uint64_t)INT64_MAX + 1);
}

Test(response, other_keys_are_passed_over_whatever_they_hold)
{
    cr_assert_eq(read(LINE("\"x\":{\"candidate\":[[{\"actions\":1}]]},\"\":[1,{}],\"y\":null,\"z\":true,"
                           "\"actions\":[{\"note\":{\"reply\":[]},\"reply\":\"a\",\"\":2}]")),
                 TAL_OK);
    cr_assert_eq(attempt.count, 1);
    cr_assert_str_eq(tal_attempt_text(&attempt, attempt.candidate), "c1");
}

Test(response, what_is_wrong_is_said)
{
    is_refused("{\"candidate\":", "this line is not one JSON object: see column 14");
    is_refused("{\"scenario\":\"s\"}", "\"candidate\" is missing");
    is_refused("{\"candidate\":null,\"scenario\":\"s\"}", "\"candidate\" is missing");
    is_refused("{\"candidate\":\"c\",\"scenario\":\"s\",\"actions\":[]}", "\"lang\" is missing");
    is_refused(LINE("\"seed\":1"), "\"actions\" is missing");
    is_refused("{\"candidate\":7}", "\"candidate\" has a value that it cannot have");
    is_refused("{\"candidate\":{\"id\":7}}", "\"candidate\" has a value that it cannot have");
    is_refused("{\"candidate\":\"a\\u0000b\"}", "\"candidate\" has a value that it cannot have");
    is_refused("{\"candidate\":\"a\",\"candidate\":\"b\"}", "\"candidate\" is given twice");
    is_refused(LINE("\"form\":-1"), "\"form\" has a value that it cannot have");
    is_refused(LINE("\"form\":1.5"), "\"form\" has a value that it cannot have");
    is_refused(LINE("\"form\":1e300"), "\"form\" has a value that it cannot have");
    is_refused(LINE("\"seed\":-1"), "\"seed\" has a value that it cannot have");
    is_refused(LINE("\"seed\":18446744073709551616"), "\"seed\" has a value that it cannot have");
    is_refused(LINE("\"self_rating\":{\"validation\":101}"), "\"validation\" has a value that it cannot have");
    is_refused(LINE("\"self_rating\":[60]"), "\"self_rating\" has a value that it cannot have");
    is_refused(LINE("\"actions\":{}"), "\"actions\" has a value that it cannot have");
    is_refused(LINE("\"actions\":[{\"reply\":\"a\",\"t\":-1}]"), "\"t\" has a value that it cannot have");
    is_refused(LINE("\"actions\":[{\"silence\":false}]"), "\"silence\" has a value that it cannot have");
}

Test(response, an_action_is_one_of_four)
{
    static const char said[] =
        "action %d must have one of \"look\", \"reply\", \"text\" and \"silence\"";
    static const struct { const char *actions; int at; } wrong[] = {
        { "[{}]", 1 }, { "[{\"reply\":\"a\"},{\"t\":1}]", 2 }, { "[{\"reply\":\"a\",\"look\":\"b\"}]", 1 },
        { "[[]]", 1 }, { "[\"a\"]", 1 }, { "[1]", 1 }, { "[null]", 1 }, { "[true]", 1 },
    };
    char line[120], expected[120];

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        snprintf(line, sizeof line, LINE("\"actions\":%s"), wrong[i].actions);
        snprintf(expected, sizeof expected, said, wrong[i].at);
        is_refused(line, expected);
    }
}

Test(response, a_zero_byte_is_told_with_its_place)
{
    tal_buffer said = TAL_BUFFER_EMPTY;

    cr_assert_eq(read_bytes("{\"a\":\0 1}", 9), TAL_EFILE);
    tal_refusal_put(&why, &said);
    cr_assert_str_eq(said.bytes, "there is a zero byte in column 6");
    tal_buffer_free(&said);
}

Test(response, what_was_read_before_the_mistake_is_kept)
{
    is_refused(LINE("\"actions\":[{\"look\":3}]"), "\"look\" has a value that it cannot have");
    cr_assert_str_eq(tal_attempt_text(&attempt, attempt.candidate), "c1");
    cr_assert_str_eq(tal_attempt_text(&attempt, attempt.scenario), "s");
    cr_assert_eq(read(LINE("\"actions\":[{\"look\":\"a\"}]")), TAL_OK); /* and the next is none the worse */
}
