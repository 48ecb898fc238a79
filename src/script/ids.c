/* Names to numbers: linear probing, never more than half full. */
#include "script/ids.h"

#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "base/random.h"

static size_t slot_of(const tal_id_entry *entries, size_t capacity, tal_id_kind kind,
                      const char *name, size_t length)
{
    size_t i = (size_t)tal_mix64(tal_name_hash(name, length) + kind) & (capacity - 1);
    while (entries[i].name
           && (entries[i].kind != kind || entries[i].length != length
               || memcmp(entries[i].name, name, length)))
        i = (i + 1) & (capacity - 1);
    return i;
}

const tal_id_entry *tal_ids_find(const tal_ids *ids, tal_id_kind kind, const char *name,
                                 size_t length)
{
    if (!ids->capacity)
        return NULL;
    const tal_id_entry *entry = &ids->entries[slot_of(ids->entries, ids->capacity, kind, name, length)];
    return entry->name ? entry : NULL;
}

static bool grow(tal_ids *ids)
{
    size_t capacity = ids->capacity ? ids->capacity * 2 : 64;
    tal_id_entry *entries = calloc(capacity, sizeof *entries);
    if (!entries)
        return false;
    for (size_t i = 0; i < ids->capacity; i++) {
        const tal_id_entry *old = &ids->entries[i];
        if (old->name)
            entries[slot_of(entries, capacity, old->kind, old->name, old->length)] = *old;
    }
    free(ids->entries);
    ids->entries = entries;
    ids->capacity = capacity;
    return true;
}

bool tal_ids_add(tal_ids *ids, tal_id_entry entry)
{
    if (ids->count * 2 >= ids->capacity && !grow(ids))
        return false;
    size_t slot = slot_of(ids->entries, ids->capacity, entry.kind, entry.name, entry.length);
    ids->count += !ids->entries[slot].name;
    ids->entries[slot] = entry;
    return true;
}

void tal_ids_free(tal_ids *ids)
{
    free(ids->entries);
    *ids = (tal_ids){ NULL, 0, 0 };
}

const char *tal_ids_nearest(const tal_ids *ids, tal_id_kind kind, const char *name, size_t length)
{
    tal_nearest nearest = tal_nearest_start(name, length);
    for (size_t i = 0; i < ids->capacity; i++)
        if (ids->entries[i].name && ids->entries[i].kind == kind)
            tal_nearest_offer(&nearest, ids->entries[i].name);
    return nearest.best;
}
