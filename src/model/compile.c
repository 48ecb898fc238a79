/*
 * From text to program: a whole expression, or the assignments of `set`. Whatever goes wrong, the
 * program is left with the nodes that it had.
 */
#include <stdlib.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "model/expression.h"
#include "model/grammar.h"
#include "model/syntax.h"

static bool start(tal_grammar *p, tal_program *program, const char *text, size_t length,
                  const tal_names *names, bool effects)
{
    tal_operands *o = &p->operands;
    o->program = program;
    o->complaint = (tal_complaint){ .names = names, .text = text, .length = length };
    o->no_memory = false;
    o->texts_count = 0;
    p->at = 0;
    p->depth = 0;
    p->effects = effects;
    p->wants_bool = false;
    if (length > TAL_EXPR_LENGTH) {
        tal_complaint_say(&o->complaint, 0, TAL_MISTAKE_LONG,
                          _("keep a part of it in a variable, with set"),
                          _("an expression has at most %d characters"), TAL_EXPR_LENGTH);
        return false;
    }
    if (!tal_token_read(&p->tokens, &o->complaint, effects))
        return false;
    if (p->tokens.count == 0) {
        tal_complaint_say(&o->complaint, 0, TAL_MISTAKE_EMPTY,
                          effects ? _("such as: asked = asked + 1") : _("such as: trust > 50"),
                          _("there is nothing in this expression"));
        return false;
    }
    return true;
}

static tal_status finish(tal_grammar *p, size_t count)
{
    tal_operands *o = &p->operands;
    if (!o->no_memory && !o->complaint.any)
        return TAL_OK;
    o->program->count = count;
    return o->no_memory ? TAL_ENOMEM : TAL_EFILE;
}

tal_status tal_expr_compile(tal_program *program, const char *text, size_t length, tal_type wanted,
                            const tal_names *names, int32_t *root)
{
    tal_grammar p;
    size_t count = program->count;
    if (start(&p, program, text, length, names, false)) {
        p.wants_bool = wanted == TAL_BOOL;
        tal_operand all = tal_grammar_expr(&p);
        if (!tal_grammar_is(&p, TAL_TOKEN_END))
            tal_syntax_leftover(&p);
        else if (tal_operand_require(&p.operands, all, wanted))
            *root = all.node;
    }
    return finish(&p, count);
}

/* ---- Effects --------------------------------------------------------------------------------- */

static void check_target(tal_grammar *p, const tal_name *target, size_t from, size_t to)
{
    tal_complaint *complaint = &p->operands.complaint;
    if (target->op != TAL_OP_CELL)
        tal_complaint_say(complaint, from, TAL_MISTAKE_FIXED,
                          _("set changes variables: list it in vars, with its first value"),
                          _("%s cannot be set"), tal_complaint_slice(complaint, from, to).bytes);
}

/* NAME "=" expr */
static void parse_setting(tal_grammar *p, tal_assign *out)
{
    tal_name target;
    size_t from = tal_grammar_peek(p)->offset, to = from;
    if (!tal_grammar_is(p, TAL_TOKEN_NAME)) {
        tal_syntax_no_setting(p, from, to);
        return;
    }
    bool found = tal_grammar_name(p, &target, &from, &to);
    if (found)
        check_target(p, &target, from, to);
    if (!tal_grammar_is(p, TAL_TOKEN_SET)) {
        tal_syntax_no_setting(p, from, to);
        return;
    }
    p->at++;
    p->operands.texts_count = 0;
    p->wants_bool = found && target.type == TAL_BOOL;
    tal_operand value = tal_grammar_expr(p);
    if (!tal_grammar_is(p, TAL_TOKEN_END) && !tal_grammar_is(p, TAL_TOKEN_COMMA))
        tal_syntax_leftover(p);
    else if (found && tal_operand_require_assignable(&p->operands, value, &target, from, to))
        *out = (tal_assign){ target.operand, value.node };
}

tal_status tal_expr_compile_effects(tal_program *program, const char *text, size_t length,
                                    const tal_names *names, tal_assign **assigns, size_t *count)
{
    tal_grammar p;
    size_t nodes = program->count, used = 0, capacity = 0;
    tal_assign *list = NULL;
    bool more = start(&p, program, text, length, names, true);
    while (more) {
        tal_assign *grown = tal_grow(list, used, &capacity, sizeof *list);
        if (!grown) {
            p.operands.no_memory = true;
            break;
        }
        list = grown;
        list[used] = (tal_assign){ 0, 0 };
        parse_setting(&p, &list[used++]);
        more = tal_grammar_is(&p, TAL_TOKEN_COMMA);
        p.at += more;
    }
    tal_status status = finish(&p, nodes);
    if (status != TAL_OK) {
        free(list);
        return status;
    }
    *assigns = list;
    *count = used;
    return TAL_OK;
}
