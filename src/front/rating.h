/* The trainee rates themselves, before any score is shown. */
#ifndef TAL_FRONT_RATING_H
#define TAL_FRONT_RATING_H

#include "front/talk.h"

typedef enum tal_rating_end {
    TAL_RATING_DONE, /* rated or skipped */
    TAL_RATING_BACK, /* practice: the last reply shall be taken back */
    TAL_RATING_LEFT, /* a signal */
} tal_rating_end;

/* A line for each skill that RESULT scores; what was rated goes to the game. Through a pipe a line
 * that is no rating counts as skipped, and so does a line that is not there. */
tal_rating_end tal_rating_ask(tal_talk *t, const tal_result *result);

#endif
