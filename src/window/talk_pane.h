/* The inside of a conversation's pane, for its files: talk_pane.c, talk_turn.c, talk_end.c,
 * talk_draw.c, talk_saved.c. */
#ifndef TAL_WINDOW_TALK_PANE_H
#define TAL_WINDOW_TALK_PANE_H

#include "window/edit.h"
#include "window/mood.h"
#include "window/offered.h"
#include "window/panes.h"
#include "window/transcript.h"

/* Spots. Cards and things count on from theirs. */
enum {
    TAL_TALK_FIELD = 1,
    TAL_TALK_SAY,
    TAL_TALK_ON, /* what a conversation that has ended goes on with, or is left by */
    TAL_TALK_HINT,
    TAL_TALK_BACK,
    TAL_TALK_FEEDBACK,
    TAL_TALK_KEYS,
    TAL_TALK_PREFERENCES,
    TAL_TALK_LEAVE,
    TAL_TALK_CARDS = 100,
    TAL_TALK_THINGS = 1000,
};

typedef enum tal_talk_stands {
    TAL_TALK_AT_TURN,
    TAL_TALK_AT_END,  /* how it ended is shown */
    TAL_TALK_AT_REST, /* nothing follows any more */
    TAL_TALK_STOPPED, /* it cannot go on; that has been said */
} tal_talk_stands;

/* What is to be done once what lies over the pane has gone. */
typedef enum tal_talk_then {
    TAL_THEN_NOTHING,
    TAL_THEN_SCORE,   /* the trainee has rated themselves, or would not */
    TAL_THEN_BACK,    /* one reply */
    TAL_THEN_BACK_TO, /* to before `at` */
    TAL_THEN_LEAVE,
} tal_talk_then;

typedef struct tal_talk_pane {
    tal_pane pane;
    tal_sitting *sitting; /* owned */
    tal_game *game;       /* the sitting's */
    tal_scenario_info info;
    tal_talk_end_of end;
    bool debrief, resumed, practice, begun;
    bool draft, partial;      /* as tal_talk_pane_rehearse has them */
    tal_rehearsal *rehearsal; /* NULL: nothing is watched */
    double looked;            /* when it was looked at last */

    tal_talk_stands stands;
    bool feedback;
    bool told; /* the score was shown: a rating would no longer be a belief */
    bool sealed;
    bool untold; /* the record has failed at the end, and what lay over the pane hid the word of it */
    int hints;     /* how many of this turn's were shown */
    double silent; /* milliseconds until silence answers, 0: never ... */
    double since;  /* ... from here on */

    tal_transcript transcript;
    tal_offered offer;
    tal_mood mood;
    tal_edit field;
    tal_scroll scroll, side;
    bool anchor; /* the new lines are to be seen from their beginning */

    tal_talk_then then;
    size_t at;
    tal_result result;
    tal_account *account; /* owned; while the debrief is shown */
} tal_talk_pane;

/* ---- talk_pane.c ---- */

/* Asks to be woken when the next thing happens by itself. */
void tal_talk_pane_arm(tal_talk_pane *t);

/* Takes away what lies over it. */
void tal_talk_pane_uncover(tal_talk_pane *t);

/* It cannot go on: says why, and closes when that was read. CODE is what the program ends with, where the
 * conversation is all that it was for. */
void tal_talk_pane_stop(tal_talk_pane *t, const char *heading, const char *text, int code);

/* The same for STATUS. */
void tal_talk_pane_fail(tal_talk_pane *t, tal_status status);

void tal_talk_pane_title(tal_talk_pane *t); /* of the window */

/* ---- talk_turn.c ---- */

/* From the beginning, or from where it was left, to the first turn. */
void tal_talk_pane_begin(tal_talk_pane *t);

/* All that was said, in a transcript that is empty, and then NEWS. */
void tal_talk_pane_tell_again(tal_talk_pane *t, const char *news);

void tal_talk_pane_pick(tal_talk_pane *t, size_t card);
void tal_talk_pane_say(tal_talk_pane *t); /* what stands in the field */
void tal_talk_pane_silence(tal_talk_pane *t);
void tal_talk_pane_look(tal_talk_pane *t, size_t thing);
void tal_talk_pane_hint(tal_talk_pane *t);
void tal_talk_pane_feedback(tal_talk_pane *t);
void tal_talk_pane_back(tal_talk_pane *t);
void tal_talk_pane_back_to(tal_talk_pane *t, size_t at);

/* A remark of the program's, which is seen. */
void tal_talk_pane_remark(tal_talk_pane *t, const char *text);

/* Says so when the journal has just failed. false: and the assessment stops there. */
bool tal_talk_pane_check_record(tal_talk_pane *t);

/* ---- talk_end.c ---- */

void tal_talk_pane_ended(tal_talk_pane *t, const tal_event *outcome);

/* The button of the closing card was used: the rating, or the score. */
void tal_talk_pane_go_on(tal_talk_pane *t);

/* What was left to do when something was opened over it. */
void tal_talk_pane_resume(tal_talk_pane *t);

/* Closes the record of a conversation that has ended. */
void tal_talk_pane_seal(tal_talk_pane *t);

/* ---- talk_saved.c ---- */

/* When the files are to be looked at, in the application's milliseconds; 0: never. */
double tal_talk_pane_look_due(const tal_talk_pane *t);

/* Looks at them now, and takes over what was saved. */
void tal_talk_pane_look_at_files(tal_talk_pane *t);

/* ---- talk_draw.c ---- */

void tal_talk_pane_draw(tal_pane *pane, tal_sheet *sheet);

/* The picture of somebody in this conversation; the gallery's. */
const tal_picture *tal_talk_pane_picture(const tal_talk_pane *t, const char *portrait);

#endif
