/* Which matches validate: what is said of the person, and not asked, denied, told of something else or cried out. */
#include "language/validating.h"

#include "language/found.h"
#include "language/manner.h"

enum { WEAK = TAL_FOUND_WEAK };

/* Is the match what Q leads or accuses by: "you'd agree that it's hardly fair, wouldn't you?" */
static bool is_led_to(const tal_judge *j, const tal_match *match, const tal_asking *q)
{
    const tal_token *rows = j->tokens.rows;
    return q->kind == TAL_ASKING_INSINCERE && rows[match->first].sentence == rows[q->first].sentence &&
           tal_found_within(j, TAL_FIND_LEADING, q->first, q->end);
}

/* Does what stands from token FIRST to END go on with one thing, over clauses that "or" or "nor" adds to it, and deny
 * nothing again? */
static bool goes_on(const tal_judge *j, uint32_t first, uint32_t end)
{
    const tal_token *rows = j->tokens.rows;
    bool denied = false;
    for (uint32_t i = first; i < end; i++) {
        bool added = i + 1 < end && tal_token_has(&rows[i], j->lexicon->not) &&
                     tal_token_has(&rows[i + 1], j->lexicon->asks);
        if (j->tokens.clauses[rows[i].clause] == i && !added && !tal_token_has(&rows[i], j->lexicon->either))
            return false;
        denied ^= !added && tal_token_has(&rows[i], j->lexicon->not);
    }
    return !denied;
}

bool tal_validating_is_unspoken(const tal_judge *j, const tal_match *match)
{
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *it = &j->matches.rows[i];
        if (it->find == TAL_FIND_UNSAID && match->first >= it->first && match->end > it->end &&
            goes_on(j, it->end, match->end))
            return true;
    }
    return false;
}

/* Is the match asked, by a question mark or in a question that is none? Then nobody says that it is so; but
 * for words that open a question whose answer all know, whatever it denies: "who would not be angry?" */
static bool is_unsaid(const tal_judge *j, const tal_match *match, const tal_asking *questions, int count)
{
    for (int i = 0; i < count; i++)
        if ((questions[i].marked || questions[i].kind >= TAL_ASKING_INSINCERE) &&
            tal_found_begins(match, questions[i].first, questions[i].end))
            return tal_found_words(j, questions[i].first, match->first) > 1 ||
                   match->rule->negated != TAL_NEGATED_KEEPS;
        else if (is_led_to(j, match, &questions[i]))
            return true;
    return false;
}

/* Is what is only told again asked? Or, where the sign is weak, part of a sentence that sets a limit? */
static bool is_no_telling(const tal_judge *j, const tal_match *match, const tal_asking *questions, int count)
{
    const tal_tokens *t = &j->tokens;
    uint32_t sentence = t->rows[match->first].sentence;
    bool weak = match->rule->points <= WEAK, told = match->find == TAL_ACT_RESTATE;
    const tal_match *limit = weak && told ? tal_found_surest(j, TAL_ACT_LIMIT, t->sentences[sentence],
                                                             t->sentences[sentence + 1])
                                          : NULL;
    return ((weak || told) && tal_manner_is_asked(match, questions, count)) || (limit && limit->rule->points > WEAK);
}

/* Does the reply ask, or go on at length, without a word of the client's matter? */
static bool is_astray(const tal_judge *j, int questions)
{
    enum { LENGTH = 45 };
    uint32_t tokens = (uint32_t)j->tokens.count;
    return (questions || tal_found_words(j, 0, tokens) >= LENGTH) && tal_found_is_apart(j, 0, tokens);
}

bool tal_validating_is(const tal_judge *j, const tal_match *match, const tal_asking *questions, int count)
{
    enum { VERBS = 2 }; /* tokens: Spanish needs no "you": "se ha quedado sin" */
    const tal_tokens *t = &j->tokens;
    uint32_t sentence = t->rows[match->first].sentence, i = t->sentences[sentence];
    uint32_t end = t->sentences[sentence + 1];
    bool told = match->find == TAL_ACT_RESTATE, letter = tal_manner_is_letter(j, count);
    if ((match->find != TAL_ACT_FEELING && !told) || is_unsaid(j, match, questions, count) ||
        is_no_telling(j, match, questions, count) ||
        (told && (letter || tal_manner_is_astray(j, questions, count))))
        return false;
    if (!letter && (!told || tal_found_content(j, i, end, TAL_SHARED_CONTEXT) > 0 ||
                    (match->first - i <= VERBS && match->rule->points > WEAK && !is_astray(j, count))))
        return true;
    while (i < end && !tal_token_has(&t->rows[i], j->lexicon->addressed))
        i++;
    return i < end;
}

bool tal_validating_is_cry(const tal_judge *j, const tal_match *match)
{
    return match->find != TAL_ACT_FORMULA &&
           tal_token_has(&j->tokens.rows[j->tokens.clauses[match->clause]], j->lexicon->cry);
}
