#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/small_table.h"
#include "report/figures_json.h"

static void assert_line(tal_json *root, const char *expected)
{
    char *text = tal_json_line(root);

    cr_assert_str_eq(text, expected);
    free(text);
    tal_json_free(root);
}

Test(figures_json, six_digits_hide_what_the_last_bits_do)
{
    tal_json *root = tal_json_object();

    tal_figures_set_number(root, "a", 0.1 + 0.2);
    tal_figures_set_number(root, "b", 12345678.9);
    tal_figures_set_number(root, "c", -3e-17);
    tal_figures_set_number(root, "d", 1.0 / 3);
    assert_line(root, "{\"a\":0.3,\"b\":12345700,\"c\":0,\"d\":0.333333}");
}

Test(figures_json, what_is_no_number_is_null_and_says_why)
{
    tal_json *root = tal_json_object();

    tal_figures_set_number(root, "a", NAN);
    tal_figures_set_number(root, "b", INFINITY);
    tal_figures_set(root, "c", tal_figure_or(NAN, "because"));
    tal_figures_set(root, "d", tal_figure_or(1, "because"));
    assert_line(root, "{\"a\":null,\"b\":null,\"c\":null,\"c_why\":\"because\",\"d\":1}");
}

Test(figures_json, a_number_of_people_has_its_minimum_and_where_it_is_low_a_warning)
{
    tal_json *root = tal_json_object(), *few = tal_json_set_object(root, "few");

    tal_figures_set_n(few, 29, TAL_MINIMUM_ICC);
    tal_figures_set_n(tal_json_set_object(root, "enough"), 30, TAL_MINIMUM_ICC);
    assert_line(root, "{\"few\":{\"n\":29,\"minimum\":30,\"warning\":"
                      "\"an intraclass correlation takes 30 targets (Koo and Li 2016)\"},"
                      "\"enough\":{\"n\":30,\"minimum\":30,\"warning\":null}}");
}

Test(figures_json, sections_stand_there_for_what_the_table_has)
{
    tal_item_table table = small_table();
    tal_figures *figures;
    tal_fairness *fairness;
    tal_json *root;

    table.retests = NULL;
    cr_assert_eq(tal_figures_of(&figures, &table), TAL_OK);
    cr_assert_eq(tal_fairness_of(&fairness, figures, NULL), TAL_OK);
    root = tal_figures_json("items.csv", figures, fairness, NULL);
    cr_assert(tal_json_has(root, "subscores"));
    cr_assert(tal_json_has(root, "passing"));
    cr_assert(tal_json_has(root, "dif"));
    cr_assert_not(tal_json_has(root, "retest"));
    cr_assert_not(tal_json_has(root, "impact"));
    cr_assert_not(tal_json_has(root, "raters"));
    tal_json_free(root);
    tal_fairness_free(fairness);
    tal_figures_free(figures);
}
