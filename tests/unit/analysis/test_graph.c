/* The graph of a form: which states there are, and what leads where. */
#include <criterion/criterion.h>

#include "analysis/graph.h"
#include "base/buffer.h"
#include "sketch.h"

static tal_scenario *scenario;
static tal_coverage *coverage;
static tal_graph graph;

static void build(const char *lua, int threads)
{
    tal_graph_limits limits = { threads, SIZE_MAX };
    scenario = sketch_load(lua);
    coverage = tal_coverage_new(scenario);
    cr_assert_eq(tal_graph_build(&graph, scenario, 0, &limits, coverage), TAL_OK);
}

static void tear_down(void)
{
    tal_graph_free(&graph);
    tal_coverage_free(coverage);
    tal_scenario_free(scenario);
}

TestSuite(graph, .fini = tear_down);

Test(graph, each_reply_silence_and_look_is_an_edge)
{
    build(SKETCH("moments = { \"one\" },\n"
                 "look \"l\" { \"l\", shows = \"l\" }, look \"idle\" { \"i\", shows = \"i\" },\n"
                 "scene \"a\" { moment = \"one\",\n"
                 "  reply \"x\" { \"x\", discernment = 2, validation = 1, when = \"seen.l\", to = "
                 "\"b\" },\n"
                 "  reply \"y\" { \"y\", discernment = 0, validation = 0, to = \"ill\" },\n"
                 "  silence { seconds = 20, discernment = 0, validation = 1, to = \"b\" } },\n"
                 "scene \"b\" { go { \"well\", when = \"turn > 1\" } },\n" ENDS),
          1);
    cr_expect_eq(graph.states.count, 2);
    cr_expect(tal_graph_is_whole(&graph));
    cr_assert_eq(graph.first[1], 3);
    tal_edge reply = tal_graph_edge(&graph, 0), silence = tal_graph_edge(&graph, 1),
             look = tal_graph_edge(&graph, 2), open = tal_graph_edge(&graph, 3);
    cr_expect(reply.deed == 1 && reply.target == TAL_ENDS + ILL);
    cr_expect_eq(tal_graph_stuck(&graph, reply.target), TAL_NONE);
    cr_expect_eq(silence.deed, TAL_DEED_SILENCE);
    cr_expect_eq(tal_graph_stuck(&graph, silence.target), 1);
    cr_expect(look.deed == TAL_DEED_LOOK && look.target == 1);
    cr_expect_eq(open.deed, 0);
    cr_expect(open.gain[0] == 2 && open.gain[1] == 1 && open.gain[2] == 0);
    cr_expect_eq(coverage->looks[1], TAL_MET | TAL_OPEN_TO,
                 "a look that nothing asks for was taken too");
}

/* More states than one thread takes, counted: n from 0 to 4999. */
Test(graph, does_not_depend_on_the_number_of_threads)
{
    static const char lua[] =
        SKETCH("vars = { n = 0, m = 0 },\n"
               "scene \"a\" {\n"
               "  reply \"x\" { \"x\", when = \"n < 99\", set = \"n = n + 1\", to = \"a\" },\n"
               "  reply \"y\" { \"y\", when = \"m < 99\", set = \"m = m + 1\", to = \"a\" },\n"
               "  reply \"z\" { \"z\", when = \"n + m > 150\", to = \"well\" } },\n" ENDS);
    build(lua, 1);
    cr_expect_eq(graph.states.count, 10000);
    for (int threads = 2; threads <= 4; threads++) {
        tal_graph_limits limits = { threads, SIZE_MAX };
        tal_graph other;
        cr_assert_eq(tal_graph_build(&other, scenario, 0, &limits, coverage), TAL_OK);
        cr_assert_eq(other.states.count, graph.states.count);
        cr_assert_eq(other.edges, graph.edges);
        cr_expect_arr_eq(other.states.keys, graph.states.keys,
                         graph.states.count * graph.states.words * sizeof *graph.states.keys);
        cr_expect_arr_eq(other.targets, graph.targets, graph.edges * sizeof *graph.targets);
        cr_expect_arr_eq(other.labels, graph.labels, graph.edges * sizeof *graph.labels);
        tal_graph_free(&other);
    }
}

/* A scenario with COUNT looks; the end asks for up to thirty of them. */
static void load_looks(int count)
{
    tal_buffer lua = TAL_BUFFER_EMPTY;
    for (int i = 0; i < count; i++)
        tal_buffer_format(&lua, "look \"l%d\" { \"l\", shows = \"l\" },\n", i);
    tal_buffer_text(&lua, "scene \"a\" { reply \"x\" { \"x\", to = \"b\" } },\n"
                          "scene \"b\" { go { \"ill\", when = \"seen.l0");
    for (int i = 1; i < count && i < 30; i++)
        tal_buffer_format(&lua, " and seen.l%d", i);
    tal_buffer_text(&lua, "\" }, reply \"y\" { \"y\", to = \"well\" } },\n");
    tal_buffer whole = TAL_BUFFER_EMPTY;
    tal_buffer_format(&whole, SKETCH("%s" ENDS), lua.bytes);
    scenario = sketch_load(whole.bytes);
    coverage = tal_coverage_new(scenario);
    tal_buffer_free(&lua);
    tal_buffer_free(&whole);
}

Test(graph, where_a_state_leads_to_many_the_bound_holds_with_any_number_of_threads)
{
    size_t states = 0;
    load_looks(30);
    for (int threads = 1; threads <= 3; threads++) {
        tal_graph_limits limits = { threads, 1 << 20 };
        cr_assert_eq(tal_graph_build(&graph, scenario, 0, &limits, coverage), TAL_OK);
        cr_expect_not(tal_graph_is_whole(&graph));
        cr_expect_leq(tal_graph_bytes(&graph), (1 << 20) * 5 / 4);
        cr_expect_geq(tal_graph_bytes(&graph), 1 << 20);
        cr_expect(threads == 1 || graph.states.count == states);
        states = graph.states.count;
        if (threads < 3)
            tal_graph_free(&graph);
    }
}

Test(graph, with_more_looks_than_an_edge_can_tell_apart_nothing_is_gone_through)
{
    tal_graph_limits limits = { 1, SIZE_MAX };
    load_looks(1000);
    cr_assert_eq(tal_graph_build(&graph, scenario, 0, &limits, coverage), TAL_OK);
    cr_expect_eq(graph.states.count, 1);
    cr_expect_not(tal_graph_is_whole(&graph));
}
