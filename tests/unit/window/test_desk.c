#include "driver.h"
#include "window/desk.h"

static tal_thing things[] = { { "log", "Read the log", true },
                              { "map", "See the map", false },
                              { "tag", "Turn the tag", false } };
static const tal_offered offer = { .things = things, .things_count = 3 };
static tal_theme theme;
static tal_sheet sheet;

static void begin(void)
{
    theme = tal_theme_make(TAL_LOOK_LIGHT, 1);
    tal_sheet_begin(&sheet, &theme, &test_ruler, 800, 600);
}

static void end(void)
{
    tal_sheet_free(&sheet);
}

TestSuite(desk, .init = begin, .fini = end);

static size_t count_outlines(void)
{
    size_t count = 0;

    for (size_t i = 0; i < sheet.drawing.count; i++)
        count += sheet.drawing.marks[i].kind == TAL_MARK_OUTLINE;
    return count;
}

Test(desk, a_list_has_a_heading_and_a_shape_each)
{
    tal_buffer words = TAL_BUFFER_EMPTY;
    double height = tal_desk_list(&offer, &sheet, 50, 10, 20, 300);

    tal_drawing_words(&sheet.drawing, &words);
    cr_expect_str_eq(words.bytes, "On the desk\nRead the log (seen)\nSee the map\nTurn the tag\n");
    cr_expect_eq(count_outlines(), 3);
    cr_assert_eq(sheet.spots_count, 3);
    cr_expect_eq(sheet.spots[2].id, 52);
    cr_expect_str_eq(sheet.spots[0].label, "Read the log (seen)");
    cr_expect_float_eq(sheet.spots[2].box.y + sheet.spots[2].box.height, 20 + height, 1e-9);
    tal_buffer_free(&words);
}

Test(desk, a_row_is_as_high_as_was_measured)
{
    double measured = tal_desk_row_height(&offer, &sheet, 260);
    double height = tal_desk_row(&offer, &sheet, 50, 10, 20, 260);

    cr_expect_float_eq(height, measured, 1e-9);
    cr_assert_eq(sheet.spots_count, 3);
    cr_expect(sheet.spots[1].box.y > sheet.spots[0].box.y, "it is wrapped");
    cr_expect_eq(sheet.spots[1].id, 51);
}

Test(desk, an_empty_one_is_nothing)
{
    static const tal_offered none = { 0 };
    double height = tal_desk_list(&none, &sheet, 50, 10, 20, 300);

    cr_expect_float_eq(height, 0, 1e-9);
    cr_expect_eq(sheet.drawing.count, 0);
}
