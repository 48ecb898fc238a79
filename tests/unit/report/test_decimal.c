#include "report/decimal.h"

#include <criterion/criterion.h>
#include <math.h>

Test(decimal, as_many_places_as_are_asked_for)
{
    cr_expect_str_eq(tal_decimal_of(0.9286, 3).text, "0.929");
    cr_expect_str_eq(tal_decimal_of(66.66, 1).text, "66.7");
    cr_expect_str_eq(tal_decimal_of(-0.004, 2).text, "0.00", "no minus before nothing");
    cr_expect_str_eq(tal_decimal_of(-0.006, 2).text, "-0.01");
    cr_expect_str_eq(tal_decimal_of(38, 0).text, "38");
    cr_expect_str_eq(tal_decimal_of(NAN, 2).text, "nan");
}

Test(decimal, as_few_as_it_takes)
{
    cr_expect_str_eq(tal_decimal_short(38, 6).text, "38");
    cr_expect_str_eq(tal_decimal_short(38.5, 6).text, "38.5");
    cr_expect_str_eq(tal_decimal_short(0.041278, 3).text, "0.0413");
}
