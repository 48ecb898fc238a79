/* Going through sessions without their words: it comes to the same, and notes what was met. */
#include <criterion/criterion.h>

#include "session/play.h"
#include "session/walk.h"

static tal_scenario *scenario;
static tal_walk walk;

static void begin(const char *lua)
{
    scenario = play_load(lua, NULL);
    walk = (tal_walk){ play_start(scenario, 0), tal_coverage_new(scenario) };
    cr_assert_eq(tal_walk_start(&walk), TAL_OK);
}

static void tear_down(void)
{
    tal_session_free(walk.session);
    tal_coverage_free(walk.coverage);
    tal_scenario_free(scenario);
}

TestSuite(walk, .fini = tear_down);

static void take(int32_t reply)
{
    tal_effect effect;
    cr_assert_eq(tal_walk_reply(&walk, reply, &effect), TAL_OK);
}

Test(walk, passes_scenes_without_a_turn_and_stops_where_one_is)
{
    begin(PLAY(
        "scene \"a\" { go { \"ill\", when = \"turn > 0\" }, go \"b\" },\n"
        "scene \"b\" { reply \"x\" { \"x\", to = \"c\" }, reply \"y\" { \"y\", to = \"well\" } },\n"
        "scene \"c\" { go { \"ill\", when = \"turn > 5\" } },\n" ENDS));
    cr_expect_eq(tal_walk_stands(&walk), TAL_WALK_TURN);
    cr_expect_eq(tal_walk_place(&walk), 1);
    cr_expect_eq(walk.coverage->scenes[0], TAL_MET);
    cr_expect_eq(walk.coverage->targets[0] | walk.coverage->targets[1], TAL_FAILED);
    take(1);
    cr_expect_eq(tal_walk_stands(&walk), TAL_WALK_OUTCOME);
    cr_expect_eq(tal_walk_place(&walk), -1);
    cr_expect_eq(walk.coverage->outcomes[0], TAL_MET);
    cr_assert_eq(tal_walk_start(&walk), TAL_OK);
    take(0);
    cr_expect_eq(tal_walk_stands(&walk), TAL_WALK_STUCK);
    cr_expect_eq(tal_walk_place(&walk), 2);
}

Test(walk, a_reply_that_can_be_taken_once_is_spent_after_it)
{
    bool open;
    begin(PLAY("scene \"a\" { reply \"x\" { \"x\", once = true, to = \"a\" }, reply \"y\" { \"y\", "
               "to = \"well\" } },\n" ENDS));
    cr_assert_eq(tal_walk_open(&walk, 0, &open), TAL_OK);
    cr_expect(open);
    take(0);
    cr_assert_eq(tal_walk_open(&walk, 0, &open), TAL_OK);
    cr_expect_not(open);
    cr_expect(tal_walk_is_spent(&walk, 0));
    cr_expect_not(tal_walk_is_spent(&walk, 1));
}

Test(walk, conditions_are_noted_also_where_no_turn_comes_of_them)
{
    begin(PLAY("scene \"a\" { says { \"Hm.\", when = \"trust > 90\" }, hint { \"h\", when = "
               "\"trust > 90\" },\n"
               "  reply \"x\" { \"x\", when = \"turn > 0\", to = \"ill\" }, go \"b\" },\n"
               "scene \"b\" { hint { \"h\", when = \"trust < 90\" },\n"
               "  reply \"x\" { { { \"x\", when = \"seen.l\" }, \"y\" }, to = \"a\" } },\n"
               "look \"l\" { \"l\", shows = { { \"new\", when = \"turn == 0\" }, \"old\" }, when = "
               "\"trust < 90\" },\n" ENDS));
    cr_expect_eq(walk.coverage->replies[0], TAL_FAILED);
    cr_expect_eq(walk.coverage->lines[0], TAL_FAILED);
    cr_expect_eq(walk.coverage->lines[1], 0, "hints are asked for at turns");
    cr_assert_eq(tal_walk_note(&walk), TAL_OK);
    cr_expect_eq(walk.coverage->lines[2], TAL_HELD);
    cr_expect_eq(walk.coverage->looks[0], TAL_HELD | TAL_OPEN_TO);
    cr_expect_eq(walk.coverage->replies[1], TAL_OPEN_TO);
    cr_assert_eq(tal_walk_look(&walk, 0), TAL_OK);
    cr_expect_eq(walk.coverage->looks[0], TAL_HELD | TAL_OPEN_TO | TAL_MET);
    take(1);
    cr_expect_eq(walk.coverage->replies[0], TAL_FAILED, "it holds now, which is noted at the turn");
    cr_assert_eq(tal_walk_note(&walk), TAL_OK);
    cr_expect_eq(walk.coverage->replies[0], TAL_FAILED | TAL_HELD | TAL_OPEN_TO);
    int held = 0, failed = 0;
    for (int32_t i = 0; i < scenario->phrases_count; i++) {
        held += walk.coverage->phrases[i] == TAL_HELD;
        failed += walk.coverage->phrases[i] == (TAL_HELD | TAL_FAILED);
    }
    cr_expect_eq(failed, 1, "what a look shows is noted again after it was seen");
    cr_expect_eq(held, 0);
}

Test(walk, a_moment_is_met_where_a_reply_decides_it)
{
    begin(PLAY(
        "moments = { \"one\", { \"two\", when = \"v == 'b'\" } }, vary \"v\" { { \"a\" }, { \"b\" "
        "} },\n"
        "scene \"a\" { moment = \"one\", reply \"x\" { \"x\", discernment = 2, to = \"b\" } },\n"
        "scene \"b\" { moment = \"two\", reply \"x\" { \"x\", discernment = 2, to = \"well\" } "
        "},\n" ENDS));
    cr_expect_eq(walk.coverage->moments[0], 0);
    take(0);
    cr_expect_eq(walk.coverage->moments[0], TAL_MET);
    take(1);
    cr_expect_eq(walk.coverage->moments[1], 0, "this form has it not");
}

Test(walk, goes_on_from_any_state_that_it_is_put_into)
{
    bool open;
    begin(PLAY(
        "scene \"a\" { reply \"x\" { \"x\", to = \"b\" } },\n"
        "scene \"b\" { says \"Hm.\", reply \"x\" { \"x\", when = \"trust > 90\", to = \"well\" },\n"
        "  reply \"y\" { \"y\", to = \"ill\" } },\n" ENDS));
    tal_walk_cells(&walk)[TAL_CELL_TRUST] = 95;
    tal_walk_stand(&walk, 1);
    cr_expect_eq(tal_walk_stands(&walk), TAL_WALK_TURN);
    cr_assert_eq(tal_walk_open(&walk, 1, &open), TAL_OK);
    cr_expect(open);
    take(1);
    cr_expect_eq(tal_walk_place(&walk), -1);
}

Test(walk, a_look_that_closes_all_replies_goes_on_by_the_way_of_the_scene)
{
    bool open;
    begin(PLAY("look \"l\" { \"l\", shows = \"l\", when = \"not seen.l\" },\n"
               "scene \"a\" { says \"Hm.\", reply \"x\" { \"x\", when = \"not seen.l\", to = "
               "\"ill\" }, go \"well\" },\n" ENDS));
    cr_assert_eq(tal_walk_on_desk(&walk, 0, &open), TAL_OK);
    cr_expect(open);
    cr_assert_eq(tal_walk_look(&walk, 0), TAL_OK);
    cr_expect_eq(tal_walk_place(&walk), -1);
    cr_expect_eq(walk.coverage->replies[0], TAL_FAILED);
}
