/* The integers of expressions: saturating, and divided as Lua divides (the quotient is floored). */
#ifndef TAL_MODEL_INTEGER_H
#define TAL_MODEL_INTEGER_H

#include <stdint.h>

#include "model/expression.h"

static inline int32_t tal_integer_saturate(int64_t value)
{
    if (value > TAL_INT_LIMIT)
        return TAL_INT_LIMIT;
    return value < -TAL_INT_LIMIT ? -TAL_INT_LIMIT : (int32_t)value;
}

/* The remainder has the sign of the divisor, which is not 0. */
static inline int64_t tal_integer_mod(int64_t a, int64_t b)
{
    int64_t rest = a % b;
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

static inline int64_t tal_integer_div(int64_t a, int64_t b)
{
    return (a - tal_integer_mod(a, b)) / b;
}

#endif
