/*
 * What has been said and done in a conversation, from above to below. Owns its texts, which are
 * cleaned of control characters as they come in. Knows no session: whoever holds the conversation
 * adds to it.
 */
#ifndef TAL_WINDOW_TRANSCRIPT_H
#define TAL_WINDOW_TRANSCRIPT_H

#include <talante/talante.h>

#include "window/picture.h"

typedef enum tal_line_of {
    TAL_OF_THEM, /* somebody says it; `name` is who */
    TAL_OF_US,   /* the trainee says it */
    TAL_OF_NARRATOR,
    TAL_OF_RECORD,  /* what was looked at; `name` is what */
    TAL_OF_PROGRAM, /* a remark of the program's: a hint, what could not be done */
    TAL_OF_ENDING,  /* how it ended; `name` is the heading */
    TAL_OF_OPENING, /* what it is about; `name` is the title */
} tal_line_of;

typedef struct tal_said {
    tal_line_of of;
    char *name, *text, *below; /* owned; BELOW: small, what it did, or NULL */
    tal_span *marks;           /* owned: of the text; NULL: none */
    size_t marks_count;
    const tal_picture *face; /* of who says it, where they are not seen elsewhere; borrowed */
    double y, height;        /* in the transcript, as last laid out */
} tal_said;

typedef struct tal_transcript {
    tal_said *lines;
    size_t count, capacity;
    size_t fresh;        /* from here on it is new since the trainee last answered */
    size_t laid_out;     /* so many have their y and height ... */
    double width, scale; /* ... for this width and size of text */
    double height;
} tal_transcript;

void tal_transcript_free(tal_transcript *transcript);

/* Each gives TAL_ENOMEM, with nothing added. NAME may be NULL. */
tal_status tal_transcript_add(tal_transcript *transcript, tal_line_of of, const char *name,
                              const char *text);

/* What the last line did, or what else is to be known of it. */
tal_status tal_transcript_explain(tal_transcript *transcript, const char *below);

/* Marks what in the last line's words, which are COUNT reasons' text, earned (a line under it) and
 * lost (a wave). */
tal_status tal_transcript_mark(tal_transcript *transcript, const tal_reason *reasons, size_t count);

/* Shows who says the last line, a small picture beside it; borrowed. */
void tal_transcript_face(tal_transcript *transcript, const tal_picture *face);

/* What is added from now on is new. */
void tal_transcript_renew(tal_transcript *transcript);

/* Lays out what has changed, for a column of this width. true: all is elsewhere, for the column is
 * another. */
bool tal_transcript_lay_out(tal_transcript *transcript, const tal_sheet *sheet, double width);

/* Where the new lines begin, as laid out. */
double tal_transcript_fresh(const tal_transcript *transcript);

/* Draws, from (X, Y), those lines that are seen between FROM and TO; laid out before. The height of
 * all. */
double tal_transcript_draw(const tal_transcript *transcript, tal_sheet *sheet, double x, double y,
                           double from, double to);

#endif
