/* Small scenarios that have been explored, for tests. */
#ifndef TEST_REPORT_SURVEYED_H
#define TEST_REPORT_SURVEYED_H

#include <criterion/criterion.h>
#include <string.h>

#include "analysis/survey.h"
#include "report/rubric_text.h"

typedef struct surveyed {
    tal_scenario *scenario;
    tal_rubric *rubric;
    tal_survey survey;
} surveyed;

/* Two forms, a look, an outcome that nothing leads to. */
#define BILL_OF(scene_b)                                                                       \
    "return scenario \"bill\" {\n"                                                             \
    "  title = \"The bill\", language = \"en\",\n"                                             \
    "  persona = { name = \"Ana\", trust = 40, patience = 30 },\n"                             \
    "  claim = { \"It has doubled.\", verdict = \"exaggerated\", truth = \"No.\", "            \
    "value = \"care\" },\n"                                                                    \
    "  vars = { n = 0 }, moments = { \"m\" },\n"                                               \
    "  vary \"cause\" { { \"ours\", verdict = \"right\" }, { \"theirs\" } },\n"                \
    "  look \"log\" { \"Log\", shows = \"Two.\" },\n"                                          \
    "  scene \"a\" { moment = \"m\", silence { seconds = 9, validation = 0, to = \"ill\" },\n" \
    "    reply \"ask\" { \"xxx\", when = \"seen.log\", validation = 2, to = \"b\" },\n"        \
    "    reply \"deny\" { \"y\", validation = 0, to = \"b\" } },\n"                            \
    scene_b                                                                                    \
    "  outcome \"well\" { \"+\", result = \"resolved\" },\n"                                   \
    "  outcome \"ill\" { \"-\", result = \"lost\" },\n"                                        \
    "  outcome \"never\" { \"?\", result = \"harmed\" },\n"                                    \
    "}\n"

#define BILL BILL_OF("  scene \"b\" { reply \"leave\" { \"v\", to = \"ill\" },\n"              \
                     "    reply \"stay\" { \"wwww\", to = \"well\" } },\n")

/* A counter that grows for ever. */
#define GROWING \
    BILL_OF("  scene \"b\" { reply \"more\" { \"v\", set = \"n = n + 1\", to = \"b\" },\n"         \
            "    reply \"stay\" { \"wwww\", when = \"n >= 0\", to = \"well\" } },\n")

/* Freed by surveyed_free. */
static inline surveyed survey_bytes(const char *lua, int form, size_t bytes)
{
    const tal_graph_limits limits = { 2, bytes };
    tal_diagnostics *found = tal_diagnostics_new();
    tal_trouble trouble = { 0 };
    surveyed it = { .rubric = load_rubric() };

    tal_scenario_load_bytes(&it.scenario, "bill.lua", lua, strlen(lua), found);
    if (it.scenario)
        tal_scenario_seal(it.scenario, found);
    cr_assert_eq(tal_diagnostics_errors(found), 0, "%s",
                 tal_diagnostics_count(found) ? tal_diagnostics_get(found, 0)->message : "");
    cr_assert_eq(tal_survey_run(&it.survey, it.scenario, it.rubric, form, &limits, &trouble),
                 TAL_OK, "%s", trouble.message);
    tal_diagnostics_free(found);
    return it;
}

static inline surveyed survey(const char *lua, int form)
{
    return survey_bytes(lua, form, 1 << 20);
}

static inline void surveyed_free(surveyed *it)
{
    tal_survey_free(&it->survey);
    tal_rubric_free(it->rubric);
    tal_scenario_free(it->scenario);
}

#endif
