/* The words of a lexicon: a table by hash, and one of words with a letter left out. Two words that are
 * one slip apart become equal when a letter is left out of one of them or of both. */
#include "language/vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include "base/random.h"

enum { FIRST = 1 << 12, TYPO_LEAST = 6, TRIED_LEAST = 5 };

static uint64_t hash_of(tal_form_kind kind, const char *letters, size_t length)
{
    uint64_t hash = tal_mix64(tal_name_hash(letters, length) + (uint64_t)kind);
    return hash ? hash : 1;
}

tal_status tal_vocabulary_init(tal_vocabulary *v)
{
    *v = (tal_vocabulary){ .mask = FIRST - 1 };
    v->entries = calloc(FIRST, sizeof *v->entries);
    v->hashes = calloc(FIRST, sizeof *v->hashes);
    return v->entries && v->hashes ? TAL_OK : TAL_ENOMEM; /* who made it frees it in any case */
}

void tal_vocabulary_free(tal_vocabulary *v)
{
    free(v->entries);
    free(v->hashes);
    free(v->typos);
    free(v->typo_of);
}

static size_t place_of(const tal_vocabulary *v, uint64_t hash)
{
    size_t i = hash & v->mask;
    while (v->hashes[i] && v->hashes[i] != hash)
        i = (i + 1) & v->mask;
    return i;
}

static void put_entry(tal_vocabulary *v, size_t place, const tal_entry *entry)
{
    v->entries[place] = *entry;
    v->hashes[place] = entry->hash;
}

static tal_status spread(tal_vocabulary *v)
{
    tal_entry *old = v->entries;
    size_t count = v->mask + 1;
    tal_entry *entries = calloc(2 * count, sizeof *entries);
    uint64_t *hashes = calloc(2 * count, sizeof *hashes);
    if (!entries || !hashes) {
        free(entries);
        free(hashes);
        return TAL_ENOMEM;
    }
    free(v->hashes);
    v->entries = entries;
    v->hashes = hashes;
    v->mask = 2 * count - 1;
    for (size_t i = 0; i < count; i++)
        if (old[i].hash)
            put_entry(v, place_of(v, old[i].hash), &old[i]);
    free(old);
    return TAL_OK;
}

tal_entry *tal_vocabulary_add(tal_vocabulary *v, tal_form_kind kind, const char *letters,
                              size_t length)
{
    uint64_t hash = hash_of(kind, letters, length);
    if (2 * v->count > v->mask && spread(v))
        return NULL;
    size_t place = place_of(v, hash);
    if (v->hashes[place])
        return &v->entries[place];
    tal_entry entry = { .hash = hash, .id = (uint32_t)++v->count };
    entry.length = (uint8_t)(length < TAL_WORD_BYTES ? length : TAL_WORD_BYTES);
    memcpy(entry.letters, letters, entry.length);
    put_entry(v, place, &entry);
    return &v->entries[place];
}

const tal_entry *tal_vocabulary_find(const tal_vocabulary *v, tal_form_kind kind,
                                     const char *letters, size_t length)
{
    size_t place = place_of(v, hash_of(kind, letters, length));
    return v->hashes[place] ? &v->entries[place] : NULL;
}

/* ---- Slips ---- */

/* The hash of the word without its letter AT; AT = LENGTH: of the whole word. */
static uint64_t hash_without(const char *letters, size_t length, size_t at)
{
    char rest[TAL_WORD_BYTES];
    memcpy(rest, letters, at);
    if (at < length)
        memcpy(rest + at, letters + at + 1, length - at - 1);
    return hash_of(TAL_FORM_WRITTEN, rest, at < length ? length - 1 : length);
}

static void put_typo(tal_vocabulary *v, uint64_t hash, uint32_t entry)
{
    size_t i = hash & v->typos_mask;
    while (v->typos[i])
        i = (i + 1) & v->typos_mask;
    v->typos[i] = hash;
    v->typo_of[i] = entry;
}

tal_status tal_vocabulary_finish(tal_vocabulary *v)
{
    size_t letters = 0, places = 1024;
    for (size_t i = 0; i <= v->mask; i++)
        letters += v->entries[i].hash ? v->entries[i].length + 1u : 0;
    while (places < 2 * letters)
        places *= 2;
    v->typos = calloc(places, sizeof *v->typos);
    v->typo_of = calloc(places, sizeof *v->typo_of);
    v->typos_mask = places - 1;
    if (!v->typos || !v->typo_of)
        return TAL_ENOMEM;
    for (size_t i = 0; i <= v->mask; i++) {
        const tal_entry *entry = &v->entries[i];
        if (entry->length < TYPO_LEAST ||
            entry->hash != hash_of(TAL_FORM_WRITTEN, entry->letters, entry->length))
            continue;
        for (size_t at = 1; at <= entry->length; at++)
            put_typo(v, hash_without(entry->letters, entry->length, at), (uint32_t)i);
    }
    return TAL_OK;
}

/* Is one a slip of the other? Equal hashes only make it likely. Where only the last letter is another, or an
 * "s" stands there, it is more likely another form of the word: "reponga" is not "repongo". */
static bool is_slip(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t from = 0;
    if (a_length > b_length + 1 || b_length > a_length + 1 || a[0] != b[0])
        return false;
    while (from < a_length && from < b_length && a[from] == b[from])
        from++;
    const char *x = a + from, *y = b + from;
    size_t xs = a_length - from, ys = b_length - from;
    if (xs <= 1 && ys <= 1 && (xs == ys || (xs ? *x : *y) == 's'))
        return false;
    if (xs > ys)
        return xs - 1 == ys && !memcmp(x + 1, y, ys);
    if (ys > xs)
        return !memcmp(x, y + 1, xs);
    if (xs && !memcmp(x + 1, y + 1, xs - 1))
        return true;
    return xs > 1 && x[0] == y[1] && x[1] == y[0] && !memcmp(x + 2, y + 2, xs - 2);
}

const tal_entry *tal_vocabulary_mend(const tal_vocabulary *v, const char *letters, size_t length)
{
    const tal_entry *found = NULL;
    if (length < TRIED_LEAST || length > TAL_WORD_BYTES)
        return NULL;
    for (size_t at = 1; at <= length; at++) {
        uint64_t hash = hash_without(letters, length, at);
        for (size_t i = hash & v->typos_mask; v->typos[i]; i = (i + 1) & v->typos_mask) {
            const tal_entry *entry = &v->entries[v->typo_of[i]];
            if (v->typos[i] != hash || entry == found ||
                !is_slip(letters, length, entry->letters, entry->length))
                continue;
            if (found)
                return NULL; /* it may be either */
            found = entry;
        }
    }
    return found;
}
