/* A message is read and closed, or ends the program. */
#include "driver.h"

#include "window/panes.h"

static tal_app app;

static void begin(void)
{
    test_app(&app, 640, 480);
}

static void end(void)
{
    tal_app_end(&app);
}

TestSuite(message_pane, .init = begin, .fini = end);

Test(message_pane, it_lies_over_what_is_there_and_goes)
{
    tal_app_open(&app, tal_message_pane_new("Below", "Under it.", -1));
    tal_app_open(&app, tal_message_pane_new("No record", "The disk is full.", -1));
    cr_expect(test_shows(&app, "No record"));
    cr_expect(test_shows(&app, "The disk is full."));
    cr_expect(test_shows(&app, "Under it."));
    test_click(&app, "Close");
    cr_expect_not(test_shows(&app, "The disk is full."));
    cr_expect_not(app.over);
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect(app.over);
    cr_expect_eq(app.code, 0);
}

Test(message_pane, enter_closes_it)
{
    tal_app_open(&app, tal_message_pane_new("No record", "The disk is full.", -1));
    test_press(&app, TAL_PRESS_ENTER);
    cr_expect(app.over);
}

Test(message_pane, with_a_code_it_ends_the_program_whatever_lies_below)
{
    tal_app_open(&app, tal_message_pane_new("Below", "Under it.", -1));
    tal_app_open(&app, tal_message_pane_new("No record", "The disk is full.", 4));
    cr_expect_not(app.over);
    test_click(&app, "Quit");
    cr_expect(app.over);
    cr_expect_eq(app.code, 4);
}

Test(message_pane, closing_the_window_gives_the_code_too)
{
    tal_app_open(&app, tal_message_pane_new("No record", "The disk is full.", 4));
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_CLOSE });
    cr_expect(app.over);
    cr_expect_eq(app.code, 4);
}

Test(message_pane, what_steers_does_not_reach_the_screen)
{
    tal_app_open(&app, tal_message_pane_new("a\x1B[2Jb",
                                            "line\nc\xE2\x80\xAE"
                                            "d",
                                            -1));
    cr_expect(test_shows(&app, "a\xEF\xBF\xBD[2Jb"));
    cr_expect(test_shows(&app, "line\nc\xEF\xBF\xBD"
                               "d"));
}

Test(message_pane, a_long_text_scrolls_and_the_button_stays)
{
    char text[4001];

    for (int i = 0; i < 4000; i++)
        text[i] = i % 8 == 7 ? ' ' : 'x';
    text[4000] = '\0';
    for (int look = 0; look < TAL_LOOKS; look++) {
        const tal_preferences p = { (tal_look_of)look, 200, true };
        const tal_spot *button;
        const tal_scroll *scroll;

        tal_app_prefer(&app, &p);
        tal_app_open(&app, tal_message_pane_new("Long", text, -1));
        test_contrast(&app);
        button = test_find(&app, "Close");
        cr_assert(button);
        cr_expect_float_eq(button->seen.height, button->box.height, 1e-9);
        test_press(&app, TAL_PRESS_END);
        test_sheet(&app);
        scroll = app.sheet.rollings[app.sheet.rollings_count - 1].scroll;
        cr_expect_float_eq(scroll->at, scroll->content - scroll->height, 1e-9);
        cr_expect(scroll->at > 1000);
    }
}
