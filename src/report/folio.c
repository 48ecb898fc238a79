/* Owns the arrays and the texts. Must not know how they are laid out. */
#include "report/folio.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"

static const char *keep(tal_folio *folio, const char *text)
{
    const char *copy = folio->failed ? NULL : tal_arena_text(folio->arena, text, strlen(text));

    folio->failed |= !copy;
    return copy;
}

/* Room for one more in an array; NULL: it failed. */
static void *more(tal_folio *folio, void **array, size_t *count, size_t *capacity, size_t size)
{
    void *grown = folio->failed ? NULL : tal_grow(*array, *count, capacity, size);

    if (!grown) {
        folio->failed = true;
        return NULL;
    }
    *array = grown;
    return (char *)grown + size * (*count)++;
}

static tal_folio_block *add_block(tal_folio *folio, tal_folio_kind kind, size_t first)
{
    void *blocks = folio->blocks;
    tal_folio_block *block =
        more(folio, &blocks, &folio->blocks_count, &folio->blocks_capacity, sizeof *block);

    folio->blocks = blocks;
    if (block)
        *block = (tal_folio_block){ .kind = kind, .first = first, .cells = folio->cells_count };
    return block;
}

static tal_folio_block *last(tal_folio *folio)
{
    return &folio->blocks[folio->blocks_count - 1];
}

tal_folio tal_folio_new(const char *title)
{
    tal_folio folio = { .arena = tal_arena_new() };

    folio.failed = !folio.arena;
    folio.title = keep(&folio, title);
    folio.language = keep(&folio, _("en"));
    return folio;
}

void tal_folio_free(tal_folio *folio)
{
    tal_arena_free(folio->arena);
    free(folio->blocks);
    free(folio->runs);
    free(folio->columns);
    free(folio->cells);
    free(folio->marks);
    *folio = (tal_folio){ .failed = true };
}

/* ---- Texts --------------------------------------------------------------------------------------- */

void tal_folio_begin(tal_folio *folio, tal_folio_kind kind)
{
    add_block(folio, kind, folio->runs_count);
}

void tal_folio_put_in(tal_folio *folio, tal_folio_face face, const char *language, const char *text)
{
    const char *copy = keep(folio, text), *name = language ? keep(folio, language) : NULL;
    void *runs = folio->runs;
    tal_folio_run *run =
        more(folio, &runs, &folio->runs_count, &folio->runs_capacity, sizeof *run);

    folio->runs = runs;
    if (!run)
        return;
    *run = (tal_folio_run){ face, copy, name };
    last(folio)->count++;
}

void tal_folio_put(tal_folio *folio, tal_folio_face face, const char *text)
{
    tal_folio_put_in(folio, face, NULL, text);
}

static void put_v(tal_folio *folio, tal_folio_face face, const char *format, va_list arguments)
{
    tal_buffer words = TAL_BUFFER_EMPTY;

    tal_buffer_vformat(&words, format, arguments);
    folio->failed |= words.failed;
    tal_folio_put(folio, face, words.bytes ? words.bytes : "");
    tal_buffer_free(&words);
}

void tal_folio_putf(tal_folio *folio, tal_folio_face face, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    put_v(folio, face, format, arguments);
    va_end(arguments);
}

void tal_folio_heading(tal_folio *folio, int level, const char *text)
{
    tal_folio_begin(folio, TAL_FOLIO_HEADING);
    if (folio->failed)
        return;
    last(folio)->level = level;
    tal_folio_put(folio, TAL_FOLIO_TEXT, text);
}

void tal_folio_say(tal_folio *folio, const char *text)
{
    tal_folio_begin(folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_put(folio, TAL_FOLIO_TEXT, text);
}

void tal_folio_sayf(tal_folio *folio, const char *format, ...)
{
    va_list arguments;

    tal_folio_begin(folio, TAL_FOLIO_PARAGRAPH);
    va_start(arguments, format);
    put_v(folio, TAL_FOLIO_TEXT, format, arguments);
    va_end(arguments);
}

/* ---- Tables -------------------------------------------------------------------------------------- */

void tal_folio_table(tal_folio *folio, const char *caption)
{
    tal_folio_block *block = add_block(folio, TAL_FOLIO_TABLE, folio->columns_count);

    if (block)
        block->caption = keep(folio, caption);
}

void tal_folio_column_add(tal_folio *folio, const char *head, bool number)
{
    const char *copy = keep(folio, head);
    void *columns = folio->columns;
    tal_folio_column *column =
        more(folio, &columns, &folio->columns_count, &folio->columns_capacity, sizeof *column);

    folio->columns = columns;
    if (!column)
        return;
    *column = (tal_folio_column){ copy, number, false };
    last(folio)->count++;
}

void tal_folio_column_whole(tal_folio *folio)
{
    if (!folio->failed)
        folio->columns[folio->columns_count - 1].whole = true;
}

void tal_folio_cell(tal_folio *folio, const char *text)
{
    const char *copy = keep(folio, text);
    void *cells = folio->cells;
    const char **cell =
        more(folio, &cells, &folio->cells_count, &folio->cells_capacity, sizeof *cell);

    folio->cells = cells;
    if (!cell)
        return;
    *cell = copy;
    last(folio)->filled++;
}

void tal_folio_cellf(tal_folio *folio, const char *format, ...)
{
    tal_buffer words = TAL_BUFFER_EMPTY;
    va_list arguments;

    va_start(arguments, format);
    tal_buffer_vformat(&words, format, arguments);
    va_end(arguments);
    folio->failed |= words.failed;
    tal_folio_cell(folio, words.bytes ? words.bytes : "");
    tal_buffer_free(&words);
}

/* ---- Figures ------------------------------------------------------------------------------------- */

void tal_folio_figure(tal_folio *folio, const char *caption, const char *told, double width,
                      double height)
{
    tal_folio_block *block = add_block(folio, TAL_FOLIO_FIGURE, folio->marks_count);

    if (!block)
        return;
    block->caption = keep(folio, caption);
    block->told = keep(folio, told);
    block->width = width;
    block->height = height;
}

void tal_folio_mark_add(tal_folio *folio, tal_folio_mark mark)
{
    void *marks = folio->marks;
    tal_folio_mark *slot =
        more(folio, &marks, &folio->marks_count, &folio->marks_capacity, sizeof *slot);

    folio->marks = marks;
    if (!slot)
        return;
    *slot = mark;
    if (mark.text)
        slot->text = keep(folio, mark.text);
    last(folio)->count++;
}
