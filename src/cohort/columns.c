/* Headers and fields. Owns nothing. */
#include "cohort/columns.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

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

void tal_columns_field(tal_buffer *out, const tal_csv_row *row, int column)
{
    const char *text = column >= 0 && (size_t)column < row->count ? row->fields[column] : "";
    size_t length;

    text += strspn(text, " \t");
    length = strlen(text);
    while (length > 0 && strchr(" \t", text[length - 1]))
        length--;
    tal_buffer_clear(out);
    if (tal_utf8_invalid(text, length) == length) {
        tal_buffer_add(out, text, length);
    } else {
        for (size_t i = 0; i < length; i++)
            put_character(out, (unsigned char)text[i]);
    }
}

/* Is FOLDED one of NAMES, which bars part? */
static bool is_one_of(const char *names, const char *folded)
{
    size_t length = strlen(folded);

    for (const char *at = names; length > 0; at++) {
        size_t name = strcspn(at, "|");

        if (name == length && memcmp(at, folded, length) == 0)
            return true;
        at += name;
        if (!*at)
            break;
    }
    return false;
}

bool tal_columns_find(int out[TAL_COLUMNS_LIMIT], const char *const *names,
                      const tal_csv_row *header)
{
    tal_buffer field = TAL_BUFFER_EMPTY;
    bool whole = true;

    for (int i = 0; names[i]; i++)
        out[i] = -1;
    for (size_t column = 0; whole && column < header->count; column++) {
        char *folded;

        tal_columns_field(&field, header, (int)column);
        folded = field.bytes ? tal_utf8_fold(field.bytes, field.length) : NULL;
        whole = folded || (!field.bytes && !field.failed);
        for (int i = 0; folded && names[i]; i++)
            if (out[i] < 0 && is_one_of(names[i], folded))
                out[i] = (int)column;
        free(folded);
    }
    tal_buffer_free(&field);
    return whole;
}
