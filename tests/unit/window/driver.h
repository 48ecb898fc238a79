/*
 * For the tests of this room: a ruler whose letters are all half an em wide and whose lines are an em and a
 * quarter high, and hands that use an application by what its spots say.
 */
#ifndef TAL_TEST_DRIVER_H
#define TAL_TEST_DRIVER_H

#include <criterion/criterion.h>
#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/intl.h"
#include "stage/interface.h"
#include "window/app.h"

/* ---- The ruler --------------------------------------------------------------------------------- */

/* The end of the line that begins at FROM, and in *NEXT where the one after it begins. */
static inline size_t test_line_end(const tal_block *block, size_t from, size_t *next)
{
    size_t most =
        block->width > 0 ? (size_t)(block->width / (block->type.size / 2)) : block->length;
    size_t end = from, space = 0;

    if (most == 0)
        most = 1;
    while (end < block->length && block->text[end] != '\n' && end - from < most) {
        if (block->text[end] == ' ')
            space = end;
        end++;
    }
    *next = end;
    if (end < block->length && block->text[end] == '\n') {
        *next = end + 1;
    } else if (end < block->length && block->text[end] == ' ') {
        *next = end + 1;
    } else if (end < block->length && space > from) {
        end = space;
        *next = space + 1;
    }
    return end;
}

static inline void test_measure(void *self, const tal_block *block, double *width, double *height)
{
    size_t from = 0, lines = 0, widest = 0;

    (void)self;
    do {
        size_t next, end = test_line_end(block, from, &next);

        widest = end - from > widest ? end - from : widest;
        lines++;
        if (next == from)
            break;
        from = next;
    } while (from < block->length);
    if (block->lines > 0 && lines > (size_t)block->lines)
        lines = (size_t)block->lines;
    *width = (double)widest * block->type.size / 2;
    *height = (double)lines * block->type.size * 1.25;
}

static inline tal_box test_caret(void *self, const tal_block *block, size_t index)
{
    size_t from = 0, line = 0;

    (void)self;
    for (;;) {
        size_t next, end = test_line_end(block, from, &next);

        if (index <= end || next == from || (next >= block->length && end == block->length))
            return (tal_box){ (double)(index - from) * block->type.size / 2,
                              (double)line * block->type.size * 1.25, 0, block->type.size * 1.25 };
        from = next;
        line++;
    }
}

static inline size_t test_index(void *self, const tal_block *block, double x, double y)
{
    size_t from = 0, wanted = y > 0 ? (size_t)(y / (block->type.size * 1.25)) : 0;

    (void)self;
    for (size_t line = 0;; line++) {
        size_t next, end = test_line_end(block, from, &next);

        if (line == wanted || next == from || next > block->length || end == block->length) {
            size_t at = x > 0 ? (size_t)(x / (block->type.size / 2) + 0.5) : 0;

            return from + (at < end - from ? at : end - from);
        }
        from = next;
    }
}

static const tal_ruler test_ruler = { NULL, test_measure, test_caret, test_index };

/* ---- The hands --------------------------------------------------------------------------------- */

/* An application of this size, in light colours and with letters as they are; nothing moves. */
static inline void test_app(tal_app *app, double width, double height)
{
    static const tal_preferences preferences = { TAL_LOOK_LIGHT, 100, true };

    tal_app_begin(app, NULL, &test_ruler, &preferences, width, height);
}

static inline const tal_sheet *test_sheet(tal_app *app)
{
    bool is_new;

    tal_app_picture(app, &is_new);
    return &app->sheet;
}

/* The spot whose label contains LABEL. */
static inline const tal_spot *test_find(tal_app *app, const char *label)
{
    const tal_sheet *sheet = test_sheet(app);

    for (size_t i = 0; i < sheet->spots_count; i++)
        if (strstr(sheet->spots[i].label, label))
            return &sheet->spots[i];
    return NULL;
}

static inline void test_click_at(tal_app *app, double x, double y)
{
    tal_app_input(app, &(tal_input){ .kind = TAL_INPUT_MOVE, .x = x, .y = y });
    tal_app_input(app, &(tal_input){ .kind = TAL_INPUT_DOWN, .x = x, .y = y, .clicks = 1 });
    tal_app_input(app, &(tal_input){ .kind = TAL_INPUT_UP, .x = x, .y = y });
}

/* Clicks what says LABEL; it must be seen. */
static inline void test_click(tal_app *app, const char *label)
{
    const tal_spot *spot = test_find(app, label);

    cr_assert(spot, "nothing says \"%s\"", label);
    cr_assert(spot->seen.height > 0, "\"%s\" is not seen", label);
    test_click_at(app, spot->seen.x + spot->seen.width / 2, spot->seen.y + spot->seen.height / 2);
}

static inline void test_press_with(tal_app *app, tal_press press, unsigned holds)
{
    tal_app_input(app, &(tal_input){ .kind = TAL_INPUT_PRESS, .press = press, .holds = holds });
}

static inline void test_press(tal_app *app, tal_press press)
{
    test_press_with(app, press, 0);
}

static inline void test_key(tal_app *app, char character, unsigned holds)
{
    char text[] = { character, '\0' };

    tal_app_input(app, &(tal_input){ .kind = TAL_INPUT_PRESS,
                                     .press = TAL_PRESS_CHARACTER,
                                     .character = character,
                                     .holds = holds });
    if (!(holds & (TAL_HOLD_CONTROL | TAL_HOLD_ALT)))
        tal_app_input(app, &(tal_input){ .kind = TAL_INPUT_TEXT, .text = text });
}

static inline void test_type(tal_app *app, const char *text)
{
    tal_app_input(app, &(tal_input){ .kind = TAL_INPUT_TEXT, .text = text });
}

/* Tab until the spot that says LABEL has the focus. */
static inline void test_tab_to(tal_app *app, const char *label)
{
    for (int i = 0; i < 200; i++) {
        const tal_spot *spot = tal_sheet_find(test_sheet(app), app->top->focus);

        if (spot && strstr(spot->label, label))
            return;
        test_press(app, TAL_PRESS_TAB);
    }
    cr_assert(false, "Tab does not come to \"%s\"", label);
}

/* Is TEXT among what is seen? */
static inline bool test_shows(tal_app *app, const char *text)
{
    tal_buffer words = TAL_BUFFER_EMPTY;
    bool found;

    tal_drawing_words(&test_sheet(app)->drawing, &words);
    found = words.bytes && strstr(words.bytes, text);
    tal_buffer_free(&words);
    return found;
}

/* ---- Languages --------------------------------------------------------------------------------- */

/* Speaks Spanish; skips the test where the translations were not built. */
static inline void speak_spanish(void)
{
    char folder[4096], file[5000];

    snprintf(folder, sizeof folder, "%s/locale", getenv("TAL_BUILD") ? getenv("TAL_BUILD") : "");
    snprintf(file, sizeof file, "%s/es/LC_MESSAGES/talante.mo", folder);
    if (access(file, R_OK))
        cr_skip_test("there is no %s", file);
    setenv("LC_ALL", "C.UTF-8", 1);
    tal_interface_open();
    bindtextdomain(TAL_DOMAIN, folder);
    tal_interface_speak("es");
}

/* ---- What holds for every picture -------------------------------------------------------------- */

/* No text is under 4.5:1 on the opaque box that it stands on; outlines are pictures and no ground. */
static inline void test_contrast(tal_app *app)
{
    const tal_drawing *drawing = &test_sheet(app)->drawing;

    for (size_t i = 0; i < drawing->count; i++) {
        const tal_mark *text = &drawing->marks[i];
        tal_colour ground = app->theme.paper;

        if (text->kind != TAL_MARK_TEXT)
            continue;
        for (size_t j = 0; j < i; j++) {
            const tal_mark *box = &drawing->marks[j];

            if (box->kind == TAL_MARK_BOX && box->line == 0 && (box->colour & 0xff) == 0xff &&
                tal_box_has(&box->box, text->box.x + 1, text->box.y + 1))
                ground = box->colour;
        }
        cr_expect(tal_colour_contrast(text->colour, ground) >= 4.5, "%.2f:1 for \"%.40s\"",
                  tal_colour_contrast(text->colour, ground), text->block.text);
    }
}

/* Every spot that can be used is reached by Tab, and Tab comes round again. */
static inline void test_tab_order(tal_app *app)
{
    const tal_sheet *sheet = test_sheet(app);
    size_t usable = 0, met = 1;
    int first;

    for (size_t i = 0; i < sheet->spots_count; i++)
        usable += sheet->spots[i].enabled;
    test_press(app, TAL_PRESS_TAB);
    first = app->top->focus;
    for (test_press(app, TAL_PRESS_TAB); app->top->focus != first && met <= usable; met++)
        test_press(app, TAL_PRESS_TAB);
    cr_expect(met == usable, "Tab meets %zu of %zu", met, usable);
}

/* No text leaves the window at its sides, and none lies over another of the same scroll. */
static inline void test_fits(tal_app *app)
{
    const tal_drawing *drawing = &test_sheet(app)->drawing;

    for (size_t i = 0; i < drawing->count; i++) {
        const tal_mark *a = &drawing->marks[i];

        if (a->kind != TAL_MARK_TEXT)
            continue;
        cr_expect(a->box.x >= 0 && a->box.x + a->box.width <= app->width,
                  "\"%.40s\" at %g, %g wide", a->block.text, a->box.x, a->box.width);
        for (size_t j = i + 1; j < drawing->count; j++) {
            const tal_mark *b = &drawing->marks[j];

            if (b->kind == TAL_MARK_CLIP || b->kind == TAL_MARK_UNCLIP)
                break;
            cr_expect(b->kind != TAL_MARK_TEXT || !tal_box_meets(&a->box, &b->box),
                      "\"%.40s\" lies over \"%.40s\"", b->block.text, a->block.text);
        }
    }
}

#endif
