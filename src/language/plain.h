/* What is said plainly, so that no rule knows it: which of its clauses tell of the client's matter where one stands. */
#ifndef TAL_LANGUAGE_PLAIN_H
#define TAL_LANGUAGE_PLAIN_H

#include "language/asking.h"

/* Is CLAUSE nothing that a rule knows, but weakly? */
bool tal_plain_is(const tal_judge *judge, uint32_t clause);

/* Does it state something new of the client's matter, as a fact: "corkage applies to every table"? Beside an offer
 * that is a limit. */
bool tal_plain_states(const tal_judge *judge, uint32_t clause, const tal_asking *questions, int count);

/* Does it lead on, in a sentence after that of token LIMIT that speaks to the client or of oneself: "she can be with
 * you right up to the door"? It denies nothing; who only promises to look leads nowhere yet, nor does who asks. */
bool tal_plain_leads_on(const tal_judge *judge, uint32_t clause, uint32_t limit, const tal_asking *questions,
                        int count);

#endif
