/*
 * How far a sum of items would come out the same again. A covariance matrix is as covariance.h has it. What
 * is not defined is NAN.
 *
 *   alpha      k / (k - 1) * (1 - sum of the k items' variances / variance of their sum). L. J. Cronbach,
 *              "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951) 297-334
 *   KR-20      alpha of items that are 0 or 1, with n p (1 - p) / (n - 1) for the variance of an item: n - 1
 *              throughout, as in alpha. G. F. Kuder, M. W. Richardson, Psychometrika 2 (1937) 151-160
 *   omega      (sum of loadings)^2 / variance of the sum as the model has it, for one common factor.
 *              R. P. McDonald, "Test theory: a unified treatment" (1999), chapter 6. The factor is that of
 *              least squared residual correlations: H. H. Harman, W. H. Jones, "Factor analysis by
 *              minimizing residuals", Psychometrika 31 (1966) 351-368
 *   SEM        s sqrt(1 - reliability). Lord and Novick, "Statistical theories of mental test scores" (1968)
 *   change     reliable beyond -+ 1.96 sqrt(2) SEM between two scores of a person. N. S. Jacobson, P. Truax, Journal
 *              of Consulting and Clinical Psychology 59 (1991) 12-19
 *   retest     Pearson's correlation; its interval by R. A. Fisher's z, Metron 1 (1921) 3-32
 */
#ifndef TAL_ANALYSIS_RELIABILITY_H
#define TAL_ANALYSIS_RELIABILITY_H

#include <stdbool.h>
#include <stddef.h>

/* NAN: fewer than two items, or their sum does not vary. Can be below 0. */
double tal_alpha(const double *covariance, size_t items);

/* Of PEOPLE rows of 0 and 1. NAN: as alpha, fewer than two people, or another value. */
double tal_kr20(const double *rows, size_t people, size_t items);

/* NAN: fewer than three items, one that does not vary, a loading beyond 1 (a Heywood case) or
 * that does not settle, fewer than three that are not 0 (any of two would do with the other), no memory. */
double tal_omega(const double *covariance, size_t items);

/* In the units of DEVIATION. NAN: a reliability outside of 0 to 1. */
double tal_sem(double deviation, double reliability);

/* Beyond this a difference between two scores of a person is reliable, at 95 %. */
double tal_reliable_difference(double sem);

typedef struct tal_correlation {
    double r;         /* NAN: fewer than two, or one does not vary */
    double low, high; /* of the 95 % interval; NAN: fewer than four */
} tal_correlation;

tal_correlation tal_correlate(const double *x, const double *y, size_t n);

#endif
