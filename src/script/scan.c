/*
 * The scan: tokens one by one, and the statements of a file. Owns the parser while it runs; trees
 * live in the caller's arena. Must not run Lua, and must not know what a field means.
 */
#include "script/scan.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "script/mend.h"
#include "script/parser.h"

/* ---------------------------------------------------------------- tokens */

/* The token behind `next`; what stands between is reported. */
static void fetch(tal_parser *parser)
{
    tal_lexeme *token = &parser->next;

    for (;;) {
        tal_lexer_next(&parser->lexer, token);
        if (token->kind == TAL_LEX_SPACE)
            tal_mistake_space(parser, token->offset);
        else if (token->kind == TAL_LEX_COMMENT)
            tal_mistake_flaw(parser, token);
        else
            return;
    }
}

void tal_parser_advance(tal_parser *parser)
{
    parser->last_end = parser->token.end;
    parser->token = parser->next;
    fetch(parser);
    if (parser->token.flaw)
        tal_mistake_flaw(parser, &parser->token);
}

void tal_parser_seek(tal_parser *parser, uint32_t offset)
{
    if (parser->token.kind == TAL_LEX_END)
        return; /* also where too many mistakes ended it */
    tal_lexer_seek(&parser->lexer, offset, parser->token.indent);
    fetch(parser);
    parser->token.end = parser->last_end; /* what was skipped is no item's end */
    tal_parser_advance(parser);
}

void tal_parser_skip_line(tal_parser *parser)
{
    uint32_t from = parser->token.offset, end = from;

    while (end < parser->length && !strchr("{}\n\r", parser->bytes[end]))
        end++;
    if (end < parser->length && parser->bytes[end] == '}')
        while (end > from && parser->bytes[end - 1] == ' ')
            end--;
    while (end > from && strchr(" \t,;", parser->bytes[end - 1]))
        end--;
    if (end > from)
        tal_parser_seek(parser, end);
}

tal_lexeme tal_parser_peek(const tal_parser *parser)
{
    tal_lexer lexer = parser->lexer;
    tal_lexeme token;

    do
        tal_lexer_next(&lexer, &token);
    while (token.kind == TAL_LEX_SPACE || token.kind == TAL_LEX_COMMENT);
    return token;
}

/* ---------------------------------------------------------------- trees and names */

tal_tree *tal_parser_tree(tal_parser *parser, tal_tree_kind kind, uint32_t offset)
{
    tal_tree *tree = tal_arena_alloc(parser->arena, 1, sizeof *tree);

    if (!tree) {
        parser->failed = true;
        tal_mistake_stop(parser);
        tree = &parser->spare;
        *tree = (tal_tree){ 0 };
    }
    tree->kind = (uint8_t)kind;
    tree->offset = offset;
    return tree;
}

void tal_parser_close(const tal_parser *parser, tal_tree *tree)
{
    tree->end = parser->last_end > tree->offset ? parser->last_end : tree->offset;
}

const char *tal_parser_copy(tal_parser *parser, uint32_t offset, uint32_t end)
{
    const char *text = tal_arena_text(parser->arena, parser->bytes + offset, end - offset);

    if (!text)
        parser->failed = true;
    return text ? text : "";
}

bool tal_parser_is(const tal_parser *parser, const tal_lexeme *token, const char *text)
{
    size_t length = strlen(text);

    return token->end - token->offset == length &&
           memcmp(parser->bytes + token->offset, text, length) == 0;
}

void tal_parser_define(tal_parser *parser, const tal_lexeme *name)
{
    if (tal_parser_defined(parser, name))
        return;
    if (parser->names_count < TAL_SCAN_NAMES)
        parser->names[parser->names_count++] = *name;
}

bool tal_parser_defined(const tal_parser *parser, const tal_lexeme *name)
{
    static const char *const lua[] = { "ipairs", "pairs", "tostring", "tonumber", "type", "math" };
    uint32_t length = name->end - name->offset;

    /* A file with so many names is a program: nothing is said about its names. */
    if (parser->names_count == TAL_SCAN_NAMES)
        return true;
    for (size_t i = 0; i < sizeof lua / sizeof *lua; i++)
        if (tal_parser_is(parser, name, lua[i]))
            return true;
    for (size_t i = 0; i < parser->names_count; i++)
        if (parser->names[i].end - parser->names[i].offset == length &&
            memcmp(parser->bytes + parser->names[i].offset, parser->bytes + name->offset, length) ==
                0)
            return true;
    return false;
}

const tal_word_rule *tal_parser_word(const tal_parser *parser, const tal_lexeme *token)
{
    const tal_word_rule *rule;

    if (token->kind != TAL_LEX_NAME)
        return NULL;
    rule = tal_schema_word(parser->bytes + token->offset, token->end - token->offset);
    return rule && parser->names_count > 0 && tal_parser_defined(parser, token) ? NULL : rule;
}

void tal_parser_unsure(tal_parser *parser)
{
    if (parser->calls_count < parser->calls_sure)
        parser->calls_sure = parser->calls_count;
}

/* ---------------------------------------------------------------- statements */

static void read_values(tal_parser *parser)
{
    tal_value_read(parser, TAL_SPOT_LUA);
    while (parser->token.kind == ',') {
        tal_parser_advance(parser);
        tal_value_read(parser, TAL_SPOT_LUA);
    }
}

/* local function name ... end; local a <const>, b = 1, 2 */
static void read_local(tal_parser *parser)
{
    tal_parser_advance(parser);
    if (parser->token.kind == TAL_LEX_FUNCTION) {
        tal_parser_define(parser, &parser->next);
        tal_opaque_block(parser);
        return;
    }
    if (parser->token.kind != TAL_LEX_NAME)
        tal_mistake_unexpected(parser, &parser->token);
    while (parser->token.kind == TAL_LEX_NAME) {
        tal_parser_define(parser, &parser->token);
        tal_parser_advance(parser);
        if (parser->token.kind == '<') {
            tal_parser_advance(parser);
            tal_parser_advance(parser);
            if (parser->token.kind == '>')
                tal_parser_advance(parser);
        }
        if (parser->token.kind != ',')
            break;
        tal_parser_advance(parser);
    }
    if (parser->token.kind != '=')
        return;
    tal_parser_advance(parser);
    read_values(parser);
}

/* A scenario whose `return` was forgotten or misspelt. */
static tal_tree *without_return(tal_parser *parser)
{
    tal_mistake(parser, TAL_MISTAKE_RETURN, parser->token.offset,
                _("write return scenario \"id\" {"), _("the scenario does not begin with return"));
    if (!tal_parser_is(parser, &parser->token, "scenario"))
        tal_parser_advance(parser);
    return tal_value_read(parser, TAL_SPOT_LUA);
}

/* Prose, or a remark without --: said once, and the rest of the line is given up. */
static void read_unexpected_statement(tal_parser *parser, bool *lost)
{
    tal_lexeme token = parser->token;

    if (tal_value_comment(parser) || tal_value_dash(parser, &token)) {
        tal_entry_skip_comment(parser);
        return;
    }
    if (!*lost)
        tal_mistake_unexpected(parser, &token);
    *lost = true;
    tal_parser_seek(parser, tal_mend_line_end(parser->bytes, parser->length, token.offset));
}

/* An assignment, a call, or something that should have been `return scenario`. */
static tal_tree *read_named_statement(tal_parser *parser, bool *lost)
{
    tal_lexeme name = parser->token;
    const tal_word_rule *guess;

    if (tal_parser_is(parser, &name, "scenario") ||
        tal_parser_is(parser, &parser->next, "scenario"))
        return without_return(parser);
    if (tal_word_argument(&parser->next) && !tal_parser_defined(parser, &name) &&
        !tal_parser_word(parser, &name)) {
        tal_parser_advance(parser);
        guess = tal_word_guess(parser, &name);
        tal_tree *node = tal_word_unknown(parser, &name, guess);
        return guess && strcmp(guess->name, "scenario") == 0 ? node : NULL;
    }
    if (!tal_value_continues(&parser->next) && parser->next.kind != '=' &&
        parser->next.kind != ',') {
        read_unexpected_statement(parser, lost);
        return NULL;
    }
    if (parser->next.kind == '=' || parser->next.kind == ',')
        tal_parser_define(parser, &name);
    read_values(parser);
    if (parser->token.kind != '=')
        return NULL;
    tal_parser_advance(parser);
    read_values(parser);
    return NULL;
}

static void read_block(tal_parser *parser)
{
    bool repeat = parser->token.kind == TAL_LEX_REPEAT;

    if (parser->token.kind == TAL_LEX_FUNCTION)
        tal_parser_define(parser, &parser->next);
    tal_opaque_block(parser);
    if (repeat && !tal_value_ends(&parser->token))
        tal_value_read(parser, TAL_SPOT_LUA);
}

/* Up to the value that the file returns. */
static tal_tree *read_statements(tal_parser *parser)
{
    bool lost = false;
    tal_tree *root = NULL;

    while (!root && parser->token.kind != TAL_LEX_END) {
        switch (parser->token.kind) {
        case TAL_LEX_LOCAL:
            read_local(parser);
            break;
        case TAL_LEX_FUNCTION:
        case TAL_LEX_IF:
        case TAL_LEX_DO:
        case TAL_LEX_WHILE:
        case TAL_LEX_FOR:
        case TAL_LEX_REPEAT:
            read_block(parser);
            break;
        case TAL_LEX_NAME:
            root = read_named_statement(parser, &lost);
            break;
        case '(':
            read_values(parser);
            break;
        case TAL_LEX_LABEL:
        case TAL_LEX_GOTO:
            tal_parser_advance(parser);
            if (parser->token.kind == TAL_LEX_NAME)
                tal_parser_advance(parser);
            if (parser->token.kind == TAL_LEX_LABEL)
                tal_parser_advance(parser);
            break;
        case ';':
            tal_parser_advance(parser);
            break;
        case TAL_LEX_RETURN:
            tal_parser_advance(parser);
            if (parser->token.kind != TAL_LEX_END && parser->token.kind != ';')
                return tal_value_read(parser, TAL_SPOT_ITEM);
            return NULL;
        default:
            read_unexpected_statement(parser, &lost);
            break;
        }
    }
    return root;
}

static void read_file(tal_parser *parser, tal_scan *out)
{
    fetch(parser);
    tal_parser_advance(parser);
    parser->last_end = 0;
    out->root = read_statements(parser);
    if (out->root) {
        tal_items_rest(parser, out->root);
    } else if (parser->mistakes == 0 && parser->curly_count == 0) {
        tal_mistake(parser, TAL_MISTAKE_EMPTY, 0, _("write return scenario \"id\" { ... }"),
                    _("this file holds no scenario"));
    }
    tal_mistake_curly(parser);
}

tal_status tal_scan_source(tal_scan *out, const tal_source *source, tal_arena *arena,
                           tal_diagnostics *diagnostics)
{
    tal_parser *parser = calloc(1, sizeof *parser);
    tal_scan scan = { 0 };
    tal_status status = TAL_ENOMEM;

    if (!parser)
        return TAL_ENOMEM;
    parser->source = source;
    parser->bytes = tal_source_bytes(source);
    parser->length = (uint32_t)tal_source_length(source);
    parser->lexer = tal_lexer_start(parser->bytes, parser->length);
    parser->arena = arena;
    parser->diagnostics = diagnostics;
    parser->calls_sure = SIZE_MAX;

    read_file(parser, &scan);
    scan.calls = tal_arena_alloc(arena, parser->calls_count, sizeof *scan.calls);
    if (scan.calls && !parser->failed) {
        if (parser->calls_count > 0)
            memcpy(scan.calls, parser->calls, parser->calls_count * sizeof *scan.calls);
        scan.calls_count = parser->calls_count;
        tal_parser_unsure(parser);
        scan.calls_sure = parser->calls_sure;
        scan.broken = parser->broken;
        *out = scan;
        status = TAL_OK;
    }
    free(parser->calls);
    free(parser);
    return status;
}
