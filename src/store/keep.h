/* The bytes of what is played with (scenarios, rubrics, assessments...), kept by their SHA-256 beside the journals. */
#ifndef TAL_STORE_KEEP_H
#define TAL_STORE_KEEP_H

#include <stddef.h>
#include <talante/talante.h>

#include "base/source.h"

/* Keeps a copy unless a sound one is there. SHA256 is in hexadecimal; TAL_EINVAL: not that of the
 * bytes. TAL_EIO with errno. */
tal_status tal_keep_put(const char *sha256, const char *bytes, size_t length);

/* Reads it back, and checks it. SHOWN_AS stands in diagnostics. TAL_EFILE: missing or altered
 * (TAL611). */
tal_status tal_keep_get(tal_source **out, const char *sha256, const char *shown_as,
                        tal_diagnostics *diagnostics);

#endif
