/* The debrief is stepped through, by keys and by mouse, and left or gone back from. */
#include "debriefed.h"

typedef struct shown {
    tal_app app;
    tal_scenario *scenario;
    tal_rubric *rubric;
    tal_debrief_of of;
} shown;

static void open_debrief(shown *s, double width, double height, bool practice)
{
    *s = (shown){ .scenario = debriefed_scenario(), .rubric = load_rubric() };
    s->of = (tal_debrief_of){ .scenario = s->scenario,
                              .account = &debriefed_account,
                              .result = &debriefed_result,
                              .rubric = s->rubric,
                              .rating = debriefed_rating,
                              .language = "en",
                              .practice = practice,
                              .back = note_back,
                              .leave = note_leave };
    test_app(&s->app, width, height);
    tal_app_open(&s->app, tal_debrief_pane_new(&s->of));
}

static void close_debrief(shown *s)
{
    tal_app_end(&s->app);
    tal_rubric_free(s->rubric);
    tal_scenario_free(s->scenario);
}

/* What only that page shows: 0 to 6. */
static const char *const page_texts[] = { "What was claimed",      "A wall.",  "It was taken as:",
                                          "It was not understood", "He goes.", "See the time",
                                          "Most was lost at" };

static bool on_page(shown *s, int page)
{
    char step[40];

    snprintf(step, sizeof step, "Step %d of ", page + 1);
    return test_shows(&s->app, step) && test_shows(&s->app, page_texts[page]);
}

Test(debrief_pane, arrows_step_and_stop_at_both_ends)
{
    shown s;

    open_debrief(&s, 1280, 2000, true);
    for (int page = 0; page < 7; page++) {
        cr_expect(on_page(&s, page), "page %d", page);
        test_press(&s.app, TAL_PRESS_RIGHT);
    }
    cr_expect(on_page(&s, 6));
    test_press(&s.app, TAL_PRESS_LEFT);
    cr_expect(on_page(&s, 5));
    test_press(&s.app, TAL_PRESS_HOME);
    cr_expect(on_page(&s, 0));
    test_press(&s.app, TAL_PRESS_LEFT);
    cr_expect(on_page(&s, 0));
    test_press(&s.app, TAL_PRESS_END);
    cr_expect(on_page(&s, 6));
    close_debrief(&s);
}

Test(debrief_pane, enter_leads_through_it_and_out)
{
    shown s;

    open_debrief(&s, 1280, 2000, true);
    for (int i = 0; i < 6; i++)
        test_press(&s.app, TAL_PRESS_ENTER);
    cr_expect(on_page(&s, 6));
    cr_expect_eq(called_leave, 0);
    test_press(&s.app, TAL_PRESS_ENTER);
    cr_expect_eq(called_leave, 1);
    cr_expect_null(s.app.top);
    close_debrief(&s);
}

Test(debrief_pane, the_mouse_does_it_too)
{
    shown s;

    open_debrief(&s, 1280, 2000, true);
    test_click(&s.app, "Next");
    cr_expect(on_page(&s, 1));
    test_click(&s.app, "Previous");
    cr_expect(on_page(&s, 0));
    test_click(&s.app, "second"); /* in the list */
    cr_expect(on_page(&s, 2));
    test_click(&s.app, "Done");
    cr_expect_eq(called_leave, 1);
    close_debrief(&s);
}

Test(debrief_pane, the_list_says_what_was_earned_and_is_left_out_where_there_is_no_room)
{
    shown s;

    open_debrief(&s, 1280, 800, true);
    cr_expect(test_shows(&s.app, "2. first"));
    cr_expect(test_shows(&s.app, "1 of 4 points"));
    cr_expect(test_shows(&s.app, "4. Xyzzy"));
    tal_app_input(&s.app, &(tal_input){ .kind = TAL_INPUT_SIZE, .x = 800, .y = 600 });
    cr_expect_not(test_shows(&s.app, "2. first"));
    cr_expect(test_shows(&s.app, "Step 1 of 7"));
    close_debrief(&s);
}

Test(debrief_pane, the_list_follows_the_page_and_can_be_rolled_away_from_it)
{
    shown s;
    const tal_spot *last;

    open_debrief(&s, 1280, 150, true);
    test_press(&s.app, TAL_PRESS_END);
    last = test_find(&s.app, "One thing to try");
    cr_expect(last && last->seen.height == last->box.height);
    tal_app_input(&s.app,
                  &(tal_input){ .kind = TAL_INPUT_WHEEL, .x = 1200, .y = 50, .wheel = -20 });
    last = test_find(&s.app, "One thing to try");
    cr_expect(last && last->seen.height == 0);
    close_debrief(&s);
}

Test(debrief_pane, in_practice_there_is_a_way_back_to_where_most_was_lost)
{
    shown s;

    open_debrief(&s, 1280, 2000, true);
    test_press(&s.app, TAL_PRESS_END);
    test_click(&s.app, "Go back there");
    cr_expect_eq(called_back, 0, "the first answer lost three points of four");
    cr_expect_eq(called_leave, 0);
    cr_expect_null(s.app.top);
    close_debrief(&s);
}

Test(debrief_pane, and_to_the_last_reply_which_is_none_that_was_not_understood)
{
    shown s;

    open_debrief(&s, 1280, 2000, true);
    test_tab_to(&s.app, "Take my last reply back");
    test_press(&s.app, TAL_PRESS_SPACE);
    cr_expect_eq(called_back, 2);
    close_debrief(&s);
}

Test(debrief_pane, not_in_an_assessment_which_has_no_advice_either)
{
    shown s;

    open_debrief(&s, 1280, 2000, false);
    cr_expect_null(test_find(&s.app, "Take my last reply back"));
    test_press(&s.app, TAL_PRESS_END);
    cr_expect(test_shows(&s.app, "Step 6 of 6"));
    cr_expect(test_shows(&s.app, "See the time"));
    test_press(&s.app, TAL_PRESS_ESCAPE);
    cr_expect_eq(called_leave, 1);
    close_debrief(&s);
}

Test(debrief_pane, of_a_record_nothing_can_be_taken_back)
{
    shown s;

    open_debrief(&s, 1280, 2000, true);
    s.of.back = NULL;
    tal_app_open(&s.app, tal_debrief_pane_new(&s.of));
    cr_expect_null(test_find(&s.app, "Take my last reply back"));
    test_press(&s.app, TAL_PRESS_END);
    cr_expect(test_shows(&s.app, "Most was lost at"));
    cr_expect_null(test_find(&s.app, "Go back there"));
    close_debrief(&s);
}

Test(debrief_pane, a_page_begins_at_its_beginning)
{
    shown s;

    open_debrief(&s, 640, 480, true);
    test_press(&s.app, TAL_PRESS_PAGE_DOWN);
    cr_expect_not(test_shows(&s.app, "Step 1 of 7"));
    test_press(&s.app, TAL_PRESS_RIGHT);
    cr_expect(test_shows(&s.app, "Step 2 of 7"));
    close_debrief(&s);
}

/* Every page at the smallest window with the largest letters, in all looks. */
Test(debrief_pane, every_page_fits_and_can_be_read_and_reached)
{
    static const double sizes[][2] = { { 640, 480 }, { 1280, 800 }, { 1920, 1080 } };

    for (int look = 0; look < TAL_LOOKS; look++)
        for (int size = 0; size < 3; size++) {
            const tal_preferences large = { (tal_look_of)look, size < 2 ? 200 : 100, true };
            shown s;

            open_debrief(&s, sizes[size][0], sizes[size][1], true);
            tal_app_prefer(&s.app, &large);
            for (int page = 0; page < 7; page++) {
                test_fits(&s.app);
                test_contrast(&s.app);
                test_tab_order(&s.app);
                tal_app_focus(s.app.top, 0);
                test_press(&s.app, TAL_PRESS_RIGHT);
            }
            close_debrief(&s);
        }
}

Test(debrief_pane, a_long_text_is_read_to_its_end)
{
    static char text[10001];
    const tal_part plain = debriefed_parts[5];
    const tal_preferences large = { TAL_LOOK_LIGHT, 200, true };
    int pages = 0;
    shown s;

    for (size_t i = 0; i < sizeof text - 1; i++)
        text[i] = i % 8 == 7 ? ' ' : 'o';
    debriefed_parts[5].text = text;
    open_debrief(&s, 640, 480, true);
    tal_app_prefer(&s.app, &large);
    test_press(&s.app, TAL_PRESS_RIGHT);
    test_press(&s.app, TAL_PRESS_RIGHT);
    test_fits(&s.app);
    while (!test_shows(&s.app, "Since when?") && pages++ < 200)
        test_press(&s.app, TAL_PRESS_PAGE_DOWN);
    cr_expect(pages > 20 && pages < 200, "%d pages", pages);
    debriefed_parts[5] = plain;
    close_debrief(&s);
}

Test(debrief_pane, in_spanish)
{
    shown s;

    speak_spanish();
    open_debrief(&s, 1280, 2000, true);
    cr_expect(test_shows(&s.app, "Paso 1 de 7"));
    cr_expect(test_find(&s.app, "Siguiente"));
    test_press(&s.app, TAL_PRESS_END);
    test_click(&s.app, "Volver ah\u00ED");
    cr_expect_eq(called_back, 0);
    close_debrief(&s);
}
