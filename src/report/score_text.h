/* What a typed reply earned and why, for people. */
#ifndef TAL_REPORT_SCORE_TEXT_H
#define TAL_REPORT_SCORE_TEXT_H

#include "language/listen.h"
#include "model/rubric.h"
#include "report/page.h"

/* The reply with the words that count marked; the level of each skill with its anchor in LANGUAGE; then
 * the reasons. TAL_ENOMEM alone goes wrong. */
tal_status tal_score_text(tal_page *page, const char *text, const tal_heard *heard,
                          const tal_rubric *rubric, const char *language);

#endif
