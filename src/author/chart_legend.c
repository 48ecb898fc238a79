/* Lays short items out in lines, as words in a paragraph. Must not know where boxes stand. */
#include "author/chart_legend.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "author/caption.h"
#include "author/chart_marks.h"
#include "author/lettering.h"
#include "author/turning.h"
#include "base/intl.h"
#include "report/terms.h"

enum { TITLE = TAL_CHART_TITLE, SUMMARY_LINES = 3, LINE = 17, BETWEEN = 16, INDENT = 8 };

/* Where the next item goes. */
typedef struct strip {
    tal_buffer *out;
    double x, y, left, width;
} strip;

static double width_of(const char *text)
{
    return tal_lettering_width(text, strlen(text), TAL_CHART_LETTERS, false);
}

/* Makes room for an item; a text that is wider than a line is cut by the caller. */
static void make_room(strip *s, double width)
{
    if (s->x > s->left && s->x + width > s->width) {
        s->x = s->left;
        s->y += LINE;
    }
}

/* TEXT behind a sign that takes SIGN units; gives the left upper corner of the sign. */
static tal_chart_point put_item(strip *s, double sign, const char *text)
{
    tal_buffer cut = TAL_BUFFER_EMPTY;
    tal_chart_point corner;
    double room = s->width - s->left - sign - 4;

    tal_lettering_cut(&cut, text, strlen(text), room, TAL_CHART_LETTERS, false);
    make_room(s, sign + 4 + width_of(cut.bytes ? cut.bytes : ""));
    corner = (tal_chart_point){ s->x, s->y + 3 };
    tal_chart_put_text(s->out, s->x + sign + 4, s->y + 12, TAL_CHART_LEFT, "", cut.bytes ? cut.bytes : "");
    s->x += sign + 4 + width_of(cut.bytes ? cut.bytes : "") + BETWEEN;
    s->out->failed = s->out->failed || cut.failed;
    tal_buffer_free(&cut);
    return corner;
}

/* ---- Above ------------------------------------------------------------------------------------- */

/* TEXT in lines, no more than MOST of them; gives the height. */
static double put_paragraph(tal_buffer *out, const tal_buffer *text, double x, double y, double width, int most)
{
    size_t at = 0, next;
    int n = 0;

    for (; text->bytes && at < text->length && n < most; n++, at += next) {
        size_t length = tal_lettering_line(text->bytes + at, text->length - at, width, TAL_CHART_LETTERS, &next);
        tal_buffer line = TAL_BUFFER_EMPTY;

        tal_lettering_cut(&line, text->bytes + at, n + 1 == most ? text->length - at : length, width,
                          TAL_CHART_LETTERS, false);
        tal_chart_put_text(out, x, y + 11 + n * TAL_CHART_LINE, TAL_CHART_LEFT, "", line.bytes ? line.bytes : "");
        out->failed = out->failed || line.failed;
        tal_buffer_free(&line);
    }
    out->failed = out->failed || text->failed;
    return n * TAL_CHART_LINE;
}

static void put_title(tal_buffer *out, const tal_chart *chart, double y, double width)
{
    tal_buffer title = TAL_BUFFER_EMPTY, cut = TAL_BUFFER_EMPTY;

    tal_caption_text(&title, chart->scenario, chart->language, chart->scenario->title);
    tal_lettering_cut(&cut, title.bytes ? title.bytes : "", title.length, width - 2 * INDENT, TITLE, true);
    tal_chart_put_text(out, INDENT, y + TITLE, TAL_CHART_LEFT, "title", cut.bytes ? cut.bytes : "");
    out->failed = out->failed || title.failed || cut.failed;
    tal_buffer_free(&title);
    tal_buffer_free(&cut);
}

/* "Open the ticket log (seen by 3 of 5), when trust > 20" */
static void put_look(strip *s, const tal_chart *chart, const tal_traffic *traffic, int32_t i)
{
    const tal_scenario *scenario = chart->scenario;
    const tal_desk_look *look = &scenario->looks[i];
    tal_buffer text = TAL_BUFFER_EMPTY;
    tal_chart_point corner;

    tal_caption_text(&text, scenario, chart->language, look->label);
    tal_buffer_format(&text, " (%s)", look->id);
    if (look->when) {
        tal_buffer_format(&text, ", %s ", _("when"));
        tal_caption_formula(&text, scenario, look->when, scenario->sites[TAL_SITE_LOOK][i].when);
    }
    if (traffic)
        tal_buffer_format(&text, _(": looked up by %ld of %ld"), traffic->looked[i], traffic->people);
    corner = put_item(s, TAL_CHART_MARK, text.bytes ? text.bytes : "");
    if (i < TAL_CHART_LOOKS)
        tal_chart_put_looks(s->out, corner.x, corner.y, UINT64_C(1) << i);
    s->out->failed = s->out->failed || text.failed;
    tal_buffer_free(&text);
}

/* A frame around the looks, on lines of their own; gives the height. */
static double put_desk(tal_buffer *out, const tal_chart *chart, const tal_traffic *traffic, double y, double width)
{
    double label = tal_lettering_width(_("On the desk"), strlen(_("On the desk")), TAL_CHART_LETTERS, true);
    strip s = { out, INDENT + label + 22, y + 3, INDENT + label + 22, width - 2 * INDENT };
    double height;

    if (chart->scenario->looks_count == 0)
        return 0;
    tal_chart_put_text(out, INDENT + 8, y + 15, TAL_CHART_LEFT, "strong", _("On the desk"));
    for (int32_t i = 0; i < chart->scenario->looks_count; i++)
        put_look(&s, chart, traffic, i);
    height = s.y + LINE + 3 - y;
    tal_buffer_format(out, "<rect x=\"%d\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"4\" class=\"frame\"/>\n", INDENT,
                      y, width - 2 * INDENT, height);
    return height + 6;
}

double tal_chart_put_heading(tal_buffer *out, const tal_chart *chart, const tal_traffic *traffic, double y, double width)
{
    tal_buffer summary = TAL_BUFFER_EMPTY;
    double from = y;

    put_title(out, chart, y, width);
    y += TITLE + 10;
    tal_caption_text(&summary, chart->scenario, chart->language, chart->scenario->summary);
    y += put_paragraph(out, &summary, INDENT, y, width - 2 * INDENT, SUMMARY_LINES) + 6;
    tal_buffer_free(&summary);
    y += put_desk(out, chart, traffic, y, width);
    return y - from + 8;
}

/* ---- Below ------------------------------------------------------------------------------------- */

static void explain_levels(strip *s, const tal_chart *chart)
{
    char text[400];
    tal_chart_point corner;

    if (chart->scenario->moments_count == 0)
        return;
    snprintf(text, sizeof text, _("levels, 2 the best: %s discernment, %s validation, %s graceful disagreement"), _("D"),
             _("V"), _("G"));
    corner = put_item(s, 3 * TAL_CHART_LEVEL, text);
    for (int level = 2; level >= 0; level--)
        tal_chart_put_level(s->out, corner.x + (2 - level) * TAL_CHART_LEVEL, corner.y - 1, TAL_CHART_LEVEL - 2, level,
                            NULL);
}

static void explain_ways(strip *s)
{
    tal_chart_point corner = put_item(s, 30, _("at the foot of a scene: these replies lead on there (a letter: as listed above it)"));

    tal_buffer_format(s->out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"30\" height=\"13\" class=\"tab\"/>\n", corner.x,
                      corner.y - 2);
    tal_chart_put_text(s->out, corner.x + 15, corner.y + 8.5, TAL_CHART_MIDDLE, "", "1 3");
}

static void explain_names(strip *s)
{
    static const char sample[] = N_("name");
    double width = ceil(tal_lettering_width(_(sample), strlen(_(sample)), TAL_CHART_LETTERS, true));
    tal_chart_point corner = put_item(s, width, _("in bold: it leads to the scene or end of this name, without a line"));

    tal_chart_put_text(s->out, corner.x, corner.y + 9, TAL_CHART_LEFT, "strong", _(sample));
}

static void explain_moments(strip *s)
{
    tal_chart_point corner = put_item(s, 24, _("scenes of one tint and number: a moment, which scores once"));

    for (int32_t i = 0; i < 2; i++)
        tal_buffer_format(s->out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"11\" height=\"11\" fill=\"%s\"/>\n",
                          corner.x + i * 12, corner.y - 1, tal_chart_moment_ground(i));
}

/* What of it there is: a sign that is not in the drawing is not explained. */
static void explain_rows(strip *s, const tal_chart *chart)
{
    const tal_scenario *scenario = chart->scenario;
    bool silent = false, locked = false;
    const char *turning = NULL; /* the first, as a sample */
    tal_chart_point corner;

    for (size_t i = 0; i < chart->rows_count; i++) {
        const tal_reply *reply = &scenario->replies[chart->rows[i].reply];

        silent = silent || chart->rows[i].number == 0;
        locked = locked || (reply->when && reply->locked);
        for (int skill = 0; skill < TAL_SKILLS; skill++)
            if (!turning && reply->levels[skill] == TAL_LEVEL_FORMULA)
                turning = tal_turning_text(scenario, reply, skill);
    }
    if (turning) {
        corner = put_item(s, TAL_CHART_TURNING - 2, _("a level that depends"));
        tal_chart_put_level(s->out, corner.x, corner.y - 1, TAL_CHART_TURNING - 2, TAL_LEVEL_FORMULA, turning);
    }
    if (locked) {
        corner = put_item(s, 9, _("locked until then, though shown"));
        tal_chart_put_lock(s->out, corner.x, corner.y - 1);
    }
    if (silent) {
        corner = put_item(s, 8, _("the trainee says nothing in time (in an assessment)"));
        tal_chart_put_text(s->out, corner.x, corner.y + 9, TAL_CHART_LEFT, "grey", "0");
    }
    if (scenario->looks_count > 0) {
        corner = put_item(s, TAL_CHART_MARK, _("asks for what was looked up on the desk"));
        tal_chart_put_looks(s->out, corner.x, corner.y - 1, 1);
    }
}

static void explain_results(strip *s, const tal_scenario *scenario)
{
    for (int32_t result = 0; tal_result_names[result]; result++)
        for (int32_t i = 0; i < scenario->outcomes_count; i++)
            if (scenario->outcomes[i].result == result) {
                tal_chart_point corner = put_item(s, 11, tal_terms_result(tal_result_names[result]));

                tal_chart_put_result(s->out, corner.x, corner.y - 1, result);
                break;
            }
}

static void explain_counts(strip *s, const tal_traffic *traffic)
{
    char text[200];
    tal_chart_point corner;

    snprintf(text, sizeof text, _("what people took: sessions %ld"), traffic->people);
    corner = put_item(s, 30, text);
    tal_buffer_format(s->out, "<path d=\"M%.1f %.1fh30\" class=\"people\" stroke-width=\"4\"/>\n", corner.x, corner.y + 5);
    corner = put_item(s, 30, _("what cheap strategies took: probes, every form"));
    tal_buffer_format(s->out, "<path d=\"M%.1f %.1fh30\" class=\"probes\" stroke-width=\"3\"/>\n", corner.x, corner.y + 5);
}

double tal_chart_put_legend(tal_buffer *out, const tal_chart *chart, const tal_traffic *traffic, double y, double width)
{
    strip s = { out, INDENT, y + 8, INDENT, width - INDENT };

    tal_buffer_format(out, "<path d=\"M%d %.1fH%.1f\" stroke=\"#b7c0ca\"/>\n", INDENT, y + 3, width - INDENT);
    explain_ways(&s);
    if (chart->style.named)
        explain_names(&s);
    explain_levels(&s, chart);
    if (chart->scenario->moments_count > 0)
        explain_moments(&s);
    explain_rows(&s, chart);
    if (traffic)
        explain_counts(&s, traffic);
    explain_results(&s, chart->scenario);
    return s.y + LINE + 4 - y;
}
