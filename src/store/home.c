/*
 * The person's folder, and how a file in it is read and written so that it is whole or not there.
 * Owns the permissions (0700, 0600). Must not know what the files mean.
 */
#include "store/home.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/folder.h"
#include "base/transfer.h"

/* A variable that is set and not empty, or NULL. */
static const char *variable(const char *name)
{
    const char *value = getenv(name);

    return value && *value ? value : NULL;
}

static tal_status add_root(tal_buffer *path)
{
    const char *value;

    if ((value = variable("TALANTE_HOME"))) {
        tal_buffer_text(path, value);
        return TAL_OK;
    }
    /* The XDG Base Directory Specification tells programs to ignore a relative path here. */
    if ((value = variable("XDG_DATA_HOME")) && *value == '/')
        tal_buffer_format(path, "%s/talante", value);
    else if ((value = variable("HOME")))
        tal_buffer_format(path, "%s/.local/share/talante", value);
    else
        return TAL_EINVAL;
    return TAL_OK;
}

/* Makes PATH and the folders above it; writes into PATH while it works. */
static tal_status make_folders(char *path)
{
    for (char *end = path + 1;; end++) {
        char kept = *end;
        bool there;
        int reason;

        if (kept != '/' && kept != '\0')
            continue;
        *end = '\0';
        there = mkdir(path, 0700) == 0;
        reason = errno == EEXIST ? ENOTDIR : errno;
        if (!there)
            there = tal_folder_is(path);
        *end = kept;
        if (!there) {
            errno = reason;
            return TAL_EIO;
        }
        if (!kept)
            return TAL_OK;
    }
}

tal_status tal_home_path(char **out, const char *name)
{
    tal_buffer buffer = TAL_BUFFER_EMPTY;
    tal_status status = add_root(&buffer);
    char *path;

    if (status != TAL_OK)
        return status;
    tal_buffer_format(&buffer, "/%s", name);
    path = tal_buffer_take(&buffer);
    if (!path)
        return TAL_ENOMEM;
    status = make_folders(path);
    if (status == TAL_OK) {
        *out = path;
        return TAL_OK;
    }
    free(path);
    return status;
}

/* ---- Writing --------------------------------------------------------------------------------- */

tal_status tal_home_sync(const char *folder)
{
    int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool failed;
    int reason;

    if (file < 0)
        return TAL_EIO;
    failed = fsync(file) < 0 && errno != EINVAL; /* some file systems cannot */
    reason = errno;
    close(file);
    errno = reason;
    return failed ? TAL_EIO : TAL_OK;
}

/* Of the folder that PATH is in. */
static tal_status sync_above(const char *path)
{
    const char *slash = strrchr(path, '/');
    tal_status status = TAL_ENOMEM;
    char *folder;

    if (!slash)
        return tal_home_sync(".");
    folder = strndup(path, slash == path ? 1 : (size_t)(slash - path));
    if (folder)
        status = tal_home_sync(folder);
    free(folder);
    return status;
}

static tal_status write_into(const char *path, const char *bytes, size_t length)
{
    int file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    tal_status status;

    if (file < 0)
        return TAL_EIO;
    status = tal_transfer_write(file, bytes, length);
    if (close(file) < 0)
        status = TAL_EIO;
    return status;
}

tal_status tal_home_write(const char *path, const char *bytes, size_t length)
{
    tal_buffer buffer = TAL_BUFFER_EMPTY;
    tal_status status;
    struct stat about;
    char *beside;
    int file, reason;

    if (stat(path, &about) == 0 && !S_ISREG(about.st_mode))
        return write_into(path, bytes, length);
    tal_buffer_format(&buffer, "%s.XXXXXX", path);
    beside = tal_buffer_take(&buffer);
    if (!beside)
        return TAL_ENOMEM;
    file = mkstemp(beside); /* makes it 0600 */
    if (file < 0) {
        free(beside);
        return TAL_EIO;
    }
    status = tal_transfer_write(file, bytes, length);
    if (status == TAL_OK && fsync(file) < 0)
        status = TAL_EIO;
    if (close(file) < 0)
        status = TAL_EIO;
    if (status == TAL_OK && rename(beside, path) < 0)
        status = TAL_EIO;
    if (status == TAL_OK) {
        status = sync_above(path);
    } else {
        reason = errno;
        unlink(beside);
        errno = reason;
    }
    free(beside);
    return status;
}

/* ---- Reading --------------------------------------------------------------------------------- */

static tal_status read_all(tal_buffer *out, int file, size_t limit)
{
    char chunk[16 << 10];

    while (out->length <= limit) {
        ssize_t got = read(file, chunk, sizeof chunk);

        if (got == 0)
            return TAL_OK;
        if (got < 0 && errno != EINTR)
            return TAL_EIO;
        if (got > 0)
            tal_buffer_add(out, chunk, (size_t)got);
        if (out->failed)
            return TAL_ENOMEM;
    }
    errno = EFBIG;
    return TAL_EIO;
}

tal_status tal_home_read_open(char **bytes, size_t *length, int file, size_t limit)
{
    tal_buffer buffer = TAL_BUFFER_EMPTY;
    tal_status status;
    struct stat about;
    size_t count;
    char *taken;

    if (fstat(file, &about) < 0)
        return TAL_EIO;
    if (!S_ISREG(about.st_mode)) {
        errno = S_ISDIR(about.st_mode) ? EISDIR : EINVAL;
        return TAL_EIO;
    }
    status = read_all(&buffer, file, limit);
    if (status != TAL_OK) {
        tal_buffer_free(&buffer);
        return status;
    }
    count = buffer.length;
    taken = tal_buffer_take(&buffer);
    if (!taken)
        return TAL_ENOMEM;
    *bytes = taken;
    *length = count;
    return TAL_OK;
}

tal_status tal_home_read(char **bytes, size_t *length, const char *path, size_t limit)
{
    /* O_NONBLOCK: opening a FIFO would wait for a writer that never comes. */
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    tal_status status;
    int reason;

    if (file < 0)
        return TAL_EIO;
    status = tal_home_read_open(bytes, length, file, limit);
    reason = errno;
    close(file);
    errno = reason;
    return status;
}
