#include "print/layout.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "print/letterpress.h"

static tal_folio folio;
static tal_layout layout;

static void begin(void)
{
    folio = tal_folio_new("Title");
}

static void end(void)
{
    tal_layout_free(&layout);
    tal_folio_free(&folio);
}

TestSuite(layout, .init = begin, .fini = end);

/* ---- What always holds --------------------------------------------------------------------------- */

static bool is_text(const tal_print_box *box)
{
    return box->text != TAL_PRINT_NONE && box->kind != TAL_PRINT_BOX_FOOT &&
           box->kind != TAL_PRINT_BOX_BULLET && !box->again;
}

static void lies_within(const tal_print_box *box)
{
    double right = TAL_PRINT_WIDTH - TAL_PRINT_MARGIN, bottom = TAL_PRINT_HEIGHT - TAL_PRINT_MARGIN;

    cr_expect_geq(box->x, TAL_PRINT_MARGIN - 1e-6);
    cr_expect_leq(box->x + box->width, right + 1e-6);
    if (box->kind == TAL_PRINT_BOX_FOOT) {
        cr_expect_geq(box->y, bottom);
        cr_expect_leq(box->y + box->height, TAL_PRINT_HEIGHT);
        return;
    }
    cr_expect_geq(box->y, TAL_PRINT_MARGIN - 1e-6);
    cr_expect_leq(box->y + box->height, bottom + 1e-6, "page %zu", box->page);
}

static bool overlap(const tal_print_box *a, const tal_print_box *b)
{
    return a->page == b->page && a->x < b->x + b->width - 1e-6 && b->x < a->x + a->width - 1e-6 &&
           a->y < b->y + b->height - 1e-6 && b->y < a->y + a->height - 1e-6;
}

/* Every text once, in the order of the folio, with all of its lines. */
static void all_is_there(void)
{
    size_t *lines = calloc(layout.texts_count, sizeof *lines), newest = 0;

    for (size_t i = 0; i < layout.boxes_count; i++) {
        const tal_print_box *box = &layout.boxes[i];

        if (!is_text(box))
            continue;
        cr_expect_eq(box->first, lines[box->text], "lines of a text are in order");
        lines[box->text] += box->lines;
        if (box->first == 0) {
            cr_expect_geq(box->text, newest);
            newest = box->text;
        }
    }
    for (size_t i = 0; i < layout.boxes_count; i++) {
        const tal_print_box *box = &layout.boxes[i];
        tal_print_size size;

        if (!is_text(box))
            continue;
        size = letterpress.size(NULL, &layout.texts[box->text], box->width);
        cr_expect_eq(lines[box->text], size.lines);
    }
    free(lines);
}

static size_t count(tal_print_kind kind)
{
    size_t found = 0;

    for (size_t i = 0; i < layout.boxes_count; i++)
        found += layout.boxes[i].kind == kind && layout.boxes[i].first == 0 && !layout.boxes[i].again;
    return found;
}

/* Is nothing that keeps the last on its page? */
static void nothing_is_left_behind(void)
{
    for (size_t i = 0; i + 1 < layout.boxes_count; i++) {
        const tal_print_box *box = &layout.boxes[i];

        if (layout.boxes[i + 1].kind == TAL_PRINT_BOX_FOOT && box->kind != TAL_PRINT_BOX_FOOT)
            cr_expect(box->kind != TAL_PRINT_BOX_HEADING && box->kind != TAL_PRINT_BOX_CAPTION &&
                          !(box->kind == TAL_PRINT_BOX_RULE && box->height > 0.5),
                      "the last of page %zu", box->page);
    }
}

static void lay_out(size_t pages)
{
    size_t texts = 1; /* the title */

    cr_assert_not(folio.failed);
    layout = tal_layout_of(&folio, &letterpress);
    cr_assert_not(layout.failed);
    cr_expect_eq(layout.pages, pages, "%zu pages", layout.pages);
    for (size_t i = 0; i < layout.boxes_count; i++) {
        lies_within(&layout.boxes[i]);
        for (size_t j = i + 1; j < layout.boxes_count && layout.boxes[j].page == layout.boxes[i].page; j++)
            cr_expect_not(overlap(&layout.boxes[i], &layout.boxes[j]), "%zu and %zu", i, j);
    }
    for (size_t i = 0; i < folio.blocks_count; i++)
        texts += folio.blocks[i].kind == TAL_FOLIO_TABLE ? 1 + folio.blocks[i].count + folio.blocks[i].filled : 1;
    cr_expect_eq(count(TAL_PRINT_BOX_TITLE) + count(TAL_PRINT_BOX_HEADING) + count(TAL_PRINT_BOX_PARAGRAPH) +
                     count(TAL_PRINT_BOX_ITEM) + count(TAL_PRINT_BOX_CAPTION) + count(TAL_PRINT_BOX_HEAD) +
                     count(TAL_PRINT_BOX_CELL),
                 texts);
    all_is_there();
    nothing_is_left_behind();
}

/* The first box of this kind and block; of a split one its first part. */
static const tal_print_box *box_of(tal_print_kind kind, size_t block)
{
    for (size_t i = 0; i < layout.boxes_count; i++)
        if (layout.boxes[i].kind == kind && layout.boxes[i].block == block)
            return &layout.boxes[i];
    cr_assert(false, "no such box");
    return NULL;
}

/* ---- Folios -------------------------------------------------------------------------------------- */

/* A paragraph of so many lines. */
static void put_lines(int lines)
{
    tal_folio_sayf(&folio, "%0*d", lines * 96, 0);
}

static void put_table(int rows, int columns)
{
    tal_folio_table(&folio, "caption");
    for (int i = 0; i < columns; i++)
        tal_folio_column_add(&folio, "head", i > 0);
    for (int i = 0; i < rows * columns; i++)
        tal_folio_cellf(&folio, "%d", i);
}

Test(layout, an_empty_folio_is_one_page)
{
    lay_out(1);
    cr_expect_eq(layout.boxes_count, 3);
    cr_expect_str_eq(layout.texts[layout.boxes[1].text].plain, "Title");
    cr_expect_str_eq(layout.texts[layout.boxes[2].text].plain, "1 / 1");
}

Test(layout, one_page_of_everything)
{
    tal_folio_heading(&folio, 1, "first");
    put_lines(3);
    tal_folio_begin(&folio, TAL_FOLIO_ITEM);
    tal_folio_put(&folio, TAL_FOLIO_TEXT, "item");
    tal_folio_heading(&folio, 2, "second");
    put_table(3, 4);
    tal_folio_figure(&folio, "figure", "told", 300, 100);
    lay_out(1);
    cr_expect_eq(count(TAL_PRINT_BOX_FIGURE), 1);
}

Test(layout, forty_pages_of_rows)
{
    size_t again = 0;

    for (int i = 0; i < 7; i++)
        put_table(300, 3);
    lay_out(45);
    for (size_t i = 0; i < layout.boxes_count; i++)
        again += layout.boxes[i].again && layout.boxes[i].kind == TAL_PRINT_BOX_HEAD;
    cr_expect_eq(again, 43 * 3, "%zu", again);
    cr_expect_str_eq(layout.texts[layout.boxes[layout.boxes_count - 1].text].plain, "45 / 45");
}

Test(layout, a_page_of_a_table_begins_with_its_heads)
{
    size_t pages = 0;

    put_table(300, 3);
    lay_out(7);
    for (size_t i = 1; i < layout.boxes_count; i++) {
        const tal_print_box *box = &layout.boxes[i];

        if (box->page == layout.boxes[i - 1].page)
            continue;
        pages++;
        cr_expect(box->kind == TAL_PRINT_BOX_HEAD && box->again && box->y < TAL_PRINT_MARGIN + 3);
    }
    cr_expect_eq(pages, 6);
}

Test(layout, a_row_is_on_one_page)
{
    put_lines(60);
    tal_folio_table(&folio, "caption");
    tal_folio_column_add(&folio, "head", false);
    tal_folio_cellf(&folio, "%0*d", 96 * 10, 0);
    tal_folio_cell(&folio, "short");
    lay_out(2);
    cr_expect_eq(box_of(TAL_PRINT_BOX_CELL, 1)->lines, 10);
    cr_expect_eq(box_of(TAL_PRINT_BOX_CAPTION, 1)->page, 1, "its caption and heads are with it");
}

Test(layout, a_row_longer_than_a_page_goes_on_under_its_heads)
{
    tal_folio_heading(&folio, 1, "first");
    tal_folio_table(&folio, "caption");
    tal_folio_column_add(&folio, "long", false);
    tal_folio_column_add(&folio, "short", false);
    tal_folio_cellf(&folio, "%0*d", 20000, 0);
    tal_folio_cell(&folio, "little");
    lay_out(4);
    cr_expect_eq(box_of(TAL_PRINT_BOX_CELL, 1)->page, 0);
    cr_expect_eq(count(TAL_PRINT_BOX_CELL), 2);
    cr_expect(layout.boxes[layout.boxes_count - 3].kind == TAL_PRINT_BOX_RULE);
}

Test(layout, a_heading_goes_with_what_follows_it)
{
    put_lines(68);
    tal_folio_heading(&folio, 1, "first");
    tal_folio_heading(&folio, 2, "second");
    put_table(2, 2);
    lay_out(2);
    cr_expect_eq(box_of(TAL_PRINT_BOX_HEADING, 1)->page, 1);
    cr_expect_eq(box_of(TAL_PRINT_BOX_HEADING, 1)->y, TAL_PRINT_MARGIN);
}

Test(layout, a_figure_is_with_its_caption)
{
    put_lines(60);
    tal_folio_figure(&folio, "figure", "told", 300, 100);
    lay_out(2);
    cr_expect_eq(box_of(TAL_PRINT_BOX_CAPTION, 1)->page, 1);
    cr_expect_eq(box_of(TAL_PRINT_BOX_FIGURE, 1)->page, 1);
}

/* A paragraph of LINES behind one that leaves room for so many: how many stay. */
static void stays(int room, int lines, size_t expected)
{
    tal_folio_free(&folio);
    tal_layout_free(&layout);
    folio = tal_folio_new("Title");
    put_lines(69 - room);
    put_lines(lines);
    layout = tal_layout_of(&folio, &letterpress);
    cr_expect_eq(box_of(TAL_PRINT_BOX_PARAGRAPH, 1)->page, expected ? 0 : 1, "%d of %d", room, lines);
    if (expected)
        cr_expect_eq(box_of(TAL_PRINT_BOX_PARAGRAPH, 1)->lines, expected, "%d of %d", room, lines);
    all_is_there();
}

Test(layout, no_line_of_a_paragraph_stands_alone)
{
    stays(0, 5, 0);
    stays(1, 5, 0);
    stays(2, 5, 2);
    stays(3, 5, 3);
    stays(4, 5, 3);
    stays(5, 5, 5);
    stays(2, 3, 0);
    stays(3, 4, 2);
    stays(1, 1, 1);
}

Test(layout, more_headings_than_a_page_holds)
{
    for (int i = 0; i < 100; i++)
        tal_folio_heading(&folio, 1, "again");
    layout = tal_layout_of(&folio, &letterpress);
    cr_expect_eq(layout.pages, 5, "%zu", layout.pages);
    all_is_there();
}

Test(layout, heads_longer_than_half_a_page_stand_once)
{
    tal_folio_table(&folio, "caption");
    for (int i = 0; i < 24; i++)
        tal_folio_column_add(&folio, "a head that has a hundred letters and more, which is far too long for a "
                                     "column that is so narrow, as all can see", true);
    for (int i = 0; i < 24 * 60; i++)
        tal_folio_cell(&folio, "1");
    layout = tal_layout_of(&folio, &letterpress);
    cr_assert_not(layout.failed);
    for (size_t i = 0; i < layout.boxes_count; i++) {
        lies_within(&layout.boxes[i]);
        cr_expect_not(layout.boxes[i].again);
    }
    all_is_there();
}
