/* Arrays that grow by many rows at a time. */
#ifndef TAL_ANALYSIS_ROWS_H
#define TAL_ANALYSIS_ROWS_H

#include <stdbool.h>
#include <stddef.h>

/* Room for NEEDED rows of SIZE bytes in the array that ROWS, the address of a pointer, points to.
 * False: no memory, and the array is as it was. */
bool tal_rows_reserve(void *rows, size_t *capacity, size_t needed, size_t size);

#endif
