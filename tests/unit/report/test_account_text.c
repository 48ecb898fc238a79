#include <criterion/criterion.h>
#include <string.h>

#include "report/account_text.h"
#include "report/rubric_text.h"

static tal_part parts[] = {
    { .kind = TAL_PART_SAYS, .speaker = "Nuno", .text = "Well?", .why = "" },
    { .kind = TAL_PART_LOOK, .speaker = "Read it", .text = "Here.", .why = "" },
    { .kind = TAL_PART_REPLY, .text = "No.", .moment = "first", .why = "A wall.",
      .effect = { "first", { 0, -1, 1 }, { 2, -1, 2 }, 0, -5 },
      .better = "What for?", .better_why = "It asks.", .better_locked = "Not read." },
    { .kind = TAL_PART_OUTCOME, .text = "He goes.", .why = "" },
};
static tal_unseen unseen[] = { { "clock", "See the time", "Ten." } };
static const tal_account account = {
    .parts = parts, .parts_count = 4, .unseen = unseen, .unseen_count = 1,
    .for_client = "A loss.", .for_company = "", .for_colleague = "A sigh.",
};

Test(account_text, the_summary_says_what_and_why)
{
    const tal_result result = { "bad", "lost", false, 60, {
        { 2, 6, 33, 3, true }, { 4, 4, 100, 3, true }, { 0, 0, -1, 0, false } } };
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);
    tal_rubric *rubric = load_rubric();

    tal_account_text_summary(&page, &account, &result, rubric, "en");
    cr_assert_str_eq(page.out.bytes,
        "How it ended\n\n"
        "  He goes.\n\n"
        "  Result:                 lost\n"
        "  For the client:         A loss.\n"
        "  For the colleague:      A sigh.\n\n"
        "The score\n\n"
        "  Discerns:               33 of 100 (2 of 6 points)\n"
        "    Full points: all\n"
        "  Validates:              100 of 100 (4 of 4 points)\n"
        "  Disagrees:              not asked for here\n"
        "  Total:                  60 of 100\n\n"
        "  Not passed. The total has to reach 75. Discerns has to reach 50. A\n"
        "  conversation that ends so does not pass: lost.\n", "got:\n%s", page.out.bytes);
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

    tal_account_text_summary(&page, &account, &passed, rubric, "en");
    cr_assert_not_null(strstr(page.out.bytes, "\n  Passed.\n"));
    tal_buffer_clear(&page.out);
    tal_account_text_summary(&page, &account, &unfinished, rubric, "en");
    cr_assert_not_null(strstr(page.out.bytes, "The conversation was not finished."));
    cr_assert_null(strstr(page.out.bytes, "assed"));
    tal_rubric_free(rubric);
    tal_page_free(&page);
}

Test(account_text, each_line_says_what_it_did)
{
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);
    tal_rubric *rubric = load_rubric();

    tal_account_text_lines(&page, &account, rubric, "en");
    cr_assert_str_eq(page.out.bytes,
        "The conversation, line by line\n\n"
        "Nuno: Well?\n\n"
        "  [Read it] Here.\n\n"
        "You: No.\n"
        "    Moment: first\n"
        "    Discerns 0 of 2, Disagrees 1 of 2, patience -5\n"
        "    A wall.\n"
        "    Better: \u201CWhat for?\u201D It asks. It was closed to you then: Not read.\n\n"
        "  (He goes.)\n\n"
        "What you did not look at\n\n"
        "  [See the time] Ten.\n", "got:\n%s", page.out.bytes);
    tal_rubric_free(rubric);
    tal_page_free(&page);
}
