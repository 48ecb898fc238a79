#include <criterion/criterion.h>
#include <math.h>

#include "analysis/icc.h"

#define near(a, b, by) cr_assert_float_eq(a, b, by, "%.9f, not %.9f", a, b)

/* Shrout and Fleiss 1979, table 2: four judges, six targets. */
static const double published[] = {
    9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7,
};

Test(icc, all_six_are_those_of_shrout_and_fleiss)
{
    const double single[] = { 0.16574, 0.28976, 0.71484 }, mean[] = { 0.44280, 0.62005, 0.90932 };
    tal_iccs it;

    cr_assert(tal_icc_of(&it, published, 6, 4));
    for (int i = 0; i < TAL_ICC_MODELS; i++) {
        near(it.single[i].value, single[i], 5e-6);
        near(it.mean[i].value, mean[i], 5e-6);
    }
}

/* For the same table, computed apart from this code, the second as K. O. McGraw and S. P. Wong have it (Psychological
 * Methods 1, 1996, 30-46) and quantiles of F by halving. */
Test(icc, the_intervals_are_those_that_mcgraw_and_wong_have)
{
    const double low[] = { -0.132932325, 0.018786513, 0.342464765 };
    const double high[] = { 0.722560062, 0.761084370, 0.945858260 };
    const double mean_low[] = { -0.884442155, 0.071136815, 0.675674714 };
    const double mean_high[] = { 0.912415420, 0.927232040, 0.985891678 };
    tal_iccs it;

    cr_assert(tal_icc_of(&it, published, 6, 4));
    for (int i = 0; i < TAL_ICC_MODELS; i++) {
        near(it.single[i].low, low[i], 1e-8);
        near(it.single[i].high, high[i], 1e-8);
        near(it.mean[i].low, mean_low[i], 1e-8);
        near(it.mean[i].high, mean_high[i], 1e-8);
    }
}

Test(icc, judges_who_agree_have_one_and_no_interval)
{
    const double same[] = { 1, 1, 2, 2, 3, 3 };
    tal_iccs it;

    cr_assert(tal_icc_of(&it, same, 3, 2));
    for (int i = 0; i < TAL_ICC_MODELS; i++) {
        near(it.single[i].value, 1.0, 1e-12);
        near(it.mean[i].value, 1.0, 1e-12);
        cr_assert_not(isfinite(it.single[i].low));
    }
}

/* A judge who is always one level stricter: the same order, but not the same ratings. */
Test(icc, only_the_third_forgives_a_strict_judge)
{
    const double strict[] = { 1, 0, 2, 1, 3, 2 };
    tal_iccs it;

    cr_assert(tal_icc_of(&it, strict, 3, 2));
    near(it.single[2].value, 1.0, 1e-12);
    near(it.single[1].value, 2.0 / 3, 1e-12);
}

/* Judges who differ about each target, and hardly between targets: the formula of a mean would give 4.94. */
Test(icc, a_mean_whose_variance_is_below_zero_has_none)
{
    const double apart[] = { 2, 0, 1, 3, 2, 1, 0, 2, 1, 1, 4, 0 };
    tal_iccs it;

    cr_assert(tal_icc_of(&it, apart, 3, 4));
    near(it.single[1].value, -0.456521739, 1e-8);
    cr_assert(isnan(it.mean[1].value));
    cr_assert(isnan(it.mean[1].low));
}

Test(icc, there_is_none_of_too_few_or_of_targets_rated_alike)
{
    const double alike[] = { 1, 2, 2, 1 };
    tal_iccs it;

    cr_assert_not(tal_icc_of(&it, published, 1, 4));
    cr_assert_not(tal_icc_of(&it, published, 4, 1));
    cr_assert_not(tal_icc_of(&it, alike, 2, 2));
}
