/* Draws what a box shows at the place that it has. Must not know what is around it. */
#include "author/chart_boxes.h"

#include <string.h>

#include "author/caption.h"
#include "author/chart_marks.h"
#include "author/lettering.h"
#include "author/turning.h"
#include "base/intl.h"
#include "report/terms.h"

enum { BASE = 9 }; /* where letters stand, below the top of their line */

static double width_of(const char *text, bool bold)
{
    return tal_lettering_width(text, strlen(text), TAL_CHART_LETTERS, bold);
}

/* TEXT, cut to ROOM. */
static void put_cut(tal_buffer *out, double x, double y, tal_chart_align align, const char *class, const char *text,
                    double room)
{
    tal_buffer cut = TAL_BUFFER_EMPTY;

    tal_lettering_cut(&cut, text, strlen(text), room, TAL_CHART_LETTERS, strcmp(class, "strong") == 0);
    tal_chart_put_text(out, x, y, align, class, cut.bytes ? cut.bytes : "");
    out->failed = out->failed || cut.failed;
    tal_buffer_free(&cut);
}

static const char *name_of(const tal_chart *chart, int32_t node)
{
    const tal_chart_node *it = &chart->nodes[node];

    switch (it->kind) {
    case TAL_CHART_SCENE: return chart->scenario->scenes[it->index].id;
    case TAL_CHART_OUTCOME: return chart->scenario->outcomes[it->index].id;
    case TAL_CHART_START: return _("Start");
    default: return _("After every answer, before it leads on");
    }
}

/* ---- What is told ------------------------------------------------------------------------------ */

static void describe_counts(tal_buffer *out, const tal_chart *chart, const long times[TAL_WALKERS])
{
    if (!chart->counted)
        return;
    tal_buffer_char(out, '\n');
    tal_buffer_format(out, _("Taken by people: %ld. By probes: %ld."), times[TAL_WALKER_PERSON],
                      times[TAL_WALKER_PROBE]);
}

void tal_chart_describe_exit(tal_buffer *out, const tal_chart *chart, const tal_chart_exit *it)
{
    tal_buffer_format(out, "%s \u2192 %s", name_of(chart, it->from), name_of(chart, it->to));
    for (int32_t i = it->lines.first; i < it->lines.first + it->lines.count; i++)
        tal_buffer_format(out, "\n%s", chart->lines[i].text);
    if (it->lines.count > 0)
        describe_counts(out, chart, it->times);
}

static void describe_levels(tal_buffer *out, const tal_chart *chart, const tal_reply *reply)
{
    const char *names[TAL_SKILLS] = { _("Discernment"), _("Validation"), _("Graceful disagreement") };

    for (int i = 0; i < TAL_SKILLS; i++) {
        if (reply->levels[i] == TAL_LEVEL_NONE)
            continue;
        tal_buffer_format(out, "\n%s: ", names[i]);
        if (reply->levels[i] == TAL_LEVEL_FORMULA)
            tal_caption_formula(out, chart->scenario, chart->scenario->levels[reply->formulas][i],
                                chart->scenario->sites[TAL_SITE_REPLY][reply - chart->scenario->replies].at);
        else
            tal_buffer_format(out, "%d", reply->levels[i]);
    }
}

static void describe_row(tal_buffer *out, const tal_chart *chart, const tal_chart_row *row)
{
    const tal_scenario *scenario = chart->scenario;
    const tal_reply *reply = &scenario->replies[row->reply];

    if (row->number) {
        tal_buffer_format(out, "%d. %s: ", row->number, reply->id);
        tal_caption_whole(out, scenario, chart->language, reply->text);
    } else {
        tal_buffer_text(out, row->text);
    }
    if (reply->when) {
        tal_buffer_format(out, "\n%s ", _("when"));
        tal_caption_formula(out, scenario, reply->when, scenario->sites[TAL_SITE_REPLY][row->reply].when);
    }
    if (reply->locked) {
        tal_buffer_format(out, "\n%s: ", _("Locked"));
        tal_caption_whole(out, scenario, chart->language, reply->locked);
    }
    describe_levels(out, chart, reply);
    if (reply->trust || reply->patience)
        tal_buffer_char(out, '\n');
    if (reply->trust)
        tal_buffer_format(out, _("trust %+d"), reply->trust);
    if (reply->trust && reply->patience)
        tal_buffer_text(out, ", ");
    if (reply->patience)
        tal_buffer_format(out, _("patience %+d"), reply->patience);
    describe_counts(out, chart, row->times);
}

/* Everything that is said in the scene. */
static void describe_scene(tal_buffer *out, const tal_chart *chart, const tal_scene *scene)
{
    tal_buffer_text(out, scene->id);
    for (int32_t i = scene->lines.first; i < scene->lines.first + scene->lines.count; i++)
        if (chart->scenario->lines[i].kind != TAL_LINE_HINT) {
            tal_buffer_char(out, '\n');
            tal_caption_whole(out, chart->scenario, chart->language, chart->scenario->lines[i].text);
        }
}

/* What DESCRIBED has, as the title of the element that was begun; and it is empty again. */
static void put_told(tal_buffer *out, tal_buffer *described)
{
    tal_chart_put_title(out, described->bytes ? described->bytes : "");
    out->failed = out->failed || described->failed;
    tal_buffer_free(described);
}

/* ---- Rows -------------------------------------------------------------------------------------- */

/* No wider than their columns: from 10,000 on in thousands. */
static void put_counts(tal_buffer *out, double right, double foot, const long times[TAL_WALKERS])
{
    for (int i = 0; i < TAL_WALKERS; i++) {
        bool many = times[i] >= 10000;

        tal_buffer_format(out, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%ld%s</text>\n",
                          right - (TAL_WALKERS - 1 - i) * TAL_CHART_COUNT, foot, many ? times[i] / 1000 : times[i],
                          many ? "k" : "");
    }
}

/* The condition and the looks stand at the right of the text's room. */
static void put_condition(tal_buffer *out, const tal_chart_row *row, const tal_reply *reply, double right, double y)
{
    double x = right - tal_chart_marks_width(row->looks);

    tal_chart_put_looks(out, x + 2, y, row->looks);
    if (!row->when)
        return;
    tal_chart_put_text(out, x, y + BASE, TAL_CHART_RIGHT, "grey", row->when);
    if (reply->locked)
        tal_chart_put_lock(out, x - width_of(row->when, false) - TAL_CHART_NUMBER, y);
}

/* Where the first column of levels begins: wider ones begin further left, and leave less for the texts. */
static double levels_at(const tal_chart *chart, const tal_chart_node *node)
{
    return node->x + TAL_CHART_PAD + TAL_CHART_NUMBER + chart->style.text + TAL_CHART_PAD +
           TAL_SKILLS * (TAL_CHART_LEVEL - node->level);
}

static void put_row(tal_buffer *out, const tal_chart *chart, const tal_chart_node *node, const tal_chart_row *row)
{
    const tal_reply *reply = &chart->scenario->replies[row->reply];
    double x = node->x + TAL_CHART_PAD, y = node->y + row->y, text = x + TAL_CHART_NUMBER;
    double right = text + node->text, levels = levels_at(chart, node);
    double counts = levels + TAL_SKILLS * node->level + TAL_WALKERS * TAL_CHART_COUNT - 2;
    tal_buffer told = TAL_BUFFER_EMPTY;

    tal_buffer_text(out, "<g>");
    describe_row(&told, chart, row);
    put_told(out, &told);
    if (row->number != 1)
        tal_buffer_format(out, "<path d=\"M%.1f %.1fh%.1f\" class=\"hair\"/>\n", node->x + 1, y, node->width - 2);
    tal_buffer_format(out, "<text x=\"%.1f\" y=\"%.1f\" class=\"grey\">%d</text>\n", x, y + BASE, row->number);
    tal_chart_put_text(out, text, y + BASE, TAL_CHART_LEFT, "", row->text);
    put_condition(out, row, reply, right, y + .5);
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_chart_put_level(out, levels + i * node->level + 1, y + .5, node->level - 2, reply->levels[i],
                            reply->levels[i] == TAL_LEVEL_FORMULA ? tal_turning_text(chart->scenario, reply, i) : NULL);
    if (chart->counted)
        put_counts(out, counts, y + BASE, row->times);
    tal_buffer_text(out, "</g>\n");
}

/* ---- Exits ------------------------------------------------------------------------------------- */

/* The lines of an exit inside its tab. */
static void put_lines(tal_buffer *out, const tal_chart *chart, const tal_chart_exit *it, double middle, double y)
{
    for (int32_t i = 0; i < it->lines.count; i++, y += TAL_CHART_LINE) {
        const tal_chart_line *line = &chart->lines[it->lines.first + i];
        double marks = tal_chart_marks_width(line->looks);

        tal_chart_put_text(out, middle - marks / 2, y + BASE, TAL_CHART_MIDDLE, "", line->text);
        tal_chart_put_looks(out, middle + (width_of(line->text, false) - marks) / 2 + 2, y, line->looks);
    }
}

/* The same above the tabs, behind its letter, and to the right where it leads; gives the height. */
static double put_list(tal_buffer *out, const tal_chart *chart, const tal_chart_exit *it, double y)
{
    const tal_chart_node *node = &chart->nodes[it->from];
    const char letter[] = { it->letter, '\0' };
    double x = node->x + TAL_CHART_PAD + TAL_CHART_NUMBER, right = node->x + node->width - TAL_CHART_PAD, room = right - x;

    tal_chart_put_text(out, x - TAL_CHART_NUMBER, y + BASE, TAL_CHART_LEFT, "strong", letter);
    for (int32_t i = 0; i < it->lines.count; i++, y += TAL_CHART_LINE) {
        const tal_chart_line *line = &chart->lines[it->lines.first + i];
        double wide = width_of(line->text, false) + tal_chart_marks_width(line->looks);

        tal_chart_put_text(out, x, y + BASE, TAL_CHART_LEFT, "", line->text);
        tal_chart_put_looks(out, x + width_of(line->text, false) + 2, y, line->looks);
        if (i == 0)
            put_cut(out, right, y + BASE, TAL_CHART_RIGHT, tal_chart_is_named(chart, it) ? "strong" : "grey",
                    name_of(chart, it->to), room - wide - TAL_CHART_PAD);
    }
    return it->lines.count * TAL_CHART_LINE;
}

static void put_tabs(tal_buffer *out, const tal_chart *chart, const tal_chart_node *node)
{
    double foot = node->y + node->height, y = foot - node->tabs, line = y - node->list;

    if (node->list > 0)
        tal_buffer_format(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"tab\"/>\n", node->x,
                          line, node->width, node->list);
    for (int32_t i = node->exits.first; i < node->exits.first + node->exits.count; i++) {
        const tal_chart_exit *it = &chart->exits[i];
        double x = node->x + it->x;
        const char letter[] = { it->letter, '\0' };
        tal_buffer told = TAL_BUFFER_EMPTY;

        tal_buffer_text(out, "<g>");
        tal_chart_describe_exit(&told, chart, it);
        put_told(out, &told);
        tal_buffer_format(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"tab\"/>\n", x, y,
                          it->width, node->tabs);
        if (it->letter) {
            tal_chart_put_text(out, x + it->width / 2, y + BASE + 1, TAL_CHART_MIDDLE, "strong", letter);
            line += put_list(out, chart, it, line);
        } else {
            put_lines(out, chart, it, x + it->width / 2, y + 1);
        }
        tal_buffer_text(out, "</g>\n");
    }
}

/* ---- Boxes ------------------------------------------------------------------------------------- */

static void put_frame(tal_buffer *out, const tal_chart_node *node, const char *class)
{
    tal_buffer_format(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"%s\"/>\n", node->x, node->y,
                      node->width, node->height, class);
}

/* The letters of the skills, where there are levels, and samples of the lines that are counted, above their columns. */
static void put_columns(tal_buffer *out, const tal_chart *chart, const tal_chart_node *node, double left, double foot,
                        bool leveled)
{
    const char *letters[TAL_SKILLS] = { _("D"), _("V"), _("G") };
    double right = left + TAL_SKILLS * node->level;

    for (int i = 0; leveled && i < TAL_SKILLS; i++)
        tal_chart_put_text(out, left + (i + .5) * node->level, foot, TAL_CHART_MIDDLE, "strong", letters[i]);
    if (!chart->counted)
        return;
    tal_buffer_format(out, "<path d=\"M%.1f %.1fh18\" class=\"people\" stroke-width=\"4\"/>\n", right + 8, foot - 3.5);
    tal_buffer_format(out, "<path d=\"M%.1f %.1fh18\" class=\"probes\" stroke-width=\"3\"/>\n",
                      right + 8 + TAL_CHART_COUNT, foot - 3.5);
}

/* Its id, and to the right of it the moment, which gets what the id leaves, but half of it at least. */
static void put_names(tal_buffer *out, const tal_chart *chart, const tal_scene *scene, double left, double right, double foot)
{
    double room = right - left - 2 * TAL_CHART_PAD, id = width_of(scene->id, true);
    tal_buffer moment = TAL_BUFFER_EMPTY;

    if (scene->moment == TAL_NONE) {
        put_cut(out, left, foot, TAL_CHART_LEFT, "strong", scene->id, room);
        return;
    }
    tal_buffer_format(&moment, "%d \u00B7 ", (int)scene->moment + 1);
    tal_caption_text(&moment, chart->scenario, chart->language, chart->scenario->moments[scene->moment].name);
    if (moment.bytes) {
        double wanted = width_of(moment.bytes, false);

        if (id + wanted > room && id > room / 2)
            id = wanted < room / 2 ? room - wanted : room / 2;
        put_cut(out, left, foot, TAL_CHART_LEFT, "strong", scene->id, id);
        put_cut(out, right - TAL_CHART_PAD, foot, TAL_CHART_RIGHT, "", moment.bytes, room - id);
    }
    out->failed = out->failed || moment.failed;
    tal_buffer_free(&moment);
}

static void put_scene(tal_buffer *out, const tal_chart *chart, const tal_chart_node *node)
{
    const tal_scene *scene = &chart->scenario->scenes[node->index];
    double left = node->x + TAL_CHART_PAD, foot = node->y + 11;
    double levels = levels_at(chart, node);
    double counts = chart->counted ? TAL_WALKERS * TAL_CHART_COUNT : 0;
    bool leveled = node->text <= chart->style.text;
    const char *ground = scene->moment == TAL_NONE ? "#e9edf1" : tal_chart_moment_ground(scene->moment);
    tal_buffer told = TAL_BUFFER_EMPTY;

    tal_buffer_text(out, "<g>");
    describe_scene(&told, chart, scene);
    put_told(out, &told);
    put_frame(out, node, "box");
    tal_buffer_format(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n", node->x + .5,
                      node->y + .5, node->width - 1, TAL_CHART_HEAD - 1, ground);
    put_names(out, chart, scene, left, leveled ? levels : node->x + node->width - counts, foot);
    put_columns(out, chart, node, levels, foot, leveled);
    if (node->says)
        tal_chart_put_text(out, left, node->y + TAL_CHART_HEAD + 1 + BASE, TAL_CHART_LEFT, "says", node->says);
    tal_buffer_text(out, "</g>\n");
    for (int32_t i = 0; i < node->rows.count; i++)
        put_row(out, chart, node, &chart->rows[node->rows.first + i]);
    put_tabs(out, chart, node);
}

static void put_outcome(tal_buffer *out, const tal_chart *chart, const tal_chart_node *node)
{
    const tal_outcome *it = &chart->scenario->outcomes[node->index];
    double x = node->x + TAL_CHART_PAD, room = node->width - 2 * TAL_CHART_PAD;
    tal_buffer told = TAL_BUFFER_EMPTY;

    tal_buffer_text(out, "<g>");
    tal_buffer_format(&told, "%s: ", it->id);
    tal_caption_whole(&told, chart->scenario, chart->language, it->text);
    put_told(out, &told);
    tal_buffer_format(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"9\" fill=\"%s\" stroke=\"%s\" "
                           "stroke-width=\"1.5\"/>\n", node->x, node->y, node->width, node->height,
                      tal_chart_result_ground(it->result), tal_chart_result_ink(it->result));
    put_cut(out, x + 2, node->y + 11, TAL_CHART_LEFT, "strong", it->id, room - 2);
    tal_chart_put_result(out, x + 2, node->y + 14.5, it->result);
    put_cut(out, x + TAL_CHART_NUMBER + 3, node->y + 24, TAL_CHART_LEFT, "",
            tal_terms_result(tal_result_names[it->result]), room - TAL_CHART_NUMBER - 3);
    tal_buffer_text(out, "</g>\n");
}

void tal_chart_put_box(tal_buffer *out, const tal_chart *chart, const tal_chart_node *node)
{
    switch (node->kind) {
    case TAL_CHART_SCENE:
        put_scene(out, chart, node);
        break;
    case TAL_CHART_OUTCOME:
        put_outcome(out, chart, node);
        break;
    case TAL_CHART_RULE:
        put_frame(out, node, "rule");
        tal_chart_put_text(out, node->x + TAL_CHART_PAD, node->y + 11, TAL_CHART_LEFT, "strong",
                           _("After every answer, before it leads on"));
        put_tabs(out, chart, node);
        break;
    default:
        tal_buffer_format(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"9\" fill=\"#1a232e\"/>\n",
                          node->x, node->y, node->width, node->height);
        tal_chart_put_text(out, node->x + node->width / 2, node->y + 11, TAL_CHART_MIDDLE, "light strong", _("Start"));
        break;
    }
}
