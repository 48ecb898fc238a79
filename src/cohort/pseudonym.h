/*
 * Pseudonyms by a key: "p-" and the first 80 bits of HMAC-SHA-256 (RFC 2104) of a candidate's id, as 20
 * hexadecimal digits. Who has the key and the id has the pseudonym; without the key nobody can try ids out.
 * Of N people two share one with odds of about N*N / 2^81: of a million, four in ten million.
 */
#ifndef TAL_COHORT_PSEUDONYM_H
#define TAL_COHORT_PSEUDONYM_H

#include "store/chain.h"

enum {
    TAL_PSEUDONYM = 2 + 20 + 1, /* bytes, with the zero */
    TAL_PSEUDONYM_LEAST = 16,   /* bytes of a key */
    TAL_PSEUDONYM_PRINT = 17,   /* bytes, with the zero */
};

typedef struct tal_pseudonym_key {
    tal_key key;
    char print[TAL_PSEUDONYM_PRINT]; /* tells one key from another, and says nothing about it */
} tal_pseudonym_key;

enum {
    TAL_CODE_NO_KEY = 653,    /* the key's file cannot be used */
    TAL_CODE_OTHER_KEY = 654, /* results have pseudonyms by another key, or the key is missing */
};

/* TAL_EFILE: the file cannot be read, or is no key of 16 to 4096 bytes (TAL653). */
tal_status tal_pseudonym_read(tal_pseudonym_key *out, const char *path, tal_diagnostics *diagnostics);

void tal_pseudonym_of(const tal_pseudonym_key *key, const char *id, char out[TAL_PSEUDONYM]);

#endif
