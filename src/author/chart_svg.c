/*
 * Writes the drawing back to front: bands, lines, boxes. Owns the style sheet, which is black on light grounds, so
 * that it looks the same without colour.
 */
#include "author/chart_svg.h"

#include <math.h>
#include <string.h>

#include "author/caption.h"
#include "author/chart_boxes.h"
#include "author/chart_legend.h"
#include "author/chart_marks.h"
#include "base/intl.h"
#include "report/xml.h"

enum { MARGIN = 5, LEAST = 560, HALO = 3 };

/* ---- Bands ------------------------------------------------------------------------------------- */

static int32_t moment_of(const tal_chart *chart, const tal_chart_node *node)
{
    return node->kind == TAL_CHART_SCENE ? chart->scenario->scenes[node->index].moment : TAL_NONE;
}

static bool same_row(const tal_chart_node *a, const tal_chart_node *b)
{
    return fabs(a->y + a->height / 2 - b->y - b->height / 2) < 1;
}

/* The next box to the right of NODE in its row, or NULL. */
static const tal_chart_node *right_of(const tal_chart *chart, const tal_chart_node *node)
{
    const tal_chart_node *found = NULL;

    for (size_t i = 0; i < chart->nodes_count; i++) {
        const tal_chart_node *it = &chart->nodes[i];

        if (it->x > node->x && same_row(it, node) && (!found || it->x < found->x))
            found = it;
    }
    return found;
}

/* Around the box; and as far as the next, where that is of the same moment. */
static void put_band(tal_buffer *out, const tal_chart *chart, const tal_chart_node *node)
{
    int32_t moment = moment_of(chart, node);
    const tal_chart_node *right;
    double end, top = node->y, foot = node->y + node->height;

    if (moment == TAL_NONE)
        return;
    right = right_of(chart, node);
    end = node->x + node->width;
    if (right && moment_of(chart, right) == moment) {
        end = right->x + HALO; /* its own begins there */
        top = right->y > top ? right->y : top;
        foot = right->y + right->height < foot ? right->y + right->height : foot;
        tal_buffer_format(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                          node->x + node->width, top - HALO, end - node->x - node->width, foot - top + 2 * HALO,
                          tal_chart_moment_ground(moment));
    }
    tal_buffer_format(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"4\" fill=\"%s\"/>\n",
                      node->x - HALO, node->y - HALO, node->width + 2 * HALO, node->height + 2 * HALO,
                      tal_chart_moment_ground(moment));
}

/* ---- Lines ------------------------------------------------------------------------------------- */

/* Point I, moved sideways by SHIFT: to the right of who goes along. */
static tal_chart_point beside(const tal_chart_exit *it, int i, double shift)
{
    const tal_chart_point *before = &it->points[i > 0 ? i - 1 : 0];
    const tal_chart_point *after = &it->points[i + 1 < it->count ? i + 1 : i];
    double dx = after->x - before->x, dy = after->y - before->y, length = hypot(dx, dy);

    if (length < 0.01)
        return it->points[i];
    return (tal_chart_point){ it->points[i].x - dy / length * shift, it->points[i].y + dx / length * shift };
}

static void put_curve(tal_buffer *out, const tal_chart_exit *it, double shift, const char *class, double width)
{
    tal_chart_point at = beside(it, 0, shift);

    tal_buffer_format(out, "<path class=\"%s\" stroke-width=\"%.1f\" d=\"M%.1f %.1fC", class, width, at.x, at.y);
    for (int i = 1; i < it->count; i++) {
        at = beside(it, i, shift);
        tal_buffer_format(out, i > 1 ? " %.1f %.1f" : "%.1f %.1f", at.x, at.y);
    }
    tal_buffer_text(out, "\"/>\n");
}

/* From where the curve ends to the box. */
static void put_arrow(tal_buffer *out, const tal_chart *chart, const tal_chart_exit *it)
{
    const tal_chart_node *to = &chart->nodes[it->to];
    tal_chart_point tip = { to->x + to->width / 2, to->y }, end = it->points[it->count - 1];
    double dx = tip.x - end.x, dy = tip.y - end.y, length = hypot(dx, dy);

    if (length < 1) {
        dx = 0;
        dy = length = 1;
    }
    tal_buffer_format(out, "<path class=\"tip\" d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fZ\"/>\n", tip.x, tip.y,
                      end.x - dy / length * 3.5, end.y + dx / length * 3.5, end.x + dy / length * 3.5,
                      end.y - dx / length * 3.5);
}

/* How wide the line of a walker is who went there TIMES, of MOST times over one exit. */
static double line_width(long times, long most, double widest)
{
    return most ? 1 + (widest - 1) * (double)times / (double)most : 0;
}

static void put_counted(tal_buffer *out, const tal_chart *chart, const tal_chart_exit *it)
{
    long people = it->times[TAL_WALKER_PERSON], probes = it->times[TAL_WALKER_PROBE];
    double wide = line_width(people, chart->most[TAL_WALKER_PERSON], 7);
    double narrow = line_width(probes, chart->most[TAL_WALKER_PROBE], 5);

    if (!people && !probes)
        put_curve(out, it, 0, "nobody", 0.8);
    if (people)
        put_curve(out, it, probes ? -(narrow + 1) / 2 : 0, "people", wide);
    if (probes)
        put_curve(out, it, people ? (wide + 1) / 2 : 0, "probes", narrow);
}

static void put_line(tal_buffer *out, const tal_chart *chart, const tal_chart_exit *it)
{
    tal_buffer title = TAL_BUFFER_EMPTY;

    tal_buffer_text(out, "<g class=\"line\">");
    tal_chart_describe_exit(&title, chart, it);
    tal_chart_put_title(out, title.bytes ? title.bytes : "");
    if (chart->counted && it->lines.count > 0)
        put_counted(out, chart, it);
    else
        put_curve(out, it, 0, "way", 1.3);
    put_arrow(out, chart, it);
    tal_buffer_text(out, "</g>\n");
    out->failed = out->failed || title.failed;
    tal_buffer_free(&title);
}

/* ---- The sheet --------------------------------------------------------------------------------- */

double tal_chart_points(double width, double height)
{
    double upright = fmin(TAL_CHART_SHEET_SHORT / width, TAL_CHART_SHEET_LONG / height);
    double aside = fmin(TAL_CHART_SHEET_LONG / width, TAL_CHART_SHEET_SHORT / height);

    return TAL_CHART_LETTERS * fmax(upright, aside);
}

static double sheet_width(const tal_chart *chart)
{
    return fmax(ceil(chart->width) + 2 * MARGIN, LEAST);
}

void tal_chart_extent(const tal_chart *chart, const tal_traffic *traffic, double *width, double *height)
{
    tal_buffer unused = TAL_BUFFER_EMPTY;

    *width = sheet_width(chart);
    *height = tal_chart_put_heading(&unused, chart, traffic, MARGIN, *width) + ceil(chart->height) + 3 * MARGIN;
    *height = ceil(*height + tal_chart_put_legend(&unused, chart, traffic, 0, *width));
    tal_buffer_free(&unused);
}

static void put_style(tal_buffer *out, bool on_its_side)
{
    tal_buffer_format(out, "<style>@page{size:A3 %s;margin:10mm}", on_its_side ? "landscape" : "portrait");
    tal_buffer_text(out,
                "text{font:10px Helvetica,Arial,'Liberation Sans','DejaVu Sans',sans-serif;fill:#1a232e;white-space:pre}"
        ".strong{font-weight:bold}.title{font-size:18px;font-weight:bold}.light{fill:#fff}.grey{fill:#4d5763}"
        ".says{font-style:italic;fill:#3f4955}"
        ".box{fill:#fff;stroke:#46535f}.frame{fill:none;stroke:#8b97a3}.tab{fill:#f1f4f7;stroke:#8b97a3;stroke-width:.7}"
        ".rule{fill:#fff;stroke:#46535f;stroke-dasharray:4 3}.hair{stroke:#dde2e8}"
        ".way,.nobody,.people,.probes{fill:none}.way{stroke:#5a6775}.nobody{stroke:#9aa5b0}"
        ".people{stroke:#24518a}.probes{stroke:#a8500f;stroke-dasharray:6 3}.tip{fill:#3a4653}"
        ".line:hover path{stroke:#000}.line:hover .tip{fill:#000}</style>\n"
        "<defs><g id=\"eye\"><path d=\"M.5 5.5Q6-.5 11.5 5.5Q6 11.5 .5 5.5Z\" fill=\"#fff\" stroke=\"#1a232e\"/>"
        "<circle cx=\"6\" cy=\"5.5\" r=\"1.8\" fill=\"#1a232e\"/></g>"
        "<g id=\"lock\"><path d=\"M2.5 5V3.5a2 2 0 0 1 4 0V5\" fill=\"none\" stroke=\"#1a232e\" stroke-width=\"1.3\"/>"
        "<rect x=\"1\" y=\"5\" width=\"7\" height=\"5.5\" fill=\"#1a232e\"/></g></defs>\n");
}

static void put_head(tal_buffer *out, const tal_chart *chart, double width, double height)
{
    const char *language = chart->scenario->languages[chart->language];
    double scale = tal_chart_points(width, height) / TAL_CHART_LETTERS;
    tal_buffer title = TAL_BUFFER_EMPTY;
    int replies = 0;

    tal_buffer_format(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.1fpt\" height=\"%.1fpt\" "
                           "viewBox=\"0 0 %.0f %.0f\" lang=\"%s\" xml:lang=\"%s\" role=\"img\" "
                           "aria-labelledby=\"title\" aria-describedby=\"desc\">\n<title id=\"title\">",
                      width * scale, height * scale, width, height, language, language);
    tal_caption_text(&title, chart->scenario, chart->language, chart->scenario->title);
    tal_xml_text(out, title.bytes ? title.bytes : "", false);
    tal_buffer_text(out, "</title>\n<desc id=\"desc\">");
    tal_buffer_clear(&title);
    for (int32_t i = 0; i < chart->scenario->scenes_count; i++)
        replies += chart->scenario->scenes[i].replies.count;
    tal_buffer_format(&title, _("A conversation as a drawing, from top to bottom: scenes %d, replies %d, outcomes %d."),
                      (int)chart->scenario->scenes_count, replies, (int)chart->scenario->outcomes_count);
    tal_xml_text(out, title.bytes ? title.bytes : "", false);
    tal_buffer_text(out, "</desc>\n");
    put_style(out, width > height);
    tal_buffer_text(out, "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    out->failed = out->failed || title.failed;
    tal_buffer_free(&title);
}

static void put_drawing(tal_buffer *out, const tal_chart *chart)
{
    for (size_t i = 0; i < chart->nodes_count; i++)
        put_band(out, chart, &chart->nodes[i]);
    for (size_t i = 0; i < chart->exits_count; i++)
        if (chart->exits[i].points)
            put_line(out, chart, &chart->exits[i]);
    for (size_t i = 0; i < chart->nodes_count; i++)
        tal_chart_put_box(out, chart, &chart->nodes[i]);
}

void tal_chart_svg(tal_buffer *out, const tal_chart *chart, const tal_traffic *traffic)
{
    double width, height, y;

    tal_chart_extent(chart, traffic, &width, &height);
    put_head(out, chart, width, height);
    y = MARGIN + tal_chart_put_heading(out, chart, traffic, MARGIN, width);
    tal_buffer_format(out, "<g transform=\"translate(%.1f %.1f)\">\n", (width - chart->width) / 2, y);
    put_drawing(out, chart);
    tal_buffer_text(out, "</g>\n");
    tal_chart_put_legend(out, chart, traffic, y + ceil(chart->height) + MARGIN, width);
    tal_buffer_text(out, "</svg>\n");
}
