/* Owns where a page ends. Must not know what is measured, or how anything is drawn. */
#include "print/layout.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "print/strip.h"

enum {
    ALONE = 2, /* lines of a paragraph that are no longer alone */
    COUNTER = 70, /* points for "3 / 7" */
};

static const double top = TAL_PRINT_MARGIN, bottom = TAL_PRINT_HEIGHT - TAL_PRINT_MARGIN;
static const double slack = 1e-6; /* of sums of lengths */

/* Who places them. */
typedef struct placer {
    tal_layout *layout;
    const tal_measure *measure;
    tal_strips strips;
    size_t title, counter; /* the texts of the foot */
    size_t page;
    double y;
    bool fresh; /* nothing stands on the page but repeated heads */
} placer;

/* ---- Boxes --------------------------------------------------------------------------------------- */

static void add_box(placer *it, tal_print_box box)
{
    tal_layout *layout = it->layout;
    void *grown = layout->failed ? NULL
                                 : tal_grow(layout->boxes, layout->boxes_count, &layout->boxes_capacity,
                                            sizeof box);

    if (!grown) {
        layout->failed = true;
        return;
    }
    box.page = it->page;
    layout->boxes = grown;
    layout->boxes[layout->boxes_count++] = box;
}

static void add_foot(placer *it, double x, double width, bool end)
{
    tal_print_text text = { .style = TAL_PRINT_FOOT, .plain = it->layout->folio->title, .end = end };
    tal_print_size size = it->measure->size(it->measure->self, &text, width);

    add_box(it, (tal_print_box){ .kind = TAL_PRINT_BOX_FOOT,
                                 .x = x,
                                 .y = bottom + TAL_PRINT_MARGIN / 3,
                                 .width = width,
                                 .height = size.leading,
                                 .block = TAL_PRINT_NONE,
                                 .text = tal_strips_text(it->layout, text),
                                 .lines = 1,
                                 .leading = size.leading });
}

static void end_page(placer *it)
{
    double room = TAL_PRINT_WIDTH - 2 * TAL_PRINT_MARGIN;

    add_foot(it, TAL_PRINT_MARGIN, room - COUNTER, false);
    add_foot(it, TAL_PRINT_MARGIN + room - COUNTER, COUNTER, true);
    it->page++;
    it->y = top;
    it->fresh = true;
}

/* How many pages there are is known at the end. */
static void count_pages(tal_layout *layout)
{
    for (size_t i = 0; i < layout->boxes_count && !layout->failed; i++) {
        const tal_print_box *box = &layout->boxes[i];
        tal_print_text *text = &layout->texts[box->text];
        char words[48];

        if (box->kind != TAL_PRINT_BOX_FOOT || !text->end)
            continue;
        snprintf(words, sizeof words, "%zu / %zu", box->page + 1, layout->pages);
        text->plain = tal_arena_text(layout->arena, words, strlen(words));
        layout->failed |= !text->plain;
    }
}

/* ---- A strip -------------------------------------------------------------------------------------- */

/* Puts COUNT of its lines from FIRST on where the page is now. */
static void put_lines(placer *it, const tal_strip *strip, size_t first, size_t count, bool again)
{
    it->y += first == 0 ? strip->above : 0;
    for (size_t i = 0; i < strip->count; i++) {
        const tal_strip_piece *piece = &it->strips.pieces[strip->pieces + i];
        size_t lines = piece->lines < first + count ? piece->lines : first + count;

        if (lines <= first)
            continue;
        add_box(it, (tal_print_box){ .kind = piece->kind,
                                     .x = piece->x,
                                     .y = it->y,
                                     .width = piece->width,
                                     .height = (double)(lines - first) * strip->leading,
                                     .block = strip->block,
                                     .row = strip->row,
                                     .column = piece->column,
                                     .text = piece->text,
                                     .first = first,
                                     .lines = lines - first,
                                     .leading = strip->leading,
                                     .again = again });
    }
    it->y += (double)count * strip->leading;
    if (first + count < strip->lines)
        return;
    it->y += strip->below;
    if (strip->rule > 0)
        add_box(it, (tal_print_box){ .kind = TAL_PRINT_BOX_RULE,
                                     .x = TAL_PRINT_MARGIN,
                                     .y = it->y,
                                     .width = TAL_PRINT_WIDTH - 2 * TAL_PRINT_MARGIN,
                                     .height = strip->rule,
                                     .block = strip->block,
                                     .row = strip->row,
                                     .text = TAL_PRINT_NONE,
                                     .again = again });
    it->y += strip->rule;
}

static double height_of(const tal_strip *strip)
{
    return strip->above + (double)strip->lines * strip->leading + strip->below + strip->rule;
}

/* The heads above a strip, where they leave it more of a page than they take. */
static const tal_strip *head_of(const placer *it, const tal_strip *strip)
{
    const tal_strip *head = strip->head == TAL_PRINT_NONE ? NULL : &it->strips.strips[strip->head];

    return head && height_of(head) < (bottom - top) / 2 ? head : NULL;
}

/* What a page has for it. */
static double page_room(const placer *it, const tal_strip *strip)
{
    const tal_strip *head = head_of(it, strip);

    return bottom - top - (head ? height_of(head) : 0);
}

static void turn_page(placer *it, const tal_strip *strip)
{
    const tal_strip *head = head_of(it, strip);

    end_page(it);
    if (head)
        put_lines(it, head, 0, head->lines, true);
}

/* ---- What stays together ------------------------------------------------------------------------- */

/* What keeps it below itself: the heads of a table, its caption, the heading above. */
static double keepers_of(const placer *it, const tal_strip *strip)
{
    double sum = 0;

    for (; strip > it->strips.strips && strip[-1].keep; strip--)
        sum += height_of(strip - 1) + strip->before;
    return sum;
}

static bool is_whole(const placer *it, const tal_strip *strip)
{
    return strip->whole && height_of(strip) <= page_room(it, strip) + slack &&
           height_of(strip) + keepers_of(it, strip) <= bottom - top + slack;
}

/* What must stand on a page if any of it does. */
static double least_of(const placer *it, const tal_strip *strip)
{
    if (is_whole(it, strip) || strip->lines < 2 * ALONE)
        return height_of(strip);
    return strip->above + ALONE * strip->leading;
}

/* The same of this strip and of those that it keeps. */
static double kept_of(const placer *it, size_t i)
{
    const tal_strip *strips = it->strips.strips;
    double sum = it->fresh ? 0 : strips[i].before;

    for (; strips[i].keep && i + 1 < it->strips.count; i++)
        sum += height_of(&strips[i]) + strips[i + 1].before;
    return sum + least_of(it, &strips[i]);
}

/* How many of the REST lines of a strip go into ROOM; 0: rather none. */
static size_t lines_into(const placer *it, const tal_strip *strip, size_t rest, double room)
{
    size_t fit;

    if ((double)rest * strip->leading + strip->below + strip->rule <= room + slack)
        return rest;
    fit = !is_whole(it, strip) && room > 0 ? (size_t)floor((room + slack) / strip->leading) : 0;
    if (fit < ALONE)
        return 0;
    fit = fit < rest ? fit : rest;
    return rest - fit >= ALONE ? fit : rest > 2 * ALONE - 1 ? rest - ALONE : 0;
}

static void place(placer *it, size_t i)
{
    const tal_strip *strip = &it->strips.strips[i];
    double kept = kept_of(it, i);

    /* What does not go on one page together is not kept together. */
    if (!it->fresh && it->y + kept > bottom + slack && kept <= page_room(it, strip) + strip->before)
        turn_page(it, strip);
    it->y += it->fresh ? 0 : strip->before;
    for (size_t first = 0; first < strip->lines && !it->layout->failed;) {
        double room = bottom - it->y - (first == 0 ? strip->above : 0);
        size_t lines = lines_into(it, strip, strip->lines - first, room);

        if (lines == 0 && !it->fresh) {
            turn_page(it, strip);
            continue;
        }
        put_lines(it, strip, first, lines ? lines : 1, false);
        it->fresh = false;
        first += lines ? lines : 1;
    }
}

/* ---- The layout ---------------------------------------------------------------------------------- */

tal_layout tal_layout_of(const tal_folio *folio, const tal_measure *measure)
{
    tal_layout layout = { .folio = folio, .arena = tal_arena_new() };
    placer it = { .layout = &layout, .measure = measure, .y = top, .fresh = true };

    layout.failed = !layout.arena;
    it.strips = tal_strips_of(&layout, measure);
    for (size_t i = 0; i < it.strips.count && !layout.failed; i++)
        place(&it, i);
    end_page(&it);
    layout.pages = it.page;
    count_pages(&layout);
    tal_strips_free(&it.strips);
    return layout;
}

void tal_layout_free(tal_layout *layout)
{
    free(layout->boxes);
    free(layout->texts);
    tal_arena_free(layout->arena);
    *layout = (tal_layout){ .failed = true };
}
