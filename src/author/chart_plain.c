/* Reads what dot answers. Every line is held against the chart: a program that is not dot may have written it. */
#include "author/chart_dot.h"

#include <stdlib.h>
#include <string.h>

static const double points = 72; /* of an inch */

enum { NOWHERE = -1000000000 }; /* farther than dot is believed */

/* Words with blanks between, up to the end of the line; numbers by the C locale, which LC_NUMERIC always is. */
typedef struct reader {
    const char *at, *end;
    bool failed;
} reader;

static bool take_word(reader *r, const char *word)
{
    size_t length = strlen(word);

    if ((size_t)(r->end - r->at) < length || memcmp(r->at, word, length) != 0)
        return false;
    r->at += length;
    return true;
}

static double take_number(reader *r, double most)
{
    char *end;
    double value = strtod(r->at, &end);

    r->failed = r->failed || end == r->at || end > r->end || !(value >= -most && value <= most);
    r->at = end;
    return r->failed ? 0 : value;
}

/* In units: dot knows inches. */
static double take_length(reader *r)
{
    return take_number(r, 1e6) * points;
}

static size_t take_index(reader *r, size_t count)
{
    double value = take_number(r, 1e9);

    r->failed = r->failed || value < 0 || value >= (double)count;
    return r->failed ? 0 : (size_t)value;
}

/* "graph SCALE WIDTH HEIGHT" */
static void read_graph(reader *r, tal_chart *chart)
{
    take_number(r, 1e6);
    chart->width = take_length(r);
    chart->height = take_length(r);
}

/* "node n12 X Y WIDTH HEIGHT ...": its middle, from the left foot of the drawing. */
static void read_node(reader *r, tal_chart *chart)
{
    size_t i = take_index(r, chart->nodes_count);
    double x = take_length(r), y = take_length(r);

    if (r->failed)
        return;
    chart->nodes[i].x = x - chart->nodes[i].width / 2;
    chart->nodes[i].y = chart->height - y - chart->nodes[i].height / 2;
}

static tal_chart_exit *find_exit(const tal_chart *chart, size_t from, size_t to)
{
    tal_run exits = chart->nodes[from].exits;

    for (int32_t i = exits.first; i < exits.first + exits.count; i++)
        if (chart->exits[i].to == (int32_t)to)
            return &chart->exits[i];
    return NULL;
}

/* "edge n12 n13 COUNT X1 Y1 ..."; false: no memory. */
static bool read_edge(reader *r, tal_chart *chart)
{
    size_t from = take_index(r, chart->nodes_count), to = 0, count = 0;
    tal_chart_exit *it;

    r->failed = r->failed || !take_word(r, " n");
    if (!r->failed)
        to = take_index(r, chart->nodes_count);
    count = take_index(r, 100000);
    it = r->failed ? NULL : find_exit(chart, from, to);
    r->failed = r->failed || !it || count < 4 || count % 3 != 1;
    if (r->failed)
        return true;
    it->points = tal_arena_alloc(chart->arena, count, sizeof *it->points);
    it->count = (int)count;
    for (size_t i = 0; it->points && i < count; i++) {
        it->points[i].x = take_length(r);
        it->points[i].y = chart->height - take_length(r);
    }
    return it->points;
}

/* Does the line from START, whose newline is END (or NULL), end so? */
static bool ends_with(const char *end, const char *word, const char *start)
{
    size_t length = strlen(word);

    return end && (size_t)(end - start) >= length && memcmp(end - length, word, length) == 0;
}

/* Has the sheet a size, and everything its place? */
static bool is_whole(const tal_chart *chart)
{
    if (chart->width <= 0 || chart->height <= 0)
        return false;
    for (size_t i = 0; i < chart->nodes_count; i++)
        if (chart->nodes[i].x <= NOWHERE)
            return false;
    for (size_t i = 0; i < chart->exits_count; i++)
        if (!chart->exits[i].points && !tal_chart_is_named(chart, &chart->exits[i]))
            return false;
    return true;
}

tal_status tal_chart_read_plain(tal_chart *chart, const char *plain, size_t length)
{
    reader r = { plain, plain + length, false };

    chart->width = chart->height = 0;
    for (size_t i = 0; i < chart->exits_count; i++)
        chart->exits[i].points = NULL;
    for (size_t i = 0; i < chart->nodes_count; i++)
        chart->nodes[i].x = NOWHERE;
    while (!r.failed && r.at < r.end) {
        const char *line_end = memchr(r.at, '\n', (size_t)(r.end - r.at));
        bool hidden = ends_with(line_end, " invis black", r.at);

        if (take_word(&r, "graph "))
            read_graph(&r, chart);
        else if (take_word(&r, "node n"))
            read_node(&r, chart);
        else if (!hidden && take_word(&r, "edge n") && !read_edge(&r, chart))
            return TAL_ENOMEM;
        r.at = line_end ? line_end + 1 : r.end;
    }
    return !r.failed && is_whole(chart) ? TAL_OK : TAL_EFILE;
}
