/*
 * One entry of a table: a field in all the ways in which people write one, or an item. Must not
 * know what a field means; whether a name is a word or a known field only words the complaint.
 */
#include <string.h>

#include "base/intl.h"
#include "script/parser.h"

/* At : or ==, or at the second = of two. */
static void wrong_sign(tal_parser *parser, const tal_lexeme *name)
{
    tal_mistake(parser, parser->token.kind == ':' ? TAL_MISTAKE_COLON : TAL_MISTAKE_DOUBLE,
                parser->token.offset,
                tal_mistake_hint(parser, _("write %.*s = ..."), TAL_QUOTE_TOKEN(parser, name)),
                parser->token.kind == ':' ? _("a field has = after its name, not :")
                                          : _("a field has one = after its name, not two"));
}

/* What the schema says of the field NAME; NULL: nothing. */
static const tal_field_rule *rule_of(const tal_parser *parser, const tal_filling *table,
                                     const tal_lexeme *name)
{
    if (!table->rule)
        return NULL;
    for (const tal_field_rule *field = table->rule->fields; field->name; field++)
        if (tal_parser_is(parser, name, field->name))
            return field;
    return NULL;
}

/* Behind the name and its = (or what was written for it). */
static void read_field(tal_parser *parser, tal_filling *table, const tal_lexeme *name)
{
    tal_tree *value;

    bool next_field =
        parser->token.first && parser->token.kind == TAL_LEX_NAME && parser->next.kind == '=';

    if (parser->token.kind == '=') {
        wrong_sign(parser, name);
        tal_parser_advance(parser);
    }
    if (tal_value_ends(&parser->token) || next_field) {
        value = tal_parser_tree(parser, TAL_TREE_OPAQUE, name->offset);
        value->end = name->end;
        tal_items_add_field(parser, table, value, name); /* so that nobody calls it missing */
        parser->forgive = parser->forgive || next_field;
        if (!parser->ended)
            tal_mistake(parser, TAL_MISTAKE_VALUE, name->offset,
                        _("write a value after the =, or delete the field"),
                        _("\"%.*s\" has no value"), TAL_QUOTE_TOKEN(parser, name));
        return;
    }
    parser->field = parser->token.kind == TAL_LEX_NAME ? rule_of(parser, table, name) : NULL;
    value = tal_value_read(parser, TAL_SPOT_FIELD);
    parser->field = NULL;
    table->after_number = value->kind == TAL_TREE_NUMBER;
    if (!value->name)
        tal_items_add_field(parser, table, value, name);
}

/* says = "...", where says is a word that may be called here. */
static bool is_word_field(const tal_parser *parser, const tal_filling *table,
                          const tal_lexeme *name)
{
    tal_lexeme after;

    if (!table->rule || !tal_parser_word(parser, name) || rule_of(parser, table, name))
        return false;
    after = tal_parser_peek(parser);
    return tal_word_argument(&after);
}

static const char *how_to_write(const tal_word_rule *rule)
{
    if (rule->shape == TAL_SHAPE_TEXT)
        return _("write %s \"...\"");
    if (rule->shape == TAL_SHAPE_ID_BODY)
        return _("write %s \"id\" { ... }");
    return _("write %s { ... }");
}

static void read_word_field(tal_parser *parser, tal_filling *table, const tal_lexeme *name)
{
    const tal_word_rule *rule = tal_parser_word(parser, name);

    tal_mistake(parser, TAL_MISTAKE_WORD_FIELD, parser->token.offset,
                tal_mistake_hint(parser, how_to_write(rule), rule->name),
                _("%s is a word: no %c follows it"), rule->name,
                parser->bytes[parser->token.offset]);
    tal_parser_advance(parser);
    if (rule->shape == TAL_SHAPE_ID_BODY && parser->token.kind == '{') {
        tal_tree *node = tal_parser_tree(parser, TAL_TREE_WORD, name->offset);
        node->word = rule->name;
        node->faulty = true; /* it has no id either, but one thing at a time */
        tal_items_body(parser, node, rule);
        tal_items_add(parser, table, node);
        return;
    }
    tal_items_add(parser, table, tal_word_call(parser, name, rule));
}

/* for-client = "...": the name up to the =, or 0. */
static uint32_t hyphenated(const tal_parser *parser, const tal_lexeme *name)
{
    const char *bytes = parser->bytes;
    uint32_t end = name->end;

    if (bytes[end] != '-')
        return 0;
    while (bytes[end] == '-' || tal_lex_name_byte(bytes[end]))
        end++;
    uint32_t sign = end;
    while (bytes[sign] == ' ')
        sign++;
    return bytes[sign] == '=' && bytes[sign + 1] != '=' && bytes[name->end + 1] != '-' ? end : 0;
}

static void read_hyphenated(tal_parser *parser, tal_filling *table, tal_lexeme name, uint32_t end)
{
    name.end = end;
    name.flaw = TAL_FLAW_ACCENT;
    tal_mistake(parser, TAL_MISTAKE_NAME, name.offset, _("write _ instead of - in a name"),
                _("\"%.*s\" cannot be a name"), TAL_QUOTE_TOKEN(parser, &name));
    tal_parser_seek(parser, end);
    tal_parser_advance(parser);
    read_field(parser, table, &name);
}

/* Behind a name that no sign follows: a word without anything, a field without =, a bare text. */
static void read_lone(tal_parser *parser, tal_filling *table, const tal_lexeme *name,
                      const tal_word_rule *rule)
{
    const tal_lexeme *token = &parser->token;
    bool value = !token->first && (token->kind == TAL_LEX_NUMBER || token->kind == TAL_LEX_NAME ||
                                   token->kind == TAL_LEX_TRUE || token->kind == TAL_LEX_FALSE);

    if (rule) {
        tal_items_add(parser, table, tal_word_call(parser, name, rule));
        return;
    }
    if (value && token->kind != TAL_LEX_NAME) {
        tal_mistake(parser, TAL_MISTAKE_EQUALS, name->offset,
                    tal_mistake_hint(parser, _("write %.*s = %.*s"), TAL_QUOTE_TOKEN(parser, name),
                                     TAL_QUOTE_TOKEN(parser, token)),
                    _("an = is missing after \"%.*s\""), TAL_QUOTE_TOKEN(parser, name));
        read_field(parser, table, name);
    } else if (value || (token->kind == TAL_LEX_OTHER && !token->first)) {
        tal_value_sentence(parser, name);
    } else {
        tal_value_bare(parser, name);
        tal_tree *item = tal_parser_tree(parser, TAL_TREE_OPAQUE, name->offset);
        item->end = name->end;
        tal_items_add(parser, table, item);
    }
}

/* trust: 10, but not object:method(...) */
static bool is_colon_field(const tal_parser *parser, const tal_lexeme *name)
{
    tal_lexer lexer = parser->lexer;
    tal_lexeme value, after;

    if (tal_parser_defined(parser, name))
        return false;
    tal_lexer_next(&lexer, &value);
    if (value.kind != TAL_LEX_NAME)
        return true;
    tal_lexer_next(&lexer, &after);
    return !tal_word_argument(&after) && after.kind != '(';
}

/* At a name with =, or with : or == for it. */
static void read_named_field(tal_parser *parser, tal_filling *table, const tal_lexeme *name)
{
    bool word = is_word_field(parser, table, name);

    tal_parser_advance(parser);
    if (word) {
        read_word_field(parser, table, name);
        return;
    }
    if (parser->token.kind != '=')
        wrong_sign(parser, name);
    tal_parser_advance(parser);
    read_field(parser, table, name);
}

/* patience -26: to Lua that is a subtraction from nothing. */
static bool lacks_equals(const tal_parser *parser, const tal_filling *table, const tal_lexeme *name)
{
    return parser->next.kind == '-' && rule_of(parser, table, name) &&
           tal_parser_peek(parser).kind == TAL_LEX_NUMBER;
}

static void read_without_equals(tal_parser *parser, tal_filling *table, const tal_lexeme *name)
{
    tal_lexeme number = tal_parser_peek(parser);

    tal_mistake(parser, TAL_MISTAKE_EQUALS, name->offset,
                tal_mistake_hint(parser, _("write %.*s = -%.*s"), TAL_QUOTE_TOKEN(parser, name),
                                 TAL_QUOTE_TOKEN(parser, &number)),
                _("an = is missing after \"%.*s\""), TAL_QUOTE_TOKEN(parser, name));
    tal_parser_advance(parser);
    read_field(parser, table, name);
}

static void read_named(tal_parser *parser, tal_filling *table)
{
    tal_lexeme name = parser->token;
    const tal_word_rule *rule = tal_parser_word(parser, &name);
    bool defined = tal_parser_defined(parser, &name);
    uint32_t end;

    if (parser->next.kind == '=' || (parser->next.kind == TAL_LEX_EQ && !defined) ||
        (parser->next.kind == ':' && is_colon_field(parser, &name))) {
        read_named_field(parser, table, &name);
    } else if (parser->next.kind == '-' && (end = hyphenated(parser, &name))) {
        read_hyphenated(parser, table, name, end);
    } else if (!rule && !defined && lacks_equals(parser, table, &name)) {
        read_without_equals(parser, table, &name);
    } else if (tal_word_argument(&parser->next) && !rule && !defined &&
               parser->next.flaw != TAL_FLAW_UNCLOSED) {
        tal_parser_advance(parser);
        tal_tree *node = tal_word_unknown(parser, &name, tal_word_guess(parser, &name));
        if (node->name)
            tal_items_add_field(parser, table, node, &name);
        else
            tal_items_add(parser, table, node);
    } else if (rule && !tal_value_continues(&parser->next)) {
        tal_parser_advance(parser);
        read_lone(parser, table, &name, rule);
    } else if (!defined && !tal_value_continues(&parser->next)) {
        tal_parser_advance(parser);
        read_lone(parser, table, &name, NULL);
    } else {
        tal_items_add(parser, table, tal_value_read(parser, TAL_SPOT_ITEM));
    }
}

/* "trust" = 10 and "trust": 10, as in JSON; ["trust"] = 10, which is Lua. */
static bool read_quoted_field(tal_parser *parser, tal_filling *table)
{
    tal_lexeme name = parser->token;

    if (name.kind == '[') {
        tal_lexeme after = tal_parser_peek(parser);
        if (parser->next.kind != TAL_LEX_TEXT || after.kind != ']')
            return false;
        tal_parser_advance(parser);
        name = parser->token;
        tal_parser_advance(parser);
        tal_parser_advance(parser);
        if (parser->token.kind != '=')
            return true;
    } else {
        if (parser->next.kind != '=' && parser->next.kind != ':')
            return false;
        tal_mistake(parser, TAL_MISTAKE_QUOTED, name.offset,
                    tal_mistake_hint(parser, _("write %.*s = ..."),
                                     TAL_QUOTE(parser, name.open, name.close)),
                    _("the name of a field has no quotes"));
        tal_parser_advance(parser);
    }
    tal_parser_advance(parser);
    read_field(parser, table, &name);
    return true;
}

/* [expression] = value: calls in it are seen, but the field is Lua's to tell. */
static void read_computed(tal_parser *parser)
{
    tal_lexeme open = parser->token;

    tal_parser_advance(parser);
    tal_value_read(parser, TAL_SPOT_LUA);
    if (parser->token.kind != ']' || parser->next.kind != '=') {
        tal_mistake_unexpected(parser, &open);
        if (parser->token.kind == ']')
            tal_parser_advance(parser);
        parser->forgive = true;
        return;
    }
    tal_parser_advance(parser);
    tal_parser_advance(parser);
    tal_value_read(parser, TAL_SPOT_LUA);
}

void tal_entry_skip_comment(tal_parser *parser)
{
    uint32_t at = parser->token.offset, end = at;
    int closed = 0;
    const char *close = parser->token.kind == '/' ? strstr(parser->bytes + at, "*/") : NULL;

    tal_mistake(parser, TAL_MISTAKE_COMMENT, at, _("write -- before a comment"),
                _("a comment does not begin with %.*s"), TAL_QUOTE_TOKEN(parser, &parser->token));
    if (close)
        end = (uint32_t)(close - parser->bytes) + 2;
    else
        for (; end < parser->length && parser->bytes[end] != '\n'; end++)
            closed += (parser->bytes[end] == '}') - (parser->bytes[end] == '{');
    if (closed > 0) /* { # a }: not all of it is the comment */
        tal_parser_skip_line(parser);
    else
        tal_parser_seek(parser, end);
}

/* end = "...": a keyword as a name. Anything else that cannot begin an item, too. */
static void read_unexpected(tal_parser *parser)
{
    tal_lexeme token = parser->token;

    if (tal_value_comment(parser) || tal_value_dash(parser, &token)) {
        tal_entry_skip_comment(parser);
        parser->forgive = true;
        return;
    }
    tal_mistake_unexpected(parser, &token);
    tal_parser_advance(parser);
    if (token.kind == ')' || token.kind == ']')
        return;
    if (token.kind >= TAL_LEX_AND && parser->token.kind == '=') {
        tal_parser_advance(parser);
        token.kind = '=';
    }
    if (token.kind == '=') {
        if (!tal_value_ends(&parser->token))
            tal_value_read(parser, TAL_SPOT_LUA);
    } else if (!parser->token.first) {
        tal_parser_skip_line(parser);
    }
    parser->forgive = true;
}

/* trust = 1,5: the 5 is an item of its own. */
static void stray_number(tal_parser *parser, const tal_filling *table, tal_tree *number)
{
    number->faulty = true;
    tal_mistake(
        parser, TAL_MISTAKE_STRAY_NUMBER, number->offset,
        table->after_number
            ? _("a comma ends the field before it; numbers are whole: write 1 or 2, not 1,5")
            : _("take it away, or write the name of its field and = before it"),
        _("a number stands among the items"));
}

void tal_entry_read(tal_parser *parser, tal_filling *table)
{
    tal_lexeme token = parser->token;
    bool after_number = table->after_number;
    tal_tree *item;
    uint32_t end;

    table->after_number = false;
    switch (token.kind) {
    case TAL_LEX_NAME:
        read_named(parser, table);
        return;
    case '[':
    case TAL_LEX_TEXT:
        if (read_quoted_field(parser, table))
            return;
        if (token.kind == '[') {
            read_computed(parser);
            return;
        }
        break;
    case TAL_LEX_NUMBER:
    case '-':
    case '+':
    case '{':
    case '(':
    case '~':
    case TAL_LEX_TRUE:
    case TAL_LEX_FALSE:
    case TAL_LEX_NIL:
    case TAL_LEX_NOT:
    case TAL_LEX_FUNCTION:
    case TAL_LEX_DOTS:
        break;
    case '#':
        if (!tal_value_comment(parser))
            break;
        read_unexpected(parser);
        return;
    case TAL_LEX_OTHER:
        if (tal_value_dash(parser, &token) && parser->next.kind == TAL_LEX_NUMBER)
            break;
        read_unexpected(parser);
        return;
    default:
        if (token.kind >= TAL_LEX_AND && (end = hyphenated(parser, &token)))
            read_hyphenated(parser, table, token, end);
        else
            read_unexpected(parser);
        return;
    }
    item = tal_value_read(parser, TAL_SPOT_ITEM);
    table->after_number = after_number;
    if (item->kind == TAL_TREE_NUMBER && parser->in_word)
        stray_number(parser, table, item);
    table->after_number = false;
    tal_items_add(parser, table, item);
}
