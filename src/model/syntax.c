/*
 * What is said about the grammar of expressions: what is missing, too much, or in the wrong place.
 * Decides nothing about types; after each of these the reading ends.
 */
#include "model/syntax.h"

#include <stdio.h>
#include <string.h>

#include "base/intl.h"

static const tal_token *last(const tal_grammar *p)
{
    return p->at > 0 ? &p->tokens.list[p->at - 1] : NULL;
}

static tal_slice slice(const tal_grammar *p, const tal_token *token)
{
    return tal_complaint_slice(&p->operands.complaint, token->offset, tal_token_end(token));
}

/* Ends the reading: the loops of the grammar find the end. */
tal_operand tal_syntax_stop(tal_grammar *p)
{
    size_t offset = tal_grammar_peek(p)->offset;
    p->operands.complaint.stopped = true;
    p->at = p->tokens.count;
    return tal_operand_bad(&p->operands, offset, offset);
}

tal_operand tal_syntax_too_deep(tal_grammar *p)
{
    tal_complaint_say(&p->operands.complaint, tal_grammar_peek(p)->offset, TAL_MISTAKE_DEEP,
                      _("keep a part of it in a variable, with set"),
                      _("more than %d brackets, not or minus stand inside one another"),
                      TAL_EXPR_DEPTH);
    return tal_syntax_stop(p);
}

tal_operand tal_syntax_point(tal_grammar *p)
{
    tal_complaint_say(&p->operands.complaint, tal_grammar_peek(p)->offset, TAL_MISTAKE_POINT,
                      _("a name is written like seen.tickets"),
                      _("a point stands here without a name on each side"));
    return tal_syntax_stop(p);
}

/* `+ 5`, `50%` and `a == `: an operand should stand before the next token. */
tal_operand tal_syntax_no_operand(tal_grammar *p)
{
    tal_complaint *complaint = &p->operands.complaint;
    const tal_token *before = last(p), *here = tal_grammar_peek(p);
    tal_rewrite rewrite;
    if (here->kind == TAL_TOKEN_DOT)
        return tal_syntax_point(p);
    if (here->kind == TAL_TOKEN_ADD && here[1].kind == TAL_TOKEN_INT) {
        tal_complaint_say(complaint, here->offset, TAL_MISTAKE_SIGN,
                          tal_rewrite_once(&rewrite, complaint, here->offset, here[1].offset, ""),
                          _("a number has no + before it"));
        return tal_syntax_stop(p);
    }
    const char *hint = _("a name, a number or a text in quotes belongs there");
    if (before && before->kind == TAL_TOKEN_MOD && here->kind == TAL_TOKEN_END)
        hint = tal_rewrite_once(&rewrite, complaint, before->offset, tal_token_end(before), "");
    if (!before)
        tal_complaint_say(complaint, here->offset, TAL_MISTAKE_NO_OPERAND, hint,
                          _("something is missing before %s"), slice(p, here).bytes);
    else if (here->kind == TAL_TOKEN_END)
        tal_complaint_say(complaint, before->offset, TAL_MISTAKE_NO_OPERAND, hint,
                          _("something is missing after %s"), slice(p, before).bytes);
    else
        tal_complaint_say(complaint, here->offset, TAL_MISTAKE_NO_OPERAND, hint,
                          _("something is missing between %s and %s"), slice(p, before).bytes,
                          slice(p, here).bytes);
    return tal_syntax_stop(p);
}

/* `trust 50`, `seen.log trust > 3`. */
static tal_operand no_operator(tal_grammar *p)
{
    const tal_token *before = last(p), *here = tal_grammar_peek(p);
    bool value = here->kind == TAL_TOKEN_INT || here->kind == TAL_TOKEN_TEXT;
    bool name = before->kind == TAL_TOKEN_NAME;
    tal_rewrite rewrite;
    tal_rewrite_start(&rewrite, &p->operands.complaint);
    tal_rewrite_put(&rewrite, here->offset, here->offset, name && value ? "== " : "and ");
    tal_complaint_say(&p->operands.complaint, here->offset, TAL_MISTAKE_NO_OPERATOR,
                      tal_rewrite_hint(&rewrite, _("write, for instance: %s")),
                      _("a sign or word is missing between %s and %s"), slice(p, before).bytes,
                      slice(p, here).bytes);
    return tal_syntax_stop(p);
}

/* `seen('tickets')` and `seen['tickets']` were meant as seen.tickets. NAME ends before here. */
tal_operand tal_syntax_call(tal_grammar *p, size_t from)
{
    tal_complaint *complaint = &p->operands.complaint;
    const tal_token *open = tal_grammar_peek(p), *inner = open + 1;
    bool call = open->kind == TAL_TOKEN_OPEN;
    tal_slice name = tal_complaint_slice(complaint, from, tal_token_end(open - 1));
    tal_rewrite rewrite;
    const char *hint = call ? _("for more than a condition, give a Lua function instead of a text")
                            : _("a name is written like seen.tickets");
    bool text = inner->kind == TAL_TOKEN_TEXT && inner->length > 2;
    size_t quote = text ? 1 : 0;
    if ((text || inner->kind == TAL_TOKEN_NAME) && inner[1].kind == open->kind + 1) {
        tal_rewrite_start(&rewrite, complaint);
        tal_rewrite_put(&rewrite, tal_token_end(open - 1), inner->offset + quote, ".");
        tal_rewrite_put(&rewrite, tal_token_end(inner) - quote, tal_token_end(inner + 1), "");
        hint = tal_rewrite_hint(&rewrite, _("write: %s"));
    }
    tal_complaint_say(complaint, open->offset, call ? TAL_MISTAKE_CALL : TAL_MISTAKE_INDEX, hint,
                      call ? _("%s(...) calls a function, and expressions have none")
                           : _("%s[...] is not used in expressions"),
                      name.bytes);
    return tal_syntax_stop(p);
}

/* `1 < a < 3`: FIRST is its first sign, and MIDDLE stands before the second. */
tal_operand tal_syntax_chain(tal_grammar *p, const tal_token *first, tal_operand middle)
{
    tal_complaint *complaint = &p->operands.complaint;
    tal_slice again = tal_complaint_slice(complaint, middle.from, middle.to);
    char insert[sizeof again.bytes + 16] = "";
    tal_rewrite rewrite;
    const char *hint = _("compare two things at a time, and join the comparisons with and");
    bool like = (first->kind >= TAL_TOKEN_LT) == (tal_grammar_peek(p)->kind >= TAL_TOKEN_LT);
    if (like && !middle.bad && middle.type != TAL_BOOL &&
        middle.to - middle.from < sizeof again.bytes) {
        strcat(strcat(insert, " and "), again.bytes);
        hint = tal_rewrite_once(&rewrite, complaint, middle.to, middle.to, insert);
    }
    tal_complaint_say(complaint, tal_grammar_peek(p)->offset, TAL_MISTAKE_CHAIN, hint,
                      _("only two things can be compared at a time"));
    return tal_syntax_stop(p);
}

/* In effects: `a = 1 and b = 2`, `a = b = 1`, `a = 1 b = 2`. */
tal_operand tal_syntax_set_again(tal_grammar *p, const char *hint)
{
    tal_complaint_say(&p->operands.complaint, tal_grammar_peek(p)->offset, TAL_MISTAKE_SET, hint,
                      _("between two settings stands a comma"));
    return tal_syntax_stop(p);
}

bool tal_syntax_begins_setting(const tal_token *token)
{
    if (token->kind != TAL_TOKEN_NAME)
        return false;
    while (token[1].kind == TAL_TOKEN_DOT && token[2].kind == TAL_TOKEN_NAME)
        token += 2;
    return token[1].kind == TAL_TOKEN_SET;
}

/* What stands after a complete expression and does not belong there. */
tal_operand tal_syntax_leftover(tal_grammar *p)
{
    tal_complaint *complaint = &p->operands.complaint;
    const tal_token *here = tal_grammar_peek(p);
    tal_rewrite rewrite;
    if (p->effects && here->kind == TAL_TOKEN_SET)
        return tal_syntax_set_again(p, _("such as: asked = asked + 1, angry = false"));
    if (p->effects && tal_syntax_begins_setting(here))
        return tal_syntax_set_again(p, tal_rewrite_once(&rewrite, complaint, tal_token_end(last(p)),
                                                        tal_token_end(last(p)), ","));
    if (tal_token_begins(here))
        return no_operator(p);
    switch (here->kind) {
    case TAL_TOKEN_CLOSE:
        tal_complaint_say(
            complaint, here->offset, TAL_MISTAKE_CLOSE,
            tal_rewrite_once(&rewrite, complaint, here->offset, tal_token_end(here), ""),
            _("this bracket closes nothing"));
        return tal_syntax_stop(p);
    case TAL_TOKEN_COMMA:
        tal_complaint_say(complaint, here->offset, TAL_MISTAKE_SIGN,
                          p->effects ? NULL
                                     : tal_rewrite_once(&rewrite, complaint, here->offset,
                                                        tal_token_end(here), " and"),
                          _("a comma joins nothing here"));
        return tal_syntax_stop(p);
    case TAL_TOKEN_DOT:
        return tal_syntax_point(p);
    default:
        tal_complaint_say(complaint, here->offset, TAL_MISTAKE_CHARACTER, NULL,
                          _("%s means nothing in an expression"), slice(p, here).bytes);
        return tal_syntax_stop(p);
    }
}

/* Where the comparison that begins here ends: the next and, or, comma or closing bracket. */
static size_t comparison_end(const tal_grammar *p)
{
    const tal_token *token = tal_grammar_peek(p);
    for (int depth = 0; token->kind != TAL_TOKEN_END; token++) {
        if (token->kind == TAL_TOKEN_OPEN)
            depth++;
        else if (token->kind == TAL_TOKEN_CLOSE && depth-- == 0)
            break;
        else if (depth == 0 && (token->kind == TAL_TOKEN_AND || token->kind == TAL_TOKEN_OR ||
                                token->kind == TAL_TOKEN_COMMA))
            break;
    }
    return tal_token_end(token - 1);
}

/* `not outcome == 'lost'` reads `(not outcome) == 'lost'` in Lua: not binds first. */
tal_operand tal_syntax_not_applies(tal_grammar *p, tal_operand a, size_t from)
{
    tal_complaint *complaint = &p->operands.complaint;
    tal_rewrite rewrite;
    tal_rewrite_start(&rewrite, complaint);
    tal_rewrite_put(&rewrite, a.from, a.from, "(");
    size_t end = comparison_end(p);
    tal_rewrite_put(&rewrite, end, end, ")");
    tal_complaint_say(
        complaint, from, TAL_MISTAKE_NOT, tal_rewrite_hint(&rewrite, _("put brackets: %s")),
        _("not applies to %s alone, which is %s"),
        tal_complaint_slice(complaint, a.from, a.to).bytes, tal_operand_type_text(a.type));
    return tal_operand_bad(&p->operands, from, a.to);
}

/* `a += 1`, `a == 1`, or something else where `NAME =` should stand. */
void tal_syntax_no_setting(tal_grammar *p, size_t from, size_t to)
{
    tal_complaint *complaint = &p->operands.complaint;
    const tal_token *here = tal_grammar_peek(p);
    tal_rewrite rewrite;
    const char *hint = _("such as: asked = asked + 1, angry = false");
    bool joined =
        here->kind >= TAL_TOKEN_MUL && here->kind <= TAL_TOKEN_SUB && here[1].kind == TAL_TOKEN_SET;
    bool counted = here->kind == TAL_TOKEN_ADD && here[1].kind == TAL_TOKEN_ADD; /* asked++ */
    if (to > from && here->kind == TAL_TOKEN_EQ) {
        hint = tal_rewrite_once(&rewrite, complaint, here->offset, tal_token_end(here), "=");
    } else if (to > from && to - from < sizeof(tal_slice) && (joined || counted)) {
        tal_slice name = tal_complaint_slice(complaint, from, to);
        tal_slice sign = slice(p, here);
        char instead[sizeof name.bytes + sizeof sign.bytes + 8];
        snprintf(instead, sizeof instead, "%s= %s %s%s",
                 complaint->text[here->offset - 1] == ' ' ? "" : " ", name.bytes, sign.bytes,
                 counted ? " 1" : "");
        hint =
            tal_rewrite_once(&rewrite, complaint, here->offset, tal_token_end(here + 1), instead);
    }
    tal_complaint_say(complaint, here->offset, TAL_MISTAKE_SET, hint,
                      _("a setting is written: name = value"));
    tal_syntax_stop(p);
}

/* The words of a name: small letters, digits and _. */
bool tal_syntax_letters(tal_grammar *p, const tal_token *token)
{
    tal_complaint *complaint = &p->operands.complaint;
    char small[64] = "";
    bool ascii = token->length < sizeof small, good = true;
    for (size_t i = 0; i < token->length; i++) {
        char letter = complaint->text[token->offset + i];
        bool capital = letter >= 'A' && letter <= 'Z';
        if (capital || (unsigned char)letter >= 0x80)
            good = false;
        if ((unsigned char)letter >= 0x80)
            ascii = false;
        if (ascii)
            small[i] = capital ? (char)(letter - 'A' + 'a') : letter;
    }
    if (good)
        return true;
    tal_rewrite rewrite;
    tal_complaint_say(
        complaint, token->offset, TAL_MISTAKE_LETTERS,
        ascii ? tal_rewrite_once(&rewrite, complaint, token->offset, tal_token_end(token), small)
              : NULL,
        _("%s cannot be a name: names have the letters a to z, digits and _"),
        slice(p, token).bytes);
    tal_syntax_stop(p);
    return false;
}

tal_operand tal_syntax_open(tal_grammar *p, const tal_token *open)
{
    tal_complaint *complaint = &p->operands.complaint;
    tal_rewrite rewrite;
    tal_complaint_say(
        complaint, open->offset, TAL_MISTAKE_OPEN,
        tal_rewrite_once(&rewrite, complaint, complaint->length, complaint->length, ")"),
        _("the bracket that opens here is never closed"));
    return tal_syntax_stop(p);
}
