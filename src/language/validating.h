/* Whether a match validates. What it is worth, the judge knows. */
#ifndef TAL_LANGUAGE_VALIDATING_H
#define TAL_LANGUAGE_VALIDATING_H

#include "language/asking.h"

/* Does the match name the person's feeling, value or situation? What is only told again must speak of something
 * that they said, or to them, or open its sentence, unless the reply speaks of other things; and not ask. */
bool tal_validating_is(const tal_judge *judge, const tal_match *match, const tal_asking *questions, int count);

/* Is it what they say that they will not say, or only might? "Don't wait for me to say how hard it is." */
bool tal_validating_is_unspoken(const tal_judge *judge, const tal_match *match);

/* Is it only cried out, "what torture"? Alone that may as well be mockery. */
bool tal_validating_is_cry(const tal_judge *judge, const tal_match *match);

#endif
