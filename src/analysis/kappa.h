/*
 * Weighted kappa: how far two raters agree on levels beyond what chance would give.
 *
 *   kappa      J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968) 213-220, with weights of
 *              agreement w = 1 - |i - j| / (k - 1) (linear) or 1 - (i - j)^2 / (k - 1)^2 (quadratic)
 *   its error  J. L. Fleiss, J. Cohen, B. S. Everitt, "Large sample standard errors of kappa and weighted
 *              kappa", Psychological Bulletin 72 (1969) 323-327, equation 13
 */
#ifndef TAL_ANALYSIS_KAPPA_H
#define TAL_ANALYSIS_KAPPA_H

#include <stdbool.h>
#include <stddef.h>

#include "model/rubric.h"

typedef enum tal_weights { TAL_WEIGHTS_NONE, TAL_WEIGHTS_LINEAR, TAL_WEIGHTS_QUADRATIC } tal_weights;

/* How often the first rater gave level i where the second gave level j. */
typedef struct tal_confusion {
    size_t cells[TAL_LEVELS][TAL_LEVELS];
} tal_confusion;

typedef struct tal_kappa {
    size_t n;
    double accuracy;  /* the share that is exactly the same; 0 of none */
    bool defined;     /* what stands below: not where both gave one and the same level throughout */
    double value, error;
    double low, high; /* the 95 % confidence interval, value -+ 1.96 errors, within -1 to 1 */
} tal_kappa;

tal_kappa tal_kappa_of(const tal_confusion *table, tal_weights weights);

enum { TAL_CATEGORIES_LIMIT = 32 };

/* The same over any number of CATEGORIES up to that limit: CELLS has their square, the first rater's row by
 * row. */
tal_kappa tal_kappa_table(const size_t *cells, int categories, tal_weights weights);

#endif
