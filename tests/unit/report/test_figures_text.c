#include <criterion/criterion.h>
#include <math.h>

#include "report/figures_text.h"

static tal_page page;

static void begin(void)
{
    page = tal_page_new(60, TAL_DRESS_PLAIN);
}

static void end(void)
{
    tal_page_free(&page);
}

TestSuite(figures_text, .init = begin, .fini = end);

Test(figures_text, a_value_has_three_decimals_and_zero_no_sign)
{
    tal_figures_put_value(&page, 4, 1.23456);
    tal_figures_put_value(&page, 12, -0.0001);
    tal_figures_put_value(&page, 20, NAN);
    tal_figures_end(&page);
    cr_assert_str_eq(page.out.bytes, "    1.235   0.000   \u2013\n");
}

Test(figures_text, why_there_is_none_is_told_and_nothing_where_there_is_one)
{
    tal_figures_put_why(&page, "alpha", NULL);
    cr_assert_eq(page.out.length, 0);
    tal_figures_put_why(&page, "alpha", "fewer than two items");
    cr_assert_str_eq(page.out.bytes, "    no alpha: fewer than two items\n");
}

Test(figures_text, a_warning_stands_there_for_few_and_not_for_enough)
{
    tal_figures_put_few(&page, 30, TAL_MINIMUM_ICC);
    cr_assert_eq(page.out.length, 0);
    tal_figures_put_few(&page, 29, TAL_MINIMUM_JUDGES);
    cr_assert_eq(page.out.length, 0);
    tal_figures_put_few(&page, 9, TAL_MINIMUM_JUDGES);
    cr_assert_str_eq(page.out.bytes, "  n = 9, fewer than 10: a cut score takes 10 to 15 judges\n"
                                     "  (Hurtz and Hertz 1999)\n");
}
