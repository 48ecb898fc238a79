/* Many sorted files as one. Owns a reader for each, in a heap by their next keys. */
#include <stdlib.h>

#include "cohort/keyfile.h"

enum {
    WINDOWS = 8 << 20,
    WINDOW_LEAST = 8 << 10,
    WINDOW_MOST = 128 << 10
}; /* bytes: of all; of
                                                                              * one */

typedef struct source {
    tal_keyed_reader *reader;
    tal_keyed next;
    size_t rank; /* of the file among those named */
} source;

struct tal_merge {
    source *heap; /* heap[0] has the lowest key */
    size_t count;
    bool taken; /* heap[0] was given out, and is to move on */
    const char *to;
    size_t to_length;
};

static bool comes_before(const source *a, const source *b)
{
    int order = tal_keyed_compare(a->next.key, a->next.key_length, b->next.key, b->next.key_length);

    return order ? order < 0 : a->rank < b->rank;
}

static void sift_down(tal_merge *merge, size_t at)
{
    source moved = merge->heap[at];

    for (size_t child; (child = 2 * at + 1) < merge->count; at = child) {
        if (child + 1 < merge->count && comes_before(&merge->heap[child + 1], &merge->heap[child]))
            child++;
        if (!comes_before(&merge->heap[child], &moved))
            break;
        merge->heap[at] = merge->heap[child];
    }
    merge->heap[at] = moved;
}

/* The next record of SOURCE; without one it is closed. */
static tal_status move_on(const tal_merge *merge, source *it, bool *more)
{
    tal_status status = tal_keyed_next(it->reader, &it->next);

    *more = !status && (!merge->to || tal_keyed_compare(it->next.key, it->next.key_length,
                                                        merge->to, merge->to_length) < 0);
    if (!*more) {
        tal_keyed_close(it->reader);
        it->reader = NULL;
    }
    return status == TAL_EENDED ? TAL_OK : status;
}

static size_t window_of(size_t count)
{
    size_t window = WINDOWS / (count ? count : 1);

    return window < WINDOW_LEAST ? WINDOW_LEAST : window > WINDOW_MOST ? WINDOW_MOST : window;
}

tal_status tal_merge_open(tal_merge **out, char *const *paths, size_t count, const char *from,
                          size_t from_length, const char *to, size_t to_length)
{
    tal_merge *merge = calloc(1, sizeof *merge);
    tal_status status = TAL_OK;

    if (!merge)
        return TAL_ENOMEM;
    *merge = (tal_merge){ .heap = calloc(count ? count : 1, sizeof *merge->heap),
                          .to = to,
                          .to_length = to_length };
    if (!merge->heap)
        status = TAL_ENOMEM;
    for (size_t i = 0; !status && i < count; i++) {
        source *it = &merge->heap[merge->count];
        bool more;

        it->rank = i;
        status = tal_keyed_open(&it->reader, paths[i], window_of(count), from, from_length);
        if (!status)
            status = move_on(merge, it, &more);
        merge->count += !status && more;
    }
    if (status) {
        tal_merge_close(merge);
        return status;
    }
    for (size_t i = merge->count / 2; i-- > 0;)
        sift_down(merge, i);
    *out = merge;
    return TAL_OK;
}

void tal_merge_close(tal_merge *merge)
{
    if (!merge)
        return;
    for (size_t i = 0; i < merge->count; i++)
        tal_keyed_close(merge->heap[i].reader);
    free(merge->heap);
    free(merge);
}

tal_status tal_merge_next(tal_merge *merge, tal_keyed *out)
{
    if (merge->taken) {
        bool more;
        tal_status status = move_on(merge, &merge->heap[0], &more);

        merge->taken = false;
        if (!more)
            merge->heap[0] = merge->heap[--merge->count];
        if (merge->count > 0)
            sift_down(merge, 0);
        if (status)
            return status;
    }
    if (merge->count == 0)
        return TAL_EENDED;
    *out = merge->heap[0].next;
    merge->taken = true;
    return TAL_OK;
}
