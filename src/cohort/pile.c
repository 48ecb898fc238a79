/* Records in memory, sorted when they are written. Owns one block of bytes and one array of
 * places. */
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "cohort/keyed.h"

typedef struct entry {
    uint64_t head;      /* the first eight bytes of the key, as a number that compares as they do */
    const char *record; /* in a block */
    uint32_t key_length, value_length;
} entry;

enum { BLOCK = 256 << 10 };

typedef struct block {
    struct block *next;
    size_t used, capacity;
    char bytes[];
} block;

struct tal_pile {
    block *blocks; /* the newest first */
    entry *entries;
    size_t count, capacity, size;
};

int tal_keyed_compare(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t shorter = a_length < b_length ? a_length : b_length;
    int order = shorter ? memcmp(a, b, shorter) : 0;

    return order ? order : (a_length > b_length) - (a_length < b_length);
}

tal_pile *tal_pile_new(void)
{
    return calloc(1, sizeof(tal_pile));
}

static void empty(tal_pile *pile)
{
    while (pile->blocks) {
        block *next = pile->blocks->next;

        free(pile->blocks);
        pile->blocks = next;
    }
    pile->count = pile->size = 0;
}

void tal_pile_free(tal_pile *pile)
{
    if (!pile)
        return;
    empty(pile);
    free(pile->entries);
    free(pile);
}

static char *reserve(tal_pile *pile, size_t length)
{
    block *first = pile->blocks;

    if (!first || first->capacity - first->used < length) {
        size_t capacity = length > BLOCK ? length : BLOCK;

        first = malloc(sizeof *first + capacity);
        if (!first)
            return NULL;
        *first = (block){ pile->blocks, 0, capacity };
        pile->blocks = first;
        pile->size += capacity;
    }
    first->used += length;
    return first->bytes + first->used - length;
}

static uint64_t head_of(const char *key, size_t length)
{
    uint64_t head = 0;

    for (size_t i = 0; i < sizeof head; i++)
        head = head << 8 | (i < length ? (unsigned char)key[i] : 0);
    return head;
}

tal_status tal_pile_add(tal_pile *pile, const tal_keyed *record)
{
    entry *entries = tal_grow(pile->entries, pile->count, &pile->capacity, sizeof *entries);
    char *bytes = entries ? reserve(pile, record->key_length + record->value_length) : NULL;

    if (entries)
        pile->entries = entries;
    if (!bytes)
        return TAL_ENOMEM;
    memcpy(bytes, record->key, record->key_length);
    if (record->value_length)
        memcpy(bytes + record->key_length, record->value, record->value_length);
    entries[pile->count++] =
        (entry){ head_of(record->key, record->key_length), bytes, (uint32_t)record->key_length,
                 (uint32_t)record->value_length };
    return TAL_OK;
}

size_t tal_pile_size(const tal_pile *pile)
{
    return pile->size + pile->capacity * sizeof *pile->entries;
}

static int compare(const void *left, const void *right)
{
    const entry *a = left, *b = right;

    if (a->head != b->head)
        return a->head < b->head ? -1 : 1;
    return tal_keyed_compare(a->record, a->key_length, b->record, b->key_length);
}

tal_status tal_pile_write(tal_pile *pile, const char *path)
{
    tal_keyed_writer *writer = NULL;
    tal_status status = tal_keyed_create(&writer, path);

    if (pile->count > 0)
        qsort(pile->entries, pile->count, sizeof *pile->entries, compare);
    for (size_t i = 0; !status && i < pile->count; i++) {
        const entry *it = &pile->entries[i];
        tal_keyed record = { it->record, it->record + it->key_length, it->key_length,
                             it->value_length };

        status = tal_keyed_put(writer, &record);
    }
    if (!status)
        status = tal_keyed_finish(writer);
    else
        tal_keyed_abandon(writer);
    empty(pile);
    return status;
}
