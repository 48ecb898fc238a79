/* What the explorer tells of scenarios that are known through and through. */
#include <criterion/criterion.h>
#include <stdio.h>

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

TestSuite(explore, .fini = tear_down);

static void expect_span(tal_span span, int least, int most)
{
    cr_expect(span.least == least && span.most == most, "%d..%d", span.least, span.most);
}

Test(explore, tells_the_least_and_the_most_of_each_outcome)
{
    explore(SKETCH("moments = { \"one\", \"two\" },\n"
                   "scene \"a\" { moment = \"one\",\n"
                   "  reply \"x\" { \"x\", discernment = 2, to = \"b\" },\n"
                   "  reply \"y\" { \"y\", discernment = 0, to = \"b\" } },\n"
                   "scene \"b\" { moment = \"two\",\n"
                   "  reply \"x\" { \"x\", discernment = 2, to = \"well\" },\n"
                   "  reply \"y\" { \"y\", discernment = 1, to = \"well\" },\n"
                   "  reply \"z\" { \"z\", discernment = 0, to = \"ill\" } },\n" ENDS));
    cr_expect_eq(found.extent, TAL_EXTENT_ALL);
    cr_expect(found.together);
    expect_span(found.outcomes[WELL].total, 25, 100);
    expect_span(found.outcomes[ILL].total, 0, 50);
    expect_span(found.all.total, 0, 100);
    expect_span(found.all.skills[TAL_VALIDATION], -1, -1);
    cr_expect(found.outcomes[WELL].passes);
    cr_expect_not(found.outcomes[ILL].passes);
    cr_expect_eq(found.best.count, 2);
    cr_expect_eq(found.best_result.total, 100);
    cr_expect(found.best_moments[0] && found.best_moments[1]);
    cr_expect_eq(found.traps_count, 0);
}

Test(explore, of_equal_totals_the_best_session_has_the_best_result)
{
    explore(SKETCH("moments = { \"one\" },\n"
                   "scene \"a\" { moment = \"one\",\n"
                   "  reply \"x\" { \"x\", discernment = 2, to = \"leaves\" },\n"
                   "  reply \"y\" { \"y\", discernment = 2, to = \"b\" } },\n"
                   "scene \"b\" { reply \"x\" { \"x\", to = \"well\" } },\n" ENDS
                   "outcome \"leaves\" { \"l\", result = \"recovered\" },\n"));
    cr_expect_str_eq(found.best_result.outcome, "well", "though it takes longer");
    cr_expect_eq(found.best.count, 2);
}

Test(explore, replies_that_come_to_the_same_each_have_their_fate)
{
    explore(SKETCH("moments = { \"one\" },\n"
                   "scene \"a\" { moment = \"one\",\n"
                   "  reply \"w\" { \"w\", discernment = 2, to = \"well\" },\n"
                   "  reply \"x\" { \"x\", discernment = 2, to = \"well\" },\n"
                   "  reply \"y\" { \"y\", discernment = 0, to = \"ill\" },\n"
                   "  reply \"z\" { \"z\", discernment = 0, to = \"ill\" },\n"
                   "  reply \"never\" { \"n\", discernment = 0, when = \"turn > 3\", to = \"ill\" "
                   "} },\n" ENDS));
    cr_expect_eq(found.fates[sketch_reply(scenario, "a", "w")], TAL_FATE_PASSES);
    cr_expect_eq(found.fates[sketch_reply(scenario, "a", "x")], TAL_FATE_PASSES);
    cr_expect_eq(found.fates[sketch_reply(scenario, "a", "y")], TAL_FATE_LOST);
    cr_expect_eq(found.fates[sketch_reply(scenario, "a", "z")], TAL_FATE_LOST);
    cr_expect_eq(found.fates[sketch_reply(scenario, "a", "never")], TAL_FATE_UNKNOWN);
}

Test(explore, a_dead_end_is_found_where_other_ways_are_open)
{
    explore(
        SKETCH("scene \"a\" {\n"
               "  reply \"x\" { \"x\", to = \"well\" },\n"
               "  reply \"y\" { \"y\", to = \"b\" } },\n"
               "scene \"b\" { reply \"x\" { \"x\", when = \"turn > 5\", to = \"ill\" } },\n" ENDS));
    cr_assert_eq(found.traps_count, 1);
    cr_expect(found.traps[0].stuck);
    cr_expect_eq(found.traps[0].scene, 1);
    cr_assert_eq(found.traps[0].route.count, 1);
    cr_expect_str_eq(found.traps[0].route.actions[0].id, "y");
}

Test(explore, one_reply_can_lead_into_two_dead_ends)
{
    explore(SKETCH(
        "scene \"a\" {\n"
        "  reply \"x\" { \"x\", once = true, to = { { \"b\", when = \"seen.l\" }, \"c\" } } },\n"
        "look \"l\" { \"l\", shows = \"l\" },\n"
        "scene \"b\" { go { \"well\", when = \"turn > 5\" } },\n"
        "scene \"c\" { go { \"well\", when = \"turn > 5\" } },\n" ENDS));
    cr_assert_eq(found.traps_count, 2);
    cr_expect_eq(found.traps[0].scene + found.traps[1].scene, 1 + 2);
    cr_expect_not(found.all.reached);
    cr_expect_null(found.best_result.outcome);
}

Test(explore, stuck_before_the_first_turn_is_a_trap_where_it_is_stuck)
{
    explore(SKETCH("scene \"a\" { go \"b\" },\n"
                   "scene \"b\" { go { \"well\", when = \"turn > 5\" } },\n" ENDS));
    cr_expect_eq(found.states, 0);
    cr_assert_eq(found.traps_count, 1);
    cr_expect_eq(found.traps[0].scene, 1);
    cr_expect_eq(found.traps[0].route.count, 0);
}

Test(explore, over_before_the_first_turn_is_reached_without_an_action)
{
    explore(SKETCH("scene \"a\" { go \"well\" },\n" ENDS));
    cr_expect(found.outcomes[WELL].reached);
    cr_expect_str_eq(found.best_result.outcome, "well");
    cr_expect_eq(found.best.count, 0);
}

Test(explore, going_round_for_ever_is_a_trap)
{
    explore(SKETCH(
        "scene \"a\" { reply \"x\" { \"x\", to = \"well\" }, reply \"y\" { \"y\", to = \"b\" } },\n"
        "scene \"b\" { reply \"x\" { \"x\", to = \"c\" } },\n"
        "scene \"c\" { reply \"x\" { \"x\", to = \"b\" } },\n" ENDS));
    cr_assert_eq(found.traps_count, 1);
    cr_expect_not(found.traps[0].stuck);
    cr_expect_eq(found.traps[0].scene, 1);
    cr_expect_eq(found.traps[0].route.count, 1);
}

Test(explore, each_circle_without_a_way_out_is_a_trap_where_it_begins)
{
    explore(SKETCH("vars = { n = 0 },\n"
                   "scene \"a\" { reply \"x\" { \"x\", to = \"b\" }, reply \"y\" { \"y\", to = \"e\" } },\n"
                   "scene \"b\" { reply \"x\" { \"x\", to = \"c\" } },\n"
                   "scene \"c\" { reply \"x\" { \"x\", set = \"n = 1\", to = \"d\" },\n"
                   "  reply \"y\" { \"y\", set = \"n = 2\", to = \"d\" } },\n"
                   "scene \"d\" { reply \"x\" { \"x\", when = \"n > 1\", to = \"d\" },\n"
                   "  reply \"y\" { \"y\", when = \"n < 2\", to = \"d\" } },\n"
                   "scene \"e\" { reply \"x\" { \"x\", to = \"e\" } },\n" ENDS));
    cr_assert_eq(found.traps_count, 2);
    cr_expect_eq(found.traps[0].scene + found.traps[1].scene, 3 + 4);
    cr_expect_eq(found.traps[0].route.count + found.traps[1].route.count, 3 + 1);
}

/* Each state can be told from the next one only: sweeps over all states would need one for each. */
Test(explore, a_counter_that_goes_up_and_down_can_be_left_from_anywhere)
{
    explore(SKETCH("vars = { n = 0 }, moments = { \"one\" },\n"
                   "scene \"a\" {\n"
                   "  reply \"up\" { \"x\", when = \"n < 100000\", set = \"n = n + 1\", to = \"a\" },\n"
                   "  reply \"down\" { \"y\", when = \"n > 0\", set = \"n = n - 1\", to = \"a\" },\n"
                   "  reply \"out\" { \"z\", when = \"n <= 0\", to = \"b\" } },\n"
                   "scene \"b\" { moment = \"one\",\n"
                   "  reply \"x\" { \"x\", discernment = 2, to = \"well\" },\n"
                   "  reply \"y\" { \"y\", discernment = 0, to = \"ill\" } },\n" ENDS));
    cr_expect_eq(found.states, 100002);
    cr_expect_eq(found.traps_count, 0);
    expect_span(found.all.total, 0, 100);
    cr_expect_eq(found.best.count, 2);
    cr_expect_eq(found.fates[sketch_reply(scenario, "a", "up")], TAL_FATE_PASSES);
}

Test(explore, a_loop_that_can_be_left_is_no_trap_and_earns_nothing)
{
    explore(SKETCH("moments = { \"one\" },\n"
                   "scene \"a\" { moment = \"one\",\n"
                   "  reply \"x\" { \"x\", discernment = 1, to = \"a\" },\n"
                   "  reply \"y\" { \"y\", discernment = 2, to = \"well\" } },\n" ENDS));
    cr_expect_eq(found.traps_count, 0);
    expect_span(found.all.total, 50, 100);
    cr_expect_eq(found.states, 2);
}

/* The way to a total need not earn the most in each skill. */
Test(explore, the_best_session_is_the_shortest_that_comes_to_its_total)
{
    explore(SKETCH("moments = { \"one\", \"two\" },\n"
                   "scene \"a\" { moment = \"one\",\n"
                   "  reply \"long\" { \"x\", discernment = 2, validation = 0, to = \"b\" },\n"
                   "  reply \"short\" { \"y\", discernment = 0, validation = 2, to = \"c\" } },\n"
                   "scene \"b\" { reply \"on\" { \"x\", to = \"c\" } },\n"
                   "scene \"c\" { moment = \"two\",\n"
                   "  reply \"x\" { \"x\", disagreement = 2, to = \"well\" } },\n" ENDS));
    cr_expect_eq(found.best_result.total, 66);
    cr_assert_eq(found.best.count, 2);
    cr_expect_str_eq(found.best.actions[0].id, "short");
}

Test(explore, what_was_visited_is_asked_before_the_scene_is_left)
{
    explore(SKETCH(
        "scene \"a\" {\n"
        "  reply \"x\" { \"x\", to = { { \"well\", when = \"visited.a\" }, \"a\" } } },\n" ENDS));
    cr_expect(found.outcomes[WELL].reached);
    cr_expect_eq(found.traps_count, 0);
}

/* Twelve moments, each for one skill or another: 91 extremes are too many to tell apart. */
Test(explore, where_frontiers_are_coarse_each_skill_is_still_told_exactly)
{
    char lua[8192] = "";
    size_t used = (size_t)snprintf(lua, sizeof lua, "moments = { ");
    for (int i = 0; i < 12; i++)
        used += (size_t)snprintf(lua + used, sizeof lua - used, "\"m%d\", ", i);
    used += (size_t)snprintf(lua + used, sizeof lua - used, "},\n");
    for (int i = 0; i < 12; i++) {
        char next[8];
        snprintf(next, sizeof next, i < 11 ? "s%d" : "well", i + 1);
        used += (size_t)snprintf(lua + used, sizeof lua - used,
                                 "scene \"s%d\" { moment = \"m%d\",\n"
                                 "  reply \"d\" { \"d\", discernment = 2, validation = 0, "
                                 "disagreement = 0, to = \"%s\" },\n"
                                 "  reply \"v\" { \"v\", discernment = 0, validation = 2, "
                                 "disagreement = 0, to = \"%s\" },\n"
                                 "  reply \"g\" { \"g\", discernment = 0, validation = 0, "
                                 "disagreement = 2, to = \"%s\" } },\n",
                                 i, i, next, next, next);
    }
    char whole[16384];
    snprintf(whole, sizeof whole, SKETCH("%s" ENDS), lua);
    explore(whole);
    cr_expect_not(found.together);
    for (int i = 0; i < TAL_SKILLS; i++)
        expect_span(found.all.skills[i], 0, 100);
    cr_expect_geq(found.all.total.most, 33);
    cr_expect_null(found.best_result.outcome);
}

Test(explore, past_the_bound_only_what_was_found_is_said)
{
    tal_graph_limits limits = { 1, 0 };
    tal_trouble trouble;
    scenario = sketch_load(
        SKETCH("vars = { asked = 0, fixed = 500000 },\n"
               "scene \"a\" {\n"
               "  reply \"x\" { \"x\", set = \"asked = asked + 1000\", to = \"a\" },\n"
               "  reply \"y\" { \"y\", when = \"asked < 1 and fixed > 1\", to = \"ill\" },\n"
               "  reply \"z\" { \"z\", when = \"asked > 900000\", to = \"well\" } },\n" ENDS));
    rubric = sketch_rubric();
    cr_assert_eq(tal_explore(&found, scenario, rubric, 0, &limits, &trouble), TAL_OK);
    cr_expect_eq(found.extent, TAL_EXTENT_BOUND);
    for (int32_t i = 0; i < scenario->replies_count; i++)
        cr_expect_eq(found.fates[i], TAL_FATE_UNKNOWN);
    cr_expect_eq(found.traps_count, 0);
    tal_exploration_free(&found);
    limits.bytes = 100000;
    cr_assert_eq(tal_explore(&found, scenario, rubric, 0, &limits, &trouble), TAL_OK);
    cr_expect(found.outcomes[WELL].reached, "the first batch is gone through to its end");
    tal_exploration_free(&found);
    sketch_explore(&found, scenario, rubric, 0);
    cr_expect_eq(found.extent, TAL_EXTENT_ALL);
    cr_expect_eq(found.states, 1001);
}

Test(explore, past_the_bound_a_dead_end_is_told_and_what_took_the_most_values)
{
    tal_graph_limits limits = { 1, 100000 };
    tal_trouble trouble;
    scenario = sketch_load(
        SKETCH("vars = { large = 0, n = 0 },\n"
               "scene \"a\" {\n"
               "  reply \"x\" { \"x\", set = \"n = n + 1\", to = \"a\" },\n"
               "  reply \"y\" { \"y\", set = \"large = 900000, n = n + 1\", to = \"a\" },\n"
               "  reply \"z\" { \"z\", when = \"n > 3 and large > 0\", to = \"well\" },\n"
               "  reply \"into\" { \"i\", to = \"b\" },\n"
               "  reply \"round\" { \"r\", to = \"c\" } },\n"
               "scene \"b\" { reply \"x\" { \"x\", when = \"1 > 2\", to = \"ill\" } },\n"
               "scene \"c\" { reply \"x\" { \"x\", to = \"c\" } },\n" ENDS));
    rubric = sketch_rubric();
    cr_assert_eq(tal_explore(&found, scenario, rubric, 0, &limits, &trouble), TAL_OK);
    cr_expect_eq(found.extent, TAL_EXTENT_BOUND);
    cr_assert_eq(found.traps_count, 2);
    cr_expect(found.traps[0].stuck && found.traps[0].scene == 1);
    cr_expect(!found.traps[1].stuck && found.traps[1].scene == 2);
    cr_expect_str_eq(tal_explore_cell_name(scenario, found.widest), "n");
}
