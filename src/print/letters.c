/* Owns the type: families, sizes, weights. */
#include "print/letters.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <pango/pangocairo.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "report/page.h"

struct tal_letters {
    tal_measure measure;
    PangoFontMap *fonts;
    PangoContext *context;
};

/* Points. */
typedef struct type {
    double size, leading;
    bool bold;
} type;

static const type types[] = {
    [TAL_PRINT_TITLE] = { 19, 24, true },        [TAL_PRINT_HEADING] = { 13, 17, true },
    [TAL_PRINT_SUBHEADING] = { 10.5, 14, true }, [TAL_PRINT_BODY] = { 10, 14.5, false },
    [TAL_PRINT_CAPTION] = { 9, 12.5, true },     [TAL_PRINT_HEAD] = { 8.5, 11.5, true },
    [TAL_PRINT_CELL] = { 8.5, 11.5, false },     [TAL_PRINT_FOOT] = { 8, 11, false },
    [TAL_PRINT_LABEL] = { 10, 12, false },
};

/* ---- What is said -------------------------------------------------------------------------------- */

/* What a layout is made of. */
typedef struct wording {
    tal_buffer text;
    PangoAttrList *marks;
} wording;

/* One of the 66 code points that are none (Unicode 23.7): cairo gives the whole document up for one. */
static bool is_no_character(int32_t code)
{
    return (code & 0xfffe) == 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
}

static void put_clean(tal_buffer *out, const char *text)
{
    tal_buffer clean = TAL_BUFFER_EMPTY;
    int32_t code;

    tal_page_clean(&clean, text, strlen(text));
    for (size_t at = 0, step; at < clean.length; at += step) {
        step = tal_utf8_decode(clean.bytes + at, clean.length - at, &code);
        if (code == '\n')
            tal_buffer_char(out, ' ');
        else if (is_no_character(code))
            tal_buffer_text(out, "\uFFFD");
        else
            tal_buffer_add(out, clean.bytes + at, step);
    }
    out->failed |= clean.failed;
    tal_buffer_free(&clean);
}

static void mark_from(wording *it, size_t begin, PangoAttribute *attribute)
{
    attribute->start_index = (unsigned)begin;
    attribute->end_index = (unsigned)it->text.length;
    pango_attr_list_insert(it->marks, attribute);
}

/* In an isolate of its own, so that it does not turn what stands beside it. */
static void put_apart(tal_buffer *out, const char *text)
{
    tal_buffer_text(out, "\u2068");
    put_clean(out, text);
    tal_buffer_text(out, "\u2069");
}

static void put_quoted(tal_buffer *out, const char *text)
{
    tal_buffer said = TAL_BUFFER_EMPTY;

    put_apart(&said, text);
    tal_buffer_format(out, _("\u201C%s\u201D"), said.bytes ? said.bytes : "");
    out->failed |= said.failed;
    tal_buffer_free(&said);
}

static void put_run(wording *it, const tal_folio_run *run)
{
    size_t begin = it->text.length;

    if (run->face == TAL_FOLIO_QUOTE)
        put_quoted(&it->text, run->text);
    else if (run->face == TAL_FOLIO_NAME || run->language)
        put_apart(&it->text, run->text);
    else
        put_clean(&it->text, run->text);
    if (run->face == TAL_FOLIO_STRONG)
        mark_from(it, begin, pango_attr_weight_new(PANGO_WEIGHT_BOLD));
    if (run->language)
        mark_from(it, begin, pango_attr_language_new(pango_language_from_string(run->language)));
}

static wording wording_of(const tal_print_text *text)
{
    wording it = { TAL_BUFFER_EMPTY, pango_attr_list_new() };

    if (text->plain)
        put_clean(&it.text, text->plain);
    for (size_t i = 0; !text->plain && i < text->count; i++)
        put_run(&it, &text->runs[i]);
    mark_from(&it, 0, pango_attr_insert_hyphens_new(FALSE)); /* a name that is broken has none */
    mark_from(&it, 0, pango_attr_font_features_new("liga=0,clig=0")); /* a word with "ffi" in it can be searched for */
    return it;
}

/* ---- Laying out ---------------------------------------------------------------------------------- */

static PangoFontDescription *font_of(const type *of)
{
    PangoFontDescription *font = pango_font_description_new();

    pango_font_description_set_family_static(font, "sans");
    pango_font_description_set_absolute_size(font, of->size * PANGO_SCALE);
    pango_font_description_set_weight(font, of->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    return font;
}

static void set_width(PangoLayout *layout, const tal_print_text *text, double width)
{
    if (width < 0)
        return;
    pango_layout_set_width(layout, pango_units_from_double(width));
    pango_layout_set_wrap(layout, width > 0 ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
    if (text->style == TAL_PRINT_FOOT)
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
}

/* The caller gives it back. */
static PangoLayout *lay_out(const tal_letters *letters, const tal_print_text *text, double width)
{
    PangoLayout *layout = pango_layout_new(letters->context);
    PangoFontDescription *font = font_of(&types[text->style]);
    wording it = wording_of(text);

    pango_layout_set_font_description(layout, font);
    pango_layout_set_text(layout, it.text.bytes ? it.text.bytes : "", (int)it.text.length);
    pango_layout_set_attributes(layout, it.marks);
    pango_layout_set_auto_dir(layout, text->own_way);
    pango_layout_set_alignment(layout, text->end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    set_width(layout, text, width);
    pango_font_description_free(font);
    pango_attr_list_unref(it.marks);
    tal_buffer_free(&it.text);
    return layout;
}

/* How far letters reach above and below the line that they stand on, in any of the lines. */
static void reach(PangoLayout *layout, double *above, double *below)
{
    PangoLayoutIter *it = pango_layout_get_iter(layout);

    *above = *below = 0;
    do {
        PangoRectangle line;
        int baseline = pango_layout_iter_get_baseline(it);

        pango_layout_iter_get_line_extents(it, NULL, &line);
        *above = fmax(*above, pango_units_to_double(baseline - line.y));
        *below = fmax(*below, pango_units_to_double(line.y + line.height - baseline));
    } while (pango_layout_iter_next_line(it));
    pango_layout_iter_free(it);
}

/* Scripts that are taller than others get lines that are further apart. */
static tal_print_size size(void *self, const tal_print_text *text, double width)
{
    PangoLayout *layout = lay_out(self, text, width);
    PangoRectangle all;
    tal_print_size size;
    double above, below;

    pango_layout_get_extents(layout, NULL, &all);
    reach(layout, &above, &below);
    size = (tal_print_size){ pango_units_to_double(all.width), (size_t)pango_layout_get_line_count(layout),
                             fmax(types[text->style].leading, above + below) };
    g_object_unref(layout);
    return size;
}

/* ---- Setting ------------------------------------------------------------------------------------- */

/* Accents reach out of a box by half a letter at most: a tower of accents does not cover what stands above. */
static void clip(cairo_t *to, const tal_print_text *text, const tal_print_box *box)
{
    double out = types[text->style].size / 2;

    cairo_rectangle(to, box->x - out, box->y - out, box->width + 2 * out, box->height + 2 * out);
    cairo_clip(to);
}

/* Pango leaves out the blank at which it breaks a line; without it, who is read the tags hears two words as one. */
static void set_blank(tal_letters *letters, cairo_t *to, PangoLayout *layout, const PangoLayoutLine *line, double x,
                      double y)
{
    const tal_print_text blank = { .style = TAL_PRINT_FOOT, .plain = " " };
    int end = line->start_index + line->length;
    PangoLayout *last;

    if (end == 0 || pango_layout_get_text(layout)[end - 1] != ' ')
        return;
    last = lay_out(letters, &blank, TAL_PRINT_ONE_LINE);
    cairo_move_to(to, x, y);
    pango_cairo_show_layout_line(to, pango_layout_get_line_readonly(last, 0));
    g_object_unref(last);
}

void tal_letters_set(tal_letters *letters, cairo_t *to, const tal_print_text *text, const tal_print_box *box)
{
    PangoLayout *layout = lay_out(letters, text, box->width);
    PangoLayoutIter *it = pango_layout_get_iter(layout);
    double above, below, y;
    size_t line = 0;

    reach(layout, &above, &below);
    y = box->y + (box->leading - above - below) / 2 + above;
    cairo_save(to);
    clip(to, text, box);
    do {
        PangoRectangle place;

        if (line < box->first)
            continue;
        pango_layout_iter_get_line_extents(it, NULL, &place);
        cairo_move_to(to, box->x + pango_units_to_double(place.x), y);
        pango_cairo_show_layout_line(to, pango_layout_iter_get_line_readonly(it));
        set_blank(letters, to, layout, pango_layout_iter_get_line_readonly(it),
                  box->x + pango_units_to_double(place.x + place.width), y);
        y += box->leading;
    } while (++line < box->first + box->lines && pango_layout_iter_next_line(it));
    cairo_restore(to);
    pango_layout_iter_free(it);
    g_object_unref(layout);
}

void tal_letters_label(tal_letters *letters, cairo_t *to, const char *text, tal_folio_anchor anchor, double x,
                       double y)
{
    static const double shares[] = { 0, 0.5, 1 };
    const tal_print_text label = { .style = TAL_PRINT_LABEL, .plain = text };
    PangoLayout *layout = lay_out(letters, &label, TAL_PRINT_ONE_LINE);
    PangoRectangle all;

    pango_layout_get_extents(layout, NULL, &all);
    cairo_move_to(to, x - shares[anchor] * pango_units_to_double(all.width), y);
    pango_cairo_show_layout_line(to, pango_layout_get_line_readonly(layout, 0));
    g_object_unref(layout);
}

/* ---- Making them --------------------------------------------------------------------------------- */

static bool has_font(const tal_letters *letters)
{
    PangoFontDescription *wanted = font_of(&types[TAL_PRINT_BODY]);
    PangoFont *font = pango_font_map_load_font(letters->fonts, letters->context, wanted);

    pango_font_description_free(wanted);
    if (font)
        g_object_unref(font);
    return font;
}

/* Paper has no pixels that letters would have to stand on. */
static void set_context(tal_letters *letters, const char *language)
{
    cairo_font_options_t *options = cairo_font_options_create();

    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(letters->context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(letters->context, FALSE);
    pango_context_set_language(letters->context, pango_language_from_string(language));
}

tal_letters *tal_letters_new(const char *language, tal_status *trouble)
{
    tal_letters *letters = calloc(1, sizeof *letters);

    *trouble = letters ? TAL_OK : TAL_ENOMEM;
    if (!letters)
        return NULL;
    letters->measure = (tal_measure){ letters, size };
    letters->fonts = pango_cairo_font_map_new();
    letters->context = pango_font_map_create_context(letters->fonts);
    set_context(letters, language);
    if (has_font(letters))
        return letters;
    tal_letters_free(letters);
    *trouble = TAL_EFILE;
    return NULL;
}

void tal_letters_free(tal_letters *letters)
{
    if (!letters)
        return;
    g_object_unref(letters->context);
    g_object_unref(letters->fonts);
    free(letters);
}

const tal_measure *tal_letters_measure(tal_letters *letters)
{
    return &letters->measure;
}
