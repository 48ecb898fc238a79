/* Goes through the exits, breadth first for the fewest ways and depth first for the most, and so finds rows. Must not
 * know of sizes. */
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

/*
 * Going through the exits depth first, without recursion, since a scenario may have thousands of scenes. A node is done
 * after all that it leads to, so that the way back through `order` meets each before those, circles apart.
 */
typedef struct walk {
    int32_t *stack, *next; /* the nodes on the way; of each node the exit to be tried */
    int32_t *order, *place; /* the nodes that are done; of each node its place there */
    bool *seen;
    size_t height, done;
} walk;

static bool make_walk(walk *w, tal_arena *arena, size_t count)
{
    *w = (walk){
        .stack = tal_arena_alloc(arena, count + 1, sizeof *w->stack),
        .next = tal_arena_alloc(arena, count, sizeof *w->next),
        .order = tal_arena_alloc(arena, count, sizeof *w->order),
        .place = tal_arena_alloc(arena, count, sizeof *w->place),
        .seen = tal_arena_alloc(arena, count, sizeof *w->seen),
    };
    return w->stack && w->next && w->order && w->place && w->seen;
}

static void enter(walk *w, int32_t node)
{
    if (w->seen[node])
        return;
    w->seen[node] = true;
    w->stack[w->height++] = node;
}

static void go_through(walk *w, const tal_chart *chart)
{
    while (w->height > 0) {
        int32_t node = w->stack[w->height - 1];
        tal_run exits = chart->nodes[node].exits;

        if (w->next[node] < exits.count) {
            enter(w, chart->exits[exits.first + w->next[node]++].to);
        } else {
            w->place[node] = (int32_t)w->done;
            w->order[w->done++] = node;
            w->height--;
        }
    }
}

/* How many ways lead to each box at most, where those that close a circle are left out. */
static bool measure_layers(tal_chart *chart)
{
    walk w;

    if (!make_walk(&w, chart->arena, chart->nodes_count))
        return false;
    for (size_t i = 0; i < chart->nodes_count; i++) {
        enter(&w, (int32_t)i);
        go_through(&w, chart);
    }
    for (size_t i = w.done; i-- > 0;) {
        const tal_chart_node *node = &chart->nodes[w.order[i]];

        for (int32_t n = node->exits.first; n < node->exits.first + node->exits.count; n++) {
            tal_chart_node *to = &chart->nodes[chart->exits[n].to];

            if (w.place[chart->exits[n].to] < (int32_t)i && to->layer <= node->layer)
                to->layer = node->layer + 1;
        }
        if (node->kind != TAL_CHART_OUTCOME && node->layer >= chart->layers)
            chart->layers = node->layer + 1;
    }
    return true;
}

/* Is A further from the start than B? Scenes that nothing leads to come last. */
static bool is_further(const tal_chart_node *a, const tal_chart_node *b)
{
    if ((a->depth < 0) != (b->depth < 0))
        return a->depth < 0;
    return a->layer != b->layer ? a->layer > b->layer : a->index > b->index;
}

/* How many scenes come before it. */
static int place_of(const tal_chart *chart, const tal_chart_node *node)
{
    int before = 0;

    for (size_t i = 0; i < chart->nodes_count; i++)
        before += chart->nodes[i].kind == TAL_CHART_SCENE && is_further(node, &chart->nodes[i]);
    return before;
}

/* As many scenes in one row as in another, for a style in which most ways have no line. */
static int even_row(const tal_chart *chart, const tal_chart_node *node)
{
    int scenes = (int)chart->scenario->scenes_count, wide = (scenes + chart->style.rows - 1) / chart->style.rows;

    if (node->kind == TAL_CHART_SCENE)
        return place_of(chart, node) / wide;
    return node->kind == TAL_CHART_OUTCOME ? (scenes - 1) / wide + 1 : -1;
}

static void measure_rows(tal_chart *chart)
{
    int rows = chart->style.rows;

    for (size_t i = 0; i < chart->nodes_count; i++) {
        tal_chart_node *node = &chart->nodes[i];

        node->row = chart->style.named             ? even_row(chart, node)
                    : rows && chart->layers > rows ? node->layer * rows / chart->layers
                                                   : node->layer;
    }
}

bool tal_chart_measure(tal_chart *chart)
{
    if (!measure_depths(chart) || !measure_layers(chart))
        return false;
    measure_rows(chart);
    return true;
}

bool tal_chart_is_named(const tal_chart *chart, const tal_chart_exit *it)
{
    const tal_chart_node *from = &chart->nodes[it->from], *to = &chart->nodes[it->to];

    if (!chart->style.named || from->kind == TAL_CHART_START)
        return false;
    return to->kind == TAL_CHART_OUTCOME || to->row != from->row + 1;
}
