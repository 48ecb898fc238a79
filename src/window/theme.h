/* How the window looks: colours and sizes. Every text colour has 4.5:1 or more on what it stands
 * on. */
#ifndef TAL_WINDOW_THEME_H
#define TAL_WINDOW_THEME_H

#include "window/drawing.h"

typedef enum tal_look_of {
    TAL_LOOK_LIGHT,
    TAL_LOOK_DARK,
    TAL_LOOK_CONTRAST,
    TAL_LOOKS
} tal_look_of;

typedef struct tal_theme {
    tal_look_of look;
    double scale; /* of text, 1 to 2; sizes below have it in them */

    tal_colour paper;               /* behind everything */
    tal_colour card, edge;          /* a card, a button; its border */
    tal_colour hover;               /* a card under the pointer */
    tal_colour text, quiet;         /* on paper, card, hover and theirs */
    tal_colour theirs;              /* what the persona says stands on it */
    tal_colour ours, ours_text;     /* and what the trainee says */
    tal_colour accent, accent_text; /* the one thing to do; words on it */
    tal_colour link;                /* accent as a text on paper or card */
    tal_colour good, fair, poor; /* as a text on paper or card: never without a word or a shape */
    tal_colour focus;            /* the ring; 3:1 on paper and card */
    tal_colour selected;         /* behind selected text */
    tal_colour veil;             /* over what a sheet on top covers */

    tal_font title, heading, body, strong, note, name, small, button;
    double gap;    /* between things; paddings are parts of it */
    double radius; /* of corners */
    double ring;   /* the width of the focus ring */
} tal_theme;

tal_theme tal_theme_make(tal_look_of look, double scale);

#endif
