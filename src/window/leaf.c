/* Where the parts of a page stand. */
#include "window/leaf.h"

#include <math.h>

/* The strip of the button; it has no more room around it than the window spares. */
static double foot(const tal_sheet *sheet)
{
    double width, height;

    tal_sheet_button_size(sheet, "X", &width, &height);
    return height + 2 * sheet->theme->gap;
}

tal_column tal_leaf_begin(tal_sheet *sheet, tal_scroll *scroll, double widest, const char *title)
{
    const tal_theme *theme = sheet->theme;
    double pad = 2 * theme->gap, width = fmin(widest * theme->scale, sheet->width - 2 * pad);
    tal_column column = { sheet, (sheet->width - width) / 2, pad, width, false };

    tal_sheet_box(sheet, (tal_box){ 0, 0, sheet->width, sheet->height }, theme->paper, 0);
    tal_sheet_scroll_begin(sheet, scroll,
                           (tal_box){ 0, 0, sheet->width, sheet->height - foot(sheet) });
    tal_column_text(&column, theme->title, theme->text, title);
    tal_column_space(&column, 2);
    return column;
}

void tal_leaf_end(const tal_column *column, int id, const char *label)
{
    tal_sheet *sheet = column->sheet;
    double gap = sheet->theme->gap, line = sheet->height - foot(sheet);
    tal_box box = { column->x, line + gap, 0, 0 };

    tal_sheet_scroll_end(sheet, column->y + gap);
    tal_sheet_box(sheet, (tal_box){ 0, line, sheet->width, 1 }, sheet->theme->edge, 0);
    tal_sheet_button_size(sheet, label, &box.width, &box.height);
    tal_sheet_button(sheet, id, box, TAL_BUTTON_MAIN, label, true);
}
