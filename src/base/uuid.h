/* Names that are the same whenever they are made: UUIDs of version 5 (RFC 9562, 5.5; SHA-1 by nettle). */
#ifndef TAL_BASE_UUID_H
#define TAL_BASE_UUID_H

#include "base/hash.h"

enum { TAL_UUID = 37 }; /* bytes of one as text, its zero included */

/* Of COUNT parts, one after the other, in the namespace that the RFC has for URLs. */
void tal_uuid(const tal_bytes *parts, size_t count, char out[TAL_UUID]);

#endif
