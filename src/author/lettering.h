/*
 * How wide a text is where nobody knows the font: by generous widths of kinds of characters, so that it stays
 * inside its box in whatever sans-serif a browser has. The widths are those of DejaVu Sans, the widest of those
 * that are common, rounded up.
 */
#ifndef TAL_AUTHOR_LETTERING_H
#define TAL_AUTHOR_LETTERING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

/* In units of the drawing, of LENGTH bytes at SIZE units. */
double tal_lettering_width(const char *text, size_t length, double size, bool bold);

/* How many bytes of TEXT (LENGTH > 0) make a line no wider than WIDTH: up to a blank, or, where none comes in time, as
 * many characters as fit, at least one. *NEXT is where the line after it begins. */
size_t tal_lettering_line(const char *text, size_t length, double width, double size, size_t *next);

/* Adds TEXT to OUT, cut with an ellipsis where it is wider than WIDTH. */
void tal_lettering_cut(tal_buffer *out, const char *text, size_t length, double width, double size, bool bold);

#endif
