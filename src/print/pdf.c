/* Owns the tags. Must not know where anything stands: that is layout's. */
#include "print/pdf.h"

#include <stdio.h>
#include <string.h>

#include <cairo-pdf.h>

#include "print/layout.h"
#include "print/letters.h"

enum { DEEP = 3 }; /* levels of tags below the document */

/* Two tags of one name with the same number are one, whatever boxes it has. */
typedef struct tag {
    const char *name;
    size_t number;
} tag;

typedef struct tag_path {
    tag tags[DEEP];
    int depth;
} tag_path;

/* Who writes it. */
typedef struct writer {
    const tal_layout *layout;
    tal_letters *letters;
    cairo_surface_t *surface;
    cairo_t *to;
    tag_path open;
    int chapter; /* the bookmark of the last heading of level 1 */
} writer;

/* ---- Tags ---------------------------------------------------------------------------------------- */

/* The first of the items that BLOCK is of. */
static size_t list_of(const tal_folio *folio, size_t block)
{
    while (block > 0 && folio->blocks[block - 1].kind == TAL_FOLIO_ITEM)
        block--;
    return block;
}

static tag_path path_of(const tal_folio *folio, const tal_print_box *box)
{
    const tal_folio_block *block = box->block == TAL_PRINT_NONE ? NULL : &folio->blocks[box->block];
    tag_path cell = { { { "Table", box->block }, { "TR", box->row + 1 }, { "TD", box->column } }, 3 };

    switch (box->kind) {
    case TAL_PRINT_BOX_TITLE:
        return (tag_path){ { { "H1", 0 } }, 1 };
    case TAL_PRINT_BOX_HEADING:
        return (tag_path){ { { block->level == 1 ? "H2" : "H3", box->block } }, 1 };
    case TAL_PRINT_BOX_PARAGRAPH:
        return (tag_path){ { { "P", box->block } }, 1 };
    case TAL_PRINT_BOX_BULLET:
        return (tag_path){ { { "L", list_of(folio, box->block) }, { "LI", box->block }, { "Lbl", 0 } }, 3 };
    case TAL_PRINT_BOX_ITEM:
        return (tag_path){ { { "L", list_of(folio, box->block) }, { "LI", box->block }, { "LBody", 0 } }, 3 };
    case TAL_PRINT_BOX_CAPTION:
        return (tag_path){ { { block->kind == TAL_FOLIO_TABLE ? "Table" : "Figure", box->block },
                             { "Caption", 0 } },
                           2 };
    case TAL_PRINT_BOX_HEAD:
        cell.tags[1].number = 0;
        cell.tags[2].name = "TH";
        return box->again ? (tag_path){ .depth = 0 } : cell;
    case TAL_PRINT_BOX_CELL:
        cell.tags[2].name = box->column == 0 ? "TH" : "TD";
        return cell;
    case TAL_PRINT_BOX_FIGURE:
        return (tag_path){ { { "Figure", box->block } }, 1 };
    case TAL_PRINT_BOX_RULE:
    case TAL_PRINT_BOX_FOOT:
        break;
    }
    return (tag_path){ .depth = 0 };
}

static void close_to(writer *it, int depth)
{
    while (it->open.depth > depth)
        cairo_tag_end(it->to, it->open.tags[--it->open.depth].name);
}

static bool is_same(const tag *a, const tag *b)
{
    return strcmp(a->name, b->name) == 0 && a->number == b->number;
}

/* A list or a table goes on over what is not part of it: its rules, the foot of the page, heads repeated. */
static int lasting(const writer *it)
{
    const char *name = it->open.tags[0].name;

    return it->open.depth > 0 && (strcmp(name, "Table") == 0 || strcmp(name, "L") == 0);
}

static void open_tags(writer *it, const tag_path *path)
{
    int same = 0;

    while (same < path->depth && same < it->open.depth && is_same(&path->tags[same], &it->open.tags[same]))
        same++;
    close_to(it, path->depth == 0 ? lasting(it) : same);
    for (int i = same; i < path->depth; i++) {
        cairo_tag_begin(it->to, path->tags[i].name, NULL);
        it->open.tags[it->open.depth++] = path->tags[i];
    }
}

/* ---- Bookmarks ----------------------------------------------------------------------------------- */

static void add_bookmark(writer *it, const tal_print_box *box)
{
    const tal_folio *folio = it->layout->folio;
    const tal_folio_block *block = &folio->blocks[box->block];
    const char *words = folio->runs[block->first].text;
    char place[96];
    int bookmark;

    snprintf(place, sizeof place, "page=%zu pos=[%d %d]", box->page + 1, (int)box->x, (int)box->y);
    bookmark = cairo_pdf_surface_add_outline(it->surface,
                                             block->level == 1 ? CAIRO_PDF_OUTLINE_ROOT : it->chapter,
                                             words, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    it->chapter = block->level == 1 ? bookmark : it->chapter;
}

/* ---- Figures ------------------------------------------------------------------------------------- */

static void set_grey(writer *it, double light)
{
    cairo_set_source_rgb(it->to, light, light, light);
}

/* A box of SHADE: outlined, so that it is seen whatever its ground. */
static void draw_box(writer *it, const tal_folio_mark *mark)
{
    cairo_rectangle(it->to, mark->x, mark->y, mark->width, mark->height);
    set_grey(it, 1 - mark->shade / 100.0);
    cairo_fill_preserve(it->to);
    set_grey(it, 0);
    cairo_set_line_width(it->to, 0.5);
    cairo_stroke(it->to);
}

static void draw_stroke(writer *it, const tal_folio_mark *mark)
{
    static const double dashes[] = { 3, 2 };

    cairo_set_dash(it->to, dashes, mark->kind == TAL_FOLIO_DASHED ? 2 : 0, 0);
    cairo_set_line_width(it->to, mark->shade / 10.0);
    cairo_move_to(it->to, mark->x, mark->y);
    cairo_rel_line_to(it->to, mark->width, mark->height);
    cairo_stroke(it->to);
    cairo_set_dash(it->to, dashes, 0, 0);
}

static void draw_figure(writer *it, const tal_print_box *box)
{
    const tal_folio *folio = it->layout->folio;
    const tal_folio_block *block = &folio->blocks[box->block];

    cairo_save(it->to);
    cairo_translate(it->to, box->x, box->y);
    cairo_scale(it->to, box->width / block->width, box->width / block->width);
    for (size_t i = 0; i < block->count; i++) {
        const tal_folio_mark *mark = &folio->marks[block->first + i];

        if (mark->kind == TAL_FOLIO_BOX)
            draw_box(it, mark);
        else if (mark->kind == TAL_FOLIO_LABEL)
            tal_letters_label(it->letters, it->to, mark->text, mark->anchor, mark->x, mark->y);
        else
            draw_stroke(it, mark);
    }
    cairo_restore(it->to);
}

/* ---- The document -------------------------------------------------------------------------------- */

static void draw_box_of(writer *it, const tal_print_box *box)
{
    tag_path path = path_of(it->layout->folio, box);

    open_tags(it, &path);
    if (box->kind == TAL_PRINT_BOX_HEADING && box->first == 0)
        add_bookmark(it, box);
    if (box->kind == TAL_PRINT_BOX_FIGURE) {
        draw_figure(it, box);
    } else if (box->kind == TAL_PRINT_BOX_RULE) {
        cairo_rectangle(it->to, box->x, box->y, box->width, box->height);
        cairo_fill(it->to);
    } else {
        tal_letters_set(it->letters, it->to, &it->layout->texts[box->text], box);
    }
}

static void draw_all(writer *it)
{
    const tal_layout *layout = it->layout;
    size_t next = 0;

    cairo_tag_begin(it->to, "Document", NULL);
    for (size_t page = 0; page < layout->pages; page++) {
        set_grey(it, 0);
        for (; next < layout->boxes_count && layout->boxes[next].page == page; next++)
            draw_box_of(it, &layout->boxes[next]);
        if (page + 1 == layout->pages) {
            close_to(it, 0);
            cairo_tag_end(it->to, "Document");
        }
        cairo_show_page(it->to);
    }
}

static cairo_status_t take(void *out, const unsigned char *bytes, unsigned length)
{
    tal_buffer_add(out, (const char *)bytes, length);
    return ((tal_buffer *)out)->failed ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

static tal_status put_layout(tal_buffer *out, const tal_layout *layout, tal_letters *letters)
{
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(take, out, TAL_PRINT_WIDTH, TAL_PRINT_HEIGHT);
    writer it = { .layout = layout, .letters = letters, .surface = surface, .to = cairo_create(surface) };
    bool good;

    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4); /* which has tags already */
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, layout->folio->title);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Talante");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, ""); /* none */
    draw_all(&it);
    good = cairo_status(it.to) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(it.to);
    cairo_surface_finish(surface);
    good = good && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(surface);
    return good ? TAL_OK : TAL_ENOMEM;
}

tal_status tal_pdf_put(tal_buffer *out, const tal_folio *folio)
{
    tal_status status = TAL_ENOMEM;
    tal_letters *letters;

    if (folio->failed)
        return TAL_ENOMEM;
    letters = tal_letters_new(folio->language, &status);
    if (letters) {
        tal_layout layout = tal_layout_of(folio, tal_letters_measure(letters));

        status = layout.failed ? TAL_ENOMEM : put_layout(out, &layout, letters);
        tal_layout_free(&layout);
    }
    tal_letters_free(letters);
    return status;
}
