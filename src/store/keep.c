/*
 * Files by their hash, in the folder `kept`. Owns their names: the 64 digits and nothing more.
 * Must not know what is in them.
 */
#include "store/keep.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/hash.h"
#include "base/intl.h"
#include "store/home.h"

/* Also what keeps a name from a stranger's journal inside the folder. */
static bool is_name(const char *sha256)
{
    return strlen(sha256) == TAL_SHA256_HEX - 1 &&
           strspn(sha256, "0123456789abcdef") == TAL_SHA256_HEX - 1;
}

static bool matches(const char *sha256, const char *bytes, size_t length)
{
    char digest[TAL_SHA256_HEX];

    tal_sha256_hex(bytes, length, digest);
    return strcmp(digest, sha256) == 0;
}

static tal_status path_of(char **out, const char *sha256)
{
    char *folder;
    tal_status status = tal_home_path(&folder, "kept");

    if (status != TAL_OK)
        return status;
    *out = tal_folder_path(folder, sha256);
    free(folder);
    return *out ? TAL_OK : TAL_ENOMEM;
}

tal_status tal_keep_put(const char *sha256, const char *bytes, size_t length)
{
    char *path, *there;
    size_t there_length;
    tal_status status;
    bool kept = false;

    if (!is_name(sha256) || !matches(sha256, bytes, length))
        return TAL_EINVAL;
    status = path_of(&path, sha256);
    if (status != TAL_OK)
        return status;
    if (tal_home_read(&there, &there_length, path, length) == TAL_OK) {
        kept = there_length == length && memcmp(there, bytes, length) == 0;
        free(there);
    }
    if (!kept) /* missing, or damaged since */
        status = tal_home_write(path, bytes, length);
    free(path);
    return status;
}

static tal_status report_lost(const char *sha256, const char *shown_as,
                              tal_diagnostics *diagnostics)
{
    tal_error_file(diagnostics, 611, shown_as,
                   _("put the file that was played back under that name, or ask whoever has it"),
                   _("the copy kept for this journal is missing or was changed (kept/%.64s)"),
                   sha256);
    return TAL_EFILE;
}

tal_status tal_keep_get(tal_source **out, const char *sha256, const char *shown_as,
                        tal_diagnostics *diagnostics)
{
    char *path, *bytes = NULL;
    size_t length;
    tal_source *source;
    tal_status status;

    if (!is_name(sha256))
        return report_lost(sha256, shown_as, diagnostics);
    status = path_of(&path, sha256);
    if (status != TAL_OK)
        return status;
    status = tal_home_read(&bytes, &length, path, TAL_FILE_LIMIT);
    free(path);
    if (status == TAL_ENOMEM)
        return status;
    if (status != TAL_OK || !matches(sha256, bytes, length)) {
        free(bytes);
        return report_lost(sha256, shown_as, diagnostics);
    }
    source = tal_source_new(shown_as, bytes, length);
    free(bytes);
    if (!source)
        return TAL_ENOMEM;
    *out = source;
    return TAL_OK;
}
