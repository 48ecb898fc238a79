/*
 * The tolerant scan: reads the declarative subset of a scenario file before Lua does, with the
 * place of every word, id, field and item, and reports every mistake that it can in one go. What
 * is not declarative (local statements, concatenations, calls, functions) stays opaque, unread.
 */
#ifndef TAL_SCRIPT_SCAN_H
#define TAL_SCRIPT_SCAN_H

#include "script/tree.h"

typedef struct tal_scan {
    tal_tree *root;      /* the value that the file returns; NULL where none was found */
    tal_tree **calls;    /* every word call in the order in which Lua completes them (post-order) */
    size_t calls_count;  /* calls inside a function body or a loop are not among them ... */
    size_t calls_sure;   /* ... and only the first so many are sure to be completed in this order */
    bool broken;         /* a mistake was found for which Lua would refuse the file, or complete
                            other calls than these: there is no sense in running it */
} tal_scan;

/*
 * Trees and texts live in ARENA. Mistakes go to DIAGNOSTICS, TAL101 to TAL139; the return value is
 * only about memory. After a mistake the scan goes on as if the author had meant the obvious thing.
 */
tal_status tal_scan_source(tal_scan *out, const tal_source *source, tal_arena *arena,
                           tal_diagnostics *diagnostics);

#endif
