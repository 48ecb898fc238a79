/* A conversation whose scenario is being written: what was saved is taken over, and the end is not the end. */
#ifndef TAL_FRONT_WATCHING_H
#define TAL_FRONT_WATCHING_H

#include "front/talk.h"

/* What R watches has mistakes, which have been said, so that it could not begin, with CODE. Waits until it can, or the writer
 * leaves. Gives an exit code, that of the last try. */
int tal_watching_mend(tal_terminal *terminal, tal_rehearsal *r, int code);

/* Is there something saved that the conversation has not taken over yet? */
bool tal_watching_is_due(const tal_talk *t);

/* Takes it over, and says so. */
void tal_watching_take(tal_talk *t);

/* Where the conversation cannot go on by itself: waits until something is saved, an answer is taken back,
 * or the writer leaves. */
tal_status tal_watching_wait(tal_talk *t);

#endif
