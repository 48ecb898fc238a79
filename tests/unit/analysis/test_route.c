/* Ways through a graph, as actions. */
#include <criterion/criterion.h>

#include "analysis/route.h"
#include "sketch.h"

/* All ways earn as much; of the shortest, x and z leave the most trust. */
#define TRUST                                                                                      \
    SKETCH("moments = { \"one\" }, look \"l\" { \"l\", shows = \"l\", trust = 40 },\n"            \
           "scene \"a\" { reply \"w\" { \"w\", to = \"b\" },\n"                                   \
           "  reply \"x\" { \"x\", to = \"b\", trust = 5 },\n"                                    \
           "  reply \"y\" { \"y\", to = \"b\", trust = -5 } },\n"                                 \
           "scene \"b\" { moment = \"one\",\n"                                                    \
           "  reply \"y\" { \"y\", discernment = 2, to = \"well\", trust = -5 },\n"               \
           "  reply \"z\" { \"z\", discernment = 2, to = \"well\" } },\n" ENDS)

#define LUA                                                                                        \
    SKETCH(                                                                                        \
        "moments = { \"one\" }, look \"l\" { \"l\", shows = \"l\" },\n"                            \
        "scene \"a\" { reply \"x\" { \"x\", to = \"b\" }, reply \"y\" { \"y\", to = \"c\" } },\n"  \
        "scene \"b\" { silence { seconds = 20, to = \"c\" }, reply \"x\" { \"x\", to = \"ill\" } " \
        "},\n"                                                                                     \
        "scene \"c\" { moment = \"one\",\n"                                                        \
        "  reply \"x\" { \"x\", discernment = 2, when = \"seen.l and visited.b\", to = \"well\" "  \
        "},\n"                                                                                     \
        "  reply \"y\" { \"y\", discernment = 1, to = \"well\" } },\n" ENDS)

static tal_scenario *scenario;
static tal_rubric *rubric;
static tal_coverage *coverage;
static tal_graph graph;
static tal_outlook outlook;
static tal_route route;

static void tear_down(void)
{
    tal_route_free(&route);
    tal_outlook_free(&outlook);
    tal_graph_free(&graph);
    tal_coverage_free(coverage);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
}

static void begin(const char *lua)
{
    tal_graph_limits limits = { 1, SIZE_MAX };
    scenario = sketch_load(lua);
    rubric = sketch_rubric();
    coverage = tal_coverage_new(scenario);
    cr_assert_eq(tal_graph_build(&graph, scenario, 0, &limits, coverage), TAL_OK);
    cr_assert_eq(tal_outlook_find(&outlook, &graph, &limits), TAL_OK);
}

static void set_up(void)
{
    begin(LUA);
}

TestSuite(route, .init = set_up, .fini = tear_down);
TestSuite(route_search, .fini = tear_down);

static tal_result play(void)
{
    tal_start start = { NULL, 0, 0, TAL_ORDER_WRITTEN };
    tal_session *session;
    tal_result result;
    cr_assert_eq(tal_session_start(&session, scenario, &start), TAL_OK);
    cr_assert_eq(tal_session_replay(session, route.actions, route.count, NULL), TAL_OK);
    cr_assert_eq(tal_session_result(session, rubric, &result), TAL_OK);
    tal_session_free(session);
    return result;
}

Test(route, every_edge_and_state_can_be_gone_to)
{
    for (size_t i = 0; i < graph.edges; i++) {
        cr_assert_eq(tal_route_over(&route, &graph, i), TAL_OK);
        cr_expect_eq(play().outcome != NULL, graph.targets[i] >= TAL_ENDS);
        tal_route_free(&route);
    }
    for (uint32_t i = 1; i < graph.states.count; i++) {
        cr_assert_eq(tal_route_to(&route, &graph, i), TAL_OK);
        cr_expect_null(play().outcome);
        tal_route_free(&route);
    }
}

Test(route, the_search_takes_the_fewest_actions_for_a_total)
{
    bool found;
    tal_result wanted = { .total = 100, .passed = true, .result = tal_result_names[0] };
    cr_assert_eq(tal_route_search(&route, &graph, &outlook, rubric, &wanted, &found), TAL_OK);
    cr_assert(found);
    cr_expect_eq(route.count, 4, "x, silence, look, x");
    cr_expect_eq(play().total, 100);
    tal_route_free(&route);
    wanted.result = tal_result_names[1];
    cr_assert_eq(tal_route_search(&route, &graph, &outlook, rubric, &wanted, &found), TAL_OK);
    cr_expect_not(found, "none ends so");
    wanted.result = tal_result_names[0];
    wanted.total = 99;
    cr_assert_eq(tal_route_search(&route, &graph, &outlook, rubric, &wanted, &found), TAL_OK);
    cr_expect_not(found);
}

Test(route_search, of_sessions_as_short_it_takes_the_one_that_leaves_the_most_trust)
{
    bool found;
    tal_result wanted = { .total = 100, .passed = true, .result = tal_result_names[0] };
    begin(TRUST);
    cr_assert_eq(tal_route_search(&route, &graph, &outlook, rubric, &wanted, &found), TAL_OK);
    cr_assert(found);
    cr_assert_eq(route.count, 2);
    cr_expect_str_eq(route.actions[0].id, "x");
    cr_expect_str_eq(route.actions[1].id, "z");
}
