/*
 * One value: a text, a number, a table, a word call, or Lua that the scan does not read.
 * Must not know in which field it stands, nor what the field means.
 */
#include "base/intl.h"
#include "script/literal.h"
#include "script/parser.h"

tal_tree *tal_value_text(tal_parser *parser)
{
    tal_lexeme token = parser->token;
    tal_tree *tree = tal_parser_tree(parser, TAL_TREE_TEXT, token.offset);
    tal_literal literal = tal_literal_text(parser->bytes, &token, parser->arena);

    if (!literal.bytes)
        parser->failed = true;
    tree->end = token.end;
    tree->text.bytes = literal.bytes ? literal.bytes : "";
    tree->text.length = literal.length;
    tree->verbatim = !token.is_long && !token.escaped && token.open == token.offset + 1;
    if (literal.wrong)
        tal_mistake_escape(parser, literal.wrong, literal.wrong_offset);
    tal_parser_advance(parser);
    return tree;
}

bool tal_value_dash(const tal_parser *parser, const tal_lexeme *token)
{
    return token->kind == TAL_LEX_OTHER &&
           (tal_parser_is(parser, token, "\u2013") || tal_parser_is(parser, token, "\u2014") ||
            tal_parser_is(parser, token, "\u2212"));
}

/* 10, -10; also +10 and the dash of a word processor, which are mistakes. */
static tal_tree *read_number(tal_parser *parser)
{
    tal_tree *tree = tal_parser_tree(parser, TAL_TREE_NUMBER, parser->token.offset);
    tal_lexeme sign = parser->token;
    bool negative = sign.kind != TAL_LEX_NUMBER && sign.kind != '+';

    if (sign.kind != TAL_LEX_NUMBER) {
        tal_lexeme number = parser->next;
        if (sign.kind == '+')
            tal_mistake(
                parser, TAL_MISTAKE_PLUS, sign.offset,
                tal_mistake_hint(parser, _("write %.*s"), TAL_QUOTE_TOKEN(parser, &number)),
                _("a number has no + before it"));
        else if (sign.kind != '-')
            tal_mistake(parser, TAL_MISTAKE_PLUS, sign.offset,
                        tal_mistake_hint(parser,
                                         _("write -%.*s, with the minus sign of the keyboard"),
                                         TAL_QUOTE_TOKEN(parser, &number)),
                        _("this dash is not a minus sign"));
        tal_parser_advance(parser);
    }
    tree->number = tal_literal_number(parser->bytes, &parser->token);
    if (negative)
        tree->number = -tree->number;
    tree->end = parser->token.end;
    tal_parser_advance(parser);
    if (parser->token.kind == '%' && !parser->token.first &&
        (parser->next.kind == ',' || parser->next.kind == '}')) {
        tal_mistake(parser, TAL_MISTAKE_NUMBER, parser->token.offset, _("take the % away"),
                    _("a number stands without a %% sign"));
        tal_parser_advance(parser);
    }
    return tree;
}

/* What the field that is being read wants, where that is no text; else NULL. */
static const char *wanted(tal_parser *parser)
{
    const tal_field_rule *field = parser->field;

    if (field && field->takes == TAL_TAKES_NUMBER)
        return tal_mistake_hint(parser, _("write a number from %d to %d"), field->lo, field->hi);
    if (field && field->takes == TAL_TAKES_LEVEL)
        return _("a level is 0, 1 or 2");
    if (field && field->takes == TAL_TAKES_BOOL)
        return _("write true or false");
    return NULL;
}

void tal_value_bare(tal_parser *parser, const tal_lexeme *name)
{
    static const char *const constants[][2] = {
        { "True", "true" },   { "TRUE", "true" }, { "yes", "true" }, { "False", "false" },
        { "FALSE", "false" }, { "no", "false" },  { "None", NULL },  { "null", NULL },
        { "NULL", NULL },     { "Nil", NULL },    { "verdadero", "true" }, { "falso", "false" },
    };

    const char *hint = wanted(parser);

    /* It has been said what is wrong with the name; or the file ends in the middle of it. */
    if (name->flaw || parser->token.kind == TAL_LEX_END)
        return;
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++) {
        if (!tal_parser_is(parser, name, constants[i][0]))
            continue;
        if (!constants[i][1])
            hint = _("leave the field out");
        else if (!hint || parser->field->takes == TAL_TAKES_BOOL)
            hint = tal_mistake_hint(parser, _("write %s"), constants[i][1]);
        tal_mistake(parser, TAL_MISTAKE_CONSTANT, name->offset, hint, _("Lua does not know %.*s"),
                    TAL_QUOTE_TOKEN(parser, name));
        return;
    }
    if (hint) {
        tal_mistake(parser, TAL_MISTAKE_CONSTANT, name->offset, hint, _("Lua does not know %.*s"),
                    TAL_QUOTE_TOKEN(parser, name));
        return;
    }
    tal_mistake(parser, TAL_MISTAKE_BARE, name->offset,
                tal_mistake_hint(parser, _("write \"%.*s\""), TAL_QUOTE_TOKEN(parser, name)),
                _("%.*s has no quotes"), TAL_QUOTE_TOKEN(parser, name));
}

bool tal_value_ends(const tal_lexeme *token)
{
    return token->kind == ',' || token->kind == ';' || token->kind == '}' || token->kind == ')' ||
           token->kind == ']' || token->kind == TAL_LEX_END;
}

void tal_value_sentence(tal_parser *parser, const tal_lexeme *name)
{
    if (!name->flaw)
        tal_mistake(parser, TAL_MISTAKE_UNQUOTED, name->offset,
                    _("put it between quotes: \"...\""), _("a text without quotes"));
    if (!parser->token.first || parser->token.offset == name->offset)
        tal_parser_skip_line(parser);
    parser->forgive = true;
}

bool tal_value_half_quoted(tal_parser *parser)
{
    tal_lexeme name = parser->token, text = parser->next;

    if (text.kind != TAL_LEX_TEXT || text.flaw != TAL_FLAW_UNCLOSED || text.is_long ||
        text.offset != name.end)
        return false;
    tal_mistake(parser, TAL_MISTAKE_UNCLOSED, name.offset,
                tal_mistake_hint(parser, _("write \"%.*s\""), TAL_QUOTE_TOKEN(parser, &name)),
                _("this text has no opening quote"));
    tal_parser_seek(parser, text.end);
    parser->last_end = text.end;
    return true;
}

/* A name that stands alone: a value, where none follows on this line. */
static void lone_name(tal_parser *parser, const tal_lexeme *name, tal_spot spot)
{
    bool defined = tal_parser_defined(parser, name);

    tal_parser_advance(parser);
    if (tal_parser_word(parser, name))
        tal_parser_unsure(parser);
    if (spot == TAL_SPOT_LUA || defined)
        return;
    if (!parser->token.first &&
        (parser->token.kind == TAL_LEX_NAME || parser->token.kind == TAL_LEX_NUMBER ||
         parser->token.kind == TAL_LEX_OTHER))
        tal_value_sentence(parser, name);
    else
        tal_value_bare(parser, name);
}

bool tal_value_continues(const tal_lexeme *token)
{
    return tal_opaque_operator(token) || token->kind == '.' || token->kind == ':' ||
           token->kind == '(' || token->kind == '[' || tal_word_argument(token);
}

/* set = month_free = true */
static void second_equals(tal_parser *parser, uint32_t start)
{
    tal_parser_advance(parser);
    tal_parser_advance(parser);
    if (!tal_value_ends(&parser->token))
        tal_value_read(parser, TAL_SPOT_LUA);
    tal_mistake(
        parser, TAL_MISTAKE_EXPRESSION, start,
        tal_mistake_hint(parser, _("write \"%.*s\""), TAL_QUOTE(parser, start, parser->last_end)),
        _("an assignment stands in quotes"));
    parser->broken = true;
}

/* `to = log",` and `persona = name = "Marta" },`: a quote or a brace was forgotten. Else NULL. */
static tal_tree *half_value(tal_parser *parser, tal_spot spot)
{
    tal_lexeme name = parser->token;
    tal_tree *node = NULL;

    if (spot != TAL_SPOT_LUA && tal_value_half_quoted(parser)) {
        node = tal_parser_tree(parser, TAL_TREE_OPAQUE, name.offset);
        tal_parser_close(parser, node);
    } else if (spot == TAL_SPOT_FIELD && parser->next.kind == '=' &&
               tal_brace_not_opened(parser, &name)) {
        node = tal_parser_tree(parser, TAL_TREE_LIST, name.offset);
        tal_mistake(parser, TAL_MISTAKE_BODY, name.offset, _("put a { here"),
                    _("a { is missing before this"));
        tal_items_body(parser, node, NULL);
    }
    return node;
}

static tal_tree *name_value(tal_parser *parser, tal_spot spot)
{
    tal_lexeme name = parser->token;
    const tal_word_rule *rule = tal_parser_word(parser, &name);
    tal_tree *node = half_value(parser, spot);

    if (node)
        return node;
    if (rule && (tal_word_argument(&parser->next) || parser->next.kind == '(')) {
        tal_parser_advance(parser);
        node = tal_word_call(parser, &name, rule);
        if (!tal_opaque_operator(&parser->token) || parser->token.first)
            return node;
        return tal_opaque_value(parser, name.offset, true, spot);
    }
    if (tal_word_argument(&parser->next) && !tal_parser_defined(parser, &name) &&
        !parser->next.first) {
        tal_parser_advance(parser);
        node = tal_word_unknown(parser, &name, tal_word_guess(parser, &name));
        node->name = NULL;
        return node;
    }
    if (spot == TAL_SPOT_FIELD && parser->next.kind == '=') {
        second_equals(parser, name.offset);
    } else if (tal_value_continues(&parser->next) &&
               (!tal_word_argument(&parser->next) || tal_parser_defined(parser, &name))) {
        return tal_opaque_value(parser, name.offset, false, spot);
    } else {
        lone_name(parser, &name, spot);
    }
    node = tal_parser_tree(parser, TAL_TREE_OPAQUE, name.offset);
    tal_parser_close(parser, node);
    return node;
}

/* A text, a number, true, a table: what the scan reads, unless an operator follows. */
static tal_tree *plain_value(tal_parser *parser)
{
    tal_lexeme token = parser->token;
    bool number = parser->next.kind == TAL_LEX_NUMBER;
    tal_tree *tree;

    switch (token.kind) {
    case TAL_LEX_TEXT:
        return tal_value_text(parser);
    case TAL_LEX_NUMBER:
        return read_number(parser);
    case '-':
    case '+':
        return number ? read_number(parser) : NULL;
    case TAL_LEX_OTHER:
        if (number && tal_value_dash(parser, &token))
            return read_number(parser);
        tal_value_sentence(parser, &token);
        tree = tal_parser_tree(parser, TAL_TREE_OPAQUE, token.offset);
        tal_parser_close(parser, tree);
        return tree;
    case TAL_LEX_TRUE:
    case TAL_LEX_FALSE:
        tree = tal_parser_tree(parser, TAL_TREE_BOOL, token.offset);
        tree->boolean = token.kind == TAL_LEX_TRUE;
        tree->end = token.end;
        tal_parser_advance(parser);
        return tree;
    case '{':
        tree = tal_parser_tree(parser, TAL_TREE_LIST, token.offset);
        tal_items_body(parser, tree, NULL);
        return tree;
    default:
        return NULL;
    }
}

bool tal_value_comment(const tal_parser *parser)
{
    const tal_lexeme *sign = &parser->token, *after = &parser->next;

    if (sign->kind == '#')
        return !(after->kind == TAL_LEX_NAME && tal_parser_defined(parser, after));
    if (sign->kind == '/')
        return after->kind == '*';
    if (sign->kind != TAL_LEX_FLOOR)
        return false;
    if (after->first)
        return true;
    return after->kind != TAL_LEX_NUMBER && after->kind != '(' &&
           !(after->kind == TAL_LEX_NAME && tal_parser_defined(parser, after));
}

/* persona = [ name = "A" ], persona = ( name = "A" ): { } was meant. */
static bool is_bracketed(const tal_parser *parser, tal_spot spot)
{
    tal_lexeme after;

    if (spot != TAL_SPOT_FIELD)
        return false;
    if (parser->token.kind == '[')
        return true;
    if (parser->token.kind != '(' || parser->next.kind != TAL_LEX_NAME)
        return false;
    after = tal_parser_peek(parser);
    return after.kind == '=';
}

tal_tree *tal_value_read(tal_parser *parser, tal_spot spot)
{
    uint32_t start = parser->token.offset;
    tal_tree *tree;

    if (parser->token.kind == TAL_LEX_NAME)
        return name_value(parser, spot);
    if (is_bracketed(parser, spot)) {
        tree = tal_parser_tree(parser, TAL_TREE_LIST, start);
        tal_items_bracketed(parser, tree);
        return tree;
    }
    tree = plain_value(parser);
    if (!tree) {
        tree = tal_opaque_value(parser, start, false, spot);
        if (parser->token.offset == start && !parser->ended) {
            tal_mistake_unexpected(parser, &parser->token);
            if (!tal_value_ends(&parser->token))
                tal_parser_advance(parser);
        }
        return tree;
    }
    if (tal_opaque_operator(&parser->token) && !tal_value_comment(parser) &&
        !(parser->token.first && parser->token.kind == '-'))
        return tal_opaque_value(parser, start, true, spot);
    return tree;
}
