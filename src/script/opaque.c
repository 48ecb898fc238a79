/*
 * Lua that the scan does not read: expressions, functions, statements with a body. Finds where they
 * end, and the word calls in them. Must not judge them, but for conditions that lack their quotes.
 */
#include <string.h>

#include "base/intl.h"
#include "script/parser.h"

/* What an expression is made of; decides whether it was meant to stand in quotes. */
typedef struct makeup {
    bool free; /* a name that nothing in the file defines */
    bool lua;  /* a call, a function, a .. : not the language of conditions */
} makeup;

bool tal_opaque_operator(const tal_lexeme *token)
{
    switch (token->kind) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '^':
    case '&':
    case '~':
    case '|':
    case '<':
    case '>':
    case TAL_LEX_CONCAT:
    case TAL_LEX_EQ:
    case TAL_LEX_NE:
    case TAL_LEX_LE:
    case TAL_LEX_GE:
    case TAL_LEX_FLOOR:
    case TAL_LEX_SHL:
    case TAL_LEX_SHR:
    case TAL_LEX_AND:
    case TAL_LEX_OR:
    case TAL_LEX_FOREIGN:
        return true;
    default:
        return false;
    }
}

static bool is_unary(const tal_lexeme *token)
{
    return token->kind == '-' || token->kind == '#' || token->kind == '~' ||
           token->kind == TAL_LEX_NOT;
}

void tal_opaque_skip(tal_parser *parser)
{
    int level = 0;

    do {
        int kind = parser->token.kind;
        if (kind == '(' || kind == '{' || kind == '[')
            level++;
        if (kind == ')' || kind == '}' || kind == ']')
            level--;
        tal_parser_advance(parser);
    } while (level > 0 && parser->token.kind != TAL_LEX_END);
    tal_parser_unsure(parser);
}

/* At ( or [: values up to the bracket that closes it. */
static void read_enclosed(tal_parser *parser)
{
    tal_lexeme open = parser->token;
    int closing = open.kind == '(' ? ')' : ']';
    bool in_word = parser->in_word;

    if (parser->depth >= TAL_SCAN_DEPTH) {
        tal_opaque_skip(parser);
        return;
    }
    parser->depth++;
    parser->in_word = false;
    tal_parser_advance(parser);
    while (parser->token.kind != closing) {
        uint32_t before = parser->token.offset;
        if (parser->token.kind == '}' || parser->token.kind == TAL_LEX_END) {
            tal_brace_unclosed(parser, &open);
            parser->ended = parser->token.kind == TAL_LEX_END;
            break;
        }
        if (parser->token.kind == ',')
            tal_parser_advance(parser);
        else
            tal_value_read(parser, TAL_SPOT_LUA);
        if (parser->token.offset == before) {
            tal_mistake_unexpected(parser, &parser->token);
            tal_parser_advance(parser);
        }
    }
    if (parser->token.kind == closing)
        tal_parser_advance(parser);
    parser->in_word = in_word;
    parser->depth--;
}

static void read_table(tal_parser *parser)
{
    bool in_word = parser->in_word;

    parser->in_word = false;
    tal_items_body(parser, tal_parser_tree(parser, TAL_TREE_LIST, parser->token.offset), NULL);
    parser->in_word = in_word;
}

static void read_name(tal_parser *parser, makeup *made)
{
    tal_lexeme name = parser->token;
    const tal_word_rule *word = tal_parser_word(parser, &name);

    tal_parser_advance(parser);
    if (word && (tal_word_argument(&parser->token) || parser->token.kind == '(')) {
        made->lua = true;
        tal_word_call(parser, &name, word);
        return;
    }
    if (word)
        tal_parser_unsure(parser); /* it may be called under another name */
    if (!tal_parser_defined(parser, &name))
        made->free = true;
}

/* What may follow a name or a parenthesis: .name [value] :name(...) (...) "text" { ... } */
static void read_suffixes(tal_parser *parser, makeup *made)
{
    for (;;) {
        switch (parser->token.kind) {
        case '.':
        case ':':
            if (parser->next.kind != TAL_LEX_NAME)
                return;
            tal_parser_advance(parser);
            tal_parser_advance(parser);
            break;
        case '(':
        case '[':
            made->lua = true;
            read_enclosed(parser);
            break;
        case TAL_LEX_TEXT:
            made->lua = true;
            tal_parser_advance(parser);
            break;
        case '{':
            made->lua = true;
            read_table(parser);
            break;
        default:
            return;
        }
    }
}

static bool read_operand(tal_parser *parser, makeup *made)
{
    while (is_unary(&parser->token))
        tal_parser_advance(parser);
    switch (parser->token.kind) {
    case TAL_LEX_NUMBER:
    case TAL_LEX_TEXT:
    case TAL_LEX_TRUE:
    case TAL_LEX_FALSE:
    case TAL_LEX_NIL:
    case TAL_LEX_DOTS:
        tal_parser_advance(parser);
        return true;
    case TAL_LEX_NAME:
        read_name(parser, made);
        read_suffixes(parser, made);
        return true;
    case '(': {
        bool lua = made->lua;
        read_enclosed(parser);
        read_suffixes(parser, made);
        made->lua = lua;
        return true;
    }
    case '{':
        made->lua = true;
        read_table(parser);
        return true;
    case TAL_LEX_FUNCTION:
        made->lua = true;
        tal_opaque_block(parser);
        return true;
    default:
        return false;
    }
}

/* `when = trust > 50`: reported at its beginning, with the text that it should be. */
static void judge(tal_parser *parser, uint32_t start, const makeup *made)
{
    uint32_t end = parser->last_end;
    bool quoted = memchr(parser->bytes + start, '"', end - start) != NULL;

    if (!made->free || made->lua)
        return;
    tal_mistake(parser, TAL_MISTAKE_EXPRESSION, start,
                quoted
                    ? _("write it as \"...\", with single quotes '...' for the texts in it")
                    : tal_mistake_hint(parser, _("write \"%.*s\""), TAL_QUOTE(parser, start, end)),
                _("a condition or a calculation stands in quotes"));
}

static void nothing_after(tal_parser *parser, const tal_lexeme *sign)
{
    if (parser->ended)
        return;
    tal_mistake(parser, TAL_MISTAKE_VALUE, sign->offset, _("complete it, or take the sign away"),
                _("nothing stands after %.*s"), TAL_QUOTE_TOKEN(parser, sign));
}

tal_tree *tal_opaque_value(tal_parser *parser, uint32_t start, bool after, tal_spot spot)
{
    makeup made = { false, false };
    bool doubtful = parser->doubtful, whole = true;
    tal_tree *node;

    if (!after) {
        tal_lexeme sign = parser->token;
        whole = read_operand(parser, &made);
        if (!whole && parser->token.offset != start)
            nothing_after(parser, &sign);
    }
    while (whole && tal_opaque_operator(&parser->token)) {
        tal_lexeme sign = parser->token;
        if (sign.kind == TAL_LEX_AND || sign.kind == TAL_LEX_OR)
            parser->doubtful = true;
        if (sign.kind == TAL_LEX_CONCAT)
            made.lua = true;
        tal_parser_advance(parser);
        if (sign.kind == TAL_LEX_FOREIGN && spot == TAL_SPOT_LUA)
            tal_mistake_unexpected(parser, &sign);
        whole = read_operand(parser, &made);
        if (!whole)
            nothing_after(parser, &sign);
    }
    parser->doubtful = doubtful;
    if (whole && spot == TAL_SPOT_FIELD)
        judge(parser, start, &made);
    node = tal_parser_tree(parser, TAL_TREE_OPAQUE, start);
    tal_parser_close(parser, node);
    return node;
}

/* ---------------------------------------------------------------- bodies */

static int level_of(const tal_lexeme *token)
{
    switch (token->kind) {
    case TAL_LEX_FUNCTION:
    case TAL_LEX_IF:
    case TAL_LEX_DO:
    case TAL_LEX_REPEAT:
        return 1;
    case TAL_LEX_KEYEND:
    case TAL_LEX_UNTIL:
        return -1;
    default:
        return 0;
    }
}

typedef struct place {
    tal_lexer lexer;
    tal_lexeme token, next;
    uint32_t last_end;
} place;

/* Without its `end`: reads on, once a file, at the first line that seems to stand outside. */
static void unfinished(tal_parser *parser, const tal_lexeme *begin, const place *line)
{
    if (parser->ended || parser->lexer.swallowed)
        return;
    parser->ended = true;
    if (line && !parser->reread) {
        parser->lexer = line->lexer;
        parser->token = line->token;
        parser->next = line->next;
        parser->last_end = line->last_end;
        parser->forgive = parser->reread = true;
        parser->ended = false;
    }
    tal_mistake(parser, TAL_MISTAKE_FUNCTION, begin->offset,
                _("each function, if, for and while needs an end of its own"),
                _("the end of this %.*s is missing"), TAL_QUOTE_TOKEN(parser, begin));
}

void tal_opaque_block(tal_parser *parser)
{
    tal_lexeme begin = parser->token;
    place line = { .last_end = 0 }; /* where to read on if the end is missing */
    bool words = false, marked = false, loop = false;
    int level = 0;

    do {
        const tal_lexeme *token = &parser->token;
        if (token->kind == TAL_LEX_END) {
            unfinished(parser, &begin, marked ? &line : NULL);
            break;
        }
        if (!marked && token->first && token->offset > begin.offset &&
            token->indent <= begin.indent && level_of(token) >= 0) {
            line = (place){ parser->lexer, parser->token, parser->next, parser->last_end };
            marked = true;
        }
        if (token->kind == TAL_LEX_WHILE || token->kind == TAL_LEX_FOR)
            loop = true;
        if (token->kind == TAL_LEX_NAME) {
            if (tal_parser_word(parser, token))
                words = true;
            if (parser->next.kind == '=')
                tal_parser_define(parser, token);
        }
        level += level_of(token);
        if (level > 0)
            loop = false;
        tal_parser_advance(parser);
    } while (level > 0 || loop);
    if (words)
        tal_parser_unsure(parser);
}
