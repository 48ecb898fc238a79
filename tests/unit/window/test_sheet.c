/* What a view lays out: marks where they are seen, scrolls, spots, buttons. */
#include "driver.h"

static tal_sheet sheet;
static tal_theme theme;

static void begin(void)
{
    theme = tal_theme_make(TAL_LOOK_LIGHT, 1);
    tal_sheet_begin(&sheet, &theme, &test_ruler, 400, 300);
}

static void end(void)
{
    tal_sheet_free(&sheet);
}

static const tal_mark *mark(size_t i)
{
    cr_assert(i < sheet.drawing.count, "there are %zu marks", sheet.drawing.count);
    return &sheet.drawing.marks[i];
}

static void is_at(const tal_box *box, double x, double y, double width, double height)
{
    cr_expect_float_eq(box->x, x, 1e-9, "x is %g", box->x);
    cr_expect_float_eq(box->y, y, 1e-9, "y is %g", box->y);
    cr_expect_float_eq(box->width, width, 1e-9, "width is %g", box->width);
    cr_expect_float_eq(box->height, height, 1e-9, "height is %g", box->height);
}

TestSuite(sheet, .init = begin, .fini = end);

/* ---- Marks ------------------------------------------------------------------------------------- */

Test(sheet, a_text_takes_its_height_and_an_empty_one_leaves_no_mark)
{
    double height = tal_sheet_text(&sheet, 10, 20, 40, theme.body, theme.text, "one two");

    cr_expect_float_eq(height, 40, 1e-9, "two lines of twenty");
    is_at(&mark(0)->box, 10, 20, 40, 40);
    cr_expect_float_eq(tal_sheet_text_width(&sheet, theme.body, "one two"), 56, 1e-9);
    cr_expect_float_eq(tal_sheet_text_height(&sheet, 40, theme.body, "one two"), 40, 1e-9);
    tal_sheet_text(&sheet, 10, 80, 40, theme.body, theme.text, "");
    cr_expect_eq(sheet.drawing.count, 1);
}

Test(sheet, what_is_outside_is_not_drawn)
{
    tal_sheet_box(&sheet, (tal_box){ 10, 301, 10, 10 }, theme.text, 0);
    tal_sheet_text(&sheet, 10, -30, 0, theme.body, theme.text, "above");
    cr_expect_eq(sheet.drawing.count, 0);
    tal_sheet_box(&sheet, (tal_box){ 10, 299, 10, 10 }, theme.text, 0);
    cr_expect_eq(sheet.drawing.count, 1);
}

Test(sheet, formatted_texts_live_as_long_as_the_picture)
{
    const char *one = tal_sheet_format(&sheet, "%d of %s", 1, "many");

    for (int i = 0; i < 1000; i++)
        tal_sheet_format(&sheet, "%d of %s", i, "many");
    cr_expect_str_eq(one, "1 of many");
}

/* ---- Scrolls ----------------------------------------------------------------------------------- */

/* A list of rows, 40 points each, in a box that starts at 100; row 3 has a scroll of its own in it. */
static tal_scroll outer, inner;

static void draw_rows(void)
{
    static const char *const labels[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" };

    tal_sheet_begin(&sheet, &theme, &test_ruler, 400, 300);
    tal_sheet_scroll_begin(&sheet, &outer, (tal_box){ 50, 100, 200, 100 });
    for (int i = 0; i < 10; i++)
        tal_sheet_spot(&sheet, i + 1, TAL_SPOT_BUTTON, (tal_box){ 50, i * 40, 200, 40 }, labels[i],
                       true);
    tal_sheet_scroll_begin(&sheet, &inner, (tal_box){ 50, 120, 100, 40 });
    tal_sheet_spot(&sheet, 20, TAL_SPOT_BUTTON, (tal_box){ 50, 60, 100, 20 }, "deep", true);
    tal_sheet_scroll_end(&sheet, 80);
    tal_sheet_scroll_end(&sheet, 400);
}

Test(sheet, what_scrolls_is_moved_and_clipped)
{
    outer.at = 30;
    draw_rows();
    is_at(&tal_sheet_find(&sheet, 1)->box, 50, 70, 200, 40);
    is_at(&tal_sheet_find(&sheet, 1)->seen, 50, 100, 200, 10);
    is_at(&tal_sheet_find(&sheet, 4)->seen, 50, 190, 200, 10);
    cr_expect_float_eq(tal_sheet_find(&sheet, 5)->seen.height, 0, 1e-9);
    cr_expect_eq(mark(0)->kind, TAL_MARK_CLIP);
    is_at(&mark(0)->box, 50, 100, 200, 100);
}

Test(sheet, a_scroll_in_a_scroll_moves_with_it)
{
    outer.at = 50;
    inner.at = 40;
    draw_rows();
    is_at(&tal_sheet_find(&sheet, 20)->box, 50, 190, 100, 20);
    is_at(&tal_sheet_find(&sheet, 20)->seen, 50, 190, 100, 10);
    cr_expect_eq(sheet.depth, 0);
    cr_expect_float_eq(sheet.shift, 0, 1e-9);
}

Test(sheet, a_bar_stands_where_there_is_more_than_is_seen)
{
    tal_scroll scroll = { 0 };
    size_t without;

    tal_sheet_scroll_begin(&sheet, &scroll, (tal_box){ 0, 0, 100, 100 });
    tal_sheet_scroll_end(&sheet, 100);
    without = sheet.drawing.count;
    scroll.at = 150;
    tal_sheet_scroll_begin(&sheet, &scroll, (tal_box){ 0, 0, 100, 100 });
    tal_sheet_scroll_end(&sheet, 400);
    cr_assert_eq(sheet.drawing.count, 2 * without + 1);
    is_at(&mark(2 * without)->box, 94, 37.5, 6, 25);
}

Test(sheet, scrolls_stay_within_what_they_hold)
{
    outer.at = 1000;
    inner.at = -5;
    draw_rows();
    cr_expect(tal_sheet_settle(&sheet));
    cr_expect_float_eq(outer.at, 300, 1e-9);
    cr_expect_float_eq(inner.at, 0, 1e-9);
    cr_expect_not(tal_sheet_settle(&sheet));
    outer.at = 0;
    outer.to_end = true;
    cr_expect(tal_sheet_settle(&sheet));
    cr_expect_float_eq(outer.at, 300, 1e-9);
    cr_expect_not(outer.to_end);
}

Test(sheet, what_is_hidden_is_revealed_by_as_little_as_it_takes)
{
    draw_rows();
    cr_expect_not(tal_sheet_reveal(&sheet, 1));
    cr_expect(tal_sheet_reveal(&sheet, 5));
    cr_expect_float_eq(outer.at, 200 + theme.gap - 100, 1e-9);
    draw_rows();
    cr_expect(tal_sheet_reveal(&sheet, 2));
    cr_expect_float_eq(outer.at, 40 - theme.gap, 1e-9);
    cr_expect_not(tal_sheet_reveal(&sheet, 99));
    draw_rows();
    cr_expect(tal_sheet_reveal(&sheet, 10));
    cr_expect_float_eq(outer.at, 300, 1e-9, "not past the end");
}

Test(sheet, a_wheel_moves_the_innermost_scroll_that_can)
{
    draw_rows();
    cr_expect_null(tal_sheet_rolling_at(&sheet, 10, 10));
    cr_expect_eq(tal_sheet_rolling_at(&sheet, 60, 110), &outer);
    outer.at = 100;
    draw_rows();
    cr_expect_eq(tal_sheet_rolling_at(&sheet, 60, 125), &inner);
    inner.content = 40;
    cr_expect_eq(tal_sheet_rolling_at(&sheet, 60, 125), &outer);
}

/* ---- Spots ------------------------------------------------------------------------------------- */

Test(sheet, the_uppermost_spot_is_the_one_that_is_met)
{
    tal_sheet_spot(&sheet, 1, TAL_SPOT_BUTTON, (tal_box){ 0, 0, 100, 100 }, "below", true);
    tal_sheet_spot(&sheet, 2, TAL_SPOT_BUTTON, (tal_box){ 20, 20, 20, 20 }, "above", true);
    tal_sheet_spot(&sheet, 3, TAL_SPOT_BUTTON, (tal_box){ 60, 60, 20, 20 }, "off", false);
    cr_expect_eq(tal_sheet_at(&sheet, 30, 30)->id, 2);
    cr_expect_eq(tal_sheet_at(&sheet, 50, 50)->id, 1);
    cr_expect_null(tal_sheet_at(&sheet, 70, 70), "it is in the way");
    cr_expect_null(tal_sheet_at(&sheet, 100, 50));
}

Test(sheet, the_order_is_that_of_laying_out_and_goes_round)
{
    cr_expect_eq(tal_sheet_next(&sheet, 0, 1), 0, "there is none");
    tal_sheet_spot(&sheet, 5, TAL_SPOT_BUTTON, (tal_box){ 0, 0, 9, 9 }, "a", true);
    tal_sheet_spot(&sheet, 4, TAL_SPOT_BUTTON, (tal_box){ 0, 0, 9, 9 }, "b", false);
    tal_sheet_spot(&sheet, 3, TAL_SPOT_FIELD, (tal_box){ 0, 0, 9, 9 }, "c", true);
    cr_expect_eq(tal_sheet_next(&sheet, 0, 1), 5);
    cr_expect_eq(tal_sheet_next(&sheet, 0, -1), 3);
    cr_expect_eq(tal_sheet_next(&sheet, 5, 1), 3);
    cr_expect_eq(tal_sheet_next(&sheet, 3, 1), 5);
    cr_expect_eq(tal_sheet_next(&sheet, 5, -1), 3);
    cr_expect_eq(tal_sheet_next(&sheet, 77, 1), 5, "one that is gone");
}

/* ---- Buttons ----------------------------------------------------------------------------------- */

static const tal_box *box_of(int id)
{
    return &tal_sheet_find(&sheet, id)->box;
}

Test(sheet, the_width_of_a_row_is_known_before)
{
    const tal_button buttons[] = {
        { 1, TAL_BUTTON_CHOSEN, "one", false },
        { 2, TAL_BUTTON_PLAIN, "another", false },
        { 3, TAL_BUTTON_QUIET, "a third", false },
    };
    double width = tal_sheet_buttons_width(&sheet, buttons, 3);
    double row = tal_sheet_buttons_height(&sheet, 1000, buttons, 3);

    cr_expect_float_eq(tal_sheet_buttons_height(&sheet, width, buttons, 3), row, 1e-9);
    cr_expect_gt(tal_sheet_buttons_height(&sheet, width - 1, buttons, 3), 1.5 * row);
    cr_expect_float_eq(tal_sheet_buttons_width(&sheet, buttons, 0), 0, 1e-9);
}

Test(sheet, buttons_stand_in_rows)
{
    const tal_button buttons[] = {
        { 1, TAL_BUTTON_MAIN, "Go on", false },
        { 2, TAL_BUTTON_PLAIN, "Back", false },
        { 3, TAL_BUTTON_QUIET, "Another", true },
    };
    double width, height, both;

    tal_sheet_button_size(&sheet, "Go on", &width, &height);
    is_at(&(tal_box){ 0, 0, width, height }, 0, 0, 5 * 7.5 + 27, 18.75 + 13.5);
    both = tal_sheet_buttons(&sheet, 10, 20, 150, buttons, 3);
    cr_expect_float_eq(both, 2 * height + theme.gap / 2, 1e-9);
    cr_expect_float_eq(tal_sheet_buttons_height(&sheet, 150, buttons, 3), both, 1e-9);
    is_at(box_of(1), 10, 20, width, height);
    is_at(box_of(2), 10 + width + theme.gap / 2, 20, 4 * 7.5 + 27, height);
    is_at(box_of(3), 10 - 13.5, 20 + height + theme.gap / 2, 7 * 7.5 + 27, height);
    cr_expect_not(tal_sheet_find(&sheet, 3)->enabled);
}

Test(sheet, a_label_that_is_too_long_is_wrapped)
{
    const tal_button button = { 1, TAL_BUTTON_PLAIN, "not in one line", false };

    tal_sheet_buttons(&sheet, 0, 0, 90, &button, 1);
    is_at(box_of(1), 0, 0, 90, 2 * 18.75 + 13.5);
    is_at(&mark(2)->box, 4.5, 6.75, 81, 37.5);
}

Test(sheet, all_that_can_be_chosen_keep_room_for_the_tick)
{
    tal_button buttons[] = {
        { 1, TAL_BUTTON_CHOSEN, "Easy", false },
        { 2, TAL_BUTTON_PLAIN, "Hard", false },
        { 3, TAL_BUTTON_QUIET, "Both", false },
    };

    tal_sheet_buttons(&sheet, 0, 0, 400, buttons, 3);
    cr_expect_float_eq(box_of(1)->width, 4 * 7.5 + 27 + 15, 1e-9);
    cr_expect_float_eq(box_of(2)->width, 4 * 7.5 + 27 + 15, 1e-9);
    cr_expect_float_eq(box_of(3)->width, 4 * 7.5 + 27, 1e-9);
}
