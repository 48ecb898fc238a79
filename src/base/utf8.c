/*
 * UTF-8 by utf8proc: validity, characters, terminal columns, folding.
 * Owns nothing; knows nothing of lines or files.
 */
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

size_t tal_utf8_decode(const char *bytes, size_t length, int32_t *code)
{
    utf8proc_ssize_t taken;

    if ((unsigned char)bytes[0] < 0x80) {
        *code = bytes[0];
        return 1;
    }
    /* No character is longer than four bytes, and utf8proc counts in a signed type. */
    taken = utf8proc_iterate((const utf8proc_uint8_t *)bytes,
                             (utf8proc_ssize_t)(length < 4 ? length : 4), code);
    if (taken > 0)
        return (size_t)taken;
    *code = -1;
    return 1;
}

size_t tal_utf8_invalid(const char *bytes, size_t length)
{
    size_t at = 0;

    while (at < length) {
        int32_t code;
        size_t taken = tal_utf8_decode(bytes + at, length - at, &code);

        if (code < 0)
            return at;
        at += taken;
    }
    return length;
}

size_t tal_utf8_count(const char *bytes, size_t length)
{
    size_t count = 0;

    for (size_t at = 0; at < length; count++) {
        int32_t code;

        at += tal_utf8_decode(bytes + at, length - at, &code);
    }
    return count;
}

size_t tal_utf8_width(const char *bytes, size_t length)
{
    size_t width = 0;

    for (size_t at = 0; at < length;) {
        int32_t code;

        at += tal_utf8_decode(bytes + at, length - at, &code);
        width += (size_t)tal_utf8_columns(code);
    }
    return width;
}

int tal_utf8_columns(int32_t code)
{
    if (code < 0)
        return 1; /* an invalid byte is shown as one sign */
    return utf8proc_charwidth(code);
}

char *tal_utf8_fold(const char *bytes, size_t length)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t result =
        utf8proc_map((const utf8proc_uint8_t *)bytes, (utf8proc_ssize_t)length, &folded,
                     UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD |
                         UTF8PROC_IGNORE);

    return result < 0 ? NULL : (char *)folded;
}

size_t tal_utf8_fold_into(const char *bytes, size_t length, char *out, size_t capacity)
{
    size_t i = 0;

    while (i < length && i < capacity && (unsigned char)bytes[i] < 0x80) {
        out[i] = (char)(bytes[i] >= 'A' && bytes[i] <= 'Z' ? bytes[i] + 'a' - 'A' : bytes[i]);
        i++;
    }
    if (i == length)
        return length;
    char *folded = tal_utf8_fold(bytes, length);
    size_t taken = folded ? strlen(folded) : 0;
    if (taken > capacity)
        taken = 0;
    if (taken)
        memcpy(out, folded, taken);
    free(folded);
    return taken;
}

int tal_utf8_is_word(int32_t code)
{
    if (code < 0)
        return 0;
    if (code < 0x80)
        return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') ||
               (code >= 'A' && code <= 'Z');
    utf8proc_category_t category = utf8proc_category(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}
