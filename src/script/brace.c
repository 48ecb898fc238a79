/*
 * Braces that do not pair. Where the braces of a whole file balance, the indentation is the
 * author's own affair and nothing is said; else it tells which one was forgotten, or is too many.
 */
#include "base/intl.h"
#include "script/parser.h"

/* Counts once, and only when something looks wrong: the file is read a second time for it. */
static void weigh(tal_parser *parser)
{
    tal_lexer lexer;
    tal_lexeme token;
    long open = 0;

    if (parser->weighed)
        return;
    parser->weighed = true;
    lexer = tal_lexer_start(parser->bytes, parser->length);
    do {
        tal_lexer_next(&lexer, &token);
        if (token.kind == '{')
            open++;
        if (token.kind == '}')
            open--;
    } while (token.kind != TAL_LEX_END);
    parser->missing = open > 0 ? open : 0;
    parser->extra = open < 0 ? -open : 0;
}

static int line_of(const tal_parser *parser, uint32_t offset)
{
    return tal_source_place(parser->source, offset).line;
}

/* Does TOKEN, the first of its line, stand as if it were inside OPEN? Not where it stands right
 * below it, as the second { of a list does: to = { { "a", when = "..." },
 *                                                  { "b" } } */
static bool stands_inside(const tal_parser *parser, const tal_lexeme *open, const tal_lexeme *token)
{
    uint32_t line = open->offset;

    while (line > 0 && parser->bytes[line - 1] != '\n')
        line--;
    return token->indent > open->indent && token->indent != open->offset - line;
}

bool tal_brace_left_open(tal_parser *parser, const tal_lexeme *open)
{
    const tal_lexeme *token = &parser->token;

    if (!token->first || token->kind == TAL_LEX_END)
        return false;
    if (token->kind == '}' ? token->indent >= open->indent : stands_inside(parser, open, token))
        return false;
    weigh(parser);
    if (parser->missing == 0)
        return false;
    parser->missing--;
    parser->forgive = true;
    tal_mistake(parser, TAL_MISTAKE_OPEN, open->offset,
                tal_mistake_hint(parser, _("put a } before line %d, which seems to stand outside"),
                                 line_of(parser, token->offset)),
                _("this { is never closed"));
    return true;
}

bool tal_brace_too_many(tal_parser *parser, const tal_lexeme *open)
{
    tal_lexeme after = parser->next;

    if (parser->weighed && parser->extra == 0)
        return false;
    if (after.kind == ',')
        after = tal_parser_peek(parser);
    if (!after.first || after.kind == TAL_LEX_END || !stands_inside(parser, open, &after))
        return false;
    weigh(parser);
    if (parser->extra == 0)
        return false;
    parser->extra--;
    tal_mistake(parser, TAL_MISTAKE_STRAY, parser->token.offset,
                tal_mistake_hint(parser,
                                 _("take it away: it would close the { of line %d, and line %d "
                                   "seems to stand inside"),
                                 line_of(parser, open->offset), line_of(parser, after.offset)),
                _("there is one } too many here"));
    return true;
}

/* Does the rest of the line close more than it opens, or the line below stand deeper? */
static bool closes_later(const tal_parser *parser, const tal_lexeme *name)
{
    const char *bytes = parser->bytes;
    uint32_t i = parser->token.offset, column = 0;
    int open = 0;

    for (; i < parser->length && bytes[i] != '\n'; i++) {
        open += (bytes[i] == '{') - (bytes[i] == '}');
        if (open < 0)
            return true;
    }
    while (i < parser->length && (bytes[i] == '\n' || bytes[i] == '\r'))
        i++;
    while (i < parser->length && bytes[i] == ' ')
        i++, column++;
    return column > name->indent;
}

bool tal_brace_not_opened(tal_parser *parser, const tal_lexeme *name)
{
    if (parser->token.first ? parser->token.indent <= name->indent : !closes_later(parser, name))
        return false;
    weigh(parser);
    if (parser->extra == 0)
        return false;
    parser->extra--;
    return true;
}

void tal_brace_unclosed(tal_parser *parser, const tal_lexeme *open)
{
    if (parser->ended || parser->lexer.swallowed)
        return;
    parser->ended = true;
    tal_mistake(parser, TAL_MISTAKE_OPEN, open->offset,
                open->kind == '(' ? _("a ) is missing") : _("the file ends before its }"),
                open->kind == '(' ? _("this ( is never closed") : _("this { is never closed"));
}
