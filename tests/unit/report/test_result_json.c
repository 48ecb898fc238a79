#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/result_json.h"

static const tal_journal_start start = {
    .scenario = "parcel", .file = "parcel.lua", .scenario_sha256 = "5ce", .rubric_sha256 = "8b",
    .language = "es", .form = 1, .seed = 7, .mode = TAL_ASSESSMENT,
};

Test(result_json, the_whole_form)
{
    const tal_entry entries[] = {
        { .kind = TAL_ENTRY_LOOK, .turn = 0, .scene = "a", .id = "label", .levels = { -1, -1, -1 } },
        { .kind = TAL_ENTRY_REPLY, .turn = 0, .scene = "a", .id = "ask", .levels = { 2, -1, 0 } },
        { .kind = TAL_ENTRY_REPLY, .turn = 1, .scene = "b", .id = "go", .levels = { -1, -1, -1 } },
        { .kind = TAL_ENTRY_SILENCE, .turn = 2, .scene = "c", .levels = { -1, 0, -1 } },
    };
    const tal_result result = {
        .outcome = "fetched", .result = "resolved", .passed = true, .total = 83,
        .skills = { { 2, 2, 100, 1, false }, { 2, 3, 66, 2, false }, { 0, 0, -1, 0, false } },
    };
    static const char expected[] =
        "{\n"
        "  \"scenario\": \"parcel\",\n"
        "  \"language\": \"es\",\n"
        "  \"form\": 1,\n"
        "  \"seed\": 7,\n"
        "  \"mode\": \"assessment\",\n"
        "  \"typed\": false,\n"
        "  \"outcome\": \"fetched\",\n"
        "  \"result\": \"resolved\",\n"
        "  \"passed\": true,\n"
        "  \"total\": 83,\n"
        "  \"scores\": {\n"
        "    \"discernment\": {\n"
        "      \"earned\": 2,\n"
        "      \"possible\": 2,\n"
        "      \"score\": 100\n"
        "    },\n"
        "    \"validation\": {\n"
        "      \"earned\": 2,\n"
        "      \"possible\": 3,\n"
        "      \"score\": 66\n"
        "    },\n"
        "    \"disagreement\": {\n"
        "      \"earned\": 0,\n"
        "      \"possible\": 0,\n"
        "      \"score\": null\n"
        "    }\n"
        "  },\n"
        "  \"self_rating\": null,\n"
        "  \"actions\": [\n"
        "    {\n"
        "      \"turn\": 0,\n"
        "      \"scene\": \"a\",\n"
        "      \"look\": \"label\"\n"
        "    },\n"
        "    {\n"
        "      \"turn\": 0,\n"
        "      \"scene\": \"a\",\n"
        "      \"reply\": \"ask\",\n"
        "      \"levels\": {\n"
        "        \"discernment\": 2,\n"
        "        \"disagreement\": 0\n"
        "      }\n"
        "    },\n"
        "    {\n"
        "      \"turn\": 1,\n"
        "      \"scene\": \"b\",\n"
        "      \"reply\": \"go\"\n"
        "    },\n"
        "    {\n"
        "      \"turn\": 2,\n"
        "      \"scene\": \"c\",\n"
        "      \"reply\": \"silence\",\n"
        "      \"levels\": {\n"
        "        \"validation\": 0\n"
        "      }\n"
        "    }\n"
        "  ],\n"
        "  \"versions\": {\n"
        "    \"talante\": \"";
    char *text = tal_result_json(&start, &result, NULL, entries, 4), tail[200];

    cr_assert(strncmp(text, expected, strlen(expected)) == 0, "got:\n%s", text);
    snprintf(tail, sizeof tail,
             "%s\",\n    \"scenario\": \"5ce\",\n    \"rubric\": \"8b\"\n  }\n}\n", tal_version());
    cr_assert_str_eq(text + strlen(expected), tail);
    free(text);
}

Test(result_json, an_unfinished_session_has_no_outcome)
{
    const tal_result result = { .total = -1 };
    char *text = tal_result_json(&start, &result, NULL, NULL, 0);

    cr_assert_not_null(strstr(text, "\"outcome\": null,\n  \"result\": null,\n  \"passed\": false,"
                                    "\n  \"total\": null,"));
    cr_assert_not_null(strstr(text, "\"actions\": [],"));
    free(text);
}

Test(result_json, what_was_believed)
{
    const tal_result result = { .total = -1 };
    const int rating[TAL_SKILLS] = { 70, -1, 0 };
    char *text = tal_result_json(&start, &result, rating, NULL, 0);

    cr_assert_not_null(strstr(text, "\"self_rating\": {\n    \"discernment\": 70,\n"
                                    "    \"validation\": null,\n    \"disagreement\": 0\n  },"));
    free(text);
}

Test(result_json, a_seed_that_is_no_number_of_json_is_a_text)
{
    static const struct {
        uint64_t seed;
        const char *expected;
    } cases[] = {
        { INT64_MAX, "\"seed\": 9223372036854775807," },
        { (uint64_t)INT64_MAX + 1, "\"seed\": \"9223372036854775808\"," },
        { UINT64_MAX, "\"seed\": \"18446744073709551615\"," },
    };
    const tal_result result = { .total = -1 };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        tal_journal_start with = start;
        char *text;

        with.seed = cases[i].seed;
        text = tal_result_json(&with, &result, NULL, NULL, 0);
        cr_expect_not_null(strstr(text, cases[i].expected), "%s", text);
        free(text);
    }
}
