/* Marks, scrolls and spots of one picture. */
#include "window/sheet.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NO_SCROLL = -1 };

static const double SCROLL_BAR = 6;

void tal_sheet_begin(tal_sheet *sheet, const tal_theme *theme, const tal_ruler *ruler, double width,
                     double height)
{
    tal_drawing_begin(&sheet->drawing);
    sheet->theme = theme;
    sheet->ruler = ruler;
    sheet->width = width;
    sheet->height = height;
    sheet->spots_count = 0;
    sheet->rollings_count = 0;
    sheet->depth = 0;
    sheet->shift = 0;
    sheet->clips[0] = (tal_box){ 0, 0, width, height };
    sheet->within[0] = NO_SCROLL;
    sheet->caret = (tal_box){ 0, 0, 0, 0 };
}

void tal_sheet_free(tal_sheet *sheet)
{
    tal_drawing_free(&sheet->drawing);
    free(sheet->spots);
    *sheet = (tal_sheet){ 0 };
}

/* ---- Marks ------------------------------------------------------------------------------------- */

static const tal_box *clip(const tal_sheet *sheet)
{
    return &sheet->clips[sheet->depth];
}

static void add_box(tal_sheet *sheet, tal_box box, tal_colour colour, double radius, double line)
{
    box.y += sheet->shift;
    if (tal_box_meets(&box, clip(sheet)))
        tal_drawing_add(&sheet->drawing, &(tal_mark){ .kind = TAL_MARK_BOX,
                                                      .box = box,
                                                      .colour = colour,
                                                      .radius = radius,
                                                      .line = line });
}

void tal_sheet_box(tal_sheet *sheet, tal_box box, tal_colour colour, double radius)
{
    add_box(sheet, box, colour, radius, 0);
}

void tal_sheet_frame(tal_sheet *sheet, tal_box box, tal_colour colour, double radius, double line)
{
    add_box(sheet, box, colour, radius, line);
}

void tal_sheet_outline(tal_sheet *sheet, const tal_step *steps, size_t count, tal_colour colour,
                       double line)
{
    tal_drawing *drawing = &sheet->drawing;
    tal_step *moved = drawing->arena ? tal_arena_alloc(drawing->arena, count, sizeof *moved) : NULL;

    if (!moved) {
        drawing->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        moved[i] = steps[i];
        for (int y = 1; y < 6; y += 2)
            moved[i].at[y] += sheet->shift;
    }
    tal_drawing_add(drawing, &(tal_mark){ .kind = TAL_MARK_OUTLINE,
                                          .colour = colour,
                                          .line = line,
                                          .steps = moved,
                                          .steps_count = count });
}

tal_block tal_sheet_block_of(const char *text, tal_font type, double width)
{
    return (tal_block){ .text = text, .length = strlen(text), .type = type, .width = width };
}

static double height_of(const tal_sheet *sheet, const tal_block *block)
{
    double width, height;

    sheet->ruler->measure(sheet->ruler->self, block, &width, &height);
    return height;
}

double tal_sheet_block(tal_sheet *sheet, double x, double y, const tal_block *block,
                       tal_colour colour)
{
    double width, height;
    tal_mark mark = { .kind = TAL_MARK_TEXT, .colour = colour, .block = *block };

    sheet->ruler->measure(sheet->ruler->self, block, &width, &height);
    mark.box = (tal_box){ x, y + sheet->shift, block->width > 0 ? block->width : width, height };
    if (block->length > 0 && tal_box_meets(&mark.box, clip(sheet)))
        tal_drawing_add(&sheet->drawing, &mark);
    return height;
}

double tal_sheet_text(tal_sheet *sheet, double x, double y, double width, tal_font type,
                      tal_colour colour, const char *text)
{
    tal_block block = tal_sheet_block_of(text, type, width);

    return tal_sheet_block(sheet, x, y, &block, colour);
}

double tal_sheet_text_height(const tal_sheet *sheet, double width, tal_font type, const char *text)
{
    tal_block block = tal_sheet_block_of(text, type, width);

    return height_of(sheet, &block);
}

double tal_sheet_text_width(const tal_sheet *sheet, tal_font type, const char *text)
{
    tal_block block = tal_sheet_block_of(text, type, 0);
    double width, height;

    sheet->ruler->measure(sheet->ruler->self, &block, &width, &height);
    return width;
}

const char *tal_sheet_format(tal_sheet *sheet, const char *format, ...)
{
    va_list arguments;
    const char *text;

    va_start(arguments, format);
    text = tal_drawing_vformat(&sheet->drawing, format, arguments);
    va_end(arguments);
    return text;
}

void tal_sheet_clip_begin(tal_sheet *sheet, tal_box box, double radius)
{
    box.y += sheet->shift;
    tal_drawing_add(&sheet->drawing,
                    &(tal_mark){ .kind = TAL_MARK_CLIP, .box = box, .radius = radius });
}

void tal_sheet_clip_end(tal_sheet *sheet)
{
    tal_drawing_add(&sheet->drawing, &(tal_mark){ .kind = TAL_MARK_UNCLIP });
}

/* ---- Scrolls ----------------------------------------------------------------------------------- */

/* What was drawn last says how far it goes: what has grown since is seen in the next picture. */
static void bound(tal_scroll *scroll)
{
    double most = fmax(scroll->content - scroll->height, 0);

    scroll->at = fmin(fmax(scroll->at, 0), most);
}

void tal_sheet_scroll_begin(tal_sheet *sheet, tal_scroll *scroll, tal_box box)
{
    tal_box seen = box;

    seen.y += sheet->shift;
    scroll->height = box.height;
    if (sheet->depth + 1 >= TAL_SHEET_DEPTH || sheet->rollings_count >= TAL_SHEET_SCROLLS) {
        sheet->drawing.failed = true;
        return;
    }
    tal_drawing_add(&sheet->drawing, &(tal_mark){ .kind = TAL_MARK_CLIP, .box = seen });
    sheet->clips[sheet->depth + 1] = tal_box_common(clip(sheet), &seen);
    sheet->depth++;
    sheet->within[sheet->depth] = sheet->rollings_count;
    sheet->shift = seen.y - scroll->at;
    sheet->rollings[sheet->rollings_count++] = (tal_rolling){ scroll, seen };
}

static void draw_bar(tal_sheet *sheet, const tal_scroll *scroll, const tal_box *box)
{
    double share = scroll->height / scroll->content;
    double length = fmax(share * box->height, 24), way = box->height - length;
    tal_box bar = { box->x + box->width - SCROLL_BAR,
                    box->y + way * scroll->at / (scroll->content - scroll->height), SCROLL_BAR,
                    length };

    tal_drawing_add(&sheet->drawing, &(tal_mark){ .kind = TAL_MARK_BOX,
                                                  .box = bar,
                                                  .colour = sheet->theme->quiet,
                                                  .radius = SCROLL_BAR / 2 });
}

void tal_sheet_scroll_end(tal_sheet *sheet, double content)
{
    int which = sheet->within[sheet->depth];
    tal_rolling *rolling;
    tal_scroll *scroll;

    if (sheet->depth == 0)
        return;
    rolling = &sheet->rollings[which];
    scroll = rolling->scroll;
    scroll->content = content;
    tal_drawing_add(&sheet->drawing, &(tal_mark){ .kind = TAL_MARK_UNCLIP });
    sheet->depth--;
    which = sheet->within[sheet->depth];
    sheet->shift =
        which == NO_SCROLL ? 0 : sheet->rollings[which].box.y - sheet->rollings[which].scroll->at;
    if (scroll->content > scroll->height + 0.5)
        draw_bar(sheet, scroll, &rolling->box);
}

/* ---- What can be used -------------------------------------------------------------------------- */

/* Around a button with a gap, for on the edge of a dark one it would hardly be seen; a field has it
 * as its edge. */
static void draw_ring(tal_sheet *sheet, tal_box box, tal_spot_kind kind)
{
    const tal_theme *theme = sheet->theme;
    double out = kind == TAL_SPOT_FIELD ? 1 : theme->ring + 2;

    tal_sheet_frame(sheet, tal_box_inset(box, -out), theme->focus, theme->radius + out,
                    theme->ring);
}

void tal_sheet_spot(tal_sheet *sheet, int id, tal_spot_kind kind, tal_box box, const char *label,
                    bool enabled)
{
    tal_spot *spots =
        tal_grow(sheet->spots, sheet->spots_count, &sheet->spots_capacity, sizeof *spots);
    tal_box moved = box;

    if (!spots) {
        sheet->drawing.failed = true;
        return;
    }
    moved.y += sheet->shift;
    sheet->spots = spots;
    spots[sheet->spots_count++] = (tal_spot){
        .id = id,
        .kind = kind,
        .box = moved,
        .seen = tal_box_common(&moved, clip(sheet)),
        .label = label,
        .enabled = enabled,
        .scroll = sheet->within[sheet->depth],
    };
    if (enabled && sheet->focus == id && (sheet->keyboard || kind == TAL_SPOT_FIELD))
        draw_ring(sheet, box, kind);
}

void tal_sheet_card(tal_sheet *sheet, int id, tal_box box, const char *label, bool enabled)
{
    const tal_theme *theme = sheet->theme;
    bool hovered = enabled && sheet->hover == id;

    tal_sheet_box(sheet, box,
                  hovered   ? theme->hover
                  : enabled ? theme->card
                            : theme->paper,
                  theme->radius);
    tal_sheet_frame(sheet, box, hovered ? theme->accent : theme->edge, theme->radius, 1);
    tal_sheet_spot(sheet, id, TAL_SPOT_BUTTON, box, label, enabled);
}

/* ---- Buttons ----------------------------------------------------------------------------------- */

static double padding(const tal_sheet *sheet)
{
    return sheet->theme->gap * 0.75;
}

void tal_sheet_button_size(const tal_sheet *sheet, const char *label, double *width, double *height)
{
    *width = tal_sheet_text_width(sheet, sheet->theme->button, label) + 3 * padding(sheet);
    *height = tal_sheet_text_height(sheet, 0, sheet->theme->button, "X") + 1.5 * padding(sheet);
}

/* A tick, for what is chosen: a shape, where a colour alone would not be told apart by
 * everybody. */
static void draw_tick(tal_sheet *sheet, double x, double y, double size, tal_colour colour)
{
    const tal_step steps[] = {
        { 'M', { x, y + size * 0.55 } },
        { 'L', { x + size * 0.35, y + size * 0.9 } },
        { 'L', { x + size, y + size * 0.1 } },
    };

    tal_sheet_outline(sheet, steps, 3, colour, fmax(size / 6, 1.5));
}

static void draw_label(tal_sheet *sheet, tal_box box, tal_button_style style, const char *label,
                       bool enabled)
{
    const tal_theme *theme = sheet->theme;
    tal_colour colour = !enabled                    ? theme->quiet
                        : style == TAL_BUTTON_MAIN  ? theme->accent_text
                        : style == TAL_BUTTON_QUIET ? theme->link
                                                    : theme->text;
    double tick = style == TAL_BUTTON_CHOSEN ? theme->button.size * 0.8 : 0;
    double left = tick > 0 ? padding(sheet) + tick : padding(sheet) / 2;
    tal_block block =
        tal_sheet_block_of(label, theme->button, box.width - left - padding(sheet) / 2);
    double height = height_of(sheet, &block);

    block.align = TAL_ALIGN_CENTRE;
    if (tick > 0)
        draw_tick(sheet, box.x + padding(sheet), box.y + (box.height - tick) / 2, tick,
                  theme->link);
    tal_sheet_block(sheet, box.x + left, box.y + (box.height - height) / 2, &block, colour);
}

void tal_sheet_button(tal_sheet *sheet, int id, tal_box box, tal_button_style style,
                      const char *label, bool enabled)
{
    const tal_theme *theme = sheet->theme;
    bool hovered = enabled && sheet->hover == id;

    if (style == TAL_BUTTON_MAIN && enabled)
        tal_sheet_box(sheet, box,
                      hovered ? tal_colour_mix(theme->accent, theme->text, 0.85) : theme->accent,
                      theme->radius);
    else if (style != TAL_BUTTON_QUIET || hovered)
        tal_sheet_box(sheet, box,
                      hovered   ? theme->hover
                      : enabled ? theme->card
                                : theme->paper,
                      theme->radius);
    if (style != TAL_BUTTON_QUIET && (style != TAL_BUTTON_MAIN || !enabled))
        tal_sheet_frame(sheet, box, style == TAL_BUTTON_CHOSEN ? theme->link : theme->edge,
                        theme->radius, style == TAL_BUTTON_CHOSEN ? 2 : 1);
    draw_label(sheet, box, style, label, enabled);
    tal_sheet_spot(sheet, id, TAL_SPOT_BUTTON, box, label, enabled);
}

/* By how much the label of a button without a ground stands inside: so much, the row begins further
 * out. */
static double outdent(const tal_sheet *sheet, const tal_button *button)
{
    return button->style == TAL_BUTTON_QUIET ? 1.5 * padding(sheet) : 0;
}

/* Where one of several is chosen, all keep the room for the tick, so that choosing moves
 * nothing. */
static double tick_room(const tal_sheet *sheet, const tal_button *buttons, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (buttons[i].style == TAL_BUTTON_CHOSEN)
            return sheet->theme->button.size;
    return 0;
}

static tal_box button_box(const tal_sheet *sheet, const tal_button *button, double room,
                          double widest)
{
    tal_box box = { 0 };

    if (button->style != TAL_BUTTON_PLAIN && button->style != TAL_BUTTON_CHOSEN)
        room = 0;
    tal_sheet_button_size(sheet, button->label, &box.width, &box.height);
    box.width += room;
    if (box.width > widest) { /* the label is wrapped */
        box.width = widest;
        box.height = tal_sheet_text_height(sheet, widest - 2 * padding(sheet) - room,
                                           sheet->theme->button, button->label) +
                     1.5 * padding(sheet);
    }
    return box;
}

/* Lays the rows out, and draws them unless they are only measured. The height. */
static double put_rows(tal_sheet *sheet, double x, double y, double width,
                       const tal_button *buttons, size_t count, bool drawn)
{
    double left = x, top = y, row = 0, between = sheet->theme->gap / 2;
    double room = tick_room(sheet, buttons, count);

    for (size_t i = 0; i < count; i++) {
        tal_box box = button_box(sheet, &buttons[i], room, width);

        if (i > 0 && left + box.width - outdent(sheet, &buttons[i]) > x + width) {
            left = x;
            top += row + between;
            row = 0;
        }
        if (left == x)
            left -= outdent(sheet, &buttons[i]);
        box.x = left;
        box.y = top;
        if (drawn)
            tal_sheet_button(sheet, buttons[i].id, box, buttons[i].style, buttons[i].label,
                             !buttons[i].disabled);
        left += box.width + between;
        row = fmax(row, box.height);
    }
    return top + row - y;
}

double tal_sheet_buttons(tal_sheet *sheet, double x, double y, double width,
                         const tal_button *buttons, size_t count)
{
    return put_rows(sheet, x, y, width, buttons, count, true);
}

double tal_sheet_buttons_height(tal_sheet *sheet, double width, const tal_button *buttons,
                                size_t count)
{
    return put_rows(sheet, 0, 0, width, buttons, count, false);
}

double tal_sheet_buttons_width(const tal_sheet *sheet, const tal_button *buttons, size_t count)
{
    double room = tick_room(sheet, buttons, count);
    double width = 0;

    if (count > 0)
        width -= outdent(sheet, &buttons[0]) + outdent(sheet, &buttons[count - 1]);
    for (size_t i = 0; i < count; i++)
        width += button_box(sheet, &buttons[i], room, HUGE_VAL).width +
                 (i > 0 ? sheet->theme->gap / 2 : 0);
    return width;
}

/* ---- What the application asks ----------------------------------------------------------------- */

const tal_spot *tal_sheet_find(const tal_sheet *sheet, int id)
{
    for (size_t i = 0; id && i < sheet->spots_count; i++)
        if (sheet->spots[i].id == id)
            return &sheet->spots[i];
    return NULL;
}

const tal_spot *tal_sheet_at(const tal_sheet *sheet, double x, double y)
{
    for (size_t i = sheet->spots_count; i > 0; i--)
        if (tal_box_has(&sheet->spots[i - 1].seen, x, y))
            return sheet->spots[i - 1].enabled ? &sheet->spots[i - 1] : NULL;
    return NULL;
}

tal_scroll *tal_sheet_rolling_at(const tal_sheet *sheet, double x, double y)
{
    for (int i = sheet->rollings_count; i > 0; i--) {
        tal_scroll *scroll = sheet->rollings[i - 1].scroll;

        if (scroll->content > scroll->height && tal_box_has(&sheet->rollings[i - 1].box, x, y))
            return scroll;
    }
    return NULL;
}

int tal_sheet_next(const tal_sheet *sheet, int id, int by)
{
    int count = (int)sheet->spots_count, at = by > 0 ? -1 : count;

    for (int i = 0; i < count; i++)
        if (id && sheet->spots[i].id == id)
            at = i;
    for (int step = 1; step <= count; step++) {
        int i = ((at + by * step) % count + count) % count;

        if (sheet->spots[i].enabled)
            return sheet->spots[i].id;
    }
    return 0;
}

bool tal_sheet_reveal(tal_sheet *sheet, int id)
{
    const tal_spot *spot = tal_sheet_find(sheet, id);
    const tal_rolling *rolling;
    double before, margin = sheet->theme->gap;

    if (!spot || spot->scroll < 0)
        return false;
    rolling = &sheet->rollings[spot->scroll];
    before = rolling->scroll->at;
    if (spot->box.y + spot->box.height + margin > rolling->box.y + rolling->box.height)
        rolling->scroll->at +=
            spot->box.y + spot->box.height + margin - (rolling->box.y + rolling->box.height);
    if (spot->box.y - (rolling->scroll->at - before) - margin < rolling->box.y)
        rolling->scroll->at = before - (rolling->box.y - spot->box.y + margin);
    bound(rolling->scroll);
    return rolling->scroll->at != before;
}

bool tal_sheet_settle(tal_sheet *sheet)
{
    bool moved = false;

    for (int i = 0; i < sheet->rollings_count; i++) {
        tal_scroll *scroll = sheet->rollings[i].scroll;
        double before = scroll->at;

        if (scroll->to_end)
            scroll->at = scroll->content;
        scroll->to_end = false;
        bound(scroll);
        moved = moved || scroll->at != before;
    }
    return moved;
}
