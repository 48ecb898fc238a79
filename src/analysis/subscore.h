/*
 * Is a part of a test worth a score of its own? S. J. Haberman, "When can subscores have value?", Journal of
 * Educational and Behavioral Statistics 33 (2008) 204-229: it is where the subscore itself tells more of
 * the true subscore than the total does. What each of them tells is the proportional reduction of mean
 * squared error (PRMSE) over giving everybody the mean:
 *
 *   by the subscore s   its reliability
 *   by the total x      C^2 / (V(x) T), with T the true subscore's variance, reliability * V(s), and C its
 *                       covariance with x: T + the covariances of s with the other subscores. Errors of
 *                       different subscores are unrelated. Where one reply decides several skills of a moment
 *                       they are not quite, and C is too great.
 *   by both             their squared multiple correlation with it
 */
#ifndef TAL_ANALYSIS_SUBSCORE_H
#define TAL_ANALYSIS_SUBSCORE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct tal_subscore {
    double own, total, both; /* BOTH is NAN where the subscore tells no other than the total, or above 1 */
    bool worth; /* OWN is greater than TOTAL */
} tal_subscore;

/*
 * Subscore WHICH of COUNT, which add up to the total. COVARIANCE of the subscores, as covariance.h has it;
 * RELIABILITY of this one. false: it is not above 0 and below 1, and
 * OUT stays; or the total tells more than all: then only OWN stands, and TOTAL is above 1.
 */
bool tal_subscore_of(tal_subscore *out, const double *covariance, size_t count, size_t which,
                     double reliability);

#endif
