/* Kinds, times and sentences; those of the page stand in test_progress_text.c. */
#include <criterion/criterion.h>
#include <stdio.h>

#include "report/progress_words.h"

Test(progress_words, every_kind_has_words)
{
    static const char *const words[] = { "Practice", "Practice, typed", "Assessment",
                                         "Assessment, typed" };

    for (int i = 0; i < TAL_PROGRESS_KINDS; i++)
        cr_expect_str_eq(tal_progress_kind_words(tal_progress_kinds[i]), words[i]);
    cr_expect_str_eq(tal_progress_kind_count(tal_progress_kinds[1], 1),
                     "Practice, typed: %d conversation");
    cr_expect_str_eq(tal_progress_kind_count(tal_progress_kinds[2], 2),
                     "Assessment: %d conversations");
}

Test(progress_words, a_time_is_cut_where_it_has_the_shape_of_one)
{
    char out[TAL_PROGRESS_TIME];

    cr_expect_str_eq(tal_progress_minute("2025-01-31T09:30:00Z", out), "2025-01-31 09:30");
    cr_expect_str_eq(tal_progress_day("2025-01-31T09:30:00Z", out), "2025-01-31");
    cr_expect_str_eq(tal_progress_day("31 January", out), "31 January");
}

static const char *all_of(const tal_progress_skill *it)
{
    static char out[200];
    tal_buffer words = TAL_BUFFER_EMPTY;

    tal_progress_words_last(&words, it);
    tal_progress_words_trend(&words, it);
    tal_progress_words_gap(&words, it);
    snprintf(out, sizeof out, "%s", words.bytes);
    tal_buffer_free(&words);
    return out;
}

Test(progress_words, a_skill_is_told_in_one_sentence)
{
    tal_progress_skill it = { .last = -1 };

    cr_expect_str_eq(all_of(&it), "not scored yet");
    it = (tal_progress_skill){ .conversations = 4, .last = 72, .has_trend = true };
    cr_expect_str_eq(all_of(&it), "72 of 100 the last time; steady");
    it.trend = -3;
    it.rated = 1;
    cr_expect_str_eq(all_of(&it),
                     "72 of 100 the last time; trend -3; you rate yourself as you score");
    it.gap = -5;
    cr_expect_str_eq(all_of(&it), "72 of 100 the last time; trend -3; you rate yourself 5 too low");
}
