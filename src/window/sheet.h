/*
 * One picture in the making, and where it can be used: a view lays its things out from above to
 * below, each call adding marks and, for what can be used, a spot. Nothing is kept from one picture
 * to the next but what the caller holds: scrolls, fields, and which spot has the focus.
 */
#ifndef TAL_WINDOW_SHEET_H
#define TAL_WINDOW_SHEET_H

#include "window/drawing.h"
#include "window/ruler.h"
#include "window/theme.h"

/* A part that scrolls up and down. Its owner zeroes it once. */
typedef struct tal_scroll {
    double at;              /* points above what is seen; kept within bounds by tal_sheet_settle */
    double content, height; /* as last drawn */
    bool to_end;            /* the owner's: show the end when it is drawn next; then it is unset */
} tal_scroll;

typedef enum tal_spot_kind { TAL_SPOT_BUTTON, TAL_SPOT_FIELD } tal_spot_kind;

/* What can be clicked and have the focus. */
typedef struct tal_spot {
    int id; /* the view's, from 1; the same thing has the same id in the next picture */
    tal_spot_kind kind;
    tal_box box;       /* all of it */
    tal_box seen;      /* the part that no scroll hides */
    const char *label; /* what it says */
    bool enabled;      /* one that is not has no focus and is not used, but says why in its label */
    int scroll;        /* index of the scroll that it is in, or -1 */
} tal_spot;

/* A part that a wheel or PageUp scrolls. */
typedef struct tal_rolling {
    tal_scroll *scroll;
    tal_box box;
} tal_rolling;

enum { TAL_SHEET_DEPTH = 4, TAL_SHEET_SCROLLS = 8 };

typedef struct tal_sheet {
    tal_drawing drawing;
    const tal_theme *theme;
    const tal_ruler *ruler;
    double width, height; /* of the window */
    int focus, hover;     /* ids; 0: none */
    bool keyboard;        /* the focus is shown: a key was used last */
    tal_spot *spots;      /* in the order of Tab */
    size_t spots_count, spots_capacity;
    tal_rolling rollings[TAL_SHEET_SCROLLS];
    int rollings_count;
    tal_box clips[TAL_SHEET_DEPTH]; /* what is seen now; the outermost is the window */
    int within[TAL_SHEET_DEPTH];    /* the scroll of each, or -1 */
    int depth;
    double shift;  /* what scrolls have moved, to be added to every y */
    tal_box caret; /* where words go in, for an input method; width 0 and height 0: nowhere */
} tal_sheet;

void tal_sheet_begin(tal_sheet *sheet, const tal_theme *theme, const tal_ruler *ruler, double width,
                     double height);
void tal_sheet_free(tal_sheet *sheet);

/* ---- Marks: y is the view's own; inside a scroll it counts from the scroll's beginning ------- */

void tal_sheet_box(tal_sheet *sheet, tal_box box, tal_colour colour, double radius);
void tal_sheet_frame(tal_sheet *sheet, tal_box box, tal_colour colour, double radius, double line);
void tal_sheet_outline(tal_sheet *sheet, const tal_step *steps, size_t count, tal_colour colour,
                       double line); /* steps are moved by scrolls too */

/* Where it ends, y and below: the height that it took. TEXT is borrowed. */
double tal_sheet_text(tal_sheet *sheet, double x, double y, double width, tal_font type,
                      tal_colour colour, const char *text);
double tal_sheet_block(tal_sheet *sheet, double x, double y, const tal_block *block,
                       tal_colour colour);

double tal_sheet_text_height(const tal_sheet *sheet, double width, tal_font type, const char *text);
double tal_sheet_text_width(const tal_sheet *sheet, tal_font type, const char *text);
tal_block tal_sheet_block_of(const char *text, tal_font type, double width);

/* For texts that live as long as the picture. */
const char *tal_sheet_format(tal_sheet *sheet, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Until the end, marks show inside BOX only. Not for spots: those are where they are. */
void tal_sheet_clip_begin(tal_sheet *sheet, tal_box box, double radius);
void tal_sheet_clip_end(tal_sheet *sheet);

/* ---- Scrolls ---------------------------------------------------------------------------------- */

/* Until the end: y counts from the beginning of what scrolls, and only what lies in BOX is seen. */
void tal_sheet_scroll_begin(tal_sheet *sheet, tal_scroll *scroll, tal_box box);
void tal_sheet_scroll_end(tal_sheet *sheet, double content); /* how high all of it is */

/* ---- What can be used -------------------------------------------------------------------------- */

/* A spot; the mark that it gets is the focus ring, where it has the focus. */
void tal_sheet_spot(tal_sheet *sheet, int id, tal_spot_kind kind, tal_box box, const char *label,
                    bool enabled);

typedef enum tal_button_style {
    TAL_BUTTON_PLAIN,
    TAL_BUTTON_MAIN,   /* the one thing to do next */
    TAL_BUTTON_QUIET,  /* a word that can be used */
    TAL_BUTTON_CHOSEN, /* one of several, the one that holds: with a tick */
} tal_button_style;

/* The size that a button takes; then the button, whose label is wrapped where it must be. */
void tal_sheet_button_size(const tal_sheet *sheet, const char *label, double *width,
                           double *height);
void tal_sheet_button(tal_sheet *sheet, int id, tal_box box, tal_button_style style,
                      const char *label, bool enabled);

/* Buttons side by side from (x, y), in rows no wider than WIDTH, quiet ones with their labels at
 * its edges. The height that they took. */
typedef struct tal_button {
    int id;
    tal_button_style style;
    const char *label;
    bool disabled;
} tal_button;
double tal_sheet_buttons(tal_sheet *sheet, double x, double y, double width,
                         const tal_button *buttons, size_t count);

/* The height alone, to know it before: nothing is drawn. */
double tal_sheet_buttons_height(tal_sheet *sheet, double width, const tal_button *buttons,
                                size_t count);

/* The width that they take in one row. */
double tal_sheet_buttons_width(const tal_sheet *sheet, const tal_button *buttons, size_t count);

/* A card that can be used: its ground, border, spot and ring. What is on it is the caller's, on
 * top. */
void tal_sheet_card(tal_sheet *sheet, int id, tal_box box, const char *label, bool enabled);

/* ---- What the application asks after the picture ----------------------------------------------- */

const tal_spot *tal_sheet_find(const tal_sheet *sheet, int id); /* NULL: none */
const tal_spot *tal_sheet_at(const tal_sheet *sheet, double x,
                             double y); /* the uppermost, enabled */

/* The innermost scroll there that has something to scroll, or NULL. */
tal_scroll *tal_sheet_rolling_at(const tal_sheet *sheet, double x, double y);

/* The enabled spot after (BY 1) or before (-1) that of ID in the order of Tab, round the end; 0:
 * none. */
int tal_sheet_next(const tal_sheet *sheet, int id, int by);

/* Moves the scroll that the spot is in so that the spot is seen. true: it had to. */
bool tal_sheet_reveal(tal_sheet *sheet, int id);

/* Keeps the scrolls within what they now hold. true: one has moved, so the picture is to be made
 * again. */
bool tal_sheet_settle(tal_sheet *sheet);

#endif
