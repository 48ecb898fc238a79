/*
 * Seeded numbers. Owns nothing, keeps nothing: what is drawn depends on the arguments alone.
 */
#include "base/random.h"

#include <errno.h>
#include <sys/random.h>

uint64_t tal_mix64(uint64_t x)
{
    x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
    return x ^ (x >> 31);
}

uint64_t tal_name_hash(const char *bytes, size_t length)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);

    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001b3);
    return hash;
}

uint64_t tal_seed_from_system(void)
{
    uint64_t seed = 0;

    while (seed == 0) { /* 0 means failure, so a zero that was drawn is drawn again */
        ssize_t taken = getrandom(&seed, sizeof seed, 0);

        if (taken < 0 && errno != EINTR)
            return 0;
        if (taken != (ssize_t)sizeof seed)
            seed = 0;
    }
    return seed;
}
