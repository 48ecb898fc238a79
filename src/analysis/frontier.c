/* Sets of extreme vectors, kept once each: a pool of vectors, a table of sets by what they hold,
 * and a memory of the joins that were made, for most are asked for again and again. */
#include "analysis/frontier.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/rows.h"
#include "base/random.h"

enum {
    MEMORY = 1 << 16, /* joins that are remembered; one that falls on another's place replaces it */
    PAIRS = 32,       /* comparisons of two vectors that go with a byte: some seconds a gigabyte */
};

typedef struct set {
    size_t first;
    uint32_t count, next; /* of the same hash: a number, or 0 */
} set;

typedef struct join {
    uint32_t a, b, gain, set;
} join;

struct tal_frontiers {
    tal_extreme extreme;
    size_t limit, bytes;
    uint64_t pairs; /* of vectors that were compared */
    bool coarse;
    tal_vector *vectors;
    size_t vectors_count, vectors_capacity;
    set *sets;
    size_t sets_count, sets_capacity;
    uint32_t *heads; /* by hash: a number, or 0 */
    size_t heads_mask;
    join *joins;
    tal_vector *work;
    size_t work_capacity;
};

tal_frontiers *tal_frontiers_new(tal_extreme extreme, size_t limit, size_t bytes)
{
    enum { HEADS = 1 << 12 };
    tal_frontiers *store = calloc(1, sizeof *store);
    if (!store)
        return NULL;
    store->extreme = extreme;
    store->limit = limit;
    store->bytes = bytes;
    store->heads_mask = HEADS - 1;
    store->heads = calloc(HEADS, sizeof *store->heads);
    store->joins = calloc(MEMORY, sizeof *store->joins);
    store->sets_capacity = HEADS;
    store->sets = calloc(HEADS, sizeof *store->sets);
    store->sets_count = 1; /* the empty set */
    if (store->heads && store->joins && store->sets)
        return store;
    tal_frontiers_free(store);
    return NULL;
}

void tal_frontiers_free(tal_frontiers *store)
{
    if (!store)
        return;
    free(store->vectors);
    free(store->sets);
    free(store->heads);
    free(store->joins);
    free(store->work);
    free(store);
}

bool tal_frontiers_are_coarse(const tal_frontiers *store)
{
    return store->coarse;
}

const tal_vector *tal_frontier_vectors(const tal_frontiers *store, uint32_t number, size_t *count)
{
    *count = store->sets[number].count;
    return store->vectors + store->sets[number].first;
}

/* ---- Sets, once each ---- */

static size_t hash_of(const tal_vector *vectors, size_t count)
{
    uint64_t hash = count;
    for (size_t i = 0; i < count; i++) {
        uint64_t bits;
        memcpy(&bits, &vectors[i], sizeof bits);
        hash = tal_mix64(hash ^ bits);
    }
    return (size_t)hash;
}

static tal_status spread(tal_frontiers *store)
{
    size_t heads = 2 * (store->heads_mask + 1);
    uint32_t *table = calloc(heads, sizeof *table);
    if (!table)
        return TAL_ENOMEM;
    free(store->heads);
    store->heads = table;
    store->heads_mask = heads - 1;
    for (uint32_t i = 1; i < store->sets_count; i++) {
        set *it = &store->sets[i];
        uint32_t *head = &table[hash_of(store->vectors + it->first, it->count) & (heads - 1)];
        it->next = *head;
        *head = i;
    }
    return TAL_OK;
}

/* The number of the set of VECTORS, which are in order. */
static tal_status number_of(tal_frontiers *store, const tal_vector *vectors, size_t count,
                            uint32_t *number)
{
    size_t hash = hash_of(vectors, count), bytes = count * sizeof *vectors;
    uint32_t found = count ? store->heads[hash & store->heads_mask] : 0;
    while (found && (store->sets[found].count != count ||
                     memcmp(store->vectors + store->sets[found].first, vectors, bytes)))
        found = store->sets[found].next;
    *number = found;
    if (found || !count)
        return TAL_OK;
    if (!tal_rows_reserve(&store->vectors, &store->vectors_capacity, store->vectors_count + count,
                          sizeof *vectors) ||
        !tal_rows_reserve(&store->sets, &store->sets_capacity, store->sets_count + 1,
                          sizeof *store->sets))
        return TAL_ENOMEM;
    memcpy(store->vectors + store->vectors_count, vectors, bytes);
    uint32_t *head = &store->heads[hash & store->heads_mask];
    store->sets[store->sets_count] = (set){ store->vectors_count, (uint32_t)count, *head };
    store->vectors_count += count;
    *number = *head = (uint32_t)store->sets_count++;
    return store->sets_count > store->heads_mask ? spread(store) : TAL_OK;
}

tal_status tal_frontier_one(tal_frontiers *store, tal_vector vector, uint32_t *number)
{
    return number_of(store, &vector, 1, number);
}

/* ---- Joins ---- */

/* Is B as extreme as A in every skill, and of the same ending? */
static inline bool covers(tal_extreme extreme, tal_vector b, tal_vector a)
{
    bool most =
        b.points[0] >= a.points[0] && b.points[1] >= a.points[1] && b.points[2] >= a.points[2];
    bool least =
        b.points[0] <= a.points[0] && b.points[1] <= a.points[1] && b.points[2] <= a.points[2];
    return b.ending == a.ending && (extreme == TAL_MOST ? most : least);
}

static int compare(const void *a, const void *b)
{
    const tal_vector *x = a, *y = b;
    if (x->ending != y->ending)
        return x->ending < y->ending ? -1 : 1;
    for (int i = 0; i < TAL_SKILLS; i++)
        if (x->points[i] != y->points[i])
            return x->points[i] < y->points[i] ? -1 : 1;
    return 0;
}

/* Puts VECTOR among those in `work` from FROM up to COUNT, which end like it, unless one of them covers
 * it; takes out those it covers. */
static size_t insert(tal_frontiers *store, size_t from, size_t count, tal_vector vector)
{
    size_t kept = from;
    store->pairs += count - from;
    for (size_t i = from; i < count; i++)
        if (covers(store->extreme, store->work[i], vector))
            return count;
    for (size_t i = from; i < count; i++)
        if (!covers(store->extreme, vector, store->work[i]))
            store->work[kept++] = store->work[i];
    store->work[kept++] = vector;
    return kept;
}

/* For each ending one vector that is as extreme as all. The vectors are in order. */
static size_t coarsen(tal_frontiers *store, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        tal_vector one = store->work[i], *last = kept ? &store->work[kept - 1] : NULL;
        if (!last || last->ending != one.ending) {
            store->work[kept++] = one;
            continue;
        }
        for (int n = 0; n < TAL_SKILLS; n++)
            if ((one.points[n] > last->points[n]) == (store->extreme == TAL_MOST))
                last->points[n] = one.points[n];
    }
    store->coarse |= kept < count;
    return kept;
}

/* Are more sets than there is room for? */
static bool is_spent(const tal_frontiers *store)
{
    size_t bytes = store->vectors_count * sizeof *store->vectors +
                   store->sets_count * (sizeof *store->sets + sizeof *store->heads);
    return bytes > store->bytes || store->pairs / PAIRS > store->bytes;
}

static tal_status make_join(tal_frontiers *store, uint32_t a, uint32_t b,
                            const uint8_t gain[TAL_SKILLS], uint32_t *number)
{
    const set sa = store->sets[a], sb = store->sets[b];
    const tal_vector *x = store->vectors + sa.first, *x_end = x + sa.count;
    const tal_vector *y = store->vectors + sb.first, *y_end = y + sb.count;
    size_t count = 0;
    if (!tal_rows_reserve(&store->work, &store->work_capacity, (size_t)sa.count + sb.count,
                          sizeof *store->work))
        return TAL_ENOMEM;
    while (x < x_end || y < y_end) {
        uint16_t ending = y == y_end || (x < x_end && x->ending < y->ending) ? x->ending : y->ending;
        size_t from = count;
        for (; x < x_end && x->ending == ending; x++)
            store->work[count++] = *x;
        for (; y < y_end && y->ending == ending; y++) {
            tal_vector vector = *y;
            for (int n = 0; n < TAL_SKILLS; n++)
                vector.points[n] = (uint16_t)(vector.points[n] + gain[n]);
            count = insert(store, from, count, vector);
        }
        if (count - from > 1)
            qsort(store->work + from, count - from, sizeof *store->work, compare);
    }
    if (count > store->limit || is_spent(store))
        count = coarsen(store, count);
    return number_of(store, store->work, count, number);
}

tal_status tal_frontier_join(tal_frontiers *store, uint32_t a, uint32_t b,
                             const uint8_t gain[TAL_SKILLS], uint32_t *number)
{
    uint32_t sum = gain[0] | (uint32_t)gain[1] << 8 | (uint32_t)gain[2] << 16;
    if (!b || (a == b && !sum)) {
        *number = a;
        return TAL_OK;
    }
    join *known = &store->joins[tal_mix64((uint64_t)a << 32 ^ b ^ (uint64_t)sum << 20) % MEMORY];
    if (known->b != b || known->a != a || known->gain != sum) {
        tal_status status = make_join(store, a, b, gain, &known->set);
        if (status) {
            known->b = 0; /* no join */
            return status;
        }
        *known = (join){ a, b, sum, known->set };
    }
    *number = known->set;
    return TAL_OK;
}
