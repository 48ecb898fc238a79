/*
 * Measures drawings beside one run of dot, which places the boxes. What is to be reached: docs/performance.md.
 *
 *     bench-draw FILE...     the files and a generated one of 30 scenes; status 1: a target is missed
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "author/chart_dot.h"
#include "author/draw.h"
#include "base/process.h"

#include "../graph.h"

enum { TIMES = 7, TURNS = 10, VARIANTS = 3 };

static const double most_seconds = 0.5;

static double wall(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Seconds of dot, once over the boxes; negative: it failed. */
static double time_dot(const tal_scenario *scenario)
{
    static const char *const argv[] = { "dot", "-Tplain", NULL };
    const tal_chart_style style = { .text = 230, .says = true, .tiers = 1 };
    tal_buffer told = TAL_BUFFER_EMPTY;
    tal_process_answer answer;
    tal_chart chart;
    double begin;
    tal_status status = tal_chart_build(&chart, scenario, 0, &style, NULL);
    if (status)
        return -1;
    tal_chart_dot_sizes(&told, &chart);
    begin = wall();
    status = tal_process_run(&(tal_process){ argv, told.bytes, told.length, TAL_DRAW_SECONDS }, &answer);
    begin = wall() - begin;
    tal_process_answer_free(&answer);
    tal_buffer_free(&told);
    tal_chart_free(&chart);
    return status ? -1 : begin;
}

static double time_drawing(const tal_scenario *scenario, double *points)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    tal_drawn drawn;
    double begin = wall();
    tal_status status = tal_draw_svg(&out, scenario, 0, NULL, &drawn);
    begin = wall() - begin;
    *points = drawn.points;
    tal_buffer_free(&drawn.complaints);
    tal_buffer_free(&out);
    return status ? -1 : begin;
}

/* The least of several times, for other work only ever adds to one. */
static bool measure(const char *name, const tal_scenario *scenario)
{
    double dot = 1e9, drawing = 1e9, points = 0;
    bool good;
    for (int i = 0; i < TIMES; i++) {
        double one = time_dot(scenario), all = time_drawing(scenario, &points);
        dot = one < dot ? one : dot;
        drawing = all < drawing ? all : drawing;
    }
    good = dot >= 0 && drawing >= 0 && drawing <= most_seconds;
    printf("%-28s %7.0f %10.0f %6.1f %8.2f%s\n", name, dot * 1000, drawing * 1000, drawing / dot, points,
           good ? "" : "  MISSED");
    return good;
}

static tal_scenario *load_generated(void)
{
    graph *g = graph_new("thirty", TURNS, VARIANTS);
    size_t length;
    char *source = g ? graph_scenario(g, &length) : NULL;
    tal_scenario *scenario = NULL;
    if (source && !tal_scenario_load_bytes(&scenario, "thirty", source, length, NULL))
        tal_scenario_seal(scenario, NULL);
    free(source);
    graph_free(g);
    return scenario;
}

int main(int argc, char **argv)
{
    bool good = true;
    printf("%-28s %7s %10s %6s %8s\n", "", "dot, ms", "drawing, ms", "times", "points");
    for (int i = 1; i <= argc; i++) {
        tal_scenario *scenario = NULL;
        const char *slash = i < argc ? strrchr(argv[i], '/') : NULL;
        if (i == argc)
            scenario = load_generated();
        else
            tal_scenario_load(&scenario, argv[i], NULL);
        good = scenario && measure(i == argc ? "30 scenes, 120 replies" : slash ? slash + 1 : argv[i], scenario) && good;
        tal_scenario_free(scenario);
    }
    return good ? 0 : 1;
}
