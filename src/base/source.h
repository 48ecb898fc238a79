/* A file in memory with a map of its lines: turns a byte offset into line, column and text. */
#ifndef TAL_BASE_SOURCE_H
#define TAL_BASE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <talante/talante.h>

struct stat;

enum { TAL_FILE_LIMIT = 16 << 20 }; /* bytes; the largest file that Talante reads as a whole */

typedef struct tal_source tal_source;

/* A copy of BYTES. NULL: no memory. NAME as it stands in diagnostics. */
tal_source *tal_source_new(const char *name, const char *bytes, size_t length);

/* The same of one line of a larger file, so that its place can be told: LINE is its number, from 1. */
tal_source *tal_source_of_line(const char *name, int line, const char *bytes, size_t length);
void tal_source_free(tal_source *source);

const char *tal_source_name(const tal_source *source);
const char *tal_source_bytes(const tal_source *source); /* ends with a zero */
size_t tal_source_length(const tal_source *source);

typedef struct tal_place {
    int line, column; /* from 1; the column in characters */
    const char *text; /* the line, not zero-terminated */
    size_t length;
} tal_place;

/* A byte-order mark at the start belongs to no line. An offset past the end counts as the end. */
tal_place tal_source_place(const tal_source *source, size_t offset);

/* Its line alone, which costs less: a place counts the columns before it. */
int tal_source_line_of(const tal_source *source, size_t offset);

/* The offset at which LINE (from 1) begins; the end of the file past the last line. */
size_t tal_source_line(const tal_source *source, int line);

/* The same past the blanks at its beginning: where a diagnostic of a whole line stands. */
size_t tal_source_text(const tal_source *source, int line);

/*
 * Reads PATH whole, a regular file of valid UTF-8 without zero bytes and at most TAL_FILE_LIMIT
 * long. What is wrong is reported: TAL001 missing or unreadable, TAL002 not a regular file, TAL003
 * too large, TAL004 binary (a zero byte), TAL005 not UTF-8 (with its place), TAL006 changed while
 * it was read. Then TAL_EFILE.
 */
tal_status tal_source_read(tal_source **out, const char *path, tal_diagnostics *diagnostics);

/* The same for tables; one that is not UTF-8 is taken for Windows-1252 instead. Places are those of what it becomes. */
tal_status tal_source_read_table(tal_source **out, const char *path, tal_diagnostics *diagnostics);

/*
 * Was a file written to while LENGTH bytes of it were read? Told by its size and the time of its
 * last change, BEFORE and AFTER. Not noticed: a change that keeps the size and comes within a tick
 * of the system's clock (some milliseconds) after another.
 */
bool tal_source_changed(const struct stat *before, const struct stat *after, size_t length);

/* The same for a copy of bytes that are at hand, with their checks (TAL003 to TAL005). */
tal_status tal_source_read_bytes(tal_source **out, const char *name, const char *bytes,
                                 size_t length, tal_diagnostics *diagnostics);

#endif
