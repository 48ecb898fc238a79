/* Tries styles, from the one that shows most to the one that takes least room. Owns the order of these. */
#include "author/draw.h"

#include <errno.h>
#include <stdlib.h>

#include "author/chart.h"
#include "author/chart_dot.h"
#include "author/chart_svg.h"
#include "base/process.h"

static const tal_chart_style styles[] = {
    { .text = 330, .says = true, .tiers = 1 },
    { .text = 270, .says = true, .tiers = 1 },
    { .text = 230, .says = true, .tiers = 2 },
    { .text = 230, .says = true, .tiers = 2, .fold = TAL_CHART_BELOW_MOST },
    { .text = 230, .tiers = 2 },
    { .text = 200, .tiers = 2 },
    { .text = 200, .tiers = 2, .fold = TAL_CHART_BELOW_MOST },
    { .text = 150, .tiers = 2, .fold = TAL_CHART_BELOW_MOST },
    { .text = 150, .tiers = 2, .rows = 11 },
    { .text = 140, .tiers = 3, .fold = TAL_CHART_BELOW_FORWARD },
    { .text = 120, .tiers = 3, .fold = TAL_CHART_BELOW_FORWARD },
    { .text = 120, .tiers = 2, .rows = 11 },
    { .text = 120, .tiers = 2, .rows = 10 },
    { .text = 120, .tiers = 2, .rows = 9 },
    { .text = 140, .tiers = 2, .rows = 5, .named = true },
    { .text = 120, .tiers = 1, .rows = 5, .named = true },
};

/* Of what is to be reached: below it the second run of dot would hardly reach it either. */
#define NEARLY 0.85

/* ... and below it only the narrow styles may, so that no time goes into the others. */
#define FAR 0.6

enum { STYLES = sizeof styles / sizeof *styles, NARROW = 8 /* the first of them */ };

/* For more scenes than could be read on A3: lines that lead over hundreds of rows would take dot minutes. */
static const tal_chart_style crowded = { .text = 230, .tiers = 2, .rows = 24 };

/* Runs dot over CHART, and lays it out. */
static tal_status run_dot(tal_chart *chart, tal_drawn *drawn)
{
    static const char *const argv[] = { "dot", "-Tplain", NULL };
    tal_buffer told = TAL_BUFFER_EMPTY;
    tal_process_answer answer;
    tal_process it = { argv, NULL, 0, TAL_DRAW_SECONDS };
    tal_status status;
    int reason;

    tal_chart_dot_sizes(&told, chart);
    if (told.failed)
        return TAL_ENOMEM;
    it.input = told.bytes;
    it.length = told.length;
    status = tal_process_run(&it, &answer);
    if (!status)
        status = answer.code == 0 && answer.out.bytes
                     ? tal_chart_read_plain(chart, answer.out.bytes, answer.out.length)
                     : TAL_EFILE;
    if (status == TAL_EFILE) {
        drawn->code = answer.code;
        drawn->complaints = answer.complaints;
        answer.complaints = TAL_BUFFER_EMPTY;
    }
    reason = errno;
    tal_process_answer_free(&answer);
    tal_buffer_free(&told);
    errno = reason;
    return status;
}

/* ---- Exits in the order of where they lead ----------------------------------------------------- */

typedef struct aim {
    double x;     /* of the box that it leads to */
    int32_t exit; /* in the table */
} aim;

static int compare(const void *a, const void *b)
{
    const aim *one = a, *other = b;

    if (one->x != other->x)
        return one->x < other->x ? -1 : 1;
    return one->exit - other->exit;
}

/* So that lines of one box do not cross; *MOVED: something has changed. false: no memory. */
static bool sort_exits(tal_chart *chart, const tal_chart_node *node, bool *moved)
{
    size_t count = (size_t)node->exits.count;
    aim *aims = malloc((count + 1) * sizeof *aims);
    tal_chart_exit *sorted = malloc((count + 1) * sizeof *sorted);

    for (size_t i = 0; aims && i < count; i++) {
        const tal_chart_exit *it = &chart->exits[(size_t)node->exits.first + i];

        aims[i] = (aim){ chart->nodes[it->to].x + chart->nodes[it->to].width / 2, (int32_t)i };
    }
    if (aims && sorted) {
        qsort(aims, count, sizeof *aims, compare);
        for (size_t i = 0; i < count; i++) {
            sorted[i] = chart->exits[node->exits.first + aims[i].exit];
            *moved = *moved || (size_t)aims[i].exit != i;
        }
        for (size_t i = 0; i < count; i++)
            chart->exits[(size_t)node->exits.first + i] = sorted[i];
        tal_chart_spread(chart, node);
    }
    free(aims);
    free(sorted);
    return aims && sorted;
}

/* ---- Styles ------------------------------------------------------------------------------------ */

static double points_of(const tal_chart *chart, const tal_traffic *traffic)
{
    double width, height;

    tal_chart_extent(chart, traffic, &width, &height);
    return tal_chart_points(width, height);
}

/* Once more, when the first time has shown where everything is. */
static tal_status refine(tal_chart *chart, tal_drawn *drawn)
{
    bool moved = false;

    for (size_t i = 0; i < chart->nodes_count; i++)
        if (!sort_exits(chart, &chart->nodes[i], &moved))
            return TAL_ENOMEM;
    return moved ? run_dot(chart, drawn) : TAL_OK;
}

/* Lays the scenario out in a style; *POINTS is how high its letters are then. CHART is free again where it fails. */
static tal_status attempt(tal_chart *chart, const tal_scenario *scenario, int language, const tal_traffic *traffic,
                          const tal_chart_style *style, tal_drawn *drawn, double *points)
{
    tal_status status = tal_chart_build(chart, scenario, language, style, traffic);

    if (status)
        return status;
    status = run_dot(chart, drawn);
    *points = status ? 0 : points_of(chart, traffic);
    if (!status && *points >= TAL_CHART_POINTS * NEARLY) {
        status = refine(chart, drawn);
        *points = status ? 0 : points_of(chart, traffic);
    }
    if (status)
        tal_chart_free(chart);
    return status;
}

/* The first style that can be read on A3, or the one that comes nearest to it. */
static tal_status choose(tal_chart *best, const tal_scenario *scenario, int language, const tal_traffic *traffic,
                         tal_drawn *drawn)
{
    bool many = scenario->scenes_count > TAL_CHART_MANY;
    tal_status status = TAL_OK;

    for (int i = 0; i < (many ? 1 : STYLES) && drawn->points < TAL_CHART_POINTS; i++) {
        tal_chart chart;
        double points;

        status = attempt(&chart, scenario, language, traffic, many ? &crowded : &styles[i], drawn, &points);
        if (status)
            return status;
        if (points > drawn->points) {
            tal_chart_free(best);
            *best = chart;
            drawn->points = points;
        } else {
            tal_chart_free(&chart);
        }
        if (i + 1 < NARROW && points < TAL_CHART_POINTS * FAR)
            i = NARROW - 1;
    }
    if (!many && drawn->points < TAL_CHART_POINTS) {
        status = refine(best, drawn);
        drawn->points = status ? 0 : points_of(best, traffic);
    }
    return status;
}

tal_status tal_draw_svg(tal_buffer *out, const tal_scenario *scenario, int language, const tal_traffic *traffic,
                        tal_drawn *drawn)
{
    tal_chart best = { .scenario = NULL };
    tal_status status;

    *drawn = (tal_drawn){ .complaints = TAL_BUFFER_EMPTY };
    status = choose(&best, scenario, language, traffic, drawn);
    if (!status) {
        tal_chart_svg(out, &best, traffic);
        status = out->failed ? TAL_ENOMEM : TAL_OK;
    }
    tal_chart_free(&best);
    return status;
}

tal_status tal_draw_dot(tal_buffer *out, const tal_scenario *scenario, int language, const tal_traffic *traffic)
{
    tal_chart chart;
    tal_status status = tal_chart_build(&chart, scenario, language, &styles[0], traffic);

    if (status)
        return status;
    tal_chart_dot(out, &chart);
    tal_chart_free(&chart);
    return out->failed ? TAL_ENOMEM : TAL_OK;
}
