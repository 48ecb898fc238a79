/* Sums over matrices; GSL multiplies. The order of all sums is fixed. */
#include "analysis/covariance.h"

#include <gsl/gsl_blas.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_statistics_double.h>

tal_status tal_covariance(const double *rows, size_t people, size_t items, double *out)
{
    double *centred = malloc(people * items * sizeof *centred);
    gsl_matrix_view x, product;

    if (!centred)
        return TAL_ENOMEM;
    for (size_t i = 0; i < items; i++) {
        double mean = gsl_stats_mean(rows + i, items, people);

        for (size_t p = 0; p < people; p++)
            centred[p * items + i] = rows[p * items + i] - mean;
    }
    x = gsl_matrix_view_array(centred, people, items);
    product = gsl_matrix_view_array(out, items, items);
    gsl_blas_dsyrk(CblasUpper, CblasTrans, 1.0 / (double)(people - 1), &x.matrix, 0, &product.matrix);
    for (size_t i = 0; i < items; i++)
        for (size_t j = 0; j < i; j++)
            out[i * items + j] = out[j * items + i];
    free(centred);
    return TAL_OK;
}

void tal_covariance_of_sums(const double *covariance, size_t items, const int *sum_of, size_t sums,
                            double *out)
{
    memset(out, 0, sums * sums * sizeof *out);
    for (size_t i = 0; i < items; i++)
        for (size_t j = 0; sum_of[i] != TAL_LEFT_OUT && j < items; j++)
            if (sum_of[j] != TAL_LEFT_OUT)
                out[(size_t)sum_of[i] * sums + (size_t)sum_of[j]] += covariance[i * items + j];
}

double tal_variance_of_sum(const double *covariance, size_t items)
{
    double sum = 0;

    for (size_t i = 0; i < items * items; i++)
        sum += covariance[i];
    return sum;
}
