/*
 * The anchors as code. For each skill: what is credited, in groups (a group is worth so much however
 * often it stands there, and its members share that); then what takes credit back. All of it is
 * evidence with bytes and points, and the raw score is the sum.
 */
#include "language/judge.h"

#include <stdlib.h>
#include <string.h>

#include "language/asking.h"
#include "language/found.h"
#include "language/looking.h"
#include "language/manner.h"
#include "language/plain.h"
#include "language/validating.h"
#include "language/verdict.h"

enum {
    FULL = 2 * TAL_POINT,
    HALF = TAL_POINT,
    WEAK = TAL_FOUND_WEAK,
    MEMBERS = 32,
};

/* Something that may be credited. */
typedef struct member {
    const char *rule;
    uint32_t first, end; /* tokens */
} member;

typedef struct group {
    member members[MEMBERS];
    int count;
} group;

static void put(group *g, const char *rule, uint32_t first, uint32_t end)
{
    for (int i = 0; i < g->count; i++) {
        member *it = &g->members[i];
        if (!tal_found_in_common(it->first, it->end, first, end))
            continue;
        it->first = first < it->first ? first : it->first; /* the same words count once */
        it->end = end > it->end ? end : it->end;
        return;
    }
    if (g->count < MEMBERS)
        g->members[g->count++] = (member){ rule, first, end };
}

/* ---- Evidence ---- */

static void add_evidence(tal_judge *j, tal_skill skill, const char *rule, uint32_t first, uint32_t end,
                         int points, const char *note)
{
    const tal_token *rows = j->tokens.rows;
    tal_evidence *all = tal_grow(j->evidence, j->evidence_count, &j->evidence_capacity, sizeof *all);
    if (!all) {
        j->no_memory = true;
        return;
    }
    j->evidence = all;
    all[j->evidence_count++] = (tal_evidence){ (uint8_t)skill,      rule,   rows[first].start,
                                               rows[end - 1].end, points, note };
}

/* The members of a group share POINTS: those that were not said before. Where all were, nothing is left of it. */
static void credit(tal_judge *j, tal_skill skill, const group *all, int points)
{
    group fresh = { .count = 0 };
    for (int i = 0; i < all->count; i++)
        if (!tal_found_repeated(j, all->members[i].first, all->members[i].end))
            fresh.members[fresh.count++] = all->members[i];
    const group *g = fresh.count ? &fresh : all;
    for (int i = 0; i < g->count; i++) {
        const member *it = &g->members[i];
        int share = points / g->count + (i < points % g->count);
        add_evidence(j, skill, it->rule, it->first, it->end, share, NULL);
        if (!fresh.count)
            add_evidence(j, skill, "copied.own", it->first, it->end, -share, "takes back");
    }
}

static int raw_of(const tal_judge *j, tal_skill skill)
{
    int sum = 0;
    for (size_t i = 0; i < j->evidence_count; i++)
        if (j->evidence[i].skill == skill)
            sum += j->evidence[i].points;
    return sum;
}

/* MATCH takes back what is above LEFT. */
static void take_back(tal_judge *j, tal_skill skill, const tal_match *match, int left)
{
    int raw = raw_of(j, skill);
    if (raw > left)
        add_evidence(j, skill, match->rule->id, match->first, match->end, left - raw, "takes back");
}

/* Are the words of clause INDEX mostly the client's, in their order? */
static bool is_copied(const tal_judge *j, uint32_t index)
{
    uint32_t first = j->tokens.clauses[index], end = j->tokens.clauses[index + 1];
    uint32_t words = tal_found_words(j, first, end);
    return words >= 4 && 10 * tal_found_copied(j, first, end) >= 6 * words;
}

/* ---- The skills ---- */

/* Sentences that state what was looked up: those that begin before the verdict, and those after it. */
static void collect_cited(const tal_judge *j, uint32_t verdict, const tal_asking *questions, int count,
                          group *before, group *after)
{
    const tal_tokens *t = &j->tokens;
    for (uint32_t s = 0; s < t->sentences_count; s++) {
        uint32_t first = t->sentences[s], end = t->sentences[s + 1];
        bool asked = false;
        for (int i = 0; i < count; i++)
            asked |= tal_found_in_common(questions[i].first, questions[i].end, first, end);
        if (!asked && tal_looking_is_cited(j, first, end))
            put(first <= verdict ? before : after, "check.cited", first, end);
    }
}

/* Does the check MATCH serve something else: any of them a threat, a mere promise mockery or giving in? */
static bool is_check_of_nothing(const tal_judge *j, const tal_match *match, bool given_in)
{
    return tal_found_best(j, TAL_ACT_THREAT) ||
           (match->rule->points <= WEAK && (given_in || tal_found_best(j, TAL_ACT_SARCASM) ||
                                            tal_found_best(j, TAL_ACT_INSULT) || tal_found_best(j, TAL_ACT_DISMISS)));
}

/* Are the words of MATCH the client's own, in their order? "As booked, you say." */
static bool is_said_back(const tal_judge *j, const tal_match *match)
{
    return tal_found_copied(j, match->first, match->end) == match->end - match->first;
}

static void judge_discernment(tal_judge *j, tal_stance stance, const tal_asking *questions, int count)
{
    group full = { .count = 0 }, half = { .count = 0 };
    uint32_t verdict = tal_verdict_first(j, stance, questions, count), tokens = (uint32_t)j->tokens.count;
    const tal_match *limit = tal_found_best(j, TAL_ACT_LIMIT), *surrender = tal_found_best(j, TAL_ACT_SURRENDER);
    bool given_in = stance == TAL_HOLD && surrender && surrender->rule->points > WEAK &&
                    (!limit || limit->rule->points <= WEAK); /* whatever is answered */
    for (int i = 0; i < count; i++) {
        const tal_asking *q = &questions[i];
        bool before = q->first < verdict && !given_in && !tal_found_within(j, TAL_FIND_BRUSH, q->end, tokens);
        if (q->kind == TAL_ASKING_SPECIFIC && before)
            put(&full, q->rule, q->first, q->end);
        else if (q->kind == TAL_ASKING_SPECIFIC || q->kind == TAL_ASKING_GENERIC)
            put(&half, q->rule, q->first, q->end);
    }
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        bool asked = false; /* "who is going to look at it?" promises nothing, "do you see what it says?" accuses */
        for (int n = 0; n < count; n++)
            asked |= (match->rule->points < TAL_POINT || questions[n].kind >= TAL_ASKING_INSINCERE) &&
                     tal_found_overlaps(match, questions[n].first, questions[n].end);
        bool told = match->find == TAL_ACT_CHECK && match->rule->points <= WEAK && tal_looking_is_told(j, match);
        if (match->find != TAL_ACT_CHECK || asked || is_said_back(j, match) || (match->rule->points < WEAK && !told) ||
            is_check_of_nothing(j, match, given_in))
            continue;
        uint32_t end = j->tokens.clauses[match->clause + 1];
        bool cites = tal_found_content(j, match->first, end, TAL_SHARED_OPENED) >= 2;
        bool sure = match->rule->points == TAL_POINT || cites || told;
        put(sure && match->first <= verdict ? &full : &half, match->rule->id, match->first, match->end);
    }
    collect_cited(j, verdict, questions, count, &full, &half);
    credit(j, TAL_DISCERNMENT, &full, FULL);
    credit(j, TAL_DISCERNMENT, &half, HALF);
}

/* Does the sentence of clause INDEX offer something? Then its other clauses say more of that. */
static bool is_offering(const tal_judge *j, uint32_t index)
{
    const tal_tokens *t = &j->tokens;
    uint32_t sentence = t->rows[t->clauses[index]].sentence;
    const tal_match *offer = tal_found_surest(j, TAL_ACT_ALTERNATIVE, t->sentences[sentence],
                                              t->sentences[sentence + 1]);
    return offer && offer->rule->points > WEAK;
}

/* Clauses that tell at some length of the client, deny and suppose nothing, and are no position, remedy or
 * question: most likely they name the situation. A long letter tells of the house. */
static void collect_told(const tal_judge *j, const tal_asking *questions, int count, group *out)
{
    enum { LENGTH = 6 };
    const tal_tokens *t = &j->tokens;
    for (uint32_t i = 0; i < t->clauses_count && !tal_manner_is_letter(j, count); i++) {
        tal_match whole = { .first = t->clauses[i], .end = t->clauses[i + 1] };
        uint32_t end = whole.end, words = 0;
        bool theirs = false;
        bool told = tal_plain_is(j, i) && !is_offering(j, i) && !tal_manner_is_asked(&whole, questions, count) &&
                    !tal_validating_is_unspoken(j, &whole) && 2 * tal_found_copied(j, whole.first, end) < end - whole.first;
        for (uint32_t n = whole.first; told && n < end; n++) {
            words += tal_token_is_word(&t->rows[n]);
            theirs |= tal_token_has(&t->rows[n], j->lexicon->addressed);
            told = !tal_token_has(&t->rows[n], j->lexicon->us) &&
                   !tal_token_has(&t->rows[n], j->lexicon->not) &&
                   !tal_token_has(&t->rows[n], j->lexicon->supposed);
        }
        if (told && theirs && words >= LENGTH && tal_found_content(j, whole.first, end, 0))
            put(out, "restate.told", whole.first, end);
    }
}

/* Does MATCH take back what was validated? "Wrong" of what is said in the same breath is of the matter:
 * "it must have been hard, and you should have had an answer". */
static bool is_cancelling(const tal_judge *j, const tal_match *match, const group *full)
{
    const tal_token *rows = j->tokens.rows;
    for (int i = 0; match->find == TAL_ACT_WRONG && i < full->count; i++)
        if (rows[full->members[i].first].sentence == rows[match->first].sentence)
            return false;
    return true;
}

static bool begins_sentence(const tal_judge *j, uint32_t i)
{
    uint32_t first = j->tokens.sentences[j->tokens.rows[i].sentence];
    while (first < i && j->tokens.rows[first].sign)
        first++;
    return first == i;
}

/* A sentence after what was validated that turns against it, and not against a limit, from where on nothing is said
 * that one turns to: no position or remedy, nothing of oneself, no other thought for the person. Most likely it is a
 * reproach, even where it asks: "but who would come to see you?" NULL: none. */
static const tal_match *reproach(const tal_judge *j, tal_stance stance, const group *full)
{
    const tal_match *turn = NULL;
    uint32_t from = full->members[0].first;
    for (int i = 1; i < full->count; i++)
        from = full->members[i].first > from ? full->members[i].first : from;
    for (size_t i = 0; !turn && i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        if (match->find == TAL_FIND_TURN && match->first > from &&
            begins_sentence(j, match->first))
            turn = match;
    }
    const tal_match *limit = turn ? tal_found_surest(j, TAL_ACT_LIMIT, 0, turn->first) : NULL;
    if (limit && limit->rule->points > WEAK)
        turn = NULL; /* it turns from that to a way on */
    for (uint32_t i = turn ? turn->end : 0; turn && i < j->tokens.count; i++)
        if (tal_token_has(&j->tokens.rows[i], j->lexicon->self))
            turn = NULL;
    for (size_t i = 0; turn && i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        bool good = match->find <= TAL_ACT_POLICY && match->find != TAL_ACT_OPEN_QUESTION &&
                    match->find != (stance == TAL_OWN ? TAL_ACT_LIMIT : TAL_ACT_OWN);
        if (good && match->first >= turn->end && match->rule->points > WEAK)
            turn = NULL;
    }
    return turn;
}

/* Words with all of their clause: what is left of it would be told. */
static void put_clause(const tal_judge *j, group *g, const char *rule, uint32_t first, uint32_t end)
{
    const uint32_t *clause = &j->tokens.clauses[j->tokens.rows[first].clause];
    put(g, rule, clause[0], end > clause[1] ? end : clause[1]);
}

static void put_clauses(const tal_judge *j, group *g, const group *from)
{
    for (int i = 0; i < from->count; i++)
        put_clause(j, g, from->members[i].rule, from->members[i].first, from->members[i].end);
}

/* What validates: surely, weakly, and as a formula. What is only told back, or cried out, counts where the reply is
 * ENGAGED. */
static void collect_validating(const tal_judge *j, const tal_asking *questions, int count, bool engaged,
                               group *sure, group *weak, group *formulas)
{
    uint32_t tokens = (uint32_t)j->tokens.count;
    bool parroted = 2 * tal_found_copied(j, 0, tokens) >= tokens; /* then "I see" says no more */
    bool yields = tal_found_best(j, TAL_ACT_SURRENDER);           /* then "it's your house" flatters */
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        if (tal_validating_is_unspoken(j, match) || (!engaged && tal_validating_is_cry(j, match)))
            continue;
        bool theirs = is_copied(j, match->clause) &&
                      2 * tal_found_copied(j, match->first, match->end) > match->end - match->first;
        bool validating = !theirs && tal_validating_is(j, match, questions, count);
        if (validating && match->rule->points > WEAK)
            put_clause(j, sure, match->rule->id, match->first, match->end);
        else if (validating && !parroted && !yields && (engaged || match->find != TAL_ACT_RESTATE))
            put(weak, match->rule->id, match->first, match->end);
        else if (match->find == TAL_ACT_FORMULA && !parroted)
            put_clause(j, formulas, match->rule->id, match->first, match->end);
    }
}

/* By the anchors the lower level is a formula alone. So what is named, however weakly, is named where no formula
 * stands beside it; where one does, it takes a sure sign. */
static void judge_validation(tal_judge *j, tal_stance stance, const tal_asking *questions, int count)
{
    static const int cancels[] = { TAL_ACT_INSULT,  TAL_ACT_BLAME,  TAL_ACT_DISMISS,
                                   TAL_ACT_SARCASM, TAL_ACT_THREAT, TAL_ACT_WRONG };
    group full = { .count = 0 }, weak = { .count = 0 }, told = { .count = 0 }, half = { .count = 0 };
    const tal_match *match;
    bool engaged = tal_manner_is_engaged(j, questions, count);
    collect_validating(j, questions, count, engaged, &full, &weak, &half);
    if ((full.count || engaged) && tal_manner_is_of_matter(j, questions, count))
        collect_told(j, questions, count, &told);
    bool named = full.count || !half.count;
    put_clauses(j, named ? &full : &half, &weak);
    const group sure = full, best = full.count ? full : half; /* what is told makes nothing good beside it */
    put_clauses(j, named ? &full : &half, &told);
    credit(j, TAL_VALIDATION, &full, FULL);
    credit(j, TAL_VALIDATION, &half, HALF);
    for (size_t i = 0; i < sizeof cancels / sizeof *cancels; i++)
        if ((match = tal_found_best(j, cancels[i])) && is_cancelling(j, match, &sure))
            take_back(j, TAL_VALIDATION, match, 0);
    if (best.count && (match = reproach(j, stance, &best)))
        take_back(j, TAL_VALIDATION, match, 0);
    if ((match = tal_found_best(j, TAL_FIND_CANCEL)))
        take_back(j, TAL_VALIDATION, match, HALF);
}

/* Is it a limit in a sentence of a letter that speaks of something else than the client's matter? "We will not rest
 * until all our friends feel at home." */
static bool is_rambling(const tal_judge *j, const tal_match *match, int questions)
{
    const tal_tokens *t = &j->tokens;
    uint32_t sentence = t->rows[match->first].sentence;
    return match->find == TAL_ACT_LIMIT && tal_manner_is_letter(j, questions) &&
           tal_found_is_apart(j, t->sentences[sentence], t->sentences[sentence + 1]);
}

/* Is it a limit of something else than the client's matter, where it is announced what will not be said, and nothing is
 * asked? Then it is why not: "there's no time, and don't wait for me to say that I'm sorry". */
static bool is_excuse(const tal_judge *j, const tal_match *match, int questions)
{
    const uint32_t *clause = &j->tokens.clauses[match->clause];
    return match->find == TAL_ACT_LIMIT && !questions && tal_found_best(j, TAL_FIND_UNSAID) &&
           tal_found_is_apart(j, clause[0], clause[1]);
}

/* Is it part of a question? What is offered after the "and" of a request is not: "send me a photo and you'll have the
 * proof in an hour". */
static bool is_asked(const tal_judge *j, const tal_match *match, const tal_asking *questions, int count)
{
    bool asked = false;
    for (int i = 0; i < count && !asked; i++) {
        asked = tal_found_begins(match, questions[i].first, questions[i].end);
        bool request = match->find == TAL_ACT_ALTERNATIVE && !questions[i].marked;
        for (uint32_t n = questions[i].first; asked && request && n <= match->first; n++)
            asked = !tal_token_has(&j->tokens.rows[n], j->lexicon->join);
    }
    return asked;
}

/* Is it a limit in a clause that says what they must feel? "It must be your last straw" forbids nothing. */
static bool is_felt(const tal_judge *j, const tal_match *match)
{
    const uint32_t *clause = &j->tokens.clauses[match->clause];
    const tal_match *feeling =
        match->find == TAL_ACT_LIMIT ? tal_found_surest(j, TAL_ACT_FEELING, clause[0], clause[1]) : NULL;
    return feeling && feeling->rule->points > WEAK;
}

/* What is stated: matches of FIND that are surer than LEAST, outside questions and the client's own
 * words. */
static void collect_stated(const tal_judge *j, int find, int least, const tal_asking *questions, int count,
                           group *out)
{
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        if (match->find != find || match->rule->points <= least)
            continue;
        bool copied = is_copied(j, match->clause) && /* unless the "no" is the trainee's own */
                      (find != TAL_ACT_LIMIT ||
                       2 * tal_found_copied(j, match->first, match->end) >= match->end - match->first);
        bool unsaid = (find == TAL_ACT_OWN || find == TAL_ACT_ALTERNATIVE) && tal_validating_is_unspoken(j, match);
        if (!copied && !unsaid && !is_rambling(j, match, count) && !is_excuse(j, match, count) && !is_felt(j, match) &&
            !is_asked(j, match, questions, count))
            put(out, match->rule->id, match->first, match->end);
    }
}

/* Does clause INDEX deny something of the client's matter; or is it a bare "no" to what its sentence says
 * before it, as in "all of it by March, no"? */
static bool is_denial(const tal_judge *j, uint32_t index)
{
    const tal_tokens *t = &j->tokens;
    uint32_t first = t->clauses[index], end = t->clauses[index + 1];
    return tal_found_content(j, first, end, TAL_SHARED_CONTEXT) ||
           (tal_found_words(j, first, end) == 1 &&
            tal_found_content(j, t->sentences[t->rows[first].sentence], first, 0));
}

/* Weak limits: clauses that deny something of the client's matter. A reply that is half the client's own words denies
 * what they denied. */
static void collect_denials(const tal_judge *j, const tal_asking *questions, int count, group *out)
{
    uint32_t tokens = (uint32_t)j->tokens.count;
    if (2 * tal_found_copied(j, 0, tokens) >= tal_found_words(j, 0, tokens))
        return;
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        if (match->find == TAL_ACT_LIMIT && !tal_manner_is_asked(match, questions, count) &&
            !is_copied(j, match->clause) && is_denial(j, match->clause))
            put(out, match->rule->id, match->first, match->end);
    }
}

/* Clauses that limit though no rule knows how. */
static void collect_statements(const tal_judge *j, const tal_asking *questions, int count, group *out)
{
    const uint32_t *clauses = j->tokens.clauses;
    for (uint32_t i = 0; i < j->tokens.clauses_count; i++)
        if (tal_plain_states(j, i, questions, count) && !is_copied(j, i))
            put(out, "limit.statement", clauses[i], clauses[i + 1]);
}

/* Clauses after POSITION that lead on though no rule knows how. */
static void collect_rest(const tal_judge *j, const tal_asking *questions, int count, const group *position,
                         group *out)
{
    const uint32_t *clauses = j->tokens.clauses;
    uint32_t last = 0;
    for (int i = 0; i < position->count; i++)
        last = position->members[i].first > last ? position->members[i].first : last;
    for (uint32_t i = 0; i < j->tokens.clauses_count; i++)
        if (tal_plain_leads_on(j, i, last, questions, count) && !is_copied(j, i))
            put(out, "alternative.rest", clauses[i], clauses[i + 1]);
}

/* Alternatives that stand in a clause with content, apart from the position. A weak one stands after it: what is
 * said before a limit tells more often than it offers, as in "all day indoors, and for nothing". */
static void collect_apart(const tal_judge *j, const tal_asking *questions, int count,
                          const group *position, group *out)
{
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        const uint32_t *clause = &j->tokens.clauses[match->clause];
        bool apart = match->find == TAL_ACT_ALTERNATIVE && !is_asked(j, match, questions, count) &&
                     tal_found_content(j, clause[0], clause[1], 0);
        bool after = match->rule->points > WEAK;
        for (int n = 0; apart && n < position->count; n++) {
            uint32_t at = position->members[n].first;
            apart = at < clause[0] || at >= clause[1];
            after |= at < clause[0];
        }
        if (apart && after)
            put(out, match->rule->id, match->first, match->end);
    }
}

static bool is_in(const member *it, const group *g)
{
    for (int i = 0; i < g->count; i++)
        if (tal_found_in_common(it->first, it->end, g->members[i].first, g->members[i].end))
            return true;
    return false;
}

/* Takes the members of OF from G; gives how many are left, and leaves G as it is where none would be. */
static int take_out(group *g, const group *of)
{
    group rest = { .count = 0 };
    for (int i = 0; i < g->count; i++)
        if (!is_in(&g->members[i], of))
            rest.members[rest.count++] = g->members[i];
    if (rest.count)
        *g = rest;
    return rest.count;
}

/* The same words are not both: they are the position, unless something else is one: "we lost it; I have sent
 * another". */
static void tell_apart(group *position, group *way)
{
    if (!take_out(way, position) && way->count && !take_out(position, way))
        way->count = 0;
}

/* Is what IT offers said in no words but the client's? Then it is what they asked for, and no other way. */
static bool is_granted(const tal_judge *j, const member *it)
{
    const uint32_t *clause = &j->tokens.clauses[j->tokens.rows[it->first].clause];
    int content = tal_found_content(j, clause[0], clause[1], 0);
    return content && tal_found_content(j, clause[0], clause[1], TAL_SHARED_CONTEXT) == content;
}

static void drop_granted(const tal_judge *j, group *way)
{
    int kept = 0;
    for (int i = 0; i < way->count; i++)
        if (!is_granted(j, &way->members[i]))
            way->members[kept++] = way->members[i];
    way->count = kept;
}

/* Beside no position an offer answers a question that was asked first, or is asked itself. Alone, or after a
 * request, it is what they asked for in other words, or a joke: "tell me your name and I'll slip you in",
 * "I'll order the plinth". */
static bool is_offer_alone(const tal_asking *questions, int count)
{
    for (int i = 0; i < count; i++)
        if (questions[i].kind <= TAL_ASKING_PROPOSAL && questions[i].marked)
            return false;
    return true;
}

/* Does IT agree, or say nothing but what the client asked for? "Fine, I'll take the charge off." */
static bool is_giving_in(const tal_judge *j, const member *it)
{
    const tal_tokens *t = &j->tokens;
    const uint32_t *clause = &t->clauses[t->rows[it->first].clause];
    uint32_t sentence = t->sentences[t->rows[it->first].sentence];
    return is_granted(j, it) || (tal_found_within(j, TAL_ACT_SURRENDER, sentence, clause[1]) &&
                                 tal_found_content(j, clause[0], clause[1], TAL_SHARED_CONTEXT));
}

/* Is what they asked for given in a sentence before any limit stands? Then what is denied later limits nothing:
 * "there, it's gone". */
static bool is_given_first(const tal_judge *j, const group *position, const group *way)
{
    const tal_token *rows = j->tokens.rows;
    for (int i = 0; i < way->count; i++) {
        bool given = is_giving_in(j, &way->members[i]);
        for (int n = 0; given && n < position->count; n++)
            given = rows[position->members[n].first].sentence > rows[way->members[i].first].sentence;
        if (given)
            return true;
    }
    return false;
}

/* Takes from WAY, beside which no position stands, what is no way on. Where nothing is asked or felt, it is none:
 * "put a bucket under it", "shall I ring the papers?"; nor is it without a word of the client's matter. But who
 * suggests something else under `hold` has one. */
static void drop_alone(const tal_judge *j, bool own, const tal_asking *questions, int count, group *way)
{
    uint32_t tokens = (uint32_t)j->tokens.count;
    bool beside = j->context.count && !tal_found_content(j, 0, tokens, TAL_SHARED_CONTEXT);
    bool minded = tal_manner_is_engaged(j, questions, count) || tal_found_best(j, TAL_ACT_FEELING);
    if (!own)
        drop_granted(j, way);
    if (!own && tal_manner_suggests(j, questions, count))
        return;
    if (beside || !minded || (!own && is_offer_alone(questions, count)))
        way->count = 0;
}

/* What spoils a POSITION and a WAY on. An admission says of nobody else that they are wrong: "our driver misread
 * it"; and beside a fault that is owned and made good "you must have been frightened" or "it's quite clear" says so of
 * nobody. Such a fault is not undone. An offer in scorn or under a threat is none. */
static void take_back_grace(tal_judge *j, bool own, const tal_asking *questions, int count, const group *position,
                            const group *way)
{
    const tal_match *match, *surrender = tal_found_best(j, TAL_ACT_SURRENDER);
    bool made_good = own && position->count && way->count;
    for (size_t i = 0; i < j->matches.count; i++) {
        match = &j->matches.rows[i];
        member it = { NULL, match->first, match->end };
        if (match->find == TAL_ACT_WRONG && !made_good && !(own && is_in(&it, position)) &&
            !tal_manner_is_wondered(match, questions, count))
            take_back(j, TAL_DISAGREEMENT, match, 0);
    }
    if ((match = tal_found_best(j, TAL_ACT_INSULT)))
        take_back(j, TAL_DISAGREEMENT, match, made_good ? HALF : 0);
    if (!own && surrender && (surrender->rule->points > WEAK || !position->count))
        take_back(j, TAL_DISAGREEMENT, surrender, 0);
    if ((match = tal_found_best(j, TAL_ACT_THREAT)))
        take_back(j, TAL_DISAGREEMENT, match, 0);
    if (!position->count &&
        ((own && (match = tal_found_best(j, TAL_ACT_POLICY))) || (match = tal_found_best(j, TAL_ACT_BLAME)) ||
         (match = tal_found_best(j, TAL_ACT_SARCASM)) || (match = tal_found_best(j, TAL_ACT_DISMISS))))
        take_back(j, TAL_DISAGREEMENT, match, 0);
    if ((match = tal_found_best(j, TAL_ACT_SARCASM)) ||
        (!own && !tal_found_best(j, TAL_ACT_FEELING) && !tal_found_best(j, TAL_FIND_WARM) &&
         (match = tal_found_best(j, TAL_ACT_POLICY))))
        take_back(j, TAL_DISAGREEMENT, match, HALF);
}

static void judge_disagreement(tal_judge *j, tal_stance stance, const tal_asking *questions, int count)
{
    group position = { .count = 0 }, way = { .count = 0 };
    const tal_match *surrender = tal_found_best(j, TAL_ACT_SURRENDER), *led = tal_manner_leading(j, questions, count);
    bool own = stance == TAL_OWN;
    if (stance == TAL_OPEN || tal_manner_is_astray(j, questions, count) || tal_manner_is_echo(j))
        return;
    collect_stated(j, own ? TAL_ACT_OWN : TAL_ACT_LIMIT, WEAK, questions, count, &position);
    if (!own) /* the wall of policy is a limit too, a cold one */
        collect_stated(j, TAL_ACT_POLICY, WEAK, questions, count, &position);
    collect_stated(j, TAL_ACT_ALTERNATIVE, WEAK, questions, count, &way);
    for (int i = 0; i < count; i++)
        if (questions[i].kind == TAL_ASKING_PROPOSAL)
            put(&way, questions[i].rule, questions[i].first, questions[i].end);
    tell_apart(&position, &way);
    if (!own && !surrender && (position.count || tal_manner_is_working(j, questions, count))) /* alone it says too little */
        collect_denials(j, questions, count, &position);
    if (!own && !position.count && way.count && !surrender && !tal_manner_is_letter(j, count) &&
        !tal_found_best(j, TAL_ACT_SARCASM))
        collect_statements(j, questions, count, &position);
    if (position.count)
        collect_apart(j, questions, count, &position, &way);
    if (!own && !surrender && position.count && !way.count)
        collect_rest(j, questions, count, &position, &way);
    if (!own && is_given_first(j, &position, &way))
        position.count = 0;
    if (!position.count)
        drop_alone(j, own, questions, count, &way);
    credit(j, TAL_DISAGREEMENT, &position, HALF);
    credit(j, TAL_DISAGREEMENT, &way, HALF);
    take_back_grace(j, own, questions, count, &position, &way);
    if (led && !(position.count && way.count))
        take_back(j, TAL_DISAGREEMENT, led, 0);
}

/* ---- The whole ---- */

/* Is it found by a word that was taken for a slip, and that may well be another word: "la manija", "la manita"? */
static bool is_mended(const tal_judge *j, const tal_match *match)
{
    for (uint32_t i = match->first; i < match->end; i++)
        if (j->tokens.rows[i].mended)
            return true;
    return false;
}

/* Words that would mock are meant as they stand where they are the client's matter: a bookbinder has a
 * guillotine. Such matches are taken out; and so is what would accuse by a slip. */
static void keep_meant(tal_judge *j)
{
    size_t kept = 0;
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        bool accuses = match->find == TAL_FIND_LEADING || match->find == TAL_FIND_RHETORICAL ||
                       match->find == TAL_ACT_SARCASM;
        int content = match->find == TAL_ACT_SARCASM ? tal_found_content(j, match->first, match->end, 0) : 0;
        if ((!content || tal_found_content(j, match->first, match->end,
                                           TAL_SHARED_CONTEXT | TAL_SHARED_WORDS) < content) &&
            !(accuses && is_mended(j, match)))
            j->matches.rows[kept++] = *match;
    }
    j->matches.count = kept;
}

static void find_acts(const tal_judge *j, const tal_asking *questions, int count, tal_heard *out)
{
    for (size_t i = 0; i < j->matches.count; i++) {
        const tal_match *match = &j->matches.rows[i];
        if (match->find < TAL_ACTS && match->rule->points > out->acts[match->find])
            out->acts[match->find] = match->rule->points;
    }
    out->acts[TAL_ACT_OPEN_QUESTION] = 0;
    if (out->acts[TAL_ACT_QUESTION] < WEAK && tal_asking_is_accented(j))
        out->acts[TAL_ACT_QUESTION] = WEAK;
    for (int i = 0; i < count; i++) {
        int value = questions[i].sure;
        if (value > out->acts[TAL_ACT_QUESTION])
            out->acts[TAL_ACT_QUESTION] = value;
        if (questions[i].open && value > out->acts[TAL_ACT_OPEN_QUESTION])
            out->acts[TAL_ACT_OPEN_QUESTION] = value;
    }
    out->understood = count > 0 || j->matches.count > 0;
}

static int compare(const void *a, const void *b)
{
    const tal_evidence *x = a, *y = b;
    if (x->skill != y->skill)
        return x->skill < y->skill ? -1 : 1;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    if (x->points != y->points)
        return x->points > y->points ? -1 : 1;
    return strcmp(x->rule, y->rule);
}

tal_status tal_judge_levels(tal_judge *j, tal_stance stance, tal_heard *out)
{
    enum { QUESTIONS = 64 };
    tal_asking questions[QUESTIONS];
    uint32_t tokens = (uint32_t)j->tokens.count;
    tal_status status = tal_shared_find(&j->shared, j->lexicon, &j->tokens, &j->context, &j->words,
                                        &j->opened, j->spoken);
    if (status)
        return status;
    keep_meant(j);
    int count = tal_asking_find(j, questions, QUESTIONS);
    *out = (tal_heard){ .cut = j->tokens.cut };
    j->evidence_count = 0;
    j->no_memory = false;
    judge_discernment(j, stance, questions, count);
    judge_validation(j, stance, questions, count);
    judge_disagreement(j, stance, questions, count);
    for (int skill = 0; tokens && tal_manner_is_chain(j) && skill < TAL_SKILLS; skill++)
        if (raw_of(j, (tal_skill)skill) > 0)
            add_evidence(j, (tal_skill)skill, "veto.chain", 0, tokens, -raw_of(j, (tal_skill)skill),
                         "takes back");
    if (j->no_memory)
        return TAL_ENOMEM;
    if (j->evidence_count)
        qsort(j->evidence, j->evidence_count, sizeof *j->evidence, compare);
    for (int skill = 0; skill < TAL_SKILLS; skill++) {
        out->raw[skill] = raw_of(j, (tal_skill)skill);
        out->levels[skill] = (int8_t)(out->raw[skill] >= FULL ? 2 : out->raw[skill] >= HALF ? 1 : 0);
    }
    out->evidence = j->evidence;
    out->evidence_count = j->evidence_count;
    find_acts(j, questions, count, out);
    return TAL_OK;
}

void tal_judge_free(tal_judge *j)
{
    tal_tokens_free(&j->tokens);
    tal_tokens_free(&j->context);
    tal_tokens_free(&j->words);
    tal_tokens_free(&j->opened);
    tal_matches_free(&j->matches);
    tal_shared_free(&j->shared);
    free(j->evidence);
}
