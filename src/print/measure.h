/* A text as it is to be set, and what measures it. `letters` has the real measure; tests have one whose letters are
 * all alike. Lengths are points, 72 an inch. */
#ifndef TAL_PRINT_MEASURE_H
#define TAL_PRINT_MEASURE_H

#include "report/folio.h"

typedef enum tal_print_style {
    TAL_PRINT_TITLE,
    TAL_PRINT_HEADING,
    TAL_PRINT_SUBHEADING,
    TAL_PRINT_BODY,
    TAL_PRINT_CAPTION,
    TAL_PRINT_HEAD, /* of a column */
    TAL_PRINT_CELL,
    TAL_PRINT_FOOT, /* of a page: one line, cut short where it is too long */
    TAL_PRINT_LABEL,
} tal_print_style;

typedef struct tal_print_text {
    tal_print_style style;
    const tal_folio_run *runs; /* of the folio, COUNT of them */
    size_t count;
    const char *plain; /* instead of runs, or NULL */
    bool end;          /* it stands to the right */
    bool own_way;      /* its first letter decides whether it begins at the left or at the right */
} tal_print_text;

/* Its widest line, how many lines, and from one of them to the next. */
typedef struct tal_print_size {
    double width;
    size_t lines; /* 1 at least */
    double leading;
} tal_print_size;

enum { TAL_PRINT_ONE_LINE = -1, TAL_PRINT_BY_WORDS = 0 };

typedef struct tal_measure {
    void *self;

    /* WIDTH: where lines are broken, within a word where that is wider; or TAL_PRINT_ONE_LINE; or
     * TAL_PRINT_BY_WORDS, wherever a word ends, so that the width is that of the longest word. */
    tal_print_size (*size)(void *self, const tal_print_text *text, double width);
} tal_measure;

#endif
