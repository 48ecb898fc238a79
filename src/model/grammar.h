/* The state of a compilation, and the grammar of expressions (expression.h has it). */
#ifndef TAL_MODEL_GRAMMAR_H
#define TAL_MODEL_GRAMMAR_H

#include <stdbool.h>
#include <stddef.h>

#include "model/operand.h"
#include "model/token.h"

/* Some 25 KB, on the stack of the caller. */
typedef struct tal_grammar {
    tal_operands operands;
    tal_tokens tokens;
    size_t at;       /* the next token */
    int depth;       /* of brackets, not and minus */
    bool effects;    /* in `set` */
    bool wants_bool; /* of the whole expression */
} tal_grammar;

static inline const tal_token *tal_grammar_peek(const tal_grammar *p)
{
    return &p->tokens.list[p->at];
}

static inline bool tal_grammar_is(const tal_grammar *p, tal_token_kind kind)
{
    return tal_grammar_peek(p)->kind == kind;
}

/* Reads an expression, up to a token that cannot belong to it. */
tal_operand tal_grammar_expr(tal_grammar *p);

/* Reads NAME {"." NAME} at FROM to TO, and finds it. false: there was a complaint. */
bool tal_grammar_name(tal_grammar *p, tal_name *out, size_t *from, size_t *to);

#endif
