/*
 * Text from above to below: each call adds something under what is there. What it is given may hold
 * anything: it is cleaned as a page of the terminal is (report/page.h).
 */
#ifndef TAL_WINDOW_COLUMN_H
#define TAL_WINDOW_COLUMN_H

#include "window/sheet.h"

typedef struct tal_column {
    tal_sheet *sheet;
    double x, y, width; /* y: where the next thing begins */
    bool dry;           /* only `y` moves on: to learn how high something is */
} tal_column;

/* TEXT without what could steer; it lives as long as the picture. */
const char *tal_column_clean(tal_sheet *sheet, const char *text);

/* Room for spans that live as long; NULL: no memory, and the drawing has failed. */
tal_span *tal_column_spans(tal_sheet *sheet, size_t count);

/* Space of so many gaps. */
void tal_column_space(tal_column *column, double gaps);

void tal_column_text(tal_column *column, tal_font type, tal_colour colour, const char *text);

/* The same of BUFFER, which is freed. */
void tal_column_buffer(tal_column *column, tal_font type, tal_colour colour, tal_buffer *buffer);

/* Buttons in rows. */
void tal_column_buttons(tal_column *column, const tal_button *buttons, size_t count);

/* A block that is clean already, as wide as the column. */
void tal_column_block(tal_column *column, tal_block block, tal_colour colour);

/* NAME in bold and, in the same paragraph, TEXT. */
void tal_column_named(tal_column *column, const char *name, const char *text);

/* A small name with TEXT under it; nothing for "". */
void tal_column_entry(tal_column *column, const char *name, const char *text);

/* Something on a ground of its own, as high as that is. FILL adds to the column that it is given,
 * and looks at `dry` before it draws what is no text. */
typedef void tal_column_fill(tal_column *column, const void *what);

typedef struct tal_column_ground {
    tal_colour colour, edge; /* edge 0: none */
    tal_colour stripe;       /* down the left side; 0: none */
} tal_column_ground;

/* That of speech, of this colour: with an edge where it would not stand out from the paper. */
tal_column_ground tal_column_speech(const tal_theme *theme, tal_colour colour);

void tal_column_card(tal_column *column, tal_column_ground ground, tal_column_fill *fill,
                     const void *what);

#endif
