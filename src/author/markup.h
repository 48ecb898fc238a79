/*
 * What stands in a passage of a story, piece by piece: text, links, and what only a story format of
 * Twine understands (macros, variables, HTML, images). Links are `[[a]]`, `[[a|b]]`, `[[a->b]]`,
 * `[[b<-a]]`, with a setter `[[a][$x = 1]]`, and macros that are no more than a link. Which macros
 * there are is the format's: after the manuals of Harlowe 3, SugarCube 2, Chapbook 2 and Snowman 2.
 */
#ifndef TAL_AUTHOR_MARKUP_H
#define TAL_AUTHOR_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

typedef enum tal_twine {
    TAL_TWINE_OTHER, /* not known: links, HTML, and what no prose would say */
    TAL_TWINE_HARLOWE,
    TAL_TWINE_SUGARCUBE, /* and what came before it */
    TAL_TWINE_CHAPBOOK,
    TAL_TWINE_SNOWMAN,
} tal_twine;

/* The format of the name NAME. NULL: by what stands in BYTES. */
tal_twine tal_twine_of(const char *name, const char *bytes, size_t length);

typedef enum tal_bit_kind {
    TAL_BIT_TEXT,     /* as it stands */
    TAL_BIT_BREAK,    /* the end of a line */
    TAL_BIT_LINK,     /* to a passage, or to a page of the web */
    TAL_BIT_UNCLOSED, /* the beginning of a link that does not end on its line; text too */
    TAL_BIT_VARIABLE, /* text too */
    TAL_BIT_MACRO,    /* from here on, what is no text: */
    TAL_BIT_HTML,
    TAL_BIT_IMAGE,  /* may be a link too: then it has a target */
    TAL_BIT_REMARK, /* the author's, for no reader */
} tal_bit_kind;

typedef struct tal_span {
    size_t begin, end; /* bytes of the story */
} tal_span;

typedef struct tal_bit {
    tal_bit_kind kind;
    tal_span all;
    tal_span text, target, setter; /* of a link, without blanks around; empty: there is none */
} tal_bit;

typedef struct tal_markup {
    const char *bytes;
    size_t at, end;
    size_t line;   /* where the line at hand begins */
    size_t inside; /* before it, links are taken out of a macro that has been told; 0: no */
    tal_twine format;
    int misses; /* that something was opened and is not closed */
    bool fresh; /* nothing has been read yet */
} tal_markup;

/* Of the bytes of the story a passage, from BEGIN to END. Owns nothing. */
tal_markup tal_markup_start(const char *bytes, size_t begin, size_t end, tal_twine format);

/* false: there is no more. */
bool tal_markup_next(tal_markup *m, tal_bit *out);

#endif
