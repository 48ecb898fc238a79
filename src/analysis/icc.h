/*
 * Intraclass correlations: how far ratings of the same targets by the same judges agree. P. E. Shrout, J. L.
 * Fleiss, "Intraclass correlations: uses in assessing rater reliability", Psychological Bulletin 86 (1979)
 * 420-428, with the 95 % intervals given there.
 *
 *   1   each target has judges of its own, drawn at random
 *   2   the judges are a sample, and all rate all targets: how far ratings agree
 *   3   these judges and no others: how far they put the targets in the same order
 *
 * Each for one judge's rating and for the mean of all k. With n targets, and mean squares between targets
 * BMS (n - 1), within WMS (n (k - 1)), of judges JMS (k - 1) and what is left EMS ((n - 1) (k - 1)):
 *
 *   1   (BMS - WMS) / (BMS + (k - 1) WMS)                            (BMS - WMS) / BMS
 *   2   (BMS - EMS) / (BMS + (k - 1) EMS + k (JMS - EMS) / n)        (BMS - EMS) / (BMS + (JMS - EMS) / n)
 *   3   (BMS - EMS) / (BMS + (k - 1) EMS)                            (BMS - EMS) / BMS
 */
#ifndef TAL_ANALYSIS_ICC_H
#define TAL_ANALYSIS_ICC_H

#include <stdbool.h>
#include <stddef.h>

enum { TAL_ICC_MODELS = 3 };

/* What is not defined is NAN: an interval where judges never differ; of a mean, in model 2, what would have a variance
 * that is not above 0, as where judges differ within targets only. */
typedef struct tal_icc {
    double value, low, high;
} tal_icc;

typedef struct tal_iccs {
    tal_icc single[TAL_ICC_MODELS], mean[TAL_ICC_MODELS];
} tal_iccs;

/* RATINGS: a row of JUDGES for each of TARGETS, none missing. false: fewer than two of either, or all
 * targets are rated alike. */
bool tal_icc_of(tal_iccs *out, const double *ratings, size_t targets, size_t judges);

#endif
