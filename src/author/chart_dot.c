/* Writes dot's language, nodes by number ("n12"), so that no id has to be quoted. Owns nothing. */
#include "author/chart_dot.h"

#include "author/caption.h"
#include "author/turning.h"
#include "base/intl.h"
#include "report/terms.h"
#include "report/xml.h"

static const double points = 72; /* of an inch */

/* ---- Sizes ------------------------------------------------------------------------------------- */

/* A table of what stands above the exits, and of them: where a line leaves is so known to a point. */
static void put_box(tal_buffer *out, const tal_chart *chart, const tal_chart_node *node)
{
    const tal_chart_exit *exits = &chart->exits[node->exits.first];

    tal_buffer_format(out, "[shape=plain,label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
                           "<TR><TD COLSPAN=\"%d\" FIXEDSIZE=\"TRUE\" WIDTH=\"%.0f\" HEIGHT=\"%.0f\"></TD></TR><TR>",
                      (int)node->exits.count, node->width, node->height - node->tabs);
    for (int32_t i = 0; i < node->exits.count; i++)
        tal_buffer_format(out, "<TD PORT=\"p%d\" FIXEDSIZE=\"TRUE\" WIDTH=\"%.0f\" HEIGHT=\"%.0f\"></TD>", (int)i,
                          exits[i].width, node->tabs);
    tal_buffer_text(out, "</TR></TABLE>>]");
}

static void put_node(tal_buffer *out, const tal_chart *chart, size_t i)
{
    const tal_chart_node *node = &chart->nodes[i];

    tal_buffer_format(out, "n%d ", (int)i);
    if (node->tabs > 0)
        put_box(out, chart, node);
    else
        tal_buffer_format(out, "[shape=box,fixedsize=true,label=\"\",width=%.4f,height=%.4f]", node->width / points,
                          node->height / points);
    tal_buffer_text(out, ";\n");
}

/* May the box TO stand beside NODE, or above it, though a line leads there? */
static bool is_loose(const tal_chart *chart, const tal_chart_node *node, const tal_chart_node *to)
{
    if (node->kind == TAL_CHART_START)
        return false;
    if (chart->style.rows && to->kind != TAL_CHART_OUTCOME)
        return chart->layers > chart->style.rows && to->row <= node->row;
    if (chart->style.fold == TAL_CHART_BELOW_ALL || node->depth < 0 || to->kind == TAL_CHART_OUTCOME)
        return false;
    return chart->style.fold == TAL_CHART_BELOW_MOST ? to->depth == node->depth : to->depth <= node->depth;
}

static void put_line(tal_buffer *out, const tal_chart *chart, const tal_chart_node *node, int32_t i)
{
    const tal_chart_exit *it = &chart->exits[node->exits.first + i];
    const tal_chart_node *to = &chart->nodes[it->to];

    tal_buffer_format(out, "n%d", (int)it->from);
    if (node->tabs > 0)
        tal_buffer_format(out, ":p%d", (int)i);
    tal_buffer_format(out, ":s -> n%d:n", (int)it->to);
    if (is_loose(chart, node, to))
        tal_buffer_text(out, " [constraint=false]");
    else if (to->kind == TAL_CHART_OUTCOME)
        tal_buffer_format(out, " [minlen=%d]", (int)to->index % chart->style.tiers + 1);
    tal_buffer_text(out, ";\n");
}

/* The N-th scene of a row, by the order of the file; TAL_NONE: it has no more. */
static int32_t scene_in(const tal_chart *chart, int row, int n)
{
    for (size_t i = 0; i < chart->nodes_count; i++)
        if (chart->nodes[i].kind == TAL_CHART_SCENE && chart->nodes[i].row == row && n-- == 0)
            return (int32_t)i;
    return TAL_NONE;
}

static int scenes_in(const tal_chart *chart, int row)
{
    int count = 0;

    for (size_t i = 0; i < chart->nodes_count; i++)
        count += chart->nodes[i].kind == TAL_CHART_SCENE && chart->nodes[i].row == row;
    return count;
}

/* The one in its middle. */
static int32_t middle_of(const tal_chart *chart, int row)
{
    return scene_in(chart, row, scenes_in(chart, row) / 2);
}

/* Where lines are left out that would hold the rows together, they drift apart: a spine that is not seen. */
static void put_spine(tal_buffer *out, const tal_chart *chart)
{
    int32_t above = middle_of(chart, 0);

    for (int row = 1; row < chart->style.rows; row++) {
        int32_t below = middle_of(chart, row);

        if (above != TAL_NONE && below != TAL_NONE)
            tal_buffer_format(out, "n%d -> n%d [style=invis,weight=30];\n", (int)above, (int)below);
        above = below;
    }
}

/* The box above box I: that of its column in the row above, or the start. */
static int32_t box_above(const tal_chart *chart, size_t i)
{
    int row = chart->nodes[i].row, column = 0;

    if (row == 0)
        return 0;
    for (size_t k = 0; k < i; k++)
        column += chart->nodes[k].row == row;
    return scene_in(chart, row - 1, column % scenes_in(chart, row - 1));
}

/* Where most ways have no line each box hangs on the one above it, so that rows and columns stay together. */
static void put_threads(tal_buffer *out, const tal_chart *chart)
{
    for (size_t i = 0; i < chart->nodes_count; i++)
        if (chart->nodes[i].row >= 0)
            tal_buffer_format(out, "n%d -> n%d [style=invis,weight=8];\n", (int)box_above(chart, i), (int)i);
}

void tal_chart_dot_sizes(tal_buffer *out, const tal_chart *chart)
{
    tal_buffer_text(out, "digraph {\ngraph [nodesep=.1,ranksep=.25];\nedge [arrowsize=.7];\n");
    if (chart->scenario->scenes_count > TAL_CHART_MANY)
        tal_buffer_text(out, "graph [nslimit=1,nslimit1=1,mclimit=.1];\n"); /* otherwise it may take minutes */
    for (size_t i = 0; i < chart->nodes_count; i++)
        put_node(out, chart, i);
    for (size_t i = 0; i < chart->nodes_count; i++)
        for (int32_t n = 0; n < chart->nodes[i].exits.count; n++)
            if (!tal_chart_is_named(chart, &chart->exits[chart->nodes[i].exits.first + n]))
                put_line(out, chart, &chart->nodes[i], n);
    if (chart->style.named)
        put_threads(out, chart);
    else if (chart->style.rows && chart->layers > chart->style.rows)
        put_spine(out, chart);
    tal_buffer_text(out, "}\n");
}

/* ---- Texts ------------------------------------------------------------------------------------- */

static void put_text(tal_buffer *out, const char *text)
{
    tal_xml_text(out, text, false);
}

static void put_levels(tal_buffer *out, const tal_scenario *scenario, const tal_reply *reply)
{
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_buffer_text(out, "<TD>");
        if (reply->levels[i] >= 0)
            tal_buffer_format(out, "%d", reply->levels[i]);
        else if (reply->levels[i] == TAL_LEVEL_FORMULA)
            tal_buffer_text(out, tal_turning_text(scenario, reply, i));
        tal_buffer_text(out, "</TD>");
    }
}

static void put_row(tal_buffer *out, const tal_chart *chart, const tal_chart_row *row)
{
    tal_buffer_format(out, "<TR><TD>%d</TD><TD ALIGN=\"LEFT\">", row->number);
    put_text(out, row->text);
    if (row->when && *row->when) {
        tal_buffer_text(out, " <I>");
        put_text(out, row->when);
        tal_buffer_text(out, "</I>");
    }
    tal_buffer_text(out, "</TD>");
    put_levels(out, chart->scenario, &chart->scenario->replies[row->reply]);
    tal_buffer_text(out, "</TR>");
}

static void put_head(tal_buffer *out, const tal_chart *chart, const tal_chart_node *node)
{
    const tal_scenario *scenario = chart->scenario;
    const tal_scene *scene = &scenario->scenes[node->index];

    tal_buffer_format(out, "<TR><TD COLSPAN=\"5\" BGCOLOR=\"#e6e9ee\"><B>%s</B>", scene->id);
    if (scene->moment != TAL_NONE) {
        tal_buffer moment = TAL_BUFFER_EMPTY;

        tal_caption_text(&moment, scenario, chart->language, scenario->moments[scene->moment].name);
        tal_buffer_format(out, " (%d ", (int)scene->moment + 1);
        put_text(out, moment.bytes ? moment.bytes : "");
        tal_buffer_char(out, ')');
        out->failed = out->failed || moment.failed;
        tal_buffer_free(&moment);
    }
    tal_buffer_text(out, "</TD></TR>");
}

static void put_scene(tal_buffer *out, const tal_chart *chart, const tal_chart_node *node)
{
    tal_buffer_text(out, "[shape=plain,label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\">");
    put_head(out, chart, node);
    if (node->says) {
        tal_buffer_text(out, "<TR><TD COLSPAN=\"5\" ALIGN=\"LEFT\"><I>");
        put_text(out, node->says);
        tal_buffer_text(out, "</I></TD></TR>");
    }
    for (int32_t i = 0; i < node->rows.count; i++)
        put_row(out, chart, &chart->rows[node->rows.first + i]);
    tal_buffer_text(out, "</TABLE>>]");
}

static void put_outcome(tal_buffer *out, const tal_outcome *it)
{
    tal_buffer_format(out, "[shape=box,style=rounded,label=<<B>%s</B><BR/>", it->id);
    put_text(out, tal_terms_result(tal_result_names[it->result]));
    tal_buffer_text(out, ">]");
}

static void put_texts(tal_buffer *out, const tal_chart *chart, size_t i)
{
    const tal_chart_node *node = &chart->nodes[i];

    tal_buffer_format(out, "n%d ", (int)i);
    switch (node->kind) {
    case TAL_CHART_SCENE: put_scene(out, chart, node); break;
    case TAL_CHART_OUTCOME: put_outcome(out, &chart->scenario->outcomes[node->index]); break;
    case TAL_CHART_RULE:
        tal_buffer_text(out, "[shape=box,style=dashed,label=<");
        put_text(out, _("After every answer, before it leads on"));
        tal_buffer_text(out, ">]");
        break;
    default:
        tal_buffer_text(out, "[shape=oval,label=<");
        put_text(out, _("Start"));
        tal_buffer_text(out, ">]");
        break;
    }
    tal_buffer_text(out, ";\n");
}

static void put_labelled(tal_buffer *out, const tal_chart *chart, const tal_chart_exit *it)
{
    tal_buffer_format(out, "n%d -> n%d", (int)it->from, (int)it->to);
    if (it->lines.count > 0) {
        tal_buffer_text(out, " [");
        if (chart->counted)
            tal_buffer_format(out, "penwidth=%.1f,",
                              1 + 6.0 * (double)it->times[TAL_WALKER_PERSON] / (double)(chart->most[TAL_WALKER_PERSON] + 1));
        tal_buffer_text(out, "label=<");
        for (int32_t i = it->lines.first; i < it->lines.first + it->lines.count; i++) {
            tal_buffer_text(out, i > it->lines.first ? "<BR/>" : "");
            put_text(out, chart->lines[i].text);
        }
        tal_buffer_text(out, ">]");
    }
    tal_buffer_text(out, ";\n");
}

void tal_chart_dot(tal_buffer *out, const tal_chart *chart)
{
    tal_buffer_format(out, "digraph \"%s\" {\nnode [fontname=\"sans-serif\",fontsize=10];\n", chart->scenario->id);
    tal_buffer_text(out, "edge [fontname=\"sans-serif\",fontsize=10];\n");
    for (size_t i = 0; i < chart->nodes_count; i++)
        put_texts(out, chart, i);
    for (size_t i = 0; i < chart->exits_count; i++)
        put_labelled(out, chart, &chart->exits[i]);
    tal_buffer_text(out, "}\n");
}
