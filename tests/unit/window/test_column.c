/* Things stand under each other, and a card is as high as what is on it. */
#include "driver.h"
#include "window/column.h"

static tal_theme theme;
static tal_sheet sheet;

static tal_column begin(void)
{
    theme = tal_theme_make(TAL_LOOK_LIGHT, 1);
    tal_sheet_begin(&sheet, &theme, &test_ruler, 400, 300);
    return (tal_column){ &sheet, 10, 20, 160, false };
}

Test(column, text_wraps_and_what_follows_stands_below)
{
    tal_column column = begin();

    tal_column_text(&column, theme.body, theme.text, "twenty letters in it, and more"); /* 8 each */
    cr_expect_eq(column.y, 20 + 2 * 20);
    tal_column_space(&column, 2);
    cr_expect_eq(column.y, 60 + 24);
    cr_expect_eq(sheet.drawing.marks[0].box.width, 160);
    tal_sheet_free(&sheet);
}

Test(column, what_could_steer_is_replaced)
{
    tal_column column = begin();

    tal_column_text(&column, theme.body, theme.text, "a\033[31mb\nc");
    cr_expect_str_eq(sheet.drawing.marks[0].block.text, "a\xEF\xBF\xBD[31mb\nc");
    tal_sheet_free(&sheet);
}

Test(column, a_name_is_bold_in_the_paragraph_of_its_text)
{
    const tal_block *block;
    tal_column column = begin();

    tal_column_named(&column, "Try:", "this");
    block = &sheet.drawing.marks[0].block;
    cr_expect_str_eq(block->text, "Try: this");
    cr_assert_eq(block->spans_count, 1);
    cr_expect(block->spans[0].bold && block->spans[0].start == 0 && block->spans[0].end == 4);
    tal_sheet_free(&sheet);
}

Test(column, an_entry_without_text_takes_no_place)
{
    tal_column column = begin();

    tal_column_entry(&column, "Name", "");
    cr_expect_eq(column.y, 20);
    cr_expect_eq(sheet.drawing.count, 0);
    tal_sheet_free(&sheet);
}

static void fill(tal_column *column, const void *what)
{
    tal_column_text(column, theme.body, theme.text, what);
}

Test(column, a_card_is_as_high_as_what_is_on_it)
{
    tal_column column = begin();
    const tal_column_ground ground = { theme.card, theme.edge, theme.accent };

    tal_column_card(&column, ground, fill, "one\ntwo\nthree");
    cr_expect_eq(column.y, 20 + 12 + 3 * 20 + 12);
    cr_assert_eq(sheet.drawing.count, 4, "ground, edge, stripe, text");
    cr_expect_eq(sheet.drawing.marks[0].box.height, 84);
    cr_expect_eq(sheet.drawing.marks[3].box.x, 22);
    cr_expect_eq(sheet.drawing.marks[3].box.y, 32);
    tal_sheet_free(&sheet);
}

Test(column, a_dry_one_only_measures)
{
    tal_column column = begin();

    column.dry = true;
    tal_column_card(&column, (tal_column_ground){ theme.card, 0, 0 }, fill, "one");
    cr_expect_eq(column.y, 20 + 44);
    cr_expect_eq(sheet.drawing.count, 0);
    tal_sheet_free(&sheet);
}
