/*
 * What stands between braces: fields, items and their values. Must not know what a field means;
 * whether a name is a word or a known field decides only how a mistake is explained.
 */
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "script/parser.h"

enum { FEW_FIELDS = 16 };

static tal_filling fill(tal_tree *node, const tal_word_rule *rule)
{
    tal_filling table = {
        .node = node, .field = &node->fields, .item = &node->items, .rule = rule
    };

    while (*table.item)
        table.item = &(*table.item)->next;
    while (*table.field)
        table.field = &(*table.field)->next;
    return table;
}

void tal_items_add(tal_parser *parser, tal_filling *table, tal_tree *item)
{
    if (parser->failed)
        return; /* ITEM may be the spare tree, which stands in many places */
    *table->item = item;
    table->item = &item->next;
    table->node->items_count++;
}

void tal_items_add_field(tal_parser *parser, tal_filling *table, tal_tree *value,
                         const tal_lexeme *name)
{
    uint32_t quote = name->kind == TAL_LEX_TEXT ? name->open : name->offset;
    uint32_t end = name->kind == TAL_LEX_TEXT ? name->close : name->end;

    if (parser->failed)
        return;
    value->name = tal_parser_copy(parser, quote, end);
    value->name_offset = name->offset;
    if (name->flaw)
        value->faulty = true;
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
                tal_mistake_hint(parser, _("it was given in line %d; keep one of the two"),
                                 tal_source_place(parser->source, first->name_offset).line),
                _("\"%.*s\" is given twice"), tal_mistake_length(0, (uint32_t)strlen(again->name)),
                again->name);
}

static void find_twice_in_many(tal_parser *parser, const tal_filling *table)
{
    tal_tree **sorted = malloc(table->fields_count * sizeof *sorted);
    const tal_tree *first = NULL;
    uint32_t n = 0;

    if (!sorted) {
        parser->failed = true;
        return;
    }
    for (tal_tree *field = table->node->fields; field; field = field->next)
        sorted[n++] = field;
    qsort(sorted, n, sizeof *sorted, by_name);
    for (uint32_t i = 0; i < n; i++) {
        if (first && strcmp(first->name, sorted[i]->name) == 0)
            given_twice(parser, sorted[i], first);
        else
            first = sorted[i];
    }
    free(sorted);
}

static void find_twice(tal_parser *parser, const tal_filling *table)
{
    if (parser->failed)
        return;
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

/* ---------------------------------------------------------------- tables */

static bool begins_entry(const tal_parser *parser, const tal_lexeme *token)
{
    switch (token->kind) {
    case TAL_LEX_NAME:
    case TAL_LEX_TEXT:
    case '{':
    case '[':
    case '(':
    case '-':
    case TAL_LEX_TRUE:
    case TAL_LEX_FALSE:
    case TAL_LEX_NIL:
    case TAL_LEX_NOT:
    case TAL_LEX_FUNCTION:
    case TAL_LEX_DOTS:
        return true;
    case TAL_LEX_NUMBER:
        return !parser->in_word; /* else the number itself is reported */
    default:
        return false;
    }
}

/* At a , or ; BEFORE: one stood here already. */
static void read_comma(tal_parser *parser, bool before)
{
    if (before && !parser->forgive)
        tal_mistake(parser, TAL_MISTAKE_EXTRA, parser->token.offset, _("take it away"),
                    _("nothing stands before this %c"), parser->token.kind);
    parser->forgive = false;
    tal_parser_advance(parser);
}

/* What begins here needs a comma before it, unless one was there. */
static void need_comma(tal_parser *parser, bool before)
{
    if (!before && !parser->forgive && begins_entry(parser, &parser->token))
        tal_mistake(parser, TAL_MISTAKE_COMMA, parser->last_end - 1, _("put a comma here"),
                    _("a comma is missing after this"));
    parser->forgive = false;
}

/* OPEN: the brace, or NULL behind the end of the scenario, where a } says nothing new. */
static void read_entries(tal_parser *parser, tal_filling *table, const tal_lexeme *open)
{
    bool comma = true;
    /* Where even the first item is not indented, indentation says nothing. */
    bool flat = !open || (parser->token.first && parser->token.indent <= open->indent);

    while (parser->token.kind != TAL_LEX_END) {
        uint32_t before = parser->token.offset;
        if (!flat && tal_brace_left_open(parser, open))
            return;
        if (parser->token.kind == '}') {
            bool closes = open && !tal_brace_too_many(parser, open);
            if (parser->token.kind == '}')
                tal_parser_advance(parser);
            if (closes)
                return;
            parser->forgive = true;
        } else if (parser->token.kind == ',' || parser->token.kind == ';') {
            read_comma(parser, comma);
            comma = true;
        } else if (tal_value_comment(parser)) {
            tal_entry_skip_comment(parser);
        } else {
            need_comma(parser, comma);
            tal_entry_read(parser, table);
            comma = false;
        }
        if (parser->token.offset == before && parser->token.kind != '}')
            tal_parser_advance(parser);
    }
    if (open)
        tal_brace_unclosed(parser, open);
}

void tal_items_body(tal_parser *parser, tal_tree *node, const tal_word_rule *rule)
{
    tal_lexeme open = parser->token;
    tal_filling table = fill(node, rule);
    bool in_word = parser->in_word;

    if (parser->depth >= TAL_SCAN_DEPTH) {
        tal_mistake(parser, TAL_MISTAKE_DEPTH, open.offset,
                    _("look for a } that is missing above"),
                    _("more than %d braces within each other"), TAL_SCAN_DEPTH);
        tal_opaque_skip(parser);
        node->faulty = true;
        if (parser->token.kind == TAL_LEX_END)
            parser->ended = true;
    } else {
        parser->depth++;
        parser->in_word = rule || in_word;
        if (open.kind == '{')
            tal_parser_advance(parser);
        read_entries(parser, &table, &open);
        parser->in_word = in_word;
        parser->depth--;
        find_twice(parser, &table);
    }
    tal_parser_close(parser, node);
}

void tal_items_bracketed(tal_parser *parser, tal_tree *node)
{
    char open = (char)parser->token.kind, close = open == '[' ? ']' : ')';
    tal_filling table = fill(node, NULL);
    bool comma = true;

    tal_mistake(parser, TAL_MISTAKE_STRANGE, parser->token.offset,
                tal_mistake_hint(parser, _("lists stand in { }: write { for %c and } for %c"), open,
                                 close),
                _("\"%.*s\" cannot stand here"), TAL_QUOTE_TOKEN(parser, &parser->token));
    tal_parser_advance(parser);
    while (parser->token.kind != TAL_LEX_END && parser->token.kind != close &&
           parser->token.kind != '}') {
        uint32_t before = parser->token.offset;
        if (parser->token.kind == ',' || parser->token.kind == ';') {
            read_comma(parser, comma);
            comma = true;
        } else {
            need_comma(parser, comma);
            tal_entry_read(parser, &table);
            comma = false;
        }
        if (parser->token.offset == before)
            tal_parser_advance(parser);
    }
    if (parser->token.kind == close)
        tal_parser_advance(parser);
    tal_parser_close(parser, node);
}

void tal_items_rest(tal_parser *parser, tal_tree *root)
{
    tal_tree none = { .kind = TAL_TREE_LIST };
    bool filled = root && (root->kind == TAL_TREE_WORD || root->kind == TAL_TREE_LIST);
    tal_filling table =
        fill(filled ? root : &none, filled && root->kind == TAL_TREE_WORD
                                        ? tal_schema_word(root->word, strlen(root->word))
                                        : NULL);

    while (parser->token.kind == ';')
        tal_parser_advance(parser);
    if (parser->token.kind == TAL_LEX_END)
        return;
    if (parser->token.kind == '}')
        tal_mistake_unexpected(parser, &parser->token);
    else
        tal_mistake(parser, TAL_MISTAKE_AFTER, parser->token.offset,
                    tal_mistake_hint(parser,
                                     _("the scenario ends in line %d: move this before its last }, "
                                       "or take it away"),
                                     tal_source_place(parser->source, parser->last_end).line),
                    _("something stands after the end of the scenario"));
    parser->forgive = true;
    parser->in_word = true;
    read_entries(parser, &table, NULL);
}
