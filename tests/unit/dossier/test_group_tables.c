#include "dossier/group_tables.h"

#include <criterion/criterion.h>

static tal_folio folio;

static void begin(void)
{
    folio = tal_folio_new("Title");
    tal_folio_table(&folio, "Means");
}

static void end(void)
{
    tal_folio_free(&folio);
}

TestSuite(group_tables, .init = begin, .fini = end);

static void cells_are(const char *first, const char *second, const char *third)
{
    cr_assert_eq(folio.cells_count, 3);
    cr_expect_str_eq(folio.cells[0], first);
    cr_expect_str_eq(folio.cells[1], second);
    cr_expect_str_eq(folio.cells[2], third);
}

Test(group_tables, the_mean_of_four_would_be_somebody_s_score)
{
    tal_group_tables_mean(&folio, true, 4, 280, 19650);
    cells_are("4", "\u2013", "\u2013");
}

Test(group_tables, of_few_there_is_a_mean_and_no_interval)
{
    tal_group_tables_mean(&folio, true, 5, 351, 24700);
    cells_are("5", "70.2", "\u2013");
}

/* s is the root of (147900 - 30 * 70 * 70) / 29, the error that over the root of 30: 1.02. */
Test(group_tables, of_thirty_there_are_both)
{
    tal_group_tables_mean(&folio, true, 30, 2100, 147900);
    cells_are("30", "70.0", "68.0 to 72.0");
}

Test(group_tables, not_where_it_would_give_another_away)
{
    tal_group_tables_mean(&folio, false, 30, 2100, 147900);
    cells_are("30", "\u2013", "\u2013");
}

Test(group_tables, of_nobody)
{
    tal_group_tables_mean(&folio, true, 0, 0, 0);
    cells_are("0", "\u2013", "\u2013");
}

Test(group_tables, a_figure_or_a_dash)
{
    tal_group_tables_figure(&folio, tal_figure_or(0.12345, NULL), 3);
    tal_group_tables_figure(&folio, tal_figure_or(0.12345, NULL), 2);
    tal_group_tables_figure(&folio, tal_figure_none("so few"), 2);
    cells_are("0.123", "0.12", "\u2013");
}

Test(group_tables, few_people_are_warned_of_and_enough_are_not)
{
    tal_group_tables_few(&folio, 100, TAL_MINIMUM_RELIABILITY);
    cr_assert_eq(folio.blocks_count, 1);
    tal_group_tables_few(&folio, 99, TAL_MINIMUM_RELIABILITY);
    cr_assert_eq(folio.blocks_count, 2);
    cr_assert_str_eq(folio.runs[0].text, "n = 99, fewer than 100: with fewer, a reliability of 0.80 can be off by 0.06 and more "
                                         "(Feldt 1965)");
}
