/* The file of sorted records, for pile.c and merge.c: it is read a window at a time. */
#ifndef TAL_COHORT_KEYFILE_H
#define TAL_COHORT_KEYFILE_H

#include "cohort/keyed.h"

typedef struct tal_keyed_reader tal_keyed_reader;

/* Stands before the first record whose key is not below FROM (NULL: the first). WINDOW is in bytes;
 * it grows for a record that needs more. Errors as tal_merge_open. */
tal_status tal_keyed_open(tal_keyed_reader **out, const char *path, size_t window, const char *from,
                          size_t from_length);
void tal_keyed_close(tal_keyed_reader *reader);

/* Valid until the next call. TAL_EENDED: there is none. */
tal_status tal_keyed_next(tal_keyed_reader *reader, tal_keyed *out);

#endif
