/*
 * A figure, and how many people it takes. What cannot be computed has a reason in place of a value, so
 * that nobody meets a NaN.
 */
#ifndef TAL_ANALYSIS_FIGURE_H
#define TAL_ANALYSIS_FIGURE_H

#include <stddef.h>

typedef struct tal_figure {
    double value;    /* 0 where there is none */
    const char *why; /* why there is none, marked for translation; NULL: there is one */
} tal_figure;

/* VALUE; where it is NaN or infinite, none, because of WHY. */
tal_figure tal_figure_or(double value, const char *why);
tal_figure tal_figure_none(const char *why);

/*
 * Under so many people a figure is given with a warning.
 *
 *   reliability  100: the 95 % interval of an alpha of .80 is there .72 to .86 (3 items) or .74 to .85 (60). L. S. Feldt,
 *                Psychometrika 30 (1965) 357-370.
 *   norms        150: a share of a half has a standard error of sqrt(.25 / n), there .041, of which 1.96 are 8
 *                percentile ranks.
 *   items        100: the standard error of a correlation near zero is 1 / sqrt(n - 1), there 0.1.
 *   shares       30: half of so few has a Wilson interval a third wide (standards.h gives 0.33 to 0.67).
 *   kappa        30: its error is that of large samples (kappa.h).
 *   ICC          30 targets: T. K. Koo, M. Y. Li, Journal of Chiropractic Medicine 15 (2016) 155-163.
 *   judges       10: G. M. Hurtz, N. R. Hertz, Educational and Psychological Measurement 59 (1999) 885-897.
 *   DIF          200 in the smaller group: R. Zwick, "A review of ETS differential item functioning
 *                assessment procedures", ETS RR-12-08 (2012). For an item that half have right the 95 %
 *                interval of delta is there 0.9 to either side (two groups of 200).
 *   impact       30 in each group, as for shares: the rule itself, 29 CFR 1607.4 D, only warns of small
 *                numbers.
 */
typedef enum tal_minimum {
    TAL_MINIMUM_RELIABILITY, TAL_MINIMUM_NORM, TAL_MINIMUM_ITEMS, TAL_MINIMUM_SHARE, TAL_MINIMUM_KAPPA,
    TAL_MINIMUM_ICC, TAL_MINIMUM_JUDGES, TAL_MINIMUM_DIF, TAL_MINIMUM_IMPACT, TAL_MINIMA,
} tal_minimum;

size_t tal_minimum_of(tal_minimum which);

/* What is wrong with fewer, and who says so; marked for translation. */
const char *tal_minimum_why(tal_minimum which);

#endif
