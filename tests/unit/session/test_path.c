/* The scripted runs of a scenario: what holds is silent, what does not is told at its place. */
#include "session/path.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "session/play.h"

/* A scenario with these PATHS; the caller frees. */
static tal_scenario *with_paths(const char *paths)
{
    static const char head[] = PLAY(
        "moments = { \"m\" },\n"
        "vary \"cause\" { { \"ours\" }, { \"theirs\" } },\n"
        "look \"log\" { \"Log\", shows = \"Two.\", when = \"trust >= 40\" },\n"
        "scene \"a\" { moment = \"m\", silence { seconds = 9, validation = 0, to = \"ill\" },\n"
        "  reply \"x\" { \"x\", validation = \"seen.log and cause == 'theirs' and 2 or 1\", to = "
        "\"well\" },\n"
        "  reply \"y\" { \"y\", validation = 0, trust = -1, to = \"b\" } },\n"
        "scene \"b\" { reply \"z\" { \"z\", when = \"trust > 90\", locked = \"no\", to = \"well\" "
        "},\n"
        "  reply \"w\" { \"w\", to = { { \"well\", when = \"trust > 90\" } } } },\n" ENDS);
    char lua[4000];
    snprintf(lua, sizeof lua, "%.*s%s\n}\n", (int)(strlen(head) - 2), head, paths);
    return play_load(lua, NULL);
}

/* Checks the PATHS; gives the diagnostics, or "". */
static const char *told(const char *paths)
{
    static char out[4000];
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = with_paths(paths);
    tal_rubric *rubric = play_rubric();
    tal_status status = tal_path_check(scenario, rubric, found);
    cr_assert_eq(status, tal_diagnostics_count(found) ? TAL_EFILE : TAL_OK);
    out[0] = '\0';
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        char *text = tal_diagnostic_format(tal_diagnostics_get(found, i));
        snprintf(out + strlen(out), sizeof out - strlen(out), "%s", text);
        free(text);
    }
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    tal_diagnostics_free(found);
    return out;
}

Test(path, that_holds_says_nothing)
{
    cr_assert_str_eq(
        told("path \"a\" { \"look log\", \"x\", with = { cause = \"theirs\" },\n"
             "  expect = \"outcome == 'well' and result == 'resolved' and passed and score.total "
             "== 100\" },\n"
             "path \"b\" { \"x\", expect = \"score.validation == 100 and cause == 'ours'\" },\n"
             "path \"c\" { \"silence\", expect = \"not passed and outcome == 'ill'\" },\n"
             "path \"d\" { \"x\", expect = \"turn == 1 and not seen.log and trust == 40\" },"),
        "");
}

Test(path, tells_a_step_that_cannot_be_taken)
{
    cr_assert_str_eq(told("path \"p\" { \"y\", \"x\", expect = \"passed\" },"),
                     "test.lua:15:17: error[TAL511]: path \"p\": \"x\" cannot be taken at \"b\"\n"
                     "  15 | path \"p\" { \"y\", \"x\", expect = \"passed\" },\n"
                     "     |                 ^\n"
                     "     = hint: here one can say: w\n");
    cr_assert_str_eq(
        told("path \"p\" { \"y\", \"look log\", expect = \"passed\" },"),
        "test.lua:15:17: error[TAL511]: path \"p\": \"look log\" cannot be taken at \"b\"\n"
        "  15 | path \"p\" { \"y\", \"look log\", expect = \"passed\" },\n"
        "     |                 ^\n"
        "     = hint: here one can say: w\n");
    cr_assert_str_eq(told("path \"p\" { \"x\", \"x\", expect = \"passed\" },"),
                     "test.lua:15:17: error[TAL511]: path \"p\" ends at \"well\", before \"x\"\n"
                     "  15 | path \"p\" { \"x\", \"x\", expect = \"passed\" },\n"
                     "     |                 ^\n"
                     "     = hint: take this step out\n");
}

Test(path, tells_that_no_outcome_is_reached)
{
    cr_assert_str_eq(
        told("path \"p\" { \"y\", expect = \"passed\" },"),
        "test.lua:15:1: error[TAL512]: path \"p\" reaches no outcome: it stops at \"b\"\n"
        "  15 | path \"p\" { \"y\", expect = \"passed\" },\n"
        "     | ^\n"
        "     = hint: here one can say: w\n");
    cr_assert_str_eq(
        told("path \"p\" { \"y\", \"w\", expect = \"passed\" },"),
        "test.lua:15:1: error[TAL512]: path \"p\" reaches no outcome: it stops at \"b\"\n"
        "  15 | path \"p\" { \"y\", \"w\", expect = \"passed\" },\n"
        "     | ^\n"
        "     = hint: it is stuck there: no reply can be taken, and no go holds\n");
}

Test(path, tells_how_it_ended_instead)
{
    cr_assert_str_eq(
        told("path \"p\" { \"x\", expect = \"outcome == 'ill'\" },\n"
             "path \"q\" { \"silence\", expect = \"passed\" },"),
        "test.lua:15:26: error[TAL513]: path \"p\" is not as expected: outcome == 'ill'\n"
        "  15 | path \"p\" { \"x\", expect = \"outcome == 'ill'\" },\n"
        "     |                          ^\n"
        "     = hint: it ended as well (resolved), passed, total 100, validation 100\n"
        "test.lua:16:32: error[TAL513]: path \"q\" is not as expected: passed\n"
        "  16 | path \"q\" { \"silence\", expect = \"passed\" },\n"
        "     |                                ^\n"
        "     = hint: it ended as ill (lost), not passed, total 0, validation 0\n");
}

Test(path, guesses_a_reply_of_the_scene_for_one_of_another)
{
    static const char lua[] = PLAY("scene \"a\" { reply \"ask_him\" { \"x\", to = \"b\" } },\n"
                                   "scene \"b\" { reply \"ask_hem\" { \"y\", to = \"well\" },\n"
                                   "  reply \"other\" { \"z\", to = \"ill\" } },\n" ENDS
                                   "path \"p\" { \"ask_hem\", expect = \"passed\" },\n");
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = play_load(lua, NULL);
    tal_rubric *rubric = play_rubric();
    cr_assert_eq(tal_path_check(scenario, rubric, found), TAL_EFILE);
    cr_assert_str_eq(tal_diagnostics_get(found, 0)->hint,
                     "did you mean \"ask_him\"? here one can say: ask_him");
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    tal_diagnostics_free(found);
}

/* ---- One run --------------------------------------------------------------------------------- */

/* Plays the first of PATHS and sums up what it met. The caller frees run and scenario. */
static tal_path_run run_of(const char *paths, tal_scenario **scenario, tal_coverage_counts *counts)
{
    tal_path_run run;
    tal_rubric *rubric = play_rubric();
    *scenario = with_paths(paths);
    tal_coverage *coverage = tal_coverage_new(*scenario);
    cr_assert_eq(tal_path_play(&run, *scenario, rubric, 0, coverage), TAL_OK);
    *counts = tal_coverage_sum(coverage, *scenario);
    tal_coverage_free(coverage);
    tal_rubric_free(rubric);
    return run;
}

Test(path, notes_each_step_and_how_it_ended)
{
    tal_scenario *scenario;
    tal_coverage_counts counts;
    tal_path_run run =
        run_of("path \"p\" { \"look log\", \"x\", expect = \"passed\" },", &scenario, &counts);
    cr_assert_eq(run.end, TAL_PATH_PASSED);
    cr_assert_eq(run.done, 2);
    cr_assert_null(run.turns[0].effect.moment);
    cr_assert_str_eq(run.turns[1].effect.moment, "m");
    cr_assert_eq(run.turns[1].place, 0);
    cr_assert_eq(run.turns[1].effect.levels[TAL_VALIDATION], 1);
    cr_assert_str_eq(run.result.outcome, "well");
    cr_assert_eq(counts.scenes.met, 1);
    cr_assert_eq(counts.replies.met, 1);
    cr_assert_eq(counts.looks.met, 1);
    cr_assert_eq(counts.outcomes.met, 1);
    cr_assert_eq(counts.moments.met, 1);
    tal_path_free(&run);
    tal_scenario_free(scenario);
}

Test(path, stands_where_a_step_cannot_be_taken)
{
    tal_scenario *scenario;
    tal_coverage_counts counts;
    tal_path_run run =
        run_of("path \"p\" { \"y\", \"z\", \"w\", expect = \"passed\" },", &scenario, &counts);
    cr_assert_eq(run.end, TAL_PATH_CLOSED);
    cr_assert_eq(run.done, 1);
    cr_assert_eq(run.turns[1].place, tal_scenario_find_scene(scenario, "b"));
    cr_assert_eq(tal_session_scene(run.session), run.turns[1].place);
    cr_assert_null(run.result.outcome);
    cr_assert_eq(counts.scenes.met, 2, "what it met up to there counts");
    cr_assert_eq(counts.replies.met, 1);
    tal_path_free(&run);
    tal_scenario_free(scenario);
}

Test(path, tells_of_a_function_that_fails_after_a_step)
{
    static const char lua[] =
        PLAY("scene \"a\" { reply \"x\" { \"x\", to = \"b\" } },\n"
             "scene \"b\" { says { function(s) return 1 + s.turn .. {} end },\n"
             "  reply \"y\" { \"y\", to = \"well\" } },\n" ENDS
             "path \"p\" { \"x\", \"y\", expect = \"passed\" },\n");
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = play_load(lua, NULL);
    tal_rubric *rubric = play_rubric();
    tal_path_run run;
    cr_assert_eq(tal_path_play(&run, scenario, rubric, 0, NULL), TAL_OK);
    cr_assert_eq(run.end, TAL_PATH_BROKEN);
    cr_assert_eq(run.done, 0);
    tal_path_free(&run);
    cr_assert_eq(tal_path_check(scenario, rubric, found), TAL_EFILE);
    cr_assert_eq(tal_diagnostics_get(found, 0)->line, 6);
    cr_assert(strstr(tal_diagnostics_get(found, 0)->message, "concatenate"), "%s",
              tal_diagnostics_get(found, 0)->message);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    tal_diagnostics_free(found);
}
