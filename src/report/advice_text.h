/* The one thing to try next time, as a section of text. */
#ifndef TAL_REPORT_ADVICE_TEXT_H
#define TAL_REPORT_ADVICE_TEXT_H

#include "debrief/advice.h"
#include "report/page.h"

/* Appends where most was lost, or what comes next, in a sentence or two. */
void tal_advice_text_sentence(tal_buffer *out, const tal_account *account, const tal_advice *advice);

void tal_advice_text(tal_page *page, const tal_account *account, const tal_advice *advice);

#endif
