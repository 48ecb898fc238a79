/*
 * How wide a text is where nobody has the font: in Helvetica, as wide as which are Arial and Liberation Sans too. What
 * it has no letters for is taken to be wide.
 */
#ifndef TAL_AUTHOR_LETTERING_H
#define TAL_AUTHOR_LETTERING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

/* In units of the drawing, of LENGTH bytes at SIZE units. */
double tal_lettering_width(const char *text, size_t length, double size, bool bold);

/* Is the width exact where the font is one of these? */
bool tal_lettering_is_known(const char *text, size_t length);

/* How many bytes of TEXT (LENGTH > 0) make a line no wider than WIDTH: up to a blank, or, where none comes in time, as
 * many characters as fit, at least one. *NEXT is where the line after it begins. */
size_t tal_lettering_line(const char *text, size_t length, double width, double size, size_t *next);

/* Adds TEXT to OUT, cut with an ellipsis where it is wider than WIDTH; nothing where not even that fits. */
void tal_lettering_cut(tal_buffer *out, const char *text, size_t length, double width, double size, bool bold);

#endif
