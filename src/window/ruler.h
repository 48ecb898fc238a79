/* Measures text. `ink` has the real one; tests have one whose letters are all alike. */
#ifndef TAL_WINDOW_RULER_H
#define TAL_WINDOW_RULER_H

#include "window/drawing.h"

typedef struct tal_ruler {
    void *self;

    /* What it takes, in points; the width is at most that of the block where that wraps. */
    void (*measure)(void *self, const tal_block *block, double *width, double *height);

    /* The caret before byte INDEX, from the block's upper left corner; its width is 0. */
    tal_box (*caret)(void *self, const tal_block *block, size_t index);

    /* The byte before which a caret is nearest to a point. */
    size_t (*index)(void *self, const tal_block *block, double x, double y);
} tal_ruler;

#endif
