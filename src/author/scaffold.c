/* Ids out of names, texts out of templates, files that were not there. Knows no template. */
#include "author/scaffold.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/transfer.h"
#include "base/utf8.h"
#include "script/schema.h"

/* ---- The id ---------------------------------------------------------------------------------- */

/* FOLDED as an id: what no id has becomes one hyphen, and none at either end. */
static char *hyphenate(const char *folded)
{
    tal_buffer id = TAL_BUFFER_EMPTY;
    bool between = false;

    for (const char *c = folded; *c; c++) {
        bool fits = (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') || *c == '_';

        if (fits && between && id.length > 0)
            tal_buffer_char(&id, '-');
        if (fits)
            tal_buffer_char(&id, *c);
        between = !fits;
    }
    return tal_buffer_take(&id);
}

char *tal_scaffold_id(const char *name)
{
    char *folded, *id;

    if (tal_schema_is_id(name, true))
        return strdup(name);
    folded = tal_utf8_fold(name, strlen(name));
    id = folded ? hyphenate(folded) : NULL;
    free(folded);
    if (id && tal_schema_is_id(id, true))
        return id;
    free(id);
    return NULL;
}

/* ---- The text -------------------------------------------------------------------------------- */

char *tal_scaffold_text(const char *template, const char *id)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    const char *at = template;

    for (const char *own; (own = strstr(at, TAL_SCAFFOLD_ID)); at = own + strlen(TAL_SCAFFOLD_ID)) {
        tal_buffer_add(&text, at, (size_t)(own - at));
        tal_buffer_text(&text, id);
    }
    tal_buffer_text(&text, at);
    return tal_buffer_take(&text);
}

/* ---- The file -------------------------------------------------------------------------------- */

enum { TRIES = 100 };

/* A link fails where there is such a file, which a rename would write over. File systems that have no
 * links are asked first. */
static tal_status give_name(const char *beside, const char *path)
{
    struct stat about;

    if (link(beside, path) == 0) {
        unlink(beside);
        return TAL_OK;
    }
    if (errno == EEXIST)
        return TAL_EIO;
    if (lstat(path, &about) == 0) {
        errno = EEXIST;
        return TAL_EIO;
    }
    return rename(beside, path) == 0 ? TAL_OK : TAL_EIO;
}

/* Opens a file beside PATH under a name that nothing has: whoever was killed may have left one. Gives it, or -1 with
 * errno. *BESIDE is its name, which the caller frees; NULL: no memory. */
static int open_beside(char **beside, const char *path)
{
    int file = -1;

    *beside = NULL;
    errno = EEXIST;
    for (int n = 0; file < 0 && errno == EEXIST && n < TRIES; n++) {
        tal_buffer name = TAL_BUFFER_EMPTY;

        free(*beside);
        tal_buffer_format(&name, "%s.%ld.%d", path, (long)getpid(), n);
        *beside = tal_buffer_take(&name);
        if (!*beside)
            return -1;
        file = open(*beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    }
    return file;
}

static tal_status write_new(int file, const char *beside, const char *path, const char *bytes, size_t length)
{
    tal_status status = tal_transfer_write(file, bytes, length);
    int reason;

    if (!status && fsync(file) < 0)
        status = TAL_EIO;
    if (close(file) < 0)
        status = TAL_EIO;
    if (!status)
        status = give_name(beside, path);
    if (status) {
        reason = errno;
        unlink(beside);
        errno = reason;
    }
    return status;
}

tal_status tal_scaffold_write(const char *path, const char *bytes, size_t length)
{
    char *beside;
    int file = open_beside(&beside, path);
    tal_status status = !beside ? TAL_ENOMEM : TAL_EIO;

    if (file >= 0)
        status = write_new(file, beside, path, bytes, length);
    free(beside);
    return status;
}
