/*
 * Cut scores and what they do.
 *
 *   Wilson      (p + z^2/2n -+ z sqrt(p (1 - p) / n + z^2/4n^2)) / (1 + z^2/n), z = 1.96. E. B. Wilson,
 *               Journal of the American Statistical Association 22 (1927) 209-212
 *   mean        its interval is mean -+ 1.96 s / sqrt(n), s with n - 1: of samples that are not small
 *   percentile  100 (those below + half of those at the score) / n. L. Crocker, J. Algina, "Introduction to
 *               classical and modern test theory" (1986)
 *   Angoff      each judge says for each item how probably somebody who only just passes has it. The cut
 *               is the mean over judges of their sums, its error the standard deviation of these sums
 *               (n - 1) over the root of the judges. W. H. Angoff in R. L. Thorndike, "Educational
 *               measurement" (1971) 508-600
 *   consistency would two equivalent tests decide alike? And accuracy: does one decide as the true score would? S. A.
 *               Livingston, C. Lewis, "Estimating the consistency and accuracy of classifications based on test
 *               scores", Journal of Educational Measurement 32 (1995) 179-197. A test of N items that are right or
 *               wrong is put in place of this one, N = ((mean - min) (max - mean) - r s^2) / (s^2 (1 - r)); the true
 *               shares have a beta distribution of four parameters with the moments that scores of N items have
 *               (B. A. Hanson, ACT RR 91-5, 1991), or of two where those fit none. Two scores of a person are two
 *               binomial draws; passing takes the cut's share of N, rounded up. What the authors do last, which is
 *               to adjust the table to the share that passed, is left out.
 */
#ifndef TAL_ANALYSIS_STANDARDS_H
#define TAL_ANALYSIS_STANDARDS_H

#include <stdbool.h>
#include <stddef.h>

typedef struct tal_interval {
    double low, high;
} tal_interval;

/* COUNT of N, at least 1; from 0 to 1. */
tal_interval tal_wilson(size_t count, size_t n);

/* Of N values that add up to SUM, and their squares to SQUARES. NAN: fewer than two. */
tal_interval tal_mean_interval(double sum, double squares, size_t n);

/* The rank of SCORE among N, at least 1; from 0 to 100. */
double tal_percentile(const double *scores, size_t n, double score);

typedef struct tal_angoff {
    double cut, error; /* in items; ERROR is NAN of one judge */
} tal_angoff;

/* PROBABILITIES: a row of ITEMS for each of JUDGES, at least one of either. */
tal_angoff tal_angoff_of(const double *probabilities, size_t judges, size_t items);

/* How the true shares of right answers lie: a beta distribution between LOW and HIGH. */
typedef struct tal_beta {
    double low, high, a, b;
} tal_beta;

typedef struct tal_decision {
    double agreement; /* the probability that two tests decide alike */
    double accuracy;  /* the probability that one decides as the true share would */
    double kappa;     /* the same beyond chance; NAN: everybody passes, or nobody */
    int items;        /* N */
    bool four;        /* parameters; else two */
} tal_decision;

/* Of a test of ITEMS that takes PASSING right answers, where those should pass whose true share is CUT or more. */
tal_decision tal_decision_of(const tal_beta *truth, int items, int passing, double cut);

/*
 * Of N SCORES from LEAST to MOST, where CUT passes. false: a score or the cut lies outside, no variance, a
 * reliability that is not above 0 and below 1, a test that would have no item or more than 5000, or true
 * shares that pile up at the ends (a beta distribution of less than 1/2).
 */
bool tal_livingston_lewis(tal_decision *out, const double *scores, size_t n, double least, double most,
                          double cut, double reliability);

#endif
