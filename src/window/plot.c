/* Axes with round numbers, dashes by hand (a mark has none), and marks that need no colour. */
#include "window/plot.h"

#include <math.h>
#include <string.h>

enum { HIGHEST = 100, DASHES = 2 };

static const double MARK = 5; /* half a mark's width, in points */
static const double APART =
    4; /* so far lines stand beside each other at one event, so that equal values are seen */
static const double STROKE = 2;

/* A dash and the gap after it, in points; {0}: solid. */
static const double dashes[TAL_PLOT_LINES][DASHES] = { { 0, 0 }, { 9, 5 }, { 2, 4 } };

static tal_colour colour_of(const tal_theme *theme, size_t line)
{
    const tal_colour colours[TAL_PLOT_LINES] = { theme->link, theme->fair, theme->focus };

    return colours[line];
}

/* ---- Marks ------------------------------------------------------------------------------------- */

static void draw_circle(tal_sheet *sheet, double x, double y, tal_colour colour, double line)
{
    tal_box box = { x - MARK, y - MARK, 2 * MARK, 2 * MARK };

    if (line > 0)
        tal_sheet_frame(sheet, box, colour, MARK, line);
    else
        tal_sheet_box(sheet, box, colour, MARK);
}

static void draw_square(tal_sheet *sheet, double x, double y, tal_colour colour, double line)
{
    tal_box box = { x - MARK * 0.9, y - MARK * 0.9, MARK * 1.8, MARK * 1.8 };

    if (line > 0)
        tal_sheet_frame(sheet, box, colour, 0, line);
    else
        tal_sheet_box(sheet, box, colour, 0);
}

static void draw_triangle(tal_sheet *sheet, double x, double y, tal_colour colour, double line)
{
    const tal_step steps[] = {
        { 'M', { x, y - MARK * 1.2 } },
        { 'L', { x + MARK * 1.1, y + MARK * 0.9 } },
        { 'L', { x - MARK * 1.1, y + MARK * 0.9 } },
        { 'Z', { 0 } },
    };

    tal_sheet_outline(sheet, steps, sizeof steps / sizeof *steps, colour, line);
}

/* LINE 0: filled; else hollow, with a stroke of that width. */
static void draw_mark(tal_sheet *sheet, size_t which, double x, double y, double line)
{
    static void (*const shapes[TAL_PLOT_LINES])(tal_sheet *, double, double, tal_colour,
                                                double) = { draw_circle, draw_square,
                                                            draw_triangle };

    shapes[which](sheet, x, y, colour_of(sheet->theme, which), line);
}

static void stroke(tal_sheet *sheet, double x1, double y1, double x2, double y2, tal_colour colour,
                   double line)
{
    const tal_step steps[] = { { 'M', { x1, y1 } }, { 'L', { x2, y2 } } };

    tal_sheet_outline(sheet, steps, 2, colour, line);
}

/* In the dashes of its line, which go on at *DONE points and are then as far as they have come. */
static void draw_dashed(tal_sheet *sheet, size_t which, const double from[2], const double to[2],
                        double *done)
{
    const double *dash = dashes[which];
    double length = hypot(to[0] - from[0], to[1] - from[1]), at = 0;
    double dx = (to[0] - from[0]) / length, dy = (to[1] - from[1]) / length;
    tal_colour colour = colour_of(sheet->theme, which);

    if (dash[0] <= 0) {
        stroke(sheet, from[0], from[1], to[0], to[1], colour, STROKE);
        return;
    }
    while (at < length) {
        double phase = fmod(*done + at, dash[0] + dash[1]);
        double end = fmin(at + (phase < dash[0] ? dash[0] : dash[0] + dash[1]) - phase, length);

        if (phase < dash[0])
            stroke(sheet, from[0] + dx * at, from[1] + dy * at, from[0] + dx * end,
                   from[1] + dy * end, colour, STROKE);
        at = fmax(end, at + 0.01);
    }
    *done += length;
}

/* ---- Axes -------------------------------------------------------------------------------------- */

/* Where the plot itself is, beside and above the words of its axes. */
typedef struct field {
    tal_box box;
    size_t count;
} field;

static double x_of(const field *f, size_t event)
{
    double step = f->count > 1 ? f->box.width / (double)(f->count - 1) : 0;

    return f->count > 1 ? f->box.x + step * (double)event : f->box.x + f->box.width / 2;
}

static double y_of(const field *f, int value)
{
    return f->box.y + f->box.height * (1 - value / (double)HIGHEST);
}

/* Round numbers, as many as have room for their words: every 10, 20, 50 or 100. */
static int step_of(double height, double line)
{
    static const int steps[] = { 10, 20, 50 };

    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (height * steps[i] / HIGHEST >= 2 * line)
            return steps[i];
    return HIGHEST;
}

static void draw_axes(const tal_plot *plot, tal_sheet *sheet, const field *f, double left,
                      double line)
{
    const tal_theme *theme = sheet->theme;
    double wide = f->box.x - left - theme->gap;
    double under = f->box.y + f->box.height + theme->gap / 2 + MARK;

    for (int value = 0; value <= HIGHEST; value += step_of(f->box.height, line)) {
        tal_block block =
            tal_sheet_block_of(tal_sheet_format(sheet, "%d", value), theme->small, wide);

        block.align = TAL_ALIGN_END;
        stroke(sheet, f->box.x - MARK, y_of(f, value), f->box.x + f->box.width + MARK,
               y_of(f, value), theme->edge, 1);
        tal_sheet_block(sheet, left, y_of(f, value) - line / 2, &block, theme->quiet);
    }
    if (plot->first)
        tal_sheet_text(sheet, f->box.x, under, 0, theme->small, theme->quiet, plot->first);
    if (plot->last && plot->count > 1) {
        tal_block block = tal_sheet_block_of(plot->last, theme->small, f->box.width / 2);

        block.align = TAL_ALIGN_END;
        tal_sheet_block(sheet, f->box.x + f->box.width / 2, under, &block, theme->quiet);
    }
}

/* ---- Lines ------------------------------------------------------------------------------------- */

static double beside(size_t which)
{
    return ((double)which - (TAL_PLOT_LINES - 1) / 2.0) * APART;
}

static void draw_line(const tal_plot *plot, tal_sheet *sheet, const field *f, size_t which)
{
    const int *values = plot->lines[which].values;
    double before[2], here[2], done = 0;
    bool begun = false;

    for (size_t i = 0; i < plot->count; i++) {
        if (values[i] == TAL_PLOT_NONE)
            continue;
        here[0] = x_of(f, i) + beside(which);
        here[1] = y_of(f, values[i]);
        if (begun)
            draw_dashed(sheet, which, before, here, &done);
        memcpy(before, here, sizeof before);
        begun = true;
    }
}

static void draw_marks(const tal_plot *plot, tal_sheet *sheet, const field *f, size_t which)
{
    const tal_plot_line *line = &plot->lines[which];

    for (size_t i = 0; i < plot->count; i++) {
        double x = x_of(f, i) + beside(which);

        if (line->values[i] != TAL_PLOT_NONE)
            draw_mark(sheet, which, x, y_of(f, line->values[i]), 0);
        if (line->believed && line->believed[i] != TAL_PLOT_NONE)
            draw_mark(sheet, which, x, y_of(f, line->believed[i]), STROKE);
    }
}

void tal_plot_draw(const tal_plot *plot, tal_sheet *sheet, tal_box box)
{
    const tal_theme *theme = sheet->theme;
    double line = tal_sheet_text_height(sheet, 0, theme->small, "100");
    double left = tal_sheet_text_width(sheet, theme->small, "100") + theme->gap + 2 * MARK;
    field f = { { box.x + left + beside(TAL_PLOT_LINES - 1), box.y + line / 2,
                  box.width - left - 2 * MARK - 2 * beside(TAL_PLOT_LINES - 1),
                  box.height - 1.5 * line - theme->gap / 2 - MARK },
                plot->count };

    draw_axes(plot, sheet, &f, box.x, line);
    for (size_t i = 0; i < TAL_PLOT_LINES; i++)
        draw_line(plot, sheet, &f, i);
    for (size_t i = 0; i < TAL_PLOT_LINES; i++)
        draw_marks(plot, sheet, &f, i);
}

/* ---- The legend -------------------------------------------------------------------------------- */

static const double SAMPLE = 36; /* the length of a line in it */

static void draw_sample(tal_sheet *sheet, size_t which, double x, double y)
{
    const double from[2] = { x, y }, to[2] = { x + SAMPLE, y };
    double done = 0;

    draw_dashed(sheet, which, from, to, &done);
    draw_mark(sheet, which, x + SAMPLE / 2, y, 0);
}

static void draw_hollow(tal_sheet *sheet, double x, double y)
{
    for (size_t i = 0; i < TAL_PLOT_LINES; i++)
        draw_mark(sheet, i, x + MARK + (double)i * (SAMPLE - 2 * MARK) / 2, y, STROKE);
}

double tal_plot_legend(const tal_plot *plot, tal_sheet *sheet, double x, double y, double width)
{
    const tal_theme *theme = sheet->theme;
    size_t count = TAL_PLOT_LINES + (plot->believed != NULL);
    double line = tal_sheet_text_height(sheet, 0, theme->small, "X");
    double left = x, top = y, beside_it = SAMPLE + theme->gap / 2;

    for (size_t i = 0; i < count; i++) {
        const char *name = i < TAL_PLOT_LINES ? plot->lines[i].name : plot->believed;
        double room = width - beside_it;
        double wide = fmin(tal_sheet_text_width(sheet, theme->small, name) + 1, room);

        if (left > x && left + beside_it + wide > x + width) {
            left = x;
            top += line + theme->gap / 2;
        }
        if (i < TAL_PLOT_LINES)
            draw_sample(sheet, i, left, top + line / 2);
        else
            draw_hollow(sheet, left, top + line / 2);
        top += tal_sheet_text(sheet, left + beside_it, top, wide, theme->small, theme->text, name) -
               line;
        left += beside_it + wide + 1.5 * theme->gap;
    }
    return top + line - y;
}
