/*
 * Calls of words: reply "id" { ... }, says "text", silence { ... }, with the parentheses that Lua
 * allows, and what people write instead. Must not know what stands between the braces.
 */
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "base/nearest.h"
#include "script/parser.h"

static void add_call(tal_parser *parser, tal_tree *call)
{
    if (parser->calls_count == parser->calls_capacity) {
        tal_tree **grown = tal_grow(parser->calls, parser->calls_count, &parser->calls_capacity,
                                    sizeof *parser->calls);
        if (!grown) {
            parser->failed = true;
            return;
        }
        parser->calls = grown;
    }
    if (parser->doubtful)
        tal_parser_unsure(parser);
    parser->calls[parser->calls_count++] = call;
}

static void add_item(const tal_parser *parser, tal_tree *node, tal_tree *item)
{
    tal_tree **tail = &node->items;

    if (parser->failed)
        return;
    while (*tail)
        tail = &(*tail)->next;
    *tail = item;
    node->items_count++;
}

bool tal_word_argument(const tal_lexeme *token)
{
    return token->kind == TAL_LEX_TEXT || token->kind == '{';
}

/* At a text that is an id. */
static void read_id(tal_parser *parser, tal_tree *node)
{
    tal_tree *text = tal_value_text(parser);

    node->id = text->text.bytes;
    node->id_offset = text->offset;
}

/* reply own_it { ... }, says Hello there */
static void report_unquoted(tal_parser *parser, const tal_lexeme *name)
{
    bool sentence =
        parser->next.kind != '{' && !parser->next.first && !tal_value_ends(&parser->next);

    tal_mistake(parser, TAL_MISTAKE_UNQUOTED, name->offset,
                sentence
                    ? _("put it between quotes: \"...\"")
                    : tal_mistake_hint(parser, _("write \"%.*s\""), TAL_QUOTE_TOKEN(parser, name)),
                _("a text without quotes"));
    tal_parser_advance(parser);
    if (!sentence)
        return;
    if (!parser->token.first)
        tal_parser_skip_line(parser);
    parser->forgive = true;
}

/* At a name that should be a text: reads it as one. */
static tal_tree *unquoted(tal_parser *parser)
{
    tal_lexeme name = parser->token;
    tal_tree *tree = tal_parser_tree(parser, TAL_TREE_TEXT, name.offset);

    tree->end = name.end;
    tree->text.bytes = tal_parser_copy(parser, name.offset, name.end);
    tree->text.length = name.end - name.offset;
    if (!tal_value_half_quoted(parser))
        report_unquoted(parser, &name);
    return tree;
}

/* At the ( of word(...): its first argument goes into NODE as id (WANTS_ID), item or body. */
static void read_parenthesis(tal_parser *parser, tal_tree *node, const tal_word_rule *rule,
                             bool wants_id)
{
    tal_lexeme open = parser->token;

    tal_parser_advance(parser);
    if (parser->token.kind == '{') {
        if (wants_id)
            tal_mistake(parser, TAL_MISTAKE_ID, node->offset,
                        tal_mistake_hint(parser, _("write %s \"a_name\" { ... }"), rule->name),
                        _("this %s has no id"), rule->name);
        tal_items_body(parser, node, rule);
    } else if (wants_id && parser->token.kind == TAL_LEX_TEXT &&
               !tal_opaque_operator(&parser->next)) {
        read_id(parser, node);
    } else if (parser->token.kind != ')') {
        tal_tree *value = tal_value_read(parser, TAL_SPOT_LUA);
        if (!wants_id)
            add_item(parser, node, value);
    }
    if (wants_id && parser->token.kind == ',') {
        tal_mistake(parser, TAL_MISTAKE_ID_COMMA, parser->token.offset,
                    tal_mistake_hint(parser, _("write %s \"%s\" { ... }"), rule->name,
                                     node->id ? node->id : "..."),
                    _("no comma stands after the id"));
        tal_parser_advance(parser);
        if (parser->token.kind == '{')
            tal_items_body(parser, node, rule);
    }
    if (parser->token.kind == ')')
        tal_parser_advance(parser);
    else
        tal_brace_unclosed(parser, &open);
}

/* No { behind the id. Where what follows is indented, only the { is missing: reads on in it. */
static void without_body(tal_parser *parser, tal_tree *node, const tal_word_rule *rule,
                         const tal_lexeme *name)
{
    tal_mistake(parser, TAL_MISTAKE_BODY, node->offset,
                tal_mistake_hint(parser, _("write %s \"%s\" { ... }"), rule->name,
                                 node->id ? node->id : "..."),
                _("this %s has no { }"), rule->name);
    node->faulty = true;
    if (tal_brace_not_opened(parser, name))
        tal_items_body(parser, node, rule);
}

/* reply "id", { ... } and reply "id" "text": behind the id, before the body. */
static void between_id_and_body(tal_parser *parser, tal_tree *node, const tal_word_rule *rule,
                                const tal_lexeme *name)
{
    if (parser->token.kind == ',' && parser->next.kind == '{' && !parser->next.first) {
        tal_mistake(parser, TAL_MISTAKE_ID_COMMA, parser->token.offset, _("take the comma away"),
                    _("no comma stands after the id"));
        tal_parser_advance(parser);
    } else if (parser->token.kind == TAL_LEX_TEXT && parser->token.first) {
        without_body(parser, node, rule, name);
    } else if (parser->token.kind == TAL_LEX_TEXT) {
        tal_mistake(parser, TAL_MISTAKE_BODY, parser->token.offset,
                    tal_mistake_hint(parser, _("write %s \"%s\" { \"...\" }"), rule->name,
                                     node->id ? node->id : "..."),
                    _("{ } are missing around what belongs to this %s"), rule->name);
        if (tal_brace_not_opened(parser, name)) {
            tal_items_body(parser, node, rule);
            return;
        }
        node->faulty = true;
        add_item(parser, node, tal_value_text(parser));
        if (parser->token.kind == '{')
            tal_items_body(parser, node, rule);
    }
}

static void read_id_body(tal_parser *parser, tal_tree *node, const tal_word_rule *rule,
                         const tal_lexeme *name)
{
    if (parser->token.kind == TAL_LEX_TEXT) {
        read_id(parser, node);
    } else if (parser->token.kind == '(') {
        read_parenthesis(parser, node, rule, true);
        if (node->end)
            return;
    } else if (parser->token.kind == TAL_LEX_NAME && !parser->token.first) {
        node->id_offset = parser->token.offset;
        node->id = unquoted(parser)->text.bytes;
    } else {
        tal_mistake(parser, TAL_MISTAKE_ID, node->offset,
                    tal_mistake_hint(parser, _("write %s \"a_name\" { ... }"), rule->name),
                    _("this %s has no id"), rule->name);
        if (parser->token.kind == '{')
            tal_items_body(parser, node, rule);
        else
            node->faulty = true;
        return;
    }
    between_id_and_body(parser, node, rule, name);
    if (node->end)
        return;
    if (parser->token.kind == '{')
        tal_items_body(parser, node, rule);
    else if (parser->token.kind == TAL_LEX_TEXT)
        return; /* reported: it becomes an item of what stands around */
    else if (parser->token.kind == '(')
        read_parenthesis(parser, node, rule, false);
    else if (!node->items && !parser->forgive)
        without_body(parser, node, rule, name);
}

/* says "a" { by = "x" }, says "a" "b", says "a" .. name: behind the first text. */
static void after_text(tal_parser *parser, tal_tree *node, const tal_word_rule *rule)
{
    if (tal_word_argument(&parser->token)) {
        bool table = parser->token.kind == '{';
        tal_mistake(parser, TAL_MISTAKE_TWO_TEXTS, parser->token.offset,
                    table ? tal_mistake_hint(parser, _("write %s { \"...\", ... }"), rule->name)
                          : tal_mistake_hint(parser,
                                             _("put a comma between them, or write %s { ... }"),
                                             rule->name),
                    table ? _("a { behind a text that is complete") : _("two texts in a row"));
        if (table)
            tal_items_body(parser, node, rule);
        else
            tal_value_text(parser);
    } else if (parser->token.kind == TAL_LEX_CONCAT) {
        tal_mistake(parser, TAL_MISTAKE_ARGUMENT, parser->token.offset,
                    tal_mistake_hint(parser,
                                     _("put parentheses around the whole: %s(\"...\" .. name)"),
                                     rule->name),
                    _("joined texts need parentheses here"));
        tal_opaque_value(parser, node->offset, true, TAL_SPOT_LUA);
    }
}

static void read_text_word(tal_parser *parser, tal_tree *node, const tal_word_rule *rule)
{
    if (parser->token.kind == TAL_LEX_TEXT) {
        add_item(parser, node, tal_value_text(parser));
        after_text(parser, node, rule);
    } else if (parser->token.kind == '{') {
        tal_items_body(parser, node, rule);
    } else if (parser->token.kind == '(') {
        read_parenthesis(parser, node, rule, false);
    } else if (parser->token.kind == TAL_LEX_NAME && !parser->token.first) {
        add_item(parser, node, unquoted(parser));
    } else {
        tal_mistake(parser, TAL_MISTAKE_ARGUMENT, node->offset,
                    tal_mistake_hint(parser, _("write %s \"...\""), rule->name),
                    _("nothing stands after %s"), rule->name);
        node->faulty = true;
    }
}

static void read_body_word(tal_parser *parser, tal_tree *node, const tal_word_rule *rule)
{
    if (parser->token.kind == TAL_LEX_TEXT) {
        tal_mistake(parser, TAL_MISTAKE_ARGUMENT, parser->token.offset,
                    tal_mistake_hint(parser, _("write %s { ... }"), rule->name),
                    _("a %s has no id and no text"), rule->name);
        tal_parser_advance(parser);
        if (parser->token.kind == '{')
            tal_items_body(parser, node, rule);
    } else if (parser->token.kind == '{') {
        tal_items_body(parser, node, rule);
    } else if (parser->token.kind == '(') {
        read_parenthesis(parser, node, rule, false);
    } else {
        tal_mistake(parser, TAL_MISTAKE_ARGUMENT, node->offset,
                    tal_mistake_hint(parser, _("write %s { ... }"), rule->name),
                    _("nothing stands after %s"), rule->name);
        node->faulty = true;
    }
}

tal_tree *tal_word_call(tal_parser *parser, const tal_lexeme *name, const tal_word_rule *rule)
{
    tal_tree *node = tal_parser_tree(parser, TAL_TREE_WORD, name->offset);

    node->word = rule->name;
    switch (rule->shape) {
    case TAL_SHAPE_ID_BODY:
        read_id_body(parser, node, rule, name);
        break;
    case TAL_SHAPE_TEXT:
        read_text_word(parser, node, rule);
        break;
    case TAL_SHAPE_BODY:
    case TAL_SHAPE_TABLE:
        read_body_word(parser, node, rule);
        break;
    }
    tal_parser_close(parser, node);
    add_call(parser, node);
    return node;
}

/* ---------------------------------------------------------------- words that are none */

static const tal_field_rule *known_field(const tal_parser *parser, const tal_lexeme *name)
{
    const tal_word_rule *rule;

    for (size_t i = 0; (rule = tal_schema_at(i)); i++)
        for (const tal_field_rule *field = rule->fields; field->name; field++)
            if (tal_parser_is(parser, name, field->name))
                return field;
    return NULL;
}

const tal_word_rule *tal_word_guess(tal_parser *parser, const tal_lexeme *name)
{
    tal_nearest nearest = tal_nearest_start(parser->bytes + name->offset, name->end - name->offset);
    const char *english = tal_mistake_spanish(parser, name);
    const tal_word_rule *rule;

    if (english && (rule = tal_schema_word(english, strlen(english))))
        return rule;
    if (known_field(parser, name) &&
        !(parser->token.kind == TAL_LEX_TEXT && parser->next.kind == '{'))
        return NULL;
    for (size_t i = 0; (rule = tal_schema_at(i)); i++)
        if (rule->shape != TAL_SHAPE_TABLE)
            tal_nearest_offer(&nearest, rule->name);
    return nearest.best ? tal_schema_word(nearest.best, strlen(nearest.best)) : NULL;
}

static void unknown(tal_parser *parser, const tal_lexeme *name, const tal_word_rule *guess)
{
    if (name->flaw)
        return; /* it has been said what is wrong with it */
    if (guess && tal_mistake_spanish(parser, name))
        tal_mistake(parser, TAL_MISTAKE_SPANISH, name->offset,
                    tal_mistake_hint(parser, _("the language's own words are English: write %s"),
                                     guess->name),
                    _("unknown word \"%.*s\""), TAL_QUOTE_TOKEN(parser, name));
    else if (!guess && known_field(parser, name))
        tal_mistake(parser, TAL_MISTAKE_EQUALS, name->offset,
                    tal_mistake_hint(parser,
                                     parser->token.kind == '{' ? _("write %.*s = { ... }")
                                                               : _("write %.*s = \"...\""),
                                     TAL_QUOTE_TOKEN(parser, name)),
                    _("an = is missing after \"%.*s\""), TAL_QUOTE_TOKEN(parser, name));
    else
        tal_mistake(parser, TAL_MISTAKE_UNKNOWN, name->offset,
                    guess ? tal_mistake_hint(parser, _("did you mean %s?"), guess->name)
                          : _("if it is a field, write = after its name"),
                    _("unknown word \"%.*s\""), TAL_QUOTE_TOKEN(parser, name));
}

tal_tree *tal_word_unknown(tal_parser *parser, const tal_lexeme *name, const tal_word_rule *guess)
{
    tal_tree *node;

    unknown(parser, name, guess);
    if (guess)
        return tal_word_call(parser, name, guess);
    if (known_field(parser, name)) { /* as if the = were there */
        node = tal_value_read(parser, TAL_SPOT_FIELD);
        node->name = tal_parser_copy(parser, name->offset, name->end);
        node->name_offset = name->offset;
        return node;
    }
    node = tal_parser_tree(parser, TAL_TREE_OPAQUE, name->offset);
    for (int i = 0;
         i < 2 && tal_word_argument(&parser->token) && (i == 0 || parser->token.kind == '{'); i++)
        tal_value_read(parser, TAL_SPOT_LUA);
    tal_parser_close(parser, node);
    return node;
}
