/*
 * A field of text of several lines: caret, selection, undo, clipboard, input methods. Knows no
 * meaning.
 *
 * Who has one draws it where it belongs, and gives it every input before making use of it:
 *
 *     double height = tal_edit_height(&pane->edit, sheet, width, 2, 8);
 *     tal_edit_draw(&pane->edit, sheet, ID, (tal_box){ x, y, width, height }, _("Your reply"));
 *     ...
 *     if (tal_edit_input(&pane->edit, pane->pane.app, ID, input))
 *         return true;
 */
#ifndef TAL_WINDOW_EDIT_H
#define TAL_WINDOW_EDIT_H

#include "window/app.h"

/* From byte AT on, REMOVED gave way to ADDED. */
typedef struct tal_edit_change {
    size_t at;
    tal_buffer removed, added;
    size_t caret, anchor; /* before it */
    int joins; /* a later change of this kind that goes on where it ends is part of it; 0: none */
} tal_edit_change;

/* Its own: others begin it, end it and read `refused`. */
typedef struct tal_edit {
    tal_buffer text;        /* UTF-8, without control characters but line breaks */
    size_t caret, anchor;   /* bytes; what lies between them is selected */
    tal_buffer composing;   /* of an input method: shown at the caret, not yet in the text */
    size_t composing_caret; /* in bytes of it */
    size_t limit;           /* characters; more is not taken in ... */
    bool refused;           /* ... and that is to be said: what came last did not fit */
    double column;          /* the x that Up and Down keep to, or -1 */
    tal_scroll scroll;
    tal_block block; /* as last drawn, and where: for the mouse and for Up and Down */
    double x, y;
    tal_edit_change
        *changes; /* in the order in which they were made; those past `done` were undone */
    size_t changes_count, changes_capacity, done;
    bool dragging; /* the button went down in it, and selects */
    bool follow;   /* the caret was moved: it is to be seen */
} tal_edit;

/* LIMIT in characters. What is not drawn yet is empty. */
void tal_edit_begin(tal_edit *edit, size_t limit);
void tal_edit_end(tal_edit *edit);

/* Without a way back by undo. */
void tal_edit_clear(tal_edit *edit);

const char *tal_edit_text(const tal_edit *edit); /* "" for none; borrowed until it changes */

/* Draws it as spot ID, all over BOX: PROMPT where it is empty; what does not fit is scrolled, so
 * that the caret is seen. */
void tal_edit_draw(tal_edit *edit, tal_sheet *sheet, int id, tal_box box, const char *prompt);

/* The height that it takes at this WIDTH, for its text, LEAST and MOST so many lines. */
double tal_edit_height(const tal_edit *edit, tal_sheet *sheet, double width, int least, int most);

/* Input while spot ID has the focus, or a press on it. true: it was for the field. Not for it are
 * Enter alone (Shift+Enter is a line break), Tab, Escape, PageUp, PageDown, F1, and shortcuts that
 * are none of a field's. */
bool tal_edit_input(tal_edit *edit, tal_app *app, int id, const tal_input *input);

#endif
