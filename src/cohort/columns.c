/* Headers and fields. Owns nothing. */
#include "cohort/columns.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "base/windows.h"

void tal_columns_field(tal_buffer *out, const tal_csv_row *row, int column)
{
    const char *text = column >= 0 && (size_t)column < row->count ? row->fields[column] : "";
    size_t length;

    text += strspn(text, " \t");
    length = strlen(text);
    while (length > 0 && strchr(" \t", text[length - 1]))
        length--;
    tal_buffer_clear(out);
    if (tal_utf8_invalid(text, length) == length)
        tal_buffer_add(out, text, length);
    else
        tal_windows_put(out, text, length);
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
