/* Goes through the exits, breadth first for the fewest ways and depth first for the most. Must not know of sizes. */
#include "author/chart_layers.h"

/* How many ways lead from the start to each box at least: breadth first over the exits. */
static bool measure_depths(tal_chart *chart)
{
    int32_t *queue = tal_arena_alloc(chart->arena, chart->nodes_count, sizeof *queue);
    size_t taken = 0, waiting = 1;

    if (!queue)
        return false;
    for (size_t i = 0; i < chart->nodes_count; i++)
        chart->nodes[i].depth = -1;
    queue[0] = 0;
    chart->nodes[0].depth = 0;
    while (taken < waiting) {
        const tal_chart_node *node = &chart->nodes[queue[taken++]];

        for (int32_t i = node->exits.first; i < node->exits.first + node->exits.count; i++) {
            tal_chart_node *next = &chart->nodes[chart->exits[i].to];

            if (next->depth >= 0)
                continue;
            next->depth = node->depth + 1;
            queue[waiting++] = chart->exits[i].to;
        }
    }
    return true;
}

/* What measure_layers has seen of a node: nothing yet, that it is on the way, that it is done. */
enum { UNSEEN, ENTERED, LEFT };

/*
 * How many ways lead to each box at most, where those that close a circle are left out. Goes through the exits depth
 * first, without recursion, since a scenario may have thousands of scenes; a node is done after all that it leads to,
 * so that the way back through `order` meets each before those.
 */
static bool measure_layers(tal_chart *chart)
{
    size_t count = chart->nodes_count, done = 0;
    int32_t *stack = tal_arena_alloc(chart->arena, count + 1, sizeof *stack);
    int32_t *next = tal_arena_alloc(chart->arena, count, sizeof *next); /* exit to be tried */
    int32_t *order = tal_arena_alloc(chart->arena, count, sizeof *order);
    int32_t *place = tal_arena_alloc(chart->arena, count, sizeof *place); /* in `order` */
    uint8_t *seen = tal_arena_alloc(chart->arena, count, 1);

    if (!stack || !next || !order || !place || !seen)
        return false;
    for (size_t root = 0; root < count; root++) {
        size_t height = 0;

        if (seen[root] == UNSEEN)
            stack[height++] = (int32_t)root;
        while (height > 0) {
            int32_t node = stack[height - 1];
            tal_run exits = chart->nodes[node].exits;

            seen[node] = ENTERED;
            if (next[node] < exits.count) {
                int32_t to = chart->exits[exits.first + next[node]++].to;

                if (seen[to] == UNSEEN)
                    stack[height++] = to;
                continue;
            }
            seen[node] = LEFT;
            place[node] = (int32_t)done;
            order[done++] = node;
            height--;
        }
    }
    for (size_t i = done; i-- > 0;) {
        const tal_chart_node *node = &chart->nodes[order[i]];

        for (int32_t n = node->exits.first; n < node->exits.first + node->exits.count; n++) {
            tal_chart_node *to = &chart->nodes[chart->exits[n].to];

            if (place[chart->exits[n].to] < (int32_t)i && to->layer <= node->layer)
                to->layer = node->layer + 1;
        }
        if (node->kind != TAL_CHART_OUTCOME && node->layer >= chart->layers)
            chart->layers = node->layer + 1;
    }
    return true;
}

bool tal_chart_measure(tal_chart *chart)
{
    return measure_depths(chart) && measure_layers(chart);
}
