/*
 * Blocks become pango layouts, which are kept by their content; marks become cairo's paths. Layouts
 * are made in pixels, not in points, so that letters stand on whole pixels at any ratio. The only
 * file that sees pango and cairo.
 */
#include "window/ink.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <pango/pangocairo.h>

#include "base/utf8.h"

enum { KEPT = 2 }; /* pictures that a layout outlives without being used */

struct tal_ink {
    tal_ruler ruler;
    double ratio;
    PangoFontMap *fonts;
    PangoContext *context;
    GHashTable *layouts; /* entries by themselves: those that say the same are the same */
    unsigned painted;    /* pictures so far */
};

/* A block that was laid out. Its text and spans are its own. */
typedef struct entry {
    tal_block block;
    PangoLayout *layout; /* in pixels */
    unsigned used;       /* `painted` when it was asked for last */
} entry;

/* ---- Remembering ------------------------------------------------------------------------------ */

/* FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), of the text alone: what else differs seldom
 * does so for one text. */
static unsigned hash_entry(const void *key)
{
    const entry *it = key;
    uint32_t hash = 2166136261u;

    for (size_t i = 0; i < it->block.length; i++)
        hash = (hash ^ (unsigned char)it->block.text[i]) * 16777619u;
    return hash;
}

static bool same_span(const tal_span *a, const tal_span *b)
{
    return a->start == b->start && a->end == b->end && a->colour == b->colour &&
           a->back == b->back && a->underline == b->underline && a->bold == b->bold;
}

static int same_entry(const void *left, const void *right)
{
    const tal_block *a = &((const entry *)left)->block, *b = &((const entry *)right)->block;

    if (a->length != b->length || a->type.size != b->type.size ||
        a->type.weight != b->type.weight || a->type.italic != b->type.italic ||
        a->align != b->align || a->width != b->width || a->lines != b->lines ||
        a->spans_count != b->spans_count)
        return false;
    for (size_t i = 0; i < a->spans_count; i++)
        if (!same_span(&a->spans[i], &b->spans[i]))
            return false;
    return a->length == 0 || memcmp(a->text, b->text, a->length) == 0;
}

static void free_entry(void *data)
{
    entry *it = data;

    g_object_unref(it->layout);
    g_free((char *)it->block.text);
    g_free((tal_span *)it->block.spans);
    g_free(it);
}

static int is_old(void *key, void *value, void *data)
{
    const tal_ink *ink = data;

    (void)key;
    return ink->painted - ((const entry *)value)->used > KEPT;
}

/* ---- Laying out ------------------------------------------------------------------------------- */

/* The same number of bytes, as pango takes them. */
static char *clean_text(const tal_block *block)
{
    char *text = g_malloc(block->length + 1);

    if (block->length)
        memcpy(text, block->text, block->length);
    text[block->length] = '\0';
    for (size_t at = 0; at < block->length; at++) {
        at += tal_utf8_invalid(text + at, block->length - at);
        if (at < block->length)
            text[at] = '?';
    }
    for (size_t at = 0; at < block->length; at++) {
        if (text[at] == '\0')
            text[at] = '?';
        else if (block->lines && (text[at] == '\n' || text[at] == '\r'))
            text[at] = ' ';
    }
    return text;
}

static uint16_t channel(tal_colour colour, int shift)
{
    return (colour >> shift & 0xFF) * 0x101;
}

static void add_attribute(PangoAttrList *list, const tal_span *span, PangoAttribute *attribute)
{
    attribute->start_index = (unsigned)span->start;
    attribute->end_index = (unsigned)span->end;
    pango_attr_list_insert(list, attribute);
}

static void add_span(PangoAttrList *list, const tal_span *span)
{
    uint16_t red = channel(span->colour, 24), green = channel(span->colour, 16),
             blue = channel(span->colour, 8);

    if (span->colour) {
        add_attribute(list, span, pango_attr_foreground_new(red, green, blue));
        add_attribute(list, span, pango_attr_foreground_alpha_new(channel(span->colour, 0)));
    }
    if (span->back) {
        add_attribute(list, span,
                      pango_attr_background_new(channel(span->back, 24), channel(span->back, 16),
                                                channel(span->back, 8)));
        add_attribute(list, span, pango_attr_background_alpha_new(channel(span->back, 0)));
    }
    if (span->bold)
        add_attribute(list, span, pango_attr_weight_new(PANGO_WEIGHT_BOLD));
    if (span->underline == TAL_UNDERLINE_LINE)
        add_attribute(list, span, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE));
}

static PangoAttrList *attributes_of(const tal_block *block)
{
    PangoAttrList *list = pango_attr_list_new();

    for (size_t i = 0; i < block->spans_count; i++)
        add_span(list, &block->spans[i]);
    return list;
}

static PangoFontDescription *font_of(const tal_font *type, double ratio)
{
    PangoFontDescription *font = pango_font_description_new();

    pango_font_description_set_family_static(font, "sans");
    pango_font_description_set_absolute_size(font, type->size * ratio * PANGO_SCALE);
    pango_font_description_set_weight(font, type->weight == TAL_WEIGHT_BOLD ? PANGO_WEIGHT_BOLD
                                                                            : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(font, type->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    return font;
}

static PangoLayout *lay_out(const tal_ink *ink, const tal_block *block)
{
    static const PangoAlignment aligns[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER,
                                             PANGO_ALIGN_RIGHT };
    PangoLayout *layout = pango_layout_new(ink->context);
    PangoFontDescription *font = font_of(&block->type, ink->ratio);
    PangoAttrList *attributes = attributes_of(block);
    char *text = clean_text(block);

    pango_layout_set_font_description(layout, font);
    pango_layout_set_attributes(layout, attributes);
    pango_layout_set_text(layout, text, (int)block->length);
    pango_layout_set_alignment(layout, aligns[block->align]);
    if (block->width > 0) {
        pango_layout_set_width(layout, pango_units_from_double(block->width * ink->ratio));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    if (block->width > 0 && block->lines > 0) {
        pango_layout_set_height(layout, -block->lines);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    pango_font_description_free(font);
    pango_attr_list_unref(attributes);
    g_free(text);
    return layout;
}

/* Borrowed until the picture after the next one. */
static PangoLayout *layout_of(tal_ink *ink, const tal_block *block)
{
    entry wanted = { .block = *block };
    entry *it = g_hash_table_lookup(ink->layouts, &wanted);

    if (!it) {
        it = g_new0(entry, 1);
        it->block = *block;
        it->block.text = g_memdup2(block->text, block->length);
        it->block.spans = g_memdup2(block->spans, block->spans_count * sizeof *block->spans);
        it->layout = lay_out(ink, block);
        g_hash_table_add(ink->layouts, it);
    }
    it->used = ink->painted;
    return it->layout;
}

/* ---- The ruler -------------------------------------------------------------------------------- */

static void measure(void *self, const tal_block *block, double *width, double *height)
{
    tal_ink *ink = self;
    PangoRectangle all;

    pango_layout_get_extents(layout_of(ink, block), NULL, &all);
    *width = pango_units_to_double(all.width) / ink->ratio;
    *height = pango_units_to_double(all.height) / ink->ratio;
    if (block->width > 0 && *width > block->width)
        *width = block->width;
}

static tal_box caret(void *self, const tal_block *block, size_t index)
{
    tal_ink *ink = self;
    PangoLayout *layout = layout_of(ink, block);
    const char *text = pango_layout_get_text(layout);
    double unit = 1.0 / PANGO_SCALE / ink->ratio;
    PangoRectangle at;

    if (index > block->length)
        index = block->length;
    while (index > 0 && (text[index] & 0xC0) == 0x80)
        index--;
    pango_layout_get_cursor_pos(layout, (int)index, &at, NULL);
    return (tal_box){ at.x * unit, at.y * unit, 0, at.height * unit };
}

static size_t index_at(void *self, const tal_block *block, double x, double y)
{
    tal_ink *ink = self;
    PangoLayout *layout = layout_of(ink, block);
    const char *text = pango_layout_get_text(layout), *end;
    int index, trailing;

    pango_layout_xy_to_index(layout, pango_units_from_double(x * ink->ratio),
                             pango_units_from_double(y * ink->ratio), &index, &trailing);
    end = text + index;
    while (trailing-- > 0 && *end)
        end = g_utf8_next_char(end);
    return (size_t)(end - text);
}

/* ---- Making it -------------------------------------------------------------------------------- */

static bool has_font(const tal_ink *ink)
{
    PangoFontDescription *wanted = font_of(&(tal_font){ .size = 16 }, 1);
    PangoFont *font = pango_font_map_load_font(ink->fonts, ink->context, wanted);

    pango_font_description_free(wanted);
    if (font)
        g_object_unref(font);
    return font;
}

/* Grey edges only: colours at the edges of letters are wrong on a scaled or turned screen. */
static void set_font_options(tal_ink *ink)
{
    cairo_font_options_t *options = cairo_font_options_create();

    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(ink->context, options);
    cairo_font_options_destroy(options);
}

tal_ink *tal_ink_new(double ratio, tal_status *trouble)
{
    tal_ink *ink = calloc(1, sizeof *ink);

    *trouble = ink ? TAL_OK : TAL_ENOMEM;
    if (!ink)
        return NULL;
    ink->ruler = (tal_ruler){ ink, measure, caret, index_at };
    ink->ratio = ratio;
    ink->fonts = pango_cairo_font_map_new();
    ink->context = pango_font_map_create_context(ink->fonts);
    ink->layouts = g_hash_table_new_full(hash_entry, same_entry, free_entry, NULL);
    set_font_options(ink);
    if (has_font(ink))
        return ink;
    tal_ink_free(ink);
    *trouble = TAL_EFILE;
    return NULL;
}

void tal_ink_free(tal_ink *ink)
{
    if (!ink)
        return;
    g_hash_table_destroy(ink->layouts);
    g_object_unref(ink->context);
    g_object_unref(ink->fonts);
    free(ink);
}

void tal_ink_set_ratio(tal_ink *ink, double ratio)
{
    if (ratio == ink->ratio)
        return;
    ink->ratio = ratio;
    g_hash_table_remove_all(ink->layouts);
}

const tal_ruler *tal_ink_ruler(tal_ink *ink)
{
    return &ink->ruler;
}

/* ---- Painting --------------------------------------------------------------------------------- */

static void set_colour(cairo_t *to, tal_colour colour)
{
    cairo_set_source_rgba(to, (colour >> 24) / 255.0, (colour >> 16 & 0xFF) / 255.0,
                          (colour >> 8 & 0xFF) / 255.0, (colour & 0xFF) / 255.0);
}

/* From points to the nearest whole pixels. */
static tal_box in_pixels(const tal_ink *ink, const tal_box *box)
{
    double left = round(box->x * ink->ratio), top = round(box->y * ink->ratio);

    return (tal_box){ left, top, round((box->x + box->width) * ink->ratio) - left,
                      round((box->y + box->height) * ink->ratio) - top };
}

static void trace_box(cairo_t *to, tal_box box, double radius)
{
    double right = box.x + box.width, bottom = box.y + box.height;

    radius = fmin(radius, fmin(box.width, box.height) / 2);
    cairo_new_path(to);
    if (radius <= 0) {
        cairo_rectangle(to, box.x, box.y, box.width, box.height);
        return;
    }
    cairo_arc(to, box.x + radius, box.y + radius, radius, G_PI, 1.5 * G_PI);
    cairo_arc(to, right - radius, box.y + radius, radius, -G_PI / 2, 0);
    cairo_arc(to, right - radius, bottom - radius, radius, 0, G_PI / 2);
    cairo_arc(to, box.x + radius, bottom - radius, radius, G_PI / 2, G_PI);
    cairo_close_path(to);
}

static void paint_box(const tal_ink *ink, cairo_t *to, const tal_mark *mark)
{
    tal_box box = in_pixels(ink, &mark->box);
    double radius = mark->radius * ink->ratio, line;

    set_colour(to, mark->colour);
    if (mark->line <= 0) {
        trace_box(to, box, radius);
        cairo_fill(to);
        return;
    }
    line = fmax(1, round(mark->line * ink->ratio));
    box = (tal_box){ box.x + line / 2, box.y + line / 2, box.width - line, box.height - line };
    if (box.width < 0 || box.height < 0)
        return;
    trace_box(to, box, fmax(0, radius - line / 2));
    cairo_set_line_join(to, CAIRO_LINE_JOIN_MITER);
    cairo_set_line_width(to, line);
    cairo_stroke(to);
}

static void trace_step(const tal_ink *ink, cairo_t *to, const tal_step *step)
{
    double at[6];

    for (int i = 0; i < 6; i++)
        at[i] = step->at[i] * ink->ratio;
    switch (step->kind) {
    case 'M':
        cairo_move_to(to, at[0], at[1]);
        break;
    case 'L':
        cairo_line_to(to, at[0], at[1]);
        break;
    case 'C':
        cairo_curve_to(to, at[0], at[1], at[2], at[3], at[4], at[5]);
        break;
    case 'Z':
        cairo_close_path(to);
        break;
    }
}

static void paint_outline(const tal_ink *ink, cairo_t *to, const tal_mark *mark)
{
    cairo_new_path(to);
    for (size_t i = 0; i < mark->steps_count; i++)
        trace_step(ink, to, &mark->steps[i]);
    set_colour(to, mark->colour);
    if (mark->line <= 0) {
        cairo_fill(to);
        return;
    }
    cairo_set_line_join(to, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(to, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_width(to, mark->line * ink->ratio);
    cairo_stroke(to);
}

/* From LEFT to RIGHT under a line whose baseline is at Y; EM is the size of its letters. In arcs of
 * equal length, so that it is told from a straight line at any size: pango's own is a row of dots
 * where letters are small. */
static void paint_wave(cairo_t *to, double left, double right, double y, double em)
{
    int arcs = (int)fmax(round((right - left) / (0.25 * em)), 2);
    double step = (right - left) / arcs, swing = 0.16 * em;

    y += 0.25 * em;
    cairo_move_to(to, left, y);
    for (int i = 0; i < arcs; i++) {
        double x = left + i * step, crest = y + (i % 2 ? swing : -swing);

        cairo_curve_to(to, x + step / 3, crest, x + 2 * step / 3, crest, x + step, y);
    }
    cairo_set_line_width(to, fmax(em / 12, 1));
    cairo_stroke(to);
}

/* The waves under one line of a text, which begins at (X, Y) on its baseline. */
static void paint_waves(tal_ink *ink, cairo_t *to, const tal_mark *mark, PangoLayoutLine *line,
                        double x, double y)
{
    int begin = line->start_index, end = begin + line->length;

    for (size_t i = 0; i < mark->block.spans_count; i++) {
        const tal_span *span = &mark->block.spans[i];
        int from = (int)span->start > begin ? (int)span->start : begin;
        int until = (int)span->end < end ? (int)span->end : end, left, right;

        if (span->underline != TAL_UNDERLINE_WAVE || from >= until)
            continue;
        pango_layout_line_index_to_x(line, from, FALSE, &left);
        pango_layout_line_index_to_x(line, until, FALSE, &right);
        set_colour(to, span->colour ? span->colour : mark->colour);
        paint_wave(to, x + pango_units_to_double(left < right ? left : right),
                   x + pango_units_to_double(left < right ? right : left), y,
                   mark->block.type.size * ink->ratio);
        set_colour(to, mark->colour);
    }
}

/* Accents and waves reach out of a block by half a letter at most: a tower of accents does not cover what others say. */
static void clip_to_block(cairo_t *to, PangoLayout *layout, double y, double em)
{
    double left, top, right, bottom, out = ceil(em / 2);
    PangoRectangle all;

    pango_layout_get_extents(layout, NULL, &all);
    cairo_clip_extents(to, &left, &top, &right, &bottom);
    cairo_rectangle(to, left, y - out, right - left, ceil(pango_units_to_double(all.height)) + 2 * out);
    cairo_clip(to);
}

/* Of a long text, the lines that are seen. */
static void paint_text(tal_ink *ink, cairo_t *to, const tal_mark *mark)
{
    PangoLayout *layout = layout_of(ink, &mark->block);
    PangoLayoutIter *it = pango_layout_get_iter(layout);
    double x = round(mark->box.x * ink->ratio), y = round(mark->box.y * ink->ratio);
    double left, top, right, bottom, start, baseline;
    PangoRectangle line;

    cairo_save(to);
    clip_to_block(to, layout, y, mark->block.type.size * ink->ratio);
    cairo_clip_extents(to, &left, &top, &right, &bottom);
    set_colour(to, mark->colour);
    do {
        double height;

        pango_layout_iter_get_line_extents(it, NULL, &line);
        height = pango_units_to_double(line.height); /* accents and waves may reach out of a line */
        if (y + pango_units_to_double(line.y) > bottom + height)
            break;
        if (y + pango_units_to_double(line.y) + 2 * height < top)
            continue;
        start = x + pango_units_to_double(line.x);
        baseline = y + pango_units_to_double(pango_layout_iter_get_baseline(it));
        cairo_move_to(to, start, baseline);
        pango_cairo_show_layout_line(to, pango_layout_iter_get_line_readonly(it));
        paint_waves(ink, to, mark, pango_layout_iter_get_line_readonly(it), start, baseline);
    } while (pango_layout_iter_next_line(it));
    pango_layout_iter_free(it);
    cairo_restore(to);
}

static void paint_marks(tal_ink *ink, cairo_t *to, const tal_drawing *drawing)
{
    int clips = 0;

    for (size_t i = 0; i < drawing->count; i++) {
        const tal_mark *mark = &drawing->marks[i];

        switch (mark->kind) {
        case TAL_MARK_BOX:
            paint_box(ink, to, mark);
            break;
        case TAL_MARK_OUTLINE:
            paint_outline(ink, to, mark);
            break;
        case TAL_MARK_TEXT:
            paint_text(ink, to, mark);
            break;
        case TAL_MARK_CLIP:
            cairo_save(to);
            trace_box(to, in_pixels(ink, &mark->box), mark->radius * ink->ratio);
            cairo_clip(to);
            clips++;
            break;
        case TAL_MARK_UNCLIP:
            if (clips > 0 && clips--)
                cairo_restore(to);
            break;
        }
    }
}

tal_status tal_ink_paint(tal_ink *ink, const tal_drawing *drawing, tal_colour paper, void *pixels,
                         int width, int height, int stride)
{
    cairo_surface_t *surface =
        cairo_image_surface_create_for_data(pixels, CAIRO_FORMAT_ARGB32, width, height, stride);
    cairo_t *to = cairo_create(surface);
    tal_status status;

    cairo_set_operator(to, CAIRO_OPERATOR_SOURCE);
    set_colour(to, paper);
    cairo_paint(to);
    cairo_set_operator(to, CAIRO_OPERATOR_OVER);
    paint_marks(ink, to, drawing);
    status = cairo_status(to) ? TAL_ENOMEM : TAL_OK;
    cairo_destroy(to);
    cairo_surface_destroy(surface);
    ink->painted++;
    g_hash_table_foreach_remove(ink->layouts, is_old, ink);
    return status;
}
