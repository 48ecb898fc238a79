/* The words of a lexicon: found as they were put in, and one slip away. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "language/vocabulary.h"

static tal_vocabulary words;

static void set_up(void)
{
    cr_assert_eq(tal_vocabulary_init(&words), TAL_OK);
}

static void tear_down(void)
{
    tal_vocabulary_free(&words);
}

TestSuite(vocabulary, .init = set_up, .fini = tear_down);

static uint32_t add(tal_form_kind kind, const char *word)
{
    tal_entry *entry = tal_vocabulary_add(&words, kind, word, strlen(word));
    cr_assert(entry);
    return entry->id;
}

/* The word that WORD is mended to; "": none. */
static const char *mended(const char *word)
{
    static char out[TAL_WORD_BYTES + 1];
    const tal_entry *entry = tal_vocabulary_mend(&words, word, strlen(word));
    snprintf(out, sizeof out, "%.*s", entry ? entry->length : 0, entry ? entry->letters : "");
    return out;
}

Test(vocabulary, the_same_letters_are_one_entry_of_each_kind)
{
    uint32_t written = add(TAL_FORM_WRITTEN, "bill");
    cr_assert_eq(add(TAL_FORM_WRITTEN, "bill"), written);
    cr_assert_neq(add(TAL_FORM_ENGLISH, "bill"), written);
    cr_assert_eq(tal_vocabulary_find(&words, TAL_FORM_WRITTEN, "bill", 4)->id, written);
    cr_assert_null(tal_vocabulary_find(&words, TAL_FORM_SPANISH, "bill", 4));
    cr_assert_null(tal_vocabulary_find(&words, TAL_FORM_WRITTEN, "bil", 3));
}

Test(vocabulary, many_words_stay_what_they_were)
{
    char word[20];
    for (int i = 0; i < 20000; i++) {
        snprintf(word, sizeof word, "word%d", i);
        cr_assert_eq(add(TAL_FORM_WRITTEN, word), (uint32_t)i + 1);
    }
    for (int i = 0; i < 20000; i++) {
        snprintf(word, sizeof word, "word%d", i);
        cr_assert_eq(tal_vocabulary_find(&words, TAL_FORM_WRITTEN, word, strlen(word))->id,
                     (uint32_t)i + 1);
    }
}

Test(vocabulary, a_slip_is_one_letter_left_out_put_in_changed_or_two_swapped)
{
    add(TAL_FORM_WRITTEN, "refund");
    cr_assert_eq(tal_vocabulary_finish(&words), TAL_OK);
    cr_assert_str_eq(mended("refnd"), "refund");
    cr_assert_str_eq(mended("refun"), "refund");
    cr_assert_str_eq(mended("refuund"), "refund");
    cr_assert_str_eq(mended("refand"), "refund");
    cr_assert_str_eq(mended("rfeund"), "refund");
    cr_assert_str_eq(mended("refudn"), "refund");
    cr_assert_str_eq(mended("erfund"), "", "the first letter must be right");
    cr_assert_str_eq(mended("defund"), "");
    cr_assert_str_eq(mended("refunds"), "", "another form of it");
    cr_assert_str_eq(mended("refuna"), "");
    cr_assert_str_eq(mended("rfnud"), "", "two slips");
    cr_assert_str_eq(mended("refu"), "");
    cr_assert_str_eq(mended(""), "");
}

Test(vocabulary, short_words_and_stems_are_not_slipped_into)
{
    add(TAL_FORM_WRITTEN, "angry");
    add(TAL_FORM_ENGLISH, "disappoint");
    cr_assert_eq(tal_vocabulary_finish(&words), TAL_OK);
    cr_assert_str_eq(mended("anggry"), "");
    cr_assert_str_eq(mended("angri"), "");
    cr_assert_str_eq(mended("dissappoint"), "");
}

Test(vocabulary, a_slip_that_may_be_of_either_word_is_of_none)
{
    add(TAL_FORM_WRITTEN, "warning");
    add(TAL_FORM_WRITTEN, "warming");
    cr_assert_eq(tal_vocabulary_finish(&words), TAL_OK);
    cr_assert_str_eq(mended("warfing"), "");
    cr_assert_str_eq(mended("warnign"), "warning");
}

Test(vocabulary, what_is_long_or_empty_does_no_harm)
{
    char word[201];
    memset(word, 'a', 200);
    word[200] = '\0';
    cr_assert_eq(tal_vocabulary_finish(&words), TAL_OK);
    cr_assert_str_eq(mended(word), "");
    word[TAL_WORD_BYTES] = '\0';
    cr_assert_str_eq(mended(word), "");
}

Test(vocabulary, sets_of_concepts_reach_to_the_last)
{
    tal_concepts a = { { 0 } }, b = { { 0 } };
    tal_concepts_put(&a, 0);
    tal_concepts_put(&a, TAL_CONCEPTS - 1);
    tal_concepts_put(&b, 64);
    cr_assert(tal_concepts_has(&a, TAL_CONCEPTS - 1));
    cr_assert_not(tal_concepts_has(&a, 64));
    cr_assert_not(tal_concepts_within(&a, &b));
    tal_concepts_add(&b, &a);
    cr_assert(tal_concepts_within(&a, &b));
}
