/* Numbers are the same in digits and in words of either language. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "language/numbers.h"
#include "language/rules.h"

/* Where numbers end, and which language it is, only words that hold others together tell. */
static const char words[] = "concepts:\n"
                            "  join: { en: [=and], es: [=y] }\n"
                            "  function: { en: [=the, =of, =and, =a], es: [=el, =de, =y, =las] }\n";

static tal_lexicon *lexicon;
static tal_stemmers *stemmers;
static tal_tokens tokens;

static void set_up(void)
{
    cr_assert_eq(tal_lexicon_load_bytes(&lexicon, "words", words, sizeof words - 1, NULL), TAL_OK);
    stemmers = tal_stemmers_new(&lexicon->vocabulary);
    cr_assert(stemmers);
}

static void tear_down(void)
{
    tal_tokens_free(&tokens);
    tal_stemmers_free(stemmers);
    tal_lexicon_free(lexicon);
}

TestSuite(numbers, .init = set_up, .fini = tear_down);

/* The numbers of TEXT, with a blank behind each. */
static const char *numbers_of(const char *text)
{
    static char out[200];
    const tal_reading reading = { lexicon->turn, lexicon->function_word };
    size_t length = 0, end;
    out[0] = '\0';
    cr_assert_eq(tal_tokens_read(&tokens, stemmers, text, strlen(text), 1000, &reading), TAL_OK);
    for (size_t i = 0; i < tokens.count; i = end) {
        int32_t number = tal_number_at(&tokens, i, lexicon->join, &end);
        if (number == TAL_NUMBER_NONE)
            end = i + 1;
        else
            length += (size_t)snprintf(out + length, sizeof out - length, "%d ", number);
    }
    return out;
}

Test(numbers, words_and_digits_come_to_the_same)
{
    cr_expect_str_eq(numbers_of("118 of the 50"), "118 50 ");
    cr_expect_str_eq(numbers_of("a hundred and eighteen of the fifty"), "118 50 ");
    cr_expect_str_eq(numbers_of("ciento dieciocho de las cincuenta"), "118 50 ");
    cr_expect_str_eq(numbers_of("thirty-eight, and a hundred and seventeen"), "38 117 ");
    cr_expect_str_eq(numbers_of("treinta y ocho, y ciento diecisiete"), "38 117 ");
    cr_expect_str_eq(numbers_of("three hundred and forty thousand two hundred and eight"), "340208 ");
    cr_expect_str_eq(numbers_of("el dos mil quinientas veintidós"), "2522 ");
}

Test(numbers, what_does_not_belong_to_one_begins_another)
{
    cr_expect_str_eq(numbers_of("the seven of ten"), "7 10 ");
    cr_expect_str_eq(numbers_of("twenty and thirty"), "20 30 ");
    cr_expect_str_eq(numbers_of("ten and two"), "10 2 ");
    cr_expect_str_eq(numbers_of("10 and 2"), "10 2 ");
    cr_expect_str_eq(numbers_of("the twenty, the two"), "20 2 ");
}

Test(numbers, a_word_counts_in_its_own_language)
{
    cr_expect_str_eq(numbers_of("the once of a ten"), "10 ");
    cr_expect_str_eq(numbers_of("el once de las seis"), "11 6 ");
}

Test(numbers, what_is_too_long_or_no_number_is_none)
{
    cr_expect_str_eq(numbers_of("the 1234567 of 3b, a 007"), "7 ");
    cr_expect_str_eq(numbers_of("and"), "");
}
