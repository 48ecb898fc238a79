/* The service gap: what the trainee believed beside what was measured. By which rule: docs/debrief.md. */
#ifndef TAL_REPORT_GAP_TEXT_H
#define TAL_REPORT_GAP_TEXT_H

#include <talante/talante.h>

#include "report/page.h"

enum { TAL_GAP_CLOSE = 10 }; /* points; a difference of no more is none */

/* RATING: 0 to 100 a skill, or -1. Nothing where no skill is both rated and scored: */
bool tal_gap_text_compares(const int rating[TAL_SKILLS], const tal_result *result, tal_skill skill);

/* Of measured less believed, appended: "20 more than you thought", or "as you thought". */
void tal_gap_text_difference(tal_buffer *out, int difference);

/* What the differences come to. Static; NULL where nothing compares. */
const char *tal_gap_text_sentence(const int rating[TAL_SKILLS], const tal_result *result);

void tal_gap_text(tal_page *page, const int rating[TAL_SKILLS], const tal_result *result,
                  const tal_rubric *rubric, const char *language);

#endif
