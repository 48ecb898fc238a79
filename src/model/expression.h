/*
 * The expressions of a scenario: conditions, levels and effects, short strings compiled to a tree
 * of 16-byte nodes. One representation serves evaluation, bounds and (later) analysis.
 * Knows nothing of files or of Lua: what a name means and where a complaint goes, the caller says.
 *
 *     expr    = and { "or" and }                  and   = cmp { "and" cmp }
 *     cmp     = sum [ ("=="|"~="|"<"|"<="|">"|">=") sum ]          no chains
 *     sum     = term { ("+"|"-") term }           term  = unary { ("*"|"//"|"%") unary }
 *     unary   = ("not"|"-") unary | primary
 *     primary = INT | TEXT | "true" | "false" | NAME {"." NAME} | "(" expr ")"
 *     effects = NAME "=" expr { "," NAME "=" expr }
 *
 * `C and A {or C and A} or B`, with bool C and branches of one type, int or text, chooses. Integers
 * saturate at +-TAL_INT_LIMIT; // and % floor, by a literal that is not 0. Nothing fails at run time.
 */
#ifndef TAL_MODEL_EXPRESSION_H
#define TAL_MODEL_EXPRESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <talante/talante.h>

enum { TAL_INT_LIMIT = 1000000, TAL_EXPR_LENGTH = 500, TAL_EXPR_DEPTH = 16 };

typedef enum tal_type { TAL_BOOL, TAL_INT, TAL_WORD } tal_type; /* WORD: a text, as its number */

typedef enum tal_op {
    TAL_OP_CONST,  /* a: the value */
    TAL_OP_CELL,   /* a: index into the session's cells */
    TAL_OP_BIT,    /* a: index into the session's bits */
    TAL_OP_FACT,   /* a: index into the facts of the form (words) */
    TAL_OP_ENDING, /* a: index into the ending (enum tal_ending) */
    TAL_OP_NOT, TAL_OP_NEG,
    TAL_OP_MUL, TAL_OP_DIV, TAL_OP_MOD, TAL_OP_ADD, TAL_OP_SUB,
    TAL_OP_EQ, TAL_OP_NE, TAL_OP_LT, TAL_OP_LE, TAL_OP_GT, TAL_OP_GE,
    TAL_OP_AND, TAL_OP_OR,
    TAL_OP_CHOOSE, /* a: condition, b: where it holds, c: else */
} tal_op;

typedef struct tal_expr {
    uint8_t op, type;
    uint16_t cell;   /* of a comparison of a cell with a constant: the cell + 1; c is the constant */
    int32_t a, b, c; /* operands: indices of nodes in the same program, or as the op says */
} tal_expr;

/* What is known only when a session has ended: the names of a path's `expect`. */
typedef enum tal_ending {
    TAL_ENDING_OUTCOME, /* a word; -1 while running */
    TAL_ENDING_RESULT,
    TAL_ENDING_PASSED,
    TAL_ENDING_SCORE, /* and the next two: one a skill */
    TAL_ENDING_TOTAL = TAL_ENDING_SCORE + TAL_SKILLS,
    TAL_ENDINGS,
} tal_ending;

typedef struct tal_program {
    tal_expr *nodes; /* owned by whoever owns the program; grown by tal_expr_compile */
    size_t count, capacity;
} tal_program;

typedef struct tal_name {
    tal_type type;
    tal_op op; /* CONST, CELL, BIT, FACT or ENDING */
    int32_t operand;
    int32_t tag; /* the caller's own, for can_be */
} tal_name;

/* What the names of an expression mean. Offsets are in bytes from the start of the expression. */
typedef struct tal_names {
    void *context;
    /* Finds a dotted name ("seen.tickets", blanks removed); complains itself and gives false. */
    bool (*find)(void *context, const char *dotted, size_t length, size_t offset, tal_name *out);
    /* The number of a text literal; negative: no memory. */
    int32_t (*word)(void *context, const char *bytes, size_t length);
    /* A text is compared with, or assigned to, a name: complains itself where it can never be that. */
    void (*can_be)(void *context, const tal_name *name, int32_t word, size_t offset);
    void (*complain)(void *context, size_t offset, int code, const char *message, const char *hint);
} tal_names;

/*
 * Compiles TEXT, which must give WANTED; ROOT is the index of its top node. TAL_EFILE after one or
 * more complaints, TAL301 to TAL339 (the list stands in docs/diagnostics/README.md).
 */
tal_status tal_expr_compile(tal_program *program, const char *text, size_t length, tal_type wanted,
                            const tal_names *names, int32_t *root);

/* One assignment of `set`: cell TARGET takes the value of node VALUE. */
typedef struct tal_assign {
    int32_t target, value;
} tal_assign;

/* Compiles `NAME = expr, ...`; a target must be a CELL (find gives its type). ASSIGNS is an array
 * that the caller frees. */
tal_status tal_expr_compile_effects(tal_program *program, const char *text, size_t length,
                                    const tal_names *names, tal_assign **assigns, size_t *count);

typedef struct tal_env {
    const int32_t *cells;
    const uint32_t *bits;    /* bit i: bits[i / 32] >> (i % 32) & 1 */
    const int32_t *facts;
    const int32_t *ending;   /* TAL_ENDINGS values; NULL where no expression reads it */
} tal_env;

/* The value of any expression: bool as 0 and 1, a text as its number. */
int32_t tal_expr_eval_tree(const tal_expr *nodes, int32_t root, const tal_env *env);

/* Without a jump: which of two numbers is the larger can hardly be foreseen. */
static inline bool tal_expr_compare(tal_op op, int32_t a, int32_t b)
{
    enum { LESS = 1, EQUAL = 2, GREATER = 4 };
    static const uint8_t holds[] = {
        [TAL_OP_EQ] = EQUAL,        [TAL_OP_NE] = LESS | GREATER, [TAL_OP_LT] = LESS,
        [TAL_OP_LE] = LESS | EQUAL, [TAL_OP_GT] = GREATER,        [TAL_OP_GE] = EQUAL | GREATER,
    };
    return holds[op] >> (1 + (a > b) - (a < b)) & 1;
}

/* The same. A name beside a number, which most conditions are, is decided without a call. */
static inline int32_t tal_expr_eval(const tal_expr *nodes, int32_t root, const tal_env *env)
{
    const tal_expr *node = &nodes[root];
    if (node->cell)
        return tal_expr_compare((tal_op)node->op, env->cells[node->cell - 1], node->c);
    return tal_expr_eval_tree(nodes, root, env);
}

typedef struct tal_range {
    int32_t lo, hi;
} tal_range;

typedef struct tal_limits {
    const tal_range *cells;
    const int32_t *facts; /* of one form; NULL: any form */
} tal_limits;

/* An interval that holds every value the node can have: {1, 1} always true, {0, 0} never. As tight
 * as interval arithmetic allows: what one name excludes of another it does not see. */
tal_range tal_expr_bounds(const tal_expr *nodes, int32_t root, const tal_limits *limits);

#endif
