/* What a session lends is kept over its next call. */
#include "talking.h"

TestSuite(offered, .init = talking_begin, .fini = talking_end);

Test(offered, replies_and_the_desk_are_copied)
{
    tal_offered offer = { 0 };
    tal_text shown;

    talking_tell(talking_counter, (talking_how){ 0 });
    cr_assert_eq(tal_offered_read(&offer, talking_pane()->game, 3), TAL_OK);
    cr_assert_eq(tal_game_look(talking_pane()->game, "log", &shown), TAL_OK);
    cr_expect_eq(offer.cards_count, 3);
    cr_expect_str_eq(offer.cards[0].text, "When did it stop?");
    cr_expect_not(offer.cards[0].locked);
    cr_expect_str_eq(offer.cards[1].text, "Unread.");
    cr_expect(offer.cards[1].locked);
    cr_assert_eq(offer.things_count, 1);
    cr_expect_str_eq(offer.things[0].id, "log");
    cr_expect_str_eq(offer.things[0].label, "Read the log");
    cr_expect_not(offer.things[0].seen);
    cr_assert_eq(tal_offered_read(&offer, talking_pane()->game, 0), TAL_OK);
    cr_expect_eq(offer.cards_count, 0);
    cr_assert_eq(offer.things_count, 2);
    cr_expect(offer.things[0].seen);
    tal_offered_free(&offer);
}

Test(offered, what_cannot_be_read_leaves_nothing)
{
    tal_offered offer = { 0 };

    talking_tell(talking_counter, (talking_how){ 0 });
    cr_expect_eq(tal_offered_read(&offer, talking_pane()->game, 4), TAL_ECHOICE);
    cr_expect_eq(offer.cards_count, 0);
    cr_expect_eq(offer.things_count, 0);
    cr_expect_null(offer.arena);
}
