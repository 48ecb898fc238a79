#include <criterion/criterion.h>
#include <math.h>

#include "analysis/figure.h"

Test(figure, what_is_no_number_has_a_reason_in_its_place)
{
    cr_assert_null(tal_figure_or(0.5, "never").why);
    cr_assert_eq(tal_figure_or(0.5, "never").value, 0.5);
    cr_assert_str_eq(tal_figure_or(NAN, "no variance").why, "no variance");
    cr_assert_str_eq(tal_figure_or(INFINITY, "no variance").why, "no variance");
    cr_assert_eq(tal_figure_or(NAN, "no variance").value, 0);
}

Test(figure, every_minimum_has_a_reason)
{
    for (int i = 0; i < TAL_MINIMA; i++) {
        cr_assert_gt(tal_minimum_of((tal_minimum)i), 1);
        cr_assert_not_null(tal_minimum_why((tal_minimum)i));
    }
}
