/* Reads an id or a day. Must not know what is done with them. */
#include "front/named.h"

#include <string.h>

#include "base/intl.h"
#include "cohort/attempt.h"
#include "stage/say.h"

static int read_day(tal_named *out, const tal_options *options)
{
    if (!tal_whose_is_day(options->before)) {
        tal_say_error(_("--before takes a day such as 2025-01-31, not \u201C%s\u201D"), options->before);
        return TAL_EXIT_USAGE;
    }
    out->whose.before = options->before;
    return TAL_EXIT_DONE;
}

static int read_id(tal_named *out, const tal_options *options)
{
    const char *id = options->words_count > 0 ? options->words[0] : "";

    if (!tal_candidate_is_valid(id, strlen(id))) {
        tal_say_error(_("an id has 1 to %d bytes of UTF-8, and no control characters"), TAL_CANDIDATE_LIMIT);
        return TAL_EXIT_USAGE;
    }
    out->whose.id = id;
    return TAL_EXIT_DONE;
}

int tal_named_read(tal_named *out, const tal_options *options, tal_diagnostics *diagnostics)
{
    int code = options->before ? read_day(out, options) : read_id(out, options);
    tal_status status;

    if (code || !options->pseudonyms)
        return code;
    status = tal_pseudonym_read(&out->key, options->pseudonyms, diagnostics);
    if (status)
        return tal_say_failure(status, options->pseudonyms, diagnostics);
    if (out->whose.id) {
        tal_pseudonym_of(&out->key, out->whose.id, out->pseudonym);
        out->whose.pseudonym = out->pseudonym;
    }
    out->whose.key = &out->key;
    return TAL_EXIT_DONE;
}
