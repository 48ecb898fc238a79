/* All paths of a scenario: the same rows and the same coverage, whatever the threads. */
#include "session/paths.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "session/play.h"

enum { PATHS = 60 };

/* Every third path fails. FUNCTION: a level that only Lua knows. */
static tal_scenario *many_paths(const char *level)
{
    static char lua[20000];
    size_t used = (size_t)snprintf(
        lua, sizeof lua,
        PLAY(
            "moments = { \"m\" },\n"
            "scene \"a\" { moment = \"m\", reply \"x\" { \"x\", validation = %s, to = \"well\" },\n"
            "  reply \"y\" { \"y\", validation = 0, to = \"b\" },\n"
            "  reply \"never\" { \"n\", validation = 1, to = \"ill\" } },\n"
            "scene \"b\" { reply \"z\" { \"z\", to = \"ill\" } },\n" ENDS),
        level);
    used -= 2;
    for (int i = 0; i < PATHS; i++)
        used += (size_t)snprintf(lua + used, sizeof lua - used,
                                 "path \"p%d\" { %s, expect = \"%s\" },\n", i,
                                 i % 2 ? "\"x\"" : "\"y\", \"z\"",
                                 i % 3 == 0 ? "turn == 9"
                                 : i % 2    ? "passed"
                                            : "not passed");
    snprintf(lua + used, sizeof lua - used, "}\n");
    return play_load(lua, NULL);
}

static void play_in(const tal_scenario *scenario, int threads)
{
    tal_rubric *rubric = play_rubric();
    tal_paths paths;
    cr_assert_eq(tal_paths_play(&paths, scenario, rubric, true, threads), TAL_OK);
    cr_assert_eq(paths.count, PATHS);
    cr_assert_eq(tal_paths_failed(&paths), PATHS / 3);
    for (int32_t i = 0; i < PATHS; i++) {
        cr_assert_eq(paths.runs[i].path, &scenario->paths[i]);
        cr_assert_eq(paths.runs[i].end, i % 3 ? TAL_PATH_PASSED : TAL_PATH_UNMET);
        cr_assert_eq(paths.runs[i].result.total, i % 2 ? 100 : 0);
    }
    tal_coverage_counts counts = tal_coverage_sum(paths.coverage, scenario);
    cr_assert_eq(counts.scenes.met, 2);
    cr_assert_eq(counts.replies.met, 3);
    cr_assert_eq(counts.replies.of, 4);
    cr_assert_eq(counts.outcomes.met, 2);
    tal_paths_free(&paths);
    tal_rubric_free(rubric);
}

Test(paths, are_the_same_in_any_number_of_threads)
{
    tal_scenario *scenario = many_paths("2");
    for (int threads = 1; threads <= TAL_MACHINE_THREADS; threads *= 4)
        play_in(scenario, threads);
    tal_scenario_free(scenario);
}

Test(paths, share_the_functions_of_a_scenario)
{
    tal_scenario *scenario = many_paths("function(s) return s.turn == 0 and 2 or 1 end");
    for (int i = 0; i < 20; i++)
        play_in(scenario, TAL_MACHINE_THREADS);
    tal_scenario_free(scenario);
}

Test(paths, may_be_none)
{
    tal_scenario *scenario =
        play_load(PLAY("scene \"a\" { reply \"x\" { \"x\", to = \"well\" } },\n" ENDS), NULL);
    tal_rubric *rubric = play_rubric();
    tal_paths paths;
    cr_assert_eq(tal_paths_play(&paths, scenario, rubric, false, TAL_MACHINE_THREADS), TAL_OK);
    cr_assert_eq(paths.count, 0);
    cr_assert_eq(tal_paths_failed(&paths), 0);
    cr_assert_null(paths.coverage);
    tal_paths_free(&paths);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
}
