#include <criterion/criterion.h>

#include "analysis/kappa.h"

/* 100 patients, two clinicians, three diagnoses: a table that teaching pages use, whose printed source we have not seen.
 * Kappa was computed apart from this code, and the standard errors by the delta method with numerical derivatives. */
static const tal_confusion clinicians = { { { 44, 5, 1 }, { 7, 20, 3 }, { 9, 5, 6 } } };

#define near(a, b) cr_assert_float_eq(a, b, 5e-8, "%.9f, not %.9f", a, b)

Test(kappa, each_weighting_has_its_value)
{
    near(tal_kappa_of(&clinicians, TAL_WEIGHTS_NONE).value, 0.4915254);
    near(tal_kappa_of(&clinicians, TAL_WEIGHTS_LINEAR).value, 0.4736842);
    near(tal_kappa_of(&clinicians, TAL_WEIGHTS_QUADRATIC).value, 0.4545455);
}

Test(kappa, the_error_is_that_of_large_samples)
{
    near(tal_kappa_of(&clinicians, TAL_WEIGHTS_NONE).error, 0.0721274593);
    near(tal_kappa_of(&clinicians, TAL_WEIGHTS_LINEAR).error, 0.0769789099);
    near(tal_kappa_of(&clinicians, TAL_WEIGHTS_QUADRATIC).error, 0.0939796978);
}

Test(kappa, accuracy_and_the_interval_stand_beside_it)
{
    tal_kappa it = tal_kappa_of(&clinicians, TAL_WEIGHTS_QUADRATIC);

    cr_assert_eq(it.n, 100);
    near(it.accuracy, 0.7);
    near(it.high - it.value, 1.959963985 * it.error);
    near(it.value - it.low, 1.959963985 * it.error);
}

Test(kappa, raters_who_always_agree_have_one_and_no_doubt)
{
    const tal_confusion same = { { { 10, 0, 0 }, { 0, 20, 0 }, { 0, 0, 5 } } };
    tal_kappa it = tal_kappa_of(&same, TAL_WEIGHTS_QUADRATIC);

    cr_assert(it.defined);
    near(it.value, 1.0);
    near(it.low, 1.0);
    near(it.high, 1.0);
}

Test(kappa, raters_who_are_opposed_are_below_zero_and_the_interval_stays_in_range)
{
    const tal_confusion opposed = { { { 0, 0, 3 }, { 0, 0, 0 }, { 3, 0, 0 } } };
    tal_kappa it = tal_kappa_of(&opposed, TAL_WEIGHTS_QUADRATIC);

    near(it.value, -1.0);
    cr_assert_geq(it.low, -1);
}

Test(kappa, one_rater_with_a_single_level_agrees_no_more_than_chance)
{
    const tal_confusion flat = { { { 4, 0, 0 }, { 6, 0, 0 }, { 2, 0, 0 } } };
    tal_kappa it = tal_kappa_of(&flat, TAL_WEIGHTS_QUADRATIC);

    cr_assert(it.defined);
    near(it.value, 0.0);
}

Test(kappa, where_both_gave_one_level_throughout_it_is_not_defined)
{
    const tal_confusion one = { { { 0, 0, 0 }, { 0, 7, 0 }, { 0, 0, 0 } } }, none = { { { 0 } } };
    tal_kappa it = tal_kappa_of(&one, TAL_WEIGHTS_QUADRATIC);

    cr_assert_not(it.defined);
    near(it.accuracy, 1.0);
    cr_assert_not(tal_kappa_of(&none, TAL_WEIGHTS_QUADRATIC).defined);
    cr_assert_eq(tal_kappa_of(&none, TAL_WEIGHTS_QUADRATIC).n, 0);
}

/* Two raters, 50 grant proposals, yes and no: kappa is .4 (Wikipedia, "Cohen's kappa"). */
Test(kappa, any_number_of_categories_will_do)
{
    const size_t grants[] = { 20, 5, 10, 15 };
    tal_kappa it = tal_kappa_table(grants, 2, TAL_WEIGHTS_NONE);

    near(it.value, 0.4);
    near(tal_kappa_table(grants, 2, TAL_WEIGHTS_LINEAR).value, 0.4);
    near(tal_kappa_table(&clinicians.cells[0][0], 3, TAL_WEIGHTS_QUADRATIC).value, 0.4545455);
}

Test(kappa, one_category_has_none)
{
    const size_t one[] = { 7 };

    cr_assert_not(tal_kappa_table(one, 1, TAL_WEIGHTS_LINEAR).defined);
}
