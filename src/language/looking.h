/* Looking things up: is what was found told? */
#ifndef TAL_LANGUAGE_LOOKING_H
#define TAL_LANGUAGE_LOOKING_H

#include "language/judge.h"

/* Do tokens FIRST to END say what an opened record says and the client has not: two of its figures, a figure
 * and a word, or several words that are much of what is said? */
bool tal_looking_is_cited(const tal_judge *judge, uint32_t first, uint32_t end);

/* Is what the look that MATCH announces found told at once? "Let me open the booking... there, 35 at 9:02." */
bool tal_looking_is_told(const tal_judge *judge, const tal_match *match);

#endif
