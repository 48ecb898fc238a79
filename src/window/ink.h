/* Text and shapes, by pango and cairo: measures blocks, and paints a drawing into pixels. */
#ifndef TAL_WINDOW_INK_H
#define TAL_WINDOW_INK_H

#include <talante/talante.h>

#include "window/ruler.h"

typedef struct tal_ink tal_ink;

/* NULL: no memory, or no font at all is to be found (TROUBLE says which: TAL_ENOMEM, TAL_EFILE). RATIO: pixels
 * a point. */
tal_ink *tal_ink_new(double ratio, tal_status *trouble);
void tal_ink_free(tal_ink *ink);
void tal_ink_set_ratio(tal_ink *ink, double ratio);

/* Valid as long as the ink. What was measured is remembered from one picture to the next. */
const tal_ruler *tal_ink_ruler(tal_ink *ink);

/* Paints over WIDTH x HEIGHT PIXELS (0xAARRGGBB in the machine's byte order, premultiplied; STRIDE in bytes);
 * paper first. TAL_ENOMEM. */
tal_status tal_ink_paint(tal_ink *ink, const tal_drawing *drawing, tal_colour paper, void *pixels,
                         int width, int height, int stride);

/* The same into a PNG file, for documents and tests. TAL_EIO with errno. */
tal_status tal_ink_save(tal_ink *ink, const tal_drawing *drawing, tal_colour paper, int width,
                        int height, const char *path);

#endif
