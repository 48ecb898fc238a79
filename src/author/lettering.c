/* A table of kinds of characters. Must not know what is drawn. */
#include "author/lettering.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

static const char ellipsis[] = "\u2026";

/* In hundredths of the size. */
static int advance_ascii(int32_t code)
{
    static const struct { int width; const char *characters; } kinds[] = {
        { 35, " iIjJl.,:;'|/\\" }, { 43, "frt()[]-!" }, { 60, "ckvxyzs?*_\"`" }, { 84, "+<=>~#^&" }, { 102, "mwMW@%" },
    };

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (memchr(kinds[i].characters, code, strlen(kinds[i].characters)))
            return kinds[i].width;
    return code >= 'A' && code <= 'Z' ? 79 : 64;
}

static int advance(int32_t code)
{
    enum { PLAIN = 64, CAPITAL = 79, FULL = 110 };

    if (code >= 0 && code < 0x80)
        return advance_ascii(code);
    if (code == 0xc6 || code == 0xe6 || code == 0x152 || code == 0x153)
        return FULL; /* two letters in one */
    if (code >= 0 && code < 0x250) /* Latin: a mark makes no letter wider */
        return code >= 0xc0 && code < 0xdf ? CAPITAL : PLAIN;
    return tal_utf8_columns(code) == 0 ? 0 : FULL;
}

/* Of the character at TEXT; *TAKEN are its bytes. */
static double step(const char *text, size_t length, double size, bool bold, size_t *taken)
{
    int32_t code;

    *taken = tal_utf8_decode(text, length, &code);
    return advance(code) * size / 100 * (bold ? 1.12 : 1);
}

double tal_lettering_width(const char *text, size_t length, double size, bool bold)
{
    double width = 0;
    size_t taken;

    for (size_t at = 0; at < length; at += taken)
        width += step(text + at, length - at, size, bold, &taken);
    return width;
}

/* How many bytes fit, in whole clusters. */
static size_t fit(const char *text, size_t length, double width, double size, bool bold)
{
    double used = 0;
    size_t at = 0;

    while (at < length) {
        size_t end = tal_utf8_cluster_end(text, length, at);

        used += tal_lettering_width(text + at, end - at, size, bold);
        if (used > width)
            break;
        at = end;
    }
    return at;
}

size_t tal_lettering_line(const char *text, size_t length, double width, double size, size_t *next)
{
    size_t end = fit(text, length, width, size, false);

    if (end == 0)
        end = tal_utf8_cluster_end(text, length, 0);
    *next = end;
    if (end == length)
        return end;
    for (size_t blank = end; blank > 0; blank--)
        if (text[blank] == ' ') {
            *next = blank + 1;
            return blank;
        }
    return end;
}

void tal_lettering_cut(tal_buffer *out, const char *text, size_t length, double width, double size, bool bold)
{
    size_t end = fit(text, length, width, size, bold);

    if (end < length) {
        end = fit(text, length, width - tal_lettering_width(ellipsis, sizeof ellipsis - 1, size, bold), size, bold);
        while (end > 0 && text[end - 1] == ' ')
            end--;
    }
    tal_buffer_add(out, text, end);
    if (end < length)
        tal_buffer_text(out, ellipsis);
}
