/*
 * The grammar of expressions, one function a line of it. Types are operand.c's, complaints about
 * the grammar syntax.c's. Recursion goes through brackets, not and minus, which are capped at
 * TAL_EXPR_DEPTH; chains such as a + b + c are loops.
 */
#include "model/grammar.h"

#include <string.h>

#include "base/intl.h"
#include "model/syntax.h"

/* ---- Operands -------------------------------------------------------------------------------- */

bool tal_grammar_name(tal_grammar *p, tal_name *out, size_t *from, size_t *to)
{
    tal_complaint *complaint = &p->operands.complaint;
    char dotted[TAL_EXPR_LENGTH + 1];
    size_t length = 0;
    *from = tal_grammar_peek(p)->offset;
    for (;;) {
        const tal_token *word = tal_grammar_peek(p);
        if (!tal_syntax_letters(p, word))
            return false;
        memcpy(dotted + length, complaint->text + word->offset, word->length);
        length += word->length;
        *to = tal_token_end(word);
        p->at++;
        if (!tal_grammar_is(p, TAL_TOKEN_DOT))
            break;
        if (tal_grammar_peek(p)[1].kind != TAL_TOKEN_NAME) {
            tal_syntax_point(p);
            return false;
        }
        dotted[length++] = '.';
        p->at++;
    }
    dotted[length] = '\0';
    if (tal_grammar_is(p, TAL_TOKEN_OPEN) || tal_grammar_is(p, TAL_TOKEN_INDEX)) {
        tal_syntax_call(p, *from);
        return false;
    }
    const tal_names *names = complaint->names;
    bool found = names->find(names->context, dotted, length, *from, out);
    complaint->any = complaint->any || !found;
    return found;
}

static tal_operand parse_brackets(tal_grammar *p)
{
    const tal_token *open = tal_grammar_peek(p);
    if (p->depth == TAL_EXPR_DEPTH)
        return tal_syntax_too_deep(p);
    p->at++;
    p->depth++;
    tal_operand inner = tal_grammar_expr(p);
    p->depth--;
    if (tal_grammar_is(p, TAL_TOKEN_CLOSE)) {
        inner.from = open->offset;
        inner.to = tal_token_end(tal_grammar_peek(p));
        p->at++;
        return inner;
    }
    if (!tal_grammar_is(p, TAL_TOKEN_END))
        return tal_syntax_leftover(p);
    return tal_syntax_open(p, open);
}

static tal_operand parse_primary(tal_grammar *p)
{
    const tal_token *token = tal_grammar_peek(p);
    size_t from = token->offset, to = tal_token_end(token);
    tal_name name;
    switch (token->kind) {
    case TAL_TOKEN_INT:
        p->at++;
        return tal_operand_constant(&p->operands, TAL_INT, token->value, from, to);
    case TAL_TOKEN_TEXT:
        p->at++;
        return tal_operand_literal(&p->operands, from, to);
    case TAL_TOKEN_TRUE:
    case TAL_TOKEN_FALSE:
        p->at++;
        return tal_operand_constant(&p->operands, TAL_BOOL, token->kind == TAL_TOKEN_TRUE, from,
                                    to);
    case TAL_TOKEN_NIL:
        tal_complaint_say(&p->operands.complaint, from, TAL_MISTAKE_NIL,
                          _("compare with false, 0 or a text instead"),
                          _("there is no nil: every name always has a value"));
        return tal_syntax_stop(p);
    case TAL_TOKEN_NAME:
        if (!tal_grammar_name(p, &name, &from, &to))
            return tal_operand_bad(&p->operands, from, to);
        return tal_operand_name(&p->operands, &name, from, to);
    case TAL_TOKEN_OPEN:
        return parse_brackets(p);
    default:
        return tal_syntax_no_operand(p);
    }
}

/* ---- Operators ------------------------------------------------------------------------------- */

/* The kinds of operators stand in the order in which they bind. */
static bool between(const tal_grammar *p, tal_token_kind first, tal_token_kind last)
{
    return tal_grammar_peek(p)->kind >= first && tal_grammar_peek(p)->kind <= last;
}

static tal_operand parse_unary(tal_grammar *p)
{
    const tal_token *sign = tal_grammar_peek(p);
    if (sign->kind != TAL_TOKEN_NOT && sign->kind != TAL_TOKEN_SUB)
        return parse_primary(p);
    if (p->depth == TAL_EXPR_DEPTH)
        return tal_syntax_too_deep(p);
    p->at++;
    p->depth++;
    tal_operand a = parse_unary(p);
    p->depth--;
    if (sign->kind == TAL_TOKEN_SUB)
        return tal_operand_minus(&p->operands, a, sign->offset);
    if (!a.bad && a.type != TAL_BOOL && between(p, TAL_TOKEN_MUL, TAL_TOKEN_GE))
        return tal_syntax_not_applies(p, a, sign->offset);
    return tal_operand_not(&p->operands, a, sign->offset);
}

static tal_operand apply(tal_grammar *p, tal_operand a, const tal_token *sign, tal_operand b)
{
    tal_op op = sign->kind >= TAL_TOKEN_EQ ? TAL_OP_EQ + (sign->kind - TAL_TOKEN_EQ)
                                           : TAL_OP_MUL + (sign->kind - TAL_TOKEN_MUL);
    return tal_operand_binary(&p->operands, op, a, b, sign->offset, tal_token_end(sign));
}

static tal_operand parse_term(tal_grammar *p)
{
    tal_operand a = parse_unary(p);
    while (between(p, TAL_TOKEN_MUL, TAL_TOKEN_MOD)) {
        const tal_token *sign = tal_grammar_peek(p);
        p->at++;
        a = apply(p, a, sign, parse_unary(p));
    }
    return a;
}

static tal_operand parse_sum(tal_grammar *p)
{
    tal_operand a = parse_term(p);
    while (between(p, TAL_TOKEN_ADD, TAL_TOKEN_SUB)) {
        const tal_token *sign = tal_grammar_peek(p);
        p->at++;
        a = apply(p, a, sign, parse_term(p));
    }
    return a;
}

static tal_operand parse_comparison(tal_grammar *p)
{
    tal_operand a = parse_sum(p);
    if (!between(p, TAL_TOKEN_EQ, TAL_TOKEN_GE))
        return a;
    const tal_token *sign = tal_grammar_peek(p);
    p->at++;
    tal_operand b = parse_sum(p);
    if (between(p, TAL_TOKEN_EQ, TAL_TOKEN_GE))
        return tal_syntax_chain(p, sign, b);
    return apply(p, a, sign, b);
}

/* ---- and, or, and the choice ----------------------------------------------------------------- */

/* What stands between two or: a condition, a value, or `C and A`, where A is no condition. */
typedef struct part {
    tal_operand condition; /* of a choice */
    tal_operand value;
    bool is_choice;
} part;

static part parse_and(tal_grammar *p)
{
    tal_operands *o = &p->operands;
    tal_operand value = parse_comparison(p), condition = value;
    bool joined = false;
    while (tal_grammar_is(p, TAL_TOKEN_AND)) {
        const tal_token *sign = tal_grammar_peek(p);
        if (p->effects && tal_syntax_begins_setting(sign + 1)) {
            tal_rewrite rewrite;
            tal_syntax_set_again(p,
                                 tal_rewrite_once(&rewrite, &o->complaint, tal_token_end(sign - 1),
                                                  tal_token_end(sign), ","));
            break;
        }
        if (!condition.bad)
            tal_operand_require_bool(o, &value);
        condition = joined ? tal_operand_binary(o, TAL_OP_AND, condition, value, 0, 0) : value;
        joined = true;
        p->at++;
        value = parse_comparison(p);
    }
    if (!joined)
        return (part){ .value = value };
    if (value.bad || condition.bad || value.type == TAL_BOOL)
        return (part){ .value = tal_operand_binary(o, TAL_OP_AND, condition, value, 0, 0) };
    return (part){ condition, value, true };
}

/* `C and A` without `or B`. Where a condition is wanted, A was meant as one. */
static tal_operand no_else(tal_grammar *p, part next)
{
    tal_operands *o = &p->operands;
    if (p->depth == 0 && p->wants_bool) {
        tal_operand_require_bool(o, &next.value);
    } else {
        tal_rewrite rewrite;
        tal_complaint_say(&o->complaint, next.value.from, TAL_MISTAKE_NO_ELSE,
                          tal_rewrite_once(&rewrite, &o->complaint, next.value.to, next.value.to,
                                           next.value.type == TAL_INT ? " or 0" : " or '...'"),
                          _("this choice has no other value: it must end with or and a value"));
    }
    return tal_operand_bad(o, next.condition.from, next.value.to);
}

/* `A or C and B`: Lua would take A, a condition, for one of the values. */
static tal_operand misplaced_choice(tal_grammar *p, tal_operand a, part next)
{
    tal_complaint *complaint = &p->operands.complaint;
    tal_rewrite rewrite;
    tal_rewrite_start(&rewrite, complaint);
    tal_rewrite_put(&rewrite, a.from, a.from, "(");
    tal_rewrite_put(&rewrite, next.condition.to, next.condition.to, ")");
    if (!a.bad)
        tal_complaint_say(complaint, next.value.from, TAL_MISTAKE_BRANCHES,
                          tal_rewrite_hint(&rewrite, _("put brackets: %s")),
                          _("%s is %s, but %s is %s: all values of a choice are alike"),
                          tal_complaint_slice(complaint, a.from, a.to).bytes,
                          tal_operand_type_text(a.type),
                          tal_complaint_slice(complaint, next.value.from, next.value.to).bytes,
                          tal_operand_type_text(next.value.type));
    return tal_syntax_stop(p);
}

static tal_operand parse_or(tal_grammar *p, tal_operand a)
{
    while (tal_grammar_is(p, TAL_TOKEN_OR)) {
        p->at++;
        part next = parse_and(p);
        if (next.is_choice)
            return misplaced_choice(p, a, next);
        a = tal_operand_binary(&p->operands, TAL_OP_OR, a, next.value, 0, 0);
    }
    return a;
}

/* One part of a choice must be of the type of FIRST, and only the last one a value alone. */
static bool check_branch(tal_grammar *p, part first, part next)
{
    tal_operands *o = &p->operands;
    bool more = tal_grammar_is(p, TAL_TOKEN_OR);
    if (next.value.bad)
        return false;
    if (next.value.type != first.value.type) {
        tal_complaint_say(
            &o->complaint, next.value.from, TAL_MISTAKE_BRANCHES, NULL,
            _("%s is %s, but %s is %s: all values of a choice are alike"),
            tal_complaint_slice(&o->complaint, first.value.from, first.value.to).bytes,
            tal_operand_type_text(first.value.type),
            tal_complaint_slice(&o->complaint, next.value.from, next.value.to).bytes,
            tal_operand_type_text(next.value.type));
        return false;
    }
    if (more && !next.is_choice)
        tal_operand_require_bool(o, &next.value);
    else if (!more && next.is_choice)
        no_else(p, next);
    return more == next.is_choice;
}

/* `C and A {or C and A} or B`: the first part is read, and `or` follows. */
static tal_operand parse_choice(tal_grammar *p, part first)
{
    tal_operands *o = &p->operands;
    tal_operand head = tal_operand_choose(o, first.condition, first.value), tail = head;
    while (tal_grammar_is(p, TAL_TOKEN_OR)) {
        p->at++;
        part next = parse_and(p);
        bool good = check_branch(p, first, next) && !tail.bad;
        tal_operand other = next.value;
        if (good && next.is_choice)
            other = tal_operand_choose(o, next.condition, next.value);
        if (good && !other.bad)
            tal_operand_otherwise(o, tail, other);
        else
            head.bad = true;
        tail = other;
        tail.bad = head.bad;
        head.to = next.value.to;
    }
    return head;
}

tal_operand tal_grammar_expr(tal_grammar *p)
{
    part first = parse_and(p);
    if (!tal_grammar_is(p, TAL_TOKEN_OR))
        return first.is_choice ? no_else(p, first) : first.value;
    return first.is_choice ? parse_choice(p, first) : parse_or(p, first.value);
}
