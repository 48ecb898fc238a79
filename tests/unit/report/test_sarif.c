#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "report/sarif.h"

static tal_diagnostics *found;
static tal_source *source;

static void setup(void)
{
    static const char text[] = "año = {\n\n  b = 2\n";

    found = tal_diagnostics_new();
    source = tal_source_new("x.lua", text, strlen(text));
}

static void teardown(void)
{
    tal_source_free(source);
    tal_diagnostics_free(found);
}

TestSuite(sarif, .init = setup, .fini = teardown);

/* The log of one file, x.lua, in which FOUND was found. */
static tal_json *log_of_file(void)
{
    tal_sarif *sarif = tal_sarif_new();

    tal_sarif_add(sarif, "x.lua", found);
    return tal_sarif_take(sarif);
}

static const tal_json *run_of(const tal_json *root)
{
    return tal_json_at(tal_json_get(root, "runs"), 0);
}

static const tal_json *result(const tal_json *root, size_t i)
{
    return tal_json_at(tal_json_get(run_of(root), "results"), i);
}

static const tal_json *place(const tal_json *object)
{
    return tal_json_get(tal_json_at(tal_json_get(object, "locations"), 0), "physicalLocation");
}

static void is(const tal_json *value, const char *expected)
{
    char *line = tal_json_line(value);

    cr_assert_str_eq(line ? line : "nothing", expected, "\n%s\ninstead of\n%s", line, expected);
    free(line);
}

static void message_is(const tal_json *object, const char *expected)
{
    cr_assert_str_eq(tal_json_text(tal_json_get(object, "message"), "text"), expected);
}

/* The URI of a file of that name. */
static void uri_is(const char *path, const char *expected)
{
    tal_sarif *sarif = tal_sarif_new();
    const tal_json *artifact;
    tal_json *root;

    tal_sarif_add(sarif, path, found);
    root = tal_sarif_take(sarif);
    artifact = tal_json_at(tal_json_get(run_of(root), "artifacts"), 0);
    cr_expect_str_eq(tal_json_text(tal_json_get(artifact, "location"), "uri"), expected);
    tal_json_free(root);
}

Test(sarif, a_file_without_mistakes_is_listed_and_has_no_results)
{
    tal_json *root = log_of_file();
    char expected[1024];

    snprintf(expected, sizeof expected,
             "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
             "sarif-schema-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{"
             "\"name\":\"talante\",\"version\":\"%s\",\"rules\":[]}},\"invocations\":[{"
             "\"executionSuccessful\":true,\"toolExecutionNotifications\":[]}],\"language\":\"en\","
             "\"columnKind\":\"unicodeCodePoints\",\"newlineSequences\":[\"\\r\\n\",\"\\n\","
             "\"\\r\"],\"artifacts\":[{\"location\":{\"uri\":\"x.lua\"}}],\"results\":[]}]}",
             tal_version());
    is(root, expected);
    tal_json_free(root);
}

Test(sarif, a_result_has_its_rule_its_place_and_its_line)
{
    tal_json *root;

    tal_error(found, 7, source, strlen("año "), "a hint", "what is wrong");
    root = log_of_file();
    is(result(root, 0),
       "{\"ruleId\":\"TAL007\",\"ruleIndex\":0,\"level\":\"error\","
       "\"message\":{\"text\":\"what is wrong.\\nhint: a hint\"},\"locations\":[{"
       "\"physicalLocation\":{\"artifactLocation\":{\"index\":0,\"uri\":\"x.lua\"},"
       "\"region\":{\"startLine\":1,\"startColumn\":5,\"snippet\":{\"text\":\"= {\"}},"
       "\"contextRegion\":{\"startLine\":1,\"snippet\":{\"text\":\"año = {\"}}}}]}");
    tal_json_free(root);
}

Test(sarif, a_rule_is_listed_once)
{
    const tal_json *driver;
    tal_json *root;
    long long index;

    tal_error(found, 301, source, 0, NULL, "one");
    tal_warn(found, 12, source, 1, NULL, "two");
    tal_error(found, 301, source, 3, NULL, "three");
    root = log_of_file();
    driver = tal_json_get(tal_json_get(run_of(root), "tool"), "driver");
    is(tal_json_get(driver, "rules"), "[{\"id\":\"TAL301\"},{\"id\":\"TAL012\"}]");
    cr_assert(tal_json_int(result(root, 2), "ruleIndex", &index) && index == 0);
    cr_assert_str_eq(tal_json_text(result(root, 1), "level"), "warning");
    cr_assert(tal_json_int(result(root, 1), "ruleIndex", &index) && index == 1);
    tal_json_free(root);
}

Test(sarif, a_region_that_is_a_whole_line_has_no_context)
{
    tal_json *root;

    tal_error(found, 7, source, 0, NULL, "m");
    root = log_of_file();
    is(place(result(root, 0)),
       "{\"artifactLocation\":{\"index\":0,\"uri\":\"x.lua\"},\"region\":{\"startLine\":1,"
       "\"startColumn\":1,\"snippet\":{\"text\":\"año = {\"}}}");
    tal_json_free(root);
}

Test(sarif, an_empty_line_is_not_quoted)
{
    tal_json *root;

    tal_error(found, 7, source, strlen("año = {\n"), NULL, "m");
    root = log_of_file();
    is(tal_json_get(place(result(root, 0)), "region"), "{\"startLine\":2,\"startColumn\":1}");
    tal_json_free(root);
}

Test(sarif, a_line_that_is_long_or_not_utf8_is_not_quoted)
{
    char text[2000];
    tal_source *other;
    tal_json *root;

    memset(text, 'a', sizeof text);
    memcpy(text, "caf\xE9\n", 5);
    other = tal_source_new("x.lua", text, sizeof text);
    tal_error(found, 5, other, 3, NULL, "byte %s", "\xE9");
    tal_error(found, 5, other, 7, NULL, "m");
    root = log_of_file();
    message_is(result(root, 0), "byte \uFFFD.");
    is(place(result(root, 0)), "{\"artifactLocation\":{\"index\":0,\"uri\":\"x.lua\"},"
                               "\"region\":{\"startLine\":1,\"startColumn\":4}}");
    is(place(result(root, 1)), "{\"artifactLocation\":{\"index\":0,\"uri\":\"x.lua\"},"
                               "\"region\":{\"startLine\":2,\"startColumn\":3}}");
    tal_json_free(root);
    tal_source_free(other);
}

Test(sarif, what_is_wrong_with_a_whole_file_has_no_region)
{
    tal_json *root;

    tal_error_file(found, 2, "x.lua", NULL, "this is a folder");
    root = log_of_file();
    is(place(result(root, 0)), "{\"artifactLocation\":{\"index\":0,\"uri\":\"x.lua\"}}");
    tal_json_free(root);
}

Test(sarif, a_mistake_in_a_translation_is_at_its_place)
{
    tal_source *translation = tal_source_new("x.es.yaml", "a: b\n", 5);
    tal_json *root;

    tal_error(found, 7, source, 0, NULL, "m");
    tal_warn(found, 8, translation, 0, NULL, "m");
    root = log_of_file();
    is(tal_json_get(place(result(root, 1)), "artifactLocation"),
       "{\"index\":1,\"uri\":\"x.es.yaml\"}");
    is(tal_json_get(run_of(root), "artifacts"),
       "[{\"location\":{\"uri\":\"x.lua\"}},{\"location\":{\"uri\":\"x.es.yaml\"}}]");
    tal_json_free(root);
    tal_source_free(translation);
}

Test(sarif, a_message_is_a_sentence_whose_braces_stand_twice)
{
    tal_json *root;

    tal_error(found, 1, source, 0, "use {name}", "is it {this}?");
    root = log_of_file();
    message_is(result(root, 0), "is it {{this}}?\nhint: use {{name}}");
    tal_json_free(root);
}

Test(sarif, a_path_is_a_uri)
{
    uri_is("a/b-1_2~.lua", "a/b-1_2~.lua");
    uri_is("mi gui\xC3\xB3n.lua", "mi%20gui%C3%B3n.lua");
    uri_is("n\xE9.lua", "n%E9.lua");
    uri_is("c:50%#?.lua", "c%3A50%25%23%3F.lua");
    uri_is("/tmp/a b.lua", "file:///tmp/a%20b.lua");
    uri_is("././/x.lua", "x.lua");
    uri_is("../x.lua", "../x.lua");
}

Test(sarif, a_file_that_is_checked_twice_is_listed_once)
{
    tal_sarif *sarif = tal_sarif_new();
    tal_json *root;

    tal_error(found, 7, source, 0, NULL, "m");
    tal_sarif_add(sarif, "x.lua", found);
    tal_sarif_add(sarif, "./x.lua", found);
    root = tal_sarif_take(sarif);
    is(tal_json_get(run_of(root), "artifacts"), "[{\"location\":{\"uri\":\"x.lua\"}}]");
    cr_assert_eq(tal_json_count(tal_json_get(run_of(root), "results")), 2);
    tal_json_free(root);
}

Test(sarif, that_there_is_more_is_a_notification)
{
    const tal_json *invocation;
    tal_json *root;

    for (size_t i = 0; i < TAL_DIAGNOSTICS_LIMIT + 3; i++)
        tal_error_file(found, 7, "x.lua", NULL, "%zu", i);
    root = log_of_file();
    cr_assert_eq(tal_json_count(tal_json_get(run_of(root), "results")), TAL_DIAGNOSTICS_LIMIT);
    invocation = tal_json_at(tal_json_get(run_of(root), "invocations"), 0);
    is(invocation,
       "{\"executionSuccessful\":true,\"toolExecutionNotifications\":[{\"level\":\"warning\","
       "\"message\":{\"text\":\"and 3 more.\"},\"locations\":[{\"physicalLocation\":{"
       "\"artifactLocation\":{\"index\":0,\"uri\":\"x.lua\"}}}]}]}");
    tal_json_free(root);
}

Test(sarif, a_file_that_was_not_checked_makes_the_log_incomplete)
{
    tal_sarif *sarif = tal_sarif_new();
    tal_json *root;

    tal_sarif_fail(sarif, "x.lua", TAL_ENOMEM);
    root = tal_sarif_take(sarif);
    is(tal_json_at(tal_json_get(run_of(root), "invocations"), 0),
       "{\"executionSuccessful\":false,\"toolExecutionNotifications\":[{\"level\":\"error\","
       "\"message\":{\"text\":\"There is not enough memory.\"},\"locations\":[{"
       "\"physicalLocation\":{\"artifactLocation\":{\"index\":0,\"uri\":\"x.lua\"}}}]}]}");
    is(tal_json_get(run_of(root), "results"), "[]");
    tal_json_free(root);
}

Test(sarif, without_memory_there_is_no_log)
{
    tal_sarif_add(NULL, "x.lua", found);
    tal_sarif_fail(NULL, "x.lua", TAL_ENOMEM);
    cr_assert_null(tal_sarif_take(NULL));
}
