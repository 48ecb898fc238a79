/* Words that are typed, for the files of this room: what they are said into is gathered here while a
 * session is listened to. Routing is routing.h's. */
#ifndef TAL_SESSION_TYPING_H
#define TAL_SESSION_TYPING_H

#include "base/buffer.h"
#include "language/listen.h"
#include "session/state.h"

typedef struct tal_typing {
    tal_listener *listener; /* borrowed */
    tal_heard heard;        /* in the last text */
    tal_buffer said;        /* by the persona since the last reply, a line each */
    char **opened;          /* a row a look: what it showed last; NULL: it was not opened */
    int32_t looks;
    int32_t asked;          /* the turn in which it was asked what is meant; -1: none */
    tal_spoken spoken;      /* by the trainee, since the start */
    bool no_memory;         /* something was not gathered */
} tal_typing;

void tal_typing_free(tal_typing *typing); /* takes NULL */

/* As at the start: nothing was said or opened. */
void tal_typing_reset(tal_typing *typing);

/* What happens meanwhile: a line of the persona's, a look (by its index), an answer. */
void tal_typing_said(tal_typing *typing, const tal_text *line);
void tal_typing_opened(tal_typing *typing, int32_t look, const tal_text *shown);
void tal_typing_answered(tal_typing *typing);

/* Gathers again what a snapshot does not hold: the lines of the scene that hold now, and the looks that
 * are known to have been opened. What was SPOKEN is the session's from then on; the caller frees what is there instead. */
tal_status tal_typing_recall(tal_session *session, tal_spoken *spoken);

/* TEXT in language LANGUAGE (an index), as it would be shown now, into the session's scratch. */
tal_status tal_typing_render(tal_session *session, int language, tal_text_id text, tal_text *out);

/* TAL_ACTION_ERASED. */
tal_status tal_typing_erased(tal_session *session, const char *taken, tal_effect *effect);

#endif
