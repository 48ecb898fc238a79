/* Who gets an input, when a picture is made, and which pane is on top. */
#include <stdio.h>
#include <stdlib.h>

#include "driver.h"

enum { FIRST = 1, SECOND, OFF, ROW = 10, ROWS = 20 };

/* Two buttons, one that cannot be used, and a list of rows that scrolls; it notes what is done to it. */
typedef struct page {
    tal_pane pane;
    const char *name;
    tal_scroll scroll;
    int used, shown, woken, drawn;
    bool *freed;
    bool closes, opens, takes; /* what it does when it is used; input is its own */
    double width;              /* of the window, as last drawn */
} page;

static tal_app app;
static char title[40];

static void draw(tal_pane *pane, tal_sheet *sheet)
{
    page *it = (page *)pane;

    it->drawn++;
    it->width = sheet->width;
    tal_sheet_text(sheet, 10, 0, 0, sheet->theme->small, sheet->theme->text, it->name);
    tal_sheet_button(sheet, FIRST, (tal_box){ 10, 20, 100, 30 }, TAL_BUTTON_PLAIN, "First", true);
    tal_sheet_button(sheet, OFF, (tal_box){ 120, 20, 100, 30 }, TAL_BUTTON_PLAIN, "Off", false);
    tal_sheet_button(sheet, SECOND, (tal_box){ 230, 20, 100, 30 }, TAL_BUTTON_PLAIN, "Second",
                     true);
    tal_sheet_scroll_begin(sheet, &it->scroll, (tal_box){ 10, 60, 300, 100 });
    for (int i = 0; i < ROWS; i++)
        tal_sheet_button(sheet, ROW + i, (tal_box){ 10, i * 40, 200, 30 }, TAL_BUTTON_PLAIN,
                         tal_sheet_format(sheet, "Row %d.", i), true);
    tal_sheet_scroll_end(sheet, ROWS * 40);
}

static tal_pane *page_new(const char *name, bool *freed);

static void use(tal_pane *pane, int id)
{
    page *it = (page *)pane;

    it->used = id;
    if (it->closes)
        tal_app_close(pane->app, pane);
    if (it->opens)
        tal_app_open(pane->app, page_new("opened", NULL));
    it->used = id; /* it is there still, though closed */
}

static bool input(tal_pane *pane, const tal_input *in)
{
    return ((page *)pane)->takes && in->kind == TAL_INPUT_PRESS;
}

static void wake(tal_pane *pane)
{
    ((page *)pane)->woken++;
}

static void shown(tal_pane *pane)
{
    ((page *)pane)->shown++;
    tal_app_title(pane->app, ((page *)pane)->name);
}

static void free_page(tal_pane *pane)
{
    if (((page *)pane)->freed)
        *((page *)pane)->freed = true;
    free(pane);
}

static const tal_pane_kind whole = { .draw = draw,
                                     .use = use,
                                     .input = input,
                                     .wake = wake,
                                     .shown = shown,
                                     .free = free_page,
                                     .covers = true };
static const tal_pane_kind over = { .draw = draw, .use = use, .free = free_page };

static tal_pane *page_new(const char *name, bool *freed)
{
    page *it = calloc(1, sizeof *it);

    cr_assert(it);
    it->pane.kind = &whole;
    it->name = name;
    it->freed = freed;
    return &it->pane;
}

static page *open_page(const char *name, bool *freed)
{
    tal_pane *pane = page_new(name, freed);

    tal_app_open(&app, pane);
    return (page *)pane;
}

static page *top(void)
{
    return (page *)app.top;
}

static void set_title(void *self, const char *text)
{
    (void)self;
    snprintf(title, sizeof title, "%s", text);
}

static void begin(void)
{
    test_app(&app, 400, 200);
    app.host.title = set_title;
    open_page("lowest", NULL);
}

static void end(void)
{
    tal_app_end(&app);
}

static void happen(tal_input_kind kind, double x, double y, double wheel)
{
    tal_app_input(&app, &(tal_input){ .kind = kind, .x = x, .y = y, .wheel = wheel });
}

static void pass(double now)
{
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_TIME, .now = now });
}

static bool is_new(void)
{
    bool result;

    tal_app_picture(&app, &result);
    return result;
}

TestSuite(app, .init = begin, .fini = end);

/* ---- Pictures ---------------------------------------------------------------------------------- */

Test(app, nothing_is_drawn_when_nothing_changes)
{
    int drawn;

    cr_expect(is_new());
    cr_expect_not(is_new());
    drawn = top()->drawn;
    happen(TAL_INPUT_MOVE, 350, 10, 0);
    happen(TAL_INPUT_WHEEL, 350, 10, 1);
    pass(1000);
    cr_expect_not(is_new());
    cr_expect_eq(top()->drawn, drawn);
    tal_app_redraw(&app);
    cr_expect(is_new());
    cr_expect_eq(top()->drawn, drawn + 1);
}

Test(app, the_pointer_is_seen_where_it_is)
{
    is_new();
    happen(TAL_INPUT_MOVE, 20, 30, 0);
    cr_expect_eq(app.sheet.hover, FIRST);
    cr_expect(is_new());
    happen(TAL_INPUT_MOVE, 25, 30, 0);
    cr_expect_not(is_new());
    happen(TAL_INPUT_MOVE, 130, 30, 0);
    cr_expect_eq(app.sheet.hover, 0, "what cannot be used does not light up");
    happen(TAL_INPUT_MOVE, 240, 30, 0);
    is_new();
    happen(TAL_INPUT_LEAVE, 0, 0, 0);
    cr_expect(is_new());
    cr_expect_eq(app.sheet.hover, 0);
}

Test(app, another_size_is_laid_out_anew_and_keeps_the_focus_in_sight)
{
    test_tab_to(&app, "Row 1.");
    happen(TAL_INPUT_SIZE, 800, 600, 0);
    cr_expect(is_new());
    cr_expect_float_eq(top()->width, 800, 1e-9);
    top()->scroll.at = 500;
    for (int i = 0; i < 50; i++)
        happen(TAL_INPUT_SIZE, 700 - i, 500, 0);
    test_sheet(&app);
    cr_expect(tal_sheet_find(&app.sheet, ROW + 1)->seen.height > 0);
    cr_expect_float_eq(top()->width, 651, 1e-9);
}

Test(app, preferences_hold_at_once)
{
    const tal_preferences p = { TAL_LOOK_DARK, 200, false };

    is_new();
    tal_app_prefer(&app, &p);
    cr_expect(is_new());
    cr_expect_eq(app.theme.look, TAL_LOOK_DARK);
    cr_expect_float_eq(app.theme.body.size, 32, 1e-9);
}

/* ---- Keys -------------------------------------------------------------------------------------- */

Test(app, tab_goes_round_all_that_can_be_used)
{
    test_tab_order(&app);
    app.top->focus = 0;
    test_press(&app, TAL_PRESS_TAB);
    cr_expect_eq(app.top->focus, FIRST);
    test_press(&app, TAL_PRESS_TAB);
    cr_expect_eq(app.top->focus, SECOND);
    test_press_with(&app, TAL_PRESS_TAB, TAL_HOLD_SHIFT);
    test_press_with(&app, TAL_PRESS_TAB, TAL_HOLD_SHIFT);
    cr_expect_eq(app.top->focus, ROW + ROWS - 1);
}

Test(app, what_tab_comes_to_is_scrolled_into_sight)
{
    for (int i = 0; i < ROWS; i++) {
        const tal_spot *spot;
        char label[24];

        snprintf(label, sizeof label, "Row %d.", i);
        test_tab_to(&app, label);
        spot = tal_sheet_find(test_sheet(&app), ROW + i);
        cr_expect_float_eq(spot->seen.height, 30, 1e-9, "%s", spot->label);
    }
    test_tab_to(&app, "Row 0.");
    cr_expect_float_eq(tal_sheet_find(test_sheet(&app), ROW)->seen.height, 30, 1e-9);
}

Test(app, enter_and_space_use_what_has_the_focus)
{
    test_press(&app, TAL_PRESS_ENTER);
    cr_expect_eq(top()->used, 0, "nothing has it");
    test_tab_to(&app, "Second");
    test_press(&app, TAL_PRESS_SPACE);
    cr_expect_eq(top()->used, SECOND);
    test_tab_to(&app, "Row 3");
    test_press(&app, TAL_PRESS_ENTER);
    cr_expect_eq(top()->used, ROW + 3);
}

Test(app, the_focus_is_shown_to_who_uses_keys)
{
    const tal_colour colour = app.theme.focus;
    size_t rings[3] = { 0 };

    for (int step = 0; step < 3; step++) {
        const tal_drawing *drawing;

        if (step == 1)
            test_tab_to(&app, "First");
        if (step == 2)
            test_click(&app, "First");
        drawing = &test_sheet(&app)->drawing;
        for (size_t i = 0; i < drawing->count; i++)
            rings[step] += drawing->marks[i].line > 0 && drawing->marks[i].colour == colour;
    }
    cr_expect_eq(rings[0], 0);
    cr_expect_eq(rings[1], 1);
    cr_expect_eq(rings[2], 0);
    cr_expect_eq(app.top->focus, FIRST, "it has it all the same");
}

Test(app, keys_scroll_within_bounds)
{
    const tal_scroll *scroll = &top()->scroll;

    test_press(&app, TAL_PRESS_UP);
    test_sheet(&app);
    cr_expect_float_eq(scroll->at, 0, 1e-9);
    test_press(&app, TAL_PRESS_DOWN);
    test_sheet(&app);
    cr_expect_float_eq(scroll->at, 48, 1e-9);
    test_press(&app, TAL_PRESS_PAGE_DOWN);
    test_sheet(&app);
    cr_expect_float_eq(scroll->at, 48 + 85, 1e-9);
    test_press(&app, TAL_PRESS_END);
    test_sheet(&app);
    cr_expect_float_eq(scroll->at, ROWS * 40 - 100, 1e-9);
    test_press(&app, TAL_PRESS_PAGE_UP);
    test_sheet(&app);
    cr_expect_float_eq(scroll->at, ROWS * 40 - 185, 1e-9);
    test_press(&app, TAL_PRESS_HOME);
    test_sheet(&app);
    cr_expect_float_eq(scroll->at, 0, 1e-9);
}

static void help(tal_app *self)
{
    tal_app_open(self, page_new("help", NULL));
}

static void hold_down(tal_press press)
{
    for (int i = 0; i < 3; i++)
        tal_app_input(&app, &(tal_input){
                                .kind = TAL_INPUT_PRESS, .press = press, .repeats = i > 0 });
}

Test(app, a_key_that_is_held_down_does_not_use_what_it_has_brought)
{
    page *under = top();

    under->opens = true;
    test_tab_to(&app, "First");
    hold_down(TAL_PRESS_ENTER);
    cr_expect_eq(app.top->under, &under->pane, "one was opened");
    cr_expect_eq(top()->used, 0);
    app.top->focus = FIRST;
    hold_down(TAL_PRESS_ESCAPE);
    cr_expect_eq(app.top, &under->pane);
    cr_expect_not(app.over);
    hold_down(TAL_PRESS_DOWN);
    test_sheet(&app);
    cr_expect_float_eq(under->scroll.at, 3 * 48, 1e-9, "it moves");
}

Test(app, f1_is_for_help_where_there_is_any)
{
    test_press(&app, TAL_PRESS_F1);
    cr_expect(test_shows(&app, "lowest"));
    app.help = help;
    test_press(&app, TAL_PRESS_F1);
    cr_expect(test_shows(&app, "help"));
}

Test(app, a_pane_may_keep_an_input_to_itself)
{
    top()->takes = true;
    test_press(&app, TAL_PRESS_TAB);
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect_eq(app.top->focus, 0);
    cr_expect_not(app.over);
    test_click(&app, "First");
    cr_expect_eq(top()->used, FIRST, "clicks it does not keep");
}

/* ---- The mouse --------------------------------------------------------------------------------- */

Test(app, a_click_uses_what_is_seen_there)
{
    test_click(&app, "Second");
    cr_expect_eq(top()->used, SECOND);
    cr_expect_eq(app.top->focus, SECOND);
    test_click_at(&app, 130, 30);
    test_click_at(&app, 390, 190);
    cr_expect_eq(top()->used, SECOND, "one cannot be used, and there is nothing elsewhere");
}

/* At the button "First". */
static void click_twice(void)
{
    for (int clicks = 1; clicks <= 2; clicks++)
        tal_app_input(&app, &(tal_input){
                                .kind = TAL_INPUT_DOWN, .x = 30, .y = 30, .clicks = clicks });
}

Test(app, a_double_click_does_not_use_what_the_first_click_has_brought)
{
    page *under = top();

    under->opens = true;
    click_twice();
    cr_expect_eq(app.top->under, &under->pane, "one was opened");
    cr_expect_eq(top()->used, 0);
    top()->opens = true;
    click_twice();
    cr_expect_eq(app.top->under->under, &under->pane, "later it is clicked for itself");
}

Test(app, quick_clicks_on_what_stays_are_all_taken)
{
    test_click(&app, "First");
    top()->used = 0;
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_DOWN, .x = 30, .y = 30, .clicks = 2 });
    cr_expect_eq(top()->used, FIRST);
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_DOWN, .x = 240, .y = 30, .clicks = 3 });
    cr_expect_eq(top()->used, SECOND, "beside it");
}

Test(app, what_a_scroll_hides_is_not_clicked)
{
    test_click_at(&app, 50, 170);
    cr_expect_eq(top()->used, 0, "row 2 is there, under the edge");
    happen(TAL_INPUT_WHEEL, 50, 100, 1);
    test_click_at(&app, 50, 65);
    cr_expect_eq(top()->used, ROW + 1);
    test_click_at(&app, 50, 45);
    cr_expect_eq(top()->used, FIRST, "row 0 is there, above the edge");
}

Test(app, a_wheel_scrolls_what_is_under_the_pointer)
{
    const tal_scroll *scroll = &top()->scroll;

    happen(TAL_INPUT_WHEEL, 50, 30, 1);
    test_sheet(&app);
    cr_expect_float_eq(scroll->at, 0, 1e-9);
    happen(TAL_INPUT_WHEEL, 50, 100, 2);
    test_sheet(&app);
    cr_expect_float_eq(scroll->at, 96, 1e-9);
    happen(TAL_INPUT_WHEEL, 50, 100, 100);
    test_sheet(&app);
    cr_expect_float_eq(scroll->at, ROWS * 40 - 100, 1e-9);
    happen(TAL_INPUT_WHEEL, 50, 100, -200);
    test_sheet(&app);
    cr_expect_float_eq(scroll->at, 0, 1e-9);
}

/* ---- Panes ------------------------------------------------------------------------------------- */

Test(app, what_covers_hides_what_is_below)
{
    page *lowest = top();
    int drawn;

    test_sheet(&app);
    drawn = lowest->drawn;
    open_page("higher", NULL);
    cr_expect(test_shows(&app, "higher"));
    cr_expect_not(test_shows(&app, "lowest"));
    cr_expect_eq(lowest->drawn, drawn);
    cr_expect_str_eq(title, "higher");
}

Test(app, what_lies_over_another_is_alone_to_be_used)
{
    page *lowest = top(), *card = (page *)page_new("card", NULL);

    card->pane.kind = &over;
    tal_app_open(&app, &card->pane);
    cr_expect(test_shows(&app, "lowest"));
    cr_expect(test_shows(&app, "card"));
    test_click(&app, "First");
    cr_expect_eq(card->used, FIRST);
    cr_expect_eq(lowest->used, 0);
    happen(TAL_INPUT_WHEEL, 50, 100, 1);
    test_sheet(&app);
    cr_expect_float_eq(card->scroll.at, 48, 1e-9);
    cr_expect_float_eq(lowest->scroll.at, 0, 1e-9);
}

Test(app, escape_goes_back_and_the_last_one_ends)
{
    page *lowest = top();
    bool freed = false;

    open_page("higher", &freed);
    cr_expect_eq(lowest->shown, 1);
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect(freed);
    cr_expect_eq(app.top, &lowest->pane);
    cr_expect_eq(lowest->shown, 2);
    cr_expect_str_eq(title, "lowest");
    cr_expect_not(app.over);
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect(app.over);
    cr_expect_null(app.top);
    test_press(&app, TAL_PRESS_TAB);
    cr_expect_not(test_shows(&app, "lowest"), "and what comes after it does no harm");
}

Test(app, closing_a_pane_closes_what_lies_over_it)
{
    bool freed[3] = { false };
    page *low = open_page("low", &freed[0]);

    open_page("middle", &freed[1]);
    open_page("high", &freed[2]);
    tal_app_close(&app, &low->pane);
    cr_expect(test_shows(&app, "lowest"));
    pass(1);
    cr_expect(freed[0] && freed[1] && freed[2]);
}

Test(app, a_pane_may_close_itself_while_it_is_used)
{
    bool freed = false;

    open_page("higher", &freed);
    top()->closes = true;
    test_click(&app, "First");
    cr_expect(freed);
    cr_expect(test_shows(&app, "lowest"));
    open_page("higher", NULL);
    top()->closes = top()->opens = true;
    test_tab_to(&app, "Row 2.");
    test_press(&app, TAL_PRESS_ENTER);
    cr_expect(test_shows(&app, "opened"));
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect(test_shows(&app, "lowest"));
}

Test(app, a_pane_without_memory_is_not_opened)
{
    tal_app_open(&app, NULL);
    cr_expect(test_shows(&app, "lowest"));
}

static void stay(tal_pane *pane)
{
    ((page *)pane)->used = -1;
}

Test(app, a_pane_may_have_its_own_way_to_leave)
{
    static const tal_pane_kind kind = { .draw = draw, .free = free_page, .leave = stay };

    top()->pane.kind = &kind;
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect_eq(top()->used, -1);
    cr_expect_not(app.over);
    happen(TAL_INPUT_CLOSE, 0, 0, 0);
    cr_expect(app.over, "closing the window asks nobody");
}

Test(app, all_panes_are_freed_at_the_end)
{
    bool freed[2] = { false };

    open_page("low", &freed[0]);
    open_page("high", &freed[1]);
    tal_app_end(&app);
    cr_expect(freed[0] && freed[1]);
    test_app(&app, 400, 200);
}

/* ---- Time -------------------------------------------------------------------------------------- */

Test(app, a_pane_is_woken_once_when_its_time_has_come)
{
    cr_expect_float_eq(tal_app_patience(&app, 0), -1, 1e-9, "it waits for nothing");
    pass(1000);
    app.top->wake = 1500;
    cr_expect_float_eq(tal_app_patience(&app, 1200), 300, 1e-9);
    cr_expect_float_eq(tal_app_patience(&app, 1700), 0, 1e-9);
    pass(1499);
    cr_expect_eq(top()->woken, 0);
    pass(1500);
    cr_expect_eq(top()->woken, 1);
    pass(1600);
    cr_expect_eq(top()->woken, 1);
    cr_expect_float_eq(tal_app_patience(&app, 1600), -1, 1e-9);
}

Test(app, a_window_that_opens_is_painted_before_a_pane_is_woken)
{
    app.top->wake = 1;
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_SIZE, .now = 100, .x = 800, .y = 600 });
    cr_expect_eq(top()->woken, 0);
    cr_expect_float_eq(tal_app_patience(&app, 100), 0, 1e-9);
    pass(101);
    cr_expect_eq(top()->woken, 1);
}

Test(app, time_does_not_go_back)
{
    pass(1000);
    test_press(&app, TAL_PRESS_TAB); /* at 0 */
    cr_expect_float_eq(app.now, 1000, 1e-9);
}

Test(app, a_pane_is_woken_under_another_too)
{
    page *below = open_page("below", NULL), *above = open_page("above", NULL);

    below->pane.wake = 50;
    above->pane.wake = 80;
    cr_expect_float_eq(tal_app_patience(&app, 20), 30, 1e-9);
    pass(60);
    cr_expect_eq(below->woken, 1);
    cr_expect_eq(above->woken, 0);
    cr_expect_float_eq(tal_app_patience(&app, 60), 20, 1e-9);
}

Test(app, what_a_person_does_is_told_from_time_that_passes)
{
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_MOVE, .now = 100 });
    pass(200);
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_SIZE, .x = 800, .y = 600, .now = 300 });
    cr_expect_float_eq(app.touched, 100, 1e-9);
}

Test(app, what_is_closed_twice_closes_nothing_else)
{
    page *middle = open_page("middle", NULL);

    tal_app_close(&app, &middle->pane);
    tal_app_close(&app, &middle->pane);
    cr_expect_not(app.over);
    cr_expect(test_shows(&app, "lowest"));
}

Test(app, a_scroll_that_is_covered_keeps_within_its_bounds)
{
    page *below = top(), *card = (page *)page_new("card", NULL);

    card->pane.kind = &over;
    tal_app_open(&app, &card->pane);
    below->scroll.at = 1e6;
    tal_app_redraw(&app);
    test_sheet(&app);
    cr_expect_float_eq(below->scroll.at, ROWS * 40 - 100, 1e-9);
}
