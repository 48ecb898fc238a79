/* Numbers in bytes, the lowest first (little-endian) on every machine. Also numbers of no fixed
 * length: seven bits a byte, the lowest first, the top bit set in all but the last (LEB128,
 * unsigned). */
#ifndef TAL_BASE_BYTES_H
#define TAL_BASE_BYTES_H

#include <stddef.h>
#include <stdint.h>

static inline void tal_put_u32(char *out, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        out[i] = (char)(value >> 8 * i);
}

static inline void tal_put_u64(char *out, uint64_t value)
{
    for (int i = 0; i < 8; i++)
        out[i] = (char)(value >> 8 * i);
}

static inline uint32_t tal_get_u32(const char *bytes)
{
    uint32_t value = 0;

    for (int i = 3; i >= 0; i--)
        value = value << 8 | (unsigned char)bytes[i];
    return value;
}

static inline uint64_t tal_get_u64(const char *bytes)
{
    return tal_get_u32(bytes) | (uint64_t)tal_get_u32(bytes + 4) << 32;
}

enum { TAL_VARINT_LIMIT = 10 }; /* bytes */

/* How many bytes of OUT it took. */
static inline size_t tal_put_varint(char *out, uint64_t value)
{
    size_t length = 0;

    for (; value > 0x7f; value >>= 7)
        out[length++] = (char)(value | 0x80);
    out[length++] = (char)value;
    return length;
}

/* How many bytes it took; 0: it does not end before END, or is too large. */
static inline size_t tal_get_varint(const char *at, const char *end, uint64_t *out)
{
    uint64_t value = 0;

    for (size_t i = 0; i < TAL_VARINT_LIMIT && at + i < end; i++) {
        uint64_t part = (unsigned char)at[i] & 0x7f;

        if (i == TAL_VARINT_LIMIT - 1 && part > 1)
            return 0;
        value |= part << 7 * i;
        if (!(at[i] & 0x80)) {
            *out = value;
            return i + 1;
        }
    }
    return 0;
}

#endif
