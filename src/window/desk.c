/* Cards with a sheet of paper on each. */
#include "window/desk.h"

#include <math.h>

#include "base/intl.h"

static void draw_paper(tal_sheet *sheet, double x, double y, double size, tal_colour colour)
{
    static const tal_step paper[] = {
        /* in a square of 24 by 24 */
        { 'M', { 5, 2 } },       { 'L', { 14.5, 2 } },  { 'L', { 19, 6.5 } },
        { 'L', { 19, 22 } },     { 'L', { 5, 22 } },    { 'Z', { 0 } },
        { 'M', { 8.5, 10 } },    { 'L', { 15.5, 10 } }, { 'M', { 8.5, 13.5 } },
        { 'L', { 15.5, 13.5 } }, { 'M', { 8.5, 17 } },  { 'L', { 13, 17 } },
    };
    enum { STEPS = sizeof paper / sizeof *paper };
    tal_step steps[STEPS];

    for (int i = 0; i < STEPS; i++)
        steps[i] = (tal_step){ paper[i].kind,
                               { x + paper[i].at[0] * size / 24, y + paper[i].at[1] * size / 24 } };
    tal_sheet_outline(sheet, steps, STEPS, colour, fmax(size / 16, 1.25));
}

/* A thing's label, in the spot as on the card: whether it was seen belongs to it. */
static const char *label_of(tal_sheet *sheet, const tal_thing *thing)
{
    return thing->seen ? tal_sheet_format(sheet, "%s%s", thing->label, _(" (seen)")) : thing->label;
}

static double draw_thing(const tal_thing *thing, tal_sheet *sheet, int id, double x, double y,
                         double width)
{
    const tal_theme *theme = sheet->theme;
    const char *label = label_of(sheet, thing);
    double pad = theme->gap * 0.75, size = 22 * theme->scale, inner = width - 3 * pad - size;
    double text = tal_sheet_text_height(sheet, inner, theme->small, label);
    tal_box box = { x, y, width, fmax(text, size) + 2 * pad };

    tal_sheet_card(sheet, id, box, label, true);
    draw_paper(sheet, x + pad, y + (box.height - size) / 2, size,
               thing->seen ? theme->quiet : theme->link);
    tal_sheet_text(sheet, x + 2 * pad + size, y + (box.height - text) / 2, inner, theme->small,
                   thing->seen ? theme->quiet : theme->text, label);
    return box.height;
}

double tal_desk_list(const tal_offered *offer, tal_sheet *sheet, int first, double x, double y,
                     double width)
{
    const tal_theme *theme = sheet->theme;
    double at = y;

    if (offer->things_count == 0)
        return 0;
    at += tal_sheet_text(sheet, x, at, width, theme->name, theme->quiet, _("On the desk")) +
          theme->gap / 2;
    for (size_t i = 0; i < offer->things_count; i++)
        at += draw_thing(&offer->things[i], sheet, first + (int)i, x, at, width) + theme->gap / 2;
    return at - theme->gap / 2 - y;
}

/* NULL: no memory. */
static tal_button *buttons_of(const tal_offered *offer, tal_sheet *sheet, int first)
{
    tal_drawing *drawing = &sheet->drawing;
    tal_button *buttons =
        drawing->arena ? tal_arena_alloc(drawing->arena, offer->things_count, sizeof *buttons)
                       : NULL;

    drawing->failed = drawing->failed || !buttons;
    for (size_t i = 0; buttons && i < offer->things_count; i++)
        buttons[i] = (tal_button){ first + (int)i, TAL_BUTTON_PLAIN,
                                   label_of(sheet, &offer->things[i]), false };
    return buttons;
}

double tal_desk_row(const tal_offered *offer, tal_sheet *sheet, int first, double x, double y,
                    double width)
{
    tal_button *buttons = buttons_of(offer, sheet, first);

    return buttons ? tal_sheet_buttons(sheet, x, y, width, buttons, offer->things_count) : 0;
}

double tal_desk_row_height(const tal_offered *offer, tal_sheet *sheet, double width)
{
    tal_button *buttons = buttons_of(offer, sheet, 0);

    return buttons ? tal_sheet_buttons_height(sheet, width, buttons, offer->things_count) : 0;
}
