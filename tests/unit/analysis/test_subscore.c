#include <criterion/criterion.h>
#include <math.h>

#include "analysis/subscore.h"

#define near(a, b) cr_assert_float_eq(a, b, 1e-12, "%.12g, not %.12g", a, b)

/* By hand. T = 8, C = 13, V(x) = 28: 169 / 224; and (8, 13) against ((10, 15), (15, 28)) gives 362 / 55 of 8. */
Test(subscore, each_proportion_is_that_of_the_formula)
{
    const double covariance[] = { 10, 5, 5, 8 };
    tal_subscore it;

    cr_assert(tal_subscore_of(&it, covariance, 2, 0, 0.8));
    near(it.own, 0.8);
    near(it.total, 169.0 / 224);
    near(it.both, 362.0 / 440);
    cr_assert(it.worth);
}

/* True scores that are one and the same: the total is a test twice as long, .6 becomes .75. */
Test(subscore, a_part_that_measures_the_same_is_not_worth_a_score)
{
    const double covariance[] = { 10, 6, 6, 10 };
    tal_subscore it;

    cr_assert(tal_subscore_of(&it, covariance, 2, 1, 0.6));
    near(it.total, 0.75);
    cr_assert_not(it.worth);
}

/* T = 2, C = 7, V(x) = 28: 49 / 56, and both would be 91 / 55. */
Test(subscore, both_is_none_where_it_would_be_more_than_all)
{
    const double covariance[] = { 10, 5, 5, 8 };
    tal_subscore it;

    cr_assert(tal_subscore_of(&it, covariance, 2, 0, 0.2));
    near(it.total, 0.875);
    cr_assert_not(it.worth);
    cr_assert(isnan(it.both));
}

/* T = 1, C = 10, V(x) = 38: 100 / 38. */
Test(subscore, a_total_that_tells_more_than_all_is_none)
{
    const double covariance[] = { 10, 9, 9, 10 };
    tal_subscore it;

    cr_assert_not(tal_subscore_of(&it, covariance, 2, 0, 0.1));
    near(it.own, 0.1);
    cr_assert_gt(it.total, 1);
}

Test(subscore, there_is_none_of_one_or_without_reliability)
{
    const double covariance[] = { 10, 6, 6, 10 };
    tal_subscore it;

    cr_assert_not(tal_subscore_of(&it, covariance, 1, 0, 0.6));
    cr_assert_not(tal_subscore_of(&it, covariance, 2, 0, 0));
    cr_assert_not(tal_subscore_of(&it, covariance, 2, 0, 1));
}
