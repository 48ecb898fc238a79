/* A folder, a screen, a sheet of paper: three outlines that repeat. */
#include "window/desk.h"

#include <math.h>

#include "base/intl.h"

enum { SHAPES = 3, STEPS = 12 };

/* In a square of 24 by 24. */
static const tal_step shapes[SHAPES][STEPS] = {
    { { 'M', { 2, 20 } }, { 'L', { 2, 5 } }, { 'L', { 9, 5 } }, { 'L', { 11.5, 8 } },
      { 'L', { 22, 8 } }, { 'L', { 22, 20 } }, { 'Z', { 0 } },
      { 'M', { 2, 11.5 } }, { 'L', { 22, 11.5 } } },
    { { 'M', { 5, 2 } }, { 'L', { 14.5, 2 } }, { 'L', { 19, 6.5 } }, { 'L', { 19, 22 } },
      { 'L', { 5, 22 } }, { 'Z', { 0 } },
      { 'M', { 8.5, 10 } }, { 'L', { 15.5, 10 } }, { 'M', { 8.5, 13.5 } }, { 'L', { 15.5, 13.5 } },
      { 'M', { 8.5, 17 } }, { 'L', { 13, 17 } } },
    { { 'M', { 2, 4 } }, { 'L', { 22, 4 } }, { 'L', { 22, 17 } }, { 'L', { 2, 17 } },
      { 'Z', { 0 } }, { 'M', { 12, 17 } }, { 'L', { 12, 21 } }, { 'M', { 7, 21 } },
      { 'L', { 17, 21 } } },
};

static void draw_shape(tal_sheet *sheet, int shape, double x, double y, double size,
                       tal_colour colour)
{
    tal_step steps[STEPS];
    size_t count = 0;

    for (; count < STEPS && shapes[shape % SHAPES][count].kind; count++) {
        const tal_step *step = &shapes[shape % SHAPES][count];

        steps[count] = (tal_step){ step->kind, { x + step->at[0] * size / 24,
                                                 y + step->at[1] * size / 24 } };
    }
    tal_sheet_outline(sheet, steps, count, colour, fmax(size / 16, 1.25));
}

/* A thing's label, in the spot as on the card: whether it was seen belongs to it. */
static const char *label_of(tal_sheet *sheet, const tal_thing *thing)
{
    return thing->seen ? tal_sheet_format(sheet, "%s%s", thing->label, _(" (seen)"))
                       : thing->label;
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
    draw_shape(sheet, thing->shape, x + pad, y + (box.height - size) / 2, size,
               thing->seen ? theme->quiet : theme->link);
    tal_sheet_text(sheet, x + 2 * pad + size, y + (box.height - text) / 2, inner, theme->small,
                   thing->seen ? theme->quiet : theme->text, label);
    return box.height;
}

double tal_desk_list(const tal_offer *offer, tal_sheet *sheet, int first, double x, double y,
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
static tal_button *buttons_of(const tal_offer *offer, tal_sheet *sheet, int first)
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

double tal_desk_row(const tal_offer *offer, tal_sheet *sheet, int first, double x, double y,
                    double width)
{
    tal_button *buttons = buttons_of(offer, sheet, first);

    return buttons ? tal_sheet_buttons(sheet, x, y, width, buttons, offer->things_count) : 0;
}

double tal_desk_row_height(const tal_offer *offer, tal_sheet *sheet, double width)
{
    tal_button *buttons = buttons_of(offer, sheet, 0);

    return buttons ? tal_sheet_buttons_height(sheet, width, buttons, offer->things_count) : 0;
}
