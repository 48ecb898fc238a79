/* SHA-256 and HMAC-SHA-256 (FIPS 180-4, RFC 2104; by nettle), and hexadecimal. */
#ifndef TAL_BASE_HASH_H
#define TAL_BASE_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <talante/talante.h>

enum { TAL_SHA256_SIZE = 32, TAL_SHA256_HEX = 65 };

typedef struct tal_bytes {
    const void *bytes;
    size_t length;
} tal_bytes;

/* The digest of COUNT parts, one after the other. */
void tal_sha256(const tal_bytes *parts, size_t count, uint8_t out[TAL_SHA256_SIZE]);
void tal_hmac_sha256(tal_bytes key, const tal_bytes *parts, size_t count,
                     uint8_t out[TAL_SHA256_SIZE]);

void tal_hex(const uint8_t *bytes, size_t length, char *out); /* 2 * LENGTH digits and a zero */
void tal_sha256_hex(const void *bytes, size_t length, char out[TAL_SHA256_HEX]);

/* Of the open file from where it stands on, a piece at a time. TAL_EIO with errno. */
tal_status tal_sha256_file(int file, char out[TAL_SHA256_HEX]);

#endif
