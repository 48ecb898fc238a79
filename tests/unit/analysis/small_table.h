/* A table small enough to be counted by hand: two conversations of one moment, two skills, six people. */
#ifndef TAL_TEST_SMALL_TABLE_H
#define TAL_TEST_SMALL_TABLE_H

#include <math.h>

#include "analysis/item_table.h"

enum { SMALL_PEOPLE = 6, SMALL_ITEMS = 4 };

static const char *small_people[SMALL_PEOPLE] = { "a", "b", "c", "d", "e", "f" };
static const char *small_scenarios[] = { "one", "two" }, *small_skills[] = { "d", "v" };
static const char *small_languages[SMALL_PEOPLE] = { "en", "en", "en", "es", "es", "es" };
static const char *small_chosen[SMALL_PEOPLE] = { "ask", "ask", "deny", NULL, "deny", "ask" };
static tal_choices small_choices[] = { { "one.m", small_chosen } };

static tal_item small_items[SMALL_ITEMS] = {
    { "one.m.d", "one.m", 0, 0 }, { "one.m.v", "one.m", 0, 1 },
    { "two.m.d", "two.m", 1, 0 }, { "two.m.v", "two.m", 1, 1 },
};

/* The last has not met the last item. */
static double small_cells[SMALL_PEOPLE * SMALL_ITEMS] = {
    2, 2, 1, 2, 2, 1, 2, 1, 1, 1, 1, 2, 0, 1, 0, 0, 1, 0, 0, 0, 2, 2, 2, NAN,
};

static double small_totals[SMALL_PEOPLE] = { 90, 70, 60, 20, 10, 80 };
static double small_retests[SMALL_PEOPLE] = { 85, 75, 62, 25, 8, NAN };
static int8_t small_passed[SMALL_PEOPLE] = { 1, 1, 0, 0, 0, TAL_UNKNOWN };

static tal_item_table small_table(void)
{
    return (tal_item_table){
        .people = SMALL_PEOPLE, .items_count = SMALL_ITEMS, .choices_count = 1, .candidates = small_people,
        .items = small_items, .cells = small_cells, .totals = small_totals, .retests = small_retests,
        .passed = small_passed, .languages = small_languages, .choices = small_choices,
        .scenarios = small_scenarios, .skills = small_skills, .scenarios_count = 2, .skills_count = 2,
    };
}

#endif
