/* The smallest script that there is; tests/cli/script.sh has whole ones. */
#include <stdlib.h>

#include "report/rubric_text.h"
#include "report/script_md.h"

static const char lua[] =
    "return scenario \"bill\" {\n"
    "  title = \"The bill\", language = \"en\", persona = { name = \"Ana\", trust = 40 },\n"
    "  claim = { \"It has doubled.\", verdict = \"exaggerated\", truth = \"No.\", value = \"care\" },\n"
    "  start = \"b\",\n"
    "  scene \"a\" { go \"well\" },\n"
    "  scene \"b\" { go \"a\" },\n"
    "  outcome \"well\" { \"+\", result = \"resolved\" } }\n";

static char *script(tal_scenario **scenario, tal_rubric **rubric, const char *language)
{
    *rubric = load_rubric();
    *scenario = NULL;
    tal_scenario_load_bytes(scenario, "bill.lua", lua, strlen(lua), NULL);
    cr_assert_not_null(*scenario);
    cr_assert_eq(tal_scenario_seal(*scenario, NULL), TAL_OK);
    return tal_script_md(*scenario, *rubric, language, NULL);
}

Test(script_md, what_an_author_left_out_leaves_no_trace)
{
    tal_scenario *scenario;
    tal_rubric *rubric;
    char *text = script(&scenario, &rubric, "en"), *end = strstr(text, "\n| | |\n");

    cr_assert_not_null(end);
    *end = '\0';
    cr_expect_str_eq(text,
        "# The bill\n\n"
        "- Scenario: `bill`\n\n"
        "| | English |\n| --- | --- |\n| Title | The bill |\n\n"
        "## Who\n\n"
        "| | English |\n| --- | --- |\n| The client | Ana |\n\n"
        "The client begins with trust 40 and patience 50, of 100.\n\n"
        "## What it is about\n\n"
        "Verdict: the client exaggerates.\n\n"
        "| | English |\n| --- | --- |\n"
        "| What was claimed | It has doubled. |\n| What was true | No. |\n| What mattered | care |\n\n"
        "## What the levels mean\n\n"
        "| | 0 | 1 | 2 |\n| --- | --- | --- | --- |\n"
        "| Discerns | none | some | all |\n| Validates | none | some | all |\n| Disagrees | none | some | all |\n\n"
        "## Scenes\n\n"
        "- Conditions are as the author wrote them: `seen.x`, x was looked at on the desk; `said.x`, "
        "reply x was taken; `visited.x`, scene x was left.\n"
        "- It begins in scene 2.\n\n"
        "### Scene 1: `a`\n\n- Leads to: outcome `well`\n\n"
        "### Scene 2: `b`\n\n- Leads to: scene 1, `a`\n\n"
        "## Outcomes\n\n### Outcome `well`\n\nResult: resolved\n\n"
        "| | English |\n| --- | --- |\n| Text | + |\n\n"
        "## To sign\n\n"
        "What is signed is the files that have these digests (`sha256sum FILE`): a file that was changed has another.\n");
    free(text);
    tal_scenario_free(scenario);
    tal_rubric_free(rubric);
}

Test(script_md, skills_are_called_what_the_rubric_calls_them)
{
    tal_scenario *scenario;
    tal_rubric *rubric;
    char *text = script(&scenario, &rubric, "es");

    cr_expect(strstr(text, "| Discrepa | nada | algo | todo |\n"));
    free(text);
    tal_scenario_free(scenario);
    tal_rubric_free(rubric);
}
