/* Bars, pips and rings are boxes with round corners. */
#include "window/scale.h"

#include <math.h>

static const double BAR = 12, PIP = 12, RING = 18, DOT = 10, LINE = 2; /* points, at 100 % */

static double scaled(const tal_column *column, double size)
{
    return size * column->sheet->theme->scale;
}

/* The x of VALUE of 0 to 100. */
static double place(const tal_column *column, double left, double width, int value)
{
    return column->x + left + width * value / 100;
}

static tal_box round_at(double x, double y, double size)
{
    return (tal_box){ x - size / 2, y - size / 2, size, size };
}

void tal_scale_pips(tal_column *column, int level, int possible, tal_colour colour,
                    const char *label)
{
    tal_sheet *sheet = column->sheet;
    const tal_theme *theme = sheet->theme;
    double size = scaled(column, PIP), step = size * 1.4, pips = step * possible + size / 2;
    tal_column words = *column;
    double line = tal_sheet_text_height(sheet, 0, theme->strong, "X");

    words.x += pips;
    words.width -= pips;
    tal_column_text(&words, theme->strong, colour, label);
    for (int i = 0; i < possible && !column->dry; i++) {
        double x = column->x + size / 2 + step * i, y = column->y + line / 2;

        if (i < level)
            tal_sheet_box(sheet, round_at(x, y, size), colour, size / 2);
        else
            tal_sheet_frame(sheet, round_at(x, y, size), colour, size / 2, LINE);
    }
    column->y = words.y;
}

/* A word under a scale, in the middle of X unless it would leave the column. */
static void put_under(tal_column *column, double x, const char *label)
{
    const tal_theme *theme = column->sheet->theme;
    double width = tal_sheet_text_width(column->sheet, theme->small, label);
    tal_column words = *column;

    words.width = fmin(width + 1, column->width);
    words.x = fmax(fmin(x - width / 2, column->x + column->width - words.width), column->x);
    tal_column_text(&words, theme->small, theme->quiet, label);
    column->y = words.y;
}

void tal_scale_bar(tal_column *column, int value, tal_colour colour, int mark, const char *label)
{
    tal_sheet *sheet = column->sheet;
    const tal_theme *theme = sheet->theme;
    double height = scaled(column, BAR), x = place(column, 0, column->width, mark);
    tal_box track = { column->x, column->y, column->width, height };
    tal_box full = track;

    full.width = track.width * value / 100;
    if (!column->dry) {
        tal_sheet_box(sheet, track, theme->card, height / 2);
        if (value > 0)
            tal_sheet_box(sheet, full, colour, fmin(height, full.width) / 2);
        tal_sheet_frame(sheet, track, theme->quiet, height / 2, 1);
        if (mark)
            tal_sheet_box(sheet, (tal_box){ x - LINE / 2, track.y - 4, LINE, height + 8 },
                          theme->text, 0);
    }
    column->y += height + 6;
    if (mark)
        put_under(column, x, label);
}

void tal_scale_gap(tal_column *column, int believed, int measured)
{
    tal_sheet *sheet = column->sheet;
    const tal_theme *theme = sheet->theme;
    double size = scaled(column, RING), left = size / 2, width = column->width - size;
    double a = place(column, left, width, believed), b = place(column, left, width, measured);
    double y = column->y + size / 2;

    column->y += size;
    if (column->dry)
        return;
    tal_sheet_box(sheet, (tal_box){ column->x + left, y - LINE / 2, width, LINE }, theme->edge, 0);
    tal_sheet_box(sheet, (tal_box){ fmin(a, b), y - LINE, fabs(a - b), 2 * LINE }, theme->quiet, 0);
    tal_sheet_box(sheet, round_at(a, y, size), theme->paper, size / 2);
    tal_sheet_frame(sheet, round_at(a, y, size), theme->text, size / 2, LINE);
    tal_sheet_box(sheet, round_at(b, y, scaled(column, DOT)), theme->link, scaled(column, DOT) / 2);
}
