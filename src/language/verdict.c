/* Tells what judges the claim from what only seems to. */
#include "language/verdict.h"

#include "language/found.h"

/* Is it asked, or felt, or what a record says, and so no verdict? */
static bool is_none(const tal_judge *j, const tal_match *match, const tal_asking *questions,
                    int count)
{
    bool found = false;
    for (int i = 0; !found && i < count; i++)
        found = tal_found_overlaps(match, questions[i].first, questions[i].end);
    for (size_t i = 0; !found && i < j->matches.count; i++)
        found = (j->matches.rows[i].find == TAL_ACT_CHECK ||
                 j->matches.rows[i].find == TAL_ACT_FEELING) &&
                tal_found_overlaps(match, j->matches.rows[i].first, j->matches.rows[i].end);
    return found;
}

/* Is it a limit, or a "wrong", within a sentence that names a feeling, and not what turns against it? "It must
 * have been horrible, so I won't waste more of your time." */
static bool is_in_sympathy(const tal_judge *j, const tal_match *match)
{
    const tal_tokens *t = &j->tokens;
    uint32_t sentence = t->rows[match->first].sentence, from = t->sentences[sentence];
    const tal_match *feeling =
        tal_found_surest(j, TAL_ACT_FEELING, from, t->sentences[sentence + 1]);
    if (!feeling || feeling->rule->points <= TAL_FOUND_WEAK ||
        (match->find != TAL_ACT_LIMIT && match->find != TAL_ACT_WRONG))
        return false;
    for (uint32_t i = from; i < match->end; i++)
        if (tal_token_has(&t->rows[i], j->lexicon->turn))
            return false;
    return true;
}

/* Is it a limit that speaks of something else than the client's matter? "You gave us your word and we didn't keep ours"
 * refuses nothing; a bare "that can't be done" does. */
static bool is_beside(const tal_judge *j, const tal_match *match)
{
    uint32_t first = j->tokens.clauses[match->clause], end = j->tokens.clauses[match->clause + 1];
    return match->find == TAL_ACT_LIMIT && tal_found_content(j, first, end, 0) && tal_found_is_apart(j, first, end);
}

uint32_t tal_verdict_first(const tal_judge *j, tal_stance stance, const tal_asking *questions,
                           int count)
{
    static const int verdicts[] = { TAL_ACT_LIMIT, TAL_ACT_WRONG, TAL_ACT_POLICY, TAL_ACT_SURRENDER,
                                    TAL_FIND_GRANT };
    enum { AGAINST = 3 }; /* so many of them are against the client */
    size_t kinds = stance == TAL_OWN ? AGAINST : sizeof verdicts / sizeof *verdicts;
    uint32_t first = (uint32_t)j->tokens.count;
    for (size_t i = 0; i < j->matches.count; i++)
        for (size_t n = 0; n < kinds; n++) {
            const tal_match *match = &j->matches.rows[i];
            if (match->find == verdicts[n] && match->first < first &&
                match->rule->points > TAL_FOUND_WEAK && !is_none(j, match, questions, count) &&
                !is_in_sympathy(j, match) && !is_beside(j, match))
                first = match->first;
        }
    return first;
}
