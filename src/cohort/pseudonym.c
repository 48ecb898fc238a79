/* One keyed hash. Must not know where pseudonyms stand. */
#include "cohort/pseudonym.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/intl.h"
#include "store/home.h"

static void hash(const tal_pseudonym_key *key, const char *text, size_t digits, char *out)
{
    const tal_bytes part = { text, strlen(text) };
    uint8_t digest[TAL_SHA256_SIZE];

    tal_hmac_sha256((tal_bytes){ key->key.bytes, key->key.length }, &part, 1, digest);
    tal_hex(digest, digits / 2, out);
}

tal_status tal_pseudonym_read(tal_pseudonym_key *out, const char *path, tal_diagnostics *diagnostics)
{
    char *bytes;
    size_t length;
    tal_status status = tal_home_read(&bytes, &length, path, TAL_KEY_LIMIT);
    const char *why = status ? strerror(errno) : length < TAL_PSEUDONYM_LEAST ? _("it is too short") : NULL;

    if (status == TAL_ENOMEM)
        return status;
    if (why)
        tal_error_file(diagnostics, TAL_CODE_NO_KEY, path,
                       _("name a file of 16 to 4096 bytes; without the key nobody can tell whose a pseudonym is"),
                       _("the key of the pseudonyms cannot be used: %s"), why);
    else {
        out->key = (tal_key){ .set = true, .length = length };
        memcpy(out->key.bytes, bytes, length);
        hash(out, "", sizeof out->print - 1, out->print); /* no id is empty */
    }
    if (!status)
        free(bytes);
    return why ? TAL_EFILE : TAL_OK;
}

void tal_pseudonym_of(const tal_pseudonym_key *key, const char *id, char out[TAL_PSEUDONYM])
{
    memcpy(out, "p-", 2);
    hash(key, id, TAL_PSEUDONYM - 3, out + 2);
}
