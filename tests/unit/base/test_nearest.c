#include <criterion/criterion.h>
#include <string.h>

#include "base/nearest.h"

static const char *nearest(const char *wanted, const char *a, const char *b)
{
    tal_nearest near = tal_nearest_start(wanted, strlen(wanted));

    tal_nearest_offer(&near, a);
    if (b)
        tal_nearest_offer(&near, b);
    return near.best;
}

Test(nearest, a_slip_is_recognised)
{
    cr_assert_str_eq(nearest("patiense", "trust", "patience"), "patience");
    cr_assert_str_eq(nearest("recieve", "receive", NULL), "receive", "a swap is one edit");
    cr_assert_str_eq(nearest("Trust", "trust", NULL), "trust", "case is ignored");
    cr_assert_str_eq(nearest("ÁNIMO", "ánimo", NULL), "ánimo");
    cr_assert_str_eq(nearest("senor", "señor", NULL), "señor", "characters count, not bytes");
}

Test(nearest, the_fewest_edits_win_and_then_the_first)
{
    cr_assert_str_eq(nearest("scenes", "scents", "scene"), "scents");
    cr_assert_str_eq(nearest("replie", "replies", "reply"), "replies");
}

Test(nearest, what_is_too_far_is_not_suggested)
{
    cr_assert_null(nearest("dog", "cat", "cow"));
    cr_assert_null(nearest("title", "summary", NULL));
    cr_assert_str_eq(nearest("en", "es", NULL), "es", "one edit is always near");
    cr_assert_str_eq(nearest("abcdef", "abXYef", NULL), "abXYef", "two of six");
    cr_assert_null(nearest("abcdef", "abXYZf", NULL), "three of six");
}

Test(nearest, only_the_given_length_of_the_word_counts)
{
    tal_nearest near = tal_nearest_start("trusty and more", 5);

    tal_nearest_offer(&near, "trust");
    cr_assert_str_eq(near.best, "trust");
    cr_assert_eq(near.distance, 0);
}

Test(nearest, long_words_are_never_near)
{
    char sixty_four[65], sixty_five[66];

    memset(sixty_four, 'a', 64);
    memset(sixty_five, 'a', 65);
    sixty_four[64] = sixty_five[65] = '\0';
    cr_assert_str_eq(nearest(sixty_four, sixty_four, NULL), sixty_four);
    cr_assert_null(nearest(sixty_five, sixty_four, NULL));
    cr_assert_null(nearest(sixty_four, sixty_five, NULL));
}
