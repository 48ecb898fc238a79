/* The formulas of reliability.h. GSL minimises and correlates. */
#include "analysis/reliability.h"

#include <gsl/gsl_multimin.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdlib.h>

#include "analysis/covariance.h"

static const double normal_95 = 1.959963984540054;

double tal_alpha(const double *covariance, size_t items)
{
    double all = tal_variance_of_sum(covariance, items), own = 0, k = (double)items;

    for (size_t i = 0; i < items; i++)
        own += covariance[i * items + i];
    return items > 1 && all > 1e-12 * own ? k / (k - 1) * (1 - own / all) : NAN;
}

double tal_kr20(const double *rows, size_t people, size_t items)
{
    double n = (double)people, k = (double)items, own = 0, mean = 0, all = 0;

    if (people < 2 || items < 2)
        return NAN;
    for (size_t i = 0; i < items; i++) {
        double right = 0;

        for (size_t p = 0; p < people; p++) {
            if (rows[p * items + i] != 0 && rows[p * items + i] != 1)
                return NAN;
            right += rows[p * items + i];
        }
        own += right / n * (1 - right / n) * n / (n - 1);
        mean += right / n;
    }
    for (size_t p = 0; p < people; p++) {
        double sum = 0;

        for (size_t i = 0; i < items; i++)
            sum += rows[p * items + i];
        all += (sum - mean) * (sum - mean) / (n - 1);
    }
    return all > 1e-12 * own ? k / (k - 1) * (1 - own / all) : NAN;
}

/* ---- Omega ---- */

typedef struct correlations {
    const double *r;
    size_t items;
} correlations;

/* Half the squared residuals off the diagonal, and their gradient by the loadings. */
static void residuals(const gsl_vector *loadings, void *data, double *half, gsl_vector *gradient)
{
    const correlations *it = data;

    *half = 0;
    for (size_t i = 0; i < it->items; i++) {
        double one = gsl_vector_get(loadings, i), slope = 0;

        for (size_t j = 0; j < it->items; j++) {
            double other = gsl_vector_get(loadings, j), off = it->r[i * it->items + j] - one * other;

            if (j == i)
                continue;
            *half += off * off / 4;
            slope -= off * other;
        }
        if (gradient)
            gsl_vector_set(gradient, i, slope);
    }
}

static double only_half(const gsl_vector *loadings, void *data)
{
    double half;

    residuals(loadings, data, &half, NULL);
    return half;
}

static void only_gradient(const gsl_vector *loadings, void *data, gsl_vector *gradient)
{
    double half;

    residuals(loadings, data, &half, gradient);
}

/* Begins with the loadings of the centroid, and leaves those of least residuals. */
static void find_loadings(correlations *it, gsl_vector *loadings)
{
    enum { STEPS = 1000 };
    gsl_multimin_function_fdf f = { only_half, only_gradient, residuals, it->items, it };
    gsl_multimin_fdfminimizer *minimizer =
        gsl_multimin_fdfminimizer_alloc(gsl_multimin_fdfminimizer_vector_bfgs2, it->items);
    double all = tal_variance_of_sum(it->r, it->items);
    gsl_vector *gradient;

    for (size_t i = 0; i < it->items; i++) {
        double row = 0;

        for (size_t j = 0; j < it->items; j++)
            row += it->r[i * it->items + j];
        gsl_vector_set(loadings, i, all > 1e-6 ? row / sqrt(all) : 0.5);
    }
    gsl_multimin_fdfminimizer_set(minimizer, &f, loadings, 0.01, 0.1);
    gradient = gsl_multimin_fdfminimizer_gradient(minimizer);
    for (int i = 0; i < STEPS && !gsl_multimin_fdfminimizer_iterate(minimizer); i++)
        if (gsl_multimin_test_gradient(gradient, 1e-10) == GSL_SUCCESS)
            break;
    gsl_vector_memcpy(loadings, gsl_multimin_fdfminimizer_x(minimizer));
    gsl_multimin_fdfminimizer_free(minimizer);
}

double tal_omega(const double *covariance, size_t items)
{
    double *r = malloc((items + 1) * (items + 1) * sizeof *r), *loadings = r ? r + items * items : NULL;
    double common = 0, unique = 0;
    gsl_vector_view view;
    bool proper = r && items > 2;

    for (size_t i = 0; proper && i < items; i++)
        proper = covariance[i * items + i] > 0;
    for (size_t i = 0; proper && i < items; i++)
        for (size_t j = 0; j < items; j++)
            r[i * items + j] = covariance[i * items + j] /
                               sqrt(covariance[i * (items + 1)] * covariance[j * (items + 1)]);
    if (proper) {
        view = gsl_vector_view_array(loadings, items);
        find_loadings(&(correlations){ r, items }, &view.vector);
    }
    for (size_t i = 0; proper && i < items; i++) {
        double variance = covariance[i * items + i];

        proper = fabs(loadings[i]) <= 1 + 1e-9;
        common += loadings[i] * sqrt(variance);
        unique += (1 - loadings[i] * loadings[i]) * variance;
    }
    free(r);
    return proper ? common * common / (common * common + unique) : NAN;
}

/* ---- Errors, changes, correlations ---- */

double tal_sem(double deviation, double reliability)
{
    return reliability >= 0 && reliability <= 1 ? deviation * sqrt(1 - reliability) : NAN;
}

double tal_reliable_difference(double sem)
{
    return normal_95 * M_SQRT2 * sem;
}

static bool varies(const double *x, size_t n)
{
    double least, most;

    gsl_stats_minmax(&least, &most, x, 1, n);
    return most - least > 1e-12 * fmax(fabs(least), fabs(most));
}

tal_correlation tal_correlate(const double *x, const double *y, size_t n)
{
    tal_correlation out = { NAN, NAN, NAN };

    if (n < 2 || !varies(x, n) || !varies(y, n))
        return out;
    out.r = fmax(-1, fmin(1, gsl_stats_correlation(x, 1, y, 1, n)));
    if (n < 4)
        return out;
    out.low = tanh(atanh(out.r) - normal_95 / sqrt((double)n - 3));
    out.high = tanh(atanh(out.r) + normal_95 / sqrt((double)n - 3));
    return out;
}
