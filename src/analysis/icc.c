/* Mean squares, and the formulas of icc.h over them. */
#include "analysis/icc.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_roots.h>
#include <math.h>

enum { ONE_WAY, SAMPLE, FIXED };

typedef struct squares {
    double n, k;
    double between, within, judges, rest;
} squares;

static double mean_of(const double *x, size_t stride, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += x[i * stride];
    return sum / (double)count;
}

static squares mean_squares(const double *x, size_t targets, size_t judges)
{
    squares s = { .n = (double)targets, .k = (double)judges };
    double all = mean_of(x, 1, targets * judges), rest;

    for (size_t i = 0; i < targets; i++) {
        double mean = mean_of(x + i * judges, 1, judges);

        s.between += s.k * (mean - all) * (mean - all);
        for (size_t j = 0; j < judges; j++)
            s.within += (x[i * judges + j] - mean) * (x[i * judges + j] - mean);
    }
    for (size_t j = 0; j < judges; j++) {
        double mean = mean_of(x + j, judges, targets);

        s.judges += s.n * (mean - all) * (mean - all);
    }
    rest = s.within - s.judges;
    s.rest = rest > 1e-12 * s.within ? rest / ((s.n - 1) * (s.k - 1)) : 0;
    s.between /= s.n - 1;
    s.within /= s.n * (s.k - 1);
    s.judges /= s.k - 1;
    return s;
}

/* ---- The quantile of F ---- */

static double past_quantile(double logarithm, void *freedom)
{
    const double *nu = freedom;

    return gsl_cdf_fdist_P(exp(logarithm), nu[0], nu[1]) - 0.975;
}

/*
 * Found on a logarithmic scale, from exp(-40) to exp(40); NAN: it lies beyond. GSL's own inverse ends the program
 * where it does not converge.
 */
static double quantile(double first, double second)
{
    double nu[] = { first, second }, low = -40, high = 40;
    gsl_function f = { past_quantile, nu };
    gsl_root_fsolver *solver;

    if (!(first > 0 && second > 0 && past_quantile(low, nu) < 0 && past_quantile(high, nu) > 0))
        return NAN;
    solver = gsl_root_fsolver_alloc(gsl_root_fsolver_brent);
    gsl_root_fsolver_set(solver, &f, low, high);
    for (int i = 0; i < 200 && high - low > 1e-13; i++) {
        gsl_root_fsolver_iterate(solver);
        low = gsl_root_fsolver_x_lower(solver);
        high = gsl_root_fsolver_x_upper(solver);
    }
    low = gsl_root_fsolver_root(solver);
    gsl_root_fsolver_free(solver);
    return exp(low);
}

/* ---- The correlations ---- */

/* Models 1 and 3: F is the mean square between targets over that of the error. */
static void by_f(const squares *s, double error, double freedom, tal_icc *single, tal_icc *mean)
{
    double f = s->between / error, low = NAN, high = NAN;

    single->value = (s->between - error) / (s->between + (s->k - 1) * error);
    mean->value = (s->between - error) / s->between;
    if (error > 0) {
        low = f / quantile(s->n - 1, freedom);
        high = f * quantile(freedom, s->n - 1);
    }
    single->low = (low - 1) / (low + s->k - 1);
    single->high = (high - 1) / (high + s->k - 1);
    mean->low = 1 - 1 / low;
    mean->high = 1 - 1 / high;
}

/* Spearman and Brown: of one judge to the mean of k. */
static double stepped_up(double single, double k)
{
    double below = 1 + (k - 1) * single;

    return below > 1e-9 ? k * single / below : NAN;
}

/* Model 2, with the degrees of freedom that F. E. Satterthwaite's method gives. */
static void by_sample(const squares *s, tal_icc *single, tal_icc *mean)
{
    double n = s->n, k = s->k, f = s->judges / s->rest, r, part, freedom, lower, upper, other;

    r = (s->between - s->rest) / (s->between + (k - 1) * s->rest + k * (s->judges - s->rest) / n);
    single->value = r;
    mean->value = stepped_up(r, k);
    part = n * (1 + (k - 1) * r) - k * r;
    freedom = (n - 1) * (k - 1) * (k * r * f + part) * (k * r * f + part) /
              ((n - 1) * k * k * r * r * f * f + part * part);
    lower = s->rest > 0 ? quantile(n - 1, freedom) : NAN;
    upper = s->rest > 0 ? quantile(freedom, n - 1) : NAN;
    other = k * s->judges + (k * n - k - n) * s->rest;
    single->low = n * (s->between - lower * s->rest) / (lower * other + n * s->between);
    single->high = n * (upper * s->between - s->rest) / (other + n * upper * s->between);
    mean->low = stepped_up(single->low, k);
    mean->high = stepped_up(single->high, k);
}

bool tal_icc_of(tal_iccs *out, const double *ratings, size_t targets, size_t judges)
{
    squares s;

    if (targets < 2 || judges < 2)
        return false;
    s = mean_squares(ratings, targets, judges);
    if (!(s.between > 0))
        return false;
    by_f(&s, s.within, s.n * (s.k - 1), &out->single[ONE_WAY], &out->mean[ONE_WAY]);
    by_sample(&s, &out->single[SAMPLE], &out->mean[SAMPLE]);
    by_f(&s, s.rest, (s.n - 1) * (s.k - 1), &out->single[FIXED], &out->mean[FIXED]);
    return true;
}
