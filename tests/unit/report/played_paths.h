/* A small scenario whose paths have been played, for tests. */
#ifndef TEST_REPORT_PLAYED_PATHS_H
#define TEST_REPORT_PLAYED_PATHS_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "report/rubric_text.h"
#include "session/paths.h"

typedef struct played {
    tal_scenario *scenario;
    tal_paths paths;
} played;

/* PATHS: path "..." { ... }, ... at line 13. Freed by played_free. */
static inline played play_paths(const char *paths)
{
    static const char format[] =
        "return scenario \"bill\" {\n"
        "  title = \"The bill\", language = \"en\",\n"
        "  persona = { name = \"Ana\", trust = 40, patience = 30 },\n"
        "  claim = { \"It has doubled.\", verdict = \"exaggerated\", truth = \"No.\", value = "
        "\"care\" },\n"
        "  moments = { \"m\" }, vary \"cause\" { { \"ours\" }, { \"theirs\" } },\n"
        "  look \"log\" { \"Log\", shows = \"Two.\", when = \"trust >= 40\" },\n"
        "  scene \"a\" { moment = \"m\", silence { seconds = 9, validation = 0, to = \"ill\" },\n"
        "    reply \"ask\" { \"x\", validation = 2, trust = 5, to = \"well\" },\n"
        "    reply \"deny\" { \"y\", validation = 0, trust = -1, patience = -10, to = \"b\" } },\n"
        "  scene \"b\" { reply \"beg\" { \"z\", when = \"trust > 90\", locked = \"no\", to = "
        "\"well\" },\n"
        "    reply \"wait\" { \"w\", once = true, to = \"b\" }, reply \"leave\" { \"v\", to = "
        "\"ill\" } },\n"
        "  outcome \"well\" { \"+\", result = \"resolved\" }, outcome \"ill\" { \"-\", result = "
        "\"lost\" },\n"
        "%s\n}\n";
    static char lua[8000];
    tal_diagnostics *found = tal_diagnostics_new();
    tal_rubric *rubric = load_rubric();
    played it = { NULL, { 0 } };

    snprintf(lua, sizeof lua, format, paths);
    tal_scenario_load_bytes(&it.scenario, "bill.lua", lua, strlen(lua), found);
    if (it.scenario)
        tal_scenario_seal(it.scenario, found);
    cr_assert_eq(tal_diagnostics_errors(found), 0, "%s",
                 tal_diagnostics_count(found) ? tal_diagnostics_get(found, 0)->message : "");
    cr_assert_eq(tal_paths_play(&it.paths, it.scenario, rubric, true, 2), TAL_OK);
    tal_rubric_free(rubric);
    tal_diagnostics_free(found);
    return it;
}

static inline void played_free(played *it)
{
    tal_paths_free(&it->paths);
    tal_scenario_free(it->scenario);
}

#endif
