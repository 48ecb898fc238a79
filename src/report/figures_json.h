/*
 * `talante figures --json`: the keys and their order are a contract. Numbers have six digits, so that what
 * the last bits do is not seen; a figure KEY that there is not is null, and KEY_why says why.
 */
#ifndef TAL_REPORT_FIGURES_JSON_H
#define TAL_REPORT_FIGURES_JSON_H

#include "analysis/fairness.h"
#include "analysis/raters.h"
#include "data/json.h"

/* FILE as it was named; RATERS may be NULL. The caller frees. NULL: no memory. */
tal_json *tal_figures_json(const char *file, const tal_figures *figures, const tal_fairness *fairness,
                           const tal_raters *raters);

/* For the files that share it. */
void tal_figures_set(tal_json *object, const char *key, tal_figure figure);
void tal_figures_set_number(tal_json *object, const char *key, double value); /* NAN: null */

/* "n", and "warning" where N is under WHICH minimum. */
void tal_figures_set_n(tal_json *object, size_t n, tal_minimum which);

#endif
