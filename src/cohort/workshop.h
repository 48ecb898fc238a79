/* The folder that results go to, and what lies in it while the work is going on. */
#ifndef TAL_COHORT_WORKSHOP_H
#define TAL_COHORT_WORKSHOP_H

#include "base/buffer.h"
#include "cohort/assembly.h"

typedef struct tal_workshop {
    const char *folder; /* the caller's */
    int lock;           /* a file that is locked; -1: none */
} tal_workshop;

/*
 * Opens the folder, made (0700) where it is missing, for the work that PLAN describes; what an
 * earlier run of the same work left is kept. TAL_EIO with errno (EWOULDBLOCK: somebody else is at
 * it). TAL_EINVAL: results are there, or files that are none of ours. TAL_ECHOICE: an interrupted
 * run of other work is.
 */
tal_status tal_workshop_open(tal_workshop *out, const char *folder, const char *plan);

/* FINISHED: `parts` is taken away. */
void tal_workshop_close(tal_workshop *workshop, bool finished);

/* FOLDER/NAME, or FOLDER/parts/NAME, NAME a format. The caller frees; NULL: no memory. */
char *tal_workshop_result(const tal_workshop *workshop, const char *name);
char *tal_workshop_part(const tal_workshop *workshop, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Writes the file NAME among the results, whole or not at all, and by more than one process at a
 * time. TAL_EIO with errno. */
tal_status tal_workshop_write(const tal_workshop *workshop, const char *name,
                              const tal_buffer *bytes);

/*
 * Keeps a copy of what the assessment was held with in FOLDER/kept: its file as assessment.yaml,
 * and what it names under the names that it gives them, with / as %2F and % as %25; so that
 * tal_workshop_assembly finds them. TAL_EIO with errno; TAL_ESTALE: one was changed since it was
 * loaded.
 */
tal_status tal_workshop_keep(const tal_workshop *workshop, const tal_assembly *assembly);

/* Loads them again. Errors as tal_assembly_load. */
tal_status tal_workshop_assembly(tal_assembly *out, const char *folder,
                                 tal_diagnostics *diagnostics);

/* The same where they are known to be the copies that were kept: their forms are not compared again. */
tal_status tal_workshop_assembly_again(tal_assembly *out, const char *folder,
                                       tal_diagnostics *diagnostics);

#endif
