/* The columns of a table as HR has them: found by their names, whatever their order; what is no
 * UTF-8 is taken for Windows-1252, of which Latin-1 is the larger part. */
#ifndef TAL_COHORT_COLUMNS_H
#define TAL_COHORT_COLUMNS_H

#include "base/buffer.h"
#include "data/csv.h"

enum { TAL_COLUMNS_LIMIT = 16 };

/* Which column of the header each of NAMES is, -1: none. A name is one or several that mean the
 * same, with a bar between two: "lang|language|idioma". Case, accents and blanks around do not
 * count. false: no memory. */
bool tal_columns_find(int out[TAL_COLUMNS_LIMIT], const char *const *names,
                      const tal_csv_row *header);

/* Field COLUMN of ROW without the blanks around it, in UTF-8, into OUT, which was emptied. Nothing
 * where the row has no such field, or COLUMN is -1. */
void tal_columns_field(tal_buffer *out, const tal_csv_row *row, int column);

#endif
