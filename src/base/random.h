/* Seeded numbers: the same on every machine. There is no hidden state. */
#ifndef TAL_BASE_RANDOM_H
#define TAL_BASE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/* A bijective mixer of 64 bits: the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
uint64_t tal_mix64(uint64_t x);

/* FNV-1a, 64 bits, of a name, for use with tal_mix64; not for untrusted tables. */
uint64_t tal_name_hash(const char *bytes, size_t length);

/* A seed from the system; 0 and errno on failure. The only call here that is not repeatable. */
uint64_t tal_seed_from_system(void);

#endif
