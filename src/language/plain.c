/* What no rule knows, read by where it stands and whom it speaks of. */
#include "language/plain.h"

#include "language/found.h"
#include "language/manner.h"

enum { WEAK = TAL_FOUND_WEAK, LEAST = 4 }; /* words */

/* Is CLAUSE nothing that a rule knows, but weakly, or for an act of FIND? */
static bool is_but(const tal_judge *j, uint32_t clause, int find)
{
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        if (match->clause == clause && match->find != find && match->rule->points > WEAK &&
            match->find != TAL_FIND_IDLE)
            return false;
    }
    return true;
}

bool tal_plain_is(const tal_judge *j, uint32_t clause)
{
    return is_but(j, clause, TAL_FIND_WARM);
}

/* Has one of the tokens FIRST to END the concept? */
static bool has(const tal_judge *j, uint32_t first, uint32_t end, int concept)
{
    while (first < end && !tal_token_has(&j->tokens.rows[first], concept))
        first++;
    return first < end;
}

/* ... or is the first of them that joins nothing? */
static bool begins(const tal_judge *j, uint32_t first, uint32_t end, int concept)
{
    while (first < end && (j->tokens.rows[first].sign || tal_token_has(&j->tokens.rows[first], j->lexicon->join)))
        first++;
    return first < end && tal_token_has(&j->tokens.rows[first], concept);
}

bool tal_plain_states(const tal_judge *j, uint32_t clause, const tal_asking *questions, int count)
{
    tal_match whole = { .first = j->tokens.clauses[clause] };
    uint32_t end = j->tokens.clauses[clause + 1];
    int theirs = tal_found_content(j, whole.first, end, TAL_SHARED_CONTEXT);
    return theirs && tal_found_content(j, whole.first, end, 0) > theirs &&
           tal_found_words(j, whole.first, end) >= LEAST && is_but(j, clause, TAL_ACT_LIMIT) &&
           !has(j, whole.first, end, j->lexicon->addressed) && !begins(j, whole.first, end, j->lexicon->supposed) &&
           !tal_manner_is_asked(&whole, questions, count);
}

bool tal_plain_leads_on(const tal_judge *j, uint32_t clause, uint32_t limit, const tal_asking *questions, int count)
{
    const tal_tokens *t = &j->tokens;
    tal_match whole = { .first = t->clauses[clause] };
    uint32_t end = t->clauses[clause + 1], sentence = t->rows[whole.first].sentence;
    uint32_t from = t->sentences[sentence], to = t->sentences[sentence + 1];
    return sentence > t->rows[limit].sentence && tal_found_content(j, whole.first, end, 0) >= 2 &&
           tal_found_words(j, whole.first, end) >= LEAST && is_but(j, clause, TAL_ACT_ALTERNATIVE) &&
           (has(j, from, to, j->lexicon->addressed) || has(j, from, to, j->lexicon->us)) &&
           !has(j, whole.first, end, j->lexicon->not) && !tal_found_within(j, TAL_ACT_CHECK, whole.first, end) &&
           !(begins(j, whole.first, end, j->lexicon->asks) && tal_manner_is_asked(&whole, questions, count));
}
