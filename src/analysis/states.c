/* A growing set of states, as an array and a table of hashes into it. */
#include "analysis/states.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/rows.h"

enum { FIRST_SLOTS = 1 << 12 };

tal_status tal_states_init(tal_states *states, size_t words)
{
    *states = (tal_states){ .words = words, .capacity = FIRST_SLOTS / 2, .mask = FIRST_SLOTS - 1 };
    states->keys = malloc(states->capacity * words * sizeof *states->keys);
    states->slots = calloc(FIRST_SLOTS, sizeof *states->slots);
    return states->keys && states->slots ? TAL_OK : TAL_ENOMEM;
}

void tal_states_free(tal_states *states)
{
    free(states->keys);
    free(states->slots);
    states->keys = states->slots = NULL;
}

void tal_states_forget_slots(tal_states *states)
{
    free(states->slots);
    states->slots = NULL;
}

size_t tal_states_slot(const tal_states *states, const uint32_t *key)
{
    uint64_t hash = 0;
    for (size_t i = 0; i < states->words; i++) {
        /* 2^64 / the golden ratio: Knuth, TAOCP 6.4 */
        hash = (hash ^ key[i]) * 0x9e3779b97f4a7c15;
        hash ^= hash >> 32;
    }
    return (size_t)hash & states->mask;
}

/* The slot that holds KEY, or the free one where it belongs. */
static size_t search(const tal_states *states, const uint32_t *key, size_t slot)
{
    while (states->slots[slot] && memcmp(tal_states_key(states, states->slots[slot] - 1), key,
                                         states->words * sizeof *key))
        slot = (slot + 1) & states->mask;
    return slot;
}

uint32_t tal_states_find(const tal_states *states, const uint32_t *key, size_t slot)
{
    slot = search(states, key, slot);
    return states->slots[slot] ? states->slots[slot] - 1 : TAL_STATES_LIMIT;
}

static tal_status spread(tal_states *states)
{
    size_t slots = 2 * (states->mask + 1);
    free(states->slots); /* before the larger one is made: every key is at hand */
    states->slots = calloc(slots, sizeof *states->slots);
    if (!states->slots)
        return TAL_ENOMEM;
    states->mask = slots - 1;
    for (size_t i = 0; i < states->count; i++) {
        size_t slot = tal_states_slot(states, tal_states_key(states, i));
        while (states->slots[slot])
            slot = (slot + 1) & states->mask;
        states->slots[slot] = (uint32_t)i + 1;
    }
    return TAL_OK;
}

static tal_status make_room(tal_states *states)
{
    if (states->count == TAL_STATES_LIMIT)
        return TAL_ENOMEM;
    if (!tal_rows_reserve(&states->keys, &states->capacity, states->count + 1,
                          states->words * sizeof *states->keys))
        return TAL_ENOMEM;
    return 4 * states->count >= 3 * states->mask ? spread(states) : TAL_OK;
}

tal_status tal_states_add(tal_states *states, const uint32_t *key, uint32_t *number)
{
    size_t slot = search(states, key, tal_states_slot(states, key));
    if (!states->slots[slot]) {
        size_t mask = states->mask;
        tal_status status = make_room(states);
        if (status)
            return status;
        if (states->mask != mask)
            slot = search(states, key, tal_states_slot(states, key));
        memcpy(states->keys + states->count * states->words, key, states->words * sizeof *key);
        states->slots[slot] = (uint32_t)++states->count;
    }
    *number = states->slots[slot] - 1;
    return TAL_OK;
}
