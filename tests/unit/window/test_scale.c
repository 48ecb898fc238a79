/* Shapes say the numbers that they stand for. */
#include "driver.h"
#include "window/scale.h"

static tal_theme theme;
static tal_sheet sheet;

static tal_column begin(void)
{
    theme = tal_theme_make(TAL_LOOK_LIGHT, 1);
    tal_sheet_begin(&sheet, &theme, &test_ruler, 400, 300);
    return (tal_column){ &sheet, 10, 20, 200, false };
}

/* The N-th box from 0, filled or not. */
static const tal_mark *box(size_t n)
{
    for (size_t i = 0; i < sheet.drawing.count; i++)
        if (sheet.drawing.marks[i].kind == TAL_MARK_BOX && n-- == 0)
            return &sheet.drawing.marks[i];
    cr_assert(false, "there are not so many boxes");
    return NULL;
}

Test(scale, full_pips_come_first)
{
    tal_column column = begin();

    tal_scale_pips(&column, 1, 2, theme.fair, "Validation 1 of 2");
    cr_expect_eq(box(0)->line, 0);
    cr_expect(box(1)->line > 0);
    cr_expect(box(1)->box.x > box(0)->box.x + box(0)->box.width);
    cr_expect_str_eq(sheet.drawing.marks[0].block.text, "Validation 1 of 2");
    cr_expect(sheet.drawing.marks[0].box.x > box(1)->box.x + box(1)->box.width);
    cr_expect_eq(column.y, 20 + 20);
    tal_sheet_free(&sheet);
}

Test(scale, a_bar_is_as_long_as_its_value_and_has_its_notch_in_place)
{
    tal_column column = begin();

    tal_scale_bar(&column, 40, theme.poor, 75, "to pass: 75");
    cr_expect_eq(box(1)->box.width, 80);
    cr_expect_eq(box(1)->colour, theme.poor);
    cr_expect_eq(box(3)->box.x + box(3)->box.width / 2, 10 + 150);
    cr_expect_eq(column.y, 20 + 12 + 6 + 14 * 1.25);
    tal_sheet_free(&sheet);
}

Test(scale, the_words_under_a_notch_stay_in_the_column)
{
    const tal_mark *words;
    tal_column column = begin();

    tal_scale_bar(&column, 0, theme.poor, 100, "at least 100");
    words = &sheet.drawing.marks[sheet.drawing.count - 1];
    cr_expect_eq(words->box.x + words->box.width, 210);
    tal_sheet_free(&sheet);
}

Test(scale, without_a_notch_there_are_no_words)
{
    tal_column column = begin();

    tal_scale_bar(&column, 0, theme.poor, 0, "at least 0");
    cr_expect_eq(sheet.drawing.count, 2, "the track and its edge");
    tal_sheet_free(&sheet);
}

Test(scale, belief_is_a_ring_and_measurement_a_dot)
{
    tal_column column = begin();

    tal_scale_gap(&column, 100, 0);
    cr_expect_eq(box(1)->box.x, 19, "from one to the other ...");
    cr_expect_eq(box(1)->box.width, 182);
    cr_expect(box(3)->line > 0, "... a ring at the right end");
    cr_expect_eq(box(3)->box.x + box(3)->box.width, 210);
    cr_expect_eq(box(4)->line, 0);
    cr_expect_eq(box(4)->box.x + box(4)->box.width / 2, 19);
    tal_sheet_free(&sheet);
}
