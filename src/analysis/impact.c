/* The rules of impact.h over counts. */
#include "analysis/impact.h"

#include <gsl/gsl_randist.h>
#include <math.h>

#include "base/intl.h"

/* That of DRAWN people, of M of one group and N of another, A are of the one. */
static double probability(size_t a, size_t m, size_t n, size_t drawn)
{
    return gsl_ran_hypergeometric_pdf((unsigned)a, (unsigned)m, (unsigned)n, (unsigned)drawn);
}

double tal_fisher(size_t a, size_t m, size_t b, size_t n)
{
    size_t drawn = a + b, least = drawn > n ? drawn - n : 0, most = drawn < m ? drawn : m;
    double here = probability(a, m, n, drawn), sum = 0;

    for (size_t i = least; i <= most; i++) {
        double p = probability(i, m, n, drawn);

        sum += p <= here * (1 + 1e-7) ? p : 0; /* equals differ in their last bits */
    }
    return fmin(1, sum);
}

/* Is YES of N under four fifths of the rate of BEST? */
static bool is_under(size_t yes, size_t n, const tal_impact *best)
{
    return 5 * yes * best->n < 4 * best->yes * n;
}

/* NULL: there is none. Of equals the first. */
static tal_impact *find_best(tal_impact *groups, size_t count)
{
    tal_impact *best = NULL;

    for (size_t i = 0; i < count; i++)
        if (groups[i].n && !groups[i].small &&
            (!best || groups[i].yes * best->n > best->yes * groups[i].n))
            best = &groups[i];
    return best;
}

/* Would one person more, of any group that others are held against, put this one under four fifths? */
static bool is_near(const tal_impact *group, const tal_impact *groups, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        tal_impact more = groups[i];

        more.yes++;
        if (&groups[i] != group && !more.small && more.yes <= more.n && is_under(group->yes, group->n, &more))
            return true;
    }
    return false;
}

static void hold_against(tal_impact *group, const tal_impact *best, const tal_impact *groups, size_t count)
{
    if (!group->n || !best || !best->yes) {
        group->ratio = group->fisher =
            tal_figure_none(group->n ? N_("no group of 2 % or more has a rate above zero") : N_("nobody is known"));
        return;
    }
    group->reference = group == best;
    group->ratio = tal_figure_or(group->rate / best->rate, NULL);
    if (group->reference) {
        group->fisher = tal_figure_none(N_("the others are held against it"));
        return;
    }
    group->fisher = tal_figure_or(tal_fisher(group->yes, group->n, best->yes, best->n), NULL);
    group->flagged = is_under(group->yes, group->n, best);
    group->flips = group->flagged ? !is_under(group->yes + 1, group->n, best) : is_near(group, groups, count);
}

void tal_impact_of(tal_impact *groups, size_t count)
{
    size_t all = 0;
    tal_impact *best;

    for (size_t i = 0; i < count; i++)
        all += groups[i].n;
    for (size_t i = 0; i < count; i++) {
        groups[i].rate = groups[i].n ? (double)groups[i].yes / (double)groups[i].n : 0;
        groups[i].wilson = groups[i].n ? tal_wilson(groups[i].yes, groups[i].n) : (tal_interval){ 0, 0 };
        groups[i].small = 50 * groups[i].n < all;
        groups[i].few = groups[i].n < tal_minimum_of(TAL_MINIMUM_IMPACT);
    }
    best = find_best(groups, count);
    for (size_t i = 0; i < count; i++)
        hold_against(&groups[i], best, groups, count);
}
