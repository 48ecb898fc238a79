#include <criterion/criterion.h>

#include "analysis/impact.h"

#define OF(people, passed) { .n = people, .yes = passed }
#define near(a, b, by) cr_assert_float_eq(a, b, by, "%.12g, not %.12g", a, b)

/* The EEOC's questions and answers on the Uniform Guidelines (1979): 60, 45, 48 and 51 % are selected. */
Test(impact, four_fifths_is_what_the_eeoc_says)
{
    tal_impact groups[] = { OF(100, 60), OF(100, 45), OF(100, 48), OF(100, 51) };

    tal_impact_of(groups, 4);
    cr_assert(groups[0].reference);
    near(groups[1].ratio.value, 0.75, 1e-12);
    cr_assert(groups[1].flagged);
    near(groups[2].ratio.value, 0.80, 1e-12);
    cr_assert_not(groups[2].flagged);
    near(groups[3].ratio.value, 0.85, 1e-12);
    cr_assert_not(groups[3].flagged);
}

/* The same: 48 of 80 against 12 of 40, a ratio of a half. Fisher was added up in whole numbers apart from this code. */
Test(impact, fisher_is_exact)
{
    tal_impact groups[] = { OF(80, 48), OF(40, 12) };

    tal_impact_of(groups, 2);
    near(groups[1].ratio.value, 0.5, 1e-12);
    near(groups[1].fisher.value, 0.003409222, 5e-10);
    near(tal_fisher(12, 40, 48, 80), tal_fisher(48, 80, 12, 40), 1e-12);
}

/* Numbers as in the rules for New York City's Local Law 144, where the ratio is told as .979: 667 of 1390 men, 555 of
 * 1181 women. */
Test(impact, the_impact_ratio_is_new_yorks)
{
    tal_impact groups[] = { OF(1390, 667), OF(1181, 555) };

    tal_impact_of(groups, 2);
    near(groups[1].ratio.value, 0.979, 5e-4);
    cr_assert_not(groups[1].flagged);
}

Test(impact, it_is_told_where_one_person_more_would_change_it)
{
    tal_impact near_it[] = { OF(100, 60), OF(100, 47) }, far[] = { OF(100, 60), OF(100, 46) };

    tal_impact_of(near_it, 2);
    cr_assert(near_it[1].flagged);
    cr_assert(near_it[1].flips);
    tal_impact_of(far, 2);
    cr_assert(far[1].flagged);
    cr_assert_not(far[1].flips);
}

/* The EEOC's question 21: 16 of 80 and 3 of 20. One more of the 20, and the rates are equal. */
Test(impact, the_small_numbers_of_the_eeoc_hang_on_one_person)
{
    tal_impact groups[] = { OF(80, 16), OF(20, 3) };

    tal_impact_of(groups, 2);
    near(groups[1].ratio.value, 0.75, 1e-12);
    cr_assert(groups[1].flagged);
    cr_assert(groups[1].flips);
}

/* 48 of 100 are four fifths of 60, and under four fifths of 61; 49 are not, but under those of 4 of 5. */
Test(impact, it_is_told_too_where_one_person_more_of_another_group_would_begin_it)
{
    tal_impact by_highest[] = { OF(100, 60), OF(100, 48) }, by_none[] = { OF(100, 60), OF(100, 49) };
    tal_impact by_another[] = { OF(100, 60), OF(100, 49), OF(5, 3) }, full[] = { OF(10, 10), OF(100, 80) };

    tal_impact_of(by_highest, 2);
    cr_assert_not(by_highest[1].flagged);
    cr_assert(by_highest[1].flips);
    tal_impact_of(by_none, 2);
    cr_assert_not(by_none[1].flips);
    tal_impact_of(by_another, 3);
    cr_assert(by_another[0].reference);
    cr_assert(by_another[1].flips, "4 of 5 would be the highest");
    tal_impact_of(full, 2);
    cr_assert_not(full[1].flips, "nobody is left who could pass");
}

Test(impact, nobody_is_held_against_a_group_under_two_percent)
{
    tal_impact groups[] = { OF(99, 50), OF(98, 40), OF(3, 3) };

    tal_impact_of(groups, 3);
    cr_assert(groups[2].small);
    cr_assert(groups[2].few);
    cr_assert(groups[0].reference);
    near(groups[2].ratio.value, 1.98, 1e-12);
    cr_assert_not(groups[1].small);
    groups[0].n = 97;
    groups[2] = (tal_impact)OF(4, 4);
    tal_impact_of(groups, 3);
    cr_assert(groups[2].reference, "4 of 199 are 2 % and more");
}

Test(impact, where_nobody_passed_there_is_a_reason_and_no_ratio)
{
    tal_impact groups[] = { OF(50, 0), OF(40, 0), OF(0, 0) };

    tal_impact_of(groups, 3);
    cr_assert_str_eq(groups[0].ratio.why, "no group of 2 % or more has a rate above zero");
    cr_assert_not(groups[1].flagged);
    cr_assert_str_eq(groups[2].ratio.why, "nobody is known");
}
