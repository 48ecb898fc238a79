/* What exploring found, for people. */
#ifndef TAL_REPORT_EXPLORE_TEXT_H
#define TAL_REPORT_EXPLORE_TEXT_H

#include "analysis/survey.h"
#include "report/page.h"

/* FILE as it was named. Names of skills, and the title, are in LANGUAGE. */
void tal_explore_text(tal_page *page, const char *file, const tal_survey *survey,
                      const char *language);

#endif
