/*
 * A conversation again, answer by answer, as the person saw it: the replies in the order in which
 * they were shown, how long the answer took, what it earned. Looks are done on the way, and are no
 * answers.
 */
#ifndef TAL_DOSSIER_TELLING_H
#define TAL_DOSSIER_TELLING_H

#include "dossier/handing.h"

typedef struct tal_telling tal_telling;

/* An answer. Strings are the scenario's and the handing's. */
typedef struct tal_told {
    int number;         /* of the action among all, looks too, from 1 */
    int visit;          /* which answer to this scene it is, from 1 */
    const char *scene;
    const char *choice; /* the reply's id, or NULL: silence, or words */
    const char *words;  /* that were typed, or NULL: picked, silence, or erased since */
    bool typed;         /* no replies were shown: words were asked for */
    int64_t took;       /* milliseconds since the answer before, or the beginning; -1: not known */
} tal_told;

/* PART and LISTENER (or NULL) are borrowed. TAL_ENOMEM, TAL_EFUNCTION. */
tal_status tal_telling_new(tal_telling **out, const tal_handed_part *part, tal_listener *listener);
void tal_telling_free(tal_telling *telling);

/* To the next answer; the session stands before it, so that what was shown can be asked for.
 * TAL_EENDED: there is none. TAL_ESTALE: it cannot be given. TAL_EFUNCTION. */
tal_status tal_telling_next(tal_telling *telling, tal_told *out);

/* The i-th reply that was shown, from 0; TEXT is what stood there, of a locked one why it is. Valid until
 * the answer. TAL_ECHOICE past the last. */
tal_status tal_telling_shown(tal_telling *telling, int i, const char **id, const char **text);

/* The name of the moment that the scene examines, in the language of the conversation; "" where it
 * examines none. */
tal_status tal_telling_moment(tal_telling *telling, const char **out);

/* Gives the answer; EFFECT says what it earned. */
tal_status tal_telling_answer(tal_telling *telling, tal_effect *effect);

/* Milliseconds from the beginning to the last answer so far; -1: not known. */
int64_t tal_telling_clock(const tal_telling *telling);

#endif
