/* The end of a conversation: the outcome, the debrief, and in practice the way back. */
#ifndef TAL_FRONT_ENDING_H
#define TAL_FRONT_ENDING_H

#include "front/talk.h"

/* At an outcome. Ends the talk, unless the trainee takes the last reply back. */
tal_status tal_ending_run(tal_talk *t, const tal_event *event);

#endif
