/* Quotes, wraps, and makes ids. Owns nothing. */
#include "author/lua_text.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "script/schema.h"

/* ---- Texts ----------------------------------------------------------------------------------- */

/* The columns that the last line of OUT takes. */
static size_t column(const tal_buffer *out)
{
    size_t at = out->length;

    while (at > 0 && out->bytes[at - 1] != '\n')
        at--;
    return tal_utf8_width(out->bytes + at, out->length - at);
}

static void put_quoted(tal_buffer *out, const char *text, size_t length)
{
    tal_buffer_char(out, '"');
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '"' || text[i] == '\\')
            tal_buffer_char(out, '\\');
        tal_buffer_char(out, text[i]);
    }
    tal_buffer_char(out, '"');
}

/* How much of TEXT fits into WIDTH columns: up to a blank where it can be, else to the next one. */
static size_t fitting(const char *text, size_t length, size_t width)
{
    size_t fits = 0, columns = 0;

    for (size_t at = 0, taken; at < length; at += taken) {
        int32_t code;

        taken = tal_utf8_decode(text + at, length - at, &code);
        if (code == ' ' && (columns <= width || fits == 0))
            fits = at;
        if (code == ' ' && columns > width)
            return fits;
        columns += (size_t)tal_utf8_columns(code);
    }
    return columns <= width || fits == 0 ? length : fits;
}

/* TEXT, of which the first line goes on where BEFORE columns are taken; the others begin with
 * INDENT blanks and MARK. */
static void put_lines(tal_buffer *out, size_t before, const char *text, size_t length, int indent,
                      const char *mark)
{
    while (length > 0) {
        size_t fits = fitting(text, length, before < TAL_LUA_WIDTH ? TAL_LUA_WIDTH - before : 0);

        tal_buffer_add(out, text, fits);
        fits += fits < length;
        text += fits;
        length -= fits;
        if (length > 0)
            tal_buffer_format(out, "\n%*s%s", indent, "", mark);
        before = (size_t)indent + strlen(mark);
    }
}

/* Brackets could end a long text before it is over. */
static bool is_long_text(const char *text, size_t length)
{
    return !memchr(text, ']', length) && memchr(text, ' ', length);
}

void tal_lua_put_text(tal_buffer *out, const char *text, size_t length, size_t tail)
{
    if (column(out) + tal_utf8_width(text, length) + 2 + tail <= TAL_LUA_WIDTH ||
        !is_long_text(text, length)) {
        put_quoted(out, text, length);
        return;
    }
    tal_buffer_text(out, "[["); /* a line break here would keep the blanks behind it */
    put_lines(out, column(out), text, length, (int)column(out), "");
    tal_buffer_text(out, "]]");
}

void tal_lua_put_comment(tal_buffer *out, const char *text, int indent)
{
    tal_buffer_format(out, "%*s-- ", indent, "");
    put_lines(out, (size_t)indent + 3, text, strlen(text), indent, "-- ");
    tal_buffer_char(out, '\n');
}

/* ---- Ids ------------------------------------------------------------------------------------- */

enum { LENGTH = 32 };

/* What no id has becomes one _, and none at either end. Cut at a word, where one ends in the second
 * half. */
static size_t keep(char *out, const char *folded)
{
    size_t length = 0, word = 0;
    bool between = false;

    for (const char *c = folded; *c; c++) {
        bool fits = (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9');

        if (fits && between && length > 0) {
            word = length;
            if (length < LENGTH)
                out[length++] = '_';
        }
        if (fits && length == LENGTH)
            return word > LENGTH / 2 ? word : length;
        if (fits)
            out[length++] = *c;
        between = !fits;
    }
    return length;
}

void tal_lua_make_id(char out[TAL_LUA_ID], const char *name, size_t length, const char *prefix)
{
    size_t most = length < 200 ? length : tal_utf8_cluster_start(name, length, 200);
    char kept[LENGTH + 1], *folded = tal_utf8_fold(name, most);
    size_t fits = folded ? keep(kept, folded) : 0;

    kept[fits] = '\0';
    free(folded);
    if (!fits)
        snprintf(out, TAL_LUA_ID, "%s", prefix);
    else if (!tal_schema_is_id(kept, false) || tal_schema_is_reserved(kept))
        snprintf(out, TAL_LUA_ID, "%s_%s", prefix, kept);
    else
        snprintf(out, TAL_LUA_ID, "%s", kept);
}
