/* Reads an outline as SVG writes it (SVG 1.1, 8.3): "M 10 10 C 12 20 18 20 20 10 Z". */
#ifndef TAL_WINDOW_OUTLINE_H
#define TAL_WINDOW_OUTLINE_H

#include "base/arena.h"
#include "window/drawing.h"

typedef enum tal_outline_trouble {
    TAL_OUTLINE_OK,
    TAL_OUTLINE_NO_MEMORY,
    TAL_OUTLINE_EMPTY,
    TAL_OUTLINE_NO_BEGINNING, /* it begins with another letter than M */
    TAL_OUTLINE_SMALL,        /* a small letter: places from the last one are not read */
    TAL_OUTLINE_LETTER,       /* another letter */
    TAL_OUTLINE_NUMBER,       /* a number is wanted here */
    TAL_OUTLINE_FAR,          /* this number is past TAL_OUTLINE_FARTHEST */
    TAL_OUTLINE_LONG,         /* from here on it has more than TAL_OUTLINE_MOST steps */
} tal_outline_trouble;

/* Of many curves each may cross each: what takes seconds to paint is no picture. */
enum { TAL_OUTLINE_FARTHEST = 10000, TAL_OUTLINE_MOST = 200 };

typedef struct tal_outline {
    const tal_step *steps; /* in the arena; the letters M, L, C and Z are left */
    size_t count;
    size_t at; /* where the trouble is, in bytes of TEXT */
} tal_outline;

/* M, L, H, V, C, Q and Z with absolute places; a letter need not be repeated. Q is raised to C. */
tal_outline_trouble tal_outline_read(tal_outline *out, tal_arena *arena, const char *text);

/* A decimal number at *AT, which is moved past it: [sign] digits [. digits], whatever the
 * locale. */
bool tal_outline_number(const char **at, double *out);

#endif
