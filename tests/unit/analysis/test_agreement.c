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

/* Shrout and Fleiss's judges are four, and levels have three values: the same mean squares by hand. Six replies, two
 * judges, 0 0, 1 1, 2 2, 0 1, 1 2, 2 2: BMS 1.3333, JMS 0.3333, EMS 0.1333. */
Test(agreement, judges_together_are_neither_the_engine_nor_the_key)
{
    static const int8_t given[6][2] = { { 0, 0 }, { 1, 1 }, { 2, 2 }, { 0, 1 }, { 1, 2 }, { 2, 2 } };
    tal_rated seven[7];
    tal_ratings all = { .raters = { "engine", "ana", "key", "luis" }, .raters_count = 4, .key = 2, .rows = seven,
                        .rows_count = 7 };
    tal_agreement_icc it;

    memset(seven, TAL_UNRATED, sizeof seven);
    for (int i = 0; i < 6; i++) {
        seven[i].levels[ENGINE][0] = 2;
        seven[i].levels[1][0] = given[i][0];
        seven[i].levels[2][0] = 0;
        seven[i].levels[3][0] = given[i][1];
    }
    seven[6].levels[1][0] = 2; /* rated by one alone */
    cr_assert_eq(tal_agreement_icc_of(&all, 0, &it), TAL_OK);
    cr_assert_eq(it.judges, 2);
    cr_assert_eq(it.replies, 6);
    cr_assert(it.defined);
    cr_assert_float_eq(it.single.value, 0.7826, 5e-5);
    cr_assert_float_eq(it.mean.value, 0.9, 5e-5);
    cr_assert_eq(tal_agreement_icc_of(&all, 1, &it), TAL_OK);
    cr_assert_eq(it.judges, 0);
    cr_assert_not(it.defined);
}
