/* Home, over the scenarios that come with the program and a home of the test's own. */
#include "driver.h"

#include <criterion/redirect.h>

#include "stage/interface.h"
#include "stage/shelf.h"
#include "store/shelf.h"
#include "window/gallery.h"
#include "window/home_pane.h"
#include "window/panes.h"

static tal_app app;
static tal_options options;
static tal_pane *home;

static void open_home(double width, double height, int text_size)
{
    tal_preferences preferences = { TAL_LOOK_LIGHT, text_size, true };

    tal_interface_speak("en");
    tal_app_begin(&app, NULL, &test_ruler, &preferences, width, height);
    app.gallery = tal_gallery_new();
    home = tal_home_pane_new(&options);
    tal_app_open(&app, home);
}

static void let_it_load(void)
{
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_TIME, .now = app.now + 10 });
}

static void begin(void)
{
    scratch_begin();
    cr_redirect_stderr();
    options = (tal_options){ .form = -1 };
}

static void end(void)
{
    tal_app_end(&app);
    tal_gallery_free(app.gallery);
    scratch_end();
}

TestSuite(home_pane, .init = begin, .fini = end);

static void one_that_was_left(void)
{
    shelf_put(&(shelf){ .name = "2025-01-02", .started = "2025-01-02T09:30:00Z" });
    shelf_put(&(shelf){ .name = "2025-01-03",
                        .started = "2025-01-03T08:00:00Z",
                        .scenario = "self-diagnosis",
                        .mode = TAL_ASSESSMENT });
    shelf_put(&(shelf){ .name = "2025-01-04",
                        .started = "2025-01-04T08:00:00Z",
                        .ended = "2025-01-04T08:00:00Z",
                        .total = 70,
                        .passed = true });
    shelf_put(
        &(shelf){ .name = "2025-01-05", .started = "2025-01-05T08:00:00Z", .mode = TAL_READING });
}

/* By its id, for its label is in the language of the interface, which a test may lack. */
static void test_click_id(int id)
{
    const tal_spot *spot = tal_sheet_find(test_sheet(&app), id);

    cr_assert(spot && spot->seen.height > 0);
    test_click_at(&app, spot->seen.x + 1, spot->seen.y + 1);
}

/* The only journal of this test's home. */
static const char *journal(void)
{
    static char *text;
    size_t length;
    char *path = scratch_journal();

    free(text);
    text = scratch_read(path, &length);
    free(path);
    return text;
}

Test(home_pane, the_first_picture_comes_before_the_scenarios)
{
    open_home(1280, 800, 100);
    cr_expect(test_shows(&app, "Who do you want to talk with?\n"));
    cr_expect(test_shows(&app, "Looking for the conversations"));
    cr_expect_geq(tal_app_patience(&app, 0), 0);
    let_it_load();
    cr_expect_not(test_shows(&app, "Looking for the conversations"));
    cr_expect_eq(tal_app_patience(&app, app.now), -1, "then it sleeps");
}

Test(home_pane, cards_say_what_a_person_chooses_by)
{
    open_home(1280, 2000, 100);
    let_it_load();
    cr_expect(test_shows(&app, "Marta Ruiz, on the phone\n1. A hundred calls\nA caller says "));
    cr_expect(test_shows(&app, "\nYou practise: Look before you believe or doubt. "));
    cr_expect(test_shows(&app, "\n8 min. New\n"));
    cr_expect(test_shows(&app, "Adela Montalbán, in the office\n2. "), "the shortest first");
}

Test(home_pane, a_card_says_how_it_went_last)
{
    one_that_was_left();
    open_home(1280, 2000, 100);
    let_it_load();
    cr_expect(test_shows(&app, "8 min. Practice: 70 of 100 the last time. Passed.\n"));
}

Test(home_pane, what_was_left_is_offered_the_newest_first)
{
    one_that_was_left();
    open_home(1280, 800, 100);
    let_it_load();
    cr_expect(test_shows(&app, "Go on where you left\nUnderlined in yellow\nAssessment\nbegun "
                               "2025-01-03 08:00 UTC\nA hundred calls\nPractice\nbegun 2025-01-02 "
                               "09:30 UTC\n"));
    cr_expect_not(test_shows(&app, "2025-01-05"), "a reading is nothing to go on with");
}

Test(home_pane, at_most_three_are_offered)
{
    static const char *const names[] = { "a", "b", "c", "d" };
    tal_shelf all;

    for (int i = 0; i < 4; i++)
        shelf_put(&(shelf){ .name = names[i], .started = "2025-01-02T09:30:00Z" });
    open_home(1280, 800, 100);
    let_it_load();
    for (int i = 0; i < 5; i++)
        test_press(&app, TAL_PRESS_TAB);
    cr_expect(test_find(&app, "begun") != NULL);
    cr_assert_eq(tal_shelf_open(&all, NULL), 0);
    cr_expect_eq(app.sheet.spots_count, 3 + all.count + 7 + 3, "%zu", app.sheet.spots_count);
    tal_shelf_close(&all);
}

Test(home_pane, a_click_on_a_card_begins)
{
    open_home(1280, 800, 100);
    let_it_load();
    test_click(&app, "A hundred calls");
    cr_assert_neq(app.top, home);
    cr_expect(test_shows(&app, "Marta Ruiz"));
    cr_expect(strstr(journal(), "\"scenario\":{\"id\":\"hundred-calls\""));
    cr_expect(strstr(journal(), "\"mode\":\"practice\""));
    cr_expect_null(strstr(journal(), "\"lexicon\":"));
}

Test(home_pane, a_number_begins_too)
{
    open_home(1280, 800, 100);
    test_key(&app, '2', 0);
    cr_expect_eq(app.top, home, "there is nothing yet");
    let_it_load();
    test_key(&app, '9', 0);
    test_key(&app, '2', TAL_HOLD_CONTROL);
    cr_expect_eq(app.top, home);
    test_key(&app, '2', 0);
    cr_assert_neq(app.top, home);
    cr_expect(strstr(journal(), "\"scenario\":{\"id\":\"high-profile-client\""));
}

Test(home_pane, how_it_is_played_is_chosen_once_for_all)
{
    open_home(1280, 800, 100);
    let_it_load();
    test_click(&app, "Español");
    test_click_id(TAL_HOME_WAYS + TAL_HOME_ASSESSMENT);
    test_click_id(TAL_HOME_TYPE);
    cr_expect(test_shows(&app, "1. Cien llamadas\n"), "the interface has changed at once");
    test_tab_to(&app, "Cien llamadas");
    test_press(&app, TAL_PRESS_ENTER);
    cr_assert_neq(app.top, home);
    cr_expect(strstr(journal(), "\"mode\":\"assessment\""));
    cr_expect(strstr(journal(), "\"language\":\"es\""));
    cr_expect(strstr(journal(), "\"lexicon\":\""));
}

Test(home_pane, begins_with_what_the_command_line_says)
{
    options.assess = options.typed = options.has_seed = true;
    options.seed = 7;
    options.form = 2;
    options.candidate = "ana";
    open_home(1280, 800, 100);
    let_it_load();
    test_key(&app, '1', 0);
    cr_expect(strstr(journal(), "\"mode\":\"assessment\""));
    cr_expect(strstr(journal(), "\"form\":2,\"seed\":\"7\""));
    cr_expect(strstr(journal(), "\"ana\""));
}

Test(home_pane, an_example_asks_for_no_replies_and_is_recorded_as_read)
{
    open_home(1280, 800, 100);
    let_it_load();
    cr_expect(test_find(&app, "Type your own") != NULL);
    test_click(&app, "An example");
    cr_expect_null(test_find(&app, "Type your own"));
    test_click(&app, "A hundred calls");
    cr_assert_neq(app.top, home);
    cr_expect(strstr(journal(), "\"mode\":\"reading\""));
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect_eq(app.top, home);
}

Test(home_pane, comes_back_and_knows_what_was_left)
{
    open_home(1280, 800, 100);
    let_it_load();
    cr_expect_not(test_shows(&app, "Go on where you left"));
    test_click(&app, "The pen");
    tal_app_close(&app, app.top);
    cr_expect_eq(app.top, home);
    let_it_load();
    cr_expect(test_shows(&app, "Go on where you left\nThe pen\nPractice\nbegun "));
    test_click(&app, "The pen\nPractice");
    cr_expect_neq(app.top, home);
    cr_expect_eq(scratch_count("journals"), 1, "it goes on in the same journal");
}

Test(home_pane, what_cannot_be_taken_up_is_said_and_nothing_is_lost)
{
    one_that_was_left(); /* its scenario was never kept */
    open_home(1280, 800, 100);
    let_it_load();
    test_click(&app, "A hundred calls\nPractice");
    cr_assert_neq(app.top, home);
    cr_expect(test_shows(&app, "This conversation cannot be opened"));
    cr_expect(test_shows(&app, "error[TAL"));
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect_eq(app.top, home);
    cr_expect_not(app.over);
}

Test(home_pane, what_cannot_be_read_is_left_out_and_said)
{
    one_that_was_left();
    scratch_write(scratch_path("journals/broken.jsonl"), "{}", 2);
    open_home(1280, 2000, 100);
    let_it_load();
    cr_expect(test_shows(&app, "Something could not be read.\n"));
    test_click(&app, "What is wrong?");
    cr_expect(test_shows(&app, "broken.jsonl"));
}

Test(home_pane, progress_is_one_step_away)
{
    open_home(1280, 2000, 100);
    let_it_load();
    test_click(&app, "Progress");
    cr_expect(test_shows(&app, "You have not finished a conversation yet."));
    test_click(&app, ". A hundred calls");
    cr_expect(strstr(journal(), "\"scenario\":{\"id\":\"hundred-calls\""));
    tal_app_close(&app, app.top);
    cr_expect_eq(app.top, home);
}

Test(home_pane, escape_ends_it)
{
    open_home(1280, 800, 100);
    let_it_load();
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect(app.over);
    cr_expect_eq(app.code, 0);
}

Test(home_pane, everything_is_reached_in_a_small_window_with_large_letters)
{
    one_that_was_left();
    open_home(640, 480, 200);
    let_it_load();
    test_contrast(&app);
    test_tab_order(&app);
    test_tab_to(&app, "Underlined in yellow\n");
    test_tab_to(&app, "The pen");
    cr_expect_gt(tal_sheet_find(test_sheet(&app), app.top->focus)->seen.height, 400);
    for (size_t i = 0; i < app.sheet.spots_count; i++)
        cr_expect_leq(app.sheet.spots[i].box.x + app.sheet.spots[i].box.width, 640);
}

Test(home_pane, can_be_read_in_every_look)
{
    one_that_was_left();
    open_home(1920, 1080, 100);
    let_it_load();
    for (int look = 0; look < TAL_LOOKS; look++) {
        tal_app_prefer(&app, &(tal_preferences){ (tal_look_of)look, 100, true });
        test_contrast(&app);
    }
}
