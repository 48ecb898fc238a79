#include <criterion/criterion.h>
#include <stdio.h>

#include "store/progress.h"

static const tal_progress_kind practice = { TAL_PRACTICE, false };
static const tal_progress_kind practice_typed = { TAL_PRACTICE, true };
static const tal_progress_kind assessment = { TAL_ASSESSMENT, false };

/* Rows as the history has them: oldest first. */
typedef struct rows {
    tal_played all[16];
    char times[16][24];
    size_t count;
} rows;

/* A finished one whose three scores and total are SCORE. */
static tal_played *add(rows *it, const char *scenario, tal_mode mode, int score)
{
    tal_played *row = &it->all[it->count];

    snprintf(it->times[it->count], sizeof it->times[0], "2025-01-%02zuT09:00:00Z", it->count + 1);
    *row = (tal_played){ .journal = "x", .scenario = scenario, .mode = mode,
                         .started = it->times[it->count], .ended = it->times[it->count],
                         .total = score, .scores = { score, score, score },
                         .ratings = { -1, -1, -1 } };
    it->count++;
    return row;
}

static void assert_skill(const rows *it, const char *expected)
{
    tal_progress_skill skill = tal_progress_of(it->all, it->count, practice, TAL_VALIDATION);
    char trend[16] = "-", gap[16] = "-", text[64];

    if (skill.has_trend)
        snprintf(trend, sizeof trend, "%d", skill.trend);
    if (skill.rated)
        snprintf(gap, sizeof gap, "%d", skill.gap);
    snprintf(text, sizeof text, "%d last %d trend %s gap %s of %d", skill.conversations,
             skill.last, trend, gap, skill.rated);
    cr_assert_str_eq(text, expected);
}

Test(progress, a_trend_needs_four_and_looks_at_six)
{
    static const struct {
        int score;
        const char *expected;
    } steps[] = {
        { 10, "1 last 10 trend - gap - of 0" },
        { 40, "2 last 40 trend - gap - of 0" },
        { 50, "3 last 50 trend - gap - of 0" },
        { 60, "4 last 60 trend 40 gap - of 0" },  /* 50 - 10 */
        { 60, "5 last 60 trend 32 gap - of 0" },  /* 56.67 - 25 */
        { 61, "6 last 61 trend 27 gap - of 0" },  /* 60.33 - 33.33 */
        { 0, "7 last 0 trend -10 gap - of 0" },   /* 40.33 - 50: -9.67; the 10 is no longer seen */
    };
    rows it = { .count = 0 };

    assert_skill(&it, "0 last -1 trend - gap - of 0");
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        add(&it, "parcel", TAL_PRACTICE, steps[i].score);
        assert_skill(&it, steps[i].expected);
    }
}

Test(progress, halves_are_rounded_away_from_zero)
{
    rows it = { .count = 0 };

    add(&it, "parcel", TAL_PRACTICE, 50)->rated = true;
    it.all[0].ratings[TAL_VALIDATION] = 51;
    assert_skill(&it, "1 last 50 trend - gap 1 of 1");
    add(&it, "parcel", TAL_PRACTICE, 50)->rated = true;
    it.all[1].ratings[TAL_VALIDATION] = 50;
    assert_skill(&it, "2 last 50 trend - gap 1 of 2");
    it.all[0].ratings[TAL_VALIDATION] = 49;
    assert_skill(&it, "2 last 50 trend - gap -1 of 2");
}

Test(progress, only_what_was_finished_practised_scored_and_rated_counts)
{
    rows it = { .count = 0 };

    add(&it, "parcel", TAL_PRACTICE, 30);
    add(&it, "parcel", TAL_ASSESSMENT, 90);
    add(&it, "parcel", TAL_READING, 90);
    add(&it, "parcel", TAL_PRACTICE, 90)->ended = NULL;
    add(&it, "parcel", TAL_PRACTICE, -1)->rated = true;
    it.all[4].ratings[TAL_VALIDATION] = 80;
    it.all[0].rated = true; /* this skill was skipped */
    assert_skill(&it, "1 last 30 trend - gap - of 0");
    cr_assert_eq(tal_progress_conversations(it.all, it.count, practice), 2);
    cr_assert_eq(tal_progress_conversations(it.all, it.count, assessment), 1);
}

Test(progress, typed_and_picked_are_not_taken_together)
{
    rows it = { .count = 0 };
    tal_progress_scenario list[] = { { .id = "parcel" }, { .id = "bill" } };

    add(&it, "parcel", TAL_PRACTICE, 30);
    add(&it, "parcel", TAL_PRACTICE, 70)->typed = true;
    add(&it, "bill", TAL_PRACTICE, 80)->typed = true;
    assert_skill(&it, "1 last 30 trend - gap - of 0");
    cr_assert_eq(tal_progress_conversations(it.all, it.count, practice), 1);
    cr_assert_eq(tal_progress_conversations(it.all, it.count, practice_typed), 2);
    cr_assert_eq(
        tal_progress_of(it.all, it.count, practice_typed, TAL_VALIDATION).last, 80);

    tal_progress_order(list, 2, it.all, it.count);
    cr_assert_str_eq(list[0].id, "parcel");
    cr_assert(list[0].mixed, "its mean has both in it");
    cr_assert_not(list[1].mixed);
}

/* The ids in order, each with its mean. */
static void assert_order(const rows *it, const char *expected)
{
    tal_progress_scenario list[] = { { .id = "d", .place = 3 }, { .id = "b", .place = 1 },
                                     { .id = "c", .place = 2 }, { .id = "a", .place = 0 } };
    char text[100] = "";

    tal_progress_order(list, 4, it->all, it->count);
    for (size_t i = 0; i < 4; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s %d ", list[i].id,
                 list[i].mean);
    cr_assert_str_eq(text, expected);
}

Test(progress, never_played_comes_first_then_the_weakest_then_longest_ago)
{
    rows it = { .count = 0 };

    assert_order(&it, "a -1 b -1 c -1 d -1 ");
    add(&it, "b", TAL_PRACTICE, 75);
    add(&it, "a", TAL_PRACTICE, 71);
    assert_order(&it, "c -1 d -1 b 75 a 71 "); /* the same step of ten: b is longer ago */
    add(&it, "d", TAL_PRACTICE, 69);
    assert_order(&it, "c -1 d 69 b 75 a 71 ");
    add(&it, "c", TAL_PRACTICE, 100)->ended = NULL;
    assert_order(&it, "c -1 d 69 b 75 a 71 ");
    add(&it, "c", TAL_ASSESSMENT, -1);
    assert_order(&it, "c -1 d 69 b 75 a 71 ");
}

Test(progress, of_the_like_the_first_on_the_shelf_comes_first)
{
    rows it = { .count = 0 };
    tal_progress_scenario list[] = { { .id = "a", .place = 2 }, { .id = "b", .place = 0 },
                                     { .id = "c", .place = 1 } };

    add(&it, "a", TAL_PRACTICE, 10);
    add(&it, "c", TAL_PRACTICE, 10)->ended = it.times[0];
    tal_progress_order(list, 3, it.all, it.count);
    cr_assert_str_eq(list[0].id, "b");
    cr_assert_str_eq(list[1].id, "c");
    cr_assert_str_eq(list[2].id, "a");
}

Test(progress, a_scenario_is_as_strong_as_its_last_three)
{
    rows it = { .count = 0 };
    tal_progress_scenario list[] = { { .id = "a", .title = "A" }, { .id = "b" } };

    add(&it, "a", TAL_PRACTICE, 0)->passed = true;
    add(&it, "a", TAL_PRACTICE, 80);
    add(&it, "a", TAL_ASSESSMENT, 81);
    add(&it, "a", TAL_PRACTICE, -1);
    add(&it, "a", TAL_PRACTICE, 81);
    add(&it, "b", TAL_READING, -1)->explained = true;
    add(&it, "other", TAL_PRACTICE, 1);
    tal_progress_order(list, 2, it.all, it.count);
    cr_assert_str_eq(list[0].id, "b");
    cr_assert_eq(list[0].conversations, 0);
    cr_assert(list[0].exposed);
    cr_assert_null(list[0].last);
    cr_assert_str_eq(list[1].title, "A");
    cr_assert_eq(list[1].conversations, 5);
    cr_assert_eq(list[1].mean, 81);
    cr_assert_str_eq(list[1].last, "2025-01-05T09:00:00Z");
    cr_assert(list[1].passed);
    cr_assert_not(list[1].exposed);
}
