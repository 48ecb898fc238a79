/*
 * A journal whose words are taken away: what identifies a person or quotes them stands outside the
 * hashed part of each line (docs/journal.md), so that what is left still verifies. It is done by
 * the bytes alone: no key is needed, and a damaged journal loses its words too.
 */
#ifndef TAL_STORE_ERASE_H
#define TAL_STORE_ERASE_H

#include <stddef.h>
#include <talante/talante.h>

#include "base/buffer.h"

enum { TAL_TIME = 21 }; /* "2025-01-31T09:30:00Z" and a zero */

/* What a journal still says of a person. */
typedef struct tal_erasable {
    char *candidate;     /* owned; NULL: nobody was named, or the name was erased */
    char *language;      /* owned; of the conversation */
    char last[TAL_TIME]; /* when it ended, or else began; "" where it does not say */
    size_t words;        /* lines that name or quote somebody */
} tal_erasable;

/* Reads PATH. TAL_EFILE: it is no journal. TAL_EIO with errno. OUT is the caller's to free whatever it
 * gives. */
tal_status tal_erasable_read(tal_erasable *out, const char *path);
void tal_erasable_free(tal_erasable *it);

/*
 * Takes the words out of the journal PATH, all of them or (after a failure) none; where PATH is a
 * link, out of the file that it leads to. TAL_EIO with errno: EWOULDBLOCK, it is being written now.
 */
tal_status tal_erase_journal(const char *path);

/* Is it being written now? Then, TAL_EIO with EWOULDBLOCK. */
tal_status tal_erase_try(const char *path);

/* Appends the lines BYTES without their words. */
void tal_erase_words(tal_buffer *out, const char *bytes, size_t length);

#endif
