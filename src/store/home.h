/*
 * Where a person's files live: $TALANTE_HOME, else $XDG_DATA_HOME/talante, else
 * ~/.local/share/talante. How a file there is written and read.
 */
#ifndef TAL_STORE_HOME_H
#define TAL_STORE_HOME_H

#include <stddef.h>
#include <talante/talante.h>

/*
 * The path of the folder NAME ("journals", "kept") in the person's folder; of that itself, with a
 * slash at its end, where NAME is "". What is missing is made, 0700. The caller frees. TAL_EIO with errno; TAL_EINVAL: no HOME and no override.
 */
tal_status tal_home_path(char **out, const char *name);

/*
 * Writes a file whole or not at all (0600): beside it, fsync, rename, fsync of the folder. What is
 * there and is no regular file (/dev/null) is written into instead. TAL_EIO with errno.
 */
tal_status tal_home_write(const char *path, const char *bytes, size_t length);

/*
 * Reads a regular file whole; *BYTES, with a zero after the last, is the caller's. TAL_EIO with
 * errno: EISDIR a folder, EINVAL another thing that is no regular file, EFBIG over LIMIT bytes.
 */
tal_status tal_home_read(char **bytes, size_t *length, const char *path, size_t limit);

/* The same from an open file, wherever it stands; it stays open. */
tal_status tal_home_read_open(char **bytes, size_t *length, int file, size_t limit);

/* Makes the names in FOLDER last through a power cut. TAL_EIO with errno. */
tal_status tal_home_sync(const char *folder);

#endif
