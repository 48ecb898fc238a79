/* Sets of what sessions can earn: only what is extreme is kept. */
#include <criterion/criterion.h>

#include "analysis/frontier.h"

static const uint8_t nothing[TAL_SKILLS];
static tal_frontiers *store;

static void tear_down(void)
{
    tal_frontiers_free(store);
}

TestSuite(frontier, .fini = tear_down);

static uint32_t one(int ending, int a, int b, int c)
{
    tal_vector vector = { (uint16_t)ending, { (uint16_t)a, (uint16_t)b, (uint16_t)c } };
    uint32_t set;
    cr_assert_eq(tal_frontier_one(store, vector, &set), TAL_OK);
    return set;
}

static uint32_t join(uint32_t a, uint32_t b, const uint8_t gain[TAL_SKILLS])
{
    uint32_t set;
    cr_assert_eq(tal_frontier_join(store, a, b, gain, &set), TAL_OK);
    return set;
}

static void expect_count(uint32_t set, size_t expected)
{
    size_t count;
    tal_frontier_vectors(store, set, &count);
    cr_expect_eq(count, expected, "%zu", count);
}

Test(frontier, of_two_the_better_in_every_skill_is_kept)
{
    store = tal_frontiers_new(TAL_MOST, 64, SIZE_MAX);
    uint32_t best = one(0, 2, 2, 1);
    cr_expect_eq(join(one(0, 1, 2, 1), best, nothing), best);
    cr_expect_eq(join(best, one(0, 2, 0, 0), nothing), best);
    expect_count(join(best, one(0, 0, 0, 2), nothing), 2);
    expect_count(join(best, one(1, 0, 0, 0), nothing), 2);
}

Test(frontier, of_two_the_lower_in_every_skill_is_kept)
{
    store = tal_frontiers_new(TAL_LEAST, 64, SIZE_MAX);
    uint32_t low = one(0, 1, 0, 0);
    cr_expect_eq(join(one(0, 1, 2, 1), low, nothing), low);
    expect_count(join(low, one(0, 0, 1, 0), nothing), 2);
}

Test(frontier, a_join_is_the_same_set_in_any_order)
{
    store = tal_frontiers_new(TAL_MOST, 64, SIZE_MAX);
    uint32_t a = one(0, 2, 0, 0), b = one(0, 0, 2, 0), c = one(1, 1, 1, 1);
    cr_expect_eq(join(join(a, b, nothing), c, nothing), join(c, join(b, a, nothing), nothing));
    cr_expect_eq(join(a, a, nothing), a);
    cr_expect_eq(join(a, 0, nothing), a);
    cr_expect_eq(join(0, a, nothing), a);
}

Test(frontier, a_gain_is_added_to_the_second)
{
    static const uint8_t gain[] = { 0, 2, 1 };
    store = tal_frontiers_new(TAL_MOST, 64, SIZE_MAX);
    uint32_t a = one(0, 2, 0, 0);
    cr_expect_eq(join(0, a, gain), one(0, 2, 2, 1));
    cr_expect_eq(join(a, a, gain), one(0, 2, 2, 1));
}

Test(frontier, past_the_limit_the_most_of_each_skill_is_kept)
{
    store = tal_frontiers_new(TAL_MOST, 4, SIZE_MAX);
    uint32_t set = one(1, 9, 9, 9);
    for (int i = 0; i < 3; i++)
        set = join(set, one(0, i, 10 - i, 5), nothing);
    cr_expect_not(tal_frontiers_are_coarse(store));
    expect_count(set, 4);
    set = join(set, one(0, 3, 7, 5), nothing);
    cr_expect(tal_frontiers_are_coarse(store));
    cr_expect_eq(set, join(one(0, 3, 10, 5), one(1, 9, 9, 9), nothing));
}

Test(frontier, past_the_bytes_each_new_set_keeps_only_the_most_of_each_skill)
{
    store = tal_frontiers_new(TAL_MOST, 64, 100);
    uint32_t a = one(0, 3, 7, 5), b = one(0, 7, 3, 5);
    expect_count(join(a, b, nothing), 2);
    for (int i = 0; i < 10; i++)
        one(1, i, i, i);
    cr_expect_not(tal_frontiers_are_coarse(store));
    cr_expect_eq(join(a, one(0, 0, 8, 0), nothing), one(0, 3, 8, 5));
    cr_expect(tal_frontiers_are_coarse(store));
}

Test(frontier, many_sets_are_still_told_apart)
{
    store = tal_frontiers_new(TAL_MOST, 64, SIZE_MAX);
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 20000; i++)
            cr_assert_eq(one(i % 3, i, i / 2, 0), (uint32_t)i + 1);
}
