/* What spreadsheets save where nobody tells them UTF-8: Windows-1252, of which Latin-1 is the larger part. */
#ifndef TAL_BASE_WINDOWS_H
#define TAL_BASE_WINDOWS_H

#include "base/buffer.h"

/* Adds LENGTH bytes of Windows-1252 to OUT, in UTF-8. */
void tal_windows_put(tal_buffer *out, const char *bytes, size_t length);

#endif
