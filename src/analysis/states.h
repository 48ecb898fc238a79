/* A growing set of states: each a few words, numbered from 0 in the order of arrival. */
#ifndef TAL_ANALYSIS_STATES_H
#define TAL_ANALYSIS_STATES_H

#include <stddef.h>
#include <stdint.h>
#include <talante/talante.h>

enum { TAL_STATES_LIMIT = 1 << 30 };

typedef struct tal_states {
    size_t words, count, capacity;
    uint32_t *keys;  /* `words` for each state */
    uint32_t *slots; /* open addressing, linear probing: a number + 1, or 0 */
    size_t mask;     /* slots - 1 */
} tal_states;

/* Freed with tal_states_free, also after a failure. */
tal_status tal_states_init(tal_states *states, size_t words);
void tal_states_free(tal_states *states);

/* Where the search for KEY begins. */
size_t tal_states_slot(const tal_states *states, const uint32_t *key);

/* The number of KEY, TAL_STATES_LIMIT where it is not there. SLOT is tal_states_slot's. */
uint32_t tal_states_find(const tal_states *states, const uint32_t *key, size_t slot);

/* The same; what is not there is added. TAL_ENOMEM: no memory, or more than TAL_STATES_LIMIT. */
tal_status tal_states_add(tal_states *states, const uint32_t *key, uint32_t *number);

/* Gives back what only finding and adding need: neither may be done any more. */
void tal_states_forget_slots(tal_states *states);

static inline const uint32_t *tal_states_key(const tal_states *states, size_t number)
{
    return states->keys + number * states->words;
}

#endif
