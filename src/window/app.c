/* Who gets an input, when a picture is made, and which pane is on top. */
#include "window/app.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double WHEEL = 48; /* points a notch */

void tal_app_begin(tal_app *app, const tal_host *host, const tal_ruler *ruler,
                   const tal_preferences *preferences, double width, double height)
{
    *app = (tal_app){
        .ruler = ruler, .preferences = *preferences, .width = width, .height = height, .stale = true
    };
    if (host)
        app->host = *host;
    app->theme = tal_theme_make(preferences->look, preferences->text_size / 100.0);
}

static void free_closed(tal_app *app)
{
    while (app->closed) {
        tal_pane *pane = app->closed;

        app->closed = pane->under;
        pane->kind->free(pane);
    }
}

/* What was closed lay over what is open, and may still speak to it. */
void tal_app_end(tal_app *app)
{
    free_closed(app);
    while (app->top) {
        tal_pane *pane = app->top;

        app->top = pane->under;
        pane->kind->free(pane);
    }
    tal_sheet_free(&app->sheet);
}

/* ---- Panes ------------------------------------------------------------------------------------- */

static void show_top(tal_app *app)
{
    app->sheet.hover = 0;
    app->stale = true;
    app->reveal = true;
    if (app->top && app->top->kind->shown)
        app->top->kind->shown(app->top);
}

void tal_app_open(tal_app *app, tal_pane *pane)
{
    if (!pane)
        return;
    pane->app = app;
    pane->under = app->top;
    app->top = pane;
    show_top(app);
}

static bool is_open(const tal_app *app, const tal_pane *pane)
{
    const tal_pane *at = app->top;

    while (at && at != pane)
        at = at->under;
    return at;
}

void tal_app_close(tal_app *app, tal_pane *pane)
{
    bool more = is_open(app, pane);
    tal_pane **last = &app->closed; /* the uppermost is freed first */

    if (!more)
        return;
    while (*last)
        last = &(*last)->under;
    while (more && app->top) {
        tal_pane *top = app->top;

        more = top != pane;
        app->top = top->under;
        top->under = NULL;
        *last = top;
        last = &top->under;
    }
    if (!app->top)
        app->over = true;
    show_top(app);
}

void tal_app_redraw(tal_app *app)
{
    app->stale = true;
}

void tal_app_title(tal_app *app, const char *text)
{
    if (app->host.title)
        app->host.title(app->host.self, text);
}

void tal_app_prefer(tal_app *app, const tal_preferences *preferences)
{
    app->preferences = *preferences;
    app->theme = tal_theme_make(preferences->look, preferences->text_size / 100.0);
    app->stale = true;
    app->reveal = true;
}

void tal_app_focus(tal_pane *pane, int id)
{
    pane->focus = id;
    pane->app->stale = true;
    pane->app->reveal = true;
}

/* ---- Pictures ---------------------------------------------------------------------------------- */

/* From the lowest that is seen upwards; only the uppermost can be used. true: a scroll of one below
 * has moved. */
static bool draw_from(tal_app *app, tal_pane *pane)
{
    tal_sheet *sheet = &app->sheet;
    bool moved = false;

    if (!pane->kind->covers && pane->under) {
        int hover = sheet->hover;

        sheet->hover = 0;
        moved = draw_from(app, pane->under);
        moved = tal_sheet_settle(sheet) || moved;
        sheet->hover = hover;
        sheet->spots_count = 0;
        sheet->rollings_count = 0;
        sheet->caret = (tal_box){ 0, 0, 0, 0 };
        tal_sheet_box(sheet, (tal_box){ 0, 0, app->width, app->height }, app->theme.veil, 0);
    }
    sheet->focus = pane == app->top ? pane->focus : 0;
    pane->kind->draw(pane, sheet);
    return moved;
}

static bool draw(tal_app *app)
{
    app->sheet.keyboard = app->keyboard;
    tal_sheet_begin(&app->sheet, &app->theme, app->ruler, app->width, app->height);
    return app->top && draw_from(app, app->top);
}

static void refresh(tal_app *app)
{
    bool again;

    if (!app->stale)
        return;
    again = draw(app);
    again = tal_sheet_settle(&app->sheet) || again;
    if (app->reveal && app->top)
        again = tal_sheet_reveal(&app->sheet, app->top->focus) || again;
    if (again)
        draw(app);
    app->stale = app->reveal = false;
    app->unseen = true;
}

const tal_drawing *tal_app_picture(tal_app *app, bool *is_new)
{
    refresh(app);
    *is_new = app->unseen;
    app->unseen = false;
    return &app->sheet.drawing;
}

double tal_app_patience(const tal_app *app, double now)
{
    double wake = INFINITY;

    for (const tal_pane *pane = app->top; pane; pane = pane->under)
        if (pane->wake > 0)
            wake = fmin(wake, pane->wake);
    return isfinite(wake) ? fmax(wake - now, 0) : -1;
}

bool tal_app_caret(const tal_app *app, tal_box *out)
{
    *out = app->sheet.caret;
    return out->height > 0;
}

/* ---- Input ------------------------------------------------------------------------------------- */

static void use(tal_app *app, int id)
{
    const tal_spot *spot = tal_sheet_find(&app->sheet, id);

    app->stale = true;
    if (spot && spot->enabled && app->top->kind->use)
        app->top->kind->use(app->top, id);
}

static void move_focus(tal_app *app, int by)
{
    tal_pane *top = app->top;

    tal_app_focus(top, tal_sheet_next(&app->sheet, top->focus, by));
}

static void leave(tal_app *app)
{
    if (app->top->kind->leave)
        app->top->kind->leave(app->top);
    else
        tal_app_close(app, app->top);
}

/* The scroll that the keys move: the one around the focus, or else the first. */
static tal_scroll *scroll_of_keys(const tal_app *app)
{
    const tal_spot *spot = tal_sheet_find(&app->sheet, app->top->focus);

    if (spot && spot->scroll >= 0)
        return app->sheet.rollings[spot->scroll].scroll;
    return app->sheet.rollings_count > 0 ? app->sheet.rollings[0].scroll : NULL;
}

static void roll(tal_app *app, tal_scroll *scroll, double by)
{
    if (!scroll)
        return;
    scroll->at += by;
    app->stale = true;
}

static void press(tal_app *app, const tal_input *input)
{
    tal_scroll *scroll = scroll_of_keys(app);
    double page = scroll ? scroll->height * 0.85 : 0;

    switch (input->press) {
    case TAL_PRESS_TAB:
        move_focus(app, input->holds & TAL_HOLD_SHIFT ? -1 : 1);
        break;
    case TAL_PRESS_ENTER:
    case TAL_PRESS_SPACE:
        use(app, app->top->focus);
        break;
    case TAL_PRESS_ESCAPE:
        leave(app);
        break;
    case TAL_PRESS_UP:
        roll(app, scroll, -WHEEL);
        break;
    case TAL_PRESS_DOWN:
        roll(app, scroll, WHEEL);
        break;
    case TAL_PRESS_PAGE_UP:
        roll(app, scroll, -page);
        break;
    case TAL_PRESS_PAGE_DOWN:
        roll(app, scroll, page);
        break;
    case TAL_PRESS_HOME:
        roll(app, scroll, -1e9);
        break;
    case TAL_PRESS_END:
        roll(app, scroll, 1e9);
        break;
    case TAL_PRESS_F1:
        if (app->help)
            app->help(app);
        break;
    default:
        break;
    }
}

static void point(tal_app *app, const tal_input *input)
{
    const tal_spot *spot = tal_sheet_at(&app->sheet, input->x, input->y);
    int hover = spot ? spot->id : 0;

    app->stale = app->stale || hover != app->sheet.hover;
    app->sheet.hover = hover;
}

/* Has something else come to where the click before this one was? Notes what is clicked. */
static bool has_changed(tal_app *app, const tal_spot *spot, const tal_input *input)
{
    char label[sizeof app->clicked_label];
    bool there = tal_box_has(&app->clicked_box, input->x, input->y), same;

    snprintf(label, sizeof label, "%s", spot->label);
    same = app->clicked == app->top && strcmp(app->clicked_label, label) == 0;
    app->clicked = app->top;
    app->clicked_box = spot->seen;
    memcpy(app->clicked_label, label, sizeof label);
    return there && !same;
}

/* The second click of a double one does not mean what the first has brought there. */
static void click(tal_app *app, const tal_input *input)
{
    const tal_spot *spot = tal_sheet_at(&app->sheet, input->x, input->y);

    if (!spot || (has_changed(app, spot, input) && input->clicks > 1))
        return;
    app->top->focus = spot->id;
    if (spot->kind == TAL_SPOT_BUTTON)
        use(app, spot->id);
    app->stale = true;
}

/* Whose keyboard is in use sees where it is; a pointer shows itself. */
static void note_device(tal_app *app, const tal_input *input)
{
    bool keyboard =
        input->kind == TAL_INPUT_PRESS || (app->keyboard && input->kind != TAL_INPUT_DOWN);

    app->stale = app->stale || keyboard != app->keyboard;
    app->keyboard = keyboard;
}

static void take(tal_app *app, const tal_input *input)
{
    switch (input->kind) {
    case TAL_INPUT_PRESS:
        press(app, input);
        break;
    case TAL_INPUT_DOWN:
        click(app, input);
        break;
    case TAL_INPUT_MOVE:
        point(app, input);
        break;
    case TAL_INPUT_WHEEL:
        roll(app, tal_sheet_rolling_at(&app->sheet, input->x, input->y), input->wheel * WHEEL);
        break;
    case TAL_INPUT_LEAVE:
        app->stale = app->stale || app->sheet.hover;
        app->sheet.hover = 0;
        break;
    case TAL_INPUT_CLOSE:
        app->over = true;
        break;
    default:
        break;
    }
}

/* Those that are closed by it are freed after the input only, so that the chain can be gone
 * along. */
static void wake(tal_app *app)
{
    tal_pane *under;

    for (tal_pane *pane = app->top; pane; pane = under) {
        under = pane->under;
        if (pane->wake <= 0 || app->now < pane->wake)
            continue;
        pane->wake = 0;
        if (pane->kind->wake)
            pane->kind->wake(pane);
    }
}

/* A key that is held down moves, erases and undoes; it does not use again what comes to have the focus. */
static bool is_held_too_long(const tal_input *input)
{
    if (input->kind != TAL_INPUT_PRESS || !input->repeats)
        return false;
    switch (input->press) {
    case TAL_PRESS_ENTER:
    case TAL_PRESS_SPACE:
    case TAL_PRESS_ESCAPE:
    case TAL_PRESS_F1:
        return true;
    case TAL_PRESS_CHARACTER:
        return !(input->holds & TAL_HOLD_CONTROL);
    default:
        return false;
    }
}

static bool is_touch(tal_input_kind kind)
{
    return kind < TAL_INPUT_SIZE && kind != TAL_INPUT_LEAVE;
}

void tal_app_input(tal_app *app, const tal_input *input)
{
    app->now = fmax(app->now, input->now);
    if (input->kind != TAL_INPUT_SIZE) /* which is to be painted first: a window that opens is empty */
        wake(app);
    if (is_touch(input->kind))
        app->touched = app->now;
    if (input->kind == TAL_INPUT_SIZE) {
        app->width = input->x;
        app->height = input->y;
        app->stale = app->reveal = true;
    }
    if (app->top && input->kind != TAL_INPUT_TIME && !is_held_too_long(input)) {
        refresh(app); /* what they answer to */
        note_device(app, input);
        if (!app->top->kind->input || !app->top->kind->input(app->top, input))
            take(app, input);
    }
    free_closed(app);
}
