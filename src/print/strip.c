/* Owns the measures of type: what stands how far from what. Must not know of pages. */
#include "print/strip.h"

#include <math.h>
#include <stdlib.h>

#include "base/buffer.h"
#include "print/widths.h"

#define ROOM (TAL_PRINT_WIDTH - 2 * TAL_PRINT_MARGIN)

enum { INDENT = 14 }; /* of an item, where its bullet stands */

/* From column to column: an eighth of the page for all of them, at most. */
static double gap_of(size_t columns)
{
    return fmin(10, ROOM / 8 / (double)columns);
}

/* Who makes them. */
typedef struct maker {
    tal_layout *layout;
    const tal_folio *folio;
    const tal_measure *measure;
    tal_strips out;
} maker;

/* ---- Strips -------------------------------------------------------------------------------------- */

size_t tal_strips_text(tal_layout *layout, tal_print_text text)
{
    void *grown = layout->failed ? NULL
                                 : tal_grow(layout->texts, layout->texts_count, &layout->texts_capacity,
                                            sizeof text);

    if (!grown) {
        layout->failed = true;
        return 0;
    }
    layout->texts = grown;
    layout->texts[layout->texts_count] = text;
    return layout->texts_count++;
}

static void begin_strip(maker *it, tal_strip strip)
{
    void *grown = it->layout->failed
                      ? NULL
                      : tal_grow(it->out.strips, it->out.count, &it->out.capacity, sizeof strip);

    if (!grown) {
        it->layout->failed = true;
        return;
    }
    strip.pieces = it->out.pieces_count;
    it->out.strips = grown;
    it->out.strips[it->out.count++] = strip;
}

/* Adds a text to the last strip, which grows with it. */
static void add_piece(maker *it, tal_strip_piece piece, double leading)
{
    void *grown = it->layout->failed ? NULL
                                     : tal_grow(it->out.pieces, it->out.pieces_count,
                                                &it->out.pieces_capacity, sizeof piece);
    tal_strip *strip;

    if (!grown) {
        it->layout->failed = true;
        return;
    }
    it->out.pieces = grown;
    it->out.pieces[it->out.pieces_count++] = piece;
    strip = &it->out.strips[it->out.count - 1];
    strip->count++;
    strip->lines = piece.lines > strip->lines ? piece.lines : strip->lines;
    strip->leading = fmax(leading, strip->leading);
}

static void add_text(maker *it, tal_print_kind kind, tal_print_text text, double x, double width)
{
    tal_print_size size = it->measure->size(it->measure->self, &text, width);
    size_t place = tal_strips_text(it->layout, text);

    add_piece(it, (tal_strip_piece){ kind, place, 0, TAL_PRINT_MARGIN + x, width, size.lines },
              size.leading);
}

/* ---- Texts --------------------------------------------------------------------------------------- */

static tal_print_text runs_of(const maker *it, const tal_folio_block *block, tal_print_style style)
{
    return (tal_print_text){ .style = style,
                             .runs = it->folio->runs + block->first,
                             .count = block->count };
}

static void make_title(maker *it)
{
    begin_strip(it, (tal_strip){ .block = TAL_PRINT_NONE,
                               .below = 8,
                               .keep = true,
                               .whole = true,
                               .head = TAL_PRINT_NONE });
    add_text(it, TAL_PRINT_BOX_TITLE,
             (tal_print_text){ .style = TAL_PRINT_TITLE, .plain = it->folio->title }, 0, ROOM);
}

static void make_heading(maker *it, const tal_folio_block *block, size_t place)
{
    bool upper = block->level == 1;

    begin_strip(it, (tal_strip){ .block = place,
                               .before = upper ? 18 : 12,
                               .below = upper ? 3 : 2,
                               .rule = upper ? 0.7 : 0,
                               .keep = true,
                               .whole = true,
                               .head = TAL_PRINT_NONE });
    add_text(it, TAL_PRINT_BOX_HEADING,
             runs_of(it, block, upper ? TAL_PRINT_HEADING : TAL_PRINT_SUBHEADING), 0, ROOM);
}

/* Under the last rule of a table a text stands further away than under another text. */
static double room_above(const maker *it, size_t place, double room)
{
    return place > 0 && it->folio->blocks[place - 1].kind == TAL_FOLIO_TABLE ? 12 : room;
}

static void make_paragraph(maker *it, const tal_folio_block *block, size_t place)
{
    begin_strip(it, (tal_strip){ .block = place, .before = room_above(it, place, 7), .head = TAL_PRINT_NONE });
    add_text(it, TAL_PRINT_BOX_PARAGRAPH, runs_of(it, block, TAL_PRINT_BODY), 0, ROOM);
}

static void make_item(maker *it, const tal_folio_block *block, size_t place)
{
    tal_print_text bullet = { .style = TAL_PRINT_BODY, .plain = "\u2022" };

    begin_strip(it, (tal_strip){ .block = place, .before = room_above(it, place, 4), .head = TAL_PRINT_NONE });
    add_text(it, TAL_PRINT_BOX_BULLET, bullet, 3, INDENT - 3);
    add_text(it, TAL_PRINT_BOX_ITEM, runs_of(it, block, TAL_PRINT_BODY), INDENT, ROOM - INDENT);
}

static void make_caption(maker *it, const tal_folio_block *block, size_t place)
{
    begin_strip(it, (tal_strip){ .block = place,
                               .before = 12,
                               .below = 3,
                               .keep = true,
                               .whole = true,
                               .head = TAL_PRINT_NONE });
    add_text(it, TAL_PRINT_BOX_CAPTION,
             (tal_print_text){ .style = TAL_PRINT_CAPTION, .plain = block->caption }, 0, ROOM);
}

/* ---- Figures ------------------------------------------------------------------------------------- */

/* Smaller where it does not go on a page with its caption. */
static void make_figure(maker *it, const tal_folio_block *block, size_t place)
{
    double most = (TAL_PRINT_HEIGHT - 2 * TAL_PRINT_MARGIN) * 0.8;
    double scale = fmin(1, fmin(ROOM / block->width, most / block->height));

    make_caption(it, block, place);
    begin_strip(it, (tal_strip){ .block = place, .below = 6, .whole = true, .head = TAL_PRINT_NONE });
    add_piece(it,
              (tal_strip_piece){ TAL_PRINT_BOX_FIGURE, TAL_PRINT_NONE, 0, TAL_PRINT_MARGIN,
                                block->width * scale, 1 },
              block->height * scale);
}

/* ---- Tables -------------------------------------------------------------------------------------- */

/* A table while it is made. ROWS has its heads first, then row by row what its cells take in one line. */
typedef struct grid {
    const tal_folio_block *block;
    size_t place, cells; /* heads and cells */
    tal_print_size *sizes;
    tal_print_need *needs;
    double *widths;
} grid;

/* The head, or the cell, of this number. */
static tal_print_text text_of(const maker *it, const grid *table, size_t i)
{
    size_t columns = table->block->count;
    const tal_folio_column *column = &it->folio->columns[table->block->first + i % columns];

    if (i < columns)
        return (tal_print_text){ .style = TAL_PRINT_HEAD, .plain = column->head, .end = column->number };
    return (tal_print_text){ .style = TAL_PRINT_CELL,
                             .plain = it->folio->cells[table->block->cells + i - columns],
                             .end = column->number,
                             .own_way = !column->number };
}

/* Figures are not broken, nor what is to stay whole, and of another text at most a quarter of the page is held together. */
static double least_of(const maker *it, const grid *table, size_t i)
{
    const tal_folio_column *column = &it->folio->columns[table->block->first + i % table->block->count];
    tal_print_text text = text_of(it, table, i);

    if ((text.end || column->whole) && i >= table->block->count)
        return table->sizes[i].width;
    return fmin(it->measure->size(it->measure->self, &text, TAL_PRINT_BY_WORDS).width, ROOM / 4);
}

/* What words take is measured only where lines must be broken. */
static void set_widths(const maker *it, const grid *table)
{
    size_t columns = table->block->count;
    double room = ROOM - gap_of(columns) * (double)(columns - 1), sum = 0;

    for (size_t i = 0; i < table->cells; i++) {
        tal_print_text text = text_of(it, table, i);
        tal_print_need *need = &table->needs[i % columns];

        table->sizes[i] = it->measure->size(it->measure->self, &text, TAL_PRINT_ONE_LINE);
        need->most = fmax(need->most, table->sizes[i].width);
    }
    for (size_t i = 0; i < columns; i++)
        sum += table->needs[i].most;
    for (size_t i = 0; sum > room && i < table->cells; i++)
        table->needs[i % columns].least =
            fmax(table->needs[i % columns].least, least_of(it, table, i));
    tal_print_widths(table->widths, table->needs, columns, room);
}

/* The heads (FIRST 0), or a row. */
static void add_cells(maker *it, const grid *table, size_t first)
{
    size_t columns = table->block->count;
    double x = TAL_PRINT_MARGIN;

    for (size_t i = first; i < first + columns && i < table->cells; i++) {
        tal_print_text text = text_of(it, table, i);
        tal_print_size size = table->sizes[i];
        double width = table->widths[i % columns];

        if (size.width > width)
            size = it->measure->size(it->measure->self, &text, width);
        add_piece(it,
                  (tal_strip_piece){ i < columns ? TAL_PRINT_BOX_HEAD : TAL_PRINT_BOX_CELL,
                                    tal_strips_text(it->layout, text), i % columns, x, width, size.lines },
                  size.leading);
        x += width + gap_of(columns);
    }
}

static void add_rows(maker *it, const grid *table)
{
    size_t columns = table->block->count, head = it->out.count;

    begin_strip(it, (tal_strip){ .block = table->place,
                               .above = 2,
                               .below = 2,
                               .rule = 1,
                               .keep = table->cells > columns,
                               .whole = true,
                               .head = TAL_PRINT_NONE });
    add_cells(it, table, 0);
    for (size_t first = columns; first < table->cells; first += columns) {
        begin_strip(it, (tal_strip){ .block = table->place,
                                   .row = first / columns - 1,
                                   .above = 2,
                                   .below = 2.5,
                                   .rule = 0.3,
                                   .whole = true,
                                   .head = head });
        add_cells(it, table, first);
    }
}

static void make_table(maker *it, const tal_folio_block *block, size_t place)
{
    size_t columns = block->count;
    grid table = { .block = block, .place = place, .cells = columns + block->filled };

    make_caption(it, block, place);
    if (columns == 0)
        return;
    table.sizes = calloc(table.cells, sizeof *table.sizes);
    table.needs = calloc(columns, sizeof *table.needs);
    table.widths = calloc(columns, sizeof *table.widths);
    if (table.sizes && table.needs && table.widths) {
        set_widths(it, &table);
        add_rows(it, &table);
    } else {
        it->layout->failed = true;
    }
    free(table.sizes);
    free(table.needs);
    free(table.widths);
}

/* ---- All of them --------------------------------------------------------------------------------- */

tal_strips tal_strips_of(tal_layout *layout, const tal_measure *measure)
{
    maker it = { .layout = layout, .folio = layout->folio, .measure = measure };
    static void (*const makers[])(maker *, const tal_folio_block *, size_t) = {
        [TAL_FOLIO_HEADING] = make_heading, [TAL_FOLIO_PARAGRAPH] = make_paragraph,
        [TAL_FOLIO_ITEM] = make_item,       [TAL_FOLIO_TABLE] = make_table,
        [TAL_FOLIO_FIGURE] = make_figure,
    };

    make_title(&it);
    for (size_t i = 0; !layout->failed && i < it.folio->blocks_count; i++)
        makers[it.folio->blocks[i].kind](&it, &it.folio->blocks[i], i);
    return it.out;
}

void tal_strips_free(tal_strips *strips)
{
    free(strips->strips);
    free(strips->pieces);
    *strips = (tal_strips){ 0 };
}
