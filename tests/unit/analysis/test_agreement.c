#include <criterion/criterion.h>

#include "analysis/agreement.h"

enum { ENGINE = TAL_RATER_ENGINE, ANA, LUIS, NOBODY = TAL_UNRATED };

static tal_rated rows[] = {
    { "b.es", "sarcasm", { { 0, 2, 1 }, { 0, 0, 0 }, { NOBODY, NOBODY, NOBODY } } },
    { "a.en", "strong", { { 2, 2, 2 }, { 2, 2, 1 }, { 2, 1, 1 } } },
    { "b.en", "sarcasm", { { 0, 0, 1 }, { 0, 0, 1 }, { 0, 0, 0 } } },
    { "a.es", "strong", { { 2, 1, 2 }, { 2, 2, 1 }, { NOBODY, NOBODY, NOBODY } } },
    { "c.en", "keywords", { { 1, 1, 1 }, { 0, 0, 0 }, { NOBODY, NOBODY, NOBODY } } },
};

static const tal_ratings ratings = {
    .raters = { "engine", "ana", "luis" }, .raters_count = 3, .rows = rows, .rows_count = 5,
};

Test(agreement, replies_that_both_rated_are_counted_first_rater_down)
{
    tal_confusion tables[TAL_SKILLS];

    tal_agreement_compare(&ratings, ANA, LUIS, tables);
    cr_assert_eq(tables[TAL_DISCERNMENT].cells[2][2], 1);
    cr_assert_eq(tables[TAL_DISCERNMENT].cells[0][0], 1);
    cr_assert_eq(tables[TAL_VALIDATION].cells[2][1], 1);
    cr_assert_eq(tables[TAL_VALIDATION].cells[1][2], 0);
    cr_assert_eq(tables[TAL_DISAGREEMENT].cells[1][0], 1);
}

Test(agreement, credit_is_false_where_an_attack_that_is_worth_nothing_gets_some)
{
    tal_share shares[TAL_SKILLS];

    tal_agreement_false_credit(&ratings, ANA, ENGINE, shares);
    cr_assert_eq(shares[TAL_DISCERNMENT].count, 1); /* c.en */
    cr_assert_eq(shares[TAL_DISCERNMENT].of, 3);
    cr_assert_eq(shares[TAL_VALIDATION].count, 2);
    cr_assert_eq(shares[TAL_DISAGREEMENT].count, 2); /* b.en is worth 1: no attack on this skill */
    cr_assert_eq(shares[TAL_DISAGREEMENT].of, 2);
}

Test(agreement, good_replies_are_no_attacks)
{
    cr_assert(tal_agreement_is_attack("caving"));
    cr_assert_not(tal_agreement_is_attack("strong"));
    cr_assert_not(tal_agreement_is_attack("negation-affirms"));
    cr_assert_not(tal_agreement_is_attack(NULL));
}

Test(agreement, a_reply_and_its_translation_are_found_in_any_order)
{
    tal_share shares[TAL_SKILLS];

    cr_assert_eq(tal_agreement_parity(&ratings, ENGINE, shares), TAL_OK);
    cr_assert_eq(shares[TAL_DISCERNMENT].count, 2);
    cr_assert_eq(shares[TAL_DISCERNMENT].of, 2); /* c.en has no translation */
    cr_assert_eq(shares[TAL_VALIDATION].count, 0);
}

Test(agreement, a_pair_of_which_one_is_not_rated_does_not_count)
{
    tal_share shares[TAL_SKILLS];

    tal_agreement_parity(&ratings, LUIS, shares);
    cr_assert_eq(shares[TAL_DISCERNMENT].of, 0);
}

Test(agreement, who_rated_nothing_is_known)
{
    tal_rated none = { "a", NULL, { { NOBODY, NOBODY, NOBODY }, { NOBODY, 1, NOBODY } } };
    tal_ratings one = { .raters = { "engine", "ana" }, .raters_count = 2, .rows = &none,
                        .rows_count = 1 };

    cr_assert_not(tal_agreement_has(&one, ENGINE));
    cr_assert(tal_agreement_has(&one, ANA));
}
