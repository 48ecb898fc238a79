/* Bytes into and out of open files, all of them, whatever the system does at a time. */
#ifndef TAL_BASE_TRANSFER_H
#define TAL_BASE_TRANSFER_H

#include <stddef.h>
#include <stdint.h>
#include <talante/talante.h>

/* Where the file stands, or at OFFSET of it. TAL_EIO with errno. */
tal_status tal_transfer_write(int file, const void *bytes, size_t length);
tal_status tal_transfer_write_at(int file, const void *bytes, size_t length, uint64_t offset);

/* Exactly LENGTH bytes. TAL_EFILE: the file, or pipe, ends before; TAL_EIO with errno. */
tal_status tal_transfer_read(int file, void *bytes, size_t length);
tal_status tal_transfer_read_at(int file, void *bytes, size_t length, uint64_t offset);

/* Bytes that were just written are begun to be brought to the disk, so that a later fsync has less
 * to wait for. No more than a hint. */
void tal_transfer_begin(int file, uint64_t offset, size_t length);

#endif
