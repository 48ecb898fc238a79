/* The sums of dif.h. */
#include "analysis/dif.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

typedef struct sums {
    double r, s;                            /* of A D / T, of B C / T */
    double difference, variance;            /* of A less what is expected */
    double pr, mixed, qs;                   /* the terms of the error */
} sums;

static void add(sums *all, const tal_stratum *at)
{
    double a = (double)at->right[0], b = (double)at->wrong[0], c = (double)at->right[1];
    double d = (double)at->wrong[1], t = a + b + c + d, r, s, p, q;

    if (t < 2)
        return;
    r = a * d / t;
    s = b * c / t;
    p = (a + d) / t;
    q = (b + c) / t;
    all->r += r;
    all->s += s;
    all->difference += a - (a + b) * (a + c) / t;
    all->variance += (a + b) * (c + d) * (a + c) * (b + d) / (t * t * (t - 1));
    all->pr += p * r;
    all->mixed += p * s + q * r;
    all->qs += q * s;
}

static char grade_of(const tal_dif *it)
{
    double size = fabs(it->delta);

    if (size < 1 || it->p >= 0.05)
        return 'A';
    return size >= 1.5 && size - 1 > gsl_cdf_ugaussian_Pinv(0.95) * 2.35 * it->error ? 'C' : 'B';
}

bool tal_dif_of(tal_dif *out, const tal_stratum *strata, size_t count)
{
    sums all = { 0 };
    double off;

    for (size_t i = 0; i < count; i++)
        add(&all, &strata[i]);
    if (!(all.r > 0 && all.s > 0 && all.variance > 0))
        return false;
    off = fabs(all.difference);
    off -= fmin(0.5, off);
    out->odds = all.r / all.s;
    out->error = sqrt(all.pr / (2 * all.r * all.r) + all.mixed / (2 * all.r * all.s) +
                      all.qs / (2 * all.s * all.s));
    out->delta = -2.35 * log(out->odds);
    out->square = off * off / all.variance;
    out->p = gsl_cdf_chisq_Q(out->square, 1);
    out->grade = grade_of(out);
    return true;
}
