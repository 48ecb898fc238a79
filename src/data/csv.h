/*
 * Tables of text, as spreadsheets save them: CSV (RFC 4180), its fields parted by commas, semicolons or
 * tabs, whichever its first line has most of. A byte-order mark is passed over; blank lines are none.
 */
#ifndef TAL_DATA_CSV_H
#define TAL_DATA_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <talante/talante.h>

typedef struct tal_csv tal_csv;

/* Reads from BYTES (borrowed). NULL: no memory. */
tal_csv *tal_csv_new(const char *bytes, size_t length);
void tal_csv_free(tal_csv *csv);

typedef struct tal_csv_row {
    const char *const *fields; /* each ends with a zero; valid until the next row */
    const size_t *offsets;     /* of the byte at which each begins; the same */
    size_t count;
    int line;                  /* where it begins, from 1 */
} tal_csv_row;

/* The next row. false: there is none, or there is no memory (tal_csv_failed), or a quote is not closed. */
bool tal_csv_next(tal_csv *csv, tal_csv_row *out);

/* The line on which a quote begins that is never closed; 0: none. */
int tal_csv_open_quote(const tal_csv *csv);
bool tal_csv_failed(const tal_csv *csv);

#endif
