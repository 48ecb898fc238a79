/* Where a reply says what it makes of the claim: what is asked only after that has been decided already. */
#ifndef TAL_LANGUAGE_VERDICT_H
#define TAL_LANGUAGE_VERDICT_H

#include "language/asking.h"

/* The first token of a verdict, or past the end. A weak cue is none; nor, under `own`, is admitting what is right: what
 * is asked after that helps to put it right. */
uint32_t tal_verdict_first(const tal_judge *judge, tal_stance stance, const tal_asking *questions,
                           int count);

#endif
