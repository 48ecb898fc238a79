/* The part of figures_text.h that is about groups and raters. */
#ifndef TAL_REPORT_FAIRNESS_TEXT_H
#define TAL_REPORT_FAIRNESS_TEXT_H

#include "analysis/fairness.h"
#include "analysis/raters.h"
#include "report/page.h"

void tal_fairness_text(tal_page *page, const tal_figures *figures, const tal_fairness *fairness);
void tal_raters_text(tal_page *page, const tal_raters *raters);

#endif
