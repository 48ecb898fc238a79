/*
 * The list of what is wrong with files, and how one entry is printed. Owns copies of all that it
 * is given, because sources are freed earlier. Knows no code but by its number.
 */
#include "base/diagnostics.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/intl.h"
#include "base/utf8.h"

struct entry {
    tal_diagnostic diagnostic;
    size_t offset;
    size_t file; /* the order of its file's first appearance */
};

struct tal_diagnostics {
    tal_arena *arena;                               /* entries and strings */
    struct entry *entries[TAL_DIAGNOSTICS_LIMIT];   /* sorted by file, line, column */
    size_t count, warnings;                         /* of those that are kept */
    size_t errors;                                  /* all */
    const char **files;
    size_t file_count, file_capacity;
    tal_diagnostic more;                            /* "and N more" */
    size_t dropped;
    char more_text[96];
};

tal_diagnostics *tal_diagnostics_new(void)
{
    tal_diagnostics *list = calloc(1, sizeof *list);

    if (!list)
        return NULL;
    list->arena = tal_arena_new();
    if (!list->arena) {
        free(list);
        return NULL;
    }
    return list;
}

void tal_diagnostics_free(tal_diagnostics *list)
{
    if (!list)
        return;
    tal_arena_free(list->arena);
    free(list->files);
    free(list);
}

size_t tal_diagnostics_count(const tal_diagnostics *list)
{
    return list->count + (list->dropped > 0);
}

size_t tal_diagnostics_errors(const tal_diagnostics *list)
{
    return list->errors;
}

const tal_diagnostic *tal_diagnostics_get(const tal_diagnostics *list, size_t i)
{
    if (i < list->count)
        return &list->entries[i]->diagnostic;
    return i == list->count && list->dropped > 0 ? &list->more : NULL;
}

size_t tal_diagnostics_offset(const tal_diagnostics *list, size_t i)
{
    return i < list->count ? list->entries[i]->offset : 0;
}

/* ---- Adding ---------------------------------------------------------------------------------- */

static char *copy_text(tal_diagnostics *list, const char *text)
{
    return tal_arena_text(list->arena, text, strlen(text));
}

/* The number of FILE in the order of first appearance; false: no memory. */
static bool file_number(tal_diagnostics *list, const char *file, size_t *number)
{
    const char **files;
    char *copy;

    for (size_t i = 0; i < list->file_count; i++) {
        if (strcmp(list->files[i], file) == 0) {
            *number = i;
            return true;
        }
    }
    files = tal_grow(list->files, list->file_count, &list->file_capacity, sizeof *files);
    if (!files)
        return false;
    list->files = files;
    copy = copy_text(list, file);
    if (!copy)
        return false;
    files[list->file_count] = copy;
    *number = list->file_count++;
    return true;
}

/* Counts one that is not kept, so that nothing is lost in silence. */
static void count_only(tal_diagnostics *list, tal_severity severity)
{
    list->dropped++;
    list->errors += severity == TAL_ERROR;
    if (severity == TAL_ERROR || list->dropped == 1)
        list->more.severity = severity;
    list->more.file = list->file_count > 0 ? list->files[list->file_count - 1] : "";
    list->more.message = list->more_text;
    snprintf(list->more_text, sizeof list->more_text, _("and %zu more"), list->dropped);
}

/* Negative, 0, positive: A stands before, with, after B. */
static int compare(const struct entry *a, const struct entry *b)
{
    if (a->file != b->file)
        return a->file < b->file ? -1 : 1;
    if (a->diagnostic.line != b->diagnostic.line)
        return a->diagnostic.line < b->diagnostic.line ? -1 : 1;
    return (a->diagnostic.column > b->diagnostic.column) -
           (a->diagnostic.column < b->diagnostic.column);
}

/* The same code at the same place; without a place, it must also say the same. */
static bool is_there(const tal_diagnostics *list, const struct entry *entry)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct entry *other = list->entries[i];

        if (other->diagnostic.code == entry->diagnostic.code && compare(other, entry) == 0 &&
            (entry->diagnostic.line > 0 ||
             strcmp(other->diagnostic.message, entry->diagnostic.message) == 0))
            return true;
    }
    return false;
}

/* Makes space for an error in a full list. */
static void give_up_last_warning(tal_diagnostics *list)
{
    size_t i = list->count;

    while (list->entries[--i]->diagnostic.severity != TAL_WARNING)
        ;
    memmove(list->entries + i, list->entries + i + 1,
            (list->count - i - 1) * sizeof list->entries[0]);
    list->count--;
    list->warnings--;
    count_only(list, TAL_WARNING);
}

static void insert(tal_diagnostics *list, struct entry *entry)
{
    size_t at = list->count;

    while (at > 0 && compare(list->entries[at - 1], entry) > 0)
        at--;
    memmove(list->entries + at + 1, list->entries + at,
            (list->count - at) * sizeof list->entries[0]);
    list->entries[at] = entry;
    list->count++;
    if (entry->diagnostic.severity == TAL_ERROR)
        list->errors++;
    else
        list->warnings++;
}

/* One copy for all entries of a line: a file may be one line of many megabytes. */
static const char *copy_line(tal_diagnostics *list, size_t file, const tal_place *place)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct entry *other = list->entries[i];
        const char *line = other->diagnostic.source;

        if (line && other->file == file && other->diagnostic.line == place->line &&
            strncmp(line, place->text, place->length) == 0 && line[place->length] == '\0')
            return line;
    }
    return tal_arena_text(list->arena, place->text, place->length);
}

/* Fills ENTRY with copies; false: no memory. */
static bool copy_in(tal_diagnostics *list, struct entry *entry, const tal_place *place,
                    const char *hint)
{
    tal_diagnostic *diagnostic = &entry->diagnostic;

    diagnostic->file = list->files[entry->file];
    diagnostic->message = copy_text(list, diagnostic->message);
    if (hint) {
        diagnostic->hint = copy_text(list, hint);
        if (!diagnostic->hint)
            return false;
    }
    if (place) {
        diagnostic->source = copy_line(list, entry->file, place);
        if (!diagnostic->source)
            return false;
    }
    return diagnostic->message != NULL;
}

/* Full, and of errors where this is one: it can only be counted. */
static bool is_full(const tal_diagnostics *list, tal_severity severity)
{
    return list->count == TAL_DIAGNOSTICS_LIMIT &&
           (severity == TAL_WARNING || list->warnings == 0);
}

bool tal_diagnostics_full(const tal_diagnostics *list)
{
    return !list || is_full(list, TAL_ERROR);
}

/* DRAFT borrows its message. Returns false where it could not be kept. */
static bool keep(tal_diagnostics *list, struct entry *draft, const tal_place *place,
                 const char *hint)
{
    struct entry *entry = tal_arena_alloc(list->arena, 1, sizeof *entry);

    if (!entry)
        return false;
    *entry = *draft;
    if (!copy_in(list, entry, place, hint))
        return false;
    if (list->count == TAL_DIAGNOSTICS_LIMIT)
        give_up_last_warning(list);
    insert(list, entry);
    return true;
}

/* PLACE, which is that of OFFSET, is NULL for a file as a whole. */
static void add(tal_diagnostics *list, tal_severity severity, int code, const char *file,
                size_t offset, const tal_place *place, const char *message, const char *hint)
{
    struct entry draft = { { .code = code, .severity = severity, .message = message }, offset, 0 };

    if (place) {
        draft.diagnostic.line = place->line;
        draft.diagnostic.column = place->column;
    }
    if (file_number(list, file, &draft.file)) {
        if (is_there(list, &draft))
            return;
        if (keep(list, &draft, place, hint))
            return;
    }
    count_only(list, severity);
}

void tal_report(tal_diagnostics *list, tal_severity severity, int code, const tal_source *source,
                size_t offset, const char *message, const char *hint)
{
    tal_place place;

    if (!list)
        return;
    if (is_full(list, severity)) {
        count_only(list, severity);
        return;
    }
    place = tal_source_place(source, offset);
    add(list, severity, code, tal_source_name(source), offset, &place, message, hint);
}

static void report_format(tal_diagnostics *list, tal_severity severity, int code,
                          const tal_source *source, size_t offset, const char *hint,
                          const char *format, va_list arguments)
{
    tal_buffer message = TAL_BUFFER_EMPTY;

    if (!list)
        return;
    if (!is_full(list, severity))
        tal_buffer_vformat(&message, format, arguments);
    if (!message.bytes)
        count_only(list, severity);
    else
        tal_report(list, severity, code, source, offset, message.bytes, hint);
    tal_buffer_free(&message);
}

void tal_error(tal_diagnostics *list, int code, const tal_source *source, size_t offset,
               const char *hint, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    tal_error_va(list, code, source, offset, hint, format, arguments);
    va_end(arguments);
}

void tal_error_va(tal_diagnostics *list, int code, const tal_source *source, size_t offset,
                  const char *hint, const char *format, va_list arguments)
{
    report_format(list, TAL_ERROR, code, source, offset, hint, format, arguments);
}

void tal_warn(tal_diagnostics *list, int code, const tal_source *source, size_t offset,
              const char *hint, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    report_format(list, TAL_WARNING, code, source, offset, hint, format, arguments);
    va_end(arguments);
}

void tal_error_file(tal_diagnostics *list, int code, const char *file, const char *hint,
                    const char *format, ...)
{
    tal_buffer message = TAL_BUFFER_EMPTY;
    va_list arguments;

    if (!list)
        return;
    va_start(arguments, format);
    if (!is_full(list, TAL_ERROR))
        tal_buffer_vformat(&message, format, arguments);
    va_end(arguments);
    if (!message.bytes)
        count_only(list, TAL_ERROR);
    else
        add(list, TAL_ERROR, code, file, 0, NULL, message.bytes, hint);
    tal_buffer_free(&message);
}

/* ---- Printing -------------------------------------------------------------------------------- */

enum {
    EXCERPT = 100,    /* so many columns of a line are shown */
    EXCERPT_LEFT = 60 /* of them before the caret, where the line goes on for long */
};

typedef struct glyph {
    const char *bytes;
    size_t length;
    int columns;
} glyph;

/* Signs that move the cursor, colour the terminal, or turn the direction of reading. */
static bool is_control(int32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

/* How the character at BYTES is shown; returns its bytes. */
static size_t glyph_read(const char *bytes, size_t length, glyph *out)
{
    int32_t code;
    size_t taken = tal_utf8_decode(bytes, length, &code);

    if (code == '\t' || code == '\n' || code == '\r')
        *out = (glyph){ " ", 1, 1 };
    else if (is_control(code))
        *out = (glyph){ "?", 1, 1 };
    else
        *out = (glyph){ bytes, taken, tal_utf8_columns(code) };
    return taken;
}

/* TEXT without anything that a terminal would obey. */
static void add_shown(tal_buffer *out, const char *text)
{
    size_t length = strlen(text);

    for (size_t at = 0; at < length;) {
        glyph sign;

        at += glyph_read(text + at, length - at, &sign);
        tal_buffer_add(out, sign.bytes, sign.length);
    }
}

/* For cutting, a sign without columns counts as one, or a line of such would have no end. */
static int cells(const glyph *sign)
{
    return sign->columns > 0 ? sign->columns : 1;
}

/* Adds what is shown of LINE and a newline; returns the columns before the sign at COLUMN. */
static int add_excerpt(tal_buffer *out, const char *line, int column)
{
    size_t length = strlen(line);
    long total = 0, caret = 0, from;
    int before, character = 1;
    glyph sign;

    /* As far as it can matter: a file may be one line of many megabytes. */
    for (size_t at = 0; at < length && (character < column || total <= caret + EXCERPT);
         character++) {
        at += glyph_read(line + at, length - at, &sign);
        total += cells(&sign);
        if (character < column)
            caret = total;
    }
    from = caret - EXCERPT_LEFT < total - EXCERPT ? caret - EXCERPT_LEFT : total - EXCERPT;
    if (from < 0)
        from = 0;
    tal_buffer_text(out, from > 0 ? "..." : "");
    before = from > 0 ? 3 : 0;
    character = 1;
    for (long cell = 0, at = 0; cell < total && cell < from + EXCERPT; character++) {
        at += (long)glyph_read(line + at, length - (size_t)at, &sign);
        if (cell >= from) {
            tal_buffer_add(out, sign.bytes, sign.length);
            before += character < column ? sign.columns : 0;
        }
        cell += cells(&sign);
    }
    tal_buffer_text(out, from + EXCERPT < total ? "...\n" : "\n");
    return before;
}

char *tal_diagnostic_format(const tal_diagnostic *diagnostic)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    int gutter = diagnostic->line > 0 ? snprintf(NULL, 0, "%d", diagnostic->line) : 0;

    add_shown(&out, diagnostic->file);
    if (diagnostic->line > 0)
        tal_buffer_format(&out, ":%d", diagnostic->line);
    if (diagnostic->line > 0 && diagnostic->column > 0)
        tal_buffer_format(&out, ":%d", diagnostic->column);
    if (out.length > 0)
        tal_buffer_text(&out, ": ");
    tal_buffer_text(&out, diagnostic->severity == TAL_ERROR ? _("error") : _("warning"));
    if (diagnostic->code > 0)
        tal_buffer_format(&out, "[TAL%03d]", diagnostic->code);
    tal_buffer_text(&out, ": ");
    add_shown(&out, diagnostic->message);
    tal_buffer_char(&out, '\n');
    if (diagnostic->line > 0 && diagnostic->source) {
        int before;

        tal_buffer_format(&out, "  %d | ", diagnostic->line);
        before = add_excerpt(&out, diagnostic->source, diagnostic->column);
        if (diagnostic->column > 0)
            tal_buffer_format(&out, "  %*s | %*s^\n", gutter, "", before, "");
    }
    if (diagnostic->hint) {
        tal_buffer_format(&out, "  %*s = %s: ", gutter, "", _("hint"));
        add_shown(&out, diagnostic->hint);
        tal_buffer_char(&out, '\n');
    }
    return tal_buffer_take(&out);
}
