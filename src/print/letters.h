/* Texts by pango: how large they are, and their letters on a page. Where there is no memory for a few bytes, pango and
 * cairo end the program; nothing is lost, for a page gets its name when it is whole. */
#ifndef TAL_PRINT_LETTERS_H
#define TAL_PRINT_LETTERS_H

#include <talante/talante.h>

#include <cairo.h>

#include "print/layout.h"

typedef struct tal_letters tal_letters;

/* LANGUAGE: of what says none itself; it decides between forms of letters. The families are "sans", as fontconfig has
 * it. NULL: no memory, or no font at all is to be found (TROUBLE says which: TAL_ENOMEM, TAL_EFILE). */
tal_letters *tal_letters_new(const char *language, tal_status *trouble);
void tal_letters_free(tal_letters *letters);

/* Valid as long as the letters. What moves or turns letters, is no character, or is not UTF-8, is set as U+FFFD, a line
 * break as a blank; what somebody said or is called stands in no way of reading but its own (UAX 9: isolates). */
const tal_measure *tal_letters_measure(tal_letters *letters);

/* Sets the lines of a box. */
void tal_letters_set(tal_letters *letters, cairo_t *to, const tal_print_text *text, const tal_print_box *box);

/* Sets a text of one line whose foot stands at X, Y. */
void tal_letters_label(tal_letters *letters, cairo_t *to, const char *text, tal_folio_anchor anchor, double x,
                       double y);

#endif
