/* "Did you mean ...?": the candidate that takes the fewest edits. */
#ifndef TAL_BASE_NEAREST_H
#define TAL_BASE_NEAREST_H

#include <stddef.h>

typedef struct tal_nearest {
    const char *wanted;
    size_t length;
    const char *best; /* NULL until a candidate is near enough */
    size_t distance;
} tal_nearest;

tal_nearest tal_nearest_start(const char *wanted, size_t length);

/*
 * Offers a candidate (borrowed); of equals the first stays. Near enough: at most a third of the
 * longer word's characters in restricted Damerau-Levenshtein edits (a swap of neighbours counts
 * one), and at least 1. Case is ignored. Words of more than 64 characters are never near.
 */
void tal_nearest_offer(tal_nearest *nearest, const char *candidate);

#endif
