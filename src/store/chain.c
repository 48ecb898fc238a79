/*
 * The links of the chain, the key behind them, and the digest of words that can be erased.
 * Owns no state. Must not know what a record says.
 */
#include "store/chain.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/intl.h"
#include "store/home.h"

static tal_status report_key(tal_diagnostics *diagnostics, const char *path, const char *what)
{
    tal_error_file(diagnostics, 612, path,
                   _("TALANTE_KEY must name a file of 1 to 4096 bytes that you may read"),
                   _("the organisation's key cannot be used: %s"), what);
    return TAL_EFILE;
}

tal_status tal_key_read(tal_key *out, tal_diagnostics *diagnostics)
{
    const char *path = getenv("TALANTE_KEY");
    tal_status status;
    size_t length;
    char *bytes;

    out->set = false;
    out->length = 0;
    if (!path || !*path)
        return TAL_OK;
    status = tal_home_read(&bytes, &length, path, TAL_KEY_LIMIT);
    if (status == TAL_ENOMEM)
        return status;
    if (status != TAL_OK)
        return report_key(diagnostics, path, strerror(errno));
    if (length > 0) {
        out->set = true;
        out->length = length;
        memcpy(out->bytes, bytes, length);
    }
    free(bytes);
    return length > 0 ? TAL_OK : report_key(diagnostics, path, _("the file is empty"));
}

void tal_chain_next(const tal_key *key, const uint8_t previous[TAL_SHA256_SIZE], const char *bytes,
                    size_t length, uint8_t out[TAL_SHA256_SIZE])
{
    const tal_bytes parts[] = { { previous, TAL_SHA256_SIZE }, { bytes, length } };

    if (key->set)
        tal_hmac_sha256((tal_bytes){ key->bytes, key->length }, parts, 2, out);
    else
        tal_sha256(parts, 2, out);
}

static int digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool tal_words_digest(const char *salt, const char *words, char out[TAL_SHA256_HEX])
{
    uint8_t raw[TAL_SALT_SIZE], digest[TAL_SHA256_SIZE];

    if (strlen(salt) != TAL_SALT_HEX - 1)
        return false;
    for (int i = 0; i < TAL_SALT_SIZE; i++) {
        int high = digit(salt[2 * i]), low = digit(salt[2 * i + 1]);

        if (high < 0 || low < 0)
            return false;
        raw[i] = (uint8_t)(high * 16 + low);
    }
    tal_sha256((tal_bytes[]){ { raw, sizeof raw }, { words, strlen(words) } }, 2, digest);
    tal_hex(digest, sizeof digest, out);
    return true;
}
