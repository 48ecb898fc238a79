#include <criterion/criterion.h>
#include <math.h>

#include "analysis/standards.h"

#define near(a, b, by) cr_assert_float_eq(a, b, by, "%.12g, not %.12g", a, b)

/* 8 of 10: the roots of (.8 - p)^2 = 1.96^2 p (1 - p) / 10. R's binom::binom.wilson prints the same. */
Test(standards, wilson_is_the_root_of_its_equation)
{
    tal_interval it = tal_wilson(8, 10);

    near(it.low, 0.490162, 5e-7);
    near(it.high, 0.943318, 5e-7);
}

Test(standards, wilson_stays_within_zero_and_one)
{
    near(tal_wilson(0, 5).low, 0.0, 1e-12);
    near(tal_wilson(5, 5).high, 1.0, 1e-12);
}

/* By hand, of 2 4 4 4 5 5 7 9: the mean is 5, s the root of 32/7, the error s over the root of 8. */
Test(standards, the_interval_of_a_mean)
{
    tal_interval it = tal_mean_interval(40, 232, 8);

    near(it.low, 3.518406, 5e-7);
    near(it.high, 6.481594, 5e-7);
    near(tal_mean_interval(150, 4500, 5).high, 30, 1e-12);
    cr_assert(isnan(tal_mean_interval(30, 900, 1).low));
}

/* By hand: two below, and half of two. */
Test(standards, a_percentile_counts_half_of_those_at_the_score)
{
    const double scores[] = { 1, 3, 2, 5, 3 };

    near(tal_percentile(scores, 5, 3), 60.0, 1e-12);
    near(tal_percentile(scores, 5, 1), 10.0, 1e-12);
    near(tal_percentile(scores, 5, 6), 100.0, 1e-12);
}

/* By hand: sums of 1.0, 1.2 and 1.4, so a standard deviation of .2. */
Test(standards, angoff_is_the_mean_of_the_sums_and_its_error)
{
    const double probabilities[] = { 0.4, 0.6, 0.5, 0.7, 0.6, 0.8 };
    tal_angoff it = tal_angoff_of(probabilities, 3, 2);

    near(it.cut, 1.2, 1e-12);
    near(it.error, 0.2 / sqrt(3), 1e-12);
    near(tal_angoff_of(probabilities, 1, 2).cut, 1.0, 1e-12);
    cr_assert(isnan(tal_angoff_of(probabilities, 1, 2).error));
}

/* ---- Livingston and Lewis ---- */

/* Integrals of polynomials, found exactly with fractions apart from this code. */
Test(standards, consistency_and_accuracy_are_the_exact_integrals)
{
    const tal_beta even = { 0, 1, 1, 1 }, within = { 0.2, 0.8, 2, 3 };
    tal_decision it = tal_decision_of(&even, 10, 6, 0.6);

    near(it.agreement, 0.836324666046, 1e-9);
    near(it.kappa, 0.669921409859, 1e-9);
    near(it.accuracy, 0.876029758371, 1e-9);
    it = tal_decision_of(&within, 12, 7, 0.5);
    near(it.agreement, 0.709521696355, 1e-9);
    near(it.kappa, 0.297719879860, 1e-9);
    near(it.accuracy, 0.777182056554, 1e-9);
}

/* True shares that are even between 0 and 1 give even scores; then the reliability of 10 items is 10 / 12,
 * the test is one of 10 items, and its moments are those of the case above. */
Test(standards, even_scores_are_found_to_be_even)
{
    double scores[1100];
    tal_decision it;

    for (int i = 0; i < 1100; i++)
        scores[i] = i % 11 * 10;
    cr_assert(tal_livingston_lewis(&it, scores, 1100, 0, 100, 60, 10.0 / 12));
    cr_assert_eq(it.items, 10);
    cr_assert(it.four);
    near(it.agreement, 0.836324666046, 1e-9);
    near(it.kappa, 0.669921409859, 1e-9);
    near(it.accuracy, 0.876029758371, 1e-9);
}

/* All true shares are at least .2, and should pass; how many do is the exact integral. */
Test(standards, a_cut_below_all_true_shares_makes_those_accurate_who_pass)
{
    const tal_beta within = { 0.2, 0.8, 2, 3 };

    near(tal_decision_of(&within, 12, 7, 0.1).accuracy, 0.292180016868, 1e-9);
    near(tal_decision_of(&within, 12, 7, 0.9).accuracy, 1 - 0.292180016868, 1e-9);
}

Test(standards, where_everybody_passes_kappa_is_none)
{
    const tal_beta even = { 0, 1, 1, 1 };
    tal_decision it = tal_decision_of(&even, 10, 0, 0);

    near(it.agreement, 1.0, 1e-12);
    near(it.accuracy, 1.0, 1e-12);
    cr_assert(isnan(it.kappa));
}

/* Two piles far apart: no beta distribution of four parameters has such moments below 1. */
Test(standards, two_parameters_where_four_do_not_fit)
{
    const double piles[] = { 40, 42, 41, 43, 90, 91, 42, 40, 92, 41 };
    tal_decision it;

    cr_assert(tal_livingston_lewis(&it, piles, 10, 0, 100, 60, 0.9));
    cr_assert_not(it.four);
    cr_assert(it.agreement > 0.5 && it.agreement < 1);
}

Test(standards, no_consistency_of_what_makes_no_sense)
{
    const double scores[] = { 10, 50, 90 }, same[] = { 50, 50, 50 };
    tal_decision it;

    cr_assert_not(tal_livingston_lewis(&it, scores, 3, 0, 100, 60, 0));
    cr_assert_not(tal_livingston_lewis(&it, scores, 3, 0, 100, 60, 1));
    cr_assert_not(tal_livingston_lewis(&it, scores, 3, 0, 100, 101, 0.8));
    cr_assert_not(tal_livingston_lewis(&it, scores, 3, 20, 100, 60, 0.8));
    cr_assert_not(tal_livingston_lewis(&it, same, 3, 0, 100, 60, 0.8));
}
