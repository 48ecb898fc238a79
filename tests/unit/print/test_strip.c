#include "print/strip.h"

#include <criterion/criterion.h>
#include <string.h>

#include "print/letterpress.h"

static tal_folio folio;
static tal_layout layout;
static tal_strips strips;

static void begin(void)
{
    folio = tal_folio_new("Title");
}

static void end(void)
{
    tal_strips_free(&strips);
    tal_layout_free(&layout);
    tal_folio_free(&folio);
}

TestSuite(strip, .init = begin, .fini = end);

static void make(void)
{
    layout = (tal_layout){ .folio = &folio };
    strips = tal_strips_of(&layout, &letterpress);
    cr_assert_not(layout.failed);
}

static const tal_strip_piece *piece(size_t strip, size_t i)
{
    return &strips.pieces[strips.strips[strip].pieces + i];
}

Test(strip, an_empty_folio_has_its_title)
{
    make();
    cr_assert_eq(strips.count, 1);
    cr_expect_eq(piece(0, 0)->kind, TAL_PRINT_BOX_TITLE);
    cr_expect_str_eq(layout.texts[piece(0, 0)->text].plain, "Title");
}

Test(strip, headings_and_captions_stay_with_what_follows)
{
    tal_folio_heading(&folio, 1, "a");
    tal_folio_heading(&folio, 2, "b");
    tal_folio_say(&folio, "c");
    tal_folio_figure(&folio, "d", "e", 100, 50);
    make();
    cr_assert_eq(strips.count, 6);
    cr_expect(strips.strips[0].keep && strips.strips[1].keep && strips.strips[2].keep);
    cr_expect_not(strips.strips[3].keep);
    cr_expect(strips.strips[4].keep);
    cr_expect_gt(strips.strips[1].rule, 0);
    cr_expect_eq(strips.strips[2].rule, 0);
}

Test(strip, an_item_has_its_bullet_beside_it)
{
    tal_folio_begin(&folio, TAL_FOLIO_ITEM);
    tal_folio_put(&folio, TAL_FOLIO_STRONG, "one");
    tal_folio_put(&folio, TAL_FOLIO_TEXT, "two");
    make();
    cr_assert_eq(strips.strips[1].count, 2);
    cr_expect_eq(piece(1, 0)->kind, TAL_PRINT_BOX_BULLET);
    cr_expect_eq(piece(1, 1)->kind, TAL_PRINT_BOX_ITEM);
    cr_expect_leq(piece(1, 0)->x + piece(1, 0)->width, piece(1, 1)->x);
    cr_expect_eq(layout.texts[piece(1, 1)->text].count, 2);
}

Test(strip, a_figure_too_wide_or_too_high_is_made_smaller)
{
    tal_folio_figure(&folio, "wide", "", 963.8, 100);
    tal_folio_figure(&folio, "high", "", 100, 2000);
    make();
    cr_expect_float_eq(piece(2, 0)->width, 481.9, 1e-6);
    cr_expect_float_eq(strips.strips[2].leading, 50, 1e-6);
    cr_expect_lt(strips.strips[4].leading, 600);
    cr_expect_float_eq(piece(4, 0)->width * 20, strips.strips[4].leading, 1e-6);
}

static void put_table(const char *name, const char *number)
{
    tal_folio_table(&folio, "caption");
    tal_folio_column_add(&folio, "who", false);
    tal_folio_column_add(&folio, "how much", true);
    for (int i = 0; i < 2; i++) {
        tal_folio_cell(&folio, name);
        tal_folio_cell(&folio, number);
    }
}

Test(strip, a_table_is_its_caption_its_heads_and_its_rows)
{
    put_table("Ana", "12");
    make();
    cr_assert_eq(strips.count, 5);
    cr_expect(strips.strips[1].keep && strips.strips[2].keep);
    cr_expect_not(strips.strips[3].keep);
    cr_expect_eq(strips.strips[2].head, TAL_PRINT_NONE);
    cr_expect_eq(strips.strips[3].head, 2);
    cr_expect_eq(strips.strips[4].row, 1);
    cr_expect_eq(piece(3, 1)->column, 1);
    cr_expect(layout.texts[piece(3, 1)->text].end);
    cr_expect(layout.texts[piece(3, 0)->text].own_way);
    cr_expect_not(layout.texts[piece(3, 1)->text].own_way);
    cr_expect_eq(layout.texts[piece(2, 0)->text].style, TAL_PRINT_HEAD);
}

Test(strip, a_long_name_is_broken_and_a_number_is_not)
{
    char name[301] = "";

    memset(name, 'x', 300);
    put_table(name, "1234567890");
    make();
    cr_expect_eq(piece(3, 1)->lines, 1);
    cr_expect_geq(piece(3, 1)->width, 10 * LETTER);
    cr_expect_gt(piece(3, 0)->lines, 3);
    cr_expect_eq(strips.strips[3].lines, piece(3, 0)->lines);
}

Test(strip, what_is_to_stay_whole_is_in_one_line)
{
    char digest[65] = "";

    memset(digest, 'f', 64);
    for (int whole = 0; whole < 2; whole++) {
        tal_folio_table(&folio, "caption");
        tal_folio_column_add(&folio, "file", false);
        tal_folio_column_add(&folio, "digest", false);
        if (whole)
            tal_folio_column_whole(&folio);
        tal_folio_cell(&folio, "a conversation with a name that takes two lines");
        tal_folio_cell(&folio, digest);
    }
    make();
    cr_expect_gt(piece(3, 1)->lines, 1);
    cr_expect_eq(piece(6, 1)->lines, 1);
}

Test(strip, a_table_without_columns_is_its_caption)
{
    tal_folio_table(&folio, "caption");
    make();
    cr_expect_eq(strips.count, 2);
}
