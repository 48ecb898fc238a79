#include "print/pdf.h"

#include <criterion/criterion.h>
#include <string.h>

static tal_folio folio;
static tal_buffer out;

static void begin(void)
{
    folio = tal_folio_new("Title");
}

static void end(void)
{
    tal_folio_free(&folio);
    tal_buffer_free(&out);
}

TestSuite(pdf, .init = begin, .fini = end);

/* How often TEXT stands in the file; what is said on a page is compressed, and not found. */
static size_t count(const char *text)
{
    size_t length = strlen(text), found = 0;

    for (size_t i = 0; i + length <= out.length; i++)
        found += memcmp(out.bytes + i, text, length) == 0;
    return found;
}

static void write(void)
{
    cr_assert_eq(tal_pdf_put(&out, &folio), TAL_OK);
    cr_assert_eq(strncmp(out.bytes, "%PDF-1.", 7), 0);
}

Test(pdf, an_empty_folio_is_one_page_with_its_title)
{
    write();
    cr_expect_eq(count("/Type /Page "), 1);
    cr_expect_eq(count("/Title (Title)"), 1);
    cr_expect_eq(count("/CreationDate"), 0);
    cr_expect_eq(count("/Marked true"), 1);
}

Test(pdf, it_is_tagged_by_what_it_is)
{
    tal_folio_heading(&folio, 1, "one");
    tal_folio_heading(&folio, 2, "two");
    tal_folio_say(&folio, "said");
    for (int i = 0; i < 2; i++) {
        tal_folio_begin(&folio, TAL_FOLIO_ITEM);
        tal_folio_put(&folio, TAL_FOLIO_TEXT, "item");
    }
    tal_folio_table(&folio, "caption");
    tal_folio_column_add(&folio, "who", false);
    tal_folio_column_add(&folio, "how much", true);
    for (int i = 0; i < 6; i++)
        tal_folio_cell(&folio, "");
    tal_folio_figure(&folio, "figure", "told", 20, 20);
    tal_folio_mark_add(&folio, (tal_folio_mark){ TAL_FOLIO_LABEL, 9, 9, 0, 0, 0, TAL_FOLIO_END, "<" });
    write();
    cr_expect_eq(count("/S /H1\n"), 1);
    cr_expect_eq(count("/S /H2\n"), 1);
    cr_expect_eq(count("/S /H3\n"), 1);
    cr_expect_eq(count("/S /P\n"), 1);
    cr_expect_eq(count("/S /L\n"), 1);
    cr_expect_eq(count("/S /LI\n"), 2);
    cr_expect_eq(count("/S /LBody\n"), 2);
    cr_expect_eq(count("/S /Table\n"), 1);
    cr_expect_eq(count("/S /TR\n"), 4);
    cr_expect_eq(count("/S /TH\n"), 5);
    cr_expect_eq(count("/S /TD\n"), 3);
    cr_expect_eq(count("/S /Caption\n"), 2);
    cr_expect_eq(count("/S /Figure\n"), 1);
    cr_expect_eq(count("/Title (one)"), 1);
    cr_expect_eq(count("/Title (two)"), 1);
}

Test(pdf, a_table_over_two_pages_is_one_with_its_heads_once)
{
    tal_folio_table(&folio, "caption");
    tal_folio_column_add(&folio, "who", false);
    for (int i = 0; i < 60; i++)
        tal_folio_cellf(&folio, "%d", i);
    write();
    cr_expect_eq(count("/Type /Page "), 2);
    cr_expect_eq(count("/S /Table\n"), 1);
    cr_expect_eq(count("/S /TR\n"), 61);
    cr_expect_eq(count("/S /TH\n"), 61);
}

Test(pdf, the_same_folio_gives_the_same_bytes)
{
    tal_buffer first;

    tal_folio_heading(&folio, 1, "שלום");
    tal_folio_say(&folio, "مرحبا 😀");
    write();
    first = out;
    out = TAL_BUFFER_EMPTY;
    write();
    cr_expect(first.length == out.length && memcmp(first.bytes, out.bytes, out.length) == 0);
    tal_buffer_free(&first);
}

Test(pdf, of_a_folio_that_failed_there_is_none)
{
    folio.failed = true;
    cr_expect_eq(tal_pdf_put(&out, &folio), TAL_ENOMEM);
    cr_expect_eq(out.length, 0);
}

/* Somebody may be called so, or type it. */
Test(pdf, code_points_that_are_no_characters)
{
    tal_folio_begin(&folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_put(&folio, TAL_FOLIO_NAME, "a\uFDD0b\uFFFEc\uFFFF\U0010FFFF");
    write();
    cr_expect_eq(count("/Type /Page "), 1);
}
