/* The progress of a home with two practices, an assessment and a reading. */
#include "driver.h"

#include "report/played_rows.h"
#include "stage/rubric_file.h"
#include "window/progress_pane.h"

static tal_app app;
static tal_history *history;
static tal_shelf books;
static tal_rubric *rubric;
static char practised[100];

static void practise(void *self, const char *id)
{
    (void)self;
    snprintf(practised, sizeof practised, "%s", id);
}

/* With what TAKE of it has been played. */
static void open_with(bool played, double width, double height, int text_size)
{
    tal_preferences preferences = { TAL_LOOK_LIGHT, text_size, true };

    tal_app_begin(&app, NULL, &test_ruler, &preferences, width, height);
    if (played)
        history = history_of_three();
    else
        cr_assert_eq(tal_history_update(&history, NULL), TAL_OK);
    cr_assert_eq(tal_rubric_file_load(&rubric, NULL), TAL_OK);
    cr_assert_eq(tal_shelf_open(&books, NULL), 0);
    tal_app_open(
        &app, tal_progress_pane_new(&(tal_progress_about){
                  .history = history, .shelf = &books, .rubric = rubric, .practise = practise }));
}

static void end(void)
{
    tal_app_end(&app);
    tal_shelf_close(&books);
    tal_history_free(history);
    tal_rubric_free(rubric);
    scratch_end();
}

TestSuite(progress_pane, .init = scratch_begin, .fini = end);

Test(progress_pane, says_what_the_terminal_says)
{
    open_with(true, 1280, 4000, 100);
    cr_expect(
        test_shows(&app, "Discernment\n70 of 100 the last time; you rate yourself 20 too high\n"));
    cr_expect(
        test_shows(&app, "Validation\n90 of 100 the last time; you rate yourself 10 too low\n"));
    cr_expect(test_shows(&app, "Graceful disagreement\n80 of 100 the last time; you rate yourself "
                               "as you score\n"));
    cr_expect(test_shows(&app, ". A hundred calls\nOn average 60 of 100. Passed before. Last on "
                               "2025-01-03. You have read its explanations.\n"));
    cr_expect(test_shows(&app, "2025-01-02 09:05\nA hundred calls, practice, form 1, en: resolved. "
                               "Passed. 80 of 100 (Discernment 70, Validation 90, Graceful "
                               "disagreement 80)\n"));
    cr_expect_not(test_shows(&app, "2025-01-02 10:00"), "a reading is no conversation");
}

Test(progress_pane, the_plot_has_a_legend_and_the_first_and_last_day)
{
    open_with(true, 1280, 800, 100);
    cr_expect(test_shows(&app, "Discernment\nValidation\nGraceful disagreement\nhollow: what you "
                               "believed\n"));
    cr_expect(test_shows(&app, "100\n2025-01-01\n2025-01-02\n"));
}

Test(progress_pane, kinds_are_never_in_one_plot)
{
    open_with(true, 1280, 800, 100);
    cr_expect_not(test_find(&app, "typed"), "nothing was typed");
    test_click(&app, "Assessment: 1 conversation");
    cr_expect(test_shows(&app, "Discernment\nnot scored yet\n"));
    cr_expect_not(test_shows(&app, "hollow"), "nobody rated themselves");
    test_tab_to(&app, "Practice: 2 conversations");
    test_press(&app, TAL_PRESS_ENTER);
    cr_expect(test_shows(&app, "70 of 100 the last time"));
}

Test(progress_pane, what_to_practise_next_is_opened)
{
    open_with(true, 1280, 4000, 100);
    test_click(&app, ". The pen");
    cr_expect_str_eq(practised, "high-profile-client");
    cr_expect(app.over, "it has closed itself");
}

Test(progress_pane, escape_and_back_close_it)
{
    open_with(true, 1280, 800, 100);
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect(app.over);
    tal_app_end(&app);
    tal_history_free(history);
    tal_rubric_free(rubric);
    tal_shelf_close(&books);
    open_with(true, 1280, 800, 100);
    test_click(&app, "Back");
    cr_expect(app.over);
}

Test(progress_pane, who_has_played_nothing_is_told_where_to_begin)
{
    open_with(false, 1280, 800, 100);
    cr_expect(test_shows(&app, "You have not finished a conversation yet."));
    cr_expect(test_shows(&app, "1. A hundred calls\nNot played yet.\n"));
    cr_expect_not(test_shows(&app, "What you have played"));
}

Test(progress_pane, everything_is_reached_in_a_small_window_with_large_letters)
{
    open_with(true, 640, 480, 200);
    test_contrast(&app);
    test_tab_order(&app);
    test_tab_to(&app, "3. ");
    cr_expect_gt(tal_sheet_find(test_sheet(&app), app.top->focus)->seen.height, 40);
    for (size_t i = 0; i < app.sheet.spots_count; i++)
        cr_expect_leq(app.sheet.spots[i].box.x + app.sheet.spots[i].box.width, 640);
}

Test(progress_pane, can_be_read_in_every_look)
{
    open_with(true, 1280, 4000, 100);
    for (int look = 0; look < TAL_LOOKS; look++) {
        tal_app_prefer(&app, &(tal_preferences){ (tal_look_of)look, 100, true });
        test_contrast(&app);
    }
}
