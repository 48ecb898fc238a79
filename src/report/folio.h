/*
 * A document without its layout: headings, paragraphs, lists, tables and figures, in the order in
 * which they are read. Who composes it knows no HTML and no sheet; who writes it (html.h) knows
 * nothing of what it is about. All texts are copied.
 *
 * Like a buffer: after a failed allocation `failed` is set and later calls do nothing, so that a long
 * series is checked once, at its end.
 */
#ifndef TAL_REPORT_FOLIO_H
#define TAL_REPORT_FOLIO_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

typedef enum tal_folio_kind {
    TAL_FOLIO_HEADING,
    TAL_FOLIO_PARAGRAPH,
    TAL_FOLIO_ITEM,  /* of a list: items that follow each other are one */
    TAL_FOLIO_TABLE,
    TAL_FOLIO_FIGURE,
} tal_folio_kind;

typedef enum tal_folio_face {
    TAL_FOLIO_TEXT,
    TAL_FOLIO_STRONG,
    TAL_FOLIO_QUOTE, /* somebody's words, in quotes of their own; they may run from right to left */
    TAL_FOLIO_NAME,  /* of a person or a file, the same */
} tal_folio_face;

typedef struct tal_folio_run {
    tal_folio_face face;
    const char *text;
    const char *language; /* NULL: the folio's */
} tal_folio_run;

typedef struct tal_folio_column {
    const char *head;
    bool number; /* its cells stand to the right */
    bool whole;  /* on paper its cells are not broken: one that is compared letter by letter */
} tal_folio_column;

typedef enum tal_folio_mark_kind {
    TAL_FOLIO_BOX,    /* from X, Y, WIDTH to the right and HEIGHT down */
    TAL_FOLIO_LINE,   /* from X, Y by WIDTH and HEIGHT */
    TAL_FOLIO_DASHED, /* the same */
    TAL_FOLIO_LABEL,  /* TEXT whose foot stands at X, Y */
} tal_folio_mark_kind;

typedef enum tal_folio_anchor {
    TAL_FOLIO_START, /* it begins at X */
    TAL_FOLIO_MIDDLE,
    TAL_FOLIO_END,
} tal_folio_anchor;

/* Points, 72 an inch, from the upper left of the figure. SHADE: of a box 0 (an outline) to 100
 * (black); of a line its width in tenths. */
typedef struct tal_folio_mark {
    tal_folio_mark_kind kind;
    double x, y, width, height;
    int shade;
    tal_folio_anchor anchor;
    const char *text;
} tal_folio_mark;

/* What it has stands in the folio's arrays, from FIRST, COUNT of them. */
typedef struct tal_folio_block {
    tal_folio_kind kind;
    int level;            /* HEADING: 1 or 2, below the title */
    const char *caption;  /* TABLE, FIGURE */
    const char *told;     /* FIGURE: the same in words, for who does not see it */
    double width, height; /* FIGURE, in points */
    size_t first, count;  /* runs; TABLE: columns; FIGURE: marks */
    size_t cells, filled; /* TABLE: the first cell, and how many, row by row */
} tal_folio_block;

typedef struct tal_folio {
    const char *title, *language;
    tal_folio_block *blocks;
    size_t blocks_count, blocks_capacity;
    tal_folio_run *runs;
    size_t runs_count, runs_capacity;
    tal_folio_column *columns;
    size_t columns_count, columns_capacity;
    const char **cells;
    size_t cells_count, cells_capacity;
    tal_folio_mark *marks;
    size_t marks_count, marks_capacity;
    tal_arena *arena; /* the texts */
    bool failed;
} tal_folio;

/* The language is that of the interface's words, "en". */
tal_folio tal_folio_new(const char *title);
void tal_folio_free(tal_folio *folio);

void tal_folio_heading(tal_folio *folio, int level, const char *text);

/* Begins a PARAGRAPH or ITEM, which what follows is added to. */
void tal_folio_begin(tal_folio *folio, tal_folio_kind kind);
void tal_folio_put(tal_folio *folio, tal_folio_face face, const char *text);
void tal_folio_putf(tal_folio *folio, tal_folio_face face, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same of a text that is in LANGUAGE. */
void tal_folio_put_in(tal_folio *folio, tal_folio_face face, const char *language, const char *text);

/* A paragraph of one text. */
void tal_folio_say(tal_folio *folio, const char *text);
void tal_folio_sayf(tal_folio *folio, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Begins a table: its columns, then its cells, row by row. The first of a row names it. */
void tal_folio_table(tal_folio *folio, const char *caption);
void tal_folio_column_add(tal_folio *folio, const char *head, bool number);
void tal_folio_column_whole(tal_folio *folio); /* the one that was added last */
void tal_folio_cell(tal_folio *folio, const char *text);
void tal_folio_cellf(tal_folio *folio, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Begins a figure of WIDTH by HEIGHT points, to which marks are added. TOLD says the same in words. */
void tal_folio_figure(tal_folio *folio, const char *caption, const char *told, double width,
                      double height);
void tal_folio_mark_add(tal_folio *folio, tal_folio_mark mark);

#endif
