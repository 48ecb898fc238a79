#include <criterion/criterion.h>

#include "analysis/covariance.h"

#define near(a, b) cr_assert_float_eq(a, b, 1e-12, "%.15g, not %.15g", a, b)

Test(covariance, is_that_of_the_textbook_with_n_less_one)
{
    const double rows[] = { 1, 2, 3, 6, 5, 4 };
    double out[4];

    cr_assert_eq(tal_covariance(rows, 3, 2, out), TAL_OK);
    near(out[0], 4.0);
    near(out[1], 2.0);
    near(out[2], 2.0);
    near(out[3], 4.0);
    near(tal_variance_of_sum(out, 2), 12.0);
}

Test(covariance, of_sums_leaves_out_what_belongs_to_none)
{
    const double items[] = { 4, 1, 2, 1, 3, 0, 2, 0, 5 };
    const int one[] = { 0, TAL_LEFT_OUT, 0 }, two[] = { 0, 1, 1 };
    double out[4];

    tal_covariance_of_sums(items, 3, one, 1, out);
    near(out[0], 13.0);
    tal_covariance_of_sums(items, 3, two, 2, out);
    near(out[0], 4.0);
    near(out[1], 3.0);
    near(out[2], 3.0);
    near(out[3], 8.0);
}
