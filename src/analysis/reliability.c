/* The formulas of reliability.h. GSL correlates. */
#include "analysis/reliability.h"

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

/* Roughly the first principal component of R: a start from which the next seldom falls into a lesser hollow. */
static void begin_loadings(const double *r, size_t items, double *loadings, double *product)
{
    enum { ROUNDS = 100 };

    for (size_t i = 0; i < items; i++)
        loadings[i] = 1;
    for (int round = 0; round < ROUNDS; round++) {
        double squares = 0;

        for (size_t i = 0; i < items; i++) {
            product[i] = 0;
            for (size_t j = 0; j < items; j++)
                product[i] += r[i * items + j] * loadings[j];
            squares += product[i] * product[i];
        }
        for (size_t i = 0; i < items && squares > 0; i++)
            loadings[i] = product[i] / sqrt(squares);
    }
}

/*
 * The loadings of least squared residuals off the diagonal of R: Harman and Jones take one loading at a time,
 * the others held, until none moves. A minimizer that goes by the sum itself stops too early where the sum is
 * flat. LOADINGS has where to begin. false: they did not settle.
 */
static bool find_loadings(const double *r, size_t items, double *loadings)
{
    enum { ROUNDS = 10000 };
    double moved = 1;

    for (int round = 0; round < ROUNDS && moved > 1e-12; round++) {
        moved = 0;
        for (size_t i = 0; i < items; i++) {
            double with = 0, squares = 0, better;

            for (size_t j = 0; j < items; j++) {
                with += j == i ? 0 : r[i * items + j] * loadings[j];
                squares += j == i ? 0 : loadings[j] * loadings[j];
            }
            better = squares > 0 ? with / squares : 0;
            moved = fmax(moved, fabs(better - loadings[i]));
            loadings[i] = better;
        }
    }
    return moved <= 1e-12;
}

double tal_omega(const double *covariance, size_t items)
{
    double *r = malloc((items + 1) * (items + 1) * sizeof *r), *loadings = r ? r + items * items : NULL;
    double common = 0, unique = 0;
    size_t loaded = 0;
    bool proper = r && items > 2;

    for (size_t i = 0; proper && i < items; i++)
        proper = covariance[i * items + i] > 0;
    for (size_t i = 0; proper && i < items; i++)
        for (size_t j = 0; j < items; j++)
            r[i * items + j] = covariance[i * items + j] /
                               sqrt(covariance[i * (items + 1)] * covariance[j * (items + 1)]);
    if (proper)
        begin_loadings(r, items, loadings, loadings + items);
    proper = proper && find_loadings(r, items, loadings);
    for (size_t i = 0; proper && i < items; i++) {
        double variance = covariance[i * items + i];

        proper = fabs(loadings[i]) <= 1 + 1e-9;
        common += loadings[i] * sqrt(variance);
        unique += (1 - loadings[i] * loadings[i]) * variance;
        loaded += fabs(loadings[i]) > 1e-9;
    }
    free(r);
    return proper && loaded > 2 ? common * common / (common * common + unique) : NAN;
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
