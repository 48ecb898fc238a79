/* Looks into what a text was found to hold: matches, and words between two tokens. */
#include "language/found.h"

bool tal_found_overlaps(const tal_match *match, uint32_t first, uint32_t end)
{
    return tal_found_in_common(match->first, match->end, first, end);
}

bool tal_found_begins(const tal_match *match, uint32_t first, uint32_t end)
{
    return match->first >= first && match->first < end;
}

const tal_match *tal_found_within(const tal_judge *j, int find, uint32_t first, uint32_t end)
{
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        if (match->find == find && tal_found_begins(match, first, end))
            return match;
    }
    return NULL;
}

const tal_match *tal_found_surest(const tal_judge *j, int find, uint32_t first, uint32_t end)
{
    const tal_match *best = NULL;
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        if (match->find == find && tal_found_begins(match, first, end) &&
            (!best || match->rule->points > best->rule->points))
            best = match;
    }
    return best;
}

const tal_match *tal_found_best(const tal_judge *j, int find)
{
    return tal_found_surest(j, find, 0, (uint32_t)j->tokens.count);
}

int tal_found_content(const tal_judge *j, uint32_t first, uint32_t end, uint8_t of)
{
    int count = 0;
    for (uint32_t i = first; i < end; i++) {
        const tal_token *token = &j->tokens.rows[i];
        count += tal_shared_is_content(j->lexicon, token) &&
                 !tal_token_has(token, j->lexicon->generic) && (!of || j->shared.marks[i] & of);
    }
    return count;
}

uint32_t tal_found_copied(const tal_judge *j, uint32_t first, uint32_t end)
{
    uint32_t count = 0;
    for (uint32_t i = first; i < end; i++)
        count += (j->shared.marks[i] & TAL_SHARED_COPIED) != 0;
    return count;
}

bool tal_found_is_apart(const tal_judge *j, uint32_t first, uint32_t end)
{
    return j->context.count && !tal_found_content(j, first, end, TAL_SHARED_CONTEXT | TAL_SHARED_WORDS);
}

bool tal_found_repeated(const tal_judge *j, uint32_t first, uint32_t end)
{
    uint32_t count = 0;
    for (uint32_t i = first; i < end; i++)
        count += (j->shared.marks[i] & TAL_SHARED_REPEATED) != 0;
    return 2 * count > end - first;
}

uint32_t tal_found_words(const tal_judge *j, uint32_t first, uint32_t end)
{
    uint32_t count = 0;
    for (uint32_t i = first; i < end; i++)
        count += tal_token_is_word(&j->tokens.rows[i]);
    return count;
}
