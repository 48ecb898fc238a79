/* The part of figures_json.h that is about groups and raters. */
#ifndef TAL_REPORT_FAIRNESS_JSON_H
#define TAL_REPORT_FAIRNESS_JSON_H

#include "analysis/fairness.h"
#include "analysis/raters.h"
#include "data/json.h"

/* "impact" where groups are known, and "dif" where there is any. */
void tal_fairness_json(tal_json *root, const tal_figures *figures, const tal_fairness *fairness);

/* "raters", or "angoff". */
void tal_raters_json(tal_json *root, const tal_raters *raters);

#endif
