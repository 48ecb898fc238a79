/*
 * A draft that is tried while it is written: when one of its files has been saved it is loaded again, and
 * the conversation goes on in it where it stood. Nothing of it is recorded. Prints what is wrong with a
 * file, as `check` does; what else there is to tell is left to whoever shows it.
 */
#ifndef TAL_STAGE_REHEARSAL_H
#define TAL_STAGE_REHEARSAL_H

#include "stage/options.h"
#include "stage/sitting.h"
#include "stage/watch.h"

typedef struct tal_rehearsal {
    tal_sitting *sitting;       /* these two are the caller's */
    const tal_options *options;
    tal_watch *watch;
    bool saved; /* the last look saw what is to be loaded */
} tal_rehearsal;

/* Begins S as tal_setup_begin does, and watches its files. Gives an exit code, and has said why; the
 * rehearsal is the caller's to end whatever it is. */
int tal_rehearsal_begin(tal_rehearsal *out, tal_sitting *s, const tal_options *options);
void tal_rehearsal_end(tal_rehearsal *rehearsal);

/* Whether what did not begin, with CODE, may do so once a file is saved: the scenario is there, and has mistakes. */
bool tal_rehearsal_waits(const tal_rehearsal *rehearsal, int code);

/* Begins again, after a look that saw something saved; as tal_rehearsal_begin. The sitting's diagnostics are new ones. */
int tal_rehearsal_retry(tal_rehearsal *rehearsal);

/* As tal_watch_look. */
tal_watch_state tal_rehearsal_look(tal_rehearsal *rehearsal);

/*
 * Takes what was saved over into the sitting. NEWS gets a line for each thing to tell. true: what was
 * borrowed from the sitting's scenario and session is gone. false: the conversation is as it was, because
 * there are errors, which have been said, or, without any news, because a file is being written again.
 */
bool tal_rehearsal_reload(tal_rehearsal *rehearsal, tal_buffer *news);

#endif
