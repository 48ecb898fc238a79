/* A thin cover over nettle's SHA-1, which nothing but these names is made with. */
#include "base/uuid.h"

#include <nettle/sha1.h>

void tal_uuid(const tal_bytes *parts, size_t count, char out[TAL_UUID])
{
    static const uint8_t urls[16] = { 0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                      0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8 };
    static const int groups[] = { 4, 2, 2, 2, 6 };
    struct sha1_ctx context;
    uint8_t digest[16], *at = digest;

    sha1_init(&context);
    sha1_update(&context, sizeof urls, urls);
    for (size_t i = 0; i < count; i++)
        sha1_update(&context, parts[i].length, parts[i].bytes);
    sha1_digest(&context, sizeof digest, digest);
    digest[6] = (uint8_t)((digest[6] & 0x0f) | 0x50);
    digest[8] = (uint8_t)((digest[8] & 0x3f) | 0x80);
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        if (i)
            *out++ = '-';
        tal_hex(at, (size_t)groups[i], out);
        out += 2 * groups[i];
        at += groups[i];
    }
}
