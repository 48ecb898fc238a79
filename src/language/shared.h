/* What a text has in common with what was said and shown before it. */
#ifndef TAL_LANGUAGE_SHARED_H
#define TAL_LANGUAGE_SHARED_H

#include "language/rules.h"
#include "language/tokens.h"

/* What a token may be, as a set: content that stands in one of these; the client's in its order; part of a
 * number that stands in what was opened, however it is written, and that the client has not said; in a passage that the
 * trainee has said before (repeats.h). */
enum { TAL_SHARED_CONTEXT = 1, TAL_SHARED_WORDS = 2, TAL_SHARED_OPENED = 4, TAL_SHARED_COPIED = 8,
       TAL_SHARED_FIGURE = 16, TAL_SHARED_REPEATED = 32 };

/* Starts as zeroes and may be used again; the caller frees it. */
typedef struct tal_shared {
    uint8_t *marks; /* a set for each token of the text */
    uint16_t *longest;
    uint32_t *keys; /* of repeats.c: room for one for each token */
    uint64_t *stems;
    struct tal_common *runs;
    size_t marks_capacity, stems_capacity, runs_capacity;
} tal_shared;

/* Is it a word, and none that only holds others together? */
static inline bool tal_shared_is_content(const tal_lexicon *lexicon, const tal_token *token)
{
    return tal_token_is_word(token) && !tal_token_has(token, lexicon->function_word);
}

/* CONTEXT: what the client has just said; WORDS, OPENED and SPOKEN (or NULL): as in tal_situation. */
tal_status tal_shared_find(tal_shared *shared, const tal_lexicon *lexicon, const tal_tokens *text,
                           const tal_tokens *context, const tal_tokens *words,
                           const tal_tokens *opened, const tal_spoken *spoken);
void tal_shared_free(tal_shared *shared);

#endif
