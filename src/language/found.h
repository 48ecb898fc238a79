/* What a text was found to hold: matches, and words between two tokens. */
#ifndef TAL_LANGUAGE_FOUND_H
#define TAL_LANGUAGE_FOUND_H

#include "language/judge.h"

/* A match of so many points or less counts only where no surer one speaks against it. */
enum { TAL_FOUND_WEAK = TAL_POINT / 2 };

/* Have tokens A to A_END any in common with B to B_END? */
static inline bool tal_found_in_common(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end)
{
    return a < b_end && b < a_end;
}

bool tal_found_overlaps(const tal_match *match, uint32_t first, uint32_t end);

/* Does MATCH begin within tokens FIRST to END? */
bool tal_found_begins(const tal_match *match, uint32_t first, uint32_t end);

/* The first match of FIND that begins within tokens FIRST to END; NULL: none. */
const tal_match *tal_found_within(const tal_judge *judge, int find, uint32_t first, uint32_t end);

/* The surest of them, the first of equals; and that of the whole text. */
const tal_match *tal_found_surest(const tal_judge *judge, int find, uint32_t first, uint32_t end);
const tal_match *tal_found_best(const tal_judge *judge, int find);

/* Of tokens FIRST to END: how many are words; how many are the client's own, in their order; and how many
 * have content and not a generic one, and are marked OF (a tal_shared mark; 0: any). */
uint32_t tal_found_words(const tal_judge *judge, uint32_t first, uint32_t end);
uint32_t tal_found_copied(const tal_judge *judge, uint32_t first, uint32_t end);
int tal_found_content(const tal_judge *judge, uint32_t first, uint32_t end, uint8_t of);

/* Has the client said something, and do tokens FIRST to END have no word of that, nor of the scenario's own? */
bool tal_found_is_apart(const tal_judge *judge, uint32_t first, uint32_t end);

/* Is most of it what the trainee has said before? */
bool tal_found_repeated(const tal_judge *judge, uint32_t first, uint32_t end);

#endif
