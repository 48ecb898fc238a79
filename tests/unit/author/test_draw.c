/*
 * The promises of the drawing, computed from what is drawn: no box meets another, no text another or the rim of a box,
 * and on A3 the letters are 7 points high. Of every shipped scenario in its languages, and of made-up ones of 30 scenes
 * and 120 ways.
 */
#include "author/draw.h"

#include <glob.h>

#include "author/chart_svg.h"
#include "author/sketch.h"
#include "author/svg_parts.h"

static void boxes_are_apart(const char *name, const parts *boxes)
{
    for (size_t i = 0; i < boxes->count; i++)
        for (size_t k = 0; k < i; k++)
            cr_expect_not(parts_meet(&boxes->items[i], &boxes->items[k]), "%s: boxes %zu and %zu overlap", name, k, i);
}

static void texts_are_apart(const char *name, const parts *texts)
{
    for (size_t i = 0; i < texts->count; i++)
        for (size_t k = 0; k < i; k++)
            cr_expect_not(parts_meet(&texts->items[i], &texts->items[k]), "%s: \"%s\" and \"%s\" overlap", name,
                          texts->items[k].text, texts->items[i].text);
}

static void texts_stay_where_they_belong(const char *name, const parts *texts, const parts *boxes)
{
    const part sheet = { 0, 0, boxes->width, boxes->height, "" };

    for (size_t i = 0; i < texts->count; i++) {
        const part *text = &texts->items[i];

        cr_expect(parts_within(text, &sheet), "%s: \"%s\" leaves the sheet", name, text->text);
        for (size_t k = 0; k < boxes->count; k++)
            cr_expect(!parts_meet(text, &boxes->items[k]) || parts_within(text, &boxes->items[k]),
                      "%s: \"%s\" leaves its box", name, text->text);
    }
}

/* Draws, and holds it to the promises; gives how many boxes it has. */
static size_t is_legible(const char *name, const tal_scenario *scenario, int language, const tal_traffic *traffic)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    parts boxes, texts;
    tal_drawn drawn;
    size_t count;

    cr_assert_eq(tal_draw_svg(&out, scenario, language, traffic, &drawn), TAL_OK, "%s", name);
    parts_read(out.bytes, &boxes, &texts);
    cr_expect_gt(texts.count, boxes.count);
    boxes_are_apart(name, &boxes);
    texts_are_apart(name, &texts);
    texts_stay_where_they_belong(name, &texts, &boxes);
    cr_expect_geq(tal_chart_points(boxes.width, boxes.height), TAL_CHART_POINTS, "%s: %.0f x %.0f: %.2f points", name,
                  boxes.width, boxes.height, tal_chart_points(boxes.width, boxes.height));
    cr_expect_float_eq(tal_chart_points(boxes.width, boxes.height), drawn.points, 0.01);
    count = boxes.count;
    free(boxes.items);
    free(texts.items);
    tal_buffer_free(&out);
    tal_buffer_free(&drawn.complaints);
    return count;
}

Test(draw, every_shipped_scenario_is_legible_on_a3)
{
    char pattern[4096];
    glob_t files;

    snprintf(pattern, sizeof pattern, "%s/scenarios/*.lua", getenv("TAL_ROOT") ? getenv("TAL_ROOT") : ".");
    cr_assert_eq(glob(pattern, 0, NULL, &files), 0);
    cr_assert_geq(files.gl_pathc, 8);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        tal_scenario *scenario = NULL;

        cr_assert_eq(tal_scenario_load(&scenario, files.gl_pathv[i], NULL), TAL_OK);
        for (int language = 0; language < scenario->languages_count; language++)
            cr_expect_eq(is_legible(files.gl_pathv[i], scenario, language, NULL),
                         (size_t)(1 + (scenario->go.count > 0) + scenario->scenes_count + scenario->outcomes_count));
        tal_scenario_free(scenario);
    }
    globfree(&files);
}

enum { SCENES = 30 };

/* Each leads to the four after it. */
static int chain(int scene, int reply)
{
    return scene + 1 + reply;
}

/* Rows of four; each leads to all of the next row. */
static int rows(int scene, int reply)
{
    return scene < 2 ? 2 + reply : (scene - 2) / 4 * 4 + 6 + reply;
}

/* On by one, two and three, and at every third scene back by two. */
static int circles(int scene, int reply)
{
    return reply == 3 && scene % 3 == 2 ? scene - 2 : scene + 1 + reply % 3;
}

/* Anywhere: a web, most of which cannot be drawn as lines. */
static int anywhere(int scene, int reply)
{
    int to = (int)((unsigned)(scene * 4 + reply + 1) * 2654435761u >> 16) % (SCENES + 4);

    return to == scene ? scene + 1 : to;
}

Test(draw, thirty_scenes_and_a_hundred_and_twenty_ways_are_legible_on_a3)
{
    static int (*const nexts[])(int, int) = { chain, rows, circles, anywhere };
    static const char *const names[] = { "chain", "rows", "circles", "anywhere" };

    for (size_t i = 0; i < 4; i++) {
        tal_scenario *scenario = sketch_many(SCENES, nexts[i]);

        cr_expect_geq(scenario->targets_count, 120);
        cr_expect_eq(is_legible(names[i], scenario, 0, NULL), 1 + SCENES + 4);
        tal_scenario_free(scenario);
    }
}

static int times(const char *text, const char *word)
{
    int n = 0;

    for (; (text = strstr(text, word)); text += strlen(word))
        n++;
    return n;
}

/* How many boxes each scene of sketch_many leads to, all in all. */
static int exits_of(int (*next)(int, int))
{
    int sum = 0;

    for (int scene = 0; scene < SCENES; scene++) {
        bool led[SCENES + 4] = { false };

        for (int reply = 0; reply < 4; reply++) {
            led[next(scene, reply)] = true;
            led[SCENES] |= (scene + reply) % 5 == 0;
        }
        for (int i = 0; i < SCENES + 4; i++)
            sum += led[i];
    }
    return sum;
}

Test(draw, what_has_no_line_is_named)
{
    tal_scenario *scenario = sketch_many(SCENES, anywhere);
    tal_buffer out = TAL_BUFFER_EMPTY;
    tal_drawn drawn;
    int lines, names;

    cr_assert_eq(tal_draw_svg(&out, scenario, 0, NULL, &drawn), TAL_OK);
    lines = times(out.bytes, "<g class=\"line\">") - 1; /* the start has one, too */
    names = times(out.bytes, "text-anchor=\"end\" class=\"strong\"");
    cr_expect_gt(lines, 0);
    cr_expect_gt(names, lines);
    cr_expect_eq(lines + names, exits_of(anywhere));
    cr_expect(strstr(out.bytes, "in bold: it leads to the scene or end of this name, without a line"));
    tal_buffer_free(&out);
    tal_buffer_free(&drawn.complaints);
    tal_scenario_free(scenario);
}

static int one_after_the_other(int scene, int reply)
{
    return scene + 1 + (reply > 2);
}

Test(draw, the_same_scenario_gives_the_same_bytes)
{
    tal_scenario *scenario = sketch_many(12, one_after_the_other);
    tal_buffer one = TAL_BUFFER_EMPTY, other = TAL_BUFFER_EMPTY;
    tal_drawn drawn;

    cr_assert_eq(tal_draw_svg(&one, scenario, 0, NULL, &drawn), TAL_OK);
    cr_assert_eq(tal_draw_svg(&other, scenario, 0, NULL, &drawn), TAL_OK);
    cr_expect_str_eq(one.bytes, other.bytes);
    tal_buffer_free(&one);
    tal_buffer_free(&other);
    tal_scenario_free(scenario);
}

/* How wide the I-th line of CLASS is, in the order of the file; those of the legend come after; 0: there is none. */
static double line_width(const char *svg, const char *class, int i)
{
    char wanted[60];
    double width = 0;

    snprintf(wanted, sizeof wanted, "<g class=\"line\"><title>");
    for (const char *at = strstr(svg, wanted); at; at = strstr(at + 1, wanted)) {
        const char *end = strstr(at, "</g>");
        char path[60];
        const char *found;

        snprintf(path, sizeof path, "<path class=\"%s\" stroke-width=\"", class);
        found = strstr(at, path);
        if (found && found < end && i-- == 0)
            sscanf(found + strlen(path), "%lf", &width);
    }
    return width;
}

Test(draw, lines_are_as_wide_as_they_were_taken)
{
    tal_scenario *scenario = sketch_many(3, one_after_the_other);
    tal_buffer out = TAL_BUFFER_EMPTY;
    tal_traffic traffic;
    tal_drawn drawn;

    cr_assert_eq(tal_traffic_open(&traffic, scenario), TAL_OK);
    for (int i = 0; i < 9; i++)
        tal_traffic_add(&traffic, i < 3 ? TAL_WALKER_PERSON : TAL_WALKER_PROBE, scenario->scenes[0].replies.first, 1);
    tal_traffic_add(&traffic, TAL_WALKER_PERSON, scenario->scenes[1].replies.first, 2);
    is_legible("taken", scenario, 0, &traffic);
    cr_assert_eq(tal_draw_svg(&out, scenario, 0, &traffic, &drawn), TAL_OK);
    cr_expect_eq(line_width(out.bytes, "people", 0), 7);
    cr_expect_eq(line_width(out.bytes, "people", 1), 3, "a third of the way from 1 to 7");
    cr_expect_eq(line_width(out.bytes, "people", 2), 0);
    cr_expect_eq(line_width(out.bytes, "probes", 0), 5);
    cr_expect_eq(line_width(out.bytes, "probes", 1), 0);
    cr_expect_gt(line_width(out.bytes, "nobody", 0), 0);
    tal_buffer_free(&out);
    tal_traffic_close(&traffic);
    tal_scenario_free(scenario);
}

Test(draw, points_are_those_of_the_better_way_to_lay_the_sheet)
{
    cr_expect_float_eq(tal_chart_points(1121, 1600), 7.004, 0.001);
    cr_expect_float_eq(tal_chart_points(1600, 1121), 7.004, 0.001);
    cr_expect_float_eq(tal_chart_points(785.2, 1133.9), 10, 0.001);
}
