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

static tal_status write_new(const char *beside, const char *path, const char *bytes, size_t length)
{
    int file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    tal_status status;
    int reason;

    if (file < 0)
        return TAL_EIO;
    status = tal_transfer_write(file, bytes, length);
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
    tal_buffer buffer = TAL_BUFFER_EMPTY;
    tal_status status;
    char *beside;

    tal_buffer_format(&buffer, "%s.%ld", path, (long)getpid());
    beside = tal_buffer_take(&buffer);
    if (!beside)
        return TAL_ENOMEM;
    status = write_new(beside, path, bytes, length);
    free(beside);
    return status;
}
