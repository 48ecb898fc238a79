/*
 * SHA-256, HMAC-SHA-256 and hexadecimal: a thin cover over nettle, so that no other room sees it.
 */
#include "base/hash.h"

#include <errno.h>
#include <nettle/hmac.h>
#include <nettle/sha2.h>
#include <unistd.h>

void tal_sha256(const tal_bytes *parts, size_t count, uint8_t out[TAL_SHA256_SIZE])
{
    struct sha256_ctx context;

    sha256_init(&context);
    for (size_t i = 0; i < count; i++)
        sha256_update(&context, parts[i].length, parts[i].bytes);
    sha256_digest(&context, TAL_SHA256_SIZE, out);
}

void tal_hmac_sha256(tal_bytes key, const tal_bytes *parts, size_t count,
                     uint8_t out[TAL_SHA256_SIZE])
{
    struct hmac_sha256_ctx context;

    hmac_sha256_set_key(&context, key.length, key.bytes);
    for (size_t i = 0; i < count; i++)
        hmac_sha256_update(&context, parts[i].length, parts[i].bytes);
    hmac_sha256_digest(&context, TAL_SHA256_SIZE, out);
}

void tal_hex(const uint8_t *bytes, size_t length, char *out)
{
    static const char digits[] = "0123456789abcdef";

    for (size_t i = 0; i < length; i++) {
        out[2 * i] = digits[bytes[i] >> 4];
        out[2 * i + 1] = digits[bytes[i] & 15];
    }
    out[2 * length] = '\0';
}

void tal_sha256_hex(const void *bytes, size_t length, char out[TAL_SHA256_HEX])
{
    uint8_t digest[TAL_SHA256_SIZE];

    tal_sha256(&(tal_bytes){ bytes, length }, 1, digest);
    tal_hex(digest, sizeof digest, out);
}

tal_status tal_sha256_file(int file, char out[TAL_SHA256_HEX])
{
    struct sha256_ctx context;
    uint8_t digest[TAL_SHA256_SIZE], piece[64 << 10];
    ssize_t got;

    sha256_init(&context);
    while ((got = read(file, piece, sizeof piece)) != 0) {
        if (got < 0 && errno != EINTR)
            return TAL_EIO;
        if (got > 0)
            sha256_update(&context, (size_t)got, piece);
    }
    sha256_digest(&context, sizeof digest, digest);
    tal_hex(digest, sizeof digest, out);
    return TAL_OK;
}
