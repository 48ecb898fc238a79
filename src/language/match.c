/* Patterns over clauses. What a clause must have at least is compared first, as sets: most patterns end
 * there. Patterns are a dozen parts at most, so that going back on a choice costs little. */
#include "language/match.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"

typedef struct matcher {
    const tal_lexicon *lexicon;
    const tal_tokens *tokens;
    tal_matches *out;
    uint32_t from, to;   /* the clause, or sentence */
    tal_concepts within; /* concepts that it has */
    uint16_t present[TAL_CONCEPTS]; /* ... as a list */
    int present_count;
    uint64_t words; /* the bits of the forms that it has */
} matcher;

static bool is_form(const uint32_t ids[3], const tal_token *token)
{
    return (ids[0] && ids[0] == token->ids[0]) || (ids[1] && ids[1] == token->ids[1]) ||
           (ids[2] && ids[2] == token->ids[2]);
}

/* ---- Phrases ---- */

/* The token after the last of PHRASE, where it stands at I; 0: it does not. Spanish puts its "usted" anywhere: it is
 * passed over, unless the phrase has it. */
static uint32_t phrase_end(const tal_lexicon *lexicon, const tal_tokens *tokens, const tal_phrase_entry *phrase,
                           uint32_t i)
{
    if (!(phrase->language & tokens->languages))
        return 0;
    for (int n = 0; n < phrase->count; n++, i++) {
        bool other = i >= tokens->count || !is_form(phrase->words[n], &tokens->rows[i]);
        if (other && n && i + 1 < tokens->count && tal_token_has(&tokens->rows[i], lexicon->passed))
            other = !is_form(phrase->words[n], &tokens->rows[++i]);
        if (other || tokens->rows[i].sign)
            return 0;
    }
    return i;
}

static tal_status add_group(tal_matches *out, tal_group group)
{
    tal_group *rows = tal_grow(out->groups, out->groups_count, &out->groups_capacity, sizeof *rows);
    if (!rows)
        return TAL_ENOMEM;
    out->groups = rows;
    rows[out->groups_count++] = group;
    tal_opening *start = &out->starts[group.first];
    tal_concepts_put(&start->concepts, group.concept);
    start->groups++;
    return TAL_OK;
}

/* The phrases at token I that are looked for by the form FIRST of its word and SECOND of the next. */
static tal_status find_phrases(tal_matches *out, const tal_lexicon *lexicon, const tal_tokens *tokens,
                               uint32_t i, uint32_t first, uint32_t second)
{
    int32_t n = lexicon->phrase_heads[tal_pair_hash(first, second) & lexicon->phrase_mask];
    tal_status status = TAL_OK;
    for (; !status && n >= 0; n = lexicon->phrases[n].next) {
        uint32_t end = phrase_end(lexicon, tokens, &lexicon->phrases[n], i);
        if (end)
            status = add_group(out, (tal_group){ i, end, lexicon->phrases[n].concept });
    }
    return status;
}

/* What begins at token I. */
static tal_status find_starts(tal_matches *out, const tal_lexicon *lexicon, const tal_tokens *tokens,
                              uint32_t i)
{
    const tal_token *token = &tokens->rows[i];
    bool last = i + 1 >= tokens->count || token[1].sign;
    bool passed = !last && i + 2 < tokens->count && tal_token_has(&token[1], lexicon->passed);
    tal_status status = TAL_OK;
    out->starts[i] = (tal_opening){ token->concepts, (uint32_t)out->groups_count, 0 };
    for (int form = 0; !last && form < 3; form++) {
        if (!lexicon->phrase_openers[token->ids[form]])
            continue;
        for (int at = 1; at <= 1 + passed; at++)
            for (int next = 0; !status && next < 3; next++)
                if (token[at].ids[next])
                    status = find_phrases(out, lexicon, tokens, i, token->ids[form], token[at].ids[next]);
    }
    return status;
}

static tal_status find_groups(tal_matches *out, const tal_lexicon *lexicon, const tal_tokens *tokens)
{
    tal_status status = TAL_OK;
    out->groups_count = 0;
    if (out->starts_capacity < tokens->count) {
        tal_opening *starts = realloc(out->starts, tokens->capacity * sizeof *starts);
        if (!starts)
            return TAL_ENOMEM;
        out->starts = starts;
        out->starts_capacity = tokens->capacity;
    }
    for (uint32_t i = 0; !status && i < tokens->count; i++)
        status = find_starts(out, lexicon, tokens, i);
    return status;
}

/* ---- Patterns ---- */

static uint32_t skip_signs(const matcher *m, uint32_t i)
{
    while (i < m->to && m->tokens->rows[i].sign)
        i++;
    return i;
}

static uint32_t match_from(const matcher *m, const tal_item *item, const tal_item *end, uint32_t i);

/* ITEM stands at token I and takes one token or a group, and the rest of the pattern fits behind it: the
 * token after its last, which is never 0. */
static uint32_t match_here(const matcher *m, const tal_item *item, const tal_item *end, uint32_t i)
{
    const tal_token *token = &m->tokens->rows[i];
    const tal_opening *start = &m->out->starts[i];
    if (item->kind == TAL_ITEM_WORD)
        return is_form(item->ids, token) ? match_from(m, item + 1, end, i + 1) : 0;
    if (item->concept < 0 || !tal_concepts_has(&start->concepts, item->concept))
        return 0;
    for (uint32_t n = start->group; n < start->group + start->groups; n++) {
        const tal_group *group = &m->out->groups[n];
        uint32_t after = 0;
        if (group->concept == item->concept && group->end <= m->to)
            after = match_from(m, item + 1, end, group->end);
        if (after)
            return after;
    }
    return tal_token_has(token, item->concept) ? match_from(m, item + 1, end, i + 1) : 0;
}

static bool stands_here(const matcher *m, const tal_item *item, uint32_t i)
{
    return i < m->to && match_here(m, item, item + 1, i);
}

/* The items from ITEM on, from token I on: the token after the last they take; 0: they do not fit. */
static uint32_t match_from(const matcher *m, const tal_item *item, const tal_item *end, uint32_t i)
{
    if (item == end)
        return i;
    uint32_t at = skip_signs(m, i);
    if (item->kind == TAL_ITEM_END)
        return at == m->to ? match_from(m, item + 1, end, i) : 0;
    if (item->kind == TAL_ITEM_START)
        return at == skip_signs(m, m->from) ? match_from(m, item + 1, end, at) : 0;
    if (item->absent)
        return stands_here(m, item, at) ? 0 : match_from(m, item + 1, end, i);
    for (int gap = 0; gap <= item->gap && at < m->to; gap++) {
        uint32_t after = match_here(m, item, end, at);
        if (after)
            return after;
        at = skip_signs(m, at + 1);
    }
    return item->optional ? match_from(m, item + 1, end, i) : 0;
}

/* Could a pattern whose first part is HEAD begin at token I? */
static bool may_begin(const matcher *m, const tal_item *head, uint32_t i)
{
    if (m->tokens->rows[i].sign)
        return false;
    if (head->optional || head->absent || head->gap)
        return true;
    if (head->kind == TAL_ITEM_CONCEPT)
        return tal_concepts_has(&m->out->starts[i].concepts, head->concept);
    return head->kind != TAL_ITEM_WORD || is_form(head->ids, &m->tokens->rows[i]);
}

/* The first place where the pattern fits; false: nowhere. */
static bool match_pattern(const matcher *m, const tal_pattern *pattern, uint32_t *first, uint32_t *end)
{
    const tal_item *items = m->lexicon->items + pattern->first;
    uint32_t last = items->kind == TAL_ITEM_START ? skip_signs(m, m->from) + 1 : m->to;
    if ((pattern->word && !(pattern->word & m->words)) ||
        !tal_concepts_within(&pattern->needs, &m->within))
        return false;
    for (uint32_t i = m->from; i < last && i < m->to; i++) {
        if (!may_begin(m, items, i))
            continue;
        *end = match_from(m, items, items + pattern->count, i);
        if (*end > i) {
            *first = i;
            return true;
        }
    }
    return false;
}

static bool any_matches(const matcher *m, int32_t from, int32_t count)
{
    uint32_t first, end;
    for (int32_t i = from; i < from + count; i++)
        if (match_pattern(m, &m->lexicon->patterns[i], &first, &end))
            return true;
    return false;
}

/* Does a "not" at token I deny but what opens the clause, and not what is said of that? "Not feeling the floor would
 * frighten me." */
static bool is_of_opener(const matcher *m, uint32_t i)
{
    const tal_token *next = &m->tokens->rows[i + 1];
    return i == skip_signs(m, m->from) && i + 1 < m->to && tal_token_has(next, m->lexicon->opener) &&
           !tal_token_has(next, m->lexicon->asks);
}

/* Is the number of negations before token I, back to the start or to a word that joins, odd? "Nor" joins and denies. */
static bool is_negated(const matcher *m, uint32_t i)
{
    bool odd = false;
    bool nor = false;
    while (i-- > m->from && !nor && !tal_token_has(&m->tokens->rows[i], m->lexicon->join)) {
        odd ^= tal_token_has(&m->tokens->rows[i], m->lexicon->not) && !is_of_opener(m, i);
        nor = tal_token_has(&m->tokens->rows[i], m->lexicon->nor);
    }
    return odd;
}

/* PATTERN makes RULE hold, if it fits and nothing forbids it. *HOLDS: the rule needs no other. */
static tal_status try_pattern(matcher *m, const tal_rule *rule, const tal_pattern *pattern, bool *holds)
{
    tal_match match = { .rule = rule, .find = rule->find };
    *holds = false;
    if (!match_pattern(m, pattern, &match.first, &match.end))
        return TAL_OK;
    bool negated = rule->negated != TAL_NEGATED_KEEPS && is_negated(m, match.first);
    if (negated && rule->negated == TAL_NEGATED_DROPS)
        return TAL_OK;
    *holds = true;
    if (rule->unless_count && any_matches(m, rule->unless, rule->unless_count))
        return TAL_OK;
    if (negated)
        match.find = rule->becomes;
    match.clause = m->tokens->rows[match.first].clause;
    tal_match *rows = tal_grow(m->out->rows, m->out->count, &m->out->capacity, sizeof *rows);
    if (!rows)
        return TAL_ENOMEM;
    m->out->rows = rows;
    rows[m->out->count++] = match;
    return TAL_OK;
}

/* Which patterns may fit: those that are looked for by a concept that is there. */
static void find_candidates(const matcher *m, bool sentence, uint64_t *found)
{
    size_t words = m->lexicon->pattern_words;
    const uint64_t *sets = m->lexicon->pattern_sets, *over = sets + TAL_SET_SENTENCES * words;
    memcpy(found, sets + TAL_SET_NEEDLESS * words, words * sizeof *found);
    for (int i = 0; i < m->present_count; i++)
        for (size_t word = 0; word < words; word++)
            found[word] |= sets[(size_t)m->present[i] * words + word];
    for (size_t word = 0; word < words; word++)
        found[word] &= sentence ? over[word] : ~over[word];
}

/* All rules of one kind over tokens FROM to TO. The patterns of a rule stand side by side. */
static tal_status try_rules(matcher *m, uint32_t from, uint32_t to, bool sentence)
{
    const tal_lexicon *lexicon = m->lexicon;
    int32_t done = -1; /* the rule that holds already */
    m->from = from;
    m->to = to;
    m->within = (tal_concepts){ { 0 } };
    m->present_count = 0;
    m->words = 0;
    for (uint32_t i = from; i < to; i++) {
        tal_concepts_add(&m->within, &m->out->starts[i].concepts);
        for (int kind = 0; kind < 3; kind++)
            m->words |= tal_form_bit(m->tokens->rows[i].ids[kind]);
    }
    for (int i = 0; i < TAL_CONCEPTS / 64; i++)
        for (uint64_t bits = m->within.bits[i]; bits; bits &= bits - 1)
            m->present[m->present_count++] = (uint16_t)(64 * i + __builtin_ctzll(bits));
    find_candidates(m, sentence, m->out->candidates);
    for (size_t word = 0; word < lexicon->pattern_words; word++)
        for (uint64_t bits = m->out->candidates[word]; bits; bits &= bits - 1) {
            size_t i = 64 * word + (size_t)__builtin_ctzll(bits);
            int32_t rule = lexicon->pattern_rules[i];
            bool holds;
            if (rule == done)
                continue;
            tal_status status = try_pattern(m, &lexicon->rules[rule], &lexicon->patterns[i], &holds);
            if (status)
                return status;
            done = holds ? rule : done;
        }
    return TAL_OK;
}

tal_status tal_matches_find(tal_matches *matches, const tal_lexicon *lexicon, const tal_tokens *tokens)
{
    matcher m = { .lexicon = lexicon, .tokens = tokens, .out = matches };
    tal_status status = find_groups(matches, lexicon, tokens);
    matches->count = 0;
    if (!matches->candidates)
        matches->candidates = malloc(lexicon->pattern_words * sizeof *matches->candidates);
    if (!matches->candidates)
        return TAL_ENOMEM;
    for (size_t i = 0; !status && i < tokens->clauses_count; i++)
        status = try_rules(&m, tokens->clauses[i], tokens->clauses[i + 1], false);
    for (size_t i = 0; !status && i < tokens->sentences_count; i++)
        status = try_rules(&m, tokens->sentences[i], tokens->sentences[i + 1], true);
    return status;
}

void tal_matches_free(tal_matches *matches)
{
    free(matches->rows);
    free(matches->groups);
    free(matches->starts);
    free(matches->candidates);
    *matches = (tal_matches){ 0 };
}
