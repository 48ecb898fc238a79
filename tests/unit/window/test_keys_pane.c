/* F1 says what the keys do, here and everywhere. */
#include "driver.h"

#include "window/edit.h"
#include "window/panes.h"

enum { FIELD = 1, BUTTON };

typedef struct page {
    tal_pane pane;
    tal_edit edit;
    bool writes;
} page;

static void draw(tal_pane *pane, tal_sheet *sheet)
{
    page *it = (page *)pane;

    if (it->writes)
        tal_edit_draw(&it->edit, sheet, FIELD, (tal_box){ 10, 10, 200, 60 }, "Your reply");
    tal_sheet_button(sheet, BUTTON, (tal_box){ 10, 80, 100, 40 }, TAL_BUTTON_MAIN, "Say", true);
}

static void nothing(tal_pane *pane)
{
    (void)pane;
}

static const char *const keys[][2] = { { "1 to 9", "pick a reply" }, { "H", "a hint" } };
static const tal_pane_kind plain = { .draw = draw, .free = nothing, .covers = true };
static const tal_pane_kind keyed = {
    .draw = draw, .free = nothing, .covers = true, .keys = keys, .keys_count = 2
};

static tal_app app;
static page it;

static void open_page(const tal_pane_kind *kind, bool writes, double width)
{
    it = (page){ .pane = { .kind = kind }, .writes = writes };
    tal_edit_begin(&it.edit, 100);
    test_app(&app, width, 800);
    app.help = tal_keys_help;
    tal_app_open(&app, &it.pane);
}

static void close_page(void)
{
    tal_app_end(&app);
    tal_edit_end(&it.edit);
}

TestSuite(keys_pane, .fini = close_page);

static const tal_box *place_of(const char *text)
{
    const tal_drawing *drawing = &test_sheet(&app)->drawing;

    for (size_t i = 0; i < drawing->count; i++)
        if (drawing->marks[i].kind == TAL_MARK_TEXT &&
            strcmp(drawing->marks[i].block.text, text) == 0)
            return &drawing->marks[i].box;
    cr_assert(false, "nothing says \"%s\"", text);
    return NULL;
}

Test(keys_pane, f1_opens_it_and_closes_it_again)
{
    open_page(&keyed, true, 1280);
    test_press(&app, TAL_PRESS_F1);
    cr_expect(test_shows(&app, "on to the next thing that can be used"));
    cr_expect(test_shows(&app, "pick a reply"));
    cr_expect(test_shows(&app, "undo, do it again"));
    test_press(&app, TAL_PRESS_F1);
    cr_expect_eq(app.top, &it.pane);
    test_press(&app, TAL_PRESS_F1);
    test_press(&app, TAL_PRESS_ENTER);
    cr_expect_eq(app.top, &it.pane);
    test_press(&app, TAL_PRESS_F1);
    test_click(&app, "Close");
    cr_expect_eq(app.top, &it.pane);
    cr_expect_not(app.over);
}

Test(keys_pane, what_is_not_there_is_not_explained)
{
    open_page(&plain, false, 1280);
    test_press(&app, TAL_PRESS_F1);
    cr_expect(test_shows(&app, "Everywhere"));
    cr_expect_not(test_shows(&app, "Here"));
    cr_expect_not(test_shows(&app, "While you write"));
}

Test(keys_pane, two_columns_become_one_where_it_is_narrow)
{
    open_page(&keyed, true, 1280);
    test_press(&app, TAL_PRESS_F1);
    cr_expect_float_eq(place_of("Everywhere")->y, place_of("Here")->y, 1e-9);
    cr_expect(place_of("Here")->x > place_of("Everywhere")->x + 330);
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_SIZE, .x = 640, .y = 2000 });
    cr_expect_float_eq(place_of("Here")->x, place_of("Everywhere")->x, 1e-9);
    cr_expect(place_of("Here")->y > place_of("this list")->y);
}

Test(keys_pane, it_can_be_read_in_every_look_and_scrolled_to_its_end)
{
    open_page(&keyed, true, 640);
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_SIZE, .x = 640, .y = 480 });
    test_press(&app, TAL_PRESS_F1);
    for (int look = 0; look < TAL_LOOKS; look++) {
        const tal_preferences p = { (tal_look_of)look, 200, true };

        tal_app_prefer(&app, &p);
        test_press(&app, TAL_PRESS_HOME);
        cr_expect(test_shows(&app, "Everywhere"));
        cr_expect_not(test_shows(&app, "undo, do it again"));
        test_press(&app, TAL_PRESS_END);
        cr_expect(test_shows(&app, "undo, do it again"));
        test_contrast(&app);
    }
}
