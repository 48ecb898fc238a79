/*
 * A page: text for people, wrapped to a width, indented, with faces where the terminal has them.
 * It is built in a buffer; nothing is printed here. No control character of a text gets through.
 */
#ifndef TAL_REPORT_PAGE_H
#define TAL_REPORT_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

typedef enum tal_face {
    TAL_FACE_TEXT,
    TAL_FACE_NAME,   /* who speaks */
    TAL_FACE_NOTE,   /* the narrator */
    TAL_FACE_STRONG, /* titles, numbers to type */
    TAL_FACE_QUIET,  /* what may be overlooked */
    TAL_FACE_GOOD, TAL_FACE_FAIR, TAL_FACE_POOR,
    TAL_FACE_MARKED, /* words that something is said about: underlined */
} tal_face;

typedef enum tal_dress {
    TAL_DRESS_PLAIN,  /* words only: no escape sequence, no bar, for pipes and screen readers */
    TAL_DRESS_MONO,   /* bold, dim, italics, bars; no colour */
    TAL_DRESS_COLOUR,
} tal_dress;

typedef struct tal_page {
    tal_buffer out;       /* the finished lines */
    int width;            /* columns, at least TAL_PAGE_NARROWEST */
    tal_dress dress;
    tal_buffer paragraph; /* begun and not ended: its text with marks for faces and tabs */
    bool blank;           /* the last finished line is blank, or there is none */
} tal_page;

enum { TAL_PAGE_NARROWEST = 20 };

tal_page tal_page_new(int width, tal_dress dress);
void tal_page_free(tal_page *page);
void tal_page_resize(tal_page *page, int width);

/* Adds to the paragraph. Line breaks in a text are kept; other control characters are replaced. */
void tal_page_put(tal_page *page, tal_face face, const char *text);
void tal_page_putf(tal_page *page, tal_face face, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void tal_page_put_buffer(tal_page *page, tal_face face, tal_buffer *text); /* and frees it */

/* On to the column where the paragraph's later lines begin: for lists of two columns. */
void tal_page_tab(tal_page *page);

/* On to COLUMN (from 0) of this line, for tables; a blank where the line is past it, or too short. */
void tal_page_column(tal_page *page, int column);

/* Ends the paragraph: its first line begins at column FIRST, the others at REST (both from 0). */
void tal_page_end(tal_page *page, int first, int rest);

/* A blank line, unless the last one is blank already. */
void tal_page_gap(tal_page *page);

/* A bar of ten steps for VALUE of 100; nothing on a plain page. */
void tal_page_bar(tal_page *page, tal_face face, int value);

/* Appends TEXT with every control character, line breaks apart, replaced by U+FFFD. */
void tal_page_clean(tal_buffer *out, const char *text, size_t length);

/* TEXT, cleaned. The caller frees; NULL: no memory. */
char *tal_page_clean_copy(const char *text);

#endif
