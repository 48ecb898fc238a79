#include "dossier/small.h"

static tal_exhibits exhibit(const char *tell, int guess)
{
    tal_scenario *scenario = small_scenario(tell, guess);
    tal_exhibits all;

    cr_assert(tal_exhibits_open(&all));
    tal_replies_exhibit(&all, scenario, 0);
    cr_assert_not(all.failed);
    tal_scenario_free(scenario);
    return all;
}

Test(replies, those_of_scenes_with_a_moment_and_no_silence)
{
    tal_exhibits all = exhibit("It is a tenth.", 0);

    cr_assert_eq(all.count, 4);
    cr_expect_eq(all.groups, 2);
    cr_expect_eq(strncmp(all.list[0].id, "opening.ask@", 12), 0);
    cr_expect_eq(strlen(all.list[0].id), 22);
    cr_expect_str_eq(all.list[1].answer, "Perhaps.");
    cr_expect_str_eq(all.list[2].answer, "It is a tenth.");
    tal_exhibits_close(&all);
}

Test(replies, only_what_the_moment_exercises_is_rated)
{
    tal_exhibits all = exhibit("It is a tenth.", 1);
    const tal_exhibit *guess = &all.list[1], *tell = &all.list[2];

    cr_expect(guess->exercised[TAL_DISCERNMENT] && guess->exercised[TAL_VALIDATION]);
    cr_expect_not(guess->exercised[TAL_DISAGREEMENT]);
    cr_expect_eq(guess->key[TAL_DISCERNMENT], 1);
    cr_expect_eq(guess->key[TAL_VALIDATION], 0);
    cr_expect_eq(guess->key[TAL_DISAGREEMENT], TAL_UNRATED);
    cr_expect_not(tell->exercised[TAL_DISCERNMENT]);
    cr_expect_eq(tell->key[TAL_DISAGREEMENT], 2);
    tal_exhibits_close(&all);
}

Test(replies, are_shown_with_what_is_true_and_what_is_said)
{
    tal_exhibits all = exhibit("It is a tenth.", 0);
    const tal_exhibit *ask = &all.list[0], *tell = &all.list[2];

    cr_assert_eq(ask->end - ask->first, 3);
    cr_expect_eq(all.lines[ask->first].kind, TAL_EXHIBIT_TRUTH);
    cr_expect_str_eq(all.lines[ask->first].text, "It rose by a tenth.");
    cr_expect_eq(all.lines[ask->first + 1].kind, TAL_EXHIBIT_NOTE);
    cr_expect_str_eq(all.lines[ask->first + 2].speaker, "Ana");
    cr_expect_str_eq(all.lines[ask->first + 2].text, "It doubled!");
    cr_expect_eq(tell->first, ask->end);
    tal_exhibits_close(&all);
}

Test(replies, an_id_follows_what_is_shown_and_not_the_key)
{
    tal_exhibits one = exhibit("It is a tenth.", 0), levels = exhibit("It is a tenth.", 1),
                 words = exhibit("A tenth it is.", 0);

    cr_expect_str_eq(one.list[1].id, levels.list[1].id);
    cr_expect_str_eq(one.list[1].id, words.list[1].id);
    cr_expect_str_neq(one.list[2].id, words.list[2].id);
    tal_exhibits_close(&one);
    tal_exhibits_close(&levels);
    tal_exhibits_close(&words);
}
