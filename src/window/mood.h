/* How the other one feels: a face that goes from one expression to the next, a word, and two
 * bars. */
#ifndef TAL_WINDOW_MOOD_H
#define TAL_WINDOW_MOOD_H

#include "window/picture.h"

typedef struct tal_mood {
    int trust, patience; /* 0 to 100 */
    tal_expression from, to;
    double began; /* the way between them, in the application's milliseconds */
    bool moving;
} tal_mood;

void tal_mood_begin(tal_mood *mood, int trust, int patience);

/* From now on it is this; STILL: the face is it at once. */
void tal_mood_turn(tal_mood *mood, int trust, int patience, double now, bool still);

/* The face at NOW. */
tal_expression tal_mood_face(const tal_mood *mood, double now);

/* To be called when time has passed: when the next picture is due; 0: it has arrived. */
double tal_mood_wake(tal_mood *mood, double now);

const char *tal_mood_word(const tal_mood *mood); /* "wary" */

/* Trust and patience, a line each: what it is, and how much of it as a bar. The height. */
double tal_mood_bars(const tal_mood *mood, tal_sheet *sheet, double x, double y, double width);

#endif
