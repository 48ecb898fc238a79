/* Hands on what there is: reads it once, and writes each form that is asked for, whole or not at all. */
#ifndef TAL_DOSSIER_OUTGOING_H
#define TAL_DOSSIER_OUTGOING_H

#include <stdint.h>
#include <talante/talante.h>

typedef struct tal_outgoing {
    const char *xapi, *qti;       /* where it goes: a file, a folder; NULL: not asked for */
    const char *home;             /* tal_xapi_is_iri */
    uint64_t people, statements;  /* handed on */
    uint64_t absent;              /* people of whom there was nothing to hand on */
    uint64_t undecided;           /* people of whom a person is to decide */
    const char *failed;           /* what an error of the system is about */
} tal_outgoing;

/* Of PATH, a folder of results or a journal. Errors as tal_handing_open, and TAL_EINVAL: what is read would
 * be written over. Then, and where a session fails, nothing is written. */
tal_status tal_outgoing_write(tal_outgoing *it, const char *path, tal_diagnostics *diagnostics);

#endif
