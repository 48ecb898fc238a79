/*
 * Decoding of literals. Owns nothing: texts go into the caller's arena.
 * Must not report, and must not know what a text is for.
 */
#include "script/literal.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { NUMBER_LIMIT = 200 }; /* characters of a numeral, as in liblua */

typedef struct decoder {
    const char *bytes;
    uint32_t at, end;
    char *out;
    uint32_t length;
    tal_literal *literal;
} decoder;

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* \r\n and \n\r are one line break. */
static uint32_t break_size(const char *bytes, uint32_t at, uint32_t end)
{
    bool two = at + 1 < end && (bytes[at + 1] == '\n' || bytes[at + 1] == '\r') &&
               bytes[at + 1] != bytes[at];
    return two ? 2 : 1;
}

/* The escape that begins at BACKSLASH is wrong: keeps the backslash, goes on behind it. */
static void refuse(decoder *d, uint32_t backslash, tal_escape why)
{
    if (!d->literal->wrong) {
        d->literal->wrong = why;
        d->literal->wrong_offset = backslash;
    }
    d->out[d->length++] = '\\';
    d->at = backslash + 1;
}

/* UTF-8 for codes up to 2^31, as Lua writes them. Never longer than the \u{...} it came from. */
static void put_code(decoder *d, uint32_t code)
{
    char buffer[8];
    uint32_t n = 0, limit = 0x3f;

    if (code < 0x80) {
        d->out[d->length++] = (char)code;
        return;
    }
    do {
        buffer[n++] = (char)(0x80 | (code & 0x3f));
        code >>= 6;
        limit >>= 1;
    } while (code > limit);
    buffer[n++] = (char)((~limit << 1) | code);
    while (n > 0)
        d->out[d->length++] = buffer[--n];
}

/* At the u of \u{...}. */
static void decode_unicode(decoder *d, uint32_t backslash)
{
    uint32_t code = 0, i = d->at + 1, digits = 0;

    if (i < d->end && d->bytes[i] == '{')
        for (i++; i < d->end && hex_value(d->bytes[i]) >= 0; i++, digits++) {
            if (code > 0x7FFFFFFFu >> 4) {
                digits = 0;
                break;
            }
            code = code << 4 | (uint32_t)hex_value(d->bytes[i]);
        }
    if (!digits || i >= d->end || d->bytes[i] != '}') {
        refuse(d, backslash, TAL_ESCAPE_NUMBER);
        return;
    }
    d->at = i + 1;
    put_code(d, code);
}

/* At the first digit of \ddd. */
static void decode_decimal(decoder *d, uint32_t backslash)
{
    int value = 0;

    for (int i = 0; i < 3 && d->at < d->end && d->bytes[d->at] >= '0' && d->bytes[d->at] <= '9';
         i++)
        value = value * 10 + (d->bytes[d->at++] - '0');
    if (value > 255)
        refuse(d, backslash, TAL_ESCAPE_NUMBER);
    else
        d->out[d->length++] = (char)value;
}

static void decode_escape(decoder *d)
{
    static const char letters[] = "abfnrtv\\\"'", values[] = "\a\b\f\n\r\t\v\\\"'";
    uint32_t backslash = d->at++;
    char c = d->at < d->end ? d->bytes[d->at] : '\0';
    const char *letter = c ? strchr(letters, c) : NULL;

    if (letter) {
        d->out[d->length++] = values[letter - letters];
        d->at++;
    } else if (c == 'z') {
        for (d->at++; d->at < d->end && memchr(" \f\n\r\t\v", d->bytes[d->at], 6); d->at++)
            continue;
    } else if (c == 'x') {
        int high = d->at + 1 < d->end ? hex_value(d->bytes[d->at + 1]) : -1;
        int low = d->at + 2 < d->end ? hex_value(d->bytes[d->at + 2]) : -1;
        if (high < 0 || low < 0) {
            refuse(d, backslash, TAL_ESCAPE_NUMBER);
            return;
        }
        d->out[d->length++] = (char)(high << 4 | low);
        d->at += 3;
    } else if (c == 'u') {
        decode_unicode(d, backslash);
    } else if (c >= '0' && c <= '9') {
        decode_decimal(d, backslash);
    } else if (c == '\n' || c == '\r') {
        d->out[d->length++] = '\n';
        d->at += break_size(d->bytes, d->at, d->end);
    } else {
        refuse(d, backslash, TAL_ESCAPE_UNKNOWN);
    }
}

static void decode_quoted(decoder *d)
{
    while (d->at < d->end)
        if (d->bytes[d->at] == '\\')
            decode_escape(d);
        else
            d->out[d->length++] = d->bytes[d->at++];
}

/* A line break right behind the bracket is left out; the others become \n. */
static void decode_long(decoder *d)
{
    bool leading = true;

    while (d->at < d->end) {
        char c = d->bytes[d->at];
        if (c == '\n' || c == '\r') {
            d->at += break_size(d->bytes, d->at, d->end);
            if (!leading)
                d->out[d->length++] = '\n';
        } else {
            d->out[d->length++] = c;
            d->at++;
        }
        leading = false;
    }
}

tal_literal tal_literal_text(const char *bytes, const tal_lexeme *text, tal_arena *arena)
{
    tal_literal literal = { .wrong_offset = text->offset };
    uint32_t size = text->close - text->open;
    /* Decoding never makes a text longer, so its own bytes are room enough. */
    char *out = tal_arena_text(arena, bytes + text->open, size);

    if (!out)
        return literal;
    literal.bytes = out;
    literal.length = size;
    if (!text->is_long && !text->escaped)
        return literal;

    decoder d = { bytes, text->open, text->close, out, 0, &literal };
    if (text->is_long)
        decode_long(&d);
    else
        decode_quoted(&d);
    out[d.length] = '\0';
    literal.length = d.length;
    if (!literal.wrong &&
        (memchr(out, '\0', d.length) || tal_utf8_invalid(out, d.length) < d.length))
        literal.wrong = TAL_ESCAPE_BINARY;
    return literal;
}

double tal_literal_number(const char *bytes, const tal_lexeme *number)
{
    uint32_t length = number->end - number->offset;
    const char *text = bytes + number->offset;
    char copy[NUMBER_LIMIT + 1];

    if (number->flaw || length > NUMBER_LIMIT)
        return 0;
    if (length == 1)
        return text[0] - '0';
    memcpy(copy, text, length);
    copy[length] = '\0';
    if (copy[0] == '0' && (copy[1] | 32) == 'x' && !strpbrk(copy, ".pP")) {
        uint64_t value = 0; /* hexadecimal integers wrap around */
        for (uint32_t i = 2; i < length; i++)
            value = value << 4 | (uint64_t)hex_value(copy[i]);
        return (double)(int64_t)value;
    }
    return strtod(copy, NULL);
}
