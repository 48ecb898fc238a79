/* Loops around read and write. Owns nothing. */
#define _GNU_SOURCE /* sync_file_range, which Linux alone has */
#include "base/transfer.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <unistd.h>

/* One call's worth: bytes that it did, 0 where it was interrupted, below 0 after an error; a read
 * that gives nothing has come to the end. */
static tal_status judge(ssize_t done, bool reading)
{
    if (done < 0)
        return errno == EINTR ? TAL_OK : TAL_EIO;
    return done == 0 && reading ? TAL_EFILE : TAL_OK;
}

tal_status tal_transfer_write(int file, const void *bytes, size_t length)
{
    const char *from = bytes;
    tal_status status = TAL_OK;

    for (size_t at = 0; !status && at < length;) {
        ssize_t done = write(file, from + at, length - at);

        status = judge(done, false);
        at += done > 0 ? (size_t)done : 0;
    }
    return status;
}

tal_status tal_transfer_write_at(int file, const void *bytes, size_t length, uint64_t offset)
{
    const char *from = bytes;
    tal_status status = TAL_OK;

    for (size_t at = 0; !status && at < length;) {
        ssize_t done = pwrite(file, from + at, length - at, (off_t)(offset + at));

        status = judge(done, false);
        at += done > 0 ? (size_t)done : 0;
    }
    return status;
}

tal_status tal_transfer_read(int file, void *bytes, size_t length)
{
    char *to = bytes;
    tal_status status = TAL_OK;

    for (size_t at = 0; !status && at < length;) {
        ssize_t done = read(file, to + at, length - at);

        status = judge(done, true);
        at += done > 0 ? (size_t)done : 0;
    }
    return status;
}

tal_status tal_transfer_read_at(int file, void *bytes, size_t length, uint64_t offset)
{
    char *to = bytes;
    tal_status status = TAL_OK;

    for (size_t at = 0; !status && at < length;) {
        ssize_t done = pread(file, to + at, length - at, (off_t)(offset + at));

        status = judge(done, true);
        at += done > 0 ? (size_t)done : 0;
    }
    return status;
}

void tal_transfer_begin(int file, uint64_t offset, size_t length)
{
#ifdef SYNC_FILE_RANGE_WRITE
    sync_file_range(file, (off_t)offset, (off_t)length, SYNC_FILE_RANGE_WRITE);
#else
    (void)file, (void)offset, (void)length;
#endif
}
