/* Where the rules of a lexicon hold in a text. */
#ifndef TAL_LANGUAGE_MATCH_H
#define TAL_LANGUAGE_MATCH_H

#include "language/rules.h"
#include "language/tokens.h"

/* A rule that holds, on tokens FIRST to END. */
typedef struct tal_match {
    const tal_rule *rule;
    uint8_t find;        /* the rule's, or what a negation made of it */
    uint32_t first, end;
    uint32_t clause;
} tal_match;

/* A concept that several words make together. */
typedef struct tal_group {
    uint32_t first, end;
    int16_t concept;
} tal_group;

/* What begins at a token. */
typedef struct tal_opening {
    tal_concepts concepts;  /* its own, and those of groups */
    uint32_t group, groups; /* the first group that begins here, and how many do */
} tal_opening;

typedef struct tal_matches {
    tal_match *rows;
    size_t count, capacity;
    tal_group *groups; /* in the order of their first token */
    size_t groups_count, groups_capacity;
    tal_opening *starts; /* a row for each token */
    size_t starts_capacity;
    uint64_t *candidates; /* a set of the lexicon's patterns */
} tal_matches;

/* Finds at most one match of each rule in each clause, or sentence. MATCHES starts as zeroes and may be
 * used again with the same lexicon; the caller frees it. Matches that a negation drops are left out. */
tal_status tal_matches_find(tal_matches *matches, const tal_lexicon *lexicon,
                            const tal_tokens *tokens);
void tal_matches_free(tal_matches *matches);

#endif
