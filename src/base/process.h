/* Another program, run to its end: what it is told, what it answers. No shell has a hand in it. */
#ifndef TAL_BASE_PROCESS_H
#define TAL_BASE_PROCESS_H

#include <stddef.h>
#include <talante/talante.h>

#include "base/buffer.h"

enum { TAL_PROCESS_LIMIT = 64 << 20 }; /* bytes of an answer; who says more is stopped */

typedef struct tal_process {
    const char *const *argv; /* ends with NULL; ARGV[0] is looked for on the PATH */
    const char *input;       /* all that it can read from its stdin */
    size_t length;
    int seconds;             /* after which it is stopped */
} tal_process;

typedef struct tal_process_answer {
    tal_buffer out, complaints; /* stdout and stderr; tal_process_answer_free */
    int code;                   /* its exit status; 128 + the signal that ended it */
} tal_process_answer;

/*
 * Runs IT, feeding and reading at the same time, so that neither waits for the other. TAL_EIO with errno: ENOENT, there is
 * no such program; ETIMEDOUT and EFBIG, it was stopped; else the system refused. ANSWER is the caller's to free
 * whatever comes of it.
 */
tal_status tal_process_run(const tal_process *it, tal_process_answer *answer);
void tal_process_answer_free(tal_process_answer *answer);

#endif
