/* Owns the names and the lock. Must not know what is written. */
#include "dossier/outlet.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/transfer.h"

/* PATH without the slashes at its end, and the same with its ending. */
static tal_status name(tal_outlet *out, const char *path)
{
    size_t length = strlen(path);
    tal_buffer part = TAL_BUFFER_EMPTY;

    while (length > 1 && path[length - 1] == '/')
        length--;
    *out = TAL_OUTLET_CLOSED;
    out->path = strndup(path, length);
    if (!out->path)
        return TAL_ENOMEM;
    tal_buffer_format(&part, "%s.talante.part", out->path);
    out->part = tal_buffer_take(&part);
    return out->part ? TAL_OK : TAL_ENOMEM;
}

/* A part that got its name between the two calls belongs to who gave it that. */
static tal_status lock(const tal_outlet *outlet)
{
    struct stat ours, named;

    if (outlet->file < 0 || flock(outlet->file, LOCK_EX | LOCK_NB) < 0 || fstat(outlet->file, &ours) < 0)
        return TAL_EIO;
    if (lstat(outlet->part, &named) == 0 && named.st_ino == ours.st_ino && named.st_dev == ours.st_dev)
        return TAL_OK;
    errno = EWOULDBLOCK;
    return TAL_EIO;
}

/* A part that is not ours to take away. */
static tal_status give_up(tal_outlet *out)
{
    int reason = errno;

    if (out->file >= 0)
        close(out->file);
    out->file = -1;
    free(out->part);
    out->part = NULL;
    errno = reason;
    return TAL_EIO;
}

tal_status tal_outlet_file(tal_outlet *out, const char *path)
{
    struct stat about;
    tal_status status = name(out, path);

    if (status)
        return status;
    if (stat(path, &about) == 0 && !S_ISREG(about.st_mode)) {
        out->file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
        free(out->part);
        out->part = NULL;
        return out->file < 0 ? TAL_EIO : TAL_OK;
    }
    out->file = open(out->part, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock(out))
        return give_up(out);
    return fchmod(out->file, 0600) < 0 || ftruncate(out->file, 0) < 0 ? TAL_EIO : TAL_OK;
}

/* Takes away the files in the folder of OUT's part. */
static tal_status empty(const tal_outlet *out)
{
    char **names;
    size_t count;
    tal_status status = tal_folder_list(&names, &count, out->part, tal_folder_any, NULL);

    if (status)
        return status;
    for (size_t i = 0; i < count; i++)
        if (unlinkat(out->file, names[i], 0) < 0)
            status = TAL_EIO;
    tal_folder_free(names, count);
    return status;
}

static tal_status is_free(const char *path)
{
    char **names;
    size_t count;
    tal_status status = tal_folder_list(&names, &count, path, tal_folder_any, NULL);

    if (status)
        return status == TAL_EIO && errno == ENOENT ? TAL_OK : status;
    tal_folder_free(names, count);
    errno = ENOTEMPTY;
    return count ? TAL_EIO : TAL_OK;
}

tal_status tal_outlet_folder(tal_outlet *out, const char *path)
{
    tal_status status = name(out, path);

    out->folder = true;
    if (!status)
        status = is_free(out->path);
    if (status == TAL_EIO)
        return give_up(out);
    if (status)
        return status;
    if (mkdir(out->part, 0700) < 0 && errno != EEXIST)
        return give_up(out);
    out->file = open(out->part, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (lock(out))
        return give_up(out);
    return fchmod(out->file, 0700) < 0 ? TAL_EIO : empty(out);
}

tal_status tal_outlet_add(tal_outlet *outlet, const tal_buffer *bytes)
{
    return tal_transfer_write(outlet->file, bytes->bytes, bytes->length);
}

tal_status tal_outlet_put(tal_outlet *outlet, const char *name, const tal_buffer *bytes)
{
    int file = openat(outlet->file, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    tal_status status = file < 0 ? TAL_EIO : tal_transfer_write(file, bytes->bytes, bytes->length);
    int reason = errno;

    if (file >= 0 && close(file) < 0 && !status) {
        status = TAL_EIO;
        reason = errno;
    }
    errno = reason;
    return status;
}

/* Brings it to the disk first; one call for all files of a folder, since one for each takes far
 * longer. */
tal_status tal_outlet_settle(tal_outlet *outlet)
{
    if (outlet->part) {
        if (outlet->folder)
            sync();
        if (fsync(outlet->file) < 0 && errno != EINVAL)
            return TAL_EIO;
        if (rename(outlet->part, outlet->path) < 0)
            return TAL_EIO;
        free(outlet->part);
        outlet->part = NULL;
    }
    if (close(outlet->file) < 0) {
        outlet->file = -1;
        return TAL_EIO;
    }
    outlet->file = -1;
    return TAL_OK;
}

void tal_outlet_close(tal_outlet *outlet)
{
    int reason = errno;

    if (outlet->part && outlet->file >= 0) {
        if (outlet->folder)
            empty(outlet);
        if (outlet->folder)
            rmdir(outlet->part);
        else
            unlink(outlet->part);
    }
    if (outlet->file >= 0)
        close(outlet->file);
    free(outlet->path);
    free(outlet->part);
    *outlet = TAL_OUTLET_CLOSED;
    errno = reason;
}
