#include <criterion/criterion.h>
#include <math.h>

#include "analysis/dif.h"

#define near(a, b, by) cr_assert_float_eq(a, b, by, "%.12g, not %.12g", a, b)

/* Agresti 1990, rabbits and penicillin, the example of R's mantelhaen.test: p = 0.047, odds 7, interval
 * 1.026713 to 47.725133. */
Test(dif, mantel_and_haenszel_are_what_r_gives_for_rabbits)
{
    const tal_stratum rabbits[] = {
        { { 0, 0 }, { 6, 5 } }, { { 3, 0 }, { 3, 6 } }, { { 6, 2 }, { 0, 4 } },
        { { 5, 6 }, { 1, 0 } }, { { 2, 5 }, { 0, 0 } },
    };
    tal_dif it;

    cr_assert(tal_dif_of(&it, rabbits, 5));
    near(it.odds, 7.0, 1e-12);
    near(it.square, 3.9286, 5e-5);
    near(it.p, 0.047, 5e-4);
    near(exp(log(it.odds) - 1.959963984540054 * it.error), 1.026713, 1e-6);
    near(exp(log(it.odds) + 1.959963984540054 * it.error), 47.725133, 2e-6);
}

/* R's data set UCBAdmissions: odds 0.9046968 as mantelhaen.test gives it; chi-square 1.4269 and p = 0.2323, with the
 * correction, computed apart from this code. */
Test(dif, and_for_the_admissions_of_berkeley)
{
    const tal_stratum departments[] = {
        { { 512, 89 }, { 313, 19 } }, { { 353, 17 }, { 207, 8 } }, { { 120, 202 }, { 205, 391 } },
        { { 138, 131 }, { 279, 244 } }, { { 53, 94 }, { 138, 299 } }, { { 22, 24 }, { 351, 317 } },
    };
    tal_dif it;

    cr_assert(tal_dif_of(&it, departments, 6));
    near(it.odds, 0.9046968, 5e-8);
    near(it.square, 1.4269, 5e-5);
    near(it.p, 0.2323, 5e-5);
    near(it.delta, -2.35 * log(0.9046968283), 1e-8);
    cr_assert_eq(it.grade, 'A');
}

/* Odds of 9, 36/16 and 3/2: delta is -5.16, -1.91 and -0.95. */
Test(dif, classes_go_by_size_and_by_certainty)
{
    const tal_stratum large = { { 300, 100 }, { 100, 300 } }, unsure = { { 3, 1 }, { 1, 3 } };
    const tal_stratum middle = { { 60, 40 }, { 40, 60 } }, small = { { 240, 160 }, { 160, 160 } };
    tal_dif it;

    cr_assert(tal_dif_of(&it, &large, 1));
    cr_assert_eq(it.grade, 'C');
    cr_assert(tal_dif_of(&it, &unsure, 1));
    near(it.delta, -2.35 * log(9), 1e-9);
    cr_assert_eq(it.grade, 'A');
    cr_assert(tal_dif_of(&it, &middle, 1));
    near(it.delta, -2.35 * log(2.25), 1e-9);
    cr_assert_eq(it.grade, 'B', "it is large enough, but not surely above 1");
    cr_assert(tal_dif_of(&it, &small, 1));
    near(it.delta, -2.35 * log(1.5), 1e-9);
    cr_assert(it.p < 0.05);
    cr_assert_eq(it.grade, 'A');
}

Test(dif, the_correction_is_never_more_than_the_difference)
{
    const tal_stratum even = { { 10, 10 }, { 10, 10 } };
    tal_dif it;

    cr_assert(tal_dif_of(&it, &even, 1));
    near(it.square, 0.0, 1e-12);
    near(it.p, 1.0, 1e-12);
}

Test(dif, there_is_none_where_groups_never_meet)
{
    const tal_stratum apart[] = { { { 5, 0 }, { 3, 0 } }, { { 0, 4 }, { 0, 2 } } };
    const tal_stratum all_right = { { 5, 5 }, { 0, 0 } };
    tal_dif it;

    cr_assert_not(tal_dif_of(&it, apart, 2));
    cr_assert_not(tal_dif_of(&it, &all_right, 1));
    cr_assert_not(tal_dif_of(&it, NULL, 0));
}
