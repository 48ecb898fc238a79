/* Names to numbers, each kind of name apart: an open hash table. */
#ifndef TAL_SCRIPT_IDS_H
#define TAL_SCRIPT_IDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum tal_id_kind {
    TAL_ID_PLACE,  /* scenes from 0 up, outcomes from -1 down */
    TAL_ID_LOOK, TAL_ID_PERSON, TAL_ID_VARY, TAL_ID_FIELD, TAL_ID_VAR, TAL_ID_MOMENT, TAL_ID_REPLY,
    TAL_ID_WORD,
    TAL_ID_CONDITION, /* a whole condition, to the formula that was made of it */
    TAL_ID_KINDS,
} tal_id_kind;

typedef struct tal_id_entry {
    const char *name; /* borrowed; NULL: free */
    uint32_t length;
    tal_id_kind kind;
    int32_t value;
    uint32_t offset;  /* where it was given */
} tal_id_entry;

typedef struct tal_ids {
    tal_id_entry *entries;
    size_t count, capacity;
} tal_ids;

/* NULL: not there. Valid until the next add. */
const tal_id_entry *tal_ids_find(const tal_ids *ids, tal_id_kind kind, const char *name,
                                 size_t length);
bool tal_ids_add(tal_ids *ids, tal_id_entry entry); /* false: no memory */
void tal_ids_free(tal_ids *ids);

/* The nearest name of a kind, or NULL. */
const char *tal_ids_nearest(const tal_ids *ids, tal_id_kind kind, const char *name, size_t length);

#endif
