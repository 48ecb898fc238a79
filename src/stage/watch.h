/*
 * The files that a draft is made of, seen when one of them is saved: the scenario, its translations and
 * the pictures beside it. A stat of each and a list of two folders a look; what that costs stands in
 * docs/architecture.md. Reads no file.
 */
#ifndef TAL_STAGE_WATCH_H
#define TAL_STAGE_WATCH_H

#include <talante/talante.h>

#include "base/buffer.h"

typedef struct tal_watch tal_watch;

typedef enum tal_watch_state {
    TAL_WATCH_QUIET,  /* all is as it was when it was last taken */
    TAL_WATCH_MOVING, /* something is not, and may still be being written: look again */
    TAL_WATCH_SAVED,  /* something is not, and it has been still from the last look to this one */
} tal_watch_state;

/* Of the scenario PATH, as it is now. NULL: no memory. */
tal_watch *tal_watch_new(const char *path);
void tal_watch_free(tal_watch *watch);

/* Waits for nothing. A file that is not there, or not any more, is a change like others. */
tal_watch_state tal_watch_look(tal_watch *watch);

/* What the last look saw is taken from now on. Adds the names of the files that were saved, made or
 * taken away since the last time, with commas. */
void tal_watch_take(tal_watch *watch, tal_buffer *names);

#endif
