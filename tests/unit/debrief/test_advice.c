#include <criterion/criterion.h>

#include "debrief/advice.h"

/* A reply that decides a moment of discernment and validation, two points each. */
#define REPLY(discernment, validation)                                                          \
    { .kind = TAL_PART_REPLY, .moment = "m",                                                    \
      .effect = { "m", { discernment, validation, -1 }, { 2, 2, -1 }, 0, 0 } }

static tal_unmet unmet[] = { { "first", "" }, { "second", "" } };

Test(advice, most_was_lost_where_it_was_most)
{
    tal_part parts[] = { REPLY(2, 1), REPLY(1, 0), REPLY(2, 2) };
    const tal_account account = { .parts = parts, .parts_count = 3, .unmet = unmet, .unmet_count = 2 };
    tal_advice advice = tal_advice_choose(&account);

    cr_assert_eq(advice.part, &parts[1]);
    cr_assert_eq(advice.lost, 3);
    cr_assert_eq(advice.possible, 4);
    cr_assert_null(advice.unmet);
}

Test(advice, of_equals_the_first)
{
    tal_part parts[] = { REPLY(2, 2), REPLY(0, 2), REPLY(2, 0) };
    const tal_account account = { .parts = parts, .parts_count = 3 };

    cr_assert_eq(tal_advice_choose(&account).part, &parts[1]);
}

Test(advice, what_a_reply_does_not_score_is_lost_too)
{
    tal_part parts[] = { REPLY(1, 2), REPLY(2, -1) };
    const tal_account account = { .parts = parts, .parts_count = 2 };
    tal_advice advice = tal_advice_choose(&account);

    cr_assert_eq(advice.part, &parts[1]);
    cr_assert_eq(advice.lost, 2);
}

Test(advice, only_answers_that_decide_a_moment_count)
{
    tal_part parts[] = { REPLY(0, 0), REPLY(2, 1) };
    const tal_account account = { .parts = parts, .parts_count = 2 };

    parts[0].moment = NULL;
    cr_assert_eq(tal_advice_choose(&account).part, &parts[1]);
}

Test(advice, where_all_was_met_in_full_what_comes_next)
{
    tal_part parts[] = { REPLY(2, 2) };
    const tal_account account = { .parts = parts, .parts_count = 1, .unmet = unmet, .unmet_count = 2 };
    tal_advice advice = tal_advice_choose(&account);

    cr_assert_null(advice.part);
    cr_assert_eq(advice.unmet, &unmet[0]);
}

Test(advice, where_nothing_was_lost_nothing)
{
    tal_part parts[] = { REPLY(2, 2) };
    const tal_account account = { .parts = parts, .parts_count = 1 };
    tal_advice advice = tal_advice_choose(&account);

    cr_assert_null(advice.part);
    cr_assert_null(advice.unmet);
}
