/*
 * What stands between braces: fields, items and their values. Must not know what a field means;
 * whether a name is a word or a known field decides only how a mistake is explained.
 */
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "script/parser.h"

enum { FEW_FIELDS = 16 };

/* A table that is being filled. */
typedef struct filling {
    tal_tree *node;
    tal_tree **field, **item; /* where the next of each goes */
    const tal_word_rule *rule;
    uint32_t fields_count;
    bool after_number;        /* the entry before was a field with a number */
} filling;

static filling fill(tal_tree *node, const tal_word_rule *rule)
{
    filling table = { .node = node, .field = &node->fields, .item = &node->items, .rule = rule };

    while (*table.item) table.item = &(*table.item)->next;
    while (*table.field) table.field = &(*table.field)->next;
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

/* ---------------------------------------------------------------- entries of a table */

/* Behind the name and its = (or what was written for it). */
static void read_field(tal_parser *parser, filling *table, const tal_lexeme *name)
{
    tal_tree *value;

    bool next_field = parser->token.first && parser->token.kind == TAL_LEX_NAME &&
                      parser->next.kind == '=';

    if (tal_value_ends(&parser->token) || next_field) {
        parser->forgive = parser->forgive || next_field;
        if (!parser->ended)
            tal_mistake(parser, TAL_MISTAKE_VALUE, name->offset,
                        _("Write a value after the =, or delete the field."),
                        _("\"%.*s\" has no value"), TAL_QUOTE_TOKEN(parser, name));
        return;
    }
    value = tal_value_read(parser, TAL_SPOT_FIELD);
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
    if (parser->token.kind != '=') parser->broken = true;
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
        tal_value_sentence(parser, name);
    } else {
        tal_value_bare(parser, name);
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
    tal_lexer_next(&lexer, &value);
    if (value.kind != TAL_LEX_NAME) return true;
    tal_lexer_next(&lexer, &after);
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
    } else if (rule && !tal_value_continues(&parser->next)) {
        tal_parser_advance(parser);
        read_lone(parser, table, &name, rule);
    } else if (!defined && !tal_value_continues(&parser->next)) {
        tal_parser_advance(parser);
        read_lone(parser, table, &name, NULL);
    } else {
        add_item(table, tal_value_read(parser, TAL_SPOT_ITEM));
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
    tal_value_read(parser, TAL_SPOT_LUA);
    if (parser->token.kind == ']') tal_parser_advance(parser);
    if (parser->token.kind != '=') return;
    tal_parser_advance(parser);
    tal_value_read(parser, TAL_SPOT_LUA);
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

/* end = "...": a keyword as a name. Anything else that cannot begin an item, too. */
static void read_unexpected(tal_parser *parser)
{
    tal_lexeme token = parser->token;

    if (tal_value_comment(parser) || tal_value_dash(parser, &token)) {
        skip_comment(parser);
        parser->forgive = true;
        return;
    }
    tal_mistake_unexpected(parser, &token);
    tal_parser_advance(parser);
    if (token.kind == ')' || token.kind == ']') return;
    if (token.kind >= TAL_LEX_AND && parser->token.kind == '=') {
        tal_parser_advance(parser);
        tal_value_read(parser, TAL_SPOT_LUA);
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
    uint32_t end;

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
        if (!tal_value_comment(parser)) break;
        read_unexpected(parser);
        return;
    case TAL_LEX_OTHER:
        if (tal_value_dash(parser, &token) && parser->next.kind == TAL_LEX_NUMBER) break;
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
    if (item->kind == TAL_TREE_NUMBER && parser->in_word) stray_number(parser, table, item);
    table->after_number = false;
    add_item(table, item);
}

/* ---------------------------------------------------------------- tables */

static bool begins_entry(const tal_parser *parser, const tal_lexeme *token)
{
    switch (token->kind) {
    case TAL_LEX_NAME: case TAL_LEX_TEXT: case '{': case '[': case '(': case '-':
    case TAL_LEX_TRUE: case TAL_LEX_FALSE: case TAL_LEX_NIL: case TAL_LEX_NOT:
    case TAL_LEX_FUNCTION: return true;
    case TAL_LEX_NUMBER: return !parser->in_word; /* else the number itself is reported */
    default: return false;
    }
}

/* At a , or ; BEFORE: one stood here already. */
static void read_comma(tal_parser *parser, bool before)
{
    if (before && !parser->forgive)
        tal_mistake(parser, TAL_MISTAKE_EXTRA, parser->token.offset, _("Take it away."),
                    _("nothing stands before this %c"), parser->token.kind);
    parser->forgive = false;
    tal_parser_advance(parser);
}

/* What begins here needs a comma before it, unless one was there. */
static void need_comma(tal_parser *parser, bool before)
{
    if (!before && !parser->forgive && begins_entry(parser, &parser->token))
        tal_mistake(parser, TAL_MISTAKE_COMMA, parser->last_end - 1, _("Put a comma here."),
                    _("a comma is missing after this"));
    parser->forgive = false;
}

/* OPEN: the brace, or NULL behind the end of the scenario, where a } says nothing new. */
static void read_entries(tal_parser *parser, filling *table, const tal_lexeme *open)
{
    bool comma = true;
    /* Where even the first item is not indented, indentation says nothing. */
    bool flat = !open || (parser->token.first && parser->token.indent <= open->indent);

    while (parser->token.kind != TAL_LEX_END) {
        uint32_t before = parser->token.offset;
        if (!flat && tal_brace_left_open(parser, open)) return;
        if (parser->token.kind == '}') {
            bool closes = open && !tal_brace_too_many(parser, open);
            if (parser->token.kind == '}') tal_parser_advance(parser);
            if (closes) return;
            parser->forgive = true;
        } else if (parser->token.kind == ',' || parser->token.kind == ';') {
            read_comma(parser, comma);
            comma = true;
        } else if (tal_value_comment(parser)) {
            skip_comment(parser);
        } else {
            need_comma(parser, comma);
            read_entry(parser, table);
            comma = false;
        }
        if (parser->token.offset == before && parser->token.kind != '}') tal_parser_advance(parser);
    }
    if (open) tal_brace_unclosed(parser, open);
}

void tal_items_body(tal_parser *parser, tal_tree *node, const tal_word_rule *rule)
{
    tal_lexeme open = parser->token;
    filling table = fill(node, rule);
    bool in_word = parser->in_word;

    if (parser->depth >= TAL_SCAN_DEPTH) {
        tal_mistake(parser, TAL_MISTAKE_DEPTH, open.offset,
                    _("Look for a } that is missing above."),
                    _("more than %d braces within each other"), TAL_SCAN_DEPTH);
        tal_opaque_skip(parser);
        if (parser->token.kind == TAL_LEX_END) parser->ended = true;
    } else {
        parser->depth++;
        parser->in_word = rule || in_word;
        if (open.kind == '{') tal_parser_advance(parser);
        read_entries(parser, &table, &open);
        parser->in_word = in_word;
        parser->depth--;
        find_twice(parser, &table);
    }
    node->end = parser->last_end;
}

void tal_items_rest(tal_parser *parser, tal_tree *root)
{
    tal_tree none = { .kind = TAL_TREE_LIST };
    bool filled = root && (root->kind == TAL_TREE_WORD || root->kind == TAL_TREE_LIST);
    filling table = fill(filled ? root : &none, filled && root->kind == TAL_TREE_WORD
                                                    ? tal_schema_word(root->word, strlen(root->word))
                                                    : NULL);

    while (parser->token.kind == ';') tal_parser_advance(parser);
    if (parser->token.kind == TAL_LEX_END) return;
    if (parser->token.kind == '}')
        tal_mistake_unexpected(parser, &parser->token);
    else
        tal_mistake(parser, TAL_MISTAKE_AFTER, parser->token.offset,
                    tal_mistake_hint(parser, _("The scenario ends in line %d. Move this before its last }, "
                                               "or take it away."),
                                     tal_source_place(parser->source, parser->last_end).line),
                    _("something stands after the end of the scenario"));
    parser->forgive = true;
    parser->in_word = true;
    read_entries(parser, &table, NULL);
}
