/*
 * The value of an expression. The hot path of every session: no allocation, no error, no name.
 * Recursion is at most as deep as an expression has signs, below TAL_EXPR_LENGTH / 2 small frames:
 * brackets are capped by the compiler, and a long chain such as a + b + c leans to the left.
 */
#include "model/expression.h"

#include "model/integer.h"

static inline int32_t bit(const tal_env *env, int32_t index)
{
    uint32_t i = (uint32_t)index;
    return (int32_t)(env->bits[i / 32] >> (i % 32) & 1);
}

/* Leaves are read in place: most operands are, and a call costs more than the read. */
static inline int32_t operand(const tal_expr *nodes, int32_t index, const tal_env *env)
{
    const tal_expr *node = &nodes[index];
    if (node->op == TAL_OP_CONST)
        return node->a;
    if (node->op == TAL_OP_CELL)
        return env->cells[node->a];
    return tal_expr_eval_tree(nodes, index, env);
}

int32_t tal_expr_eval_tree(const tal_expr *nodes, int32_t root, const tal_env *env)
{
    for (;;) {
        const tal_expr *node = &nodes[root];
#define A operand(nodes, node->a, env)
#define B operand(nodes, node->b, env)
        switch ((tal_op)node->op) {
        case TAL_OP_CONST:
            return node->a;
        case TAL_OP_CELL:
            return env->cells[node->a];
        case TAL_OP_BIT:
            return bit(env, node->a);
        case TAL_OP_FACT:
            return env->facts[node->a];
        case TAL_OP_ENDING:
            return env->ending[node->a];
        case TAL_OP_NOT:
            return !A;
        case TAL_OP_NEG:
            return tal_integer_saturate(-(int64_t)A);
        case TAL_OP_MUL:
            return tal_integer_saturate((int64_t)A * B);
        case TAL_OP_DIV:
            return tal_integer_saturate(tal_integer_div(A, B));
        case TAL_OP_MOD:
            return tal_integer_saturate(tal_integer_mod(A, B));
        case TAL_OP_ADD:
            return tal_integer_saturate((int64_t)A + B);
        case TAL_OP_SUB:
            return tal_integer_saturate((int64_t)A - B);
        case TAL_OP_EQ:
            return A == B;
        case TAL_OP_NE:
            return A != B;
        case TAL_OP_LT:
            return A < B;
        case TAL_OP_LE:
            return A <= B;
        case TAL_OP_GT:
            return A > B;
        case TAL_OP_GE:
            return A >= B;
        case TAL_OP_AND:
            if (!A)
                return 0;
            root = node->b;
            break;
        case TAL_OP_OR:
            if (A)
                return 1;
            root = node->b;
            break;
        case TAL_OP_CHOOSE:
            root = A ? node->b : node->c;
            break;
        }
#undef A
#undef B
    }
}
