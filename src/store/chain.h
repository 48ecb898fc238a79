/* What ties a journal's records together: each is hashed with the one before it. */
#ifndef TAL_STORE_CHAIN_H
#define TAL_STORE_CHAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <talante/talante.h>

#include "base/hash.h"

enum { TAL_KEY_LIMIT = 4096 }; /* bytes */

/* An organisation's key: with it, only who has it can write a journal that verifies. */
typedef struct tal_key {
    bool set;
    size_t length;
    uint8_t bytes[TAL_KEY_LIMIT];
} tal_key;

/* Reads the file that TALANTE_KEY names; not set where there is no such variable, or an empty one.
 * TAL_EFILE: the file cannot be read, is empty or too long (TAL612). */
tal_status tal_key_read(tal_key *out, tal_diagnostics *diagnostics);

/* The link of a record whose hashed part is BYTES. PREVIOUS is the link before it, 32 zero bytes
 * for the first; OUT may be PREVIOUS. */
void tal_chain_next(const tal_key *key, const uint8_t previous[TAL_SHA256_SIZE], const char *bytes,
                    size_t length, uint8_t out[TAL_SHA256_SIZE]);

/* The digest that stands in a record for words that can be erased: SHA-256 of the salt's bytes
 * (SALT is their hexadecimal) and the words. false: SALT is not 32 lower-case digits. */
enum { TAL_SALT_SIZE = 16, TAL_SALT_HEX = 33 };
bool tal_words_digest(const char *salt, const char *words, char out[TAL_SHA256_HEX]);

#endif
