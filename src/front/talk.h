/* The conversation itself: shows what happens, asks, and answers, until it ends or is left. */
#ifndef TAL_FRONT_TALK_H
#define TAL_FRONT_TALK_H

#include "front/terminal.h"
#include "stage/rehearsal.h"

typedef enum tal_talk_end {
    TAL_TALK_ENDED,  /* at an outcome, and sealed */
    TAL_TALK_LEFT,   /* the trainee left, or the input ended */
    TAL_TALK_UNSAFE, /* an assessment that can no longer be recorded; it has been said */
    TAL_TALK_BROKEN, /* the scenario failed; it has been said */
} tal_talk_end;

typedef struct tal_talk {
    tal_terminal *terminal; /* these five are the caller's to fill in */
    bool debrief;      /* show it after an assessment too */
    bool draft;        /* nobody is practising: no rating, and nothing to come back to */
    bool partial;      /* it begins in the middle, so that there is no score */
    tal_rehearsal *rehearsal; /* NULL: nothing is watched */

    tal_game *game;    /* the sitting's */
    bool untimed;      /* silence never answers */
    tal_page page;     /* what is to be shown next */
    bool practice, feedback;
    bool told;         /* the score was shown: a rating would no longer be a belief */
    int hints;         /* how many of this turn's hints were shown */
    int replies;       /* how many replies are shown */
    int silence;       /* seconds until silence counts, 0: never */
    bool again;        /* what was saved could not be taken over: what comes next has been shown */
    tal_buffer choice; /* what could be chosen when it was last shown */

    bool over;
    tal_talk_end end;  /* where it is over */
    bool ran_dry;      /* LEFT because the input ended */
} tal_talk;

/* Holds S, which was begun or taken up, to its end. Gives an exit code, and has said why; where the
 * trainee left, that is no failure, and T says so. */
int tal_talk_hold(tal_talk *t, tal_sitting *s);

/* For the files that answer: ends the loop; shows the replies again before the next question. */
void tal_talk_leave(tal_talk *t, tal_talk_end end);
void tal_talk_show_again(tal_talk *t);

#endif
