/* What sessions did not meet of a scenario, as text: each with its line in the file. */
#ifndef TAL_REPORT_COVERAGE_TEXT_H
#define TAL_REPORT_COVERAGE_TEXT_H

#include "report/page.h"
#include "session/coverage.h"

/* A list under the sentence HEAD, such as "No session meets:", and one of conditions that did not
 * come out both ways; nothing where all was met. Replies and conditions of a scene that is listed
 * itself go without saying. */
void tal_coverage_text_missed(tal_page *page, const char *head, const tal_coverage *coverage,
                              const tal_scenario *scenario);

#endif
