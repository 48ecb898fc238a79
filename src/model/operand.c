/*
 * The types of expressions, and the nodes that are written for them.
 * Owns nothing: the program belongs to whoever compiles, and only grows here.
 */
#include "model/operand.h"

#include <stdio.h>

#include "base/buffer.h"
#include "base/intl.h"

const char *tal_operand_type_text(tal_type type)
{
    switch (type) {
    case TAL_BOOL:
        return _("true or false");
    case TAL_INT:
        return _("a number");
    default:
        return _("a text");
    }
}

tal_operand tal_operand_bad(const tal_operands *o, size_t from, size_t to)
{
    return (tal_operand){ .bad = true, .from = from, .to = to, .texts = o->texts_count };
}

static tal_operand write_node(tal_operands *o, tal_expr node, size_t from, size_t to)
{
    tal_program *program = o->program;
    tal_expr *nodes = tal_grow(program->nodes, program->count, &program->capacity, sizeof *nodes);
    if (!nodes) {
        o->no_memory = o->complaint.stopped = true;
        return tal_operand_bad(o, from, to);
    }
    program->nodes = nodes;
    nodes[program->count] = node;
    return (tal_operand){ .node = (int32_t)program->count++,
                          .type = (tal_type)node.type,
                          .from = from,
                          .to = to,
                          .texts = o->texts_count };
}

static tal_expr *node_of(const tal_operands *o, tal_operand a)
{
    return &o->program->nodes[a.node];
}

static bool is_constant(const tal_operands *o, tal_operand a)
{
    return node_of(o, a)->op == TAL_OP_CONST;
}

static tal_slice slice(const tal_operands *o, tal_operand a)
{
    return tal_complaint_slice(&o->complaint, a.from, a.to);
}

/* ---- Leaves ---------------------------------------------------------------------------------- */

tal_operand tal_operand_constant(tal_operands *o, tal_type type, int32_t value, size_t from,
                                 size_t to)
{
    tal_expr node = { .op = TAL_OP_CONST, .type = (uint8_t)type, .a = value };
    return write_node(o, node, from, to);
}

tal_operand tal_operand_literal(tal_operands *o, size_t from, size_t to)
{
    const tal_names *names = o->complaint.names;
    int32_t word = names->word(names->context, o->complaint.text + from + 1, to - from - 2);
    if (word < 0) {
        o->no_memory = o->complaint.stopped = true;
        return tal_operand_bad(o, from, to);
    }
    tal_operand made = tal_operand_constant(o, TAL_WORD, word, from, to);
    o->texts[o->texts_count++] = (tal_operand_text){ .word = word, .offset = from };
    return made;
}

tal_operand tal_operand_name(tal_operands *o, const tal_name *name, size_t from, size_t to)
{
    tal_expr node = { .op = (uint8_t)name->op, .type = (uint8_t)name->type, .a = name->operand };
    tal_operand made = write_node(o, node, from, to);
    tal_operand_text text = { .name = *name, .word = -1, .offset = from };
    if (name->type == TAL_WORD)
        o->texts[o->texts_count++] = text;
    return made;
}

/* ---- Conditions ------------------------------------------------------------------------------ */

/* Shows how a number or a text becomes a condition. NULL: it is a literal, or long. */
static const char *hint_compare(const tal_operands *o, tal_operand a, char *hint, size_t size)
{
    tal_slice it = slice(o, a);
    if (is_constant(o, a) || a.to - a.from >= sizeof it.bytes)
        return NULL;
    bool open = node_of(o, a)->op == TAL_OP_CHOOSE && o->complaint.text[a.from] != '(';
    char whole[sizeof it.bytes + 2];
    snprintf(whole, sizeof whole, open ? "(%s)" : "%s", it.bytes);
    snprintf(hint, size,
             a.type == TAL_INT ? _("compare it with a number, such as: %s > 50")
                               : _("compare it with a text, such as: %s == 'lost'"),
             whole);
    return hint;
}

void tal_operand_require_bool(tal_operands *o, tal_operand *a)
{
    if (a->bad || a->type == TAL_BOOL)
        return;
    char hint[200];
    tal_complaint_say(&o->complaint, a->from, TAL_MISTAKE_TRUTH,
                      hint_compare(o, *a, hint, sizeof hint), _("%s is %s, not true or false"),
                      slice(o, *a).bytes, tal_operand_type_text(a->type));
    a->bad = true;
}

tal_operand tal_operand_not(tal_operands *o, tal_operand a, size_t from)
{
    tal_operand_require_bool(o, &a);
    if (a.bad)
        return tal_operand_bad(o, from, a.to);
    return write_node(o, (tal_expr){ .op = TAL_OP_NOT, .type = TAL_BOOL, .a = a.node }, from, a.to);
}

/* ---- Numbers --------------------------------------------------------------------------------- */

/* A condition counts as 1 or 0 when the author says so. */
static bool require_number(tal_operands *o, tal_operand a, size_t at, size_t end)
{
    if (a.bad || a.type == TAL_INT)
        return !a.bad;
    tal_rewrite rewrite;
    const char *hint = NULL;
    if (a.type == TAL_BOOL) {
        tal_rewrite_start(&rewrite, &o->complaint);
        tal_rewrite_put(&rewrite, a.from, a.from, "(");
        tal_rewrite_put(&rewrite, a.to, a.to, " and 1 or 0)");
        hint = tal_rewrite_hint(&rewrite, _("write: %s"));
    }
    tal_slice sign = tal_complaint_slice(&o->complaint, at, end);
    tal_complaint_say(&o->complaint, a.from, TAL_MISTAKE_ARITHMETIC, hint,
                      _("%s is %s, and %s needs numbers"), slice(o, a).bytes,
                      tal_operand_type_text(a.type), sign.bytes);
    return false;
}

tal_operand tal_operand_minus(tal_operands *o, tal_operand a, size_t from)
{
    if (!require_number(o, a, from, from + 1))
        return tal_operand_bad(o, from, a.to);
    if (is_constant(o, a)) { /* a negative number is a literal too */
        node_of(o, a)->a = -node_of(o, a)->a;
        a.from = from;
        return a;
    }
    return write_node(o, (tal_expr){ .op = TAL_OP_NEG, .type = TAL_INT, .a = a.node }, from, a.to);
}

static bool check_arithmetic(tal_operands *o, tal_op op, tal_operand a, tal_operand b, size_t at,
                             size_t end)
{
    bool numbers = require_number(o, a, at, end);
    if (!require_number(o, b, at, end) || !numbers)
        return false;
    if (op != TAL_OP_DIV && op != TAL_OP_MOD)
        return true;
    if (is_constant(o, b) && node_of(o, b)->a != 0)
        return true;
    tal_slice sign = tal_complaint_slice(&o->complaint, at, end);
    tal_complaint_say(&o->complaint, b.from, TAL_MISTAKE_DIVISOR, NULL,
                      is_constant(o, b) ? _("what stands after %s cannot be 0")
                                        : _("what stands after %s must be a number written out"),
                      sign.bytes);
    return false;
}

/* ---- Comparisons ----------------------------------------------------------------------------- */

static bool holds_number(const tal_operands *o, tal_operand a)
{
    for (size_t i = a.from + 1; i + 1 < a.to; i++)
        if (o->complaint.text[i] < '0' || o->complaint.text[i] > '9')
            return false;
    return a.to - a.from > 2;
}

static void complain_unlike(tal_operands *o, tal_operand a, tal_operand b)
{
    tal_rewrite rewrite;
    char text[200];
    const char *hint = text;
    tal_operand odd = b.type == TAL_WORD ? b : a, number = b.type == TAL_WORD ? a : b;
    if (a.type == TAL_BOOL || b.type == TAL_BOOL) {
        tal_operand alone = a.type == TAL_BOOL ? a : b, other = a.type == TAL_BOOL ? b : a;
        snprintf(text, sizeof text, _("%s needs no comparison: write it alone, or after not"),
                 slice(o, alone).bytes);
        if (is_constant(o, alone))
            hint = hint_compare(o, other, text, sizeof text);
    } else if (is_constant(o, odd) && holds_number(o, odd)) {
        tal_rewrite_start(&rewrite, &o->complaint);
        tal_rewrite_put(&rewrite, odd.from, odd.from + 1, "");
        tal_rewrite_put(&rewrite, odd.to - 1, odd.to, "");
        hint = tal_rewrite_hint(&rewrite, _("write the number without quotes: %s"));
    } else {
        hint = hint_compare(o, is_constant(o, number) ? odd : number, text, sizeof text);
    }
    tal_complaint_say(&o->complaint, b.from, TAL_MISTAKE_UNLIKE, hint,
                      _("%s is %s and %s is %s: they cannot be compared"), slice(o, a).bytes,
                      tal_operand_type_text(a.type), slice(o, b).bytes,
                      tal_operand_type_text(b.type));
}

static bool check_comparison(tal_operands *o, tal_op op, tal_operand a, tal_operand b, size_t at,
                             size_t end)
{
    if (a.type != b.type) {
        complain_unlike(o, a, b);
        return false;
    }
    if (op != TAL_OP_EQ && op != TAL_OP_NE && a.type != TAL_INT) {
        tal_slice sign = tal_complaint_slice(&o->complaint, at, end);
        tal_complaint_say(&o->complaint, at, TAL_MISTAKE_ORDER, _("use == or ~= here"),
                          _("%s compares numbers, and %s is %s"), sign.bytes, slice(o, a).bytes,
                          tal_operand_type_text(a.type));
        return false;
    }
    if (a.type == TAL_WORD && is_constant(o, a) && is_constant(o, b)) {
        tal_complaint_say(&o->complaint, a.from, TAL_MISTAKE_SAME,
                          _("compare a name with a text, such as: outcome == 'lost'"),
                          _("%s and %s are both fixed texts: the answer is always the same"),
                          slice(o, a).bytes, slice(o, b).bytes);
        return false;
    }
    return true;
}

/* Every literal that the one side may be is held against every name that the other may be. */
static void match_texts(const tal_operands *o, tal_operand a, tal_operand b)
{
    const tal_names *names = o->complaint.names;
    for (size_t i = a.texts; i < b.texts; i++) {
        for (size_t j = b.texts; j < o->texts_count; j++) {
            const tal_operand_text *one = &o->texts[i], *other = &o->texts[j];
            if (one->word >= 0 && other->word < 0)
                names->can_be(names->context, &other->name, one->word, one->offset);
            else if (one->word < 0 && other->word >= 0)
                names->can_be(names->context, &one->name, other->word, other->offset);
        }
    }
}

tal_operand tal_operand_binary(tal_operands *o, tal_op op, tal_operand a, tal_operand b, size_t at,
                               size_t end)
{
    tal_type type = TAL_BOOL;
    bool good = !a.bad && !b.bad;
    if (op == TAL_OP_AND || op == TAL_OP_OR) {
        if (good)
            tal_operand_require_bool(o, &a);
        if (good && !a.bad)
            tal_operand_require_bool(o, &b);
        good = !a.bad && !b.bad;
    } else if (op >= TAL_OP_EQ) {
        good = good && check_comparison(o, op, a, b, at, end);
        if (good)
            match_texts(o, a, b);
        o->texts_count = a.texts;
    } else {
        good = check_arithmetic(o, op, a, b, at, end);
        type = TAL_INT;
    }
    if (!good) {
        tal_operand bad = tal_operand_bad(o, a.from, b.to);
        bad.texts = a.texts;
        return bad;
    }
    tal_expr node = { .op = (uint8_t)op, .type = (uint8_t)type, .a = a.node, .b = b.node };
    const tal_expr *cell = node_of(o, a);
    if (op >= TAL_OP_EQ && op <= TAL_OP_GE && cell->op == TAL_OP_CELL && cell->a < UINT16_MAX
        && is_constant(o, b)) {
        node.cell = (uint16_t)(cell->a + 1);
        node.c = node_of(o, b)->a;
    }
    return write_node(o, node, a.from, b.to);
}

/* ---- Choices --------------------------------------------------------------------------------- */

tal_operand tal_operand_choose(tal_operands *o, tal_operand condition, tal_operand value)
{
    tal_expr node = { .op = TAL_OP_CHOOSE,
                      .type = (uint8_t)value.type,
                      .a = condition.node,
                      .b = value.node,
                      .c = value.node };
    tal_operand made = write_node(o, node, condition.from, value.to);
    made.texts = value.texts;
    return made;
}

void tal_operand_otherwise(tal_operands *o, tal_operand choose, tal_operand other)
{
    node_of(o, choose)->c = other.node;
}

/* ---- Results --------------------------------------------------------------------------------- */

/* " and 1 or 0" after a condition; a chain of or needs brackets first. */
static const char *hint_number(tal_rewrite *rewrite, const tal_operands *o, tal_operand a)
{
    bool brackets = node_of(o, a)->op == TAL_OP_OR && o->complaint.text[a.from] != '(';
    tal_rewrite_start(rewrite, &o->complaint);
    tal_rewrite_put(rewrite, a.from, a.from, brackets ? "(" : "");
    tal_rewrite_put(rewrite, a.to, a.to, brackets ? ") and 1 or 0" : " and 1 or 0");
    return tal_rewrite_hint(rewrite, _("write: %s"));
}

bool tal_operand_require(tal_operands *o, tal_operand a, tal_type wanted)
{
    if (a.bad || a.type == wanted)
        return !a.bad;
    if (wanted == TAL_BOOL) {
        tal_operand_require_bool(o, &a);
        return false;
    }
    tal_rewrite rewrite;
    bool number = wanted == TAL_INT && a.type == TAL_BOOL && !is_constant(o, a);
    tal_complaint_say(&o->complaint, a.from, TAL_MISTAKE_RESULT,
                      number ? hint_number(&rewrite, o, a) : NULL,
                      _("%s is %s, but %s is needed here"), slice(o, a).bytes,
                      tal_operand_type_text(a.type), tal_operand_type_text(wanted));
    return false;
}

bool tal_operand_require_assignable(tal_operands *o, tal_operand a, const tal_name *target,
                                    size_t from, size_t to)
{
    const tal_names *names = o->complaint.names;
    if (a.bad)
        return false;
    if (a.type == target->type) {
        for (size_t i = a.texts; i < o->texts_count && a.type == TAL_WORD; i++)
            if (o->texts[i].word >= 0)
                names->can_be(names->context, target, o->texts[i].word, o->texts[i].offset);
        return true;
    }
    tal_rewrite rewrite;
    char text[200];
    const char *hint = NULL;
    if (target->type == TAL_INT && a.type == TAL_BOOL && !is_constant(o, a))
        hint = hint_number(&rewrite, o, a);
    else if (target->type == TAL_BOOL && a.type == TAL_INT && is_constant(o, a))
        hint = tal_rewrite_once(&rewrite, &o->complaint, a.from, a.to,
                                node_of(o, a)->a ? "true" : "false");
    else if (target->type == TAL_BOOL)
        hint = hint_compare(o, a, text, sizeof text);
    tal_complaint_say(&o->complaint, a.from, TAL_MISTAKE_RESULT, hint, _("%s is %s, but %s is %s"),
                      tal_complaint_slice(&o->complaint, from, to).bytes,
                      tal_operand_type_text(target->type), slice(o, a).bytes,
                      tal_operand_type_text(a.type));
    return false;
}
