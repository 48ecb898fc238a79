/*
 * Holds the text of an expectation beside its tree: the leaves of the tree stand in the order in
 * which the text has its names and literals, and a chain of `and` leans to the left.
 */
#include "session/expectation.h"

#include <stdlib.h>
#include <string.h>

#include "model/token.h"
#include "session/state.h"

typedef struct reader {
    tal_expectation *out;
    const tal_path_run *run;
    tal_env env;
    const tal_tokens *tokens;
    size_t at; /* the next token, while a clause's leaves are gone through */
    tal_status status;
} reader;

/* ---- The worth of a name --------------------------------------------------------------------- */

static const char *word_of(const reader *r, const tal_expr *leaf, int32_t number)
{
    if (leaf->op == TAL_OP_ENDING) /* a text that no expression names has no number */
        return leaf->a == TAL_ENDING_OUTCOME ? r->run->result.outcome : r->run->result.result;
    return number == TAL_NONE ? "" : r->run->scenario->words[number];
}

static void add_worth(reader *r, tal_clause *clause, const tal_expr *leaf, size_t from, size_t to)
{
    tal_expectation *out = r->out;
    int32_t number = tal_expr_eval_tree(leaf, 0, &r->env);
    tal_worth worth = { r->run->path->text + from, to - from, (tal_type)leaf->type, number, NULL };
    for (size_t i = clause->first; i < out->worths_count; i++)
        if (out->worths[i].length == worth.length &&
            !memcmp(out->worths[i].name, worth.name, worth.length))
            return;
    if (worth.type == TAL_WORD)
        worth.word = word_of(r, leaf, number);
    tal_worth *grown =
        tal_grow(out->worths, out->worths_count, &out->worths_capacity, sizeof *grown);
    if (!grown) {
        r->status = TAL_ENOMEM;
        return;
    }
    out->worths = grown;
    out->worths[out->worths_count++] = worth;
    clause->count++;
}

/* ---- Text and tree side by side -------------------------------------------------------------- */

static bool is_leaf(const tal_token *token)
{
    return token->kind == TAL_TOKEN_INT || token->kind == TAL_TOKEN_TEXT ||
           token->kind == TAL_TOKEN_TRUE || token->kind == TAL_TOKEN_FALSE ||
           token->kind == TAL_TOKEN_NAME;
}

static void read_leaf(reader *r, tal_clause *clause, const tal_expr *leaf)
{
    const tal_token *list = r->tokens->list;
    while (r->at < r->tokens->count && !is_leaf(&list[r->at]))
        r->at++;
    const tal_token *first = &list[r->at];
    while (first->kind == TAL_TOKEN_NAME && list[r->at + 1].kind == TAL_TOKEN_DOT)
        r->at += 2;
    if (first->kind == TAL_TOKEN_NAME)
        add_worth(r, clause, leaf, first->offset, tal_token_end(&list[r->at]));
    r->at++;
}

static void read_leaves(reader *r, tal_clause *clause, int32_t root)
{
    const tal_expr *node = &r->run->scenario->nodes[root];
    if (node->op <= TAL_OP_ENDING) {
        read_leaf(r, clause, node);
        return;
    }
    read_leaves(r, clause, node->a);
    if (node->op > TAL_OP_NEG)
        read_leaves(r, clause, node->b);
    if (node->op == TAL_OP_CHOOSE)
        read_leaves(r, clause, node->c);
}

/* The clause of tokens FROM to TO, without the last. */
static void add_clause(reader *r, size_t from, size_t to, int32_t root)
{
    tal_expectation *out = r->out;
    const tal_token *list = r->tokens->list;
    tal_clause clause = { .text = r->run->path->text + list[from].offset,
                          .length = tal_token_end(&list[to - 1]) - list[from].offset,
                          .held = tal_expr_eval(r->run->scenario->nodes, root, &r->env),
                          .first = out->worths_count };
    r->at = from;
    read_leaves(r, &clause, root);
    tal_clause *grown = tal_grow(out->clauses, out->count, &out->clauses_capacity, sizeof *grown);
    if (!grown) {
        r->status = TAL_ENOMEM;
        return;
    }
    out->clauses = grown;
    out->clauses[out->count++] = clause;
}

/* The first token of each clause, in BEGINS, which has room for as many as there are tokens; gives
 * how many. Where an `or` stands outside of brackets, all is one clause. */
static size_t split(const tal_tokens *tokens, size_t *begins)
{
    size_t count = 1;
    int depth = 0;
    begins[0] = 0;
    for (size_t i = 0; i < tokens->count; i++) {
        int kind = tokens->list[i].kind;
        depth += (kind == TAL_TOKEN_OPEN) - (kind == TAL_TOKEN_CLOSE);
        if (depth == 0 && kind == TAL_TOKEN_OR)
            return 1;
        if (depth == 0 && kind == TAL_TOKEN_AND)
            begins[count++] = i + 1;
    }
    return count;
}

/* The root of clause INDEX of COUNT. */
static int32_t root_of(const reader *r, size_t index, size_t count)
{
    int32_t root = r->run->path->expect;
    for (size_t i = count - 1; i > index; i--)
        root = r->run->scenario->nodes[root].a;
    return index ? r->run->scenario->nodes[root].b : root;
}

tal_status tal_expectation_read(tal_expectation *out, const tal_path_run *run)
{
    static const tal_names none;
    tal_complaint complaint = { .names = &none,
                                .text = run->path->text,
                                .length = strlen(run->path->text) };
    tal_tokens tokens;
    size_t begins[TAL_EXPR_LENGTH + 1], count;
    int32_t ending[TAL_ENDINGS];
    reader r = { .out = out, .run = run, .env = run->session->env, .tokens = &tokens };
    *out = (tal_expectation){ 0 };
    tal_path_endings(run, ending);
    r.env.ending = ending;
    if (!tal_token_read(&tokens, &complaint, false))
        return TAL_EINVAL;
    count = split(&tokens, begins);
    for (size_t i = 0; !r.status && i < count; i++)
        add_clause(&r, begins[i], i + 1 < count ? begins[i + 1] - 1 : tokens.count,
                   root_of(&r, i, count));
    return r.status;
}

void tal_expectation_free(tal_expectation *expectation)
{
    free(expectation->clauses);
    free(expectation->worths);
    *expectation = (tal_expectation){ 0 };
}
