/* What a folio is made into before it gets its places: strips across the page, one below the other. */
#ifndef TAL_PRINT_STRIP_H
#define TAL_PRINT_STRIP_H

#include "print/layout.h"

/* A text beside others. */
typedef struct tal_strip_piece {
    tal_print_kind kind;
    size_t text, column;
    double x, width;
    size_t lines;
} tal_strip_piece;

typedef struct tal_strip {
    size_t block, row;
    double before;        /* room above it, but not at the top of a page */
    double above, below;  /* room within it */
    double leading;       /* of its lines */
    size_t lines;         /* of the longest piece */
    size_t pieces, count; /* the first, and how many */
    double rule;          /* how thick the bar at its end is; 0: there is none */
    bool keep;            /* the next one stands on its page */
    bool whole;           /* its lines stand together */
    size_t head;          /* the strip that is repeated above it, or TAL_PRINT_NONE */
} tal_strip;

typedef struct tal_strips {
    tal_strip *strips;
    size_t count, capacity;
    tal_strip_piece *pieces;
    size_t pieces_count, pieces_capacity;
} tal_strips;

/* Of the folio of LAYOUT, whose texts are made with them; the failing of memory is LAYOUT's. The caller frees. */
tal_strips tal_strips_of(tal_layout *layout, const tal_measure *measure);
void tal_strips_free(tal_strips *strips);

/* Adds to LAYOUT's texts; gives its place. */
size_t tal_strips_text(tal_layout *layout, tal_print_text text);

#endif
