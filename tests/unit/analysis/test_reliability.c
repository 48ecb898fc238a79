#include <criterion/criterion.h>
#include <math.h>

#include "analysis/attitude.h"
#include "analysis/covariance.h"
#include "analysis/reliability.h"

#define near(a, b, by) cr_assert_float_eq(a, b, by, "%.12g, not %.12g", a, b)

/* ---- Alpha and KR-20 ---- */

/* psych::alpha(attitude) in R: raw_alpha, to ten digits. */
Test(reliability, alpha_of_attitude_is_what_r_gives)
{
    double covariance[ATTITUDE_ITEMS * ATTITUDE_ITEMS];

    cr_assert_eq(tal_covariance(attitude, ATTITUDE_PEOPLE, ATTITUDE_ITEMS, covariance), TAL_OK);
    near(tal_alpha(covariance, ATTITUDE_ITEMS), 0.8431427696, 5e-11);
}

/* By hand: the variances add up to 5/6, their sum has 5/3, so 3/2 (1 - 1/2). */
static const double four[] = { 1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 0 };

Test(reliability, kr20_has_n_less_one_throughout_and_so_is_alpha)
{
    double covariance[9];

    near(tal_kr20(four, 4, 3), 0.75, 1e-12);
    cr_assert_eq(tal_covariance(four, 4, 3, covariance), TAL_OK);
    near(tal_alpha(covariance, 3), 0.75, 1e-12);
}

Test(reliability, alpha_can_be_below_zero)
{
    const double opposed[] = { 1, -0.5, -0.5, 1 };

    near(tal_alpha(opposed, 2), -2.0, 1e-12);
}

Test(reliability, what_is_not_defined_is_no_number)
{
    const double one[] = { 4 }, still[] = { 0, 0, 0, 0 }, cancel[] = { 1, -1, -1, 1 };
    const double levels[] = { 0, 2, 1, 1 }, same[] = { 1, 1, 1, 1 };

    cr_assert(isnan(tal_alpha(one, 1)));
    cr_assert(isnan(tal_alpha(still, 2)));
    cr_assert(isnan(tal_alpha(cancel, 2)));
    cr_assert(isnan(tal_kr20(levels, 2, 2)));
    cr_assert(isnan(tal_kr20(same, 2, 2)));
    cr_assert(isnan(tal_kr20(four, 1, 3)));
}

/* ---- Omega ---- */

/* Made from known loadings, so that omega is known exactly: (sum of loadings)^2 over that and the rest. */
static void congeneric(const double *loadings, const double *unique, size_t items, double *out)
{
    for (size_t i = 0; i < items; i++)
        for (size_t j = 0; j < items; j++)
            out[i * items + j] = loadings[i] * loadings[j] + (i == j ? unique[i] : 0);
}

Test(reliability, omega_finds_the_loadings_that_a_matrix_was_made_from)
{
    const double loadings[] = { 2, 1, 3, 1.5 }, unique[] = { 1, 2, 0.5, 3 };
    double covariance[16];

    congeneric(loadings, unique, 4, covariance);
    near(tal_omega(covariance, 4), 56.25 / 62.75, 1e-8);
}

Test(reliability, omega_takes_an_item_that_is_turned_round)
{
    const double loadings[] = { 2, -1, 3 }, unique[] = { 1, 1, 1 };
    double covariance[9];

    congeneric(loadings, unique, 3, covariance);
    near(tal_omega(covariance, 3), 16.0 / 19.0, 1e-8);
}

Test(reliability, omega_is_alpha_where_all_items_load_alike)
{
    const double loadings[] = { 1, 1, 1, 1 }, unique[] = { 1, 2, 3, 4 };
    double covariance[16];

    congeneric(loadings, unique, 4, covariance);
    near(tal_omega(covariance, 4), 16.0 / 26.0, 1e-8);
    near(tal_alpha(covariance, 4), 16.0 / 26.0, 1e-12);
}

/* So little of two items is in the factor that the sum of residuals hardly changes with their loadings. */
Test(reliability, omega_is_exact_where_loadings_are_small)
{
    const double loadings[] = { 0.5, 0.02, 0.03 }, unique[] = { 0.75, 0.9996, 0.9991 };
    double covariance[9];

    congeneric(loadings, unique, 3, covariance);
    near(tal_omega(covariance, 3), 0.3025 / 3.0512, 1e-8);
}

/* The same residuals were made least in Python, one loading after the other until none moved. */
Test(reliability, omega_of_attitude_is_that_of_the_least_residuals)
{
    double covariance[ATTITUDE_ITEMS * ATTITUDE_ITEMS];

    cr_assert_eq(tal_covariance(attitude, ATTITUDE_PEOPLE, ATTITUDE_ITEMS, covariance), TAL_OK);
    near(tal_omega(covariance, ATTITUDE_ITEMS), 0.8602623268, 1e-8);
}

/* r12 r13 / r23 is a squared loading of 1.62. Two items that go together can share their .2 in any way. */
Test(reliability, omega_is_none_where_one_factor_cannot_be)
{
    const double heywood[] = { 1, 0.9, 0.9, 0.9, 1, 0.5, 0.9, 0.5, 1 };
    const double two[] = { 1, 0, 0.2, 0, 1, 0, 0.2, 0, 1 };
    const double still[] = { 1, 0, 0.5, 0, 0, 0, 0.5, 0, 1 };

    cr_assert(isnan(tal_omega(heywood, 3)));
    cr_assert(isnan(tal_omega(still, 3)));
    cr_assert(isnan(tal_omega(heywood, 2)));
    cr_assert(isnan(tal_omega(two, 3)));
}

/* ---- Errors and changes ---- */

Test(reliability, sem_is_that_of_the_textbook)
{
    near(tal_sem(15, 0.91), 4.5, 1e-12);
    cr_assert(isnan(tal_sem(15, -0.1)));
    cr_assert(isnan(tal_sem(15, NAN)));
}

/* The example as it is handed down from Jacobson and Truax 1991: 32.5 before, 47.5 after, s = 7.5 and reliability
 * .80 give 15 / 4.743 = 3.16. */
Test(reliability, a_reliable_change_is_that_of_jacobson_and_truax)
{
    double sem = tal_sem(7.5, 0.8);

    near((47.5 - 32.5) / tal_reliable_difference(sem) * 1.96, 3.16, 0.005);
    near(tal_reliable_difference(sem), 1.959963984540054 * 4.743416490, 1e-8);
}

/* Hollander and Wolfe 1973, the example of R's cor.test: r = 0.5711816, interval -0.1497426 to 0.8955795. */
Test(reliability, a_correlation_and_its_interval_are_what_r_gives)
{
    const double x[] = { 44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1 };
    const double y[] = { 2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8 };
    tal_correlation it = tal_correlate(x, y, 9);

    near(it.r, 0.5711816, 5e-8);
    near(it.low, -0.1497426, 5e-8);
    near(it.high, 0.8955795, 5e-8);
}

Test(reliability, no_correlation_of_one_or_of_what_does_not_vary)
{
    const double x[] = { 1, 2, 3 }, still[] = { 0.1, 0.1, 0.1 };

    cr_assert(isnan(tal_correlate(x, x, 1).r));
    cr_assert(isnan(tal_correlate(x, still, 3).r));
    near(tal_correlate(x, x, 3).r, 1.0, 1e-12);
    cr_assert(isnan(tal_correlate(x, x, 3).low));
}
