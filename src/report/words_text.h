/* Typed words on a page: what earned and what lost is marked in them, and told below. */
#ifndef TAL_REPORT_WORDS_TEXT_H
#define TAL_REPORT_WORDS_TEXT_H

#include "model/rubric.h"
#include "report/page.h"

/* "You: " and the words. Where the page has faces, those that earned are underlined; on a plain one they
 * stand in [+ ], those that lost in [- ]. */
void tal_words_text_speech(tal_page *page, const char *text, const tal_reason *reasons, size_t count);

/* A line for each reason: the skill and its points, in plain words what for, and the words. LANGUAGE is
 * the session's. */
void tal_words_text_reasons(tal_page *page, const char *text, const tal_reason *reasons, size_t count,
                            const tal_rubric *rubric, const char *language);

#endif
