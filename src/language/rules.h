/* The inside of a lexicon, for the files of this room. */
#ifndef TAL_LANGUAGE_RULES_H
#define TAL_LANGUAGE_RULES_H

#include "base/arena.h"
#include "base/hash.h"
#include "language/listen.h"
#include "language/vocabulary.h"

/* What rules find beside the acts of listen.h: what a question is like, and turns of speech. */
typedef enum tal_find {
    TAL_FIND_ASK = TAL_ACTS, /* asks, whatever the signs: "tell me which" */
    TAL_FIND_VALUE,          /* asks what the person values */
    TAL_FIND_GENERIC,        /* asks nothing of this case: "how can I help you?" */
    TAL_FIND_PROPOSAL,       /* a proposal dressed as a question */
    TAL_FIND_LEADING,        /* accuses or leads: "are you sure that" */
    TAL_FIND_RHETORICAL,
    TAL_FIND_BRUSH,          /* "but never mind" */
    TAL_FIND_CANCEL,         /* takes a validation back: "but" and what follows */
    TAL_FIND_GRANT,          /* the claim is granted or found true */
    TAL_FIND_WARM,           /* a limit with warmth: "I'd rather", "I am sorry that" */
    TAL_FIND_TURN,           /* "then again", "mind you": what follows is held against what stands before */
    TAL_FIND_IDLE,           /* what small talk is about: weather, sport, a cousin of one's own */
    TAL_FIND_UNSAID,         /* "don't wait for me to say that": nobody says what follows */
    TAL_FINDS,
} tal_find;

typedef enum tal_item_kind {
    TAL_ITEM_WORD,    /* this word, in any of its forms */
    TAL_ITEM_CONCEPT,
    TAL_ITEM_START,   /* nothing but signs before it in the clause */
    TAL_ITEM_END,
} tal_item_kind;

/* One part of a pattern. Up to `gap` words may stand before it. */
typedef struct tal_item {
    uint8_t kind, gap;
    bool optional, absent; /* absent: it must not stand here */
    int16_t concept;
    uint32_t ids[3];       /* WORD: by tal_form_kind; 0 matches nothing */
} tal_item;

typedef struct tal_pattern {
    int32_t first, count; /* in `items` */
    tal_concepts needs;   /* that its clause must have */
    uint64_t word;        /* one word that it must have: the bits of its forms by tal_form_bit, or 0 */
} tal_pattern;

/* A bit of 64 for a form, so that a clause without a word is known by comparing sets. */
static inline uint64_t tal_form_bit(uint32_t id)
{
    return id ? (uint64_t)1 << (id * 0x9e3779b1u >> 26) : 0;
}

/* What a negation before it does to a rule. */
typedef enum tal_negated { TAL_NEGATED_DROPS, TAL_NEGATED_KEEPS, TAL_NEGATED_BECOMES } tal_negated;

typedef struct tal_rule {
    const char *id;
    uint8_t find;            /* tal_act or tal_find */
    uint8_t negated, becomes;
    uint8_t points;          /* 0 to 100: how surely */
    bool sentence;           /* looked for over a whole sentence, not within one clause */
    int32_t first, count;    /* in `patterns` */
    int32_t unless, unless_count;
} tal_rule;

/* A phrase of several words that belongs to a concept, by its first two words. */
typedef struct tal_phrase_entry {
    int16_t concept;
    uint8_t count, language; /* language: one of the set */
    int32_t next; /* in the same place of phrase_heads; -1: none */
    uint32_t words[7][3];
} tal_phrase_entry;

struct tal_lexicon {
    tal_arena *arena;
    tal_vocabulary vocabulary;
    char sha256[TAL_SHA256_HEX];
    char *bytes; /* what that is the hash of; owned */
    size_t bytes_length;
    bool mildest; /* tal_listener_takes_mildest */
    bool minds_repeats; /* tal_listener_remember */
    const char *concepts[TAL_CONCEPTS]; /* their names */
    int concepts_count;
    tal_rule *rules;
    tal_pattern *patterns;
    tal_item *items;
    tal_phrase_entry *phrases;
    int32_t *pattern_rules;  /* of each pattern: the rule that it makes hold; -1: it forbids one */
    uint64_t *pattern_sets;  /* sets of patterns, a bit each: for each concept those that need it and are
                              * looked for by it; then those that need none; then those over sentences */
    size_t pattern_words;    /* of one set */
    int32_t *phrase_heads; /* by tal_pair_hash of their first two words: the first of them, or -1 */
    size_t phrase_mask;
    uint8_t *phrase_openers; /* by the id of a form: does a phrase begin with it? */
    size_t rules_count, patterns_count, items_count, phrases_count;
    size_t rules_capacity, patterns_capacity, items_capacity, phrases_capacity;
    int opener, self, supposed, cry; /* concepts that tell what validates; -1: none */
    /* Concepts that the code itself asks for; -1: none. */
    int not, turn, join, function_word, generic, asks, you, us, addressed, lead, what, wh, definite, finding, either,
        again, dated, passed, nor;
};

/* For forms FIRST and SECOND of two words. */
static inline size_t tal_pair_hash(uint32_t first, uint32_t second)
{
    return (first * 0x9e3779b1u ^ second * 0x85ebca6bu) * 0xc2b2ae35u >> 8;
}

/* Rows of pattern_sets. */
enum { TAL_SET_NEEDLESS = TAL_CONCEPTS, TAL_SET_SENTENCES, TAL_SETS };

/* A concept by name; -1: there is none. */
int tal_lexicon_concept(const tal_lexicon *lexicon, const char *name);

#endif
