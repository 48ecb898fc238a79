/* Values, reasons and minima. Computes nothing. */
#include "analysis/figure.h"

#include <math.h>

#include "base/intl.h"

typedef struct rule {
    size_t people;
    const char *why;
} rule;

static const rule rules[TAL_MINIMA] = {
    [TAL_MINIMUM_RELIABILITY] = { 100, N_("with fewer, a reliability of 0.80 can be off by 0.06 and more "
                                          "(Feldt 1965)") },
    [TAL_MINIMUM_NORM] = { 150, N_("with fewer, a percentile rank can be off by more than 8 points") },
    [TAL_MINIMUM_ITEMS] = { 100, N_("with fewer, a correlation can be off by more than 0.2 (its standard "
                                    "error is 1/sqrt(n-1))") },
    [TAL_MINIMUM_SHARE] = { 30, N_("with fewer, the interval of a share can be more than a third wide "
                                   "(Wilson 1927)") },
    [TAL_MINIMUM_KAPPA] = { 30, N_("the error of kappa is that of large samples (Fleiss, Cohen and Everitt "
                                   "1969)") },
    [TAL_MINIMUM_ICC] = { 30, N_("an intraclass correlation takes 30 targets (Koo and Li 2016)") },
    [TAL_MINIMUM_JUDGES] = { 10, N_("a cut score takes 10 to 15 judges (Hurtz and Hertz 1999)") },
    [TAL_MINIMUM_DIF] = { 200, N_("DIF takes 200 people in the smaller group (Zwick 2012)") },
    [TAL_MINIMUM_IMPACT] = { 30, N_("small numbers: one or two people decide (29 CFR 1607.4 D)") },
};

size_t tal_minimum_of(tal_minimum which)
{
    return rules[which].people;
}

const char *tal_minimum_why(tal_minimum which)
{
    return rules[which].why;
}

tal_figure tal_figure_none(const char *why)
{
    return (tal_figure){ 0, why };
}

tal_figure tal_figure_or(double value, const char *why)
{
    return isfinite(value) ? (tal_figure){ value, NULL } : tal_figure_none(why);
}
