/*
 * Where two things that should be the same first part: what is recorded THERE, and what comes out
 * HERE when it is worked out again. Both are told in words that fit into a sentence.
 */
#ifndef TAL_COHORT_DIFFERENCE_H
#define TAL_COHORT_DIFFERENCE_H

#include "base/buffer.h"
#include "data/json.h"

enum { TAL_DIFFERENCE_DEPTH = 12 };

/* From a value of JSON to one inside it: by its key, or (NULL) by its place in a list, from 1. */
typedef struct tal_difference_step {
    const char *key; /* borrowed from the tree */
    size_t place;
} tal_difference_step;

typedef struct tal_difference {
    tal_difference_step steps[TAL_DIFFERENCE_DEPTH];
    size_t depth;
    char where[160];          /* "conversations 2, total"; "total", of a table */
    char there[80], here[80]; /* the values as JSON, cut where they are long; "nothing" where there
                               * is none */
} tal_difference;

/* The first value in which two trees differ. false: they are alike, but for the order of keys. */
bool tal_difference_of_trees(tal_difference *out, const tal_json *there, const tal_json *here);

/* The first field in which two rows differ, of a table with the heading HEAD (or NULL), each with
 * the end of its line. false: they are alike, but for how they are quoted; or there is no
 * memory. */
bool tal_difference_of_rows(tal_difference *out, const tal_buffer *head, const tal_buffer *there,
                            const tal_buffer *here);

/* The first field of a row, into OUT, which was emptied; without the apostrophe that keeps it from
 * being a formula. */
void tal_difference_id(tal_buffer *out, const char *row, size_t length);

/* The first byte in which they differ. */
size_t tal_difference_at(const char *there, size_t length, const tal_buffer *here);

#endif
