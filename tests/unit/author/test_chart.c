#include "author/chart.h"

#include "author/sketch.h"

static const tal_chart_style style = { .text = 300, .says = true, .tiers = 1 };

static const char lua[] = SKETCH(
    "vars = { n = 0 }, moments = { { \"m\" } },\n"
    "look \"log\" { \"The log\", shows = \"x\" }, look \"map\" { \"The map\", shows = \"y\" },\n"
    "go { \"ill\", when = \"n > 9\" },\n"
    "scene \"a\" { moment = \"m\", says { \"Now?\", when = \"n > 0\" }, says \"And now?\",\n"
    "  reply \"one\" { \"First.\", validation = 1, to = { { \"b\", when = \"seen.map and n < 2\" }, \"well\" } },\n"
    "  reply \"two\" { \"Second.\", validation = \"seen.log and 2 or 0\" },\n"
    "  reply \"three\" { \"Third.\", validation = 0, when = \"seen.log\", locked = \"Look first.\",\n"
    "    to = { { \"b\", when = \"seen.map and n < 2\" }, { \"b\", when = \"n > 4\" }, \"a\" } },\n"
    "  silence { seconds = 20, validation = 0, to = \"well\" },\n"
    "  go \"well\" },\n"
    "scene \"b\" { go { \"well\", when = \"n > 1\" }, go \"ill\" },\n" SKETCH_ENDS);

/* Nodes: the start, the scenario's own ways, a, b, well, ill. */
enum { START, RULE, A, B, WELL, ILL, NODES };

static tal_scenario *scenario;
static tal_chart chart;

static void set_up(void)
{
    scenario = sketch(lua, NULL);
    cr_assert_eq(tal_chart_build(&chart, scenario, 0, &style, NULL), TAL_OK);
}

static void tear_down(void)
{
    tal_chart_free(&chart);
    tal_scenario_free(scenario);
}

TestSuite(chart, .init = set_up, .fini = tear_down);

static const tal_chart_exit *exit_of(int node, int to)
{
    tal_run exits = chart.nodes[node].exits;

    for (int32_t i = exits.first; i < exits.first + exits.count; i++)
        if (chart.exits[i].to == to)
            return &chart.exits[i];
    return NULL;
}

/* The lines of an exit, with bars between. */
static void exit_says(int node, int to, const char *wanted)
{
    const tal_chart_exit *it = exit_of(node, to);
    tal_buffer said = TAL_BUFFER_EMPTY;

    cr_assert(it, "no exit from %d to %d", node, to);
    for (int32_t i = it->lines.first; i < it->lines.first + it->lines.count; i++)
        tal_buffer_format(&said, "%s%s", i > it->lines.first ? "|" : "", chart.lines[i].text);
    cr_expect_str_eq(said.bytes ? said.bytes : "", wanted);
    tal_buffer_free(&said);
}

Test(chart, has_a_box_for_the_start_the_own_ways_each_scene_and_each_outcome)
{
    static const tal_chart_kind kinds[NODES] = { TAL_CHART_START, TAL_CHART_RULE, TAL_CHART_SCENE, TAL_CHART_SCENE,
                                                 TAL_CHART_OUTCOME, TAL_CHART_OUTCOME };

    cr_assert_eq(chart.nodes_count, NODES);
    for (int i = 0; i < NODES; i++)
        cr_expect_eq(chart.nodes[i].kind, kinds[i], "node %d", i);
    cr_expect_eq(tal_chart_node_of(&chart, 1), B);
    cr_expect_eq(tal_chart_node_of(&chart, -2), ILL);
    cr_expect(exit_of(START, A));
    cr_expect_eq(chart.nodes[START].exits.count, 1);
}

Test(chart, a_box_has_one_exit_for_each_place)
{
    cr_assert_eq(chart.nodes[A].exits.count, 3);
    exit_says(A, B, "1 3|when seen.map and n < 2|3 when n > 4");
    exit_says(A, WELL, "1 otherwise|0 2");
    exit_says(A, A, "3 otherwise");
}

Test(chart, ways_without_a_reply)
{
    exit_says(RULE, ILL, "when n > 9");
    exit_says(B, WELL, "when n > 1");
    exit_says(B, ILL, "otherwise");
}

Test(chart, a_row_has_its_number_text_condition_and_looks)
{
    const tal_chart_row *rows = &chart.rows[chart.nodes[A].rows.first];

    cr_assert_eq(chart.nodes[A].rows.count, 4);
    cr_expect_str_eq(rows[0].text, "First.");
    cr_expect_null(rows[0].when);
    cr_expect_eq(rows[0].looks, 0);
    cr_expect_eq(rows[1].looks, 1, "its level asks");
    cr_expect_str_eq(rows[2].when, "when seen.log");
    cr_expect_eq(rows[2].looks, 1);
    cr_expect_eq(rows[2].number, 3);
    cr_expect_eq(rows[3].number, 0);
    cr_expect_str_eq(rows[3].text, "says nothing (20 s)");
    cr_expect_str_eq(chart.nodes[A].says, "\u201CAnd now?\u201D", "the line without a condition");
}

Test(chart, a_condition_marks_the_looks_that_it_asks_for)
{
    const tal_chart_exit *it = exit_of(A, B);
    char mark[TAL_CHART_MARK_BYTES];

    cr_expect_eq(chart.lines[it->lines.first + 1].looks, 2, "at the end of the condition");
    cr_expect_eq(chart.lines[it->lines.first + 2].looks, 0);
    cr_expect_str_eq(tal_chart_mark(1, mark), "B");
    cr_expect_str_eq(tal_chart_mark(30, mark), "31");
}

Test(chart, tabs_fill_the_foot_of_their_box)
{
    for (int n = RULE; n <= B; n++) {
        tal_run exits = chart.nodes[n].exits;
        double x = 0;

        for (int32_t i = exits.first; i < exits.first + exits.count; i++) {
            cr_expect_float_eq(chart.exits[i].x, x, 0.001);
            x += chart.exits[i].width;
        }
        cr_expect_float_eq(x, chart.nodes[n].width, 0.001);
    }
}

Test(chart, many_exits_are_listed_and_the_box_stays_as_wide)
{
    tal_buffer many = TAL_BUFFER_EMPTY;
    tal_scenario *listed;
    tal_chart it;

    tal_buffer_text(&many, "scene \"a\" { reply \"r\" { \"v\", to = { ");
    for (int i = 0; i < 9; i++)
        tal_buffer_format(&many, "{ \"o%d\", when = \"trust > %d and patience > 50\" }, ", i, i);
    tal_buffer_text(&many, "\"o8\" } } },\n");
    for (int i = 0; i < 9; i++)
        tal_buffer_format(&many, "outcome \"o%d\" { \"-\", result = \"lost\" },\n", i);
    tal_buffer_text(&many, "}\n");
    {
        tal_buffer whole = TAL_BUFFER_EMPTY;
        const char *head = SKETCH("");

        tal_buffer_add(&whole, head, strlen(head) - 2);
        tal_buffer_text(&whole, many.bytes);
        listed = sketch(whole.bytes, NULL);
        tal_buffer_free(&whole);
    }
    cr_assert_eq(tal_chart_build(&it, listed, 0, &style, NULL), TAL_OK);
    cr_expect_eq(it.nodes[1].exits.count, 9);
    cr_expect_eq(it.nodes[1].list, 10 * TAL_CHART_LINE, "a line for each way");
    cr_expect_eq(it.exits[it.nodes[1].exits.first + 8].letter, 'i');
    cr_expect_str_eq(it.lines[it.exits[it.nodes[1].exits.first].lines.first].text, "1 when trust > 0 and patience > 50");
    cr_expect_eq(it.nodes[1].width, chart.nodes[A].width);
    tal_chart_free(&it);
    tal_scenario_free(listed);
    tal_buffer_free(&many);
}

Test(chart, knows_the_fewest_and_the_most_ways_from_the_start)
{
    cr_expect_eq(chart.nodes[A].depth, 1);
    cr_expect_eq(chart.nodes[WELL].depth, 2);
    cr_expect_eq(chart.nodes[WELL].layer, 3, "by way of b; the circle from a to a does not count");
    cr_expect_eq(chart.nodes[RULE].depth, -1);
    cr_expect_eq(chart.layers, 3);
}

Test(chart, counts_go_to_the_row_and_to_the_exits_on_the_way)
{
    tal_traffic traffic;
    tal_chart counted;
    int32_t one = scenario->scenes[0].replies.first;

    cr_assert_eq(tal_traffic_open(&traffic, scenario), TAL_OK);
    tal_traffic_add(&traffic, TAL_WALKER_PERSON, one, -1);     /* to well */
    tal_traffic_add(&traffic, TAL_WALKER_PERSON, one, -2);     /* to ill: by the scenario's own way */
    tal_traffic_add(&traffic, TAL_WALKER_PROBE, one + 2, 0);   /* to a again */
    tal_traffic_add(&traffic, TAL_WALKER_PERSON, one, TAL_TRAFFIC_UNKNOWN);
    cr_assert_eq(tal_chart_build(&counted, scenario, 0, &style, &traffic), TAL_OK);
    tal_chart_free(&chart);
    chart = counted;
    cr_expect_eq(chart.rows[chart.nodes[A].rows.first].times[TAL_WALKER_PERSON], 3);
    cr_expect_eq(exit_of(A, WELL)->times[TAL_WALKER_PERSON], 1);
    cr_expect_eq(exit_of(RULE, ILL)->times[TAL_WALKER_PERSON], 1);
    cr_expect_eq(exit_of(A, A)->times[TAL_WALKER_PROBE], 1);
    cr_expect_eq(chart.most[TAL_WALKER_PERSON], 1);
    tal_traffic_close(&traffic);
}
