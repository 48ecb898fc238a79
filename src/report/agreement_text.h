/* How far raters agree, for people. */
#ifndef TAL_REPORT_AGREEMENT_TEXT_H
#define TAL_REPORT_AGREEMENT_TEXT_H

#include "analysis/agreement.h"
#include "report/page.h"

/* The files as they were named; the skills by their names of RUBRIC in LANGUAGE. TAL_ENOMEM alone goes wrong. */
tal_status tal_agreement_text(tal_page *page, const char *const *files, size_t count,
                              const tal_ratings *ratings, const tal_rubric *rubric, const char *language);

#endif
