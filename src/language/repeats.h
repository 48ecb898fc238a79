/*
 * What a trainee has said before in the same conversation: said again, it earns nothing. A text, a sentence or a
 * clause of at least 5 words is said again where 80 % of them stand, in the same order, in one of its kind of which they
 * are half or more, and no more than a fifth of its content words are new. Where it has none, all its words must be
 * the same. So names, figures, "I understand" and "since when?" may be said as often as they are needed.
 */
#ifndef TAL_LANGUAGE_REPEATS_H
#define TAL_LANGUAGE_REPEATS_H

#include "language/shared.h"

/* Marks the words of TEXT that were spoken before as TAL_SHARED_REPEATED. KEYS and LONGEST have room. */
void tal_repeats_mark(tal_shared *shared, const tal_lexicon *lexicon, const tal_tokens *text,
                      const tal_spoken *spoken);

/* Adds the words of TEXT; of very many, the oldest texts are forgotten. TAL_ENOMEM: nothing was added. */
tal_status tal_repeats_keep(tal_spoken *spoken, const tal_tokens *text);

#endif
