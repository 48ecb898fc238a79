/* What dot answers is believed only where it is an answer to what it was told. */
#include "author/chart_dot.h"

#include "author/sketch.h"

static const char lua[] = SKETCH("scene \"a\" { reply \"one\" { \"1\", to = \"well\" } },\n"
                                 "outcome \"well\" { \"+\", result = \"resolved\" },\n");

static const char answer[] = "graph 1 4 5\n"
                             "node n0 2 4.5 1 0.25 \"\" solid plain black lightgrey\n"
                             "node n1 2 2.5 4 1 <x> solid plain black lightgrey\n"
                             "node n2 2 0.5 1 0.4 \"\" solid box black lightgrey\n"
                             "edge n0 n1 4 2 4.4 2 4 2 3.5 2 3.1 solid black\n"
                             "edge n1 n2 4 2 2 2 1.5 2 1 2 .75 solid black\n"
                             "stop\n";

static tal_status read(const char *plain, tal_chart *chart, tal_scenario **scenario)
{
    const tal_chart_style style = { .text = 300, .tiers = 1 };

    *scenario = sketch(lua, NULL);
    cr_assert_eq(tal_chart_build(chart, *scenario, 0, &style, NULL), TAL_OK);
    return tal_chart_read_plain(chart, plain, strlen(plain));
}

static void is_refused(const char *plain)
{
    tal_scenario *scenario;
    tal_chart chart;

    cr_expect_eq(read(plain, &chart, &scenario), TAL_EFILE, "%s", plain);
    tal_chart_free(&chart);
    tal_scenario_free(scenario);
}

Test(chart_plain, inches_from_the_foot_become_units_from_the_top)
{
    tal_scenario *scenario;
    tal_chart chart;

    cr_assert_eq(read(answer, &chart, &scenario), TAL_OK);
    cr_expect_float_eq(chart.width, 288, 0.001);
    cr_expect_float_eq(chart.height, 360, 0.001);
    cr_expect_float_eq(chart.nodes[0].x + chart.nodes[0].width / 2, 144, 0.001);
    cr_expect_float_eq(chart.nodes[0].y + chart.nodes[0].height / 2, 36, 0.001);
    cr_assert_eq(chart.exits[1].count, 4);
    cr_expect_float_eq(chart.exits[1].points[3].y, 306, 0.001);
    tal_chart_free(&chart);
    tal_scenario_free(scenario);
}

/* ANSWER with its first FROM replaced by TO. */
static void is_refused_with(const char *from, const char *to)
{
    const char *at = strstr(answer, from);
    tal_buffer changed = TAL_BUFFER_EMPTY;

    cr_assert(at);
    tal_buffer_add(&changed, answer, (size_t)(at - answer));
    tal_buffer_text(&changed, to);
    tal_buffer_text(&changed, at + strlen(from));
    is_refused(changed.bytes);
    tal_buffer_free(&changed);
}

Test(chart_plain, anything_else_is_refused)
{
    is_refused("");
    is_refused("rubbish\n\n\x01\xff");
    is_refused_with("node n2 2 0.5 1 0.4 \"\" solid box black lightgrey\n", "");
    is_refused_with("edge n1 n2 4 2 2 2 1.5 2 1 2 .75 solid black\n", "");
    is_refused_with("node n2", "node n7");
    is_refused_with("node n2", "node n-1");
    is_refused_with("edge n1 n2", "edge n2 n1");
    is_refused_with("edge n1 n2 4", "edge n1 n2 5");
    is_refused_with("edge n1 n2 4", "edge n1 n2 99999999");
    is_refused_with("edge n1 n2 4 2 2 2 1.5", "edge n1 n2 4 2 2 2 nan");
    is_refused_with("graph 1 4 5", "graph 1 1e300 inf");
    is_refused_with("graph 1 4 5", "graph 1 4 -5000");
    is_refused_with("graph 1 4 5", "graph 1 0 5");
    is_refused_with("2 .75 solid black\nstop\n", "2");
}
