/* Arrays that grow by half of what they hold, so that growing costs little in time or in memory. */
#include "analysis/rows.h"

#include <stdlib.h>
#include <string.h>

bool tal_rows_reserve(void *rows, size_t *capacity, size_t needed, size_t size)
{
    void *array;
    size_t wanted = *capacity + *capacity / 2;
    if (needed <= *capacity)
        return true;
    if (wanted < needed)
        wanted = needed + 1024;
    memcpy(&array, rows, sizeof array); /* a pointer to any type */
    array = realloc(array, wanted * size);
    if (!array)
        return false;
    memcpy(rows, &array, sizeof array);
    *capacity = wanted;
    return true;
}
