/* Data in, marks out. */
#include "driver.h"

#include <math.h>

#include "window/plot.h"

static tal_sheet sheet;
static tal_theme theme;

static void begin(void)
{
    theme = tal_theme_make(TAL_LOOK_LIGHT, 1);
    tal_sheet_begin(&sheet, &theme, &test_ruler, 600, 400);
}

static void end(void)
{
    tal_sheet_free(&sheet);
}

TestSuite(plot, .init = begin, .fini = end);

static const int rising[] = { 0, 50, 100 };
static const int gappy[] = { 40, TAL_PLOT_NONE, 40 };
static const int none[] = { TAL_PLOT_NONE, TAL_PLOT_NONE, TAL_PLOT_NONE };
static const tal_box box = { 0, 0, 600, 400 };

static tal_plot plot_of(const int *first, const int *second, const int *third)
{
    return (tal_plot){ .lines = { { .name = "one", .values = first },
                                  { .name = "two", .values = second },
                                  { .name = "three", .values = third } },
                       .count = 3 };
}

/* The middle of the N-th mark that is a box, filled or hollow. */
static bool find_mark(size_t n, bool hollow, double *x, double *y)
{
    for (size_t i = 0; i < sheet.drawing.count; i++) {
        const tal_mark *mark = &sheet.drawing.marks[i];

        if (mark->kind != TAL_MARK_BOX || (mark->line > 0) != hollow || n-- > 0)
            continue;
        *x = mark->box.x + mark->box.width / 2;
        *y = mark->box.y + mark->box.height / 2;
        return true;
    }
    return false;
}

/* How many strokes there are in COLOUR. */
static size_t strokes(tal_colour colour)
{
    size_t count = 0;

    for (size_t i = 0; i < sheet.drawing.count; i++)
        count += sheet.drawing.marks[i].kind == TAL_MARK_OUTLINE &&
                 sheet.drawing.marks[i].line > 0 && sheet.drawing.marks[i].colour == colour;
    return count;
}

static bool says(const char *text)
{
    tal_buffer words = TAL_BUFFER_EMPTY;
    bool found;

    tal_drawing_words(&sheet.drawing, &words);
    found = words.bytes && strstr(words.bytes, text);
    tal_buffer_free(&words);
    return found;
}

Test(plot, the_newest_is_right_and_a_hundred_is_above)
{
    tal_plot plot = plot_of(rising, none, none);
    double x[3], y[3], more;

    tal_plot_draw(&plot, &sheet, box);
    for (size_t i = 0; i < 3; i++)
        cr_assert(find_mark(i, false, &x[i], &y[i]));
    cr_expect(x[0] < x[1] && x[1] < x[2]);
    cr_expect_float_eq(x[1], (x[0] + x[2]) / 2, 1e-9);
    cr_expect_float_eq(y[1], (y[0] + y[2]) / 2, 1e-9);
    cr_expect(y[2] < y[0] && y[2] > 0 && y[0] < 400);
    cr_expect_not(find_mark(3, false, &more, &more));
}

Test(plot, a_score_that_is_not_there_is_left_out_and_the_line_goes_on)
{
    tal_plot plot = plot_of(gappy, none, none);
    double x, y;

    tal_plot_draw(&plot, &sheet, box);
    cr_expect(find_mark(1, false, &x, &y));
    cr_expect_not(find_mark(2, false, &x, &y));
    cr_expect_eq(strokes(theme.link), 1, "%zu", strokes(theme.link));
}

Test(plot, lines_are_told_apart_without_colour)
{
    tal_plot plot = plot_of(rising, rising, rising);
    size_t boxes = 0, round = 0, filled = 0;

    tal_plot_draw(&plot, &sheet, box);
    for (size_t i = 0; i < sheet.drawing.count; i++) {
        const tal_mark *mark = &sheet.drawing.marks[i];

        boxes += mark->kind == TAL_MARK_BOX && mark->radius == 0;
        round += mark->kind == TAL_MARK_BOX && mark->radius > 0;
        filled += mark->kind == TAL_MARK_OUTLINE && mark->line == 0 && mark->steps_count == 4;
    }
    cr_expect(boxes == 3 && round == 3 && filled == 3, "%zu squares, %zu circles, %zu triangles",
              boxes, round, filled);
    cr_expect_eq(strokes(theme.link), 2, "the first is solid");
    cr_expect(strokes(theme.fair) > 10 && strokes(theme.focus) > 2 * strokes(theme.fair),
              "the second is dashed, the third dotted: %zu, %zu", strokes(theme.fair),
              strokes(theme.focus));
}

Test(plot, equal_values_stand_beside_each_other)
{
    tal_plot plot = plot_of(gappy, gappy, none);
    double x1, x2, y1, y2;

    tal_plot_draw(&plot, &sheet, box);
    cr_assert(find_mark(0, false, &x1, &y1) && find_mark(2, false, &x2, &y2));
    cr_expect_float_eq(y1, y2, 1e-9);
    cr_expect_gt(x2, x1 + 1);
}

Test(plot, what_was_believed_is_hollow)
{
    tal_plot plot = plot_of(rising, none, none);
    double x, y, bx, by;

    plot.lines[0].believed = gappy;
    tal_plot_draw(&plot, &sheet, box);
    cr_assert(find_mark(0, false, &x, &y) && find_mark(0, true, &bx, &by));
    cr_expect_float_eq(bx, x, 1e-9);
    cr_expect_lt(by, y, "40 was believed of 0");
    cr_expect(find_mark(1, true, &bx, &by));
    cr_expect_not(find_mark(2, true, &bx, &by));
}

Test(plot, axes_have_round_numbers_that_do_not_touch)
{
    tal_plot plot = plot_of(rising, none, none);

    plot.first = "2025-01-01";
    plot.last = "2025-01-09";
    tal_plot_draw(&plot, &sheet, box);
    cr_expect(says("0\n10\n20\n30\n40\n50\n60\n70\n80\n90\n100\n2025-01-01\n2025-01-09\n"));
    tal_sheet_begin(&sheet, &theme, &test_ruler, 600, 400);
    tal_plot_draw(&plot, &sheet, (tal_box){ 0, 0, 600, 130 });
    cr_expect(says("0\n50\n100\n") && !says("20\n"));
}

Test(plot, one_event_stands_in_the_middle_and_none_draws_axes)
{
    tal_plot plot = plot_of(rising, none, none);
    double x, y;

    plot.count = 1;
    tal_plot_draw(&plot, &sheet, box);
    cr_assert(find_mark(0, false, &x, &y));
    cr_expect(x > 250 && x < 350, "%g", x);
    tal_sheet_begin(&sheet, &theme, &test_ruler, 600, 400);
    plot.count = 0;
    tal_plot_draw(&plot, &sheet, box);
    cr_expect_not(find_mark(0, false, &x, &y));
    cr_expect(says("100\n"));
}

Test(plot, the_legend_names_the_lines_and_wraps)
{
    tal_plot plot = plot_of(none, none, none);
    double wide = tal_plot_legend(&plot, &sheet, 0, 0, 600), narrow;

    cr_expect(says("one\ntwo\nthree\n"));
    cr_expect_not(says("believed"));
    plot.believed = "believed";
    narrow = tal_plot_legend(&plot, &sheet, 0, 100, 120);
    cr_expect(says("believed\n"));
    cr_expect_gt(narrow, 3 * wide);
    for (size_t i = 0; i < sheet.drawing.count; i++)
        if (sheet.drawing.marks[i].kind == TAL_MARK_TEXT && sheet.drawing.marks[i].box.y >= 100)
            cr_expect_leq(sheet.drawing.marks[i].box.x + sheet.drawing.marks[i].box.width, 121);
}
