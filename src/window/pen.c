/* Places steps; the sheet copies what it keeps. */
#include "window/pen.h"

#include <math.h>

enum { MOST = sizeof((tal_pen *)0)->steps / sizeof(tal_step) };

tal_placing tal_placing_turn(const tal_placing *placing, double x, double y, double angle,
                             double centre_x, double centre_y)
{
    double c = cos(angle), s = sin(angle);
    /* Turned: x' = c (x + X - CENTRE_X) - s (y + Y - CENTRE_Y) + CENTRE_X. */
    double dx = centre_x + c * (x - centre_x) - s * (y - centre_y);
    double dy = centre_y + s * (x - centre_x) + c * (y - centre_y);

    return (tal_placing){
        .xx = placing->xx * c + placing->xy * s,
        .xy = placing->xy * c - placing->xx * s,
        .yx = placing->yx * c + placing->yy * s,
        .yy = placing->yy * c - placing->yx * s,
        .x0 = placing->xx * dx + placing->xy * dy + placing->x0,
        .y0 = placing->yx * dx + placing->yy * dy + placing->y0,
    };
}

static int points_of(char kind)
{
    return kind == 'C' ? 3 : kind == 'Z' ? 0 : 1;
}

static tal_step placed(const tal_placing *p, const tal_step *step)
{
    tal_step out = { step->kind, { 0 } };

    for (int i = 0; i < points_of(step->kind); i++) {
        double x = step->at[2 * i], y = step->at[2 * i + 1];

        out.at[2 * i] = p->xx * x + p->xy * y + p->x0;
        out.at[2 * i + 1] = p->yx * x + p->yy * y + p->y0;
    }
    return out;
}

static void add(tal_pen *pen, tal_step step)
{
    if (pen->count < MOST)
        pen->steps[pen->count++] = placed(&pen->placing, &step);
}

void tal_pen_move(tal_pen *pen, double x, double y)
{
    add(pen, (tal_step){ 'M', { x, y } });
}

void tal_pen_line(tal_pen *pen, double x, double y)
{
    add(pen, (tal_step){ 'L', { x, y } });
}

void tal_pen_curve(tal_pen *pen, double x1, double y1, double x2, double y2, double x, double y)
{
    add(pen, (tal_step){ 'C', { x1, y1, x2, y2, x, y } });
}

void tal_pen_fill(tal_pen *pen, tal_colour colour)
{
    add(pen, (tal_step){ 'Z', { 0 } });
    tal_sheet_outline(pen->sheet, pen->steps, pen->count, colour, 0);
    pen->count = 0;
}

void tal_pen_stroke(tal_pen *pen, tal_colour colour, double width)
{
    tal_sheet_outline(pen->sheet, pen->steps, pen->count, colour, width * pen->scale);
    pen->count = 0;
}

void tal_pen_trace(tal_pen *pen, const tal_step *steps, size_t count, tal_colour colour,
                   double line)
{
    tal_drawing *drawing = &pen->sheet->drawing;
    tal_step *out = drawing->arena ? tal_arena_alloc(drawing->arena, count, sizeof *out) : NULL;

    if (!out) {
        drawing->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++)
        out[i] = placed(&pen->placing, &steps[i]);
    tal_sheet_outline(pen->sheet, out, count, colour, line * pen->scale);
}
