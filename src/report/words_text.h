/* Typed words on a page: what earned and what lost is marked in them, and told below. */
#ifndef TAL_REPORT_WORDS_TEXT_H
#define TAL_REPORT_WORDS_TEXT_H

#include "model/rubric.h"
#include "report/page.h"

typedef enum tal_words_mark { TAL_WORDS_PLAIN, TAL_WORDS_EARNED, TAL_WORDS_LOST } tal_words_mark;

/* The mark of the byte at FROM of a text of LENGTH bytes; the end of the bytes that have it too. */
size_t tal_words_text_mark(const tal_reason *reasons, size_t count, size_t from, size_t length,
                           tal_words_mark *mark);

/* What a reason is for, in plain words. Static. */
const char *tal_words_text_meaning(const tal_reason *reason);

/* Appends "+2" or "-0.5". */
void tal_words_text_points(tal_buffer *out, int points);

/* "You: " and the words. Where the page has faces, those that earned are underlined; on a plain one they
 * stand in [+ ], those that lost in [- ]. */
void tal_words_text_speech(tal_page *page, const char *text, const tal_reason *reasons, size_t count);

/* A line for each reason: the skill and its points, in plain words what for, and the words. LANGUAGE is
 * the session's. */
void tal_words_text_reasons(tal_page *page, const char *text, const tal_reason *reasons, size_t count,
                            const tal_rubric *rubric, const char *language);

#endif
