/* The field: a person types, moves, selects, takes back, and pastes what is too long. */
#include <stdio.h>
#include <stdlib.h>

#include "driver.h"

#include "window/edit.h"

enum { FIELD = 1, SAY };

typedef struct page {
    tal_pane pane;
    tal_edit edit;
    int used; /* the spot that was last */
    char clipboard[64];
} page;

static void draw(tal_pane *pane, tal_sheet *sheet)
{
    page *it = (page *)pane;

    /* Twenty letters of eight points a line, and three lines of twenty. */
    tal_edit_draw(&it->edit, sheet, FIELD, (tal_box){ 11, 11, 178, 78 }, "Your reply");
    tal_sheet_button(sheet, SAY, (tal_box){ 200, 11, 80, 40 }, TAL_BUTTON_MAIN, "Say", true);
}

static bool input(tal_pane *pane, const tal_input *in)
{
    return tal_edit_input(&((page *)pane)->edit, pane->app, FIELD, in);
}

static void use(tal_pane *pane, int id)
{
    ((page *)pane)->used = id;
}

static void nothing(tal_pane *pane)
{
    (void)pane;
}

static const tal_pane_kind kind = {
    .draw = draw, .use = use, .input = input, .free = nothing, .covers = true
};

static void copy(void *self, const char *text)
{
    snprintf(((page *)self)->clipboard, sizeof((page *)self)->clipboard, "%s", text);
}

static char *paste(void *self)
{
    return strdup(((page *)self)->clipboard);
}

static tal_app app;
static page it;

static void open_page(void)
{
    it = (page){ .pane = { .kind = &kind } };
    test_app(&app, 300, 100);
    app.host = (tal_host){ .self = &it, .paste = paste, .copy = copy };
    tal_edit_begin(&it.edit, 10000);
    tal_app_open(&app, &it.pane);
    tal_app_focus(&it.pane, FIELD);
}

static void close_page(void)
{
    tal_app_end(&app);
    tal_edit_end(&it.edit);
}

static void has(const char *text)
{
    cr_expect_str_eq(tal_edit_text(&it.edit), text);
}

/* The caret is before byte CARET, and so much is selected. */
static void at(size_t caret, size_t selected)
{
    const tal_edit *e = &it.edit;

    cr_expect_eq(e->caret, caret, "the caret is at %zu, not %zu", e->caret, caret);
    cr_expect_eq(e->caret > e->anchor ? e->caret - e->anchor : e->anchor - e->caret, selected);
}

static void press_times(tal_press press, unsigned holds, int times)
{
    while (times-- > 0)
        test_press_with(&app, press, holds);
}

static void paste_text(const char *text)
{
    copy(&it, text);
    test_key(&app, 'v', TAL_HOLD_CONTROL);
}

static void set_text(const char *text)
{
    tal_edit_clear(&it.edit);
    test_type(&app, text);
}

static void point(tal_input_kind what, double x, double y, int clicks, unsigned holds)
{
    tal_app_input(&app, &(tal_input){ .kind = what,
                                      .x = x,
                                      .y = y,
                                      .clicks = clicks,
                                      .holds = holds,
                                      .held = what == TAL_INPUT_MOVE });
}

TestSuite(edit, .init = open_page, .fini = close_page);

/* ---- Moving ------------------------------------------------------------------------------------ */

Test(edit, the_caret_moves_by_what_people_take_for_one_character)
{
    test_type(
        &app,
        "an\xCC\x83o 👩‍👩‍👧!"); /* n and a tilde; one family of three and two joiners */
    at(25, 0);
    press_times(TAL_PRESS_LEFT, 0, 2);
    at(6, 0);
    press_times(TAL_PRESS_LEFT, 0, 3);
    at(1, 0);
    test_press(&app, TAL_PRESS_DELETE);
    has("ao 👩‍👩‍👧!");
    press_times(TAL_PRESS_RIGHT, 0, 3);
    test_press(&app, TAL_PRESS_BACKSPACE);
    has("ao !");
    at(3, 0);
    press_times(TAL_PRESS_LEFT, 0, 9);
    at(0, 0);
    test_press(&app, TAL_PRESS_BACKSPACE);
    has("ao !");
}

Test(edit, control_goes_by_words)
{
    test_type(&app, "¿Y usted, señora?");
    test_press_with(&app, TAL_PRESS_LEFT, TAL_HOLD_CONTROL);
    at(11, 0);
    test_press_with(&app, TAL_PRESS_BACKSPACE, TAL_HOLD_CONTROL);
    has("¿Y señora?");
    test_press_with(&app, TAL_PRESS_RIGHT, TAL_HOLD_CONTROL);
    at(11, 0);
    press_times(TAL_PRESS_LEFT, TAL_HOLD_CONTROL, 2);
    at(2, 0);
    test_press_with(&app, TAL_PRESS_DELETE, TAL_HOLD_CONTROL);
    has("¿ señora?");
    test_press_with(&app, TAL_PRESS_HOME, TAL_HOLD_CONTROL);
    at(0, 0);
    test_press_with(&app, TAL_PRESS_END, TAL_HOLD_CONTROL);
    at(11, 0);
}

Test(edit, up_and_down_keep_to_their_column)
{
    test_type(&app, "a long first line");
    test_press_with(&app, TAL_PRESS_ENTER, TAL_HOLD_SHIFT);
    test_type(&app, "two");
    test_press_with(&app, TAL_PRESS_ENTER, TAL_HOLD_SHIFT);
    test_type(&app, "the third line");
    press_times(TAL_PRESS_LEFT, 0, 4);
    at(32, 0);
    test_press(&app, TAL_PRESS_UP);
    at(21, 0);
    test_press(&app, TAL_PRESS_UP);
    at(10, 0);
    test_press(&app, TAL_PRESS_UP);
    at(0, 0);
    press_times(TAL_PRESS_DOWN, TAL_HOLD_SHIFT, 2);
    at(32, 32);
    press_times(TAL_PRESS_DOWN, 0, 2);
    at(36, 0);
}

Test(edit, home_and_end_are_those_of_the_line_that_is_shown)
{
    test_type(&app, "twenty letters are a line and then comes another");
    test_press(&app, TAL_PRESS_HOME);
    at(41, 0);
    test_press(&app, TAL_PRESS_UP);
    test_press(&app, TAL_PRESS_END);
    at(40, 0);
    test_press(&app, TAL_PRESS_HOME);
    at(21, 0);
}

/* As pango has it: left of all of a Hebrew line is its end. */
static size_t mirrored_index(void *self, const tal_block *block, double x, double y)
{
    return test_index(self, block, 160 - x, y);
}

Test(edit, home_of_a_line_from_right_to_left_is_its_beginning)
{
    const tal_ruler mirrored = { NULL, test_measure, test_caret, mirrored_index };

    app.ruler = &mirrored;
    test_type(&app, "שלום");
    test_press(&app, TAL_PRESS_HOME);
    at(0, 0);
    test_press(&app, TAL_PRESS_END);
    at(8, 0);
}

/* ---- Selecting --------------------------------------------------------------------------------- */

Test(edit, shift_selects_and_what_is_typed_takes_its_place)
{
    test_type(&app, "I am sorry");
    press_times(TAL_PRESS_LEFT, TAL_HOLD_SHIFT, 2);
    test_press_with(&app, TAL_PRESS_LEFT, TAL_HOLD_SHIFT | TAL_HOLD_CONTROL);
    at(5, 5);
    test_type(&app, "here");
    has("I am here");
    test_key(&app, 'a', TAL_HOLD_CONTROL);
    at(9, 9);
    test_press(&app, TAL_PRESS_LEFT);
    at(0, 0);
    test_key(&app, 'a', TAL_HOLD_CONTROL);
    test_press(&app, TAL_PRESS_RIGHT);
    at(9, 0);
    test_key(&app, 'a', TAL_HOLD_CONTROL);
    test_press(&app, TAL_PRESS_DELETE);
    has("");
}

Test(edit, the_clipboard_gives_and_takes)
{
    test_type(&app, "one two");
    test_key(&app, 'c', TAL_HOLD_CONTROL);
    cr_expect_str_eq(it.clipboard, "", "nothing is selected");
    test_press_with(&app, TAL_PRESS_LEFT, TAL_HOLD_SHIFT | TAL_HOLD_CONTROL);
    test_key(&app, 'x', TAL_HOLD_CONTROL);
    cr_expect_str_eq(it.clipboard, "two");
    has("one ");
    test_press(&app, TAL_PRESS_HOME);
    test_key(&app, 'v', TAL_HOLD_CONTROL);
    test_key(&app, 'v', TAL_HOLD_CONTROL);
    has("twotwoone ");
    test_press_with(&app, TAL_PRESS_HOME, TAL_HOLD_SHIFT);
    test_key(&app, 'c', TAL_HOLD_CONTROL);
    cr_expect_str_eq(it.clipboard, "twotwo");
    has("twotwoone ");
}

Test(edit, without_a_clipboard_nothing_happens)
{
    app.host = (tal_host){ 0 };
    test_type(&app, "one");
    test_key(&app, 'a', TAL_HOLD_CONTROL);
    test_key(&app, 'c', TAL_HOLD_CONTROL);
    test_key(&app, 'v', TAL_HOLD_CONTROL);
    has("one");
}

/* ---- Taking in --------------------------------------------------------------------------------- */

Test(edit, what_is_pasted_is_cleaned)
{
    paste_text("a\tb\r\nc\rd\n\x1B[31m\x07"
               "e\xFF\xC3 ñ\xE2\x80\xAE.\xC2\x85\xE2\x80\xA9!");
    has("a b\nc\nd\n[31me ñ.\n!");
}

Test(edit, more_than_the_limit_is_not_taken_in_and_that_is_said)
{
    it.edit.limit = 5;
    test_type(&app, "ñandú");
    cr_expect_not(it.edit.refused);
    test_type(&app, "s");
    cr_expect(it.edit.refused);
    has("ñandú");
    test_press_with(&app, TAL_PRESS_LEFT, TAL_HOLD_SHIFT);
    paste_text("to!");
    has("ñandt");
    cr_expect(it.edit.refused);
    test_press(&app, TAL_PRESS_BACKSPACE);
    cr_expect_not(it.edit.refused);
    paste_text("n\xCC\x83");
    has("ñand");
    cr_expect(it.edit.refused, "half of a letter does not fit either");
    set_text("abcdefg");
    has("abcde");
}

Test(edit, ten_thousand_characters_are_a_text_like_others)
{
    char *long_text = malloc(12001);

    for (size_t i = 0; i < 12000; i++)
        long_text[i] = i % 10 == 9 ? ' ' : 'x';
    long_text[12000] = '\0';
    set_text(long_text);
    cr_expect_eq(it.edit.text.length, 10000);
    cr_expect(it.edit.refused);
    free(long_text);
    tal_app_redraw(&app);
    press_times(TAL_PRESS_BACKSPACE, 0, 10);
    test_type(&app, "end");
    cr_expect_str_eq(tal_edit_text(&it.edit) + 9989, " end");
    press_times(TAL_PRESS_UP, 0, 600);
    at(0, 0);
}

/* ---- Taking back ------------------------------------------------------------------------------- */

static void type_letters(const char *text)
{
    for (; *text; text++)
        test_key(&app, *text, 0);
}

Test(edit, undo_takes_back_words_and_redo_gives_them_again)
{
    type_letters("I am sorry");
    test_key(&app, 'z', TAL_HOLD_CONTROL);
    has("I am ");
    test_key(&app, 'z', TAL_HOLD_CONTROL);
    has("I ");
    test_key(&app, 'y', TAL_HOLD_CONTROL);
    test_key(&app, 'z', TAL_HOLD_CONTROL | TAL_HOLD_SHIFT);
    has("I am sorry");
    at(10, 0);
    test_key(&app, 'y', TAL_HOLD_CONTROL);
    has("I am sorry");
    test_key(&app, 'z', TAL_HOLD_CONTROL);
    type_letters("h");
    test_key(&app, 'y', TAL_HOLD_CONTROL);
    has("I am h");
    for (int i = 0; i < 4; i++)
        test_key(&app, 'z', TAL_HOLD_CONTROL);
    has("");
}

Test(edit, undo_gives_back_what_was_erased_and_what_was_selected)
{
    type_letters("one two");
    press_times(TAL_PRESS_BACKSPACE, 0, 3);
    test_press(&app, TAL_PRESS_HOME);
    press_times(TAL_PRESS_DELETE, 0, 2);
    has("e ");
    test_key(&app, 'z', TAL_HOLD_CONTROL);
    has("one ");
    at(0, 0);
    test_key(&app, 'z', TAL_HOLD_CONTROL);
    has("one two");
    at(7, 0);
    test_press_with(&app, TAL_PRESS_LEFT, TAL_HOLD_SHIFT | TAL_HOLD_CONTROL);
    paste_text("three");
    test_key(&app, 'z', TAL_HOLD_CONTROL);
    has("one two");
    at(4, 3);
    tal_edit_clear(&it.edit);
    test_key(&app, 'z', TAL_HOLD_CONTROL);
    has("");
}

/* ---- What is not for the field ----------------------------------------------------------------- */

Test(edit, enter_is_the_panes_and_letters_are_the_fields)
{
    type_letters("a 1");
    cr_expect_eq(it.used, 0, "a blank presses nothing");
    test_press(&app, TAL_PRESS_ENTER);
    cr_expect_eq(it.used, FIELD);
    has("a 1");
    cr_expect_not(tal_edit_input(&it.edit, &app, FIELD,
                                 &(tal_input){ .kind = TAL_INPUT_PRESS,
                                               .press = TAL_PRESS_CHARACTER,
                                               .character = 'h',
                                               .holds = TAL_HOLD_CONTROL }));
    test_press(&app, TAL_PRESS_TAB);
    cr_expect_eq(it.pane.focus, SAY);
    type_letters("x");
    has("a 1");
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect(app.over);
}

/* ---- The mouse --------------------------------------------------------------------------------- */

Test(edit, the_mouse_places_and_selects)
{
    test_type(&app, "one señor, please tell me more");
    test_press(&app, TAL_PRESS_TAB);
    point(TAL_INPUT_DOWN, 20 + 8 * 2, 25, 1, 0);
    cr_expect_eq(it.pane.focus, FIELD);
    at(2, 0);
    point(TAL_INPUT_MOVE, 20 + 8 * 3, 45, 0, 0);
    at(22, 20);
    point(TAL_INPUT_UP, 20 + 8 * 3, 45, 0, 0);
    point(TAL_INPUT_DOWN, 20 + 8 * 4, 25, 1, TAL_HOLD_SHIFT);
    at(4, 2);
    point(TAL_INPUT_DOWN, 20 + 8 * 5, 25, 2, 0);
    at(10, 6);
    point(TAL_INPUT_MOVE, 20 + 8 * 8, 25, 0, 0);
    at(10, 6);
    point(TAL_INPUT_DOWN, 20 + 8 * 10, 25, 2, 0);
    at(10, 6);
    point(TAL_INPUT_DOWN, 180, 25, 1, 0);
    at(18, 0);
    point(TAL_INPUT_DOWN, 240, 25, 1, 0);
    cr_expect_eq(it.used, SAY);
}

/* ---- Input methods ----------------------------------------------------------------------------- */

static void compose(const char *text, size_t caret)
{
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_COMPOSE, .text = text, .caret = caret });
}

static const tal_block *shown(void)
{
    const tal_drawing *drawing = &test_sheet(&app)->drawing;

    for (size_t i = 0; i < drawing->count; i++)
        if (drawing->marks[i].kind == TAL_MARK_TEXT)
            return &drawing->marks[i].block;
    return NULL;
}

Test(edit, what_is_composed_is_shown_and_not_yet_there)
{
    tal_box caret;

    test_type(&app, "ab");
    test_press(&app, TAL_PRESS_LEFT);
    compose("日本", 3);
    has("ab");
    cr_expect_str_eq(shown()->text, "a日本b");
    cr_assert_eq(shown()->spans_count, 1);
    cr_expect_eq(shown()->spans[0].start, 1);
    cr_expect_eq(shown()->spans[0].end, 7);
    cr_expect_eq(shown()->spans[0].underline, TAL_UNDERLINE_LINE);
    cr_expect(tal_app_caret(&app, &caret));
    cr_expect_float_eq(caret.x, 20 + 8 * 4, 1e-9);
    cr_expect_float_eq(caret.y, 20, 1e-9);
    test_press(&app, TAL_PRESS_BACKSPACE);
    test_press(&app, TAL_PRESS_ENTER);
    has("ab");
    cr_expect_eq(it.used, 0, "the input method's keys are its own");
    test_type(&app, "日本");
    has("a日本b");
    cr_expect_str_eq(shown()->text, "a日本b");
    cr_expect_eq(shown()->spans_count, 0);
}

Test(edit, composing_takes_the_place_of_what_is_selected)
{
    test_type(&app, "ab");
    test_key(&app, 'a', TAL_HOLD_CONTROL);
    compose("か", 3);
    cr_expect_str_eq(shown()->text, "か");
    compose("", 0);
    has("");
    compose("か", 3);
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect_not(test_shows(&app, "か"), "a method that is stuck is left by Escape");
    cr_expect_not(app.over);
    test_key(&app, 'z', TAL_HOLD_CONTROL);
    has("ab");
}

Test(edit, a_click_ends_what_was_composed)
{
    test_type(&app, "abcd");
    test_press(&app, TAL_PRESS_HOME);
    compose("xyz", 3);
    point(TAL_INPUT_DOWN, 20 + 8 * 5, 25, 1, 0);
    at(2, 0);
    cr_expect_str_eq(shown()->text, "abcd");
    compose("xyz", 3);
    point(TAL_INPUT_DOWN, 240, 25, 1, 0);
    cr_expect_str_eq(shown()->text, "abcd");
}

/* ---- What is seen ------------------------------------------------------------------------------ */

Test(edit, an_empty_field_says_what_it_is_for)
{
    tal_box caret;

    cr_expect(test_shows(&app, "Your reply"));
    cr_expect(tal_app_caret(&app, &caret));
    test_type(&app, "x");
    cr_expect_not(test_shows(&app, "Your reply"));
    test_contrast(&app);
    test_press(&app, TAL_PRESS_TAB);
    test_sheet(&app);
    cr_expect_not(tal_app_caret(&app, &caret), "it has not the focus");
}

Test(edit, what_is_selected_has_another_ground)
{
    test_type(&app, "abc");
    press_times(TAL_PRESS_LEFT, TAL_HOLD_SHIFT, 2);
    cr_assert_eq(shown()->spans_count, 1);
    cr_expect_eq(shown()->spans[0].start, 1);
    cr_expect_eq(shown()->spans[0].end, 3);
    cr_expect_eq(shown()->spans[0].back, app.theme.selected);
}

Test(edit, it_scrolls_to_the_caret_and_a_wheel_may_leave_it)
{
    tal_box caret;

    set_text("1\n2\n3\n4\n5\n6");
    tal_app_redraw(&app);
    test_sheet(&app);
    tal_app_caret(&app, &caret);
    cr_expect_float_eq(it.edit.scroll.at, 60, 1e-9);
    cr_expect_float_eq(caret.y, 20 + 40, 1e-9);
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_WHEEL, .x = 50, .y = 50, .wheel = -1 });
    test_sheet(&app);
    cr_expect_float_eq(it.edit.scroll.at, 12, 1e-9);
    press_times(TAL_PRESS_UP, 0, 5);
    test_sheet(&app);
    cr_expect_float_eq(it.edit.scroll.at, 0, 1e-9);
    point(TAL_INPUT_DOWN, 22, 75, 1, 0);
    at(4, 0);
}

Test(edit, its_height_is_that_of_its_text_within_bounds)
{
    tal_sheet *sheet = &app.sheet;

    test_sheet(&app);
    cr_expect_float_eq(tal_edit_height(&it.edit, sheet, 178, 2, 4), 40 + 18, 1e-9);
    set_text("1\n2\n3");
    cr_expect_float_eq(tal_edit_height(&it.edit, sheet, 178, 2, 4), 60 + 18, 1e-9);
    set_text("1\n2\n3\n4\n5");
    cr_expect_float_eq(tal_edit_height(&it.edit, sheet, 178, 2, 4), 80 + 18, 1e-9);
}
