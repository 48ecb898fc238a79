#include <criterion/criterion.h>
#include <string.h>

#include "analysis/fairness.h"
#include "analysis/small_table.h"

#define near(a, b) cr_assert_float_eq(a, b, 1e-9, "%.12g, not %.12g", a, b)

typedef struct case_of {
    tal_item_table table;
    tal_figures *figures;
    tal_fairness *fairness;
    tal_arena *arena;
    tal_attribute list[2];
    tal_attributes attributes;
} case_of;

static const char *const sexes[] = { "M", "M", "F", "F", NULL, "F" };
static const char *const races[] = { "A", "B", "A", "B", "A", NULL };

static void open_case(case_of *it, bool grouped)
{
    *it = (case_of){ .table = small_table(), .arena = tal_arena_new() };
    cr_assert_eq(tal_attribute_of(&it->list[0], it->arena, "sex", sexes, SMALL_PEOPLE), TAL_OK);
    cr_assert_eq(tal_attribute_of(&it->list[1], it->arena, "race", races, SMALL_PEOPLE), TAL_OK);
    it->attributes = (tal_attributes){ it->list, 2, 0, 1 };
    cr_assert_eq(tal_figures_of(&it->figures, &it->table), TAL_OK);
    cr_assert_eq(tal_fairness_of(&it->fairness, it->figures, grouped ? &it->attributes : NULL), TAL_OK);
}

static void close_case(case_of *it)
{
    tal_fairness_free(it->fairness);
    tal_figures_free(it->figures);
    tal_arena_free(it->arena);
}

static const tal_impact_table *find(const case_of *it, const char *name, bool scoring)
{
    for (size_t i = 0; i < it->fairness->impacts_count; i++)
        if (strcmp(it->fairness->impacts[i].attribute->name, name) == 0 &&
            it->fairness->impacts[i].scoring == scoring)
            return &it->fairness->impacts[i];
    cr_assert(0, "there is no table of %s", name);
    return NULL;
}

Test(fairness, groups_are_in_the_order_of_the_alphabet_and_some_people_in_none)
{
    case_of it;

    open_case(&it, true);
    cr_assert_eq(it.list[0].groups_count, 2);
    cr_assert_str_eq(it.list[0].groups[0], "F");
    cr_assert_eq(it.list[0].of[0], 1);
    cr_assert_eq(it.list[0].of[4], TAL_UNKNOWN);
    close_case(&it);
}

Test(fairness, selection_is_of_those_who_are_decided)
{
    case_of it;
    const tal_impact_table *sex;

    open_case(&it, true);
    sex = find(&it, "sex", false);
    cr_assert_eq(sex->asked, 5);
    cr_assert_eq(sex->unknown, 1);
    cr_assert_eq(sex->groups[0].n, 2);
    cr_assert_eq(sex->groups[0].yes, 0);
    cr_assert_eq(sex->groups[1].yes, 2);
    near(sex->groups[0].ratio.value, 0);
    close_case(&it);
}

/* The totals are 10 20 60 70 80 90: above 65 are both men, and of the women the last. */
Test(fairness, scoring_is_above_the_median_of_all)
{
    case_of it;
    const tal_impact_table *sex;

    open_case(&it, true);
    sex = find(&it, "sex", true);
    near(it.fairness->median.value, 65);
    cr_assert_eq(sex->asked, 6);
    cr_assert_eq(sex->groups[0].n, 3);
    cr_assert_eq(sex->groups[0].yes, 1);
    cr_assert_eq(sex->groups[1].yes, 2);
    near(sex->groups[0].ratio.value, 1.0 / 3);
    close_case(&it);
}

Test(fairness, without_totals_the_raw_sum_is_the_score)
{
    case_of it = { .table = small_table() };

    it.table.totals = NULL;
    cr_assert_eq(tal_figures_of(&it.figures, &it.table), TAL_OK);
    cr_assert_eq(tal_fairness_of(&it.fairness, it.figures, NULL), TAL_OK);
    near(it.fairness->median.value, 5);
    cr_assert_not(it.fairness->by_total);
    close_case(&(case_of){ it.table, it.figures, it.fairness, tal_arena_new(), { { 0 } }, { 0 } });
}

Test(fairness, where_two_attributes_meet_who_lacks_one_is_unknown)
{
    case_of it;
    const tal_impact_table *both;

    open_case(&it, true);
    both = find(&it, "sex x race", true);
    cr_assert_eq(both->attribute->groups_count, 4);
    cr_assert_str_eq(both->attribute->groups[0], "F x A");
    cr_assert_eq(both->unknown, 2);
    cr_assert_eq(both->groups[0].n, 1);
    close_case(&it);
}

/* English has three of the five who have every item. */
Test(fairness, dif_is_by_language_too_and_the_largest_group_is_the_reference)
{
    case_of it;

    open_case(&it, false);
    cr_assert_eq(it.fairness->difs_count, SMALL_ITEMS);
    cr_assert_str_eq(it.fairness->difs[0].attribute->name, "@language");
    cr_assert_eq(it.fairness->difs[0].reference, 0);
    cr_assert_eq(it.fairness->difs[0].references, 3);
    cr_assert_eq(it.fairness->difs[0].focals, 2);
    cr_assert_str_eq(it.fairness->difs[0].why, "nobody of both groups with the same score fares differently");
    cr_assert_eq(it.fairness->impacts_count, 0);
    close_case(&it);
}

/* Everybody has a sum of 1; 16 of 20 have it by the first item, and in the other language 4 of 20. */
Test(fairness, dif_holds_people_of_the_same_score_against_each_other)
{
    enum { PEOPLE = 40, ITEMS = 2 };
    static const char *names[PEOPLE];
    const char *groups[PEOPLE];
    double cells[PEOPLE * ITEMS];
    tal_item items[ITEMS] = { { "q", NULL, TAL_UNKNOWN, TAL_UNKNOWN }, { "r", NULL, TAL_UNKNOWN, TAL_UNKNOWN } };
    tal_item_table table = { .people = PEOPLE, .items_count = ITEMS, .candidates = names, .items = items,
                             .cells = cells, .languages = groups };
    tal_figures *figures;
    tal_fairness *fairness;

    for (int i = 0; i < PEOPLE; i++) {
        int right = i < 20 ? i % 5 != 0 : i % 5 == 0;

        groups[i] = i < 20 ? "en" : "es";
        cells[2 * i] = right;
        cells[2 * i + 1] = 1 - right;
    }
    cr_assert_eq(tal_figures_of(&figures, &table), TAL_OK);
    cr_assert_eq(tal_fairness_of(&fairness, figures, NULL), TAL_OK);
    cr_assert_eq(fairness->difs_count, 2);
    cr_assert_null(fairness->difs[0].why);
    near(fairness->difs[0].dif.odds, 16.0);
    near(fairness->difs[1].dif.odds, 1.0 / 16);
    cr_assert_eq(fairness->difs[0].dif.grade, 'C');
    tal_fairness_free(fairness);
    tal_figures_free(figures);
}
