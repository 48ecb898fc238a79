#include <criterion/criterion.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "window/ink.h"

enum { SIDE = 100 };

static const tal_colour PAPER = 0xFFFFFFFF, BLACK = 0x000000FF, RED = 0xC00000FF;
static uint32_t pixels[SIDE * SIDE];

static tal_ink *ink_at(double ratio)
{
    tal_status trouble;
    tal_ink *ink = tal_ink_new(ratio, &trouble);

    cr_assert(ink, "%s", tal_status_text(trouble));
    cr_assert_eq(trouble, TAL_OK);
    return ink;
}

static tal_block block_of(const char *text, double width)
{
    return (tal_block){ .text = text, .length = strlen(text), .type = { .size = 16 }, .width = width };
}

static double width_of(tal_ink *ink, const tal_block *block)
{
    const tal_ruler *ruler = tal_ink_ruler(ink);
    double width, height;

    ruler->measure(ruler->self, block, &width, &height);
    return width;
}

static double height_of(tal_ink *ink, const tal_block *block)
{
    const tal_ruler *ruler = tal_ink_ruler(ink);
    double width, height;

    ruler->measure(ruler->self, block, &width, &height);
    return height;
}

static tal_box caret_at(tal_ink *ink, const tal_block *block, size_t index)
{
    const tal_ruler *ruler = tal_ink_ruler(ink);

    return ruler->caret(ruler->self, block, index);
}

static size_t index_at(tal_ink *ink, const tal_block *block, double x, double y)
{
    const tal_ruler *ruler = tal_ink_ruler(ink);

    return ruler->index(ruler->self, block, x, y);
}

/* ---- Measuring -------------------------------------------------------------------------------- */

Test(ink, text_wraps_between_words_and_inside_long_ones)
{
    tal_ink *ink = ink_at(1);
    tal_block line = block_of("one two three", 0), wrapped = line, word = block_of("Donaudampfschifffahrt", 0);
    double one = height_of(ink, &line);

    wrapped.width = width_of(ink, &line);
    cr_assert_eq(height_of(ink, &wrapped), one, "what was measured fits");
    wrapped.width -= 2;
    cr_assert_float_eq(height_of(ink, &wrapped), 2 * one, 1);
    cr_assert_leq(width_of(ink, &wrapped), wrapped.width);
    word.width = width_of(ink, &word) / 2 + 8;
    cr_assert_float_eq(height_of(ink, &word), 2 * one, 1);
    cr_assert_leq(width_of(ink, &word), word.width);
    tal_ink_free(ink);
}

Test(ink, line_breaks_are_kept_and_an_empty_text_is_a_line_high)
{
    tal_ink *ink = ink_at(1);
    tal_block one = block_of("a", 0), two = block_of("a\nb", 0), none = block_of("", 0);

    cr_assert_float_eq(height_of(ink, &two), 2 * height_of(ink, &one), 1);
    cr_assert_eq(height_of(ink, &none), height_of(ink, &one));
    cr_assert_eq(width_of(ink, &none), 0);
    tal_ink_free(ink);
}

Test(ink, a_block_has_at_most_so_many_lines)
{
    tal_ink *ink = ink_at(1);
    tal_block block = block_of("one\ntwo\nthree four five six seven eight nine ten", 80), line = block_of("a", 0);

    block.lines = 2;
    cr_assert_float_eq(height_of(ink, &block), 2 * height_of(ink, &line), 1);
    tal_ink_free(ink);
}

Test(ink, every_caret_is_found_again)
{
    static const char text[] = "El señor Núñez llamó cien veces,\ny nadie le escuchó: 日本語, עברית.";
    tal_ink *ink = ink_at(1.5);
    tal_block block = block_of(text, 150);
    double last = -1;

    for (size_t i = 0; i < sizeof text - 1; i++) {
        tal_box caret = caret_at(ink, &block, i);

        if ((text[i] & 0xC0) == 0x80) {
            cr_assert_eq(caret.x, last, "inside a character it is before it");
            continue;
        }
        last = caret.x;
        if (text[i] == '\n' || (unsigned char)text[i] == 0xD7) /* Hebrew has a caret on either side */
            continue;
        cr_expect_eq(index_at(ink, &block, caret.x + 0.5, caret.y + caret.height / 2), i, "byte %zu", i);
    }
    cr_assert_eq(caret_at(ink, &block, 9999).y, caret_at(ink, &block, sizeof text - 1).y);
    cr_assert_eq(index_at(ink, &block, 9999, 9999), sizeof text - 1);
    cr_assert_eq(index_at(ink, &block, -9, -9), 0);
    tal_ink_free(ink);
}

Test(ink, bold_spans_are_wider)
{
    tal_ink *ink = ink_at(1);
    tal_span span = { .start = 0, .end = 4, .bold = true };
    tal_block plain = block_of("mmmm mmmm", 0), half = plain, whole = plain;

    half.spans = whole.spans = &span;
    half.spans_count = whole.spans_count = 1;
    cr_assert_gt(width_of(ink, &half), width_of(ink, &plain));
    span.end = 9;
    cr_assert_gt(width_of(ink, &whole), width_of(ink, &plain) + 1);
    tal_ink_free(ink);
}

Test(ink, ratios_measure_alike)
{
    tal_ink *ink = ink_at(1);
    tal_block block = block_of("A hundred calls, and nobody listens.", 0);
    double one = width_of(ink, &block), two;

    tal_ink_set_ratio(ink, 2);
    two = width_of(ink, &block);
    cr_assert(fabs(one - two) < one / 20, "%g and %g points", one, two);
    tal_ink_free(ink);
}

Test(ink, what_is_not_utf_8_is_shown)
{
    static const char bad[] = "a\xF1o\0b\xE2\x82";
    tal_ink *ink = ink_at(1);
    tal_block block = { .text = bad, .length = sizeof bad - 1, .type = { .size = 16 } }, same = block_of("a?o?b??", 0);

    cr_assert_eq(width_of(ink, &block), width_of(ink, &same));
    for (size_t i = 0; i <= block.length; i++)
        cr_assert_eq(caret_at(ink, &block, i).x, caret_at(ink, &same, i).x);
    tal_ink_free(ink);
}

/* ---- Painting --------------------------------------------------------------------------------- */

static void paint(tal_ink *ink, const tal_mark *marks, size_t count)
{
    tal_drawing drawing = { .marks = (tal_mark *)marks, .count = count };

    cr_assert_eq(tal_ink_paint(ink, &drawing, PAPER, pixels, SIDE, SIDE, SIDE * 4), TAL_OK);
}

static uint32_t at(int x, int y)
{
    return pixels[y * SIDE + x];
}

/* How many pixels of a part are not paper. */
static int inked(int left, int top, int right, int bottom)
{
    int count = 0;

    for (int y = top; y < bottom; y++)
        for (int x = left; x < right; x++)
            count += at(x, y) != 0xFFFFFFFF;
    return count;
}

Test(ink, boxes_are_filled_and_framed_inside_their_edges)
{
    tal_ink *ink = ink_at(1);
    tal_mark marks[] = {
        { .kind = TAL_MARK_BOX, .box = { 10, 10, 20, 20 }, .colour = RED },
        { .kind = TAL_MARK_BOX, .box = { 40, 10, 20, 20 }, .colour = BLACK, .line = 2 },
        { .kind = TAL_MARK_BOX, .box = { 70, 10, 20, 20 }, .colour = BLACK, .radius = 10 },
        { .kind = TAL_MARK_BOX, .box = { 10, 40, 20, 20 }, .colour = 0x00000080 },
        { .kind = TAL_MARK_BOX, .box = { 40.4, 40.3, 10, 10 }, .colour = BLACK },
    };

    paint(ink, marks, sizeof marks / sizeof *marks);
    cr_assert_eq(at(10, 10), 0xFFC00000);
    cr_assert_eq(at(29, 29), 0xFFC00000);
    cr_assert_eq(inked(0, 0, 10, 40) + inked(30, 0, 40, 40), 0);
    cr_assert_eq(at(40, 10), 0xFF000000);
    cr_assert_eq(at(41, 20), 0xFF000000);
    cr_assert_eq(inked(42, 12, 58, 28), 0, "a frame is hollow");
    cr_assert_eq(at(70, 10), 0xFFFFFFFF, "a round corner");
    cr_assert_eq(at(80, 20), 0xFF000000);
    cr_assert_eq(at(20, 50), 0xFF7F7F7F, "half through");
    cr_assert_eq(inked(40, 40, 50, 50), 100, "moved to whole pixels");
    cr_assert_eq(inked(39, 39, 51, 51), 100);
    tal_ink_free(ink);
}

Test(ink, nothing_is_painted_outside_a_clip)
{
    tal_ink *ink = ink_at(2);
    tal_mark marks[] = {
        { .kind = TAL_MARK_UNCLIP },
        { .kind = TAL_MARK_CLIP, .box = { 10, 10, 20, 20 }, .radius = 10 },
        { .kind = TAL_MARK_CLIP, .box = { 20, 0, 50, 50 } },
        { .kind = TAL_MARK_BOX, .box = { 0, 0, 50, 50 }, .colour = BLACK },
        { .kind = TAL_MARK_UNCLIP },
        { .kind = TAL_MARK_UNCLIP },
        { .kind = TAL_MARK_BOX, .box = { 0, 45, 5, 5 }, .colour = RED },
    };

    paint(ink, marks, sizeof marks / sizeof *marks);
    cr_assert_eq(at(45, 40), 0xFF000000);
    cr_assert_eq(at(39, 40), 0xFFFFFFFF, "the inner one");
    cr_assert_eq(at(59, 21), 0xFFFFFFFF, "the round corner of the outer one");
    cr_assert_eq(inked(60, 0, 100, 100), 0);
    cr_assert_eq(at(2, 95), 0xFFC00000, "both are over");
    tal_ink_free(ink);
}

Test(ink, outlines_have_curves)
{
    static const tal_step steps[] = {
        { 'M', { 10, 50 } }, { 'C', { 10, 0, 90, 0, 90, 50 } }, { 'L', { 90, 90 } }, { 'L', { 10, 90 } }, { 'Z', { 0 } },
    };
    tal_ink *ink = ink_at(1);
    tal_mark mark = { .kind = TAL_MARK_OUTLINE, .colour = BLACK, .steps = steps, .steps_count = 5 };

    paint(ink, &mark, 1);
    cr_assert_eq(at(50, 14), 0xFF000000);
    cr_assert_eq(at(50, 10), 0xFFFFFFFF);
    cr_assert_eq(at(12, 14), 0xFFFFFFFF);
    mark.line = 2;
    paint(ink, &mark, 1);
    cr_assert_eq(at(50, 50), 0xFFFFFFFF);
    cr_assert_eq(at(50, 90), 0xFF000000);
    cr_assert_eq(at(10, 70), 0xFF000000, "Z leads back");
    tal_ink_free(ink);
}

/* Is there a pixel in which red is this much more than green? */
static bool has_red(int top, int bottom)
{
    for (int y = top; y < bottom; y++)
        for (int x = 0; x < SIDE; x++)
            if ((int)(at(x, y) >> 16 & 0xFF) - (int)(at(x, y) >> 8 & 0xFF) > 0x60)
                return true;
    return false;
}

Test(ink, spans_colour_and_underline_their_words)
{
    tal_ink *ink = ink_at(1);
    tal_span span = { .start = 0, .end = 4, .colour = RED };
    tal_mark mark = { .kind = TAL_MARK_TEXT, .colour = BLACK, .block = block_of("aaaa\naaaa", 0) };
    int half, plain, line, wave;

    half = (int)(height_of(ink, &mark.block) / 2);
    paint(ink, &mark, 1);
    plain = inked(0, 0, SIDE, half + 2);
    cr_assert_gt(plain, 40);
    cr_assert(!has_red(0, SIDE));
    mark.block.spans = &span;
    mark.block.spans_count = 1;
    paint(ink, &mark, 1);
    cr_assert(has_red(0, half));
    cr_assert(!has_red(half, SIDE));
    span.colour = 0;
    span.underline = TAL_UNDERLINE_LINE;
    paint(ink, &mark, 1);
    line = inked(0, 0, SIDE, half + 2);
    span.underline = TAL_UNDERLINE_WAVE;
    paint(ink, &mark, 1);
    wave = inked(0, 0, SIDE, half + 2);
    cr_assert_gt(line, plain + 20);
    cr_assert_gt(wave, plain + 20);
    cr_assert_neq(wave, line);
    cr_assert(!has_red(0, SIDE), "a wave has the colour of its words");
    tal_ink_free(ink);
}

Test(ink, the_end_of_what_does_not_fit_is_an_ellipsis)
{
    tal_ink *ink = ink_at(1);
    tal_mark mark = { .kind = TAL_MARK_TEXT, .colour = BLACK, .block = block_of("one two three four five", 70) };
    int line, all, cut;

    mark.block.lines = 1;
    line = (int)height_of(ink, &mark.block);
    paint(ink, &mark, 1);
    cut = inked(0, 0, SIDE, line);
    cr_assert_eq(inked(0, line, SIDE, SIDE) + inked(70, 0, SIDE, line), 0);
    mark.block.lines = 0;
    paint(ink, &mark, 1);
    all = inked(0, 0, SIDE, line);
    cr_assert_neq(cut, all, "dots in place of letters");
    tal_ink_free(ink);
}

/* ---- Long and often ---------------------------------------------------------------------------- */

Test(ink, a_long_text_is_painted_where_it_is_seen)
{
    static char text[10001];
    tal_ink *ink = ink_at(1);
    tal_mark mark = { .kind = TAL_MARK_TEXT, .colour = BLACK };
    double height;

    for (size_t i = 0; i < sizeof text - 1; i++)
        text[i] = i % 7 == 6 ? ' ' : 'x';
    mark.block = block_of(text, 90);
    height = height_of(ink, &mark.block);
    cr_assert_gt(height, 5000);
    mark.box.y = -height / 2;
    paint(ink, &mark, 1);
    for (int y = 0; y < SIDE; y += 25)
        cr_assert_gt(inked(0, y, SIDE, y + 25), 100, "from %d on", y);
    mark.box.y = -height - 1;
    paint(ink, &mark, 1);
    cr_assert_eq(inked(0, 0, SIDE, SIDE), 0);
    tal_ink_free(ink);
}

Test(ink, a_tower_of_accents_does_not_leave_its_block)
{
    tal_ink *ink = ink_at(1);
    char text[2 + 2 * 60] = "A";
    tal_mark mark = { .kind = TAL_MARK_TEXT, .box = { 40, 40, 0, 0 }, .colour = BLACK };
    int height;

    for (int i = 0; i < 60; i++)
        strcat(text, i % 2 ? "\u0301" : "\u0323");
    mark.block = block_of(text, 0);
    height = (int)ceil(height_of(ink, &mark.block) + mark.block.type.size / 2);
    paint(ink, &mark, 1);
    cr_assert_gt(inked(0, 40, SIDE, 40 + height), 20);
    cr_assert_eq(inked(0, 0, SIDE, 40 - (int)ceil(mark.block.type.size / 2)), 0);
    cr_assert_eq(inked(0, 40 + height + 1, SIDE, SIDE), 0);
    tal_ink_free(ink);
}

Test(ink, what_was_forgotten_measures_the_same)
{
    tal_ink *ink = ink_at(1);
    tal_block block = block_of("one two three", 60);
    double before = height_of(ink, &block);

    for (int i = 0; i < 5; i++)
        paint(ink, NULL, 0);
    cr_assert_eq(height_of(ink, &block), before);
    tal_ink_free(ink);
}
