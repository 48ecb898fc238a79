/* Finds the exits that a passage took. Must not know who went there. */
#include "author/chart_counts.h"

/* The exit of NODE to node TO, or TAL_NONE. */
static int32_t exit_to(const tal_chart *chart, int32_t node, int32_t to)
{
    tal_run exits = chart->nodes[node].exits;

    for (int32_t i = exits.first; i < exits.first + exits.count; i++)
        if (chart->exits[i].to == to)
            return i;
    return TAL_NONE;
}

/* A scene that leads on by itself. */
static bool is_mute(const tal_chart *chart, int32_t node)
{
    return chart->nodes[node].kind == TAL_CHART_SCENE && chart->nodes[node].rows.count == 0;
}

/*
 * The fewest scenes without replies that lead from FROM to TO: in BEFORE stands, for each node that was come by, the
 * exit over which. The last exit, or TAL_NONE.
 */
static int32_t search(const tal_chart *chart, int32_t from, int32_t to, int32_t *before, int32_t *queue)
{
    size_t taken = 0, waiting = 1;

    for (size_t i = 0; i < chart->nodes_count; i++)
        before[i] = TAL_NONE;
    queue[0] = from;
    while (taken < waiting) {
        tal_run exits = chart->nodes[queue[taken++]].exits;

        for (int32_t i = exits.first; i < exits.first + exits.count; i++) {
            int32_t next = chart->exits[i].to;

            if (next == to)
                return i;
            if (!is_mute(chart, next) || before[next] != TAL_NONE)
                continue;
            before[next] = i;
            queue[waiting++] = next;
        }
    }
    return TAL_NONE;
}

static void count(tal_chart *chart, int32_t exit, const tal_passage *passage)
{
    for (int i = 0; i < TAL_WALKERS; i++) {
        chart->exits[exit].times[i] += passage->times[i];
        if (chart->exits[exit].times[i] > chart->most[i])
            chart->most[i] = chart->exits[exit].times[i];
    }
}

static void count_passage(tal_chart *chart, int32_t from, const tal_passage *passage, int32_t *before, int32_t *queue)
{
    int32_t to, exit;

    if (passage->place == TAL_TRAFFIC_UNKNOWN)
        return;
    to = tal_chart_node_of(chart, passage->place);
    exit = exit_to(chart, from, to);
    if (exit == TAL_NONE && chart->rule != TAL_NONE)
        exit = exit_to(chart, chart->rule, to);
    if (exit == TAL_NONE)
        exit = search(chart, from, to, before, queue);
    while (exit != TAL_NONE) {
        int32_t passed = chart->exits[exit].from;

        count(chart, exit, passage);
        exit = passed != from && passed != chart->rule ? before[passed] : TAL_NONE;
    }
}

bool tal_chart_count(tal_chart *chart, const tal_traffic *traffic)
{
    int32_t *before = tal_arena_alloc(chart->arena, chart->nodes_count, sizeof *before);
    int32_t *queue = tal_arena_alloc(chart->arena, chart->nodes_count + 1, sizeof *queue);

    if (!before || !queue)
        return false;
    for (size_t n = 0; n < chart->nodes_count; n++) {
        tal_run rows = chart->nodes[n].rows;

        for (int32_t r = rows.first; r < rows.first + rows.count; r++) {
            tal_chart_row *row = &chart->rows[r];

            for (int32_t i = traffic->first[row->reply]; i != TAL_NONE; i = traffic->passages[i].next) {
                for (int w = 0; w < TAL_WALKERS; w++)
                    row->times[w] += traffic->passages[i].times[w];
                count_passage(chart, (int32_t)n, &traffic->passages[i], before, queue);
            }
        }
    }
    return true;
}
