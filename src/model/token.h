/*
 * The signs and words of an expression. Refuses what the language does not have, with the sign or
 * word that it has instead. Knows no precedence and no types.
 */
#ifndef TAL_MODEL_TOKEN_H
#define TAL_MODEL_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/complaint.h"

/* Operators stand in the order of tal_op, MUL to SUB and EQ to GE. */
typedef enum tal_token_kind {
    TAL_TOKEN_END,
    TAL_TOKEN_INT,
    TAL_TOKEN_TEXT,
    TAL_TOKEN_NAME,
    TAL_TOKEN_TRUE,
    TAL_TOKEN_FALSE,
    TAL_TOKEN_NIL,
    TAL_TOKEN_AND,
    TAL_TOKEN_OR,
    TAL_TOKEN_NOT,
    TAL_TOKEN_OPEN,
    TAL_TOKEN_CLOSE,
    TAL_TOKEN_INDEX,
    TAL_TOKEN_UNINDEX,
    TAL_TOKEN_COMMA,
    TAL_TOKEN_DOT,
    TAL_TOKEN_SET,
    TAL_TOKEN_MUL,
    TAL_TOKEN_DIV,
    TAL_TOKEN_MOD,
    TAL_TOKEN_ADD,
    TAL_TOKEN_SUB,
    TAL_TOKEN_EQ,
    TAL_TOKEN_NE,
    TAL_TOKEN_LT,
    TAL_TOKEN_LE,
    TAL_TOKEN_GT,
    TAL_TOKEN_GE,
    TAL_TOKEN_FOREIGN, /* of another language; never in a list that was accepted */
} tal_token_kind;

typedef struct tal_token {
    uint8_t kind;
    uint16_t code;           /* FOREIGN: which mistake */
    uint16_t offset, length; /* a TEXT with its quotes */
    int32_t value;           /* INT */
    const char *instead;     /* FOREIGN: what to write, or NULL */
} tal_token;

typedef struct tal_tokens {
    size_t count; /* without the END that closes the list */
    tal_token list[TAL_EXPR_LENGTH + 1];
} tal_tokens;

static inline size_t tal_token_end(const tal_token *token)
{
    return (size_t)token->offset + token->length;
}

/* Reads the text of COMPLAINT; in EFFECTS a single = is a sign of its own. false: it complained. */
bool tal_token_read(tal_tokens *out, tal_complaint *complaint, bool effects);

/* Can an operand begin (but for a minus) with this token? */
bool tal_token_begins(const tal_token *token);

#endif
