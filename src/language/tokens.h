/*
 * A text as tokens: words with their forms, and the signs between them; each with its bytes in the text
 * as it was given. Sentences end with . ! ? : a new line; clauses with any sign, and before words that
 * turn, such as "but".
 */
#ifndef TAL_LANGUAGE_TOKENS_H
#define TAL_LANGUAGE_TOKENS_H

#include "language/vocabulary.h"

typedef struct tal_token {
    uint32_t start, end;    /* bytes of the text */
    uint32_t ids[3];        /* what the vocabulary knows of it, by tal_form_kind; 0: nothing */
    uint32_t stems[2];      /* hashes of its English and Spanish stem, for comparing any words */
    tal_concepts concepts;  /* it belongs to, in the languages of the text */
    tal_concepts spanish;   /* ... and in Spanish */
    int32_t sign;           /* the character, where it is none of a word; else 0 */
    uint32_t amount;        /* what a number says by itself (numbers.h); 0: it is none */
    uint8_t amount_in;      /* ... in these languages */
    bool number, capital;   /* number: in digits */
    bool mended;            /* it is known as what it is a slip of */
    bool accented;          /* an acute accent was written */
    uint16_t sentence, clause;
} tal_token;

typedef struct tal_tokens {
    tal_token *rows;
    size_t count, capacity;
    uint32_t *sentences, *clauses; /* where each begins; one more than there are */
    size_t sentences_count, clauses_count, starts_capacity;
    uint8_t languages; /* that it is in, as a set */
    bool cut;
} tal_tokens;

/* What finds stems, and remembers those it found. One thread at a time. */
typedef struct tal_stemmers tal_stemmers;
tal_stemmers *tal_stemmers_new(const tal_vocabulary *vocabulary); /* NULL: no memory */
void tal_stemmers_free(tal_stemmers *stemmers);

/* Concepts that reading asks for; -1: none. */
typedef struct tal_reading {
    int turn;     /* words before which a clause ends */
    int function; /* words that tell a language; "aquí" is no past, as "salí" is */
} tal_reading;

/* Divides at most LIMIT characters of TEXT. TOKENS starts as zeroes and may be used again; the caller
 * frees it. */
tal_status tal_tokens_read(tal_tokens *tokens, tal_stemmers *stemmers, const char *text,
                           size_t length, size_t limit, const tal_reading *reading);
void tal_tokens_free(tal_tokens *tokens);

/* A word that OTHER has as well is no slip: the words of TEXT that were mended, and stand there, are known as
 * nothing. */
void tal_tokens_unmend(tal_tokens *text, const tal_tokens *other);

/* The stem of a folded word, into OUT (TAL_WORD_BYTES); gives its length. */
size_t tal_stemmers_stem(tal_stemmers *stemmers, tal_form_kind kind, const char *word, size_t length,
                         char *out);

static inline bool tal_token_is_word(const tal_token *token)
{
    return !token->sign;
}

static inline bool tal_token_has(const tal_token *token, int concept)
{
    return concept >= 0 && tal_concepts_has(&token->concepts, concept);
}

static inline bool tal_token_is_like(const tal_token *a, const tal_token *b)
{
    return !a->sign && !b->sign && (a->stems[0] == b->stems[0] || a->stems[1] == b->stems[1]);
}

#endif
