/* The list of what is wrong with a file: how the rooms add to it. How it is read: talante.h. */
#ifndef TAL_BASE_DIAGNOSTICS_H
#define TAL_BASE_DIAGNOSTICS_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <talante/talante.h>

#include "base/source.h"

/*
 * A list keeps so many, and then one "and N more" (code 0) at its end. In a full list an error
 * takes the place of the last warning, so that what makes a file fail is seen; all are counted.
 */
enum { TAL_DIAGNOSTICS_LIMIT = 200 };

/*
 * Adds one at byte OFFSET of SOURCE (which is borrowed for this call only). MESSAGE and HINT are
 * already translated and formatted, and are copied; HINT may be NULL. LIST may be NULL: nothing is
 * kept. The same code at the same place is added once; for a file as a whole, the same code and
 * message. The order is that of the files' first appearance, then of line and column.
 */
void tal_report(tal_diagnostics *list, tal_severity severity, int code, const tal_source *source,
                size_t offset, const char *message, const char *hint);

/* The same with a formatted message, an error, and a hint that is NULL or ready. */
void tal_error(tal_diagnostics *list, int code, const tal_source *source, size_t offset,
               const char *hint, const char *format, ...) __attribute__((format(printf, 6, 7)));
void tal_warn(tal_diagnostics *list, int code, const tal_source *source, size_t offset,
              const char *hint, const char *format, ...) __attribute__((format(printf, 6, 7)));

void tal_error_va(tal_diagnostics *list, int code, const tal_source *source, size_t offset,
                  const char *hint, const char *format, va_list arguments)
    __attribute__((format(printf, 6, 0)));

/* An error of a file as a whole: no line, no column. */
void tal_error_file(tal_diagnostics *list, int code, const char *file, const char *hint,
                    const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Can an error only be counted by now (LIST may be NULL)? Then nobody needs to look for a hint. */
bool tal_diagnostics_full(const tal_diagnostics *list);

/* The byte offset in its file at which the i-th was reported; 0 for a file as a whole. */
size_t tal_diagnostics_offset(const tal_diagnostics *list, size_t i);

#endif
