/*
 * How a mistake in an expression is told: the codes, the call to whoever gave the expression, and
 * hints that quote it as it should read. Knows no grammar and no types.
 */
#ifndef TAL_MODEL_COMPLAINT_H
#define TAL_MODEL_COMPLAINT_H

#include <stdbool.h>
#include <stddef.h>

#include "model/expression.h"

/* One code for each kind of mistake; docs/diagnostics/README.md explains them. */
typedef enum tal_mistake {
    TAL_MISTAKE_LONG = 301,
    TAL_MISTAKE_DEEP,
    TAL_MISTAKE_EMPTY,
    TAL_MISTAKE_UNCLOSED_TEXT,
    TAL_MISTAKE_QUOTES,
    TAL_MISTAKE_CHARACTER,
    TAL_MISTAKE_SIGN,
    TAL_MISTAKE_ONE_EQUALS,
    TAL_MISTAKE_SLASH,
    TAL_MISTAKE_POWER,
    TAL_MISTAKE_JOIN,
    TAL_MISTAKE_COUNT,
    TAL_MISTAKE_BACKSLASH,
    TAL_MISTAKE_DECIMAL,
    TAL_MISTAKE_LARGE,
    TAL_MISTAKE_DIGITS,
    TAL_MISTAKE_WORD,
    TAL_MISTAKE_LETTERS,
    TAL_MISTAKE_NIL,
    TAL_MISTAKE_CALL,
    TAL_MISTAKE_INDEX,
    TAL_MISTAKE_CHAIN,
    TAL_MISTAKE_NO_OPERAND,
    TAL_MISTAKE_NO_OPERATOR,
    TAL_MISTAKE_OPEN,
    TAL_MISTAKE_CLOSE,
    TAL_MISTAKE_POINT,
    TAL_MISTAKE_TRUTH,
    TAL_MISTAKE_NOT,
    TAL_MISTAKE_ARITHMETIC,
    TAL_MISTAKE_UNLIKE,
    TAL_MISTAKE_ORDER,
    TAL_MISTAKE_BRANCHES,
    TAL_MISTAKE_NO_ELSE,
    TAL_MISTAKE_SAME,
    TAL_MISTAKE_DIVISOR,
    TAL_MISTAKE_RESULT,
    TAL_MISTAKE_SET,
    TAL_MISTAKE_FIXED,
} tal_mistake;

typedef struct tal_complaint {
    const tal_names *names;
    const char *text; /* the expression; borrowed, without a final zero */
    size_t length;
    bool any;     /* something has been said */
    bool stopped; /* after a syntax error, or without memory: nothing more is said */
} tal_complaint;

/* HINT may be NULL. */
void tal_complaint_say(tal_complaint *complaint, size_t offset, tal_mistake code, const char *hint,
                       const char *format, ...) __attribute__((format(printf, 5, 6)));

/* A part of the expression as a message names it; "this" where it is long. */
typedef struct tal_slice {
    char bytes[64];
} tal_slice;

tal_slice tal_complaint_slice(const tal_complaint *complaint, size_t from, size_t to);

/* The expression with some places changed, from left to right. */
typedef struct tal_rewrite {
    const tal_complaint *complaint;
    size_t copied, used;
    bool full;
    char text[1024], hint[1100];
} tal_rewrite;

void tal_rewrite_start(tal_rewrite *rewrite, const tal_complaint *complaint);
void tal_rewrite_put(tal_rewrite *rewrite, size_t from, size_t to, const char *instead);

/* A hint made with FORMAT, whose only %s is the new text; borrowed. NULL where it got too long. */
const char *tal_rewrite_hint(tal_rewrite *rewrite, const char *format);

/* The common case: "write: " and the expression with one place changed. */
const char *tal_rewrite_once(tal_rewrite *rewrite, const tal_complaint *complaint, size_t from,
                             size_t to, const char *instead);

#endif
