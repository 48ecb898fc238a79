/* Keeps where the next thing begins. */
#include "window/column.h"

#include <string.h>

#include "report/page.h"

const char *tal_column_clean(tal_sheet *sheet, const char *text)
{
    tal_buffer clean = TAL_BUFFER_EMPTY;
    const char *kept;

    tal_page_clean(&clean, text, strlen(text));
    sheet->drawing.failed = sheet->drawing.failed || clean.failed;
    kept = tal_drawing_text(&sheet->drawing, clean.bytes ? clean.bytes : "");
    tal_buffer_free(&clean);
    return kept;
}

tal_span *tal_column_spans(tal_sheet *sheet, size_t count)
{
    tal_drawing *drawing = &sheet->drawing;
    tal_span *spans = drawing->arena ? tal_arena_alloc(drawing->arena, count, sizeof *spans) : NULL;

    drawing->failed = drawing->failed || !spans;
    return spans;
}

void tal_column_space(tal_column *column, double gaps)
{
    column->y += gaps * column->sheet->theme->gap;
}

void tal_column_block(tal_column *column, tal_block block, tal_colour colour)
{
    double width, height;

    block.width = column->width;
    column->sheet->ruler->measure(column->sheet->ruler->self, &block, &width, &height);
    if (!column->dry)
        tal_sheet_block(column->sheet, column->x, column->y, &block, colour);
    column->y += height;
}

void tal_column_text(tal_column *column, tal_font type, tal_colour colour, const char *text)
{
    const char *clean = tal_column_clean(column->sheet, text);

    tal_column_block(column, tal_sheet_block_of(clean, type, column->width), colour);
}

void tal_column_buffer(tal_column *column, tal_font type, tal_colour colour, tal_buffer *buffer)
{
    tal_drawing *drawing = &column->sheet->drawing;

    drawing->failed = drawing->failed || buffer->failed;
    if (buffer->bytes)
        tal_column_text(column, type, colour, buffer->bytes);
    tal_buffer_free(buffer);
}

void tal_column_buttons(tal_column *column, const tal_button *buttons, size_t count)
{
    column->y +=
        column->dry
            ? tal_sheet_buttons_height(column->sheet, column->width, buttons, count)
            : tal_sheet_buttons(column->sheet, column->x, column->y, column->width, buttons, count);
}

void tal_column_named(tal_column *column, const char *name, const char *text)
{
    tal_sheet *sheet = column->sheet;
    const char *clean = tal_column_clean(sheet, text);
    const char *both = tal_sheet_format(sheet, "%s %s", name, clean);
    tal_block block = tal_sheet_block_of(both, sheet->theme->body, column->width);
    tal_span *spans = tal_column_spans(sheet, 1);

    if (spans) {
        spans[0] = (tal_span){ .end = strlen(name), .bold = true };
        block.spans = spans;
        block.spans_count = 1;
    }
    tal_column_block(column, block, sheet->theme->text);
}

void tal_column_entry(tal_column *column, const char *name, const char *text)
{
    const tal_theme *theme = column->sheet->theme;

    if (!*text)
        return;
    tal_column_text(column, theme->name, theme->quiet, name);
    tal_column_space(column, 0.2);
    tal_column_text(column, theme->body, theme->text, text);
    tal_column_space(column, 0.8);
}

tal_column_ground tal_column_speech(const tal_theme *theme, tal_colour colour)
{
    return (tal_column_ground){ colour, colour == theme->paper ? theme->edge : 0, 0 };
}

void tal_column_card(tal_column *column, tal_column_ground ground, tal_column_fill *fill,
                     const void *what)
{
    tal_sheet *sheet = column->sheet;
    double pad = sheet->theme->gap, radius = sheet->theme->radius;
    tal_column inner = { sheet, column->x + pad, column->y + pad, column->width - 2 * pad, true };
    tal_box box;

    fill(&inner, what);
    box = (tal_box){ column->x, column->y, column->width, inner.y + pad - column->y };
    column->y += box.height;
    if (column->dry)
        return;
    tal_sheet_box(sheet, box, ground.colour, radius);
    if (ground.edge)
        tal_sheet_frame(sheet, box, ground.edge, radius, 1);
    if (ground.stripe)
        tal_sheet_box(sheet, (tal_box){ box.x, box.y, pad / 3, box.height }, ground.stripe,
                      pad / 6);
    inner.y = box.y + pad;
    inner.dry = false;
    fill(&inner, what);
}
