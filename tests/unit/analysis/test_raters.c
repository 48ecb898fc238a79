#include <criterion/criterion.h>
#include <math.h>

#include "analysis/raters.h"

#define near(a, b, by) cr_assert_float_eq(a, b, by, "%.9f, not %.9f", a, b)

static const char *names[] = { "a", "b", "c", "d", "e", "f" };

/* Shrout and Fleiss 1979; the last target without its last rating. */
static double ratings[] = {
    9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7, 1, 1, 1, NAN,
};

static tal_raters *of(const tal_rating_table *table)
{
    tal_raters *out;

    cr_assert_eq(tal_raters_of(&out, table), TAL_OK);
    return out;
}

Test(raters, every_pair_is_compared_and_iccs_are_of_targets_that_all_rated)
{
    tal_rating_table table = { names, names, 4, 7, ratings, false };
    tal_raters *it = of(&table);

    cr_assert_eq(it->pairs_count, 6);
    cr_assert_eq(it->pairs[0].nominal.n, 7);
    cr_assert_eq(it->pairs[2].nominal.n, 6);
    cr_assert_eq(it->categories, 10);
    cr_assert_eq(it->complete, 6);
    near(it->icc.single[1].value, 0.28976, 5e-6);
    tal_raters_free(it);
}

/* 0 2 0 2 against 0 2 2 2: three of four, 1/2 by chance. */
Test(raters, categories_are_the_values_that_stand_there)
{
    double levels[] = { 0, 0, 2, 2, 0, 2, 2, 2 };
    tal_rating_table table = { names, names, 2, 4, levels, false };
    tal_raters *it = of(&table);

    cr_assert_eq(it->categories, 2);
    near(it->pairs[0].nominal.value, 0.5, 1e-12);
    near(it->pairs[0].quadratic.value, 0.5, 1e-12);
    tal_raters_free(it);
}

Test(raters, more_categories_than_kappa_takes_leave_the_iccs)
{
    double many[80];
    tal_rating_table table = { names, names, 2, 40, many, false };
    tal_raters *it;

    for (int i = 0; i < 80; i++)
        many[i] = i;
    it = of(&table);
    cr_assert_eq(it->pairs_count, 0);
    cr_assert(it->has_icc);
    tal_raters_free(it);
}

Test(raters, judges_of_a_standard_have_a_cut_where_each_judged_all)
{
    double judged[] = { 0.4, 0.5, 0.6, 0.6, 0.7, 0.8 };
    tal_rating_table table = { names, names, 3, 2, judged, true };
    tal_raters *it = of(&table);

    cr_assert(it->has_cut);
    near(it->cut.cut, 1.2, 1e-12);
    near(it->cut.error, 0.2 / sqrt(3), 1e-12);
    near(it->sums[2], 1.4, 1e-12);
    tal_raters_free(it);
    judged[0] = NAN;
    it = of(&table);
    cr_assert_not(it->has_cut);
    tal_raters_free(it);
}
