/* What a person does to the window. Texts are borrowed for the call. */
#ifndef TAL_WINDOW_INPUT_H
#define TAL_WINDOW_INPUT_H

#include <stdbool.h>
#include <stddef.h>

typedef enum tal_press {
    TAL_PRESS_OTHER,
    TAL_PRESS_CHARACTER, /* a key that has one; `character` is it, lower case */
    TAL_PRESS_ENTER,
    TAL_PRESS_ESCAPE,
    TAL_PRESS_TAB,
    TAL_PRESS_SPACE,
    TAL_PRESS_BACKSPACE,
    TAL_PRESS_DELETE,
    TAL_PRESS_LEFT,
    TAL_PRESS_RIGHT,
    TAL_PRESS_UP,
    TAL_PRESS_DOWN,
    TAL_PRESS_HOME,
    TAL_PRESS_END,
    TAL_PRESS_PAGE_UP,
    TAL_PRESS_PAGE_DOWN,
    TAL_PRESS_F1,
} tal_press;

typedef enum tal_hold { TAL_HOLD_SHIFT = 1, TAL_HOLD_CONTROL = 2, TAL_HOLD_ALT = 4 } tal_hold;

typedef enum tal_input_kind {
    TAL_INPUT_PRESS,   /* a key went down, or repeats */
    TAL_INPUT_TEXT,    /* characters that were typed, by whatever way */
    TAL_INPUT_COMPOSE, /* an input method is at work: what it shows so far, "" for no more */
    TAL_INPUT_DOWN,    /* the left button, at (x, y) */
    TAL_INPUT_UP,
    TAL_INPUT_MOVE,  /* with the button held where `held` */
    TAL_INPUT_LEAVE, /* the pointer is outside */
    TAL_INPUT_WHEEL, /* at (x, y), by `wheel` notches, down is positive */
    TAL_INPUT_SIZE,  /* the window is `x` by `y` points now */
    TAL_INPUT_CLOSE, /* the window is to be closed */
    TAL_INPUT_TIME,  /* nothing but that time has passed */
} tal_input_kind;

typedef struct tal_input {
    tal_input_kind kind;
    double now; /* milliseconds since anything; never less than before */
    tal_press press;
    char character;   /* ASCII, or 0 */
    unsigned holds;   /* a set of tal_hold */
    bool repeats;     /* PRESS: the key is held down since before */
    const char *text; /* TEXT, COMPOSE; UTF-8 */
    size_t caret;     /* COMPOSE: in bytes of it */
    double x, y;      /* points */
    int clicks;       /* DOWN: 2 for a double click */
    bool held;        /* MOVE */
    double wheel;
} tal_input;

#endif
