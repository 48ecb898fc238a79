#include "report/folio.h"

#include <criterion/criterion.h>
#include <string.h>

static tal_folio folio;

static void begin(void)
{
    folio = tal_folio_new("Title");
}

static void end(void)
{
    tal_folio_free(&folio);
}

TestSuite(folio, .init = begin, .fini = end);

Test(folio, runs_belong_to_their_paragraph)
{
    tal_folio_say(&folio, "one");
    tal_folio_begin(&folio, TAL_FOLIO_ITEM);
    tal_folio_putf(&folio, TAL_FOLIO_STRONG, "%d", 2);
    tal_folio_put_in(&folio, TAL_FOLIO_QUOTE, "es", "tres");
    cr_assert_eq(folio.blocks_count, 2);
    cr_expect_eq(folio.blocks[0].count, 1);
    cr_expect_eq(folio.blocks[1].kind, TAL_FOLIO_ITEM);
    cr_expect_eq(folio.blocks[1].first, 1);
    cr_expect_eq(folio.blocks[1].count, 2);
    cr_expect_str_eq(folio.runs[1].text, "2");
    cr_expect_null(folio.runs[1].language);
    cr_expect_str_eq(folio.runs[2].language, "es");
    cr_expect_str_eq(folio.language, "en");
}

Test(folio, a_table_knows_its_columns_and_cells)
{
    tal_folio_table(&folio, "first");
    tal_folio_column_add(&folio, "a", false);
    tal_folio_cell(&folio, "x");
    tal_folio_table(&folio, "second");
    tal_folio_column_add(&folio, "b", false);
    tal_folio_column_add(&folio, "c", true);
    tal_folio_cell(&folio, "y");
    tal_folio_cellf(&folio, "%d", 7);
    cr_expect_eq(folio.blocks[1].first, 1);
    cr_expect_eq(folio.blocks[1].count, 2);
    cr_expect_eq(folio.blocks[1].cells, 1);
    cr_expect_eq(folio.blocks[1].filled, 2);
    cr_expect_str_eq(folio.cells[2], "7");
    cr_expect(folio.columns[2].number);
}

Test(folio, texts_are_its_own)
{
    char text[] = "mine";

    tal_folio_figure(&folio, text, text, 10, 20);
    tal_folio_mark_add(&folio, (tal_folio_mark){ .kind = TAL_FOLIO_LABEL, .text = text });
    memset(text, 'x', 4);
    cr_expect_str_eq(folio.blocks[0].caption, "mine");
    cr_expect_str_eq(folio.blocks[0].told, "mine");
    cr_expect_str_eq(folio.marks[0].text, "mine");
}

Test(folio, one_that_has_failed_takes_nothing_more)
{
    folio.failed = true;
    tal_folio_heading(&folio, 1, "a");
    tal_folio_say(&folio, "b");
    tal_folio_table(&folio, "c");
    tal_folio_column_add(&folio, "d", false);
    tal_folio_cell(&folio, "e");
    tal_folio_figure(&folio, "f", "g", 1, 1);
    tal_folio_mark_add(&folio, (tal_folio_mark){ .kind = TAL_FOLIO_LINE });
    cr_expect_eq(folio.blocks_count, 0);
    cr_expect(folio.failed);
}
