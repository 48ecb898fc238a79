/* Numbers of a text, in digits or in words: a record has "118", and who quotes it writes "a hundred and
 * eighteen". */
#ifndef TAL_LANGUAGE_NUMBERS_H
#define TAL_LANGUAGE_NUMBERS_H

#include "language/tokens.h"

enum { TAL_NUMBER_NONE = -1 };

/* What one folded word says by itself: 2 to 1000 in words, or the value of at most six digits; 0: nothing.
 * IN is set to the languages that it says so in. */
uint32_t tal_number_of_word(const char *word, size_t length, uint8_t *in);

/* The number that begins with token I and takes as many words as belong to it, up to *END, which is set only
 * then; TAL_NUMBER_NONE where none begins. JOIN: the concept of words such as "and". */
int32_t tal_number_at(const tal_tokens *tokens, size_t i, int join, size_t *end);

#endif
