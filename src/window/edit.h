/* A field of text of several lines: caret, selection, undo, clipboard, input methods. Knows no meaning. */
#ifndef TAL_WINDOW_EDIT_H
#define TAL_WINDOW_EDIT_H

#include "window/app.h"

typedef struct tal_edit_state {
    char *text;
    size_t caret;
} tal_edit_state;

typedef struct tal_edit {
    tal_buffer text;      /* UTF-8, without control characters but line breaks */
    size_t caret, anchor; /* bytes; what lies between them is selected */
    tal_buffer composing; /* of an input method: shown at the caret, not yet in the text */
    size_t composing_caret;
    size_t limit;  /* characters; more is not taken in ... */
    bool refused;  /* ... and that is said: the last input did not fit */
    double column; /* the x that Up and Down keep to, or -1 */
    tal_scroll scroll;
    tal_block block; /* as last drawn, and where: for the mouse and for Up and Down */
    double x, y;
    tal_edit_state *undone, *done; /* owned */
    size_t undone_count, done_count;
    bool typing; /* the last change was a character typed: the next one joins it in undo */
} tal_edit;

void tal_edit_begin(tal_edit *edit, size_t limit);
void tal_edit_end(tal_edit *edit);
void tal_edit_clear(tal_edit *edit);
void tal_edit_set(tal_edit *edit, const char *text);
const char *tal_edit_text(const tal_edit *edit); /* "" for none */

/* Draws it as spot ID: PROMPT where it is empty; grows with its text up to BOX's height, from BOX's upper edge, then scrolls. The height. */
double tal_edit_draw(tal_edit *edit, tal_sheet *sheet, int id, tal_box box, const char *prompt);

/* What it would take, between LEAST and MOST lines. */
double tal_edit_height(const tal_edit *edit, const tal_sheet *sheet, double width, int least,
                       int most);

/* Input while it has the focus, or a press in its box. true: it was for the field. Enter alone is not; Shift+Enter is a line break. */
bool tal_edit_input(tal_edit *edit, tal_app *app, int id, const tal_input *input);

#endif
