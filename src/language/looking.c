/* What a look found is told by figures, or as one says on finding something. */
#include "language/looking.h"

#include "language/found.h"

bool tal_looking_is_cited(const tal_judge *j, uint32_t first, uint32_t end)
{
    enum { WORDS = 3 };
    int figures = 0, words = 0;
    bool before = false;
    for (uint32_t i = first; i < end; i++) {
        uint8_t marks = j->shared.marks[i];
        bool figure = marks & TAL_SHARED_FIGURE;
        figures += figure && !before; /* one may be several tokens */
        words += !figure && (marks & TAL_SHARED_OPENED) && !(marks & TAL_SHARED_CONTEXT) &&
                 !tal_token_has(&j->tokens.rows[i], j->lexicon->generic);
        before = figure;
    }
    return figures > 1 || (figures && words) ||
           (words >= WORDS && 5 * words >= 2 * tal_found_content(j, first, end, 0));
}

static bool ends_in_dots(const tal_tokens *t, uint32_t sentence)
{
    const tal_token *end = &t->rows[t->sentences[sentence + 1]];
    return end[-1].sign == 0x2026 || (end - t->rows > 1 && end[-1].sign == '.' && end[-2].sign == '.');
}

/* Does a clause of sentence S begin as one does on finding something, or, where one LOOKED, on finding nothing, "no,
 * it's not there"? A bare "no" refuses. */
static bool has_finding(const tal_judge *j, uint32_t s, bool looked)
{
    enum { SHORT = 3, MORE = 4 };
    const tal_tokens *t = &j->tokens;
    bool more = tal_found_words(j, t->sentences[s], t->sentences[s + 1]) >= MORE, found = false;
    for (uint32_t c = t->rows[t->sentences[s]].clause; c < t->clauses_count && t->clauses[c] < t->sentences[s + 1]; c++) {
        uint32_t i = t->clauses[c], end = t->clauses[c + 1];
        found |= tal_token_has(&t->rows[i], j->lexicon->finding);
        while (i + 1 < end && tal_token_has(&t->rows[i], j->lexicon->join))
            i++;
        found |= looked && more && tal_token_has(&t->rows[i], j->lexicon->not) && tal_found_words(j, i, end) <= SHORT;
    }
    return found;
}

/* Does sentence S begin as one does on finding something, or, after dots or where one LOOKED, say so anywhere or give a
 * figure? Without either "there's no van" is no more than said. */
static bool tells_finding(const tal_judge *j, uint32_t s, bool looked)
{
    const tal_tokens *t = &j->tokens;
    uint32_t i = t->sentences[s], end = t->sentences[s + 1];
    if (t->rows[end - 1].sign == '?')
        return false;
    while (i < end && tal_token_has(&t->rows[i], j->lexicon->join))
        i++;
    bool told = i < end && tal_token_has(&t->rows[i], j->lexicon->finding);
    bool lax = looked || ends_in_dots(t, s - 1);
    for (uint32_t n = i + 1; told && !lax && n < end && n < i + 3; n++)
        told = !tal_token_has(&t->rows[n], j->lexicon->not);
    told |= lax && has_finding(j, s, looked);
    for (; !told && lax && i < end; i++)
        told = t->rows[i].number || t->rows[i].amount > 1; /* "one" stands for anything */
    return told;
}

/* "Hm.", on the way to what is found. */
static bool is_mumbled(const tal_judge *j, uint32_t s)
{
    return tal_found_words(j, j->tokens.sentences[s], j->tokens.sentences[s + 1]) <= 1;
}

bool tal_looking_is_told(const tal_judge *j, const tal_match *match)
{
    enum { GLANCE = 20 }; /* "a moment", which says of no thing that one looks at it */
    const tal_tokens *t = &j->tokens;
    uint32_t s = t->rows[match->first].sentence + 1;
    bool goes_on = s < t->sentences_count, looked = match->rule->points > GLANCE &&
                                               match->rule->points < TAL_FOUND_WEAK;
    while (goes_on && !tells_finding(j, s, looked)) {
        goes_on = (ends_in_dots(t, s) || is_mumbled(j, s)) && s + 1 < t->sentences_count;
        s++;
    }
    return goes_on;
}
