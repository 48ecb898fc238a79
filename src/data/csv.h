/*
 * Tables of text, as spreadsheets save them: CSV (RFC 4180), its fields parted by commas,
 * semicolons or tabs, whichever its first line has most of. A byte-order mark is passed over; blank
 * lines are none.
 */
#ifndef TAL_DATA_CSV_H
#define TAL_DATA_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <talante/talante.h>

#include "base/buffer.h"

enum { TAL_CSV_ROW_LIMIT = 1 << 20 }; /* bytes of a row that is read from a file */

typedef struct tal_csv tal_csv;

/* Reads from BYTES (borrowed). NULL: no memory. */
tal_csv *tal_csv_new(const char *bytes, size_t length);

/* Reads from FILE (borrowed) where it stands, a piece at a time, whatever its size. */
tal_csv *tal_csv_open(FILE *file);
void tal_csv_free(tal_csv *csv);

typedef struct tal_csv_row {
    const char *const *fields; /* each ends with a zero; valid until the next row */
    const size_t *offsets;     /* of the byte at which each begins; the same */
    size_t count;
    int line;                /* where it begins, from 1 */
    size_t zero, zero_field; /* a byte of the row that is zero, from 1, and the field that it cuts
                                * short; 0: none is */
} tal_csv_row;

/* The next row. false: there is none, or one of the three below. */
bool tal_csv_next(tal_csv *csv, tal_csv_row *out);

/* The line on which a quote begins that is never closed, or not within TAL_CSV_ROW_LIMIT; 0:
 * none. */
int tal_csv_open_quote(const tal_csv *csv);

/* The line of a row that is longer than that, and has no such quote; 0: none. */
int tal_csv_too_long(const tal_csv *csv);

/* There is no memory, or the file cannot be read. */
bool tal_csv_failed(const tal_csv *csv);

/* Adds a field with what parts it from the one before: quoted where it must be, and with an apostrophe before
 * what a spreadsheet would take for a formula (= + - @). The first of a row cannot be empty. */
void tal_csv_put_field(tal_buffer *out, const char *text);

/* The same, parted by SEPARATOR instead of a comma. */
void tal_csv_put_field_by(tal_buffer *out, char separator, const char *text);

#endif
