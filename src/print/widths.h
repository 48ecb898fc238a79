/* How wide the columns of a table are: as the automatic layout of CSS 2.1 has it (17.5.2.2), which browsers give the
 * same tables. */
#ifndef TAL_PRINT_WIDTHS_H
#define TAL_PRINT_WIDTHS_H

#include <stddef.h>

/* What a column would take: without breaking a word, and without breaking a line. LEAST <= MOST. */
typedef struct tal_print_need {
    double least, most;
} tal_print_need;

/* Divides ROOM among COUNT columns, all of it. Where it is not even enough for words, all get less in
 * proportion, and words are broken. */
void tal_print_widths(double *out, const tal_print_need *needs, size_t count, double room);

#endif
