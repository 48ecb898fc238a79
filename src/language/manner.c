/* What a reply does as a whole, whatever it says. */
#include "language/manner.h"

#include "language/found.h"

static bool is_sure(const tal_judge *j, int find)
{
    const tal_match *match = tal_found_best(j, find);
    return match && match->rule->points > TAL_FOUND_WEAK;
}

static bool asks_sincerely(const tal_asking *questions, int count)
{
    for (int i = 0; i < count; i++)
        if (questions[i].kind == TAL_ASKING_SPECIFIC)
            return true;
    return false;
}

bool tal_manner_is_asked(const tal_match *match, const tal_asking *questions, int count)
{
    for (int i = 0; i < count; i++)
        if (tal_found_begins(match, questions[i].first, questions[i].end))
            return true;
    return false;
}

bool tal_manner_is_wondered(const tal_match *match, const tal_asking *questions, int count)
{
    for (int i = 0; i < count; i++)
        if (questions[i].kind <= TAL_ASKING_PROPOSAL && tal_found_begins(match, questions[i].first, questions[i].end))
            return true;
    return false;
}

bool tal_manner_suggests(const tal_judge *j, const tal_asking *questions, int count)
{
    for (int i = 0; i < count && !tal_found_best(j, TAL_ACT_SARCASM); i++) {
        const tal_asking *q = &questions[i];
        const tal_match *match = tal_found_surest(j, TAL_FIND_PROPOSAL, q->first, q->end);
        if (q->kind == TAL_ASKING_PROPOSAL && q->marked && match && match->rule->points == TAL_POINT &&
            tal_found_content(j, q->first, q->end, 0) >= 2)
            return true;
    }
    return false;
}

const tal_match *tal_manner_leading(const tal_judge *j, const tal_asking *questions, int count)
{
    for (int i = 0; i < count; i++) {
        const tal_asking *q = &questions[i];
        const tal_match *match = tal_found_within(j, TAL_FIND_LEADING, q->first, q->end);
        if (q->kind == TAL_ASKING_INSINCERE && match && !asks_sincerely(questions, count))
            return match;
    }
    return NULL;
}

bool tal_manner_is_working(const tal_judge *j, const tal_asking *questions, int count)
{
    return asks_sincerely(questions, count) || is_sure(j, TAL_ACT_OWN) || is_sure(j, TAL_ACT_ALTERNATIVE) ||
           is_sure(j, TAL_ACT_CHECK);
}

bool tal_manner_is_engaged(const tal_judge *j, const tal_asking *questions, int count)
{
    return asks_sincerely(questions, count) || is_sure(j, TAL_ACT_OWN) || is_sure(j, TAL_ACT_CHECK) ||
           tal_found_best(j, TAL_ACT_FORMULA) ||
           (is_sure(j, TAL_ACT_LIMIT) && is_sure(j, TAL_ACT_ALTERNATIVE));
}

bool tal_manner_is_letter(const tal_judge *j, int questions)
{
    enum { LENGTH = 70 };
    uint32_t tokens = (uint32_t)j->tokens.count;
    return !questions && tokens >= LENGTH && tal_found_words(j, 0, tokens) >= LENGTH;
}

bool tal_manner_is_of_matter(const tal_judge *j, const tal_asking *questions, int count)
{
    return asks_sincerely(questions, count) || !tal_found_is_apart(j, 0, (uint32_t)j->tokens.count);
}

/* Is it of the weather or a sister, and of nothing felt, and is nobody spoken to but by questions? */
static bool is_chat(const tal_judge *j, const tal_asking *questions, int count)
{
    bool chat = tal_found_best(j, TAL_FIND_IDLE) && !tal_found_best(j, TAL_ACT_FEELING);
    for (uint32_t i = 0; chat && i < j->tokens.count; i++) {
        bool asked = false;
        for (int n = 0; n < count; n++)
            asked |= i >= questions[n].first && i < questions[n].end;
        chat = asked || !tal_token_has(&j->tokens.rows[i], j->lexicon->addressed);
    }
    return chat;
}

bool tal_manner_is_astray(const tal_judge *j, const tal_asking *questions, int count)
{
    enum { LENGTH = 45 };
    uint32_t tokens = (uint32_t)j->tokens.count;
    bool chat = is_chat(j, questions, count);
    bool astray = (chat || count || tal_found_words(j, 0, tokens) >= LENGTH) && tal_found_is_apart(j, 0, tokens);
    for (int i = 0; astray && i < count; i++)
        astray = questions[i].kind == TAL_ASKING_IDLE || (chat && questions[i].kind == TAL_ASKING_INSINCERE);
    for (size_t i = 0; astray && !chat && i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        bool said = match->find == TAL_ACT_FEELING || match->find == TAL_ACT_OWN ||
                    match->find == TAL_ACT_ALTERNATIVE;
        astray = !said || match->rule->points <= TAL_FOUND_WEAK || tal_manner_is_asked(match, questions, count);
    }
    return astray;
}

bool tal_manner_is_echo(const tal_judge *j)
{
    enum { LENGTH = 16, PERCENT = 80 };
    const tal_tokens *t = &j->tokens;
    uint32_t tokens = (uint32_t)t->count;
    bool echo = tal_found_words(j, 0, tokens) >= LENGTH &&
                100 * tal_found_content(j, 0, tokens, TAL_SHARED_CONTEXT) >= PERCENT * tal_found_content(j, 0, tokens, 0);
    for (uint32_t i = 0; echo && i < t->sentences_count; i++)
        echo = tal_found_content(j, t->sentences[i], t->sentences[i + 1], TAL_SHARED_CONTEXT);
    return echo;
}

/* Does it hold others together, and is none that one strings together as a cue, as "however", "not", "when"? */
static bool is_glue(const tal_lexicon *lexicon, const tal_token *token)
{
    return tal_token_has(token, lexicon->function_word) && !tal_token_has(token, lexicon->turn) &&
           !tal_token_has(token, lexicon->not) && !tal_token_has(token, lexicon->wh);
}

bool tal_manner_is_chain(const tal_judge *j)
{
    enum { ROW = 7, BITS = 6, SHORT = 10 }; /* a short reply may well be terse */
    int words = 0, joints = 0, glue = 0, row = 0, longest = 0;
    for (size_t i = 0; i < j->tokens.count; i++) {
        const tal_token *token = &j->tokens.rows[i];
        bool joint = tal_token_has(token, j->lexicon->function_word);
        words += tal_token_is_word(token);
        joints += joint;
        glue += is_glue(j->lexicon, token);
        row = joint ? 0 : row + tal_token_is_word(token);
        longest = row > longest ? row : longest;
    }
    int bits = 0; /* dots are none */
    for (size_t i = 0; i < j->tokens.clauses_count; i++)
        bits += tal_found_words(j, j->tokens.clauses[i], j->tokens.clauses[i + 1]) > 0;
    return words >= 4 && (100 * joints < (words < SHORT ? 18 : 25) * words || (longest >= ROW && 3 * longest > words) ||
                          (words >= SHORT && 100 * glue < 15 * words) ||
                          (bits >= BITS && 2 * words < 5 * bits));
}
