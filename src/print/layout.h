/*
 * A folio on sheets of A4: which text stands in which box of which page. Nothing is drawn here, so that tests read
 * what would be. Lengths are points, 72 an inch, from the upper left corner of a page.
 *
 * A heading stays with what follows it, a caption with its figure or the first row of its table. Of a paragraph no line
 * stands alone at the foot or the head of a page. A row is on one page, unless it is longer than one; where a table
 * goes on over the page, its heads are repeated.
 */
#ifndef TAL_PRINT_LAYOUT_H
#define TAL_PRINT_LAYOUT_H

#include "print/measure.h"

#define TAL_PRINT_WIDTH 595.28
#define TAL_PRINT_HEIGHT 841.89
#define TAL_PRINT_MARGIN 56.69 /* 20 mm, on each side; the foot stands within it */

#define TAL_PRINT_NONE ((size_t)-1)

typedef enum tal_print_kind {
    TAL_PRINT_BOX_TITLE,
    TAL_PRINT_BOX_HEADING,
    TAL_PRINT_BOX_PARAGRAPH,
    TAL_PRINT_BOX_BULLET,
    TAL_PRINT_BOX_ITEM,
    TAL_PRINT_BOX_CAPTION,
    TAL_PRINT_BOX_HEAD, /* of a column */
    TAL_PRINT_BOX_CELL,
    TAL_PRINT_BOX_FIGURE,
    TAL_PRINT_BOX_RULE, /* a black bar, as high as it is thick */
    TAL_PRINT_BOX_FOOT, /* of the page: the title, and which page of how many */
} tal_print_kind;

/* Some lines of a text, or what has none. */
typedef struct tal_print_box {
    tal_print_kind kind;
    size_t page; /* from 0 */
    double x, y, width, height;
    size_t block;       /* of the folio, or TAL_PRINT_NONE: the title, a foot */
    size_t row, column; /* CELL, HEAD */
    size_t text;        /* of the layout, or TAL_PRINT_NONE: a figure, a rule */
    size_t first, lines;
    double leading; /* from line to line */
    bool again;     /* HEAD: repeated */
} tal_print_box;

/* Lends from the folio. After a failed allocation `failed` is set. */
typedef struct tal_layout {
    const tal_folio *folio;
    tal_print_box *boxes; /* page by page, in the order in which they are read */
    size_t boxes_count, boxes_capacity;
    tal_print_text *texts;
    size_t texts_count, texts_capacity;
    size_t pages;
    tal_arena *arena; /* what is not the folio's */
    bool failed;
} tal_layout;

/* The caller frees. FOLIO has not failed, and stays as long. */
tal_layout tal_layout_of(const tal_folio *folio, const tal_measure *measure);
void tal_layout_free(tal_layout *layout);

#endif
