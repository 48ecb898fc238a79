#include "report/played_rows.h"
#include "report/progress_text.h"
#include "report/rubric_text.h"

TestSuite(progress_text, .init = scratch_begin, .fini = scratch_end);

static void assert_page(int width, const tal_history *history,
                        const tal_progress_scenario *scenarios, size_t count, const char *expected)
{
    tal_page page = tal_page_new(width, TAL_DRESS_PLAIN);
    tal_rubric *rubric = load_rubric();

    tal_progress_text(&page, history, scenarios, count, rubric, "en");
    cr_assert_str_eq(page.out.bytes, expected, "got:\n%s", page.out.bytes);
    tal_rubric_free(rubric);
    tal_page_free(&page);
}

Test(progress_text, skills_by_mode_then_what_is_next_then_what_was_played)
{
    tal_history *history = history_of_three();
    tal_progress_scenario scenarios[2];

    two_scenarios(history, scenarios);
    assert_page(80, history, scenarios, 2,
        "Practice: 2 conversations\n\n"
        "  Discerns:               70 of 100 the last time; you rate yourself 20 too high\n"
        "  Validates:              90 of 100 the last time; you rate yourself 10 too low\n"
        "  Disagrees:              80 of 100 the last time; you rate yourself as you\n"
        "                          score\n\n"
        "Assessment: 1 conversation\n\n"
        "  Discerns:               not scored yet\n"
        "  Validates:              not scored yet\n"
        "  Disagrees:              not scored yet\n\n"
        "What to practise next\n\n"
        " 1.  the-pen (The pen). Not played yet.\n"
        " 2.  hundred-calls (A hundred calls). On average 60 of 100. Passed before. Last\n"
        "     on 2025-01-03. You have read its explanations.\n\n"
        "What you have played (times are UTC)\n\n"
        "  2025-01-03 09:05  hundred-calls, assessment, form 1, en: resolved. Not passed.\n"
        "                    (Discerns \u2013, Validates \u2013, Disagrees \u2013) Its explanations had\n"
        "                    been read before.\n"
        "  2025-01-02 09:05  hundred-calls, practice, form 1, en: resolved. Passed. 80 of\n"
        "                    100 (Discerns 70, Validates 90, Disagrees 80)\n"
        "  2025-01-01 09:05  hundred-calls, practice, form 1, en: resolved. Not passed.\n"
        "                    40 of 100 (Discerns 30, Validates 50, Disagrees \u2013)\n");
    tal_history_free(history);
}

Test(progress_text, an_empty_history_says_how_to_begin)
{
    const tal_progress_scenario scenario = { .id = "the-pen", .title = "The pen", .mean = -1 };
    tal_history *history;

    cr_assert_eq(tal_history_update(&history, NULL), TAL_OK);
    assert_page(80, history, &scenario, 1,
        "  You have not finished a conversation yet.\n"
        "  To begin: talante play the-pen\n\n"
        "What to practise next\n\n"
        " 1.  the-pen (The pen). Not played yet.\n");
    assert_page(80, history, NULL, 0, "  You have not finished a conversation yet.\n");
    tal_history_free(history);
}

Test(progress_text, a_trend_has_a_sign_and_the_oldest_are_counted)
{
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);
    tal_rubric *rubric = load_rubric();
    tal_history *history;
    char name[16], time[40];

    for (int i = 0; i < 22; i++) {
        snprintf(name, sizeof name, "%02d", i);
        snprintf(time, sizeof time, "2025-01-%02dT09:00:00Z", i + 1);
        shelf_put(&(shelf){ .name = name, .started = time, .ended = i == 21 ? "long ago" : time,
                            .total = i, .scores = { 3 * i, 66 - 3 * i, 50 } });
    }
    cr_assert_eq(tal_history_update(&history, NULL), TAL_OK);
    tal_progress_text(&page, history, NULL, 0, rubric, "en");
    cr_assert_not_null(strstr(page.out.bytes, "63 of 100 the last time; trend +9\n"));
    cr_assert_not_null(strstr(page.out.bytes, "3 of 100 the last time; trend -9\n"));
    cr_assert_not_null(strstr(page.out.bytes, "50 of 100 the last time; steady\n"));
    cr_assert_not_null(strstr(page.out.bytes, "  long ago          hundred-calls"));
    cr_assert_not_null(strstr(page.out.bytes, "  2025-01-03 09:00  hundred-calls"));
    cr_assert_null(strstr(page.out.bytes, "2025-01-02"));
    cr_assert_not_null(strstr(page.out.bytes,
                              "  and 2 earlier: `talante progress --json` has all\n"));
    tal_history_free(history);
    tal_rubric_free(rubric);
    tal_page_free(&page);
}
