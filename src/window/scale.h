/* Numbers as shapes, each with its words: levels, scores, and two marks on one scale. */
#ifndef TAL_WINDOW_SCALE_H
#define TAL_WINDOW_SCALE_H

#include "window/column.h"

/* LEVEL full pips and the rest of POSSIBLE hollow, then LABEL. */
void tal_scale_pips(tal_column *column, int level, int possible, tal_colour colour,
                    const char *label);

/* A bar for VALUE of 0 to 100, with a notch at MARK and LABEL under that. MARK 0: none. */
void tal_scale_bar(tal_column *column, int value, tal_colour colour, int mark, const char *label);

/* A scale from 0 to 100 with a ring at BELIEVED and a dot at MEASURED, and what lies between. */
void tal_scale_gap(tal_column *column, int believed, int measured);

#endif
