/* Windows-1252 to UTF-8. */
#include "base/windows.h"

#include <stdint.h>

/* What the bytes 0x80 to 0x9f mean in Windows-1252; 0: nothing, and they are themselves. */
static const uint16_t windows[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

static void put_character(tal_buffer *out, unsigned char byte)
{
    unsigned code =
        byte >= 0x80 && byte < 0xa0 && windows[byte - 0x80] ? windows[byte - 0x80] : byte;

    if (code < 0x80) {
        tal_buffer_char(out, (char)code);
    } else if (code < 0x800) {
        tal_buffer_char(out, (char)(0xc0 | code >> 6));
        tal_buffer_char(out, (char)(0x80 | (code & 0x3f)));
    } else {
        tal_buffer_char(out, (char)(0xe0 | code >> 12));
        tal_buffer_char(out, (char)(0x80 | (code >> 6 & 0x3f)));
        tal_buffer_char(out, (char)(0x80 | (code & 0x3f)));
    }
}

void tal_windows_put(tal_buffer *out, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        put_character(out, (unsigned char)bytes[i]);
}
