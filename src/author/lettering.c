/* A table of kinds of characters. Must not know what is drawn. */
#include "author/lettering.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

static const char ellipsis[] = "\u2026";

enum { UNKNOWN = 1100 }; /* a thousandth of the size; a column of a terminal each */

/* From the blank to "~", regular and bold; Adobe's metrics of Helvetica, in thousandths. */
static const short ascii[2][95] = {
    {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722,
        278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278,
        469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333,
        500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    },
    {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
        556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
        556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
        333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    },
};

/* As wide as what without its mark, from U+00C0 to U+00FF; an i has no dot then, and is as wide as a t. */
static const char marked[] = "AAAAAAWCEEEEIIIIDNOOOOO+OUUUUYPbaaaaaawceeeettttonooooo+ouuuuyby";

/* In thousandths of the size; -1: of another font. */
static int advance(int32_t code, bool bold)
{
    static const struct { int32_t code; short width; } others[] = {
        { 0xa1, 333 }, { 0xab, 556 }, { 0xb7, 278 }, { 0xbb, 556 }, { 0xbf, 611 }, { 0x2013, 556 }, { 0x2014, 1000 },
        { 0x2018, 222 }, { 0x2019, 222 }, { 0x201c, 333 }, { 0x201d, 333 }, { 0x2026, 1000 }, { 0x20ac, 556 },
    };

    if (code >= 0xc0 && code <= 0xff)
        code = marked[code - 0xc0];
    if (code >= ' ' && code <= '~')
        return ascii[bold][code - ' '];
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (others[i].code == code)
            return others[i].width;
    return -1;
}

/* Of the character at TEXT; *TAKEN are its bytes. */
static double step(const char *text, size_t length, double size, bool bold, size_t *taken)
{
    int32_t code;
    int width;

    *taken = tal_utf8_decode(text, length, &code);
    width = advance(code, bold);
    return (width >= 0 ? width : UNKNOWN * tal_utf8_columns(code)) * size / 1000;
}

double tal_lettering_width(const char *text, size_t length, double size, bool bold)
{
    double width = 0;
    size_t taken;

    for (size_t at = 0; at < length; at += taken)
        width += step(text + at, length - at, size, bold, &taken);
    return width;
}

bool tal_lettering_is_known(const char *text, size_t length)
{
    size_t taken;

    for (size_t at = 0; at < length; at += taken) {
        int32_t code;

        taken = tal_utf8_decode(text + at, length - at, &code);
        if (advance(code, false) < 0)
            return false;
    }
    return true;
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
    double room = width - tal_lettering_width(ellipsis, sizeof ellipsis - 1, size, bold);

    if (end == length) {
        tal_buffer_add(out, text, length);
    } else if (room >= 0) {
        end = fit(text, length, room, size, bold);
        while (end > 0 && text[end - 1] == ' ')
            end--;
        tal_buffer_add(out, text, end);
        tal_buffer_text(out, ellipsis);
    }
}
