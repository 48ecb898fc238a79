/*
 * The window without a screen: panes on top of each other, the focus, preferences, time. Input goes
 * in, pictures come out; it opens no display, so tests drive it as `screen` does.
 */
#ifndef TAL_WINDOW_APP_H
#define TAL_WINDOW_APP_H

#include "window/input.h"
#include "window/sheet.h"

typedef struct tal_app tal_app;
typedef struct tal_pane tal_pane;
struct tal_gallery;

/* What a pane does. Any of these but draw and free may be NULL. */
typedef struct tal_pane_kind {
    /* Lays it out; changes nothing but scrolls. */
    void (*draw)(tal_pane *pane, tal_sheet *sheet);

    /* Spot ID was clicked, or Enter or Space was pressed on it. */
    void (*use)(tal_pane *pane, int id);

    /* Any input, before the application makes use of it (Tab, Enter, Escape, F1, scrolls, clicks).
     * true: it is done with. A field takes what is typed here. */
    bool (*input)(tal_pane *pane, const tal_input *input);

    /* The application's time is at or past pane->wake, be the pane on top or not. */
    void (*wake)(tal_pane *pane);

    /* Escape, when it is on top: by default it closes, and the last pane asks the application to
     * end. */
    void (*leave)(tal_pane *pane);

    /* It is on top (again): the one that was over it has gone. */
    void (*shown)(tal_pane *pane);

    void (*free)(tal_pane *pane);
    bool covers; /* the one under it is not seen */

    /* What F1 lists of it, beside what holds everywhere: pairs of keys and what they do, to be
     * translated. */
    const char *const (*keys)[2];
    size_t keys_count;
} tal_pane_kind;

/* The first member of every pane's own struct. */
struct tal_pane {
    const tal_pane_kind *kind;
    tal_app *app;
    tal_pane *under;
    int focus;   /* the id of its spot that has it; 0: none */
    double wake; /* when it wants to be woken, in the application's milliseconds; 0: never */
};

/* What the screen does for it. Any may be NULL. */
typedef struct tal_host {
    void *self;
    char *(*paste)(void *self); /* the caller frees; NULL: nothing */
    void (*copy)(void *self, const char *text);
    void (*title)(void *self, const char *text); /* of the window */
} tal_host;

typedef struct tal_preferences {
    tal_look_of look;
    int text_size; /* 100 to 200, in hundredths */
    bool still;    /* nothing moves */
} tal_preferences;

struct tal_app {
    tal_host host;
    const tal_ruler *ruler;
    struct tal_gallery *gallery; /* of pictures; its maker's, or NULL */
    tal_preferences preferences;
    tal_theme theme;
    double width, height; /* points */
    double now;           /* milliseconds, of the last input */
    double touched;       /* ... of the last that a person made */
    tal_sheet sheet;      /* the last picture */
    tal_pane *top;
    void (*help)(tal_app *app); /* F1; NULL: nothing */
    bool keyboard;              /* a key was used last: the focus is shown */
    bool stale;                 /* the picture is no longer true */
    bool unseen;                /* it is, and the screen has not had it */
    bool reveal;                /* the focus was moved: it is to be seen */
    bool over;                  /* it is to end */
    int code;                   /* what the program exits with */
    tal_pane *closed;           /* to be freed once this input is done */
    tal_pane *clicked;          /* what was clicked last: its pane (which may be gone), ... */
    tal_box clicked_box;        /* ... where it was, ... */
    char clicked_label[64];     /* ... and how its label begins */
};

void tal_app_begin(tal_app *app, const tal_host *host, const tal_ruler *ruler,
                   const tal_preferences *preferences, double width, double height);
void tal_app_end(tal_app *app); /* frees the panes, uppermost first */

/* ---- For the screen --------------------------------------------------------------------------- */

void tal_app_input(tal_app *app, const tal_input *input);

/* The picture, made anew where something has changed; IS_NEW: it is not the one of the last call.
 * Borrowed until the next input. */
const tal_drawing *tal_app_picture(tal_app *app, bool *is_new);

/* Milliseconds from NOW until something is to happen by itself; -1: never. */
double tal_app_patience(const tal_app *app, double now);

/* Where an input method writes, in points; false: nowhere. */
bool tal_app_caret(const tal_app *app, tal_box *out);

/* ---- For panes -------------------------------------------------------------------------------- */

/* Takes the pane (NULL: no memory; then it does nothing) on top. */
void tal_app_open(tal_app *app, tal_pane *pane);

/* Takes it away, with all that lies over it; it is freed when the input that is being handled is
 * done. One that is not open (any more) stays as it is. */
void tal_app_close(tal_app *app, tal_pane *pane);

void tal_app_redraw(tal_app *app);
void tal_app_title(tal_app *app, const char *text); /* of the window */
void tal_app_prefer(tal_app *app, const tal_preferences *preferences);
void tal_app_focus(tal_pane *pane, int id);

#endif
