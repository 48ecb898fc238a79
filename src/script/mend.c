/*
 * Where a text was meant to end. Two signs give it away: the quotes of its line do not pair, and
 * what it took in looks like code (`", when = "`). Must not report: the flaw of the token does.
 */
#include "script/mend.h"

#include <string.h>

#include "base/utf8.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool ends_line(char c)
{
    return c == '\n' || c == '\r' || c == '\0';
}

uint32_t tal_mend_line_end(const char *bytes, uint32_t length, uint32_t offset)
{
    while (offset < length && bytes[offset] != '\n' && bytes[offset] != '\r')
        offset++;
    return offset;
}

/* Where the signs , ; { } that end a line begin. */
static uint32_t tail_of(const char *bytes, uint32_t from, uint32_t line_end)
{
    while (line_end > from && strchr(" \t,;{}", bytes[line_end - 1]))
        line_end--;
    return line_end;
}

char tal_mend_quote(int32_t code)
{
    switch (code) {
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB:
        return '"';
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2039:
    case 0x203A:
        return '\'';
    case '`':
    case 0xB4:
        return '\'';
    default:
        return 0;
    }
}

static uint32_t skip_blanks(const char *bytes, uint32_t at)
{
    while (is_blank(bytes[at]))
        at++;
    return at;
}

/* May an item end before this character? */
static bool may_follow(const char *bytes, uint32_t at)
{
    at = skip_blanks(bytes, at);
    return ends_line(bytes[at]) || strchr(",;})]{", bytes[at]) ||
           (bytes[at] == '-' && bytes[at + 1] == '-');
}

/* The last place of a curly quote in FROM..END, and its bytes; END where there is none. */
static uint32_t last_curly(const char *bytes, uint32_t from, uint32_t end, uint32_t *size)
{
    uint32_t found = end;

    for (uint32_t i = from; i < end;) {
        int32_t code;
        uint32_t step = (uint32_t)tal_utf8_decode(bytes + i, end - i, &code);
        if (code != '`' && code != 0x2019 && tal_mend_quote(code)) {
            found = i;
            *size = step;
        }
        i += step;
    }
    return found;
}

/* TEXT ends at END, without a closing quote of its own, or with a curly one there. */
static void end_without_quote(const char *bytes, tal_lexeme *text, uint32_t end)
{
    uint32_t size = 0, curly = last_curly(bytes, text->open, end, &size);

    text->flaw = TAL_FLAW_UNCLOSED;
    text->flaw_offset = text->offset;
    text->close = text->end = end;
    if (curly < end && may_follow(bytes, curly + size)) {
        text->flaw = TAL_FLAW_CURLY;
        text->flaw_offset = curly;
        text->close = curly;
        text->end = curly + size;
    }
}

/* The tail of a line that may end with a comment: `patience <= 0 }, -- tried after every reply` */
static uint32_t before_comment(const char *bytes, uint32_t open, uint32_t end)
{
    for (uint32_t i = open; i + 1 < end; i++)
        if (bytes[i] == '-' && bytes[i + 1] == '-') {
            uint32_t tail = tail_of(bytes, open, i);
            for (uint32_t j = tail; j < i; j++)
                if (!is_blank(bytes[j]))
                    return tail;
        }
    return tail_of(bytes, open, end);
}

void tal_mend_unclosed(const tal_lexer *lexer, tal_lexeme *text)
{
    uint32_t end = text->close;

    /* An escape may have carried it over lines: give up the line where it began. */
    if (text->escaped)
        end = tal_mend_line_end(lexer->bytes, lexer->length, text->open);
    end_without_quote(lexer->bytes, text, before_comment(lexer->bytes, text->open, end));
}

/* Do the quotes from FROM to the end of the line not pair? What was found is kept. */
static bool line_is_odd(tal_lexer *lexer, uint32_t from)
{
    const char *bytes = lexer->bytes;

    if (from < lexer->paired)
        return false;
    for (uint32_t i = from;; i++) {
        if (ends_line(bytes[i]) || (bytes[i] == '-' && bytes[i + 1] == '-') ||
            tal_lex_long_open(bytes, i)) {
            lexer->paired = i;
            return false;
        }
        if (bytes[i] == '"' || bytes[i] == '\'') {
            bool escaped = false;
            char quote = bytes[i];
            i = tal_lex_quote_end(bytes, lexer->length, i + 1, quote, &escaped);
            if (bytes[i] != quote)
                return true;
        }
    }
}

/* The end of a text that took in `, name =` or ` {` or `,` before the quote at CLOSE, or CLOSE. */
static uint32_t before_code(const char *bytes, uint32_t open, uint32_t close)
{
    uint32_t i = close;

    while (i > open && is_blank(bytes[i - 1]))
        i--;
    if (i == open || !strchr("={,", bytes[i - 1]))
        return close;
    if (bytes[i - 1] == '=') {
        i--;
        while (i > open && is_blank(bytes[i - 1]))
            i--;
        uint32_t name_end = i;
        while (i > open && tal_lex_name_byte(bytes[i - 1]))
            i--;
        if (i == name_end)
            return close;
        while (i > open && is_blank(bytes[i - 1]))
            i--;
    }
    return tail_of(bytes, open, i);
}

/* Is the name that begins at AT one that may stand behind a text without a blank in Lua? */
static bool is_operator_word(const char *bytes, uint32_t at)
{
    static const char *const words[] = { "and", "or", "then", "do", "end", "else", "elseif" };
    uint32_t end = at;

    while (tal_lex_name_byte(bytes[end]))
        end++;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == end - at && memcmp(words[i], bytes + at, end - at) == 0)
            return true;
    return false;
}

/* A quote in the middle, as in "He said "no" to me": ends at the next one that may be the last. */
static void end_at_later_quote(const tal_lexer *lexer, tal_lexeme *text)
{
    const char *bytes = lexer->bytes;
    char quote = bytes[text->offset];
    uint32_t line_end = tal_mend_line_end(bytes, lexer->length, text->end), i = text->end;

    text->flaw = TAL_FLAW_INNER;
    text->flaw_offset = text->close;
    for (; i < line_end; i++)
        if (bytes[i] == quote && may_follow(bytes, i + 1)) {
            text->close = i;
            text->end = i + 1;
            return;
        }
    text->close = text->end = tail_of(bytes, text->end, line_end);
}

void tal_mend_closed(tal_lexer *lexer, tal_lexeme *text)
{
    const char *bytes = lexer->bytes;
    uint32_t next = skip_blanks(bytes, text->end), end;
    int32_t code = (unsigned char)bytes[next];

    if (code >= 0x80)
        tal_utf8_decode(bytes + next, lexer->length - next, &code);
    bool touches = next == text->end;
    bool word = code < 0x80 ? tal_lex_name_byte((char)code)
                            : !tal_mend_quote(code) && !tal_lex_invisible(code);
    if (!word && !(touches && strchr("{([", (char)code) && code))
        return;
    if (is_operator_word(bytes, next))
        return;
    if (text->end > lexer->mended && line_is_odd(lexer, text->end)) {
        lexer->mended = tal_mend_line_end(bytes, lexer->length, text->end);
        end = before_code(bytes, text->open, text->close);
        if (end < text->close)
            end_without_quote(bytes, text, end);
        else if (word)
            end_at_later_quote(lexer, text);
    } else if (touches && word) {
        end_at_later_quote(lexer, text);
    }
}

void tal_mend_curly(const tal_lexer *lexer, tal_lexeme *text, int32_t quote)
{
    const char *bytes = lexer->bytes;
    uint32_t line_end = tal_mend_line_end(bytes, lexer->length, text->open), i = text->open;
    char wanted = tal_mend_quote(quote);

    text->flaw = TAL_FLAW_CURLY;
    text->flaw_offset = text->offset;
    while (i < line_end) {
        int32_t code;
        uint32_t size = (uint32_t)tal_utf8_decode(bytes + i, line_end - i, &code);
        if (code == wanted || tal_mend_quote(code) == wanted) {
            bool apostrophe = wanted == '\'' && !may_follow(bytes, i + size);
            if (!apostrophe) {
                text->close = i;
                text->end = i + size;
                return;
            }
        }
        i += size;
    }
    text->close = text->end = tail_of(bytes, text->open, line_end);
}

/* Does the line at AT look like `name =`, `name "..."`, `name {`, `return scenario`, a comment or a
 * closing brace? */
static bool looks_like_code(const char *bytes, uint32_t at)
{
    if (bytes[at] == '}' || (bytes[at] == '-' && bytes[at + 1] == '-'))
        return true;
    if (strncmp(bytes + at, "return scenario", 15) == 0)
        return true;
    uint32_t i = at;
    while (tal_lex_name_byte(bytes[i]))
        i++;
    if (i == at)
        return false;
    i = skip_blanks(bytes, i);
    return bytes[i] && strchr("=\"'{", bytes[i]);
}

void tal_mend_long(tal_lexer *lexer, tal_lexeme *token)
{
    const char *bytes = lexer->bytes;
    uint32_t line_end = tal_mend_line_end(bytes, lexer->length, token->open);

    token->flaw = TAL_FLAW_UNCLOSED;
    token->flaw_offset = token->offset;
    for (uint32_t i = line_end; i < lexer->length;) {
        while (bytes[i] == '\n' || bytes[i] == '\r')
            i++;
        uint32_t begin = skip_blanks(bytes, i);
        if (begin - i <= lexer->indent && looks_like_code(bytes, begin)) {
            token->close = token->end = tail_of(bytes, token->open, line_end);
            return;
        }
        i = line_end = tal_mend_line_end(bytes, lexer->length, begin);
    }
    token->close = token->end = lexer->length;
    lexer->swallowed = true;
}
