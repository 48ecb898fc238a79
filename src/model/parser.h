/* The state of a compilation, and the grammar of expressions (expression.h has it). */
#ifndef TAL_MODEL_PARSER_H
#define TAL_MODEL_PARSER_H

#include <stdbool.h>
#include <stddef.h>

#include "model/operand.h"
#include "model/token.h"

/* Some 25 KB, on the stack of the caller. */
typedef struct tal_parser {
    tal_operands operands;
    tal_tokens tokens;
    size_t at;       /* the next token */
    int depth;       /* of brackets, not and minus */
    bool effects;    /* in `set` */
    bool wants_bool; /* of the whole expression */
} tal_parser;

static inline const tal_token *tal_parser_peek(const tal_parser *p)
{
    return &p->tokens.list[p->at];
}

static inline bool tal_parser_is(const tal_parser *p, tal_token_kind kind)
{
    return tal_parser_peek(p)->kind == kind;
}

/* Reads an expression, up to a token that cannot belong to it. */
tal_operand tal_parser_expr(tal_parser *p);

/* Reads NAME {"." NAME} at FROM to TO, and finds it. false: there was a complaint. */
bool tal_parser_name(tal_parser *p, tal_name *out, size_t *from, size_t *to);

#endif
