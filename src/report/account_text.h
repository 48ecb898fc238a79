/* The plain debrief as text: what it meant and what it scored, then the conversation line by line. */
#ifndef TAL_REPORT_ACCOUNT_TEXT_H
#define TAL_REPORT_ACCOUNT_TEXT_H

#include "debrief/account.h"
#include "report/page.h"

/* LANGUAGE is the session's: the rubric's words are in it. */
void tal_account_text_summary(tal_page *page, const tal_account *account, const tal_result *result,
                              const tal_rubric *rubric, const char *language);
void tal_account_text_lines(tal_page *page, const tal_account *account, const tal_rubric *rubric,
                            const char *language);

#endif
