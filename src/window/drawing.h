/*
 * What the window shows, as data: marks in the order in which they are painted. Views emit them,
 * `ink` paints them, tests read them. Lengths are in points (1/96 inch on a screen of 96 dots an
 * inch), from the upper left corner; texts and outlines are borrowed from the arena of the drawing
 * or from their owner, who keeps them until the next drawing.
 */
#ifndef TAL_WINDOW_DRAWING_H
#define TAL_WINDOW_DRAWING_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"

typedef uint32_t tal_colour; /* 0xRRGGBBAA, not premultiplied; 0: none */

typedef struct tal_box {
    double x, y, width, height;
} tal_box;

typedef enum tal_weight { TAL_WEIGHT_NORMAL, TAL_WEIGHT_BOLD } tal_weight;

typedef struct tal_font {
    double size; /* of the em, in points */
    tal_weight weight;
    bool italic;
} tal_font;

/* No information by colour alone: words that lost are waved under, words that earned have a
 * line. */
typedef enum tal_underline {
    TAL_UNDERLINE_NONE,
    TAL_UNDERLINE_LINE,
    TAL_UNDERLINE_WAVE
} tal_underline;

/* Bytes START to END of a block look otherwise. Spans are in order and do not overlap. */
typedef struct tal_span {
    size_t start, end;
    tal_colour colour, back; /* 0: as the rest, none */
    tal_underline underline;
    bool bold;
} tal_span;

typedef enum tal_align { TAL_ALIGN_START, TAL_ALIGN_CENTRE, TAL_ALIGN_END } tal_align;

/* A text to be laid out. It is UTF-8; line breaks in it are kept. */
typedef struct tal_block {
    const char *text;
    size_t length;
    tal_font type;
    tal_align align;
    double width; /* it wraps at; 0: it does not */
    int lines;    /* at most so many, then an ellipsis; 0: any number */
    const tal_span *spans;
    size_t spans_count;
} tal_block;

/* One step of an outline: M x y, L x y, C x1 y1 x2 y2 x y, or Z. */
typedef struct tal_step {
    char kind;
    double at[6];
} tal_step;

typedef enum tal_mark_kind {
    TAL_MARK_BOX,
    TAL_MARK_OUTLINE,
    TAL_MARK_TEXT,
    TAL_MARK_CLIP,   /* what follows shows inside `box` only (and inside earlier clips) ... */
    TAL_MARK_UNCLIP, /* ... up to here */
} tal_mark_kind;

typedef struct tal_mark {
    tal_mark_kind kind;
    tal_box box; /* BOX, CLIP; TEXT: where it is laid out, the height as measured */
    tal_colour colour;
    double line;           /* BOX, OUTLINE: the width of a stroke; 0: filled */
    double radius;         /* BOX, CLIP: of its corners */
    const tal_step *steps; /* OUTLINE */
    size_t steps_count;
    tal_block block; /* TEXT */
} tal_mark;

typedef struct tal_drawing {
    tal_mark *marks; /* these are the drawing's own */
    size_t count, capacity;
    tal_arena *arena;
    bool failed; /* no memory: marks are missing */
} tal_drawing;

void tal_drawing_begin(tal_drawing *drawing); /* empty again; what was lent from it is gone */
void tal_drawing_free(tal_drawing *drawing);

/* Texts, spans and steps are not copied. */
void tal_drawing_add(tal_drawing *drawing, const tal_mark *mark);

/* Copies into the arena; "" where there is no memory. */
const char *tal_drawing_text(tal_drawing *drawing, const char *text);
const char *tal_drawing_vformat(tal_drawing *drawing, const char *format, va_list arguments);

/* The texts that are seen, a line each, in the order in which they are painted: for tests and for a
 * look. */
void tal_drawing_words(const tal_drawing *drawing, tal_buffer *out);

bool tal_box_has(const tal_box *box, double x, double y);
bool tal_box_meets(const tal_box *a, const tal_box *b);
tal_box tal_box_common(const tal_box *a, const tal_box *b); /* width or height 0: nothing */
tal_box tal_box_inset(tal_box box, double by);

/* The ratio of contrast of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio"). */
double tal_colour_contrast(tal_colour a, tal_colour b);

/* SHARE (0 to 1) of A over B; opaque where both are. */
tal_colour tal_colour_mix(tal_colour a, tal_colour b, double share);

#endif
