/* What still matters at a scene, and what does not any more. */
#include <criterion/criterion.h>
#include <string.h>

#include "analysis/live.h"
#include "sketch.h"

static tal_scenario *scenario;
static tal_live *live;

static void look_at(const char *lua)
{
    scenario = sketch_load(lua);
    live = tal_live_new(scenario);
    cr_assert_not_null(live);
}

static void tear_down(void)
{
    tal_live_free(live);
    tal_scenario_free(scenario);
}

TestSuite(live, .fini = tear_down);

static bool cell(int32_t scene, int32_t var)
{
    return tal_live_cell(live, scene, scenario->vars[var].cell);
}

Test(live, what_is_asked_later_matters_until_it_is_set_anew)
{
    look_at(SKETCH("vars = { n = 0, unused = 0 },\n"
                   "scene \"a\" { reply \"x\" { \"x\", set = \"unused = n\", to = \"b\" } },\n"
                   "scene \"b\" { reply \"x\" { \"x\", set = \"n = 1\", to = \"c\" } },\n"
                   "scene \"c\" { reply \"x\" { \"x\", when = \"n > 0\", to = \"well\" },\n"
                   "  reply \"y\" { \"y\", to = \"ill\" } },\n" ENDS));
    int32_t n = strcmp(scenario->vars[0].name, "n") ? 1 : 0;
    cr_expect_not(cell(0, n), "it is set before it is asked");
    cr_expect_not(cell(1, n));
    cr_expect(cell(2, n));
    for (int32_t i = 0; i < 3; i++)
        cr_expect_not(cell(i, 1 - n));
}

Test(live, what_a_value_is_made_of_matters_where_the_value_does)
{
    look_at(SKETCH("vars = { n = 0 },\n"
                   "scene \"a\" { reply \"x\" { \"x\", set = \"n = trust + n\", to = \"b\" } },\n"
                   "scene \"b\" { reply \"x\" { \"x\", when = \"n > 50\", to = \"well\" },\n"
                   "  reply \"y\" { \"y\", to = \"ill\" } },\n" ENDS));
    cr_expect(cell(0, 0));
    cr_expect(tal_live_cell(live, 0, TAL_CELL_TRUST));
    cr_expect_not(tal_live_cell(live, 1, TAL_CELL_TRUST));
    cr_expect_not(tal_live_cell(live, 0, TAL_CELL_TURN));
}

Test(live, a_way_asks_whether_its_own_scene_was_visited_before)
{
    look_at(SKETCH("scene \"a\" { reply \"x\" { \"x\", to = { { \"well\", when = \"visited.a\" }, "
                   "\"a\" } } },\n"
                   "scene \"b\" { reply \"x\" { \"x\", to = \"c\" } },\n"
                   "scene \"c\" { reply \"x\" { \"x\", when = \"visited.b\", to = \"well\" },\n"
                   "  reply \"y\" { \"y\", to = \"b\" } },\n" ENDS));
    cr_expect(tal_live_bit(live, 0, scenario->scenes[0].bit));
    cr_expect_not(tal_live_bit(live, 1, scenario->scenes[1].bit), "leaving b marks it anyway");
    cr_expect(tal_live_bit(live, 2, scenario->scenes[1].bit));
}

Test(live, a_look_with_effects_matters_where_its_effects_do)
{
    look_at(SKETCH("look \"l\" { \"l\", shows = \"l\", trust = 5 },\n"
                   "scene \"a\" { reply \"x\" { \"x\", to = \"b\" } },\n"
                   "scene \"b\" { reply \"x\" { \"x\", when = \"trust > 42\", to = \"c\" },\n"
                   "  reply \"y\" { \"y\", to = \"c\" } },\n"
                   "scene \"c\" { reply \"x\" { \"x\", to = \"ill\" } },\n" ENDS));
    cr_expect(tal_live_bit(live, 0, scenario->looks[0].bit));
    cr_expect(tal_live_bit(live, 1, scenario->looks[0].bit));
    cr_expect_not(tal_live_bit(live, 2, scenario->looks[0].bit));
}

Test(live, what_only_words_ask_matters_too)
{
    look_at(SKETCH(
        "scene \"a\" { reply \"x\" { \"x\", patience = -5, to = \"b\" } },\n"
        "scene \"b\" { says { \"Well!\", when = \"patience < 10\" },\n"
        "  reply \"x\" { { { \"x\", when = \"turn > 1\" }, \"y\" }, to = \"ill\" } },\n" ENDS));
    cr_expect(tal_live_cell(live, 0, TAL_CELL_PATIENCE));
    cr_expect_not(tal_live_cell(live, 1, TAL_CELL_PATIENCE), "the lines are said by then");
    cr_expect(tal_live_cell(live, 1, TAL_CELL_TURN));
}

Test(live, a_moment_matters_while_a_scene_of_it_may_come)
{
    look_at(SKETCH(
        "moments = { \"one\" },\n"
        "scene \"a\" { moment = \"one\", reply \"x\" { \"x\", discernment = 2, to = \"b\" } },\n"
        "scene \"b\" { reply \"x\" { \"x\", to = \"ill\" } },\n" ENDS));
    cr_expect(tal_live_bit(live, 0, scenario->moments[0].bit));
    cr_expect_not(tal_live_bit(live, 1, scenario->moments[0].bit));
}
