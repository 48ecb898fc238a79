/*
 * Where what is handed on is written to: a file or a folder that is there whole, or not at all. Until then it has
 * ".talante.part" behind its name, for its owner only; what an interrupted run left under that name is
 * written over.
 */
#ifndef TAL_DOSSIER_OUTLET_H
#define TAL_DOSSIER_OUTLET_H

#include "base/buffer.h"

#include <talante/talante.h>

typedef struct tal_outlet {
    char *path, *part; /* owned; part NULL: written to directly */
    int file;          /* -1: not open */
    bool folder;
} tal_outlet;

#define TAL_OUTLET_CLOSED ((tal_outlet){ NULL, NULL, -1, false })

/* What is there and is no regular file, such as a pipe, is written to directly. TAL_EIO with errno
 * (EWOULDBLOCK: another run writes to it). OUT is the caller's to close whatever it gives. */
tal_status tal_outlet_file(tal_outlet *out, const char *path);

/* A folder, which is missing or empty. TAL_EIO with errno (ENOTEMPTY: it is not). */
tal_status tal_outlet_folder(tal_outlet *out, const char *path);

/* More of the file; or the file NAME of the folder, whole. TAL_EIO with errno. */
tal_status tal_outlet_add(tal_outlet *outlet, const tal_buffer *bytes);
tal_status tal_outlet_put(tal_outlet *outlet, const char *name, const tal_buffer *bytes);

/* It is whole: it gets its name. */
tal_status tal_outlet_settle(tal_outlet *outlet);

/* What was not settled is taken away. */
void tal_outlet_close(tal_outlet *outlet);

#endif
