/* Colours, size and movement: chosen, seen at once, kept; and a word where they cannot be. */
#include "driver.h"
#include "store/scratch.h"

#include "window/panes.h"
#include "window/preferences.h"

static tal_app app;

static void begin(void)
{
    scratch_begin();
    test_app(&app, 800, 600);
}

static void end(void)
{
    tal_app_end(&app);
    scratch_end();
}

static void open_pane(void)
{
    tal_app_open(&app, tal_preferences_pane_new());
}

static void assert_kept(const char *expected)
{
    size_t length;
    char *bytes = scratch_read(scratch_path("window.yaml"), &length);

    cr_expect_str_eq(bytes, expected);
    free(bytes);
}

TestSuite(preferences_pane, .init = begin, .fini = end);

Test(preferences_pane, what_is_clicked_holds_at_once_and_is_kept)
{
    open_pane();
    test_click(&app, "Dark");
    cr_expect_eq(app.preferences.look, TAL_LOOK_DARK);
    cr_expect_eq(app.theme.look, TAL_LOOK_DARK);
    assert_kept("look: dark\ntext: 100\nstill: yes\n");
    test_click(&app, "150 %");
    cr_expect_float_eq(app.theme.scale, 1.5, 1e-9);
    test_click(&app, "Faces move");
    assert_kept("look: dark\ntext: 150\nstill: no\n");
    test_click(&app, "Done");
    cr_expect(app.over, "it was the only pane");
}

Test(preferences_pane, the_keyboard_does_it_too)
{
    open_pane();
    cr_expect_str_eq(tal_sheet_find(test_sheet(&app), app.top->focus)->label, "Light");
    test_tab_to(&app, "High contrast");
    test_press(&app, TAL_PRESS_SPACE);
    cr_expect_eq(app.preferences.look, TAL_LOOK_CONTRAST);
    test_tab_to(&app, "200 %");
    test_press(&app, TAL_PRESS_ENTER);
    cr_expect_eq(app.preferences.text_size, 200);
    cr_expect(tal_sheet_find(test_sheet(&app), app.top->focus)->seen.height > 0,
              "what was pressed stays in sight");
    test_tab_order(&app);
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect(app.over);
    assert_kept("look: contrast\ntext: 200\nstill: yes\n");
}

/* What is chosen has a tick, which is an outline and no colour. */
static size_t ticks(void)
{
    const tal_drawing *drawing = &test_sheet(&app)->drawing;
    size_t count = 0;

    for (size_t i = 0; i < drawing->count; i++)
        count += drawing->marks[i].kind == TAL_MARK_OUTLINE;
    return count;
}

Test(preferences_pane, each_choice_has_one_tick)
{
    open_pane();
    cr_expect_eq(ticks(), 3);
    test_click(&app, "Dark");
    test_click(&app, "175 %");
    cr_expect_eq(ticks(), 3);
}

Test(preferences_pane, choosing_moves_no_button)
{
    double before, after;

    open_pane();
    before = test_find(&app, "High contrast")->box.x;
    test_click(&app, "High contrast");
    after = test_find(&app, "High contrast")->box.x;
    cr_expect_float_eq(before, after, 1e-9);
}

Test(preferences_pane, a_size_from_the_file_is_among_the_choices)
{
    tal_preferences p = app.preferences;

    p.text_size = 130;
    tal_app_prefer(&app, &p);
    open_pane();
    cr_expect(test_shows(&app, "130 %"));
    test_click(&app, "100 %");
    cr_expect_not(test_shows(&app, "130 %"));
}

Test(preferences_pane, what_was_spoilt_is_said_and_then_replaced)
{
    scratch_write(scratch_path("window.yaml"), "look: drak\nfont: 12\n", 20);
    open_pane();
    cr_expect(test_shows(&app, "window.yaml:1:7: look: \"drak\" is none of light, dark, contrast\n"
                               "window.yaml:2:1: there is no preference \"font\"\n"
                               "What you choose here is kept in place of that."));
    test_contrast(&app);
    test_click(&app, "Dark");
    cr_expect_not(test_shows(&app, "window.yaml"));
    assert_kept("look: dark\ntext: 100\nstill: yes\n");
}

Test(preferences_pane, what_cannot_be_kept_holds_all_the_same)
{
    mkdir(scratch_path("window.yaml"), 0700);
    open_pane();
    cr_expect(test_shows(&app, "What you choose here is kept in place of that."));
    test_click(&app, "Dark");
    cr_expect_eq(app.preferences.look, TAL_LOOK_DARK);
    cr_expect(test_shows(&app, "What you choose holds until the window is closed. It cannot be "
                               "kept: Is a directory."));
}

Test(preferences_pane, in_every_look_and_size_it_can_be_read_and_used)
{
    for (int look = 0; look < TAL_LOOKS; look++)
        for (int size = 100; size <= 200; size += 100) {
            const tal_preferences p = { (tal_look_of)look, size, true };

            test_app(&app, 640, 480);
            tal_app_prefer(&app, &p);
            open_pane();
            test_contrast(&app);
            test_tab_order(&app);
            test_tab_to(&app, "Nothing moves");
            test_click(&app, "Nothing moves");
            tal_app_end(&app);
        }
    test_app(&app, 640, 480);
}
