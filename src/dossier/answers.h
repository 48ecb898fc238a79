/*
 * A conversation again, answer by answer, as the person saw it: the replies in the order in which
 * they were shown, how long the answer took, what it earned. Looks are done on the way, and are no
 * answers.
 */
#ifndef TAL_DOSSIER_ANSWERS_H
#define TAL_DOSSIER_ANSWERS_H

#include "dossier/handing.h"

typedef struct tal_answers tal_answers;

/* An answer. Strings are the scenario's and the handing's. */
typedef struct tal_answered {
    int number;         /* of the action among all, looks too, from 1 */
    int visit;          /* which answer to this scene it is, from 1 */
    const char *scene;
    const char *choice; /* the reply's id, or NULL: silence, or words */
    const char *words;  /* that were typed, or NULL: picked, silence, or erased since */
    bool typed;         /* no replies were shown: words were asked for */
    int64_t took;       /* milliseconds since the answer before, or the beginning; -1: not known */
} tal_answered;

/* PART and LISTENER (or NULL) are borrowed. TAL_ENOMEM, TAL_EFUNCTION. */
tal_status tal_answers_new(tal_answers **out, const tal_handed_part *part, tal_listener *listener);
void tal_answers_free(tal_answers *answers);

/* To the next answer; the session stands before it, so that what was shown can be asked for.
 * TAL_EENDED: there is none. TAL_ESTALE: it cannot be given. TAL_EFUNCTION. */
tal_status tal_answers_next(tal_answers *answers, tal_answered *out);

/* The i-th reply that was shown, from 0; TEXT is what stood there, of a locked one why it is. Valid until
 * the answer. TAL_ECHOICE past the last. */
tal_status tal_answers_shown(tal_answers *answers, int i, const char **id, const char **text);

/* The name of the moment that the scene examines, in the language of the conversation; "" where it
 * examines none. */
tal_status tal_answers_moment(tal_answers *answers, const char **out);

/* Gives the answer; EFFECT says what it earned. */
tal_status tal_answers_give(tal_answers *answers, tal_effect *effect);

/* Milliseconds from the beginning to the last answer so far; -1: not known. */
int64_t tal_answers_clock(const tal_answers *answers);

#endif
