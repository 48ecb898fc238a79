#include "report/explore_json.h"

#include <stdlib.h>

#include "report/surveyed.h"

/* On one line; the caller frees. */
static char *json_of(surveyed it)
{
    tal_json *root = tal_explore_json("bill", &it.survey);
    char *text = tal_json_line(root);

    cr_assert_not_null(text);
    tal_json_free(root);
    surveyed_free(&it);
    return text;
}

static void assert_has(const char *text, const char *part)
{
    cr_assert(strstr(text, part), "no %s in:\n%s", part, text);
}

Test(explore_json, a_form)
{
    char *text = json_of(survey(BILL, 0));

    assert_has(text,
        "{\"file\":\"bill\",\"forms\":[{\"form\":0,\"cases\":{\"cause\":\"ours\"},"
        "\"verdict\":\"right\",\"scores\":{\"discernment\":null,"
        "\"validation\":{\"min\":0,\"max\":100},\"disagreement\":null,"
        "\"total\":{\"min\":0,\"max\":100}}");
    assert_has(text,
        "\"outcomes\":{\"well\":{\"reachable\":true,\"result\":\"resolved\","
        "\"passes\":true,\"scores\":{\"discernment\":null,\"validation\":{\"min\":0,"
        "\"max\":100},\"disagreement\":null,\"total\":{\"min\":0,\"max\":100}}},"
        "\"ill\":{\"reachable\":true,\"result\":\"lost\",\"passes\":false,"
        "\"scores\":{\"discernment\":null,\"validation\":{\"min\":0,\"max\":100},"
        "\"disagreement\":null,\"total\":{\"min\":0,\"max\":100}}},"
        "\"never\":{\"reachable\":false,\"result\":\"harmed\",\"passes\":false}}");
    assert_has(text,
        "{\"probe\":\"never-looks\",\"passed\":0,\"runs\":1,\"total\":0,"
        "\"outcome\":\"ill\",\"language\":\"en\",\"all_looks\":false,"
        "\"fails_check\":false},{\"probe\":\"longest\",\"passed\":1,\"runs\":2,"
        "\"total\":100,\"outcome\":\"well\",\"language\":\"en\",\"all_looks\":true,"
        "\"fails_check\":true");
    assert_has(text,
        "\"best\":{\"total\":100,\"outcome\":\"well\",\"path\":[\"look log\",\"ask\","
        "\"stay\"]},\"lost\":[{\"scene\":\"a\",\"reply\":\"deny\"},{\"scene\":\"a\","
        "\"reply\":\"silence\"},{\"scene\":\"b\",\"reply\":\"leave\"}],\"states\":3,"
        "\"edges\":9,\"exact\":true,\"totals_exact\":true,\"note\":null}],"
        "\"coverage\":{\"scenes\":{\"met\":2,\"of\":2},"
        "\"replies\":{\"met\":5,\"of\":5},\"looks\":{\"met\":1,\"of\":1},"
        "\"outcomes\":{\"met\":2,\"of\":3},\"moments\":{\"met\":1,\"of\":1},"
        "\"conditions\":{\"met\":1,\"of\":1},\"missed\":[{\"kind\":\"outcome\","
        "\"id\":\"never\",\"line\":15}]}}");
    free(text);
}

Test(explore_json, what_was_not_proved)
{
    char *text = json_of(survey_bytes(GROWING, 0, 1 << 16));

    assert_has(text, "\"lost\":null,\"states\":1892,\"edges\":5673,\"exact\":false,\"totals_exact\":false,"
                     "\"note\":\"The space of sessions is too large for the memory: 1892 states");
    free(text);
}
