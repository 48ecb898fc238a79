#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "dossier/figures_files.h"

static tal_diagnostics *found;
static tal_table_file file, other;

static void begin(void)
{
    found = tal_diagnostics_new();
}

static void end(void)
{
    tal_table_file_close(&file);
    tal_table_file_close(&other);
    tal_diagnostics_free(found);
}

TestSuite(figures_files, .init = begin, .fini = end);

static tal_status read_text(tal_table_file *out, const char *text)
{
    char path[] = "/tmp/talante-test-XXXXXX";
    int descriptor = mkstemp(path);
    FILE *stream = fdopen(descriptor, "w");
    tal_status status;

    cr_assert(stream);
    fputs(text, stream);
    fclose(stream);
    status = tal_table_file_read(out, path, found);
    unlink(path);
    return status;
}

static tal_item_table items_of(const char *text)
{
    tal_item_table table;

    cr_assert_eq(read_text(&file, text), TAL_OK);
    cr_assert_eq(tal_figures_items(&table, &file), TAL_OK);
    return table;
}

Test(figures_files, cells_are_numbers_and_what_is_missing_is_none)
{
    tal_item_table table = items_of("candidate,a,@total,b\nx,1.5,80,NA\ny,,,-2e1\n");

    cr_assert_eq(table.people, 2);
    cr_assert_eq(table.items_count, 2);
    cr_assert_eq(table.cells[0], 1.5);
    cr_assert(isnan(table.cells[1]));
    cr_assert(isnan(table.cells[2]));
    cr_assert_eq(table.cells[3], -20);
    cr_assert_eq(table.totals[0], 80);
    cr_assert(isnan(table.totals[1]));
    cr_assert_null(table.passed);
}

Test(figures_files, names_have_a_structure_where_all_of_them_do)
{
    tal_item_table table = items_of("candidate,one.the loss.v1.d,one.the loss.v1.v,two.m.d\nx,1,2,0\n");

    cr_assert_eq(table.scenarios_count, 2);
    cr_assert_eq(table.skills_count, 2);
    cr_assert_str_eq(table.items[0].moment, "one.the loss.v1");
    cr_assert_eq(table.items[2].scenario, 1);
    cr_assert_eq(table.items[2].skill, 0);
}

Test(figures_files, one_plain_name_makes_a_plain_table)
{
    tal_item_table table = items_of("candidate,one.m.d,one.d,.m.d\nx,1,2,0\n");

    cr_assert_eq(table.scenarios_count, 0);
    cr_assert_eq(table.items[0].skill, TAL_UNKNOWN);
    cr_assert_null(table.items[0].moment);
}

Test(figures_files, choices_belong_to_a_moment_and_may_be_missing)
{
    tal_item_table table = items_of("candidate,one.m.d,@choice:one.m,@language\nx,1,ask,en\ny,0,,\n");

    cr_assert_eq(table.choices_count, 1);
    cr_assert_str_eq(table.choices[0].moment, "one.m");
    cr_assert_str_eq(table.choices[0].chosen[0], "ask");
    cr_assert_null(table.choices[0].chosen[1]);
    cr_assert_null(table.languages[1]);
}

Test(figures_files, groups_find_their_people_in_any_order)
{
    tal_item_table table = items_of("candidate,a\nx,1\ny,0\nz,1\n");
    tal_attributes groups;

    cr_assert_eq(read_text(&other, "candidate,sex\nz,F\nq,M\nx,M\nr,F\n"), TAL_OK);
    cr_assert_eq(tal_figures_groups(&groups, &other, &table), TAL_OK);
    cr_assert_eq(groups.count, 1);
    cr_assert_eq(groups.strangers, 2);
    cr_assert_eq(groups.unlisted, 1);
    cr_assert_str_eq(groups.list[0].groups[groups.list[0].of[0]], "M");
    cr_assert_eq(groups.list[0].of[1], TAL_UNKNOWN);
    cr_assert_str_eq(groups.list[0].groups[groups.list[0].of[2]], "F");
}

Test(figures_files, ratings_become_a_table_with_holes)
{
    tal_rating_table ratings;

    cr_assert_eq(read_text(&other, "target,rater,rating\nt2,b,3\nt1,a,1\nt1,b,2\n"), TAL_OK);
    cr_assert_eq(tal_figures_ratings(&ratings, &other), TAL_OK);
    cr_assert_not(ratings.is_angoff);
    cr_assert_eq(ratings.raters_count, 2);
    cr_assert_eq(ratings.cells[0], 1);
    cr_assert_eq(ratings.cells[1], 2);
    cr_assert(isnan(ratings.cells[2]));
    cr_assert_eq(ratings.cells[3], 3);
}

Test(figures_files, every_mistake_of_a_table_is_told)
{
    tal_item_table table;

    cr_assert_eq(read_text(&file, "candidate,a,b\nx,1,no\nx,,\n,yes,1\n"), TAL_OK);
    cr_assert_eq(tal_figures_items(&table, &file), TAL_EFILE);
    cr_assert_eq(tal_diagnostics_count(found), 4);
}
