/*
 * A table of text as a whole: a heading, and rows that have a field for each of its columns. What is wrong
 * with it is told at its line. Knows no column.
 */
#ifndef TAL_DATA_TABLE_FILE_H
#define TAL_DATA_TABLE_FILE_H

#include <stdarg.h>
#include <talante/talante.h>

#include "base/arena.h"
#include "base/source.h"

/* Of tables; what each says: docs/diagnostics. */
enum { TAL_CODE_TABLE_EMPTY = 800, TAL_CODE_TABLE_HEADING, TAL_CODE_TABLE_RAGGED, TAL_CODE_TABLE_QUOTE,
       TAL_CODE_TABLE_COLUMNS, TAL_CODE_TABLE_VALUE, TAL_CODE_TABLE_TWICE, TAL_CODE_TABLE_LARGE };

typedef struct tal_table_file {
    tal_arena *arena; /* owns all of it, and what is made from it */
    tal_source *source;
    tal_diagnostics *found; /* borrowed */
    const char **heading;
    const char **cells;     /* row by row */
    size_t *heading_offsets, *offsets; /* of each, in the source */
    size_t columns, rows;
} tal_table_file;

/* Reads PATH. TAL_EFILE: FOUND says why; it has to outlive OUT, which is the caller's to close whatever
 * this gives. */
tal_status tal_table_file_read(tal_table_file *out, const char *path, tal_diagnostics *found);
void tal_table_file_close(tal_table_file *file);

const char *tal_table_file_cell(const tal_table_file *file, size_t row, size_t column);

/* Tells an error of a cell, or of one of the heading; gives TAL_EFILE. HINT may be NULL. */
tal_status tal_table_file_refuse(const tal_table_file *file, int code, size_t row, size_t column,
                                 const char *hint, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
tal_status tal_table_file_refuse_heading(const tal_table_file *file, int code, size_t column,
                                         const char *hint, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Is it empty, or "NA", as R has it? */
bool tal_table_file_missing(const char *cell);

/* A number from LEAST to MOST; of a missing one NAN. TAL_EFILE: it is none, and that is told. */
tal_status tal_table_file_number(const tal_table_file *file, size_t row, size_t column, double least,
                                 double most, double *out);

/* What stands in COLUMN, each once, in the order of the alphabet; it may not be missing. */
tal_status tal_table_file_names(const tal_table_file *file, size_t column, const char ***out,
                                size_t *count);

/* The place of NAME among such names; COUNT: nowhere. */
size_t tal_table_file_find(const char *const *names, size_t count, const char *name);

#endif
