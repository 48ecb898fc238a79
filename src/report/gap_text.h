/* The service gap: what the trainee believed beside what was measured. By which rule: docs/debrief.md. */
#ifndef TAL_REPORT_GAP_TEXT_H
#define TAL_REPORT_GAP_TEXT_H

#include <talante/talante.h>

#include "report/page.h"

enum { TAL_GAP_CLOSE = 10 }; /* points; a difference of no more is none */

/* RATING: 0 to 100 a skill, or -1. Nothing where no skill is both rated and scored. */
void tal_gap_text(tal_page *page, const int rating[TAL_SKILLS], const tal_result *result,
                  const tal_rubric *rubric, const char *language);

#endif
