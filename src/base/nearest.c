/*
 * "Did you mean": edit distance between short words, by characters. Knows nothing of what the
 * words name. Words of more than WORD_LIMIT characters are never near anything.
 */
#include "base/nearest.h"

#include <stdint.h>
#include <string.h>
#include <utf8proc.h>

#include "base/utf8.h"

enum { WORD_LIMIT = 64 };

/* The characters of a word in lower case; a count past WORD_LIMIT: it is too long. */
static size_t characters(const char *bytes, size_t length, int32_t out[WORD_LIMIT])
{
    size_t count = 0;

    for (size_t at = 0; at < length; count++) {
        int32_t code;

        if (count == WORD_LIMIT)
            return WORD_LIMIT + 1;
        at += tal_utf8_decode(bytes + at, length - at, &code);
        out[count] = code < 0 ? code : utf8proc_tolower(code);
    }
    return count;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment: insert, delete, replace, or swap neighbours, each once at a place. */
static size_t edits(const int32_t *a, size_t a_count, const int32_t *b, size_t b_count)
{
    size_t rows[3][WORD_LIMIT + 1]; /* the distances of a's first i-2, i-1, i characters */

    for (size_t j = 0; j <= b_count; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_count; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];

        row[0] = i;
        for (size_t j = 1; j <= b_count; j++) {
            row[j] = least(above[j], row[j - 1]) + 1;
            row[j] = least(row[j], above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], two_above[j - 2] + 1);
        }
    }
    return rows[a_count % 3][b_count];
}

tal_nearest tal_nearest_start(const char *wanted, size_t length)
{
    return (tal_nearest){ wanted, length, NULL, SIZE_MAX };
}

void tal_nearest_offer(tal_nearest *nearest, const char *candidate)
{
    int32_t wanted[WORD_LIMIT], offered[WORD_LIMIT];
    size_t wanted_count = characters(nearest->wanted, nearest->length, wanted);
    size_t offered_count = characters(candidate, strlen(candidate), offered);
    size_t longer = wanted_count > offered_count ? wanted_count : offered_count;
    size_t limit = longer / 3 > 0 ? longer / 3 : 1;
    size_t distance;

    if (longer > WORD_LIMIT)
        return;
    distance = edits(wanted, wanted_count, offered, offered_count);
    if (distance <= limit && distance < nearest->distance) {
        nearest->best = candidate;
        nearest->distance = distance;
    }
}
