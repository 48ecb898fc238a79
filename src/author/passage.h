/*
 * A passage of a story as a scene takes it: what is said in it, paragraph by paragraph, where it
 * leads to, and what of it a scenario cannot have.
 */
#ifndef TAL_AUTHOR_PASSAGE_H
#define TAL_AUTHOR_PASSAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "author/markup.h"
#include "base/buffer.h"

/* What may stand around a name. */
#define TAL_PASSAGE_SIGNS "*'_/ "

/* A paragraph, or something else between paragraphs. */
typedef struct tal_passage_row {
    tal_bit_kind kind;   /* TAL_BIT_TEXT: a paragraph */
    tal_span all;        /* of the story: what else there is; of a paragraph, where it begins */
    size_t text, length; /* of a paragraph, in `text` of the passage, one blank between words */
    size_t name;  /* of "Ana: text" the bytes of the name, with signs before it; 0: there is none */
    size_t said;  /* and of all that stands before the text */
    bool spoken;  /* what follows the name begins as direct speech does */
    bool quoted;  /* it begins as direct speech does */
    bool plain;   /* signs of emphasis have been taken out of it */
    size_t brace; /* the byte of the story that is its first { or }; 0: there is none */
} tal_passage_row;

typedef struct tal_passage_link {
    tal_span all, text, target, setter;
} tal_passage_link;

typedef struct tal_passage {
    tal_buffer text;
    tal_passage_row *rows;
    size_t rows_count, rows_capacity;
    tal_passage_link *links;
    size_t links_count, links_capacity;
    bool failed; /* no memory */
} tal_passage;

#define TAL_PASSAGE_EMPTY ((tal_passage){ .text = { NULL, 0, 0, false } })

/*
 * Reads the passage from BEGIN to END of the BYTES of the story into OUT, which may have been used
 * for another. A blank line ends a paragraph, and so does a line that begins like speech. A line of
 * links alone is no text.
 */
void tal_passage_read(tal_passage *out, const char *bytes, size_t begin, size_t end,
                      tal_twine format);
void tal_passage_free(tal_passage *passage);

/* Takes the signs of emphasis, such as ''...'' and //...//, out of a text; gives its length without
 * them. */
size_t tal_passage_plain(char *text, size_t length);

#endif
