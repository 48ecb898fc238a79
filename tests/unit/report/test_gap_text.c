#include <criterion/criterion.h>
#include <string.h>

#include "report/gap_text.h"
#include "report/rubric_text.h"

static const tal_result result = { "bad", "lost", false, 60, {
    { 3, 6, 50, 3, true }, { 4, 5, 80, 3, true }, { 0, 0, -1, 0, false } } };

static tal_page tell(tal_dress dress, int discernment, int validation)
{
    const int rating[TAL_SKILLS] = { discernment, validation, 90 };
    tal_page page = tal_page_new(80, dress);
    tal_rubric *rubric = load_rubric();

    tal_gap_text(&page, rating, &result, rubric, "en");
    tal_rubric_free(rubric);
    return page;
}

static bool says(int discernment, int validation, const char *words)
{
    tal_page page = tell(TAL_DRESS_PLAIN, discernment, validation);
    bool there = page.out.bytes && strstr(page.out.bytes, words);

    tal_page_free(&page);
    return there;
}

Test(gap_text, belief_stands_beside_measurement)
{
    tal_page page = tell(TAL_DRESS_PLAIN, 80, 80);

    cr_assert_str_eq(page.out.bytes,
        "What you believed, and what was measured\n\n"
        "  Discerns:               believed 80, measured 50: 30 less than you thought\n"
        "  Validates:              believed 80, measured 80: as you thought\n\n"
        "  From the inside it looked better, as it does to most of us: Bain once asked\n"
        "  firms and the people they serve. Of the firms, 80 in 100 thought their service\n"
        "  superb; of the customers, 8 in 100 did.\n", "got:\n%s", page.out.bytes);
    tal_page_free(&page);
}

Test(gap_text, bars_where_the_terminal_has_them)
{
    tal_page page = tell(TAL_DRESS_MONO, -1, 60);

    cr_assert_not_null(strstr(page.out.bytes, "\u25CF\u25CF\u25CF\u25CF\u25CF\u25CF\u25CB"));
    cr_assert_not_null(strstr(page.out.bytes, "80"));
    cr_assert_null(strstr(page.out.bytes, "Discerns"), "it was skipped");
    cr_assert_null(strstr(page.out.bytes, "Disagrees"), "it was not scored");
    tal_page_free(&page);
}

Test(gap_text, one_sentence_for_each_kind_of_gap)
{
    cr_expect(says(60, 70, "You know how you come across."));
    cr_expect(says(61, 70, "Bain"));
    cr_expect(says(60, 69, "You did better than you thought."));
    cr_expect(says(61, 69, "nearer in some things"));
}

Test(gap_text, nothing_where_nothing_was_rated)
{
    tal_page page = tell(TAL_DRESS_PLAIN, -1, -1);

    cr_assert(!page.out.bytes || !*page.out.bytes);
    tal_page_free(&page);
}
