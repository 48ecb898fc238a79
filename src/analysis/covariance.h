/* Covariance matrices: square, symmetric, row by row, with n - 1 in the denominator. */
#ifndef TAL_ANALYSIS_COVARIANCE_H
#define TAL_ANALYSIS_COVARIANCE_H

#include <stddef.h>
#include <talante/talante.h>

/* Of the ITEMS columns of PEOPLE rows (each a person's values), at least two; OUT has ITEMS squared. */
tal_status tal_covariance(const double *rows, size_t people, size_t items, double *out);

enum { TAL_LEFT_OUT = -1 };

/*
 * Of sums of items: item i goes into sum SUM_OF[i], from 0, or into none (TAL_LEFT_OUT). OUT has SUMS
 * squared. The covariance of two sums is the sum of their items' covariances.
 */
void tal_covariance_of_sums(const double *covariance, size_t items, const int *sum_of, size_t sums,
                            double *out);

/* The variance of the sum of all: the sum of the matrix. */
double tal_variance_of_sum(const double *covariance, size_t items);

#endif
