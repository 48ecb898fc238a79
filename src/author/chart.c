/*
 * From a scenario to boxes. Owns what each box shows, and how large that makes it. Must not know where it stands,
 * nor how it looks.
 */
#include "author/chart.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "author/caption.h"
#include "author/chart_counts.h"
#include "author/chart_layers.h"
#include "author/lettering.h"
#include "author/turning.h"
#include "base/buffer.h"
#include "base/intl.h"
#include "model/reads.h"
#include "report/terms.h"

#define MUCH 1.2 /* times as wide as the replies make it: then the exits of a box are listed */

enum {
    MUTE = 150, MUTE_LISTED = 260, /* a box without replies */
    TAB_LEAST = 20, LETTER = 16,
    CONDITION = 100, CONDITION_LINES = 4, /* of a tab */
    OUTCOME_LEAST = 60, OUTCOME_MOST = 150,
};

/* A way of a box: of which replies (a bit each, by place in the scene), where to, and when. */
typedef struct way {
    uint64_t replies;
    int32_t place;
    tal_formula when;
    uint32_t at;
    bool otherwise; /* another way of the same reply stands before it */
} way;

typedef struct builder {
    tal_chart *chart;
    way *ways; /* of the box that is being made */
    size_t ways_count, ways_capacity;
    tal_buffer text;
    tal_reads reads;
    size_t bit_words, cell_words;
    bool failed; /* no memory */
} builder;

const char *tal_chart_mark(int32_t look, char out[TAL_CHART_MARK_BYTES])
{
    if (look < 26)
        snprintf(out, TAL_CHART_MARK_BYTES, "%c", 'A' + look);
    else
        snprintf(out, TAL_CHART_MARK_BYTES, "%d", look + 1);
    return out;
}

int32_t tal_chart_node_of(const tal_chart *chart, int32_t place)
{
    int32_t first = chart->rule == TAL_NONE ? 1 : 2;

    return place >= 0 ? first + place : first + chart->scenario->scenes_count + (-1 - place);
}

/* One more element of an array of the chart's; NULL: no memory. */
#define ONE_MORE(b, array)                                                                                            \
    one_more(b, (void **)&(b)->chart->array, &(b)->chart->array##_count, &(b)->chart->array##_capacity,              \
             sizeof *(b)->chart->array)

static void *one_more(builder *b, void **array, size_t *count, size_t *capacity, size_t size)
{
    void *grown = tal_grow(*array, *count, capacity, size);

    if (!grown) {
        b->failed = true;
        return NULL;
    }
    *array = grown;
    return memset((char *)grown + (*count)++ * size, 0, size);
}

/* What was gathered in `text`, kept; the buffer is empty again. */
static const char *keep(builder *b)
{
    const char *kept = tal_arena_text(b->chart->arena, b->text.bytes ? b->text.bytes : "", b->text.length);

    b->failed = b->failed || b->text.failed || !kept;
    tal_buffer_clear(&b->text);
    return kept ? kept : "";
}

/* The same, cut to WIDTH. */
static const char *keep_cut(builder *b, double width)
{
    tal_buffer cut = TAL_BUFFER_EMPTY;

    if (b->text.bytes)
        tal_lettering_cut(&cut, b->text.bytes, b->text.length, width, TAL_CHART_LETTERS, false);
    tal_buffer_clear(&b->text);
    tal_buffer_add(&b->text, cut.bytes ? cut.bytes : "", cut.length);
    b->failed = b->failed || cut.failed;
    tal_buffer_free(&cut);
    return keep(b);
}

static double width_of(const char *text)
{
    return tal_lettering_width(text, strlen(text), TAL_CHART_LETTERS, false);
}

/* ---- Which looks a condition asks for ---------------------------------------------------------- */

static uint64_t looks_in(builder *b, tal_formula formula)
{
    const tal_scenario *scenario = b->chart->scenario;
    uint64_t found = 0;

    if (formula <= 0)
        return 0;
    memset(b->reads.bits, 0, b->bit_words * sizeof *b->reads.bits);
    tal_reads_add(&b->reads, scenario->nodes, formula - 1);
    for (int32_t i = 0; i < scenario->looks_count && i < TAL_CHART_LOOKS; i++) {
        int32_t bit = scenario->looks[i].bit;

        if (bit != TAL_NONE && b->reads.bits[bit / 32] >> (bit % 32) & 1)
            found |= UINT64_C(1) << i;
    }
    return found;
}

double tal_chart_marks_width(uint64_t looks)
{
    double width = 0;

    for (; looks; looks &= looks - 1)
        width += TAL_CHART_MARK;
    return width;
}

/* ---- Rows -------------------------------------------------------------------------------------- */

/* The condition gets what it needs, up to half of the room, and the text the rest. One that is longer says no more than
 * the marks of the looks that it asks for, where it does. */
static void fit_row(builder *b, tal_chart_row *row, const tal_scene *scene, double room)
{
    const tal_reply *it = &b->chart->scenario->replies[row->reply];
    const tal_scenario *scenario = b->chart->scenario;

    if (it->when) {
        tal_buffer_format(&b->text, "%s ", _("when"));
        tal_caption_formula(&b->text, scenario, it->when, scenario->sites[TAL_SITE_REPLY][row->reply].when);
        if (looks_in(b, it->when) && b->text.bytes && width_of(b->text.bytes) > room / 2)
            tal_buffer_clear(&b->text);
        row->when = keep_cut(b, room / 2);
        room -= width_of(row->when) + TAL_CHART_PAD + (it->locked ? TAL_CHART_NUMBER : 0);
    }
    if (row->number)
        tal_caption_text(&b->text, scenario, b->chart->language, it->text);
    else
        tal_buffer_format(&b->text, _("says nothing (%d s)"), (int)scene->silence_seconds);
    row->text = keep_cut(b, room);
}

static void add_row(builder *b, const tal_chart_node *node, int32_t reply, int number, double *y)
{
    const tal_chart *chart = b->chart;
    const tal_reply *it = &chart->scenario->replies[reply];
    tal_chart_row *row = ONE_MORE(b, rows);

    if (!row)
        return;
    row->reply = reply;
    row->number = number;
    row->y = *y;
    row->looks = looks_in(b, it->when);
    for (int i = 0; it->formulas != TAL_NONE && i < TAL_SKILLS; i++)
        row->looks |= looks_in(b, chart->scenario->levels[it->formulas][i]);
    fit_row(b, row, &chart->scenario->scenes[node->index], node->text - tal_chart_marks_width(row->looks));
    *y += TAL_CHART_LINE;
}

/* ---- Exits ------------------------------------------------------------------------------------- */

static bool same_condition(const builder *b, const way *it, tal_formula when, bool otherwise)
{
    const tal_scenario *scenario = b->chart->scenario;

    if (it->when == when)
        return it->otherwise == otherwise || when;
    return it->when > 0 && when > 0 &&
           strcmp(tal_scenario_written(scenario, it->when - 1), tal_scenario_written(scenario, when - 1)) == 0;
}

static void add_way(builder *b, uint64_t reply, int32_t target, bool otherwise)
{
    const tal_target *it = &b->chart->scenario->targets[target];
    void *grown;

    for (size_t i = 0; i < b->ways_count; i++)
        if (b->ways[i].place == it->place && same_condition(b, &b->ways[i], it->when, otherwise)) {
            b->ways[i].replies |= reply;
            return;
        }
    grown = tal_grow(b->ways, b->ways_count, &b->ways_capacity, sizeof *b->ways);
    if (!grown) {
        b->failed = true;
        return;
    }
    b->ways = grown;
    b->ways[b->ways_count++] = (way){
        reply, it->place, it->when, b->chart->scenario->sites[TAL_SITE_TARGET][target].when, otherwise,
    };
}

static void add_ways(builder *b, uint64_t reply, tal_run targets)
{
    for (int32_t i = 0; i < targets.count; i++)
        add_way(b, reply, targets.first + i, i > 0 && !b->chart->scenario->targets[targets.first + i].when);
}

/* "1 3" */
static void put_numbers(builder *b, const way *it)
{
    int number = 0;

    for (uint64_t replies = it->replies; replies; replies >>= 1, number++)
        if (replies & 1)
            tal_buffer_format(&b->text, b->text.length ? " %d" : "%d", number);
}

/* "when trust < 20"; ALONE: of a box without replies. Nothing where the numbers say all. */
static void put_condition(builder *b, const way *it, bool alone)
{
    if (it->when) {
        tal_buffer_format(&b->text, "%s ", _("when"));
        tal_caption_formula(&b->text, b->chart->scenario, it->when, it->at);
    } else if (it->otherwise) {
        tal_buffer_text(&b->text, _("otherwise"));
    } else if (!it->replies) {
        tal_buffer_text(&b->text, alone ? _("goes on") : _("no reply"));
    }
}

/* What was gathered, in lines no wider than WIDTH and no more than MOST; gives the widest. */
static double break_lines(builder *b, double width, int most)
{
    tal_buffer whole = b->text;
    double widest = 0;
    size_t at = 0, next;

    b->text = TAL_BUFFER_EMPTY;
    for (int n = 1; at < whole.length && n <= most && !b->failed; n++, at += next) {
        size_t length = tal_lettering_line(whole.bytes + at, whole.length - at, width, TAL_CHART_LETTERS, &next);
        tal_chart_line *line = ONE_MORE(b, lines);
        double wide;

        if (!line)
            break;
        tal_buffer_add(&b->text, whole.bytes + at, n == most ? whole.length - at : length);
        line->text = keep_cut(b, width);
        wide = width_of(line->text);
        widest = wide > widest ? wide : widest;
    }
    b->failed = b->failed || whole.failed;
    tal_buffer_free(&whole);
    return widest;
}

/* The lines of one way: all in one, or else its numbers, and its condition below; gives the widest. */
static double add_lines(builder *b, const way *it, bool alone, double width, int most)
{
    uint64_t looks = looks_in(b, it->when);
    double marks = tal_chart_marks_width(looks), numbers = 0, wide;
    size_t apart;

    put_numbers(b, it);
    apart = b->text.length;
    tal_buffer_text(&b->text, apart && (it->when || it->otherwise) ? " " : "");
    put_condition(b, it, alone);
    if (most > 1 && apart && b->text.bytes && width_of(b->text.bytes) > width) {
        tal_buffer_clear(&b->text);
        put_numbers(b, it);
        numbers = break_lines(b, width, 1);
        put_condition(b, it, alone);
    }
    wide = break_lines(b, width, most) + marks;
    if (!b->failed)
        b->chart->lines[b->chart->lines_count - 1].looks = looks;
    return wide > numbers ? wide : numbers;
}

/* The exit to PLACE, of all the ways that lead there. */
static tal_chart_exit *add_exit(builder *b, tal_chart_node *node, int32_t place)
{
    tal_chart_exit *it = ONE_MORE(b, exits);

    if (it) {
        it->from = (int32_t)(node - b->chart->nodes);
        it->to = tal_chart_node_of(b->chart, place);
        it->lines.first = (int32_t)b->chart->lines_count;
        node->exits.count++;
    }
    return it;
}

/* As a tab, one of EXITS, with its lines; gives its width. */
static double add_tab(builder *b, tal_chart_node *node, int32_t place, int exits)
{
    double room = node->width / exits - TAL_CHART_PAD > CONDITION ? node->width / exits - TAL_CHART_PAD : CONDITION;
    tal_chart_exit *it = add_exit(b, node, place);
    double widest = 0, tall;

    if (!it)
        return 0;
    for (size_t i = 0; i < b->ways_count; i++)
        if (b->ways[i].place == place) {
            double width = add_lines(b, &b->ways[i], node->rows.count == 0, room, CONDITION_LINES);

            widest = width > widest ? width : widest;
        }
    it->lines.count = (int32_t)b->chart->lines_count - it->lines.first;
    it->width = widest + TAL_CHART_PAD < TAB_LEAST ? TAB_LEAST : ceil(widest) + TAL_CHART_PAD;
    tall = it->lines.count * TAL_CHART_LINE + 2;
    node->tabs = tall > node->tabs ? tall : node->tabs;
    return it->width;
}

/* As a letter, with a line for each way above. */
static double add_letter(builder *b, tal_chart_node *node, int32_t place, int exits)
{
    tal_chart_exit *it = add_exit(b, node, place);

    (void)exits;
    if (!it)
        return 0;
    for (size_t i = 0; i < b->ways_count; i++)
        if (b->ways[i].place == place)
            add_lines(b, &b->ways[i], node->rows.count == 0,
                      (node->width - 2 * TAL_CHART_PAD - TAL_CHART_NUMBER) * TAL_CHART_WAY, 1);
    it->lines.count = (int32_t)b->chart->lines_count - it->lines.first;
    it->width = LETTER;
    it->letter = 'a';
    node->list += it->lines.count * TAL_CHART_LINE;
    node->tabs = TAL_CHART_LINE + 2;
    return it->width;
}

/* Does no way before way I lead to the same place? */
static bool is_first(const builder *b, size_t i)
{
    size_t before = 0;

    while (b->ways[before].place != b->ways[i].place)
        before++;
    return before == i;
}

/* The exits of all ways that were gathered, in their order, as ADD makes them; gives how wide they are. */
static double add_all(builder *b, tal_chart_node *node, double (*add)(builder *, tal_chart_node *, int32_t, int))
{
    double sum = 0;
    int exits = 0;

    node->exits = (tal_run){ (int32_t)b->chart->exits_count, 0 };
    for (size_t i = 0; i < b->ways_count; i++)
        exits += is_first(b, i);
    for (size_t i = 0; i < b->ways_count && !b->failed; i++)
        if (is_first(b, i))
            sum += add(b, node, b->ways[i].place, exits);
    return sum;
}

/* Makes the box as wide and high as its exits need. */
static void add_exits(builder *b, tal_chart_node *node)
{
    size_t exits = b->chart->exits_count, lines = b->chart->lines_count;
    double sum = add_all(b, node, add_tab);

    if (b->chart->style.named || sum > (node->rows.count ? node->width * MUCH : MUTE_LISTED)) {
        b->chart->exits_count = exits;
        b->chart->lines_count = lines;
        node->width = node->rows.count ? node->width : MUTE_LISTED;
        sum = add_all(b, node, add_letter);
    }
    b->ways_count = 0;
    node->width = sum > node->width ? sum : node->width;
    node->height += node->list + node->tabs;
    if (!b->failed)
        tal_chart_spread(b->chart, node);
}

void tal_chart_spread(tal_chart *chart, const tal_chart_node *node)
{
    double sum = 0, x = 0, more;

    for (int32_t i = 0; i < node->exits.count; i++)
        sum += chart->exits[node->exits.first + i].width;
    more = node->exits.count ? floor((node->width - sum) / node->exits.count) : 0;
    for (int32_t i = 0; i < node->exits.count; i++) {
        tal_chart_exit *it = &chart->exits[node->exits.first + i];

        it->width = i + 1 < node->exits.count ? it->width + more : node->width - x;
        it->x = x;
        x += it->width;
        if (it->letter)
            it->letter = (char)(i < 26 ? 'a' + i : '+');
    }
}

/* ---- Boxes ------------------------------------------------------------------------------------- */

/* What is said first, without a condition if there is such a line. */
static const char *said_first(builder *b, const tal_scene *scene, double width)
{
    const tal_scenario *scenario = b->chart->scenario;
    const tal_line *found = NULL;
    tal_buffer said = TAL_BUFFER_EMPTY;

    for (int32_t i = scene->lines.first; i < scene->lines.first + scene->lines.count; i++) {
        const tal_line *line = &scenario->lines[i];

        if (line->kind == TAL_LINE_SAYS && (!found || (found->when && !line->when)))
            found = line;
    }
    if (!found)
        return NULL;
    tal_caption_text(&said, scenario, b->chart->language, found->text);
    tal_buffer_format(&b->text, _("\u201C%.*s\u201D"), (int)said.length, said.bytes ? said.bytes : "");
    b->text.failed |= said.failed;
    tal_buffer_free(&said);
    return keep_cut(b, width);
}

static bool has_levels(const tal_scenario *scenario, const tal_scene *scene)
{
    for (int32_t i = 0; i < scene->replies.count + (scene->silence != TAL_NONE); i++) {
        int32_t reply = i < scene->replies.count ? scene->replies.first + i : scene->silence;

        for (int skill = 0; skill < TAL_SKILLS; skill++)
            if (scenario->replies[reply].levels[skill] != TAL_LEVEL_NONE)
                return true;
    }
    return false;
}

static void build_scene(builder *b, tal_chart_node *node, const tal_scene *scene)
{
    const tal_chart *chart = b->chart;
    const tal_reply *replies = chart->scenario->replies;
    double counts = chart->counted ? TAL_WALKERS * TAL_CHART_COUNT : 0, y = TAL_CHART_HEAD + 1;
    bool used = false; /* its own `go`, by a reply */

    node->width = 3 * TAL_CHART_PAD + TAL_CHART_NUMBER + chart->style.text + TAL_SKILLS * TAL_CHART_LEVEL + counts;
    if (scene->replies.count == 0 && scene->silence == TAL_NONE)
        node->width = MUTE;
    node->level = tal_turning_is_in(chart->scenario, scene) ? TAL_CHART_TURNING : TAL_CHART_LEVEL;
    node->text = chart->style.text +
                 TAL_SKILLS * (TAL_CHART_LEVEL - (has_levels(chart->scenario, scene) ? node->level : 0));
    if (chart->style.says) {
        node->says = said_first(b, scene, node->width - 2 * TAL_CHART_PAD);
        y += node->says ? TAL_CHART_LINE : 0;
    }
    node->rows = (tal_run){ (int32_t)chart->rows_count, 0 };
    for (int32_t i = 0; i < scene->replies.count + (scene->silence != TAL_NONE); i++) {
        int32_t reply = i < scene->replies.count ? scene->replies.first + i : scene->silence;
        int number = i < scene->replies.count ? i + 1 : 0;

        add_row(b, node, reply, number, &y);
        add_ways(b, UINT64_C(1) << number, replies[reply].to.count ? replies[reply].to : scene->go);
        used |= !replies[reply].to.count;
        node->rows.count++;
    }
    if (!used)
        add_ways(b, 0, scene->go);
    node->height = y + 1;
    add_exits(b, node);
}

static void build_rule(builder *b, tal_chart_node *node)
{
    static const char title[] = N_("After every answer, before it leads on");

    node->width = ceil(tal_lettering_width(_(title), strlen(_(title)), TAL_CHART_LETTERS, true)) + 2 * TAL_CHART_PAD;
    node->height = TAL_CHART_HEAD;
    add_ways(b, 0, b->chart->scenario->go);
    add_exits(b, node);
}

/* Wide enough for its result and, within bounds, its id. */
static void build_outcome(tal_chart_node *node, const tal_outcome *it)
{
    double result = width_of(tal_terms_result(tal_result_names[it->result])) + TAL_CHART_NUMBER + 4;
    double id = tal_lettering_width(it->id, strlen(it->id), TAL_CHART_LETTERS, true) + 2;
    double width = ceil(id > result ? id : result) + 2 * TAL_CHART_PAD;

    node->width = width < OUTCOME_LEAST ? OUTCOME_LEAST : width < OUTCOME_MOST ? width : OUTCOME_MOST;
    node->height = 2 * TAL_CHART_LINE + 5;
}

static void build_start(builder *b, tal_chart_node *node)
{
    tal_chart_exit *it = ONE_MORE(b, exits);

    node->width = ceil(tal_lettering_width(_("Start"), strlen(_("Start")), TAL_CHART_LETTERS, true)) + 4 * TAL_CHART_PAD;
    node->height = TAL_CHART_HEAD;
    node->exits = (tal_run){ 0, 1 };
    if (it)
        *it = (tal_chart_exit){ .from = 0, .to = tal_chart_node_of(b->chart, b->chart->scenario->start),
                                .width = node->width };
}

static void build_nodes(builder *b)
{
    tal_chart *chart = b->chart;
    const tal_scenario *scenario = chart->scenario;
    tal_chart_node *node = chart->nodes;

    node->kind = TAL_CHART_START;
    build_start(b, node++);
    if (chart->rule != TAL_NONE) {
        node->kind = TAL_CHART_RULE;
        build_rule(b, node++);
    }
    for (int32_t i = 0; i < scenario->scenes_count && !b->failed; i++, node++) {
        node->kind = TAL_CHART_SCENE;
        node->index = i;
        build_scene(b, node, &scenario->scenes[i]);
    }
    for (int32_t i = 0; i < scenario->outcomes_count; i++, node++) {
        node->kind = TAL_CHART_OUTCOME;
        node->index = i;
        build_outcome(node, &scenario->outcomes[i]);
    }
}

static bool prepare(builder *b, size_t nodes)
{
    tal_chart *chart = b->chart;

    chart->arena = tal_arena_new();
    if (!chart->arena)
        return false;
    b->bit_words = (size_t)chart->scenario->bits_count / 32 + 1;
    b->cell_words = (size_t)chart->scenario->cells_count / 32 + 1;
    chart->nodes_count = nodes;
    chart->nodes = tal_arena_alloc(chart->arena, nodes, sizeof *chart->nodes);
    b->reads.bits = tal_arena_alloc(chart->arena, b->bit_words, sizeof *b->reads.bits);
    b->reads.cells = tal_arena_alloc(chart->arena, b->cell_words, sizeof *b->reads.cells);
    return chart->nodes && b->reads.bits && b->reads.cells;
}

tal_status tal_chart_build(tal_chart *out, const tal_scenario *scenario, int language, const tal_chart_style *style,
                           const tal_traffic *traffic)
{
    builder b = { .chart = out, .text = TAL_BUFFER_EMPTY };
    int32_t nodes = 1 + (scenario->go.count > 0) + scenario->scenes_count + scenario->outcomes_count;

    *out = (tal_chart){ .scenario = scenario, .language = language, .style = *style, .counted = traffic != NULL,
                        .rule = scenario->go.count > 0 ? 1 : TAL_NONE };
    b.failed = !prepare(&b, (size_t)nodes);
    if (!b.failed)
        build_nodes(&b);
    b.failed = b.failed || !tal_chart_measure(out);
    if (!b.failed && traffic)
        b.failed = !tal_chart_count(out, traffic);
    free(b.ways);
    tal_buffer_free(&b.text);
    if (b.failed)
        tal_chart_free(out);
    return b.failed ? TAL_ENOMEM : TAL_OK;
}

void tal_chart_free(tal_chart *chart)
{
    free(chart->rows);
    free(chart->exits);
    free(chart->lines);
    tal_arena_free(chart->arena);
    *chart = (tal_chart){ .scenario = NULL };
}
