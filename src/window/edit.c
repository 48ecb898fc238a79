/*
 * Text goes in and out by one function, `replace`, which notes what it does for undo. Places are
 * bytes at which a grapheme cluster begins; lines are as the ruler lays them out.
 */
#include "window/edit.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { ALONE, TYPED, ERASED }; /* what changes join */

static const double FAR = 1e6; /* points: past the end of every line */
static const double CARET = 2; /* points wide */

void tal_edit_begin(tal_edit *edit, size_t limit)
{
    *edit = (tal_edit){ .limit = limit, .column = -1 };
}

const char *tal_edit_text(const tal_edit *edit)
{
    return edit->text.bytes ? edit->text.bytes : "";
}

/* ---- What is there ----------------------------------------------------------------------------- */

static size_t first(const tal_edit *edit)
{
    return edit->caret < edit->anchor ? edit->caret : edit->anchor;
}

static size_t last(const tal_edit *edit)
{
    return edit->caret < edit->anchor ? edit->anchor : edit->caret;
}

static size_t after(const tal_edit *edit, size_t at)
{
    return tal_utf8_cluster_end(tal_edit_text(edit), edit->text.length, at);
}

static size_t before(const tal_edit *edit, size_t at)
{
    return at == 0 ? 0 : tal_utf8_cluster_start(tal_edit_text(edit), edit->text.length, at - 1);
}

static void go(tal_edit *edit, size_t to, bool selects)
{
    edit->caret = to;
    if (!selects)
        edit->anchor = to;
    edit->column = -1;
    edit->follow = true;
}

/* ---- Changes ----------------------------------------------------------------------------------- */

static void forget(tal_edit *edit, size_t from)
{
    for (size_t i = from; i < edit->changes_count; i++) {
        tal_buffer_free(&edit->changes[i].removed);
        tal_buffer_free(&edit->changes[i].added);
    }
    edit->changes_count = from;
    if (edit->done > from)
        edit->done = from;
}

/* Bytes FROM to TO of the text give way to others. false: no memory, and nothing is changed. */
static bool splice(tal_buffer *text, size_t from, size_t to, const char *bytes, size_t length)
{
    if (!tal_buffer_room(text, length)) {
        text->failed = false;
        return false;
    }
    memmove(text->bytes + from + length, text->bytes + to, text->length - to);
    if (length > 0)
        memcpy(text->bytes + from, bytes, length);
    text->length += length - (to - from);
    text->bytes[text->length] = '\0';
    return true;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n';
}

/* Does the last change go on with this one? What is typed does up to the next word. */
static bool goes_on(const tal_edit *edit, const tal_edit_change *change, size_t from, size_t to,
                    const char *bytes, int kind)
{
    if (kind == ALONE || change->joins != kind)
        return false;
    if (kind == ERASED)
        return to == change->at || from == change->at;
    return from == to && from == change->at + change->added.length &&
           (from == 0 || !is_blank(edit->text.bytes[from - 1]) || is_blank(*bytes));
}

/* The change that is to hold this one; NULL: no memory. */
static tal_edit_change *change_for(tal_edit *edit, size_t from, size_t to, const char *bytes,
                                   int kind)
{
    tal_edit_change *changes = edit->changes;

    forget(edit, edit->done);
    if (edit->done > 0 && goes_on(edit, &changes[edit->done - 1], from, to, bytes, kind))
        return &changes[edit->done - 1];
    changes = tal_grow(changes, edit->changes_count, &edit->changes_capacity, sizeof *changes);
    if (!changes)
        return NULL;
    edit->changes = changes;
    changes[edit->done] = (tal_edit_change){
        .at = from, .caret = edit->caret, .anchor = edit->anchor, .joins = kind
    };
    edit->changes_count = ++edit->done;
    return &changes[edit->done - 1];
}

static bool note(tal_edit *edit, size_t from, size_t to, const char *bytes, size_t length, int kind)
{
    tal_edit_change *change = change_for(edit, from, to, bytes, kind);
    size_t where;

    if (!change)
        return false;
    where = from < change->at ? 0 : change->removed.length;
    change->at = from < change->at ? from : change->at;
    return splice(&change->added, change->added.length, change->added.length, bytes, length) &&
           splice(&change->removed, where, where, tal_edit_text(edit) + from, to - from);
}

/* Where memory is short the text goes before undo, which then has forgotten all. */
static void replace(tal_edit *edit, size_t from, size_t to, const char *bytes, size_t length,
                    int kind)
{
    edit->refused = false;
    if (from == to && length == 0)
        return;
    if (!note(edit, from, to, bytes, length, kind))
        forget(edit, 0);
    if (splice(&edit->text, from, to, bytes, length))
        go(edit, from + length, false);
    else
        forget(edit, 0);
}

static void undo(tal_edit *edit)
{
    const tal_edit_change *change = edit->done > 0 ? &edit->changes[edit->done - 1] : NULL;

    if (!change || !splice(&edit->text, change->at, change->at + change->added.length,
                           change->removed.bytes, change->removed.length))
        return;
    edit->done--;
    edit->refused = false;
    go(edit, change->caret, false);
    edit->anchor = change->anchor;
}

static void redo(tal_edit *edit)
{
    const tal_edit_change *change =
        edit->done < edit->changes_count ? &edit->changes[edit->done] : NULL;

    if (!change || !splice(&edit->text, change->at, change->at + change->removed.length,
                           change->added.bytes, change->added.length))
        return;
    edit->done++;
    edit->refused = false;
    go(edit, change->at + change->added.length, false);
}

/* ---- What comes in ----------------------------------------------------------------------------- */

/* Any system's line breaks become ours, tabs blanks; what steers, or is no UTF-8, is dropped. */
static void clean(tal_buffer *out, const char *bytes)
{
    size_t length = strlen(bytes);

    for (size_t at = 0, taken; at < length; at += taken) {
        int32_t code;

        taken = tal_utf8_decode(bytes + at, length - at, &code);
        if (code == '\n' || code == 0x2028 || code == 0x2029 ||
            (code == '\r' && bytes[at + 1] != '\n'))
            tal_buffer_char(out, '\n');
        else if (code == '\t')
            tal_buffer_char(out, ' ');
        else if (code >= 0 && !tal_utf8_steers(code))
            tal_buffer_add(out, bytes + at, taken);
    }
}

/* The bytes of the beginning of TEXT that has at most so many characters, of whole clusters. */
static size_t fitting(const tal_buffer *text, size_t characters)
{
    size_t at = 0;

    while (at < text->length && characters-- > 0) {
        int32_t code;

        at += tal_utf8_decode(text->bytes + at, text->length - at, &code);
    }
    return tal_utf8_cluster_start(text->bytes, text->length, at);
}

/* In place of what is selected. */
static void put(tal_edit *edit, const char *bytes, int kind)
{
    const char *text = tal_edit_text(edit);
    size_t from = first(edit), to = last(edit);
    size_t kept = tal_utf8_count(text, from) + tal_utf8_count(text + to, edit->text.length - to);
    tal_buffer coming = TAL_BUFFER_EMPTY;
    size_t length;

    clean(&coming, bytes);
    length = fitting(&coming, kept < edit->limit ? edit->limit - kept : 0);
    if (length > 0)
        replace(edit, from, to, coming.bytes, length, from == to ? kind : ALONE);
    edit->refused = length < coming.length || coming.failed;
    tal_buffer_free(&coming);
}

static void compose(tal_edit *edit, const tal_input *input)
{
    tal_buffer *composing = &edit->composing;

    tal_buffer_clear(composing);
    clean(composing, input->text);
    composing->failed = false;
    edit->composing_caret =
        tal_utf8_cluster_start(composing->bytes, composing->length, input->caret);
    if (composing->length > 0)
        replace(edit, first(edit), last(edit), "", 0, ALONE);
    edit->follow = true;
}

void tal_edit_clear(tal_edit *edit)
{
    tal_buffer_clear(&edit->text);
    tal_buffer_clear(&edit->composing);
    forget(edit, 0);
    edit->refused = false;
    go(edit, 0, false);
}

void tal_edit_end(tal_edit *edit)
{
    forget(edit, 0);
    free(edit->changes);
    tal_buffer_free(&edit->text);
    tal_buffer_free(&edit->composing);
    *edit = (tal_edit){ 0 };
}

/* ---- Drawing ----------------------------------------------------------------------------------- */

static double padding(const tal_sheet *sheet)
{
    return sheet->theme->gap * 0.75;
}

/* What differs from the rest: what is being composed, or else what is selected. */
static const tal_span *span_of(const tal_edit *edit, tal_sheet *sheet)
{
    tal_drawing *drawing = &sheet->drawing;
    tal_span *span = drawing->arena ? tal_arena_alloc(drawing->arena, 1, sizeof *span) : NULL;

    if (!span)
        drawing->failed = true;
    else if (edit->composing.length > 0)
        *span = (tal_span){ .start = edit->caret,
                            .end = edit->caret + edit->composing.length,
                            .underline = TAL_UNDERLINE_LINE };
    else
        *span =
            (tal_span){ .start = first(edit), .end = last(edit), .back = sheet->theme->selected };
    return span;
}

static tal_block block_of(const tal_edit *edit, tal_sheet *sheet, double width)
{
    const char *text = tal_edit_text(edit);
    const char *shown = tal_sheet_format(sheet, "%.*s%s%s", (int)edit->caret, text,
                                         edit->composing.length > 0 ? edit->composing.bytes : "",
                                         text + edit->caret);
    tal_block block = tal_sheet_block_of(shown, sheet->theme->body, width);

    block.spans = span_of(edit, sheet);
    block.spans_count = block.spans && block.spans->end > block.spans->start;
    return block;
}

/* Scrolls to the caret where it was moved, so that a wheel can leave it. */
static void follow(tal_edit *edit, const tal_box *caret)
{
    tal_scroll *scroll = &edit->scroll;

    if (edit->follow)
        scroll->at = fmin(fmax(scroll->at, caret->y + caret->height - scroll->height), caret->y);
    edit->follow = false;
}

static void draw_caret(tal_sheet *sheet, tal_box box)
{
    box.width = CARET * sheet->theme->scale;
    tal_sheet_box(sheet, box, sheet->theme->text, 0);
    box.y += sheet->shift;
    sheet->caret = box;
}

/* From (X, Y) on, as the block says. */
static void draw_text(tal_edit *edit, tal_sheet *sheet, double x, double y, const char *prompt)
{
    const tal_theme *theme = sheet->theme;

    edit->x = x;
    edit->y = y + sheet->shift;
    if (edit->block.length > 0)
        tal_sheet_block(sheet, x, y, &edit->block, theme->text);
    else
        tal_sheet_text(sheet, x, y, edit->block.width, theme->body, theme->quiet, prompt);
}

static tal_box caret_of(const tal_edit *edit, const tal_ruler *ruler)
{
    size_t in = edit->composing.length > 0 ? edit->composing_caret : 0;

    return ruler->caret(ruler->self, &edit->block, edit->caret + in);
}

void tal_edit_draw(tal_edit *edit, tal_sheet *sheet, int id, tal_box box, const char *prompt)
{
    const tal_theme *theme = sheet->theme;
    tal_box inner = tal_box_inset(box, padding(sheet)), caret;
    double width, height;
    bool scrolls;

    tal_sheet_box(sheet, box, theme->card, theme->radius);
    tal_sheet_frame(sheet, box, theme->quiet, theme->radius, 1);
    tal_sheet_spot(sheet, id, TAL_SPOT_FIELD, box, prompt, true);
    edit->follow = edit->follow || edit->block.width != inner.width;
    edit->block = block_of(edit, sheet, inner.width);
    sheet->ruler->measure(sheet->ruler->self, &edit->block, &width, &height);
    caret = caret_of(edit, sheet->ruler);
    edit->scroll.height = inner.height;
    follow(edit, &caret);
    scrolls = height > inner.height + 0.5;
    if (scrolls) /* the bar stands beside the text */
        tal_sheet_scroll_begin(
            sheet, &edit->scroll,
            (tal_box){ inner.x, inner.y, inner.width + padding(sheet) / 2, inner.height });
    draw_text(edit, sheet, inner.x, scrolls ? 0 : inner.y, prompt);
    if (sheet->focus == id)
        draw_caret(sheet, (tal_box){ inner.x + caret.x, caret.y + (scrolls ? 0 : inner.y), 0,
                                     caret.height });
    if (scrolls)
        tal_sheet_scroll_end(sheet, height);
    else
        edit->scroll.at = 0;
}

double tal_edit_height(const tal_edit *edit, tal_sheet *sheet, double width, int least, int most)
{
    double inner = fmax(width - 2 * padding(sheet), 0), taken, height;
    double line = tal_sheet_text_height(sheet, 0, sheet->theme->body, "X");
    tal_block block = block_of(edit, sheet, inner);

    sheet->ruler->measure(sheet->ruler->self, &block, &taken, &height);
    return fmin(fmax(height, least * line), most * line) + 2 * padding(sheet);
}

/* ---- Keys -------------------------------------------------------------------------------------- */

/* The place nearest to (X, Y) of the block that is on that line: past the end of a wrapped line it
 * would be the beginning of the next one. What is being composed is no place. */
static size_t place_at(const tal_edit *edit, const tal_ruler *ruler, double x, double y)
{
    const tal_block *block = &edit->block;
    size_t at, composed = edit->composing.length;

    if (!block->text)
        return 0;
    at = tal_utf8_cluster_start(block->text, block->length, ruler->index(ruler->self, block, x, y));
    if (at > 0 && ruler->caret(ruler->self, block, at).y > fmax(y, 0))
        at = tal_utf8_cluster_start(block->text, block->length, at - 1);
    if (at > edit->caret)
        at = at > edit->caret + composed ? at - composed : edit->caret;
    return at < edit->text.length ? at : edit->text.length;
}

/* A line up (BY -1) or down (1), at the column where that began. */
static size_t line_away(tal_edit *edit, const tal_ruler *ruler, int by)
{
    tal_box caret = caret_of(edit, ruler);
    double y = by < 0 ? caret.y - 1 : caret.y + caret.height + 1, width, height;

    if (edit->column < 0)
        edit->column = caret.x;
    ruler->measure(ruler->self, &edit->block, &width, &height);
    if (y < 0)
        return 0;
    return y > height ? edit->text.length : place_at(edit, ruler, edit->column, y);
}

/* The end of the line that the caret is on: its beginning (BY -1) or its end. Where it runs from
 * right to left that is on the other side. */
static size_t line_end(const tal_edit *edit, const tal_ruler *ruler, int by)
{
    tal_box caret = caret_of(edit, ruler);
    double y = caret.y + caret.height / 2;
    size_t left = place_at(edit, ruler, -FAR, y), right = place_at(edit, ruler, FAR, y);

    return (by < 0) == (left < right) ? left : right;
}

/* Where a key leads. false: it is none that moves the caret. */
static bool leads(tal_edit *edit, const tal_ruler *ruler, const tal_input *input, size_t *to)
{
    const char *text = tal_edit_text(edit);
    bool far = input->holds & TAL_HOLD_CONTROL;
    bool leaves = edit->caret != edit->anchor && !(input->holds & TAL_HOLD_SHIFT); /* a selection */

    switch (input->press) {
    case TAL_PRESS_LEFT:
        *to = far      ? tal_utf8_word_before(text, edit->caret)
              : leaves ? first(edit)
                       : before(edit, edit->caret);
        return true;
    case TAL_PRESS_RIGHT:
        *to = far      ? tal_utf8_word_after(text, edit->text.length, edit->caret)
              : leaves ? last(edit)
                       : after(edit, edit->caret);
        return true;
    case TAL_PRESS_UP:
    case TAL_PRESS_DOWN:
        *to = line_away(edit, ruler, input->press == TAL_PRESS_UP ? -1 : 1);
        return true;
    case TAL_PRESS_HOME:
        *to = far ? 0 : line_end(edit, ruler, -1);
        return true;
    case TAL_PRESS_END:
        *to = far ? edit->text.length : line_end(edit, ruler, 1);
        return true;
    default:
        return false;
    }
}

static bool moves(tal_edit *edit, const tal_ruler *ruler, const tal_input *input)
{
    size_t to;
    double column;

    if (!leads(edit, ruler, input, &to))
        return false;
    column = edit->column;
    go(edit, to, input->holds & TAL_HOLD_SHIFT);
    if (input->press == TAL_PRESS_UP || input->press == TAL_PRESS_DOWN)
        edit->column = column;
    return true;
}

static bool erases(tal_edit *edit, const tal_input *input)
{
    const char *text = tal_edit_text(edit);
    bool far = input->holds & TAL_HOLD_CONTROL;
    size_t from = first(edit), to = last(edit);

    if (input->press != TAL_PRESS_BACKSPACE && input->press != TAL_PRESS_DELETE)
        return false;
    if (from != to)
        replace(edit, from, to, "", 0, ALONE);
    else if (input->press == TAL_PRESS_BACKSPACE)
        replace(edit, far ? tal_utf8_word_before(text, from) : before(edit, from), from, "", 0,
                ERASED);
    else
        replace(edit, from,
                far ? tal_utf8_word_after(text, edit->text.length, from) : after(edit, from), "", 0,
                ERASED);
    return true;
}

/* ---- Clipboard and shortcuts ------------------------------------------------------------------- */

static void copy(const tal_edit *edit, const tal_host *host)
{
    tal_buffer selected = TAL_BUFFER_EMPTY;

    tal_buffer_add(&selected, tal_edit_text(edit) + first(edit), last(edit) - first(edit));
    if (host->copy && selected.length > 0)
        host->copy(host->self, selected.bytes);
    tal_buffer_free(&selected);
}

static void paste(tal_edit *edit, const tal_host *host)
{
    char *text = host->paste ? host->paste(host->self) : NULL;

    if (text)
        put(edit, text, ALONE);
    free(text);
}

static bool shortcut(tal_edit *edit, const tal_host *host, const tal_input *input)
{
    switch (input->character) {
    case 'a':
        edit->anchor = 0;
        go(edit, edit->text.length, true);
        return true;
    case 'c':
        copy(edit, host);
        return true;
    case 'x':
        copy(edit, host);
        replace(edit, first(edit), last(edit), "", 0, ALONE);
        return true;
    case 'v':
        paste(edit, host);
        return true;
    case 'z':
        if (input->holds & TAL_HOLD_SHIFT)
            redo(edit);
        else
            undo(edit);
        return true;
    case 'y':
        redo(edit);
        return true;
    default:
        return false;
    }
}

static bool press(tal_edit *edit, const tal_app *app, const tal_input *input)
{
    if (edit->composing.length > 0) { /* its keys are the input method's; one may be stuck */
        if (input->press == TAL_PRESS_ESCAPE)
            tal_buffer_clear(&edit->composing);
        return true;
    }
    if (input->holds & TAL_HOLD_ALT)
        return false;
    if (input->press == TAL_PRESS_ENTER && input->holds == TAL_HOLD_SHIFT) {
        put(edit, "\n", ALONE);
        return true;
    }
    if (input->press == TAL_PRESS_CHARACTER || input->press == TAL_PRESS_SPACE)
        return !(input->holds & TAL_HOLD_CONTROL) || shortcut(edit, &app->host, input);
    return erases(edit, input) || moves(edit, app->ruler, input);
}

/* ---- The mouse --------------------------------------------------------------------------------- */

/* The word that a double click at AT means: the one that is there, or else the one before. */
static void select_word(tal_edit *edit, size_t at)
{
    const char *text = tal_edit_text(edit);
    size_t end = after(edit, at), start = tal_utf8_word_before(text, end);

    if (tal_utf8_word_after(text, end, start) != end)
        start = tal_utf8_word_before(text, at);
    end = tal_utf8_word_after(text, edit->text.length, start);
    edit->anchor = tal_utf8_word_before(text, end);
    go(edit, end, true);
}

static void point(tal_edit *edit, const tal_app *app, const tal_input *input, bool selects)
{
    go(edit, place_at(edit, app->ruler, input->x - edit->x, input->y - edit->y), selects);
}

/* A click elsewhere ends what was being composed too. */
static bool begin_drag(tal_edit *edit, tal_app *app, int id, const tal_input *input)
{
    const tal_spot *spot = tal_sheet_at(&app->sheet, input->x, input->y);
    bool ours = spot && spot->id == id;

    if (ours) {
        tal_app_focus(app->top, id);
        point(edit, app, input, input->holds & TAL_HOLD_SHIFT);
        edit->dragging = input->clicks < 2;
    }
    if (edit->composing.length > 0)
        tal_app_redraw(app);
    tal_buffer_clear(&edit->composing);
    if (ours && input->clicks >= 2)
        select_word(edit, edit->caret);
    return ours;
}

static bool take(tal_edit *edit, tal_app *app, int id, const tal_input *input)
{
    bool focused = app->top && app->top->focus == id;

    switch (input->kind) {
    case TAL_INPUT_PRESS:
        return focused && press(edit, app, input);
    case TAL_INPUT_TEXT:
        if (!focused)
            return false;
        tal_buffer_clear(&edit->composing);
        put(edit, input->text, TYPED);
        return true;
    case TAL_INPUT_COMPOSE:
        if (focused)
            compose(edit, input);
        return focused;
    case TAL_INPUT_DOWN:
        return begin_drag(edit, app, id, input);
    case TAL_INPUT_MOVE:
        edit->dragging = edit->dragging && input->held;
        if (edit->dragging)
            point(edit, app, input, true);
        return edit->dragging;
    default:
        return false;
    }
}

bool tal_edit_input(tal_edit *edit, tal_app *app, int id, const tal_input *input)
{
    bool taken = take(edit, app, id, input);

    if (taken)
        tal_app_redraw(app);
    return taken;
}
