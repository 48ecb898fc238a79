/*
 * What stands between braces: fields, items and their values. Must not know what a field means;
 * whether a name is a word or a known field decides only how a mistake is explained.
 */
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "script/literal.h"
#include "script/parser.h"

enum { FEW_FIELDS = 16 };

/* A table that is being filled. */
typedef struct filling {
    tal_tree *node;
    tal_tree **field, **item; /* where the next of each goes */
    const tal_word_rule *rule;
    bool in_word;             /* it, or what it stands in, is a word's body */
    uint32_t fields_count;
    bool after_number;        /* the entry before was a field with a number */
} filling;

static filling fill(tal_tree *node, const tal_word_rule *rule)
{
    filling table = { .node = node, .field = &node->fields, .item = &node->items, .rule = rule };

    while (*table.item) table.item = &(*table.item)->next;
    return table;
}

static void add_item(filling *table, tal_tree *item)
{
    *table->item = item;
    table->item = &item->next;
    table->node->items_count++;
}

static void add_field(tal_parser *parser, filling *table, tal_tree *value, const tal_lexeme *name)
{
    uint32_t quote = name->kind == TAL_LEX_TEXT ? name->open : name->offset;
    uint32_t end = name->kind == TAL_LEX_TEXT ? name->close : name->end;

    value->name = tal_parser_copy(parser, quote, end);
    value->name_offset = name->offset;
    *table->field = value;
    table->field = &value->next;
    table->fields_count++;
}

/* ---------------------------------------------------------------- a field given twice */

static int by_name(const void *left, const void *right)
{
    const tal_tree *a = *(tal_tree *const *)left, *b = *(tal_tree *const *)right;
    int order = strcmp(a->name, b->name);

    return order ? order : (a->name_offset > b->name_offset) - (a->name_offset < b->name_offset);
}

static void given_twice(tal_parser *parser, const tal_tree *again, const tal_tree *first)
{
    tal_mistake(parser, TAL_MISTAKE_TWICE, again->name_offset,
                tal_mistake_hint(parser, _("It was given in line %d; keep one of the two."),
                                 tal_source_place(parser->source, first->name_offset).line),
                _("\"%.*s\" is given twice"), tal_mistake_length(0, (uint32_t)strlen(again->name)),
                again->name);
}

static void find_twice_in_many(tal_parser *parser, const filling *table)
{
    tal_tree **sorted = malloc(table->fields_count * sizeof *sorted);
    const tal_tree *first = NULL;
    uint32_t n = 0;

    if (!sorted) {
        parser->failed = true;
        return;
    }
    for (tal_tree *field = table->node->fields; field; field = field->next) sorted[n++] = field;
    qsort(sorted, n, sizeof *sorted, by_name);
    for (uint32_t i = 0; i < n; i++) {
        if (first && strcmp(first->name, sorted[i]->name) == 0)
            given_twice(parser, sorted[i], first);
        else
            first = sorted[i];
    }
    free(sorted);
}

static void find_twice(tal_parser *parser, const filling *table)
{
    if (parser->failed) return;
    if (table->fields_count > FEW_FIELDS) {
        find_twice_in_many(parser, table);
        return;
    }
    for (tal_tree *field = table->node->fields; field; field = field->next)
        for (const tal_tree *first = table->node->fields; first != field; first = first->next)
            if (strcmp(first->name, field->name) == 0) {
                given_twice(parser, field, first);
                break;
            }
}

/* ---------------------------------------------------------------- values */

tal_tree *tal_items_text(tal_parser *parser)
{
    tal_lexeme token = parser->token;
    tal_tree *tree = tal_parser_tree(parser, TAL_TREE_TEXT, token.offset);
    tal_literal literal = tal_literal_text(parser->bytes, &token, parser->arena);

    if (!literal.bytes) parser->failed = true;
    tree->end = token.end;
    tree->text.bytes = literal.bytes ? literal.bytes : "";
    tree->text.length = literal.length;
    tree->verbatim = !token.is_long && !token.escaped && token.open == token.offset + 1;
    if (literal.wrong) tal_mistake_escape(parser, literal.wrong, literal.wrong_offset);
    tal_parser_advance(parser);
    return tree;
}

static bool is_dash(const tal_parser *parser, const tal_lexeme *token)
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
            tal_mistake(parser, TAL_MISTAKE_PLUS, sign.offset,
                        tal_mistake_hint(parser, _("Write %.*s."), TAL_QUOTE_TOKEN(parser, &number)),
                        _("a number has no + before it"));
        else if (sign.kind != '-')
            tal_mistake(parser, TAL_MISTAKE_PLUS, sign.offset,
                        tal_mistake_hint(parser, _("Write -%.*s, with the minus sign of the keyboard."),
                                         TAL_QUOTE_TOKEN(parser, &number)),
                        _("this dash is not a minus sign"));
        tal_parser_advance(parser);
    }
    tree->number = tal_literal_number(parser->bytes, &parser->token);
    if (negative) tree->number = -tree->number;
    tree->end = parser->token.end;
    tal_parser_advance(parser);
    if (parser->token.kind == '%' && !parser->token.first &&
        (parser->next.kind == ',' || parser->next.kind == '}')) {
        tal_mistake(parser, TAL_MISTAKE_NUMBER, parser->token.offset, _("Take the % away."),
                    _("a number stands without a %% sign"));
        tal_parser_advance(parser);
    }
    return tree;
}

void tal_items_bare(tal_parser *parser, const tal_lexeme *name)
{
    static const char *const constants[][2] = {
        { "True", "true" },   { "TRUE", "true" },   { "yes", "true" }, { "False", "false" },
        { "FALSE", "false" }, { "no", "false" },    { "None", NULL },  { "null", NULL },
        { "NULL", NULL },     { "Nil", NULL },
    };

    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++) {
        if (!tal_parser_is(parser, name, constants[i][0])) continue;
        tal_mistake(parser, TAL_MISTAKE_CONSTANT, name->offset,
                    constants[i][1] ? tal_mistake_hint(parser, _("Write %s."), constants[i][1])
                                    : _("Leave the field out."),
                    _("Lua does not know %s"), constants[i][0]);
        return;
    }
    tal_mistake(parser, TAL_MISTAKE_BARE, name->offset,
                tal_mistake_hint(parser, _("Write \"%.*s\"."), TAL_QUOTE_TOKEN(parser, name)),
                _("%.*s has no quotes"), TAL_QUOTE_TOKEN(parser, name));
}

/* Is this the end of a value, and of what it stands in? */
static bool ends_value(const tal_lexeme *token)
{
    return token->kind == ',' || token->kind == ';' || token->kind == '}' || token->kind == ')' ||
           token->kind == ']' || token->kind == TAL_LEX_END;
}

/* title = A hundred calls */
static void sentence(tal_parser *parser, const tal_lexeme *name)
{
    tal_mistake(parser, TAL_MISTAKE_UNQUOTED, name->offset, _("Put it between quotes: \"...\"."),
                _("a text without quotes"));
    tal_parser_skip_line(parser);
    parser->forgive = true;
}

/* A name that stands alone: a value, where none follows on this line. */
static void lone_name(tal_parser *parser, const tal_lexeme *name, tal_spot spot)
{
    bool defined = tal_parser_defined(parser, name);

    tal_parser_advance(parser);
    if (tal_parser_word(parser, name)) tal_parser_unsure(parser);
    if (spot == TAL_SPOT_LUA || defined) return;
    if (!parser->token.first && (parser->token.kind == TAL_LEX_NAME ||
                                 parser->token.kind == TAL_LEX_NUMBER ||
                                 parser->token.kind == TAL_LEX_OTHER))
        sentence(parser, name);
    else
        tal_items_bare(parser, name);
}

static bool continues(const tal_lexeme *token)
{
    return tal_opaque_operator(token) || token->kind == '.' || token->kind == ':' ||
           token->kind == '(' || token->kind == '[' || tal_word_argument(token);
}

/* set = month_free = true */
static void second_equals(tal_parser *parser, uint32_t start)
{
    tal_parser_advance(parser);
    tal_parser_advance(parser);
    if (!ends_value(&parser->token)) tal_items_value(parser, TAL_SPOT_LUA);
    tal_mistake(parser, TAL_MISTAKE_EXPRESSION, start,
                tal_mistake_hint(parser, _("Write \"%.*s\"."),
                                 TAL_QUOTE(parser, start, parser->last_end)),
                _("an assignment stands in quotes"));
    parser->broken = true;
}

static tal_tree *name_value(tal_parser *parser, tal_spot spot)
{
    tal_lexeme name = parser->token;
    const tal_word_rule *rule = tal_parser_word(parser, &name);
    tal_tree *node;

    if (rule && (tal_word_argument(&parser->next) || parser->next.kind == '(')) {
        tal_parser_advance(parser);
        node = tal_word_call(parser, &name, rule);
        if (!tal_opaque_operator(&parser->token) || parser->token.first) return node;
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
    } else if (continues(&parser->next) &&
               (!tal_word_argument(&parser->next) || tal_parser_defined(parser, &name))) {
        return tal_opaque_value(parser, name.offset, false, spot);
    } else {
        lone_name(parser, &name, spot);
    }
    node = tal_parser_tree(parser, TAL_TREE_OPAQUE, name.offset);
    node->end = parser->last_end;
    return node;
}

/* A text, a number, true, a table: what the scan reads, unless an operator follows. */
static tal_tree *plain_value(tal_parser *parser)
{
    tal_lexeme token = parser->token;
    bool number = parser->next.kind == TAL_LEX_NUMBER;
    tal_tree *tree;

    switch (token.kind) {
    case TAL_LEX_TEXT: return tal_items_text(parser);
    case TAL_LEX_NUMBER: return read_number(parser);
    case '-': case '+': return number ? read_number(parser) : NULL;
    case TAL_LEX_OTHER: return number && is_dash(parser, &token) ? read_number(parser) : NULL;
    case TAL_LEX_TRUE: case TAL_LEX_FALSE:
        tree = tal_parser_tree(parser, TAL_TREE_BOOL, token.offset);
        tree->boolean = token.kind == TAL_LEX_TRUE;
        tree->end = token.end;
        tal_parser_advance(parser);
        return tree;
    case '{':
        tree = tal_parser_tree(parser, TAL_TREE_LIST, token.offset);
        tal_items_body(parser, tree, NULL);
        return tree;
    default: return NULL;
    }
}

/* `10 // the start`: a comment of another language, and no division? */
static bool is_comment(const tal_parser *parser)
{
    const tal_lexeme *sign = &parser->token, *after = &parser->next;

    if (sign->kind == '#') return !(after->kind == TAL_LEX_NAME && tal_parser_defined(parser, after));
    if (sign->kind == '/') return after->kind == '*';
    if (sign->kind != TAL_LEX_FLOOR) return false;
    if (after->first) return true;
    return after->kind != TAL_LEX_NUMBER && after->kind != '(' &&
           !(after->kind == TAL_LEX_NAME && tal_parser_defined(parser, after));
}

/* Skips to the end of the line, or to the end of a comment in the manner of C. */
static void skip_comment(tal_parser *parser)
{
    uint32_t at = parser->token.offset, end = at;
    const char *close = parser->token.kind == '/' ? strstr(parser->bytes + at, "*/") : NULL;

    tal_mistake(parser, TAL_MISTAKE_COMMENT, at, _("Write -- before a comment."),
                _("a comment does not begin with %.*s"), TAL_QUOTE_TOKEN(parser, &parser->token));
    if (close)
        end = (uint32_t)(close - parser->bytes) + 2;
    else
        while (end < parser->length && parser->bytes[end] != '\n') end++;
    tal_parser_seek(parser, end);
}

tal_tree *tal_items_value(tal_parser *parser, tal_spot spot)
{
    uint32_t start = parser->token.offset;
    tal_tree *tree;

    if (parser->token.kind == TAL_LEX_NAME) return name_value(parser, spot);
    tree = plain_value(parser);
    if (!tree) {
        tree = tal_opaque_value(parser, start, false, spot);
        return tree;
    }
    if (tal_opaque_operator(&parser->token) && !is_comment(parser) &&
        !(parser->token.first && parser->token.kind == '-'))
        return tal_opaque_value(parser, start, true, spot);
    return tree;
}

/* ---------------------------------------------------------------- entries of a table */

/* Behind the name and its = (or what was written for it). */
static void read_field(tal_parser *parser, filling *table, const tal_lexeme *name)
{
    tal_tree *value;

    if (ends_value(&parser->token)) {
        if (!parser->ended)
            tal_mistake(parser, TAL_MISTAKE_VALUE, name->offset,
                        _("Write a value after the =, or delete the field."),
                        _("\"%.*s\" has no value"), TAL_QUOTE_TOKEN(parser, name));
        return;
    }
    value = tal_items_value(parser, TAL_SPOT_FIELD);
    table->after_number = value->kind == TAL_TREE_NUMBER;
    if (!value->name) add_field(parser, table, value, name);
}

/* says = "...", where says is a word that may be called here. */
static bool is_word_field(const tal_parser *parser, const filling *table, const tal_lexeme *name)
{
    tal_lexeme after;

    if (!table->rule || !tal_parser_word(parser, name)) return false;
    for (const tal_field_rule *field = table->rule->fields; field->name; field++)
        if (tal_parser_is(parser, name, field->name)) return false;
    after = tal_parser_peek(parser);
    return tal_word_argument(&after);
}

static void read_word_field(tal_parser *parser, filling *table, const tal_lexeme *name)
{
    const tal_word_rule *rule = tal_parser_word(parser, name);

    tal_mistake(parser, TAL_MISTAKE_WORD_FIELD, parser->token.offset,
                tal_mistake_hint(parser, rule->shape == TAL_SHAPE_TEXT      ? _("Write %s \"...\".")
                                         : rule->shape == TAL_SHAPE_ID_BODY ? _("Write %s \"id\" { ... }.")
                                                                            : _("Write %s { ... }."),
                                 rule->name),
                _("%s is a word: no %c follows it"), rule->name, parser->bytes[parser->token.offset]);
    tal_parser_advance(parser);
    add_item(table, tal_word_call(parser, name, rule));
}

/* for-client = "...": the name up to the =, or 0. */
static uint32_t hyphenated(const tal_parser *parser, const tal_lexeme *name)
{
    const char *bytes = parser->bytes;
    uint32_t end = name->end;

    if (bytes[end] != '-') return 0;
    while (bytes[end] == '-' || tal_lex_name_byte(bytes[end])) end++;
    uint32_t sign = end;
    while (bytes[sign] == ' ') sign++;
    return bytes[sign] == '=' && bytes[sign + 1] != '=' && bytes[name->end + 1] != '-' ? end : 0;
}

static void read_hyphenated(tal_parser *parser, filling *table, tal_lexeme name, uint32_t end)
{
    name.end = end;
    tal_mistake(parser, TAL_MISTAKE_NAME, name.offset, _("Write _ instead of - in a name."),
                _("\"%.*s\" cannot be a name"), TAL_QUOTE_TOKEN(parser, &name));
    tal_parser_seek(parser, end);
    tal_parser_advance(parser);
    read_field(parser, table, &name);
}

/* Behind a name that no sign follows: a word without anything, a field without =, a bare text. */
static void read_lone(tal_parser *parser, filling *table, const tal_lexeme *name,
                      const tal_word_rule *rule)
{
    const tal_lexeme *token = &parser->token;
    bool value = !token->first && (token->kind == TAL_LEX_NUMBER || token->kind == TAL_LEX_NAME ||
                                   token->kind == TAL_LEX_TRUE || token->kind == TAL_LEX_FALSE);

    if (rule) {
        add_item(table, tal_word_call(parser, name, rule));
        return;
    }
    if (value && token->kind != TAL_LEX_NAME) {
        tal_mistake(parser, TAL_MISTAKE_EQUALS, name->offset,
                    tal_mistake_hint(parser, _("Write %.*s = %.*s."), TAL_QUOTE_TOKEN(parser, name),
                                     TAL_QUOTE_TOKEN(parser, token)),
                    _("an = is missing after \"%.*s\""), TAL_QUOTE_TOKEN(parser, name));
        parser->broken = true;
        read_field(parser, table, name);
    } else if (value || (token->kind == TAL_LEX_OTHER && !token->first)) {
        sentence(parser, name);
    } else {
        tal_items_bare(parser, name);
        tal_tree *item = tal_parser_tree(parser, TAL_TREE_OPAQUE, name->offset);
        item->end = name->end;
        add_item(table, item);
    }
}

/* trust: 10, but not object:method(...) */
static bool is_colon_field(const tal_parser *parser, const tal_lexeme *name)
{
    tal_lexer lexer = parser->lexer;
    tal_lexeme value, after;

    if (tal_parser_defined(parser, name)) return false;
    value = tal_lexer_next(&lexer);
    if (value.kind != TAL_LEX_NAME) return true;
    after = tal_lexer_next(&lexer);
    return !tal_word_argument(&after) && after.kind != '(';
}

static void wrong_sign(tal_parser *parser, const tal_lexeme *name)
{
    tal_mistake(parser, parser->token.kind == ':' ? TAL_MISTAKE_COLON : TAL_MISTAKE_DOUBLE,
                parser->token.offset,
                tal_mistake_hint(parser, _("Write %.*s = ..."), TAL_QUOTE_TOKEN(parser, name)),
                parser->token.kind == ':' ? _("a field has = after its name, not :")
                                          : _("a field has one = after its name, not two"));
}

/* At a name with =, or with : or == for it. */
static void read_named_field(tal_parser *parser, filling *table, const tal_lexeme *name)
{
    bool word = is_word_field(parser, table, name);

    tal_parser_advance(parser);
    if (word) {
        read_word_field(parser, table, name);
        return;
    }
    if (parser->token.kind != '=') wrong_sign(parser, name);
    tal_parser_advance(parser);
    read_field(parser, table, name);
}

static void read_named(tal_parser *parser, filling *table)
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
    } else if (tal_word_argument(&parser->next) && !rule && !defined) {
        tal_parser_advance(parser);
        tal_tree *node = tal_word_unknown(parser, &name, tal_word_guess(parser, &name));
        if (node->name)
            add_field(parser, table, node, &name);
        else
            add_item(table, node);
    } else if (rule && !continues(&parser->next)) {
        tal_parser_advance(parser);
        read_lone(parser, table, &name, rule);
    } else if (!defined && !continues(&parser->next)) {
        tal_parser_advance(parser);
        read_lone(parser, table, &name, NULL);
    } else {
        add_item(table, tal_items_value(parser, TAL_SPOT_ITEM));
    }
}

/* "trust" = 10 and "trust": 10, as in JSON; ["trust"] = 10, which is Lua. */
static bool read_quoted_field(tal_parser *parser, filling *table)
{
    tal_lexeme name = parser->token;

    if (name.kind == '[') {
        tal_lexeme after = tal_parser_peek(parser);
        if (parser->next.kind != TAL_LEX_TEXT || after.kind != ']') return false;
        tal_parser_advance(parser);
        name = parser->token;
        tal_parser_advance(parser);
        tal_parser_advance(parser);
        if (parser->token.kind != '=') return true;
    } else {
        if (parser->next.kind != '=' && parser->next.kind != ':') return false;
        tal_mistake(parser, TAL_MISTAKE_QUOTED, name.offset,
                    tal_mistake_hint(parser, _("Write %.*s = ..."), TAL_QUOTE(parser, name.open, name.close)),
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
    tal_parser_advance(parser);
    tal_items_value(parser, TAL_SPOT_LUA);
    if (parser->token.kind == ']') tal_parser_advance(parser);
    if (parser->token.kind != '=') return;
    tal_parser_advance(parser);
    tal_items_value(parser, TAL_SPOT_LUA);
}

/* end = "...": a keyword as a name. Anything else that cannot begin an item, too. */
static void read_unexpected(tal_parser *parser)
{
    tal_lexeme token = parser->token;

    if (is_comment(parser) || is_dash(parser, &token)) {
        skip_comment(parser);
        parser->forgive = true;
        return;
    }
    tal_mistake_unexpected(parser, &token);
    tal_parser_advance(parser);
    if (token.kind == ')' || token.kind == ']') return;
    if (token.kind >= TAL_LEX_AND && parser->token.kind == '=') {
        tal_parser_advance(parser);
        tal_items_value(parser, TAL_SPOT_LUA);
    } else if (!parser->token.first) {
        tal_parser_skip_line(parser);
    }
    parser->forgive = true;
}

/* trust = 1,5: the 5 is an item of its own. */
static void stray_number(tal_parser *parser, const filling *table, const tal_tree *number)
{
    tal_mistake(parser, TAL_MISTAKE_STRAY_NUMBER, number->offset,
                table->after_number
                    ? _("A comma ends the field before it. Numbers are whole: write 1 or 2, not 1,5.")
                    : _("Take it away, or write the name of its field and = before it."),
                _("a number stands among the items"));
}

static void read_entry(tal_parser *parser, filling *table)
{
    tal_lexeme token = parser->token;
    bool after_number = table->after_number;
    tal_tree *item;

    table->after_number = false;
    switch (token.kind) {
    case TAL_LEX_NAME: read_named(parser, table); return;
    case '[': case TAL_LEX_TEXT:
        if (read_quoted_field(parser, table)) return;
        if (token.kind == '[') {
            read_computed(parser);
            return;
        }
        break;
    case TAL_LEX_NUMBER: case '-': case '+': case '{': case '(': case '~':
    case TAL_LEX_TRUE: case TAL_LEX_FALSE: case TAL_LEX_NIL: case TAL_LEX_NOT:
    case TAL_LEX_FUNCTION: case TAL_LEX_DOTS: break;
    case '#':
        if (!is_comment(parser)) break;
        read_unexpected(parser);
        return;
    case TAL_LEX_OTHER:
        if (is_dash(parser, &token) && parser->next.kind == TAL_LEX_NUMBER) break;
        read_unexpected(parser);
        return;
    default: read_unexpected(parser); return;
    }
    item = tal_items_value(parser, TAL_SPOT_ITEM);
    table->after_number = after_number;
    if (item->kind == TAL_TREE_NUMBER && table->in_word) stray_number(parser, table, item);
    table->after_number = false;
    add_item(table, item);
}
