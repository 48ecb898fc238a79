#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "report/account_text.h"
#include "report/rubric_text.h"

static tal_part parts[] = {
    { .kind = TAL_PART_SAYS, .speaker = "Nuno", .text = "Well?", .why = "", .idea = "" },
    { .kind = TAL_PART_LOOK, .speaker = "Read it", .text = "Here.", .why = "", .idea = "" },
    { .kind = TAL_PART_REPLY, .text = "No.", .moment = "first", .why = "A wall.",
      .idea = "Ask.", .effect = { "first", { 0, -1, 1 }, { 2, -1, 2 }, 0, -5 },
      .better = "What for?", .better_why = "It asks.", .better_locked = "Not read." },
    { .kind = TAL_PART_OUTCOME, .text = "He goes.", .why = "", .idea = "" },
};
static tal_unseen unseen[] = { { "clock", "See the time", "Ten." } };
static tal_unmet unmet[] = { { "second", "Look.", NULL } };
static const tal_account account = {
    .parts = parts, .parts_count = 4, .unseen = unseen, .unseen_count = 1,
    .unmet = unmet, .unmet_count = 1, .claim = "Lost.", .truth = "Found.", .value = "", .expected = "",
    .result = "lost",
    .for_client = "A loss.", .for_company = "", .for_colleague = "A sigh.",
};

/* The page, emptied. */
static const char *text_of(tal_page *page)
{
    static char text[4000];

    snprintf(text, sizeof text, "%s", page->out.bytes ? page->out.bytes : "");
    tal_buffer_clear(&page->out);
    return text;
}

#define GIVES(page, expected) do {                                      \
        const char *given = text_of(page);                              \
        cr_assert_str_eq(given, expected, "got:\n%s", given);           \
    } while (0)

Test(account_text, it_begins_with_title_and_summary)
{
    const tal_scenario_info info = { .title = "The parcel", .summary = "This is no medical advice." };
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);

    tal_account_text_head(&page, &info);
    GIVES(&page, "The parcel\n\n  This is no medical advice.\n");
    tal_page_free(&page);
}

Test(account_text, how_it_ended_and_what_it_meant)
{
    const tal_account unfinished = { .parts = parts, .parts_count = 1, .claim = "Lost.", .truth = "",
                                     .value = "His daughter.", .expected = "" };
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);

    tal_account_text_ending(&page, &account);
    tal_account_text_about(&page, &account);
    tal_account_text_meaning(&page, &account);
    GIVES(&page, "How it ended\n\n"
                 "  He goes.\n\n"
                 "What it was about\n\n"
                 "  What was claimed:       Lost.\n"
                 "  What was true:          Found.\n\n"
                 "What it meant\n\n"
                 "  Result:                 lost\n"
                 "  For the client:         A loss.\n"
                 "  For the colleague:      A sigh.\n");
    page.blank = true;
    tal_account_text_ending(&page, &unfinished);
    tal_account_text_about(&page, &unfinished);
    tal_account_text_meaning(&page, &unfinished);
    GIVES(&page, "How it ended\n\n"
                 "  The conversation was not finished.\n\n"
                 "What it was about\n\n"
                 "  What was claimed:       Lost.\n"
                 "  What mattered:          His daughter.\n");
    tal_page_free(&page);
}

Test(account_text, the_scores_say_what_and_why)
{
    const tal_result result = { "bad", "lost", false, 60, {
        { 2, 6, 33, 3, true }, { 4, 4, 100, 3, true }, { 0, 0, -1, 0, false } } };
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);
    tal_rubric *rubric = load_rubric();

    tal_account_text_scores(&page, &result, rubric, "en");
    tal_account_text_verdict(&page, &result, rubric, "en");
    GIVES(&page,
        "The score\n\n"
        "  Discerns:               33 of 100 (2 of 6 points)\n"
        "    Full points: all\n"
        "  Validates:              100 of 100 (4 of 4 points)\n"
        "  Disagrees:              not asked for here\n"
        "  Total:                  60 of 100\n\n"
        "  Not passed. The total has to reach 75. Discerns has to reach 50. A\n"
        "  conversation that ends so does not pass: lost.\n");
    tal_rubric_free(rubric);
    tal_page_free(&page);
}

Test(account_text, a_pass_and_an_unfinished_one)
{
    const tal_result passed = { "good", "resolved", true, 90, {
        { 6, 6, 100, 3, true }, { 4, 4, 100, 3, true }, { 2, 2, 100, 1, false } } };
    const tal_result unfinished = { NULL, NULL, false, 0, {
        { 0, 6, 0, 3, true }, { 0, 4, 0, 3, true }, { 0, 2, 0, 1, false } } };
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);
    tal_rubric *rubric = load_rubric();

    tal_account_text_verdict(&page, &passed, rubric, "en");
    GIVES(&page, "  Passed.\n");
    tal_account_text_scores(&page, &passed, rubric, "en");
    tal_account_text_scores(&page, &unfinished, rubric, "en");
    tal_account_text_verdict(&page, &unfinished, rubric, "en");
    cr_assert_null(strstr(text_of(&page), "assed"));
    tal_rubric_free(rubric);
    tal_page_free(&page);
}

static void put_parts(tal_page *page, const tal_rubric *rubric, bool key)
{
    for (size_t i = 0; i < account.parts_count; i++)
        tal_account_text_part(page, &account.parts[i], rubric, "en", key);
}

Test(account_text, each_line_says_what_it_did)
{
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);
    tal_rubric *rubric = load_rubric();

    put_parts(&page, rubric, true);
    GIVES(&page,
        "Nuno: Well?\n\n"
        "  [Read it] Here.\n\n"
        "You: No.\n"
        "    Moment: first\n"
        "    Discerns 0 of 2, Disagrees 1 of 2, patience -5\n"
        "    A wall.\n"
        "    Better: What for?\n"
        "    With that one: It asks.\n"
        "    It was closed to you then: Not read.\n"
        "    The idea: Ask.\n\n"
        "  (He goes.)\n");
    tal_rubric_free(rubric);
    tal_page_free(&page);
}

Test(account_text, without_the_key_it_says_what_was_earned_and_why)
{
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);
    tal_rubric *rubric = load_rubric();

    put_parts(&page, rubric, false);
    GIVES(&page,
        "Nuno: Well?\n\n"
        "  [Read it] Here.\n\n"
        "You: No.\n"
        "    Moment: first\n"
        "    Discerns 0 of 2, Disagrees 1 of 2, patience -5\n"
        "    A wall.\n"
        "    The idea: Ask.\n\n"
        "  (He goes.)\n");
    tal_rubric_free(rubric);
    tal_page_free(&page);
}

Test(account_text, an_example_has_reasons_and_no_levels)
{
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);

    put_parts(&page, NULL, true);
    GIVES(&page,
        "Nuno: Well?\n\n"
        "  [Read it] Here.\n\n"
        "You: No.\n"
        "    Moment: first\n"
        "    A wall.\n"
        "    The idea: Ask.\n\n"
        "  (He goes.)\n");
    tal_page_free(&page);
}

Test(account_text, what_was_missed_is_told_and_nothing_where_nothing_was)
{
    const tal_account whole = { .parts = parts, .parts_count = 4 };
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);

    tal_account_text_unseen(&page, &account);
    tal_account_text_unmet(&page, &account);
    GIVES(&page,
        "What you did not look at\n\n"
        "  [See the time] Ten.\n\n"
        "What you did not get to\n\n"
        "  [second] Look.\n");
    tal_account_text_unseen(&page, &whole);
    tal_account_text_unmet(&page, &whole);
    GIVES(&page, "");
    tal_page_free(&page);
}

Test(account_text, what_was_met_of_it_is_told_in_points)
{
    tal_part met[] = { parts[0], parts[2], parts[2], parts[3] };
    const tal_account middle = { .parts = met, .parts_count = 4 };
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);
    tal_rubric *rubric = load_rubric();

    tal_account_text_points(&page, &middle, rubric, "en");
    GIVES(&page,
        "The moments that were met\n\n"
        "  Discerns:               0 of 4 points\n"
        "  Validates:              not asked for here\n"
        "  Disagrees:              2 of 4 points\n\n"
        "  It did not begin at the beginning, so there is no score: that counts every\n"
        "  moment.\n");
    tal_rubric_free(rubric);
    tal_page_free(&page);
}
