/* Keeps what data/csv.h takes apart, and refuses what is no table. */
#include "data/table_file.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/intl.h"
#include "data/csv.h"

typedef struct reading {
    tal_table_file *out;
    const char **cells; /* growing, as are their places */
    size_t *offsets;
    size_t count, cells_capacity, offsets_capacity;
} reading;

/* ---- Errors ---- */

static tal_status refuse(const tal_table_file *file, int code, size_t offset, const char *hint,
                         const char *format, ...) __attribute__((format(printf, 5, 6)));

static tal_status refuse(const tal_table_file *file, int code, size_t offset, const char *hint,
                         const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    tal_error_va(file->found, code, file->source, offset, hint, format, arguments);
    va_end(arguments);
    return TAL_EFILE;
}

tal_status tal_table_file_refuse(const tal_table_file *file, int code, size_t row, size_t column,
                                 const char *hint, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    tal_error_va(file->found, code, file->source, file->offsets[row * file->columns + column], hint, format,
                 arguments);
    va_end(arguments);
    return TAL_EFILE;
}

tal_status tal_table_file_refuse_heading(const tal_table_file *file, int code, size_t column,
                                         const char *hint, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    tal_error_va(file->found, code, file->source, file->heading_offsets[column], hint, format, arguments);
    va_end(arguments);
    return TAL_EFILE;
}

/* ---- Reading ---- */

static const char *keep(const tal_table_file *file, const char *text)
{
    return tal_arena_text(file->arena, text, strlen(text));
}

static tal_status read_heading(reading *r, const tal_csv_row *row)
{
    tal_table_file *out = r->out;
    tal_status status = TAL_OK;

    out->heading = tal_arena_alloc(out->arena, row->count, sizeof *out->heading);
    out->heading_offsets = tal_arena_alloc(out->arena, row->count, sizeof *out->heading_offsets);
    if (!out->heading || !out->heading_offsets)
        return TAL_ENOMEM;
    memcpy(out->heading_offsets, row->offsets, row->count * sizeof *row->offsets);
    for (size_t i = 0; i < row->count; i++) {
        const char *name = keep(out, row->fields[i]);

        if (!name)
            return TAL_ENOMEM;
        if (!*name)
            status = refuse(out, TAL_CODE_TABLE_HEADING, row->offsets[i], NULL,
                            _("column %zu of the heading has no name"), i + 1);
        for (size_t k = 0; *name && k < i; k++)
            if (strcmp(out->heading[k], name) == 0)
                status = refuse(out, TAL_CODE_TABLE_HEADING, row->offsets[i], NULL,
                                _("two columns of the heading are called \"%s\""), name);
        out->heading[out->columns++] = name;
    }
    return status;
}

static tal_status read_row(reading *r, const tal_csv_row *row)
{
    tal_table_file *out = r->out;

    if (row->count != out->columns)
        return refuse(out, TAL_CODE_TABLE_RAGGED, row->offsets[0], _("a text with a comma stands in quotes"),
                      _("this row has %zu fields, and the heading %zu"), row->count, out->columns);
    for (size_t i = 0; i < row->count; i++) {
        const char **cells = tal_grow(r->cells, r->count, &r->cells_capacity, sizeof *cells);
        size_t *offsets = tal_grow(r->offsets, r->count, &r->offsets_capacity, sizeof *offsets);

        r->cells = cells ? cells : r->cells; /* they may have moved */
        r->offsets = offsets ? offsets : r->offsets;
        if (!cells || !offsets)
            return TAL_ENOMEM;
        offsets[r->count] = row->offsets[i];
        cells[r->count] = keep(out, row->fields[i]);
        if (!cells[r->count++])
            return TAL_ENOMEM;
    }
    out->rows++;
    return TAL_OK;
}

/* All rows, so that every mistake is told. */
static tal_status read_rows(reading *r, tal_csv *csv)
{
    tal_table_file *out = r->out;
    tal_csv_row row;
    tal_status worst = TAL_OK;

    while (worst != TAL_ENOMEM && tal_csv_next(csv, &row)) {
        tal_status status = out->heading ? read_row(r, &row) : read_heading(r, &row);

        worst = status ? status : worst;
    }
    if (worst == TAL_ENOMEM || tal_csv_failed(csv))
        return TAL_ENOMEM;
    if (tal_csv_open_quote(csv))
        return refuse(out, TAL_CODE_TABLE_QUOTE, tal_source_text(out->source, tal_csv_open_quote(csv)), NULL,
                      _("a quote begins here and does not end"));
    if (!worst && !out->rows)
        return refuse(out, TAL_CODE_TABLE_EMPTY, 0, NULL, _("there are no rows"));
    return worst;
}

/* What grew goes where the rest lives. */
static tal_status settle(reading *r)
{
    tal_table_file *out = r->out;

    out->cells = tal_arena_alloc(out->arena, r->count, sizeof *out->cells);
    out->offsets = tal_arena_alloc(out->arena, r->count, sizeof *out->offsets);
    if (!out->cells || !out->offsets)
        return TAL_ENOMEM;
    memcpy(out->cells, r->cells, r->count * sizeof *out->cells);
    memcpy(out->offsets, r->offsets, r->count * sizeof *out->offsets);
    return TAL_OK;
}

tal_status tal_table_file_read(tal_table_file *out, const char *path, tal_diagnostics *found)
{
    reading r = { .out = out };
    tal_csv *csv = NULL;
    tal_status status;

    *out = (tal_table_file){ .arena = tal_arena_new(), .found = found };
    if (!out->arena)
        return TAL_ENOMEM;
    status = tal_source_read_table(&out->source, path, found);
    if (!status) {
        csv = tal_csv_new(tal_source_bytes(out->source), tal_source_length(out->source));
        status = csv ? read_rows(&r, csv) : TAL_ENOMEM;
    }
    if (!status)
        status = settle(&r);
    tal_csv_free(csv);
    free(r.cells);
    free(r.offsets);
    return status;
}

void tal_table_file_close(tal_table_file *file)
{
    tal_source_free(file->source);
    if (file->arena)
        tal_arena_free(file->arena);
    *file = (tal_table_file){ .arena = NULL };
}

/* ---- Cells ---- */

const char *tal_table_file_cell(const tal_table_file *file, size_t row, size_t column)
{
    return file->cells[row * file->columns + column];
}

bool tal_table_file_missing(const char *cell)
{
    return !*cell || strcmp(cell, "NA") == 0;
}

tal_status tal_table_file_number(const tal_table_file *file, size_t row, size_t column, double least,
                                 double most, double *out)
{
    const char *cell = tal_table_file_cell(file, row, column);
    char *end = NULL;

    *out = NAN;
    if (tal_table_file_missing(cell))
        return TAL_OK;
    if (strspn(cell, "+-0123456789.eE") == strlen(cell))
        *out = strtod(cell, &end);
    if (!end || *end)
        return tal_table_file_refuse(file, TAL_CODE_TABLE_VALUE, row, column,
                                     strchr(cell, ',') ? _("a decimal is written with a point: 1.5") : NULL,
                                     _("\"%s\" in the column \"%s\" is no number"), cell,
                                     file->heading[column]);
    if (!(*out >= least && *out <= most))
        return tal_table_file_refuse(file, TAL_CODE_TABLE_VALUE, row, column, NULL,
                                     _("\"%s\" in the column \"%s\" is not from %g to %g"), cell,
                                     file->heading[column], least, most);
    return TAL_OK;
}

/* ---- Names ---- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

tal_status tal_table_file_names(const tal_table_file *file, size_t column, const char ***out,
                                size_t *count)
{
    const char **names = tal_arena_alloc(file->arena, file->rows, sizeof *names);
    tal_status status = TAL_OK;

    *out = names;
    *count = 0;
    if (!names)
        return TAL_ENOMEM;
    for (size_t row = 0; row < file->rows; row++) {
        names[row] = tal_table_file_cell(file, row, column);
        if (!*names[row])
            status = tal_table_file_refuse(file, TAL_CODE_TABLE_VALUE, row, column, NULL,
                                           _("the column \"%s\" is empty here"), file->heading[column]);
    }
    qsort(names, file->rows, sizeof *names, by_text);
    for (size_t i = 0; i < file->rows; i++)
        if (!*count || strcmp(names[*count - 1], names[i]) != 0)
            names[(*count)++] = names[i];
    return status;
}

size_t tal_table_file_find(const char *const *names, size_t count, const char *name)
{
    const char *const *found = count ? bsearch(&name, names, count, sizeof *names, by_text) : NULL;

    return found ? (size_t)(found - names) : count;
}
