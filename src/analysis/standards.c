/* The formulas of standards.h. GSL has the distributions and the nodes. */
#include "analysis/standards.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

static const double normal_95 = 1.959963984540054;

tal_interval tal_wilson(size_t count, size_t n)
{
    double size = (double)n, p = (double)count / size, z2 = normal_95 * normal_95;
    double middle = p + z2 / (2 * size), below = 1 + z2 / size;
    double half = normal_95 * sqrt(p * (1 - p) / size + z2 / (4 * size * size));

    return (tal_interval){ fmax(0, (middle - half) / below), fmin(1, (middle + half) / below) };
}

tal_interval tal_mean_interval(double sum, double squares, size_t n)
{
    double size = (double)n, mean = sum / size;
    double variance = n < 2 ? NAN : fmax(0, squares - sum * mean) / (size - 1);
    double half = normal_95 * sqrt(variance / size);

    return (tal_interval){ mean - half, mean + half };
}

double tal_percentile(const double *scores, size_t n, double score)
{
    double below = 0;

    for (size_t i = 0; i < n; i++)
        below += scores[i] < score ? 1 : scores[i] == score ? 0.5 : 0;
    return 100 * below / (double)n;
}

tal_angoff tal_angoff_of(const double *probabilities, size_t judges, size_t items)
{
    tal_angoff out = { 0, 0 };
    double squares = 0, n = (double)judges;

    for (size_t i = 0; i < judges * items; i++)
        out.cut += probabilities[i] / n;
    for (size_t j = 0; j < judges; j++) {
        double sum = 0;

        for (size_t i = 0; i < items; i++)
            sum += probabilities[j * items + i];
        squares += (sum - out.cut) * (sum - out.cut);
    }
    out.error = judges > 1 ? sqrt(squares / (n - 1) / n) : NAN;
    return out;
}

/* ---- Livingston and Lewis ---- */

enum { NODES = 1024, MOST_ITEMS = 5000 };

/* The density of the angle at which sin^2 has a beta distribution, times a constant; its logarithm. For a and b
 * of 1/2 and more it has no pole. */
static double log_density(const tal_beta *truth, double angle)
{
    return (2 * truth->a - 1) * log(sin(angle)) + (2 * truth->b - 1) * log(cos(angle));
}

/* The angle of a share of low to high. */
static double angle_of(double share)
{
    return asin(sqrt(fmin(1, fmax(0, share))));
}

typedef struct sums {
    double all, pass, alike, right;
} sums;

/* Adds what lies between two angles, where who is there SHOULD pass, or should not. */
static void add_up(sums *s, const tal_beta *truth, int items, int passing, double low, double high, bool should)
{
    gsl_integration_glfixed_table *nodes = gsl_integration_glfixed_table_alloc(NODES);
    double middle = log_density(truth, angle_of(truth->a / (truth->a + truth->b)));

    for (size_t i = 0; i < NODES && low < high; i++) {
        double angle, weight, t, p;

        gsl_integration_glfixed_point(low, high, i, &angle, &weight, nodes);
        t = fmin(1, truth->low + (truth->high - truth->low) * sin(angle) * sin(angle));
        weight *= exp(log_density(truth, angle) - middle);
        p = passing > 0 ? gsl_cdf_binomial_Q((unsigned)passing - 1, t, (unsigned)items) : 1;
        s->all += weight;
        s->pass += weight * p;
        s->alike += weight * (p * p + (1 - p) * (1 - p));
        s->right += weight * (should ? p : 1 - p);
    }
    gsl_integration_glfixed_table_free(nodes);
}

/*
 * Integrals over the true share, low + (high - low) sin^2(angle), divided by that of the density itself, as far as
 * 15 standard deviations from the mean: beyond, a narrow distribution has nothing, and a wide one ends before. In two
 * pieces, since at the cut one of them leaps.
 */
tal_decision tal_decision_of(const tal_beta *truth, int items, int passing, double cut)
{
    tal_decision out = { .kappa = NAN, .items = items, .four = true };
    double r = truth->a + truth->b, mean = truth->a / r, reach = 15 * sqrt(mean * (1 - mean) / (r + 1));
    double low = angle_of(mean - reach), high = angle_of(mean + reach), pass, chance;
    double at = fmin(high, fmax(low, angle_of((cut - truth->low) / (truth->high - truth->low))));
    sums s = { 0, 0, 0, 0 };

    add_up(&s, truth, items, passing, low, at, false);
    add_up(&s, truth, items, passing, at, high, true);
    pass = s.pass / s.all;
    out.agreement = fmin(1, s.alike / s.all);
    out.accuracy = fmin(1, s.right / s.all);
    chance = pass * pass + (1 - pass) * (1 - pass);
    if (chance < 1 - 1e-12)
        out.kappa = (out.agreement - chance) / (1 - chance);
    return out;
}

/* The first four moments of the true shares: factorial moments of scores of ITEMS, and ITEMS of them. */
static void true_moments(const double *scores, size_t n, double least, double most, int items,
                         double moments[4])
{
    for (int r = 0; r < 4; r++) {
        moments[r] = 0;
        for (size_t i = 0; i < n; i++) {
            double x = (scores[i] - least) / (most - least) * items, product = 1;

            for (int j = 0; j <= r; j++)
                product *= (x - j) / (items - j);
            moments[r] += product / (double)n;
        }
    }
}

/* false: no such distribution lies between 0 and 1. */
static bool fit_four(const double m[4], tal_beta *out)
{
    double v = m[1] - m[0] * m[0], skew, kurtosis, r, root, share;

    if (!(v > 0))
        return false;
    skew = (m[2] - 3 * m[0] * m[1] + 2 * pow(m[0], 3)) / pow(v, 1.5);
    kurtosis = (m[3] - 4 * m[0] * m[2] + 6 * m[0] * m[0] * m[1] - 3 * pow(m[0], 4)) / (v * v);
    r = 6 * (kurtosis - skew * skew - 1) / (6 + 3 * skew * skew - 2 * kurtosis);
    root = 1 - 24 * (r + 1) / ((r + 2) * (r + 3) * kurtosis - 3 * (r - 6) * (r + 1));
    if (!(r > 0 && root >= -1e-12))
        return false;
    share = sqrt(fmax(0, root));
    out->a = r / 2 * (skew > 0 ? 1 - share : 1 + share);
    out->b = r - out->a;
    if (!(out->a >= 0.5 && out->b >= 0.5 && r < 1e6))
        return false;
    root = sqrt(v * (r + 1)) * r / sqrt(out->a * out->b); /* how far apart low and high are */
    out->low = m[0] - out->a / r * root;
    out->high = out->low + root;
    return out->low >= -1e-9 && out->high <= 1 + 1e-9;
}

static bool fit_two(const double m[4], tal_beta *out)
{
    double v = m[1] - m[0] * m[0], r = v > 0 ? m[0] * (1 - m[0]) / v - 1 : NAN;

    *out = (tal_beta){ 0, 1, m[0] * r, (1 - m[0]) * r };
    return out->a >= 0.5 && out->b >= 0.5 && r < 1e6;
}

bool tal_livingston_lewis(tal_decision *out, const double *scores, size_t n, double least, double most,
                          double cut, double reliability)
{
    double mean, variance, length, moments[4], low, high;
    tal_beta truth = { 0, 1, 1, 1 };
    int items;
    bool four;

    if (n < 2 || !(reliability > 0 && reliability < 1) || !(cut >= least && cut <= most))
        return false;
    gsl_stats_minmax(&low, &high, scores, 1, n);
    if (low < least || high > most || !(high > low))
        return false;
    mean = gsl_stats_mean(scores, 1, n);
    variance = gsl_stats_variance(scores, 1, n);
    length = ((mean - least) * (most - mean) - reliability * variance) / (variance * (1 - reliability));
    if (!(length >= 0.5 && length < MOST_ITEMS))
        return false;
    items = (int)lround(length);
    true_moments(scores, n, least, most, items, moments);
    four = items > 3 && fit_four(moments, &truth);
    if (!four && (items < 2 || !fit_two(moments, &truth)))
        return false;
    truth.low = fmax(0, truth.low);
    truth.high = fmin(1, truth.high);
    cut = (cut - least) / (most - least);
    *out = tal_decision_of(&truth, items, (int)ceil(cut * items - 1e-9), cut);
    out->four = four;
    return true;
}
