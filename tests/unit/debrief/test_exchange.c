/* Where an account is cut, and what can be taken back. */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "debrief/exchange.h"

static tal_part parts[] = {
    { .kind = TAL_PART_NOTE },    { .kind = TAL_PART_SAYS },    { .kind = TAL_PART_LOOK },
    { .kind = TAL_PART_REPLY },   { .kind = TAL_PART_SILENCE }, { .kind = TAL_PART_SAYS },
    { .kind = TAL_PART_TEXT },    { .kind = TAL_PART_UNCLEAR }, { .kind = TAL_PART_SAYS },
    { .kind = TAL_PART_OUTCOME },
};

Test(exchange, each_ends_with_an_answer_but_the_last)
{
    static const size_t ends[] = { 4, 5, 7, 8, 10 };
    const tal_account account = { .parts = parts, .parts_count = 10 };
    tal_exchange *exchanges;
    size_t count, first = 0;

    cr_assert_eq(tal_exchanges_new(&exchanges, &count, &account), TAL_OK);
    cr_assert_eq(count, 5);
    for (size_t i = 0; i < count; i++) {
        cr_expect_eq(exchanges[i].first, first);
        cr_expect_eq(exchanges[i].end, ends[i]);
        cr_expect_eq(exchanges[i].answer, i < 4 ? &parts[ends[i] - 1] : NULL);
        first = exchanges[i].end;
    }
    free(exchanges);
}

Test(exchange, none_where_nothing_was_said)
{
    const tal_account account = { .parts = parts };
    tal_exchange *exchanges;
    size_t count = 1;

    cr_assert_eq(tal_exchanges_new(&exchanges, &count, &account), TAL_OK);
    cr_assert_eq(count, 0);
    free(exchanges);
    cr_expect_null(tal_exchanges_last_answer(&account));
}

Test(exchange, what_was_not_understood_cannot_be_taken_back)
{
    const tal_account account = { .parts = parts, .parts_count = 10 };
    const tal_account opening = { .parts = parts, .parts_count = 3 };

    cr_expect_eq(tal_exchanges_last_answer(&account), &parts[6]);
    cr_expect_null(tal_exchanges_last_answer(&opening));
}
