/* Texts in Markdown, as GitHub reads it (GFM 0.29): they stand there as they are, whatever is in them. */
#ifndef TAL_REPORT_MARKDOWN_H
#define TAL_REPORT_MARKDOWN_H

#include <stdbool.h>

#include "base/buffer.h"

/* Appends TEXT, for a heading, a line or a cell: what means something in Markdown or HTML has a
 * backslash before it, a line break is <br>, other control characters are replaced. */
void tal_markdown_text(tal_buffer *out, const char *text, size_t length);

/* Appends TEXT, one line, as a span of code. In a table a | needs its backslash there too; elsewhere the
 * backslash would show. */
void tal_markdown_code(tal_buffer *out, const char *text, bool in_table);

#endif
