#include "dossier/fairness_section.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "base/buffer.h"
#include "report/html.h"

enum { PEOPLE = 60, ITEMS = 2 };

static tal_item items[ITEMS] = { { "first", NULL, TAL_UNKNOWN, TAL_UNKNOWN }, { "second", NULL, TAL_UNKNOWN, TAL_UNKNOWN } };
static const char *texts[2][PEOPLE], *ids[PEOPLE];
static double cells[PEOPLE * ITEMS], totals[PEOPLE];
static int8_t passed[PEOPLE];
static tal_item_table table;
static tal_attribute list[2];
static tal_attributes groups;
static size_t unlisted;
static tal_arena *arena;
static tal_figures *figures;
static tal_fairness *fairness;
static tal_fairness_found found;
static tal_folio folio;
static tal_buffer out;

static void begin(void)
{
    arena = tal_arena_new();
    table = (tal_item_table){ .items_count = ITEMS, .candidates = ids, .items = items, .cells = cells, .totals = totals,
                              .passed = passed };
}

static void end(void)
{
    tal_buffer_free(&out);
    tal_folio_free(&folio);
    tal_fairness_free(fairness);
    tal_figures_free(figures);
    tal_arena_free(arena);
}

TestSuite(fairness_section, .init = begin, .fini = end);

/* COUNT people more, of a group of either attribute or NULL: unknown. So many of them passed. */
static void add(const char *group, const char *other, size_t count, size_t yes)
{
    for (size_t i = 0; i < count; i++) {
        size_t p = table.people++;

        cr_assert_lt(p, PEOPLE);
        texts[0][p] = group;
        texts[1][p] = other;
        passed[p] = i < yes;
        totals[p] = i < yes ? 80 : 20;
        cells[p * ITEMS] = i < yes;
        cells[p * ITEMS + 1] = i % 2;
    }
}

static void put(size_t attributes)
{
    static const char *const names[] = { "sex", "team" };

    for (size_t i = 0; i < attributes; i++)
        cr_assert_eq(tal_attribute_of(&list[i], arena, names[i], texts[i], table.people), TAL_OK);
    groups = (tal_attributes){ .list = list, .count = attributes, .unlisted = unlisted };
    cr_assert_eq(tal_figures_of(&figures, &table), TAL_OK);
    cr_assert_eq(tal_fairness_of(&fairness, figures, attributes ? &groups : NULL), TAL_OK);
    folio = tal_folio_new("");
    cr_assert_eq(tal_fairness_section(&folio, figures, fairness, &found), TAL_OK);
    tal_html_put(&out, &folio);
    cr_assert_not(out.failed || folio.failed);
}

/* Before a second put. */
static void again(void)
{
    tal_fairness_free(fairness);
    tal_figures_free(figures);
    tal_folio_free(&folio);
    tal_buffer_clear(&out);
}

static void has(const char *text)
{
    cr_assert(strstr(out.bytes, text), "%s\nin %s", text, strstr(out.bytes, "<main>"));
}

static void lacks(const char *text)
{
    cr_assert_not(strstr(out.bytes, text), "%s\nin %s", text, strstr(out.bytes, "<main>"));
}

#define CELL "</td><td class=\"n\" dir=\"auto\">"

/* 8 of 10 and 4 of 10: a half. 2 (9450 + 1200 + 45) of 125970 tables are as improbable or more: 0.1698. */
Test(fairness_section, a_ratio_and_its_probability)
{
    add("f", NULL, 10, 8);
    add("m", NULL, 10, 4);
    add(NULL, NULL, 3, 1);
    put(1);
    has("<caption>sex: who passed</caption>");
    has("f</th><td class=\"n\" dir=\"auto\">10" CELL "8" CELL "80.0" CELL "1.00" CELL "\u2013</td><td dir=\"auto\">the highest; few people</td>");
    has("m</th><td class=\"n\" dir=\"auto\">10" CELL "4" CELL "40.0" CELL "0.50" CELL "0.17</td><td dir=\"auto\">under four fifths; few people</td>");
    has("<caption>sex: whose total is above the median, 80</caption>");
    has("Whose group is not known: 3 of 23.");
    has("Few people are fewer than 30:");
}

/* Two tables of sex, and two of where it meets team, which has one group only; nobody's total is above the median. */
Test(fairness_section, what_it_tells_is_counted)
{
    add("f", "a", 10, 8);
    add("m", "a", 10, 4);
    put(2);
    cr_assert_eq(found.under, 2);
    cr_assert_eq(found.tables, 4);
    again();
    put(0);
    cr_assert_eq(found.tables, 0);
}

Test(fairness_section, one_person_more)
{
    add("f", NULL, 10, 9);
    add("m", NULL, 10, 7);
    put(1);
    has("<td dir=\"auto\">under four fifths; one person more would change that; few people</td>");
}

Test(fairness_section, a_small_group_is_in_no_row_and_no_measure)
{
    add("f", NULL, 10, 8);
    add("m", NULL, 10, 8);
    add("x", NULL, 4, 4);
    add(NULL, NULL, 1, 0);
    put(1);
    lacks(">x</th>");
    has("f</th><td class=\"n\" dir=\"auto\">10" CELL "8" CELL "80.0" CELL "1.00");
    has("In no row: 4 people of small groups.");
}

/* Who knows how many passed in all, and of each group but one, would know it of that one. */
Test(fairness_section, nor_can_it_be_had_by_subtraction)
{
    add("f", NULL, 12, 8);
    add("m", NULL, 11, 8);
    add("o", NULL, 10, 8);
    add("x", NULL, 4, 1);
    put(1);
    lacks(">x</th>");
    lacks(">o</th>");
    has("In no row: 14 people of small groups.");
    has("m</th>");
}

Test(fairness_section, nobody_is_left_to_compare)
{
    add("f", NULL, 10, 8);
    add("m", NULL, 4, 1);
    put(1);
    lacks("<caption>sex");
    has("sex: fewer than two groups of 5 people or more, so there is nothing to compare. Whose group is not known: 0 of 14.");
}

Test(fairness_section, where_two_meet)
{
    add("f", "a", 10, 8);
    add("f", "b", 10, 8);
    add("m", "a", 10, 8);
    add("m", "b", 10, 4);
    put(2);
    has("<caption>sex x team: who passed</caption>");
    has("m x b</th><td class=\"n\" dir=\"auto\">10" CELL "4");
}

Test(fairness_section, where_too_few_meet)
{
    add("f", "a", 10, 8);
    add("f", "b", 10, 8);
    add("m", "a", 10, 8);
    add("m", "b", 4, 1);
    put(2);
    has("<caption>sex: who passed</caption>");
    lacks("<caption>sex x team");
    has("sex x team is not told: some of its groups have fewer than 5 people.");
}

/* Of 10 in the north 8 passed, of 6 in its first town all: of the 4 in its second, who have no row, 2. */
Test(fairness_section, nor_by_subtraction_from_another_table)
{
    add("north", "n1", 6, 6);
    add("north", "n2", 4, 2);
    add("south", "s1", 5, 4);
    add("south", "s2", 5, 0);
    put(2);
    has("<caption>sex: who passed</caption>");
    lacks("<caption>team");
    has("team is not told: from it and sex together one could work out how fewer than 5 people fared.");
}

Test(fairness_section, nor_of_a_group_that_lies_in_one_of_the_next_table)
{
    add("n1", "north", 6, 6);
    add(NULL, "north", 4, 2);
    add("s", "south", 10, 4);
    put(2);
    has("<caption>sex: who passed</caption>");
    lacks("<caption>team");
}

Test(fairness_section, groups_of_five_or_more_that_lie_in_others_are_told)
{
    add("north", "n1", 5, 4);
    add("north", "n2", 5, 2);
    add("south", "s1", 10, 4);
    put(2);
    has("<caption>sex: who passed</caption>");
    has("<caption>team: who passed</caption>");
}

Test(fairness_section, groups_of_other_people)
{
    add(NULL, NULL, 10, 4);
    unlisted = 10;
    put(1);
    has("Nobody in the groups is in the results, so nothing is compared here.");
    again();
    unlisted = 9;
    put(1);
    lacks("Nobody in the groups");
}

Test(fairness_section, nobody_passed)
{
    add("f", NULL, 10, 0);
    add("m", NULL, 10, 0);
    put(1);
    has("No ratio: no group of 2 % or more has a rate above zero.");
    has("not held against any; few people</td>");
}

Test(fairness_section, no_groups_were_given)
{
    add(NULL, NULL, 10, 5);
    put(0);
    has("Whether groups of people pass at different rates was not looked at, since no groups were given");
    lacks("<caption>");
    lacks("<h3>");
}

/* All have the sum 1. Odds 16 16 / (4 4) = 16, delta -2.35 ln 16; chi-square (6 - 1/2)^2 / (20^4 / (40^2 39)) = 11.798. */
Test(fairness_section, an_item_that_differs)
{
    add("f", NULL, 20, 16);
    add("m", NULL, 20, 4);
    for (size_t p = 0; p < table.people; p++)
        cells[p * ITEMS + 1] = 1 - cells[p * ITEMS];
    put(1);
    has("first</th><td dir=\"auto\">m (20)</td><td dir=\"auto\">f (20)</td><td class=\"n\" dir=\"auto\">-6.52" CELL "0.000593</td>"
        "<td dir=\"auto\">C</td>");
    has("Of 2 comparisons 0 are of class A, negligible; 0 cannot be made.</p>");
    has("n = 20, fewer than 200:");
}

Test(fairness_section, items_of_a_small_group_are_not_told)
{
    add("f", NULL, 20, 16);
    add("m", NULL, 4, 1);
    for (size_t p = 0; p < table.people; p++)
        cells[p * ITEMS + 1] = 1 - cells[p * ITEMS];
    put(1);
    lacks("m (4)");
    has("0 cannot be made. Of a group of fewer than 5 people, and not told: 2.");
}

Test(fairness_section, names_are_no_markup)
{
    add("<b>f", NULL, 10, 8);
    add("m", NULL, 10, 4);
    put(1);
    has("&lt;b&gt;f</th>");
}
