/*
 * Reads the questions of a text: where one begins, whether it is sincere, and whether it asks anything of
 * the client's case. What is asked without a question mark the lexicon tells.
 */
#include "language/asking.h"

#include "language/found.h"

enum { LIKELY = 90 }; /* points: up to so many, a match may well ask; above, it does */

static bool ends_with(const tal_judge *j, uint32_t first, uint32_t end, int32_t sign)
{
    for (uint32_t i = end; i-- > first && j->tokens.rows[i].sign;)
        if (j->tokens.rows[i].sign == sign)
            return true;
    return false;
}

static bool is_quote(int32_t sign)
{
    return sign == '"' || sign == 0x201c || sign == 0x201d || sign == 0xab || sign == 0xbb;
}

static bool is_stated(const tal_judge *j, int find, uint32_t first, uint32_t end)
{
    const tal_match *match = tal_found_surest(j, find, first, end);
    return match && match->rule->points > TAL_FOUND_WEAK;
}

/* What takes a position or offers something first asks in its last few words alone: "I can't today, but
 * Thursday I can, okay?" */
static uint32_t tag_start(const tal_judge *j, uint32_t first, uint32_t end)
{
    enum { LONGEST = 6 };
    uint32_t clause = j->tokens.rows[end - 1].clause, last = j->tokens.clauses[clause];
    while (last > first && !tal_found_words(j, last, end)) /* "??" */
        last = j->tokens.clauses[--clause];
    bool stated = is_stated(j, TAL_ACT_LIMIT, first, last) || is_stated(j, TAL_ACT_ALTERNATIVE, first, last);
    return stated && tal_found_words(j, last, end) <= LONGEST ? last : first;
}

/* Where the question of a sentence begins: at the sign that opens it, or at the first clause that begins
 * as questions do; else all of it asks. */
static uint32_t question_start(const tal_judge *j, uint32_t sentence)
{
    const tal_tokens *t = &j->tokens;
    uint32_t first = t->sentences[sentence], end = t->sentences[sentence + 1];
    for (uint32_t i = first; i < end; i++)
        if (t->rows[i].sign == 0xbf)
            return i;
    for (uint32_t i = first; i < end; i++) {
        uint32_t word = i;
        if (i > first && t->rows[i].clause == t->rows[i - 1].clause)
            continue;
        while (word < end && !tal_token_has(&t->rows[word], j->lexicon->asks) && /* "which" joins, too */
               (t->rows[word].sign || tal_token_has(&t->rows[word], j->lexicon->join) ||
                tal_token_has(&t->rows[word], j->lexicon->turn)))
            word++;
        if (word < end && tal_token_has(&t->rows[word], j->lexicon->asks))
            return i;
    }
    return tag_start(j, first, end);
}

/* Does the question say of what, beside its generic words? */
static bool says_of_what(const tal_judge *j, uint32_t first, uint32_t end)
{
    int count = tal_found_content(j, first, end, 0);
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        if (match->find == TAL_FIND_GENERIC && tal_found_begins(match, first, end))
            count -= tal_found_content(j, match->first, match->end, 0);
    }
    return count > 0;
}

/* An attack in the question itself; sarcasm anywhere spoils one that yes or no answers. */
static const tal_match *attack_in(const tal_judge *j, const tal_asking *q)
{
    static const int attacks[] = { TAL_ACT_SARCASM, TAL_ACT_INSULT, TAL_ACT_BLAME, TAL_ACT_DISMISS };
    const tal_match *match = NULL;
    for (size_t i = 0; !match && i < sizeof attacks / sizeof *attacks; i++)
        match = tal_found_within(j, attacks[i], q->first, q->end);
    return match || q->open ? match : tal_found_best(j, TAL_ACT_SARCASM);
}

/* A word or two of the client's own thrown back, "Broken?", or most of a sentence of theirs. */
static bool is_echo(const tal_judge *j, const tal_asking *q)
{
    enum { LEAST = 4 };
    int content = tal_found_content(j, q->first, q->end, 0);
    uint32_t i = q->first, words = tal_found_words(j, q->first, q->end);
    while (i < q->end && j->tokens.rows[i].sign)
        i++;
    if (!content || q->open || tal_token_has(&j->tokens.rows[i], j->lexicon->asks))
        return false;
    return (content <= 2 && tal_found_content(j, q->first, q->end, TAL_SHARED_CONTEXT) == content) ||
           (words >= LEAST && 10 * tal_found_copied(j, q->first, q->end) >= 6 * words);
}

/* Does the text say, and not ask, where it stands, what is felt or what was looked at? */
static bool says_something(const tal_judge *j)
{
    const tal_tokens *t = &j->tokens;
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        uint32_t sentence = t->rows[match->first].sentence;
        bool said = match->find == TAL_ACT_CHECK || match->find == TAL_ACT_FEELING ||
                    match->find == TAL_ACT_LIMIT || match->find == TAL_ACT_ALTERNATIVE ||
                    match->find == TAL_ACT_OWN;
        if (said && match->rule->points > TAL_FOUND_WEAK &&
            !ends_with(j, t->sentences[sentence], t->sentences[sentence + 1], '?'))
            return true;
    }
    return false;
}

/* A matter of small talk within tokens FIRST to END that is not the client's. */
static bool is_idle(const tal_judge *j, uint32_t first, uint32_t end)
{
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        if (match->find == TAL_FIND_IDLE && tal_found_begins(match, first, end) &&
            !j->tokens.rows[match->first].mended && /* a slip of something else, most likely */
            !tal_found_content(j, match->first, match->end, TAL_SHARED_CONTEXT | TAL_SHARED_WORDS))
            return true;
    }
    return false;
}

/* Nothing in the text is of the client's matter, and the question points at nothing either: "do you fish?" */
static bool is_unrelated(const tal_judge *j, const tal_asking *q)
{
    uint32_t tokens = (uint32_t)j->tokens.count;
    bool points = j->lexicon->definite < 0 || says_something(j) || !tal_found_is_apart(j, 0, tokens);
    for (size_t i = 0; i < j->matches.count && !points; i++)
        points = j->matches.rows[i].find == TAL_FIND_ASK && j->matches.rows[i].rule->points > LIKELY &&
                 tal_found_begins(&j->matches.rows[i], q->first, q->end);
    for (uint32_t i = q->first; i < q->end && !points; i++)
        points = tal_token_has(&j->tokens.rows[i], j->lexicon->definite) || j->tokens.rows[i].number;
    return !points;
}

/* "Does it hum or does it knock?": who offers a choice has thought of the matter. */
static bool offers_choice(const tal_judge *j, const tal_asking *q)
{
    for (uint32_t i = q->first; i < q->end; i++)
        if (tal_token_has(&j->tokens.rows[i], j->lexicon->either))
            return true;
    return false;
}

/* Small talk: of its matters; for a yes or a no anywhere in the text, where that says nothing else or has no word of
 * the client's matter; or a yes or a no is asked for, and then something told, with no such word in either, nor any
 * sure act or other question in what is told. */
static bool is_small_talk(const tal_judge *j, const tal_asking *q)
{
    uint32_t tokens = (uint32_t)j->tokens.count;
    uint32_t sentence = j->tokens.sentences[j->tokens.rows[q->first].sentence];
    if (is_idle(j, sentence, q->end) ||
        (!q->open && is_idle(j, 0, tokens) && (tal_found_is_apart(j, 0, tokens) || !says_something(j))))
        return true;
    if (q->open || offers_choice(j, q))
        return false;
    if (is_unrelated(j, q))
        return true;
    if (!tal_found_content(j, q->end, tokens, 0) || ends_with(j, q->end, tokens, '?') ||
        tal_found_content(j, 0, tokens, TAL_SHARED_CONTEXT | TAL_SHARED_WORDS))
        return false;
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        if (tal_found_begins(match, q->first, q->end) ? match->find == TAL_FIND_ASK && match->rule->points > LIKELY
                   : match->find != TAL_FIND_IDLE && match->rule->points > TAL_FOUND_WEAK)
            return false;
    }
    return true;
}

/* "Had you put up a sign? No.": who answers it asks nothing. */
static bool is_answered(const tal_judge *j, uint32_t end)
{
    const tal_tokens *t = &j->tokens;
    bool denies = false;
    if (end >= t->count || t->rows[end - 1].sign != '?')
        return false;
    for (uint32_t i = end; i < t->sentences[t->rows[end].sentence + 1]; i++) {
        denies |= tal_token_has(&t->rows[i], j->lexicon->not);
        if (tal_shared_is_content(j->lexicon, &t->rows[i]))
            return false;
    }
    return denies;
}

/* A question in quotes is somebody else's: "nine hours of 'are we nearly there?'". */
static bool is_quoted(const tal_judge *j, uint32_t sentence)
{
    const tal_tokens *t = &j->tokens;
    uint32_t end = t->sentences[sentence + 1];
    bool open = false;
    for (uint32_t i = t->sentences[sentence]; i < end; i++)
        open ^= is_quote(t->rows[i].sign);
    return open && end < t->count && is_quote(t->rows[end].sign);
}

static tal_asking read_question(const tal_judge *j, uint32_t first, uint32_t end)
{
    static const uint8_t sure[] = { [TAL_ASKING_SPECIFIC] = 100,
                                    [TAL_ASKING_GENERIC] = 95,
                                    [TAL_ASKING_PROPOSAL] = 85,
                                    [TAL_ASKING_INSINCERE] = 70,
                                    [TAL_ASKING_IDLE] = 70 };
    tal_asking q = { first, end, "question.specific", TAL_ASKING_SPECIFIC, false, ends_with(j, first, end, '?'), 0 };
    const tal_match *match, *open = tal_found_surest(j, TAL_ACT_OPEN_QUESTION, first, end);
    bool pointed = open && open->rule->points == TAL_POINT; /* "since when": asks one fact */
    q.open = open != NULL;
    if ((match = tal_found_within(j, TAL_FIND_RHETORICAL, first, end)) ||
        (match = tal_found_within(j, TAL_FIND_LEADING, first, end))) {
        q.kind = TAL_ASKING_INSINCERE;
    } else if ((match = tal_found_within(j, TAL_FIND_VALUE, first, end))) {
        q.kind = TAL_ASKING_SPECIFIC;
    } else if ((match = attack_in(j, &q))) {
        q.kind = TAL_ASKING_INSINCERE;
    } else if ((match = tal_found_within(j, TAL_FIND_PROPOSAL, first, end))) {
        q.kind = TAL_ASKING_PROPOSAL;
    } else if ((match = tal_found_surest(j, TAL_FIND_GENERIC, first, end))) {
        /* a sure one asks nothing of the case, whatever else it says */
        q.kind = match->rule->points == TAL_POINT || !says_of_what(j, first, end) ? TAL_ASKING_GENERIC
                                                                                  : TAL_ASKING_SPECIFIC;
        match = q.kind == TAL_ASKING_GENERIC ? match : NULL;
    } else if (!pointed && !tal_found_content(j, first, end, 0)) {
        q.kind = TAL_ASKING_GENERIC;
        q.rule = "question.generic";
    }
    if (match) {
        q.rule = match->rule->id;
    } else if (is_answered(j, end)) {
        q.kind = TAL_ASKING_INSINCERE;
        q.rule = "question.answered";
    } else if (q.kind == TAL_ASKING_SPECIFIC && (is_echo(j, &q) || is_small_talk(j, &q))) {
        q.kind = TAL_ASKING_IDLE;
        q.rule = "question.idle";
    }
    q.sure = sure[q.kind];
    return q;
}

/* What asks without a question mark: its clause, or, if that says nothing yet, its sentence. */
static tal_asking read_request(const tal_judge *j, const tal_match *match)
{
    const tal_tokens *t = &j->tokens;
    uint32_t end = t->clauses[match->clause + 1];
    if (!says_of_what(j, match->first, end))
        end = t->sentences[t->rows[match->first].sentence + 1];
    tal_asking q = read_question(j, match->first, end);
    if (q.kind == TAL_ASKING_SPECIFIC)
        q.rule = match->rule->id;
    q.sure = q.sure * match->rule->points / TAL_POINT;
    if (!q.open && !tal_found_content(j, q.first, q.end, 0)) /* "let me know" may be no more than a way to end */
        q.sure = q.sure * 2 / 3;
    return q;
}

/* "Did he?", a sentence of its own, only shows that one listens. */
static bool is_interjection(const tal_judge *j, const tal_asking *q)
{
    return q->first == j->tokens.sentences[j->tokens.rows[q->first].sentence] &&
           tal_found_words(j, q->first, q->end) <= 2;
}

/* Does it ask when, which or how many, or speak to the client? */
static bool is_meant(const tal_judge *j, const tal_asking *q)
{
    bool meant = false;
    for (uint32_t i = q->first; i < q->end && !meant; i++)
        meant = tal_token_has(&j->tokens.rows[i], j->lexicon->dated) ||
                tal_token_has(&j->tokens.rows[i], j->lexicon->addressed);
    return meant;
}

/* "And where would I put them? Who turns up without booking?": who begins with "and" and asks again throws back
 * what was said, unless a choice is offered or the first question is meant. Who has spoken before may go on so. */
static bool is_thrown_back(const tal_judge *j, const tal_asking *all, int count)
{
    uint32_t i = 0;
    while (i + 1 < j->tokens.count && j->tokens.rows[i].sign)
        i++;
    bool goes_on = j->spoken && j->spoken->count;
    bool opens = count > 1 && all[0].marked && !j->tokens.rows[all[0].first].sentence;
    if (goes_on || !opens || !tal_token_has(&j->tokens.rows[i], j->lexicon->again) || is_meant(j, &all[0]) ||
        says_something(j))
        return false;
    for (int n = 0; n < count; n++)
        if (offers_choice(j, &all[n]))
            return false;
    return true;
}

/* Where nothing else is said, one question that is none shows what the others are: "are you sure you
 * didn't force it? how were you pulling?" But small talk does not undo a question for facts that was asked before it. */
static void read_together(const tal_judge *j, tal_asking *all, int count)
{
    const tal_asking *sign = NULL;
    if (is_thrown_back(j, all, count))
        all[0].kind = TAL_ASKING_INSINCERE;
    for (int i = 0; !sign && i < count; i++)
        if ((all[i].kind == TAL_ASKING_INSINCERE && !is_interjection(j, &all[i])) ||
            (all[i].kind == TAL_ASKING_IDLE && is_idle(j, all[i].first, all[i].end)))
            sign = &all[i];
    for (int i = 0; sign && !says_something(j) && i < count; i++)
        if (sign->kind != TAL_ASKING_IDLE || &all[i] > sign || !all[i].open)
            all[i].kind = sign->kind;
}

/* "¡Cuánto tiempo!": a question's words, and no request, exclaim. */
static bool is_exclaimed(const tal_judge *j, const tal_match *match)
{
    const tal_tokens *t = &j->tokens;
    uint32_t s = t->rows[match->first].sentence;
    bool asks = false;
    for (uint32_t i = match->first; i < match->end; i++)
        asks |= tal_token_has(&t->rows[i], j->lexicon->asks);
    return asks && match->rule->points <= LIKELY && ends_with(j, t->sentences[s], t->sentences[s + 1], '!');
}

int tal_asking_find(const tal_judge *j, tal_asking *out, int room)
{
    const tal_tokens *t = &j->tokens;
    int count = 0;
    for (uint32_t s = 0; s < t->sentences_count && count < room; s++)
        if (ends_with(j, t->sentences[s], t->sentences[s + 1], '?') &&
            tal_found_words(j, t->sentences[s], t->sentences[s + 1]) &&
            !is_quoted(j, s))
            out[count++] = read_question(j, question_start(j, s), t->sentences[s + 1]);
    bool marks = count; /* who sets the sign sets it on all that only looks like asking */
    for (size_t i = 0; i < j->matches.count && count < room; i++) {
        const tal_match *match = &j->matches.rows[i];
        bool counted = match->find != TAL_FIND_ASK || (marks && match->rule->points <= LIKELY) ||
                       is_quoted(j, t->rows[match->first].sentence) || is_exclaimed(j, match);
        for (int n = 0; n < count && !counted; n++)
            counted = tal_found_overlaps(match, out[n].first, out[n].end);
        if (!counted)
            out[count++] = read_request(j, match);
    }
    read_together(j, out, count);
    return count;
}

/* An accented word of asking at token I, which no exclamation is: who asks goes on to say what of it, "qué
 * talla lleva"; who exclaims does not, "qué pena lo ocurrido", or feels something, "cuánto lo siento". */
static bool is_asking_word(const tal_judge *j, uint32_t i, uint32_t end)
{
    const tal_token *token = &j->tokens.rows[i];
    if (!token->accented || !tal_token_has(token, j->lexicon->wh) || i + 1 >= end)
        return false;
    if (tal_found_within(j, TAL_ACT_FEELING, i, end) || tal_found_within(j, TAL_ACT_FORMULA, i, end))
        return false;
    bool content = tal_shared_is_content(j->lexicon, token + 1);
    if (!tal_token_has(token, j->lexicon->what))
        return !tal_token_has(token + 1, j->lexicon->not); /* "cómo no" */
    return i + 2 < end && (!content || tal_shared_is_content(j->lexicon, token + 2) ||
                           tal_token_has(token + 2, j->lexicon->addressed));
}

bool tal_asking_is_accented(const tal_judge *j)
{
    const tal_tokens *t = &j->tokens;
    for (uint32_t c = 0; t->count && c < t->clauses_count; c++) {
        uint32_t i = t->clauses[c], end = t->clauses[c + 1], sentence = t->rows[i].sentence;
        if (ends_with(j, t->sentences[sentence], t->sentences[sentence + 1], '!'))
            continue;
        while (i < end && !tal_token_has(&t->rows[i], j->lexicon->wh) &&
               !tal_token_has(&t->rows[i], j->lexicon->not) &&
               (t->rows[i].sign || tal_token_has(&t->rows[i], j->lexicon->lead) ||
                tal_token_has(&t->rows[i], j->lexicon->function_word)))
            i++;
        while (end > i && t->rows[end - 1].sign)
            end--;
        if (i < end && is_asking_word(j, i, end))
            return true;
    }
    return false;
}
