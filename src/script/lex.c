/*
 * Tokens of Lua 5.4 (manual, 3.1). Owns nothing: places refer to the bytes that were given.
 * Must not know the words of the language; what a broken text meant is mend.c's to guess.
 */
#include "script/lex.h"

#include <string.h>

#include "base/utf8.h"
#include "script/mend.h"

enum { TAB = 4 };

static const struct {
    const char *text;
    uint8_t length;
    uint16_t kind;
} keywords[] = {
    { "and", 3, TAL_LEX_AND },
    { "break", 5, TAL_LEX_BREAK },
    { "do", 2, TAL_LEX_DO },
    { "else", 4, TAL_LEX_ELSE },
    { "elseif", 6, TAL_LEX_ELSEIF },
    { "end", 3, TAL_LEX_KEYEND },
    { "false", 5, TAL_LEX_FALSE },
    { "for", 3, TAL_LEX_FOR },
    { "function", 8, TAL_LEX_FUNCTION },
    { "goto", 4, TAL_LEX_GOTO },
    { "if", 2, TAL_LEX_IF },
    { "in", 2, TAL_LEX_IN },
    { "local", 5, TAL_LEX_LOCAL },
    { "nil", 3, TAL_LEX_NIL },
    { "not", 3, TAL_LEX_NOT },
    { "or", 2, TAL_LEX_OR },
    { "repeat", 6, TAL_LEX_REPEAT },
    { "return", 6, TAL_LEX_RETURN },
    { "then", 4, TAL_LEX_THEN },
    { "true", 4, TAL_LEX_TRUE },
    { "until", 5, TAL_LEX_UNTIL },
    { "while", 5, TAL_LEX_WHILE },
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_hex(char c)
{
    return is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'f');
}

bool tal_lex_name_byte(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || is_digit(c) || c == '_';
}

bool tal_lex_invisible(int32_t code)
{
    return (code >= 0x80 && code <= 0xA0) || code == 0xAD || code == 0x1680 || code == 0x180E ||
           (code >= 0x2000 && code <= 0x200F) || (code >= 0x2028 && code <= 0x202F) ||
           (code >= 0x205F && code <= 0x206F) || code == 0x3000 || code == 0xFEFF ||
           (code < 0x20 && code > 0) || code == 0x7F;
}

/* ---------------------------------------------------------------- brackets and quotes */

uint32_t tal_lex_long_open(const char *bytes, uint32_t offset)
{
    uint32_t i = offset;

    if (bytes[i++] != '[')
        return 0;
    while (bytes[i] == '=')
        i++;
    return bytes[i] == '[' ? i + 1 : 0;
}

/* Where the ]] that fits the bracket OPEN..CONTENT begins; LENGTH: nowhere. */
static uint32_t long_close(const char *bytes, uint32_t length, uint32_t open, uint32_t content)
{
    uint32_t level = content - open - 2, i = content;

    while (i < length) {
        const char *bracket = memchr(bytes + i, ']', length - i);
        if (!bracket)
            break;
        uint32_t at = (uint32_t)(bracket - bytes);
        for (i = at + 1; bytes[i] == '='; i++)
            continue;
        if (bytes[i] == ']' && i - at - 1 == level)
            return at;
    }
    return length;
}

uint32_t tal_lex_quote_end(const char *bytes, uint32_t length, uint32_t from, char quote,
                           bool *escaped)
{
    uint32_t i = from;

    for (;;) {
        char c = bytes[i];
        while (c != quote && c != '\\' && c != '\n' && c != '\r' && c != '\0')
            c = bytes[++i];
        if (c != '\\') {
            if (c == '\0' && i < length) { /* the file was checked to have none; be safe */
                i++;
                continue;
            }
            return i;
        }
        *escaped = true;
        if (++i >= length)
            return length;
        if (bytes[i] == 'z') {
            for (i++; i < length && strchr(" \f\n\r\t\v", bytes[i]) && bytes[i]; i++)
                continue;
        } else if ((bytes[i] == '\r' && bytes[i + 1] == '\n') ||
                   (bytes[i] == '\n' && bytes[i + 1] == '\r')) {
            i += 2;
        } else {
            i++;
        }
    }
}

/* ---------------------------------------------------------------- tokens */

static void read_text(tal_lexer *lexer, tal_lexeme *token)
{
    char quote = lexer->bytes[token->offset];

    token->kind = TAL_LEX_TEXT;
    token->open = token->offset + 1;
    token->close =
        tal_lex_quote_end(lexer->bytes, lexer->length, token->open, quote, &token->escaped);
    if (token->close < lexer->length && lexer->bytes[token->close] == quote) {
        token->end = token->close + 1;
        tal_mend_closed(lexer, token);
    } else {
        tal_mend_unclosed(lexer, token);
    }
}

/* Did the text TOKEN take in the [[ of another? With code between them, its own ]] is missing. */
static void look_for_taken_in(tal_lexer *lexer, tal_lexeme *token)
{
    const char *bytes = lexer->bytes;
    const tal_lexeme closed = *token;
    const bool swallowed = lexer->swallowed;
    uint32_t i = token->open;

    while (i < token->close && tal_lex_long_open(bytes, i) == 0)
        i++;
    if (i >= token->close)
        return;
    tal_mend_long(lexer, token);
    if (token->close > i) {
        *token = closed;
        lexer->swallowed = swallowed;
    }
}

/* Is the [ at OFFSET the only one of a text that was meant for [[ ]], and no index? */
static uint32_t half_opened(const tal_lexer *lexer, uint32_t offset)
{
    const char *bytes = lexer->bytes;
    const char before = offset > 0 ? bytes[offset - 1] : ' ';
    uint32_t i = offset + 1;
    bool blank = false;

    if (tal_lex_name_byte(before) || before == ')' || before == ']')
        return 0;
    for (; i < lexer->length && bytes[i] != '[' && bytes[i] != ']'; i++)
        blank |= bytes[i] == ' ';
    return blank && bytes[i] == ']' && bytes[i + 1] == ']' ? i : 0;
}

static void read_half_opened(tal_lexer *lexer, tal_lexeme *token)
{
    token->kind = TAL_LEX_TEXT;
    token->is_long = true;
    token->open = token->offset + 1;
    token->close = half_opened(lexer, token->offset);
    token->end = token->close + 2;
    token->flaw = TAL_FLAW_HALF;
    token->flaw_offset = token->offset;
}

/* CONTENT: behind the opening bracket, which stands at OPEN. */
static void read_long(tal_lexer *lexer, tal_lexeme *token, uint32_t open, uint32_t content)
{
    token->is_long = true;
    token->open = content;
    token->close = long_close(lexer->bytes, lexer->length, open, content);
    token->end = token->close + (content - open);
    if (token->close >= lexer->length)
        tal_mend_long(lexer, token);
    else if (token->kind == TAL_LEX_TEXT)
        look_for_taken_in(lexer, token);
}

/* As Lua does: takes in all that could belong to a number, and then looks whether it is one. */
static void read_number(const tal_lexer *lexer, tal_lexeme *token)
{
    const char *bytes = lexer->bytes;
    uint32_t i = token->offset, digits = 0, points = 0, exponents = 0;
    bool hex = bytes[i] == '0' && (bytes[i + 1] | 32) == 'x', sound = true;
    char mark = hex ? 'p' : 'e';

    if (hex)
        i += 2;
    for (;; i++) {
        char c = bytes[i];
        if ((c | 32) == mark) {
            exponents++;
            if (bytes[i + 1] == '+' || bytes[i + 1] == '-')
                i++;
            if (!is_digit(bytes[i + 1]))
                sound = false;
        } else if (c == '.') {
            points++;
            if (exponents)
                sound = false;
        } else if (exponents ? is_digit(c) : hex ? is_hex(c) : is_digit(c)) {
            digits++;
        } else if (tal_lex_name_byte(c)) {
            sound = false;
        } else {
            break;
        }
    }
    token->kind = TAL_LEX_NUMBER;
    token->end = i;
    if (!sound || !digits || points > 1 || exponents > 1)
        token->flaw = TAL_FLAW_NUMBER;
    token->flaw_offset = token->offset;
}

static uint16_t keyword(const char *text, uint32_t length)
{
    if (length < 2 || length > 8)
        return TAL_LEX_NAME;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        if (keywords[i].text[0] == text[0] && keywords[i].length == length &&
            memcmp(keywords[i].text, text, length) == 0)
            return keywords[i].kind;
    return TAL_LEX_NAME;
}

/* A letter past ASCII is taken into a name, so that `título` is one mistake and not two. */
static uint32_t letter_past_ascii(const tal_lexer *lexer, uint32_t at)
{
    int32_t code;
    size_t size = tal_utf8_decode(lexer->bytes + at, lexer->length - at, &code);

    return code >= 0xC0 && code < 0x2000 && code != 0xD7 && code != 0xF7 && code != 0x180E &&
                   code != 0x1680
               ? (uint32_t)size
               : 0;
}

static void read_name(const tal_lexer *lexer, tal_lexeme *token)
{
    uint32_t i = token->offset, more;

    token->kind = TAL_LEX_NAME;
    token->flaw_offset = token->offset;
    for (;;) {
        if (tal_lex_name_byte(lexer->bytes[i])) {
            i++;
        } else if ((unsigned char)lexer->bytes[i] >= 0xC0 && (more = letter_past_ascii(lexer, i))) {
            token->flaw = TAL_FLAW_ACCENT;
            i += more;
        } else {
            break;
        }
    }
    token->end = i;
    if (!token->flaw)
        token->kind = keyword(lexer->bytes + token->offset, i - token->offset);
}

/* Signs of two or three characters. */
static void read_sign(const tal_lexer *lexer, tal_lexeme *token)
{
    static const struct {
        char text[4];
        uint16_t kind;
    } signs[] = {
        { "...", TAL_LEX_DOTS },   { "..", TAL_LEX_CONCAT },  { "==", TAL_LEX_EQ },
        { "~=", TAL_LEX_NE },      { "<=", TAL_LEX_LE },      { ">=", TAL_LEX_GE },
        { "//", TAL_LEX_FLOOR },   { "<<", TAL_LEX_SHL },     { ">>", TAL_LEX_SHR },
        { "::", TAL_LEX_LABEL },   { "!=", TAL_LEX_FOREIGN }, { "&&", TAL_LEX_FOREIGN },
        { "||", TAL_LEX_FOREIGN },
    };
    const char *text = lexer->bytes + token->offset;

    token->end = token->offset + 1;
    token->kind = strchr("+-*/%^#&~|<>=(){}[];:,.", *text) ? (unsigned char)*text : TAL_LEX_OTHER;
    if ((text[1] != '=' && text[1] != *text) || !strchr(".=~<>/:!&|", *text))
        return;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t length = strlen(signs[i].text);
        if (strncmp(signs[i].text, text, length) == 0) {
            token->kind = signs[i].kind;
            token->end = token->offset + (uint32_t)length;
            return;
        }
    }
}

/* A character past ASCII, or one that cannot be seen. */
static void read_strange(const tal_lexer *lexer, tal_lexeme *token)
{
    uint32_t at = token->offset;
    int32_t code;
    size_t size = tal_utf8_decode(lexer->bytes + at, lexer->length - at, &code);

    token->end = at + (uint32_t)size;
    token->kind = TAL_LEX_OTHER;
    if (tal_mend_quote(code)) {
        token->kind = TAL_LEX_TEXT;
        token->open = token->end;
        tal_mend_curly(lexer, token, code);
    } else if (letter_past_ascii(lexer, at)) {
        read_name(lexer, token);
    } else if (tal_lex_invisible(code)) {
        token->kind = TAL_LEX_SPACE;
        while (token->end < lexer->length) {
            size = tal_utf8_decode(lexer->bytes + token->end, lexer->length - token->end, &code);
            if (!tal_lex_invisible(code) || code == '\n' || code == '\r' || code == '\t')
                break;
            token->end += (uint32_t)size;
        }
    }
}

static void read_token(tal_lexer *lexer, tal_lexeme *token)
{
    char c = lexer->bytes[token->offset];
    uint32_t content;

    if (c == '"' || c == '\'')
        read_text(lexer, token);
    else if (is_digit(c) || (c == '.' && is_digit(lexer->bytes[token->offset + 1])))
        read_number(lexer, token);
    else if (tal_lex_name_byte(c))
        read_name(lexer, token);
    else if (c == '[' && (content = tal_lex_long_open(lexer->bytes, token->offset))) {
        token->kind = TAL_LEX_TEXT;
        read_long(lexer, token, token->offset, content);
    } else if (c == '[' && half_opened(lexer, token->offset))
        read_half_opened(lexer, token);
    else if (c == '`' || (unsigned char)c >= 0x7F || (unsigned char)c < 0x20)
        read_strange(lexer, token);
    else
        read_sign(lexer, token);
}

/* ---------------------------------------------------------------- between tokens */

static void skip_space(tal_lexer *lexer)
{
    for (;; lexer->at++) {
        switch (lexer->bytes[lexer->at]) {
        case ' ':
        case '\v':
        case '\f':
            lexer->columns++;
            break;
        case '\t':
            lexer->columns += TAB - lexer->columns % TAB;
            break;
        case '\n':
        case '\r':
            lexer->columns = 0;
            lexer->fresh = true;
            break;
        default:
            return;
        }
    }
}

/* At "--". true: it is never closed, and TOKEN says where it begins. */
static bool skip_comment(tal_lexer *lexer, tal_lexeme *token)
{
    uint32_t open = lexer->at + 2, content = tal_lex_long_open(lexer->bytes, open);

    if (!content) {
        lexer->at = tal_mend_line_end(lexer->bytes, lexer->length, lexer->at);
        return false;
    }
    *token = (tal_lexeme){ .kind = TAL_LEX_COMMENT, .offset = lexer->at, .indent = lexer->indent };
    read_long(lexer, token, open, content);
    lexer->at = token->end;
    if (token->flaw)
        return true;
    *token = (tal_lexeme){ 0 };
    return false;
}

tal_lexer tal_lexer_start(const char *bytes, uint32_t length)
{
    tal_lexer lexer = { .bytes = bytes, .length = length, .fresh = true };

    if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
        lexer.at = 3;
    if (bytes[lexer.at] == '#')
        lexer.at = tal_mend_line_end(bytes, length, lexer.at);
    return lexer;
}

void tal_lexer_next(tal_lexer *lexer, tal_lexeme *token)
{
    *token = (tal_lexeme){ 0 };
    for (;;) {
        skip_space(lexer);
        if (lexer->bytes[lexer->at] != '-' || lexer->bytes[lexer->at + 1] != '-')
            break;
        if (skip_comment(lexer, token))
            return;
    }
    token->offset = token->end = lexer->at;
    token->first = lexer->fresh;
    if (lexer->at >= lexer->length) {
        token->kind = TAL_LEX_END;
        return;
    }
    if (lexer->fresh)
        lexer->indent = lexer->columns < UINT16_MAX ? (uint16_t)lexer->columns : UINT16_MAX;
    token->indent = lexer->indent;
    read_token(lexer, token);
    lexer->at = token->end;
    if (token->kind == TAL_LEX_SPACE)
        lexer->columns++;
    else
        lexer->fresh = false;
}

void tal_lexer_seek(tal_lexer *lexer, uint32_t offset, uint16_t indent)
{
    lexer->at = offset;
    lexer->indent = indent;
    lexer->fresh = false;
}
