/* The progress as text: how the skills stand, what to practise next, what was played. */
#ifndef TAL_REPORT_PROGRESS_TEXT_H
#define TAL_REPORT_PROGRESS_TEXT_H

#include "report/page.h"
#include "store/progress.h"

/* SCENARIOS are in order, titles filled in; the rubric's words are in LANGUAGE. */
void tal_progress_text(tal_page *page, const tal_history *history,
                       const tal_progress_scenario *scenarios, size_t count,
                       const tal_rubric *rubric, const char *language);

#endif
