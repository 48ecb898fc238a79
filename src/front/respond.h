/* What a typed line does in the trainee's turn. */
#ifndef TAL_FRONT_RESPOND_H
#define TAL_FRONT_RESPOND_H

#include "front/talk.h"

/* LINE is cut up. Errors are the engine's; an answer that is no choice is none. */
tal_status tal_respond(tal_talk *t, char *line);

/* Takes the last reply back, and says so. */
tal_status tal_respond_back(tal_talk *t);

/* Goes back to before action AT (from 0), an answer of the trainee's, and says so. */
tal_status tal_respond_back_to(tal_talk *t, size_t at);

#endif
