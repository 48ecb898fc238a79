/* What a typed reply earned and why, for people. */
#ifndef TAL_REPORT_SCORE_TEXT_H
#define TAL_REPORT_SCORE_TEXT_H

#include "language/listen.h"
#include "model/rubric.h"
#include "report/page.h"

/* The reply with the words that count underlined, where the page can; then skill by skill its level, the
 * anchor of it in LANGUAGE, and the words with their points. */
void tal_score_text(tal_page *page, const char *text, const tal_heard *heard,
                    const tal_rubric *rubric, const char *language);

#endif
