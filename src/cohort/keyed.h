/*
 * Records with a key, sorted: gathered in memory, kept in files, and merged. What the external sort
 * is made of; knows nothing of what a record means. Keys are compared as bytes.
 */
#ifndef TAL_COHORT_KEYED_H
#define TAL_COHORT_KEYED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <talante/talante.h>

typedef struct tal_keyed {
    const char *key, *value; /* borrowed; not ended by a zero */
    size_t key_length, value_length;
} tal_keyed;

/* Below 0, 0, above 0, as memcmp; of two of which one begins the other, the shorter comes first. */
int tal_keyed_compare(const char *a, size_t a_length, const char *b, size_t b_length);

/* ---- In memory ------------------------------------------------------------------------------- */

typedef struct tal_pile tal_pile;

tal_pile *tal_pile_new(void); /* NULL: no memory */
void tal_pile_free(tal_pile *pile);
tal_status tal_pile_add(tal_pile *pile, const tal_keyed *record); /* copies it */
size_t tal_pile_size(const tal_pile *pile);                       /* bytes that it takes */

/* Writes the records in order to the file PATH, and empties the pile. Errors as
 * tal_keyed_finish. */
tal_status tal_pile_write(tal_pile *pile, const char *path);

/* ---- In a file ------------------------------------------------------------------------------- */

typedef struct tal_keyed_writer tal_keyed_writer;

/* Begins the file PATH, under another name until it is finished. TAL_EIO with errno. */
tal_status tal_keyed_create(tal_keyed_writer **out, const char *path);

/* Records come in their order. */
tal_status tal_keyed_put(tal_keyed_writer *writer, const tal_keyed *record);

/* Ends the file, on the disk, and frees the writer; the file is there whole, or (TAL_EIO) not at
 * all. */
tal_status tal_keyed_finish(tal_keyed_writer *writer);
void tal_keyed_abandon(tal_keyed_writer *writer); /* takes NULL */

/* Is PATH such a file, whole? */
bool tal_keyed_is_whole(const char *path);

/* ---- Merged ---------------------------------------------------------------------------------- */

/* So many files are read at a time: more are first made fewer. */
enum { TAL_MERGE_WIDTH = 256 };

typedef struct tal_merge tal_merge;

/*
 * The records of COUNT (at most TAL_MERGE_WIDTH) files from key FROM on (NULL: from the first) up
 * to, and without, key TO (NULL: to the last). Of equal keys the file that is named first comes
 * first. TAL_EIO with errno; TAL_EFILE: one is no such file, or damaged.
 */
tal_status tal_merge_open(tal_merge **out, char *const *paths, size_t count, const char *from,
                          size_t from_length, const char *to, size_t to_length);
void tal_merge_close(tal_merge *merge);

/* The next one, valid until the next call. TAL_EENDED: there is none. */
tal_status tal_merge_next(tal_merge *merge, tal_keyed *out);

/* Some keys of the file PATH, in order and evenly apart in bytes, to divide the work at: calls TAKE
 * with each. TAL_ENOMEM: TAKE gave false. */
tal_status tal_keyed_sample(const char *path,
                            bool (*take)(void *self, const char *key, size_t length), void *self);

#endif
