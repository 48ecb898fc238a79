/*
 * Text and shapes, by pango and cairo: measures blocks, and paints a drawing into pixels. Where
 * there is no memory for a few bytes, these libraries end the program; nothing is lost, for a
 * journal is written before anything is shown.
 */
#ifndef TAL_WINDOW_INK_H
#define TAL_WINDOW_INK_H

#include <talante/talante.h>

#include "window/ruler.h"

typedef struct tal_ink tal_ink;

/* NULL: no memory, or no font at all is to be found (TROUBLE says which: TAL_ENOMEM, TAL_EFILE).
 * RATIO: pixels a point. Text is in the family "sans", as fontconfig has it. */
tal_ink *tal_ink_new(double ratio, tal_status *trouble);
void tal_ink_free(tal_ink *ink);

/* What was measured before may differ a little by the new one: letters stand on whole pixels. */
void tal_ink_set_ratio(tal_ink *ink, double ratio);

/*
 * Valid as long as the ink. What was measured is remembered from one picture to the next, and
 * forgotten once two pictures have been painted without it. A byte that is not UTF-8 is shown as
 * '?'; where a block has at most so many lines, a line break in it is a space. A caret past the end
 * is at the end; one inside a character is before it.
 */
const tal_ruler *tal_ink_ruler(tal_ink *ink);

/* Paints over WIDTH x HEIGHT PIXELS (0xAARRGGBB in the machine's byte order, premultiplied; STRIDE
 * in bytes, as cairo likes it: a multiple of 4); paper first. Boxes are moved to whole pixels; a
 * stroke lies inside its box, and along its outline on both sides. TAL_ENOMEM. */
tal_status tal_ink_paint(tal_ink *ink, const tal_drawing *drawing, tal_colour paper, void *pixels,
                         int width, int height, int stride);

#endif
