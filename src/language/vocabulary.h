/*
 * The words that a lexicon knows, each with the concepts it belongs to: as written, and by its stem in
 * English and in Spanish. Filled while a lexicon is loaded; then only asked.
 */
#ifndef TAL_LANGUAGE_VOCABULARY_H
#define TAL_LANGUAGE_VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <talante/talante.h>

enum { TAL_CONCEPTS = 384, TAL_WORD_BYTES = 48 }; /* longer words are known by their beginning */

/* A set of concepts. */
typedef struct tal_concepts {
    uint64_t bits[TAL_CONCEPTS / 64];
} tal_concepts;

static inline bool tal_concepts_has(const tal_concepts *set, int concept)
{
    return set->bits[concept / 64] >> (concept % 64) & 1;
}

static inline void tal_concepts_put(tal_concepts *set, int concept)
{
    set->bits[concept / 64] |= (uint64_t)1 << (concept % 64);
}

static inline void tal_concepts_add(tal_concepts *into, const tal_concepts *from)
{
    for (int i = 0; i < TAL_CONCEPTS / 64; i++)
        into->bits[i] |= from->bits[i];
}

/* Are all of PART in WHOLE? */
static inline bool tal_concepts_within(const tal_concepts *part, const tal_concepts *whole)
{
    uint64_t missing = 0;
    for (int i = 0; i < TAL_CONCEPTS / 64; i++)
        missing |= part->bits[i] & ~whole->bits[i];
    return !missing;
}

/* Languages as a set. */
enum { TAL_ENGLISH = 1, TAL_SPANISH = 2, TAL_ANY_LANGUAGE = TAL_ENGLISH | TAL_SPANISH };

/* What a word means in each: "dad" is a father in one and "given" in the other. */
typedef struct tal_meaning {
    tal_concepts english, spanish;
} tal_meaning;

static inline void tal_meaning_add(tal_meaning *into, const tal_meaning *from)
{
    tal_concepts_add(&into->english, &from->english);
    tal_concepts_add(&into->spanish, &from->spanish);
}

/* What a form of a word is; the same letters may be two entries. */
typedef enum tal_form_kind { TAL_FORM_WRITTEN, TAL_FORM_ENGLISH, TAL_FORM_SPANISH } tal_form_kind;

typedef struct tal_entry {
    uint64_t hash; /* of kind and letters; 0: a free place */
    tal_meaning meaning;
    uint32_t id;   /* from 1 */
    uint8_t length;
    char letters[TAL_WORD_BYTES];
} tal_entry;

typedef struct tal_vocabulary {
    tal_entry *entries; /* open addressing */
    uint64_t *hashes;   /* theirs, close together: most words that are asked for are not there */
    size_t count, mask;
    uint64_t *typos;    /* hashes of written words with one letter left out, and whose */
    uint32_t *typo_of;  /* ... entry, as its place */
    size_t typos_mask;
} tal_vocabulary;

tal_status tal_vocabulary_init(tal_vocabulary *vocabulary);
void tal_vocabulary_free(tal_vocabulary *vocabulary);

/* The entry of a form, made where it is not there. NULL: no memory. Moves others. */
tal_entry *tal_vocabulary_add(tal_vocabulary *vocabulary, tal_form_kind kind, const char *letters,
                              size_t length);

/* NULL: not known. */
const tal_entry *tal_vocabulary_find(const tal_vocabulary *vocabulary, tal_form_kind kind,
                                     const char *letters, size_t length);

/* Call once when all is added: makes typos findable. */
tal_status tal_vocabulary_finish(tal_vocabulary *vocabulary);

/* The written word of 6 letters or more that these 5 or more are one slip away from (a letter left out,
 * put in, taken for another, or two swapped), if there is just one; the first letter must be right. */
const tal_entry *tal_vocabulary_mend(const tal_vocabulary *vocabulary, const char *letters,
                                     size_t length);

#endif
