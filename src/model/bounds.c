/*
 * The values that an expression can have, as an interval: what check needs to prove a level within
 * 0..2, and a condition always or never true. Names are taken as independent of each other.
 */
#include <stdbool.h>

#include "model/expression.h"
#include "model/integer.h"

static tal_range range(int64_t lo, int64_t hi)
{
    return (tal_range){ tal_integer_saturate(lo), tal_integer_saturate(hi) };
}

static tal_range anything(int type)
{
    switch (type) {
    case TAL_BOOL:
        return (tal_range){ 0, 1 };
    case TAL_INT:
        return (tal_range){ -TAL_INT_LIMIT, TAL_INT_LIMIT };
    default:
        return (tal_range){ INT32_MIN, INT32_MAX };
    }
}

static tal_range hull(tal_range a, tal_range b)
{
    return (tal_range){ a.lo < b.lo ? a.lo : b.lo, a.hi > b.hi ? a.hi : b.hi };
}

static bool is_single(tal_range a)
{
    return a.lo == a.hi;
}

static tal_range is_equal(tal_range a, tal_range b)
{
    bool never = a.hi < b.lo || b.hi < a.lo;
    bool always = is_single(a) && is_single(b) && a.lo == b.lo;
    return (tal_range){ always, !never };
}

static tal_range negated(tal_range a)
{
    return (tal_range){ !a.hi, !a.lo };
}

static tal_range product(tal_range a, tal_range b)
{
    tal_range ends = range((int64_t)a.lo * b.lo, (int64_t)a.lo * b.lo);
    int64_t others[] = { (int64_t)a.lo * b.hi, (int64_t)a.hi * b.lo, (int64_t)a.hi * b.hi };
    for (int i = 0; i < 3; i++)
        ends = hull(ends, range(others[i], others[i]));
    return ends;
}

/* The divisor is a literal. */
static tal_range quotient(tal_range a, int32_t by)
{
    int64_t first = tal_integer_div(a.lo, by), last = tal_integer_div(a.hi, by);
    return by > 0 ? range(first, last) : range(last, first);
}

/* Within one multiple of the divisor the rest grows with A; beyond it, it takes every value. */
static tal_range rest(tal_range a, int32_t by)
{
    int64_t multiple = tal_integer_div(a.lo, by);
    if (multiple == tal_integer_div(a.hi, by))
        return range(a.lo - multiple * by, a.hi - multiple * by);
    return by > 0 ? range(0, by - 1) : range((int64_t)by + 1, 0);
}

static tal_range leaf(const tal_expr *node, const tal_limits *limits)
{
    switch ((tal_op)node->op) {
    case TAL_OP_CONST:
        return (tal_range){ node->a, node->a };
    case TAL_OP_CELL:
        return limits->cells[node->a];
    case TAL_OP_FACT:
        if (limits->facts)
            return (tal_range){ limits->facts[node->a], limits->facts[node->a] };
        return anything(node->type);
    default:
        return anything(node->type);
    }
}

static tal_range binary(tal_op op, tal_range a, tal_range b)
{
    switch (op) {
    case TAL_OP_MUL:
        return product(a, b);
    case TAL_OP_DIV:
        return quotient(a, b.lo);
    case TAL_OP_MOD:
        return rest(a, b.lo);
    case TAL_OP_ADD:
        return range((int64_t)a.lo + b.lo, (int64_t)a.hi + b.hi);
    case TAL_OP_SUB:
        return range((int64_t)a.lo - b.hi, (int64_t)a.hi - b.lo);
    case TAL_OP_EQ:
        return is_equal(a, b);
    case TAL_OP_NE:
        return negated(is_equal(a, b));
    case TAL_OP_LT:
        return (tal_range){ a.hi < b.lo, a.lo < b.hi };
    case TAL_OP_LE:
        return (tal_range){ a.hi <= b.lo, a.lo <= b.hi };
    case TAL_OP_GT:
        return (tal_range){ a.lo > b.hi, a.hi > b.lo };
    case TAL_OP_GE:
        return (tal_range){ a.lo >= b.hi, a.hi >= b.lo };
    case TAL_OP_AND:
        return (tal_range){ a.lo & b.lo, a.hi & b.hi };
    default:
        return (tal_range){ a.lo | b.lo, a.hi | b.hi }; /* OR */
    }
}

/* A chain of choices leans to the right: walked, not recursed into. */
static tal_range choice(const tal_expr *nodes, int32_t root, const tal_limits *limits)
{
    tal_range all = { INT32_MAX, INT32_MIN };
    for (; nodes[root].op == TAL_OP_CHOOSE; root = nodes[root].c) {
        tal_range condition = tal_expr_bounds(nodes, nodes[root].a, limits);
        if (condition.hi)
            all = hull(all, tal_expr_bounds(nodes, nodes[root].b, limits));
        if (condition.lo)
            return all;
    }
    return hull(all, tal_expr_bounds(nodes, root, limits));
}

tal_range tal_expr_bounds(const tal_expr *nodes, int32_t root, const tal_limits *limits)
{
    const tal_expr *node = &nodes[root];
    if (node->op <= TAL_OP_ENDING)
        return leaf(node, limits);
    if (node->op == TAL_OP_CHOOSE)
        return choice(nodes, root, limits);
    tal_range a = tal_expr_bounds(nodes, node->a, limits);
    if (node->op == TAL_OP_NOT)
        return negated(a);
    if (node->op == TAL_OP_NEG)
        return range(-(int64_t)a.hi, -(int64_t)a.lo);
    return binary((tal_op)node->op, a, tal_expr_bounds(nodes, node->b, limits));
}
