/* Random sessions, where Lua functions decide. */
#include <criterion/criterion.h>

#include "analysis/sample.h"
#include "sketch.h"

static tal_scenario *scenario;
static tal_rubric *rubric;
static tal_exploration found;

static void explore(const char *lua)
{
    scenario = sketch_load(lua);
    rubric = sketch_rubric();
    sketch_explore(&found, scenario, rubric, 0);
}

static void tear_down(void)
{
    tal_exploration_free(&found);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
}

TestSuite(sample, .fini = tear_down);

Test(sample, finds_the_best_session_its_moments_and_a_silence)
{
    explore(SKETCH("moments = { \"one\", \"two\" },\n"
                   "scene \"a\" { moment = \"one\",\n"
                   "  reply \"x\" { \"x\", discernment = function(s) return s.seen.l and 2 or 1 "
                   "end, to = \"b\" },\n"
                   "  reply \"y\" { \"y\", discernment = 0, to = \"ill\" } },\n"
                   "scene \"b\" { moment = \"two\",\n"
                   "  reply \"x\" { \"x\", validation = 0, to = \"ill\" },\n"
                   "  silence { seconds = 20, validation = 2, to = \"well\" } },\n"
                   "look \"l\" { \"l\", shows = \"l\" },\n" ENDS));
    cr_expect_eq(found.extent, TAL_EXTENT_SAMPLED);
    cr_expect_eq(found.states, 0);
    cr_expect(found.outcomes[WELL].passes);
    cr_expect_eq(found.best_result.total, 100);
    cr_assert_eq(found.best.count, 3);
    cr_expect_eq(found.best.actions[0].kind, TAL_ACTION_LOOK);
    cr_expect_eq(found.best.actions[2].kind, TAL_ACTION_SILENCE);
    cr_expect(found.best_moments[0] && found.best_moments[1]);
    cr_expect(found.answered[0] && found.answered[1]);
    cr_expect(found.coverage->replies[sketch_reply(scenario, "b", NULL)] & TAL_MET);
    tal_session *session;
    tal_start start = { NULL, 0, 0, TAL_ORDER_WRITTEN };
    cr_assert_eq(tal_session_start(&session, scenario, &start), TAL_OK);
    cr_expect_eq(tal_session_replay(session, found.best.actions, found.best.count, NULL), TAL_OK);
    tal_session_free(session);
}

Test(sample, a_session_that_is_stuck_is_a_trap)
{
    explore(SKETCH("scene \"a\" {\n"
                   "  reply \"x\" { \"x\", when = function() return true end, to = \"b\" },\n"
                   "  reply \"y\" { \"y\", to = \"well\" } },\n"
                   "scene \"b\" { reply \"x\" { \"x\", when = \"turn > 5\", to = \"ill\" } },\n" ENDS));
    cr_expect_eq(found.sessions, TAL_SAMPLES);
    cr_assert_eq(found.traps_count, 1);
    cr_expect(found.traps[0].stuck && found.traps[0].scene == 1);
    cr_assert_eq(found.traps[0].route.count, 1);
    cr_expect_str_eq(found.traps[0].route.actions[0].id, "x");
}

/* Each goes on for a thousand turns. */
Test(sample, of_long_sessions_fewer_are_played)
{
    explore(SKETCH("scene \"a\" {\n"
                   "  reply \"x\" { \"x\", when = function() return true end, to = \"a\" },\n"
                   "  reply \"y\" { \"y\", when = \"turn > 99999\", to = \"well\" } },\n" ENDS));
    cr_expect_eq(found.sessions, TAL_SAMPLE_TURNS / 1000);
    cr_expect_not(found.all.reached);
}

Test(sample, a_function_that_fails_is_told_with_its_line)
{
    tal_graph_limits limits = { 1, SIZE_MAX };
    tal_trouble trouble = { 0 };
    scenario = sketch_load(
        SKETCH("scene \"a\" { reply \"x\" { \"x\", when = function(s) return s.nothing end, "
               "to = \"well\" }, reply \"y\" { \"y\", to = \"ill\" } },\n" ENDS));
    rubric = sketch_rubric();
    cr_expect_eq(tal_explore(&found, scenario, rubric, 0, &limits, &trouble), TAL_EFUNCTION);
    cr_expect_eq(trouble.code, 165);
    cr_expect_eq(trouble.line, 5);
    cr_expect(*trouble.message);
}

Test(sample, is_needed_only_where_a_function_decides)
{
    scenario = sketch_load(SKETCH(
        "scene \"a\" { reply \"x\" { function() return \"x\" end, to = \"well\" } },\n" ENDS));
    cr_expect_not(tal_sample_is_needed(scenario),
                  "a function that only gives words decides nothing");
    tal_scenario_free(scenario);
    scenario = sketch_load(
        SKETCH("scene \"a\" { go { \"well\", when = function() return true end } },\n" ENDS));
    cr_expect(tal_sample_is_needed(scenario));
    tal_scenario_free(scenario);
    scenario = sketch_load(SKETCH(
        "vars = { n = 0 }, look \"l\" { \"l\", shows = \"l\", set = function() return { n = 1 } "
        "end },\n scene \"a\" { go \"well\" },\n" ENDS));
    cr_expect(tal_sample_is_needed(scenario));
}
