#include "driver.h"
#include "window/confirm_pane.h"

static tal_app app;
static int agreed;

static void note_agreement(void *self)
{
    (void)self;
    agreed++;
}

static void begin(void)
{
    static const tal_confirmation question = {
        "Leave?", "You can go on another time.", "Leave", "Stay", note_agreement, NULL
    };

    agreed = 0;
    test_app(&app, 640, 480);
    tal_app_open(&app, tal_confirm_pane_new(&question));
}

static void end(void)
{
    tal_app_end(&app);
}

TestSuite(confirm_pane, .init = begin, .fini = end);

Test(confirm_pane, yes_agrees_and_closes)
{
    test_click(&app, "Leave");
    cr_expect_eq(agreed, 1);
    cr_expect(app.over);
}

Test(confirm_pane, no_and_escape_do_not)
{
    test_press(&app, TAL_PRESS_ENTER);
    cr_expect_eq(agreed, 0);
    cr_expect(app.over);
    end();
    begin();
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect_eq(agreed, 0);
    cr_expect(app.over);
}

Test(confirm_pane, it_is_whole_in_a_small_window_with_large_letters)
{
    tal_preferences preferences = { TAL_LOOK_CONTRAST, 200, true };

    tal_app_prefer(&app, &preferences);
    test_tab_order(&app);
    test_contrast(&app);
    test_fits(&app);
    test_tab_to(&app, "Leave");
    cr_expect(test_find(&app, "Leave")->seen.height > 20);
}
