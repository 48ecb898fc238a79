/*
 * UTF-8 by utf8proc: validity, characters, terminal columns, folding, clusters.
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

int tal_utf8_steers(int32_t code)
{
    return (code >= 0 && code < 0x20) || (code >= 0x7F && code < 0xA0) || code == 0x200E ||
           code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

/* ---- Clusters and words ------------------------------------------------------------------------ */

static size_t character_before(const char *bytes, size_t at)
{
    do
        at--;
    while (at > 0 && ((unsigned char)bytes[at] & 0xC0) == 0x80);
    return at;
}

/* A place at or before AT where a cluster surely begins, as between two characters of ASCII, so that no
 * text is read from its beginning. */
static size_t sure_before(const char *bytes, size_t at)
{
    while (at > 0 && ((unsigned char)bytes[at] >= 0x80 || (unsigned char)bytes[at - 1] >= 0x80 ||
                      bytes[at - 1] == '\r'))
        at--;
    return at;
}

/* The end of the cluster that begins at AT. */
static size_t cluster_from(const char *bytes, size_t length, size_t at)
{
    utf8proc_int32_t state = 0;
    int32_t code, next;

    at += tal_utf8_decode(bytes + at, length - at, &code);
    while (at < length) {
        size_t taken = tal_utf8_decode(bytes + at, length - at, &next);

        if (code < 0 || next < 0 || utf8proc_grapheme_break_stateful(code, next, &state))
            break;
        code = next;
        at += taken;
    }
    return at;
}

size_t tal_utf8_cluster_start(const char *bytes, size_t length, size_t at)
{
    size_t start, end;

    if (at >= length)
        return length;
    for (start = end = sure_before(bytes, at); end <= at;) {
        start = end;
        end = cluster_from(bytes, length, start);
    }
    return start;
}

size_t tal_utf8_cluster_end(const char *bytes, size_t length, size_t at)
{
    if (at >= length)
        return length;
    return cluster_from(bytes, length, tal_utf8_cluster_start(bytes, length, at));
}

static int word_at(const char *bytes, size_t length, size_t at)
{
    int32_t code;

    tal_utf8_decode(bytes + at, length - at, &code);
    return tal_utf8_is_word(code);
}

size_t tal_utf8_word_before(const char *bytes, size_t at)
{
    for (int word = 0; word < 2; word++)
        while (at > 0) {
            size_t before = character_before(bytes, at);

            if (word_at(bytes, at, before) != word)
                break;
            at = before;
        }
    return at;
}

size_t tal_utf8_word_after(const char *bytes, size_t length, size_t at)
{
    for (int word = 0; word < 2; word++)
        while (at < length) {
            int32_t code;
            size_t taken = tal_utf8_decode(bytes + at, length - at, &code);

            if (tal_utf8_is_word(code) != word)
                break;
            at += taken;
        }
    return at;
}
