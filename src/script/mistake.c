/*
 * Reporting: counts mistakes, stops the scan after too many, and words those that belong to a
 * single token. Must not know the grammar.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "script/literal.h"
#include "script/parser.h"

enum { QUOTE_LIMIT = 60 };

int tal_mistake_length(uint32_t offset, uint32_t end)
{
    return end - offset < QUOTE_LIMIT ? (int)(end - offset) : QUOTE_LIMIT;
}

/* Lua loads the file in spite of these, and completes the same calls. */
static bool keeps_calls(tal_mistake_code code)
{
    return code == TAL_MISTAKE_BARE || code == TAL_MISTAKE_TWICE || code == TAL_MISTAKE_CONSTANT ||
           code == TAL_MISTAKE_STRAY_NUMBER || code == TAL_MISTAKE_EXPRESSION;
}

void tal_mistake_stop(tal_parser *parser)
{
    parser->ended = true;
    parser->lexer.at = parser->length;
    tal_lexer_next(&parser->lexer, &parser->next);
    parser->token = parser->next;
}

void tal_mistake(tal_parser *parser, tal_mistake_code code, uint32_t offset, const char *hint,
                 const char *format, ...)
{
    char message[320];
    va_list arguments;

    if (parser->mistakes >= TAL_DIAGNOSTICS_LIMIT)
        return;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    /* A quotation may have been cut within a character. */
    message[tal_utf8_invalid(message, strlen(message))] = '\0';
    tal_report(parser->diagnostics, TAL_ERROR, code, parser->source, offset, message, hint);
    if (!keeps_calls(code)) {
        parser->broken = true;
        tal_parser_unsure(parser);
    }
    if (++parser->mistakes >= TAL_DIAGNOSTICS_LIMIT)
        tal_mistake_stop(parser);
}

const char *tal_mistake_hint(tal_parser *parser, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(parser->phrase, sizeof parser->phrase, format, arguments);
    va_end(arguments);
    parser->phrase[tal_utf8_invalid(parser->phrase, strlen(parser->phrase))] = '\0';
    return parser->phrase;
}

static void bad_number(tal_parser *parser, const tal_lexeme *token)
{
    tal_mistake(parser, TAL_MISTAKE_NUMBER, token->offset,
                _("write numbers with digits only, such as 10 or -10; write a text in quotes"),
                _("\"%.*s\" is not a number"), TAL_QUOTE_TOKEN(parser, token));
}

static void bad_name(tal_parser *parser, const tal_lexeme *token)
{
    const char *english = tal_mistake_spanish(parser, token);

    tal_mistake(
        parser, TAL_MISTAKE_NAME, token->offset,
        english ? tal_mistake_hint(parser, _("the language's own words are English: write %s"),
                                   english)
                : _("a name has only the letters a to z, digits and _; a text stands in quotes"),
        _("\"%.*s\" cannot be a name"), TAL_QUOTE_TOKEN(parser, token));
}

/* A body may be read twice: then it is not counted again. */
static void note_curly(tal_parser *parser, uint32_t at)
{
    if (parser->curly_count > 0 && at <= parser->curly_last)
        return;
    if (parser->curly_count < TAL_SCAN_CURLY)
        parser->curly[parser->curly_count] = at;
    parser->curly_count++;
    parser->curly_last = at;
    parser->broken = true;
    tal_parser_unsure(parser);
}

void tal_mistake_curly(tal_parser *parser)
{
    if (parser->curly_count > TAL_SCAN_CURLY) {
        tal_mistake(parser, TAL_MISTAKE_CURLY, parser->curly[0],
                    _("replace them all by straight quotes \", and switch off \"smart quotes\" in your editor"),
                    _("%zu texts begin or end with curly quotes; this is the first"), parser->curly_count);
        return;
    }
    for (size_t i = 0; i < parser->curly_count; i++)
        tal_mistake(parser, TAL_MISTAKE_CURLY, parser->curly[i],
                    _("put straight quotes \" around a text; inside it, any quotes will do"),
                    _("a text cannot begin or end with this quote"));
}

void tal_mistake_flaw(tal_parser *parser, const tal_lexeme *token)
{
    uint32_t at = token->flaw_offset;

    switch ((tal_flaw)token->flaw) {
    case TAL_FLAW_NONE:
        break;
    case TAL_FLAW_UNCLOSED:
        if (token->kind == TAL_LEX_COMMENT)
            tal_mistake(parser, TAL_MISTAKE_LONG, at,
                        _("write ]] where the comment ends, or begin each of its lines with --"),
                        _("this comment is never closed"));
        else if (token->is_long)
            tal_mistake(parser, TAL_MISTAKE_LONG, at, _("write ]] where the text ends"),
                        _("this text is never closed"));
        else
            tal_mistake(parser, TAL_MISTAKE_UNCLOSED, at,
                        _("a text ends with the quote that it began with, on the same line; "
                          "a text of several lines stands in [[ ]]"),
                        _("this text has no closing quote"));
        break;
    case TAL_FLAW_HALF:
        tal_mistake(parser, TAL_MISTAKE_LONG, at, _("write [[ before it"),
                    _("a text that ends with ]] begins with [["));
        break;
    case TAL_FLAW_CURLY:
        note_curly(parser, at);
        break;
    case TAL_FLAW_INNER:
        tal_mistake(parser, TAL_MISTAKE_INNER, at,
                    _("use the other quote inside, as in \"box == 'x'\"; or write \\\" or \\'; or put the text in "
                      "[[ ]]"),
                    _("this quote ends the text too early"));
        break;
    case TAL_FLAW_ACCENT:
        bad_name(parser, token);
        break;
    case TAL_FLAW_NUMBER:
        bad_number(parser, token);
        break;
    }
}

void tal_mistake_space(tal_parser *parser, uint32_t offset)
{
    int32_t code;

    tal_utf8_decode(parser->bytes + offset, parser->length - offset, &code);
    if (code == 0xA0)
        tal_mistake(parser, TAL_MISTAKE_SPACE, offset, _("delete it, and type a plain space"),
                    _("this is a no-break space"));
    else
        tal_mistake(parser, TAL_MISTAKE_SPACE, offset,
                    _("delete it; if there must be a space, type a plain one"),
                    _("an invisible character stands here (U+%04X)"), (unsigned)code);
}

void tal_mistake_escape(tal_parser *parser, int escape, uint32_t offset)
{
    if (escape == TAL_ESCAPE_BINARY)
        tal_mistake(parser, TAL_MISTAKE_ESCAPE, offset,
                    _("write the characters themselves instead of \\ and a number"),
                    _("the escapes of this text do not give readable characters"));
    else if (escape == TAL_ESCAPE_NUMBER)
        tal_mistake(parser, TAL_MISTAKE_ESCAPE, offset, _("for a backslash write \\\\"),
                    _("what stands behind this backslash is no character"));
    else
        tal_mistake(parser, TAL_MISTAKE_ESCAPE, offset,
                    _("for a backslash write \\\\; for a new line write \\n"),
                    _("a backslash cannot stand alone in a text"));
}

void tal_mistake_unexpected(tal_parser *parser, const tal_lexeme *token)
{
    uint32_t at = token->offset;

    if (token->kind == '}')
        tal_mistake(parser, TAL_MISTAKE_STRAY, at,
                    _("take it away, or look for a { that is missing"),
                    _("this } closes nothing"));
    else if (token->kind == ')' || token->kind == ']')
        tal_mistake(parser, TAL_MISTAKE_STRAY, at, _("take it away: what { opens, } closes"),
                    _("this %c closes nothing"), token->kind);
    else if (token->kind == TAL_LEX_FOREIGN)
        tal_mistake(parser, TAL_MISTAKE_STRANGE, at,
                    _("Lua writes ~= for \"not equal\", and the words and, or"),
                    _("Lua has no %.*s"), TAL_QUOTE_TOKEN(parser, token));
    else if (token->kind >= TAL_LEX_AND)
        tal_mistake(parser, TAL_MISTAKE_STRANGE, at,
                    _("it is a word of Lua's own; a text stands in quotes"),
                    _("\"%.*s\" cannot stand here"), TAL_QUOTE_TOKEN(parser, token));
    else
        tal_mistake(parser, TAL_MISTAKE_STRANGE, at,
                    _("take it away; if it belongs to a text, the text stands in quotes"),
                    _("\"%.*s\" cannot stand here"), TAL_QUOTE_TOKEN(parser, token));
}

const char *tal_mistake_spanish(const tal_parser *parser, const tal_lexeme *name)
{
    return tal_schema_english(NULL, parser->bytes + name->offset, name->end - name->offset);
}
