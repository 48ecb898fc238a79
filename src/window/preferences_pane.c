/* What is chosen holds at once, so that the whole page shows how it looks, and is kept at once. */
#include "window/preferences.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "report/page.h"
#include "stage/say.h"
#include "window/leaf.h"
#include "window/panes.h"

/* LOOK and SIZE: the first of as many as there are. */
enum { LOOK = 1, SIZE = LOOK + TAL_LOOKS, MOVING = SIZE + TAL_TEXT_MOST, STILL, DONE };

static const double WIDEST = 640; /* points, of letters as they are */

typedef struct preferences_pane {
    tal_pane pane;
    tal_buffer trouble; /* with what is kept; empty: none */
    tal_scroll scroll;
} preferences_pane;

/* ---- Drawing ----------------------------------------------------------------------------------- */

static tal_button_style style(bool chosen)
{
    return chosen ? TAL_BUTTON_CHOSEN : TAL_BUTTON_PLAIN;
}

/* A heading, and below it one of BUTTONS is chosen. */
static void draw_choice(tal_column *at, const char *heading, const tal_button *buttons,
                        size_t count)
{
    const tal_theme *theme = at->sheet->theme;

    tal_column_text(at, theme->heading, theme->text, heading);
    tal_column_space(at, 0.75);
    tal_column_buttons(at, buttons, count);
    tal_column_space(at, 2);
}

static void draw_looks(tal_column *at, const tal_preferences *p)
{
    const char *const names[TAL_LOOKS] = { _("Light"), _("Dark"), _("High contrast") };
    tal_button buttons[TAL_LOOKS];

    for (int i = 0; i < TAL_LOOKS; i++)
        buttons[i] = (tal_button){ LOOK + i, style((int)p->look == i), names[i], false };
    draw_choice(at, _("Colours"), buttons, TAL_LOOKS);
}

/* One that was written into the file by hand stands last. */
static void draw_sizes(tal_column *at, const tal_preferences *p)
{
    const int sizes[] = { 100, 125, 150, 175, 200, p->text_size };
    enum { ALL = sizeof sizes / sizeof *sizes };
    size_t count = p->text_size % 25 ? ALL : ALL - 1;
    tal_button buttons[ALL];

    for (size_t i = 0; i < count; i++)
        buttons[i] =
            (tal_button){ SIZE + sizes[i] - TAL_TEXT_LEAST, style(p->text_size == sizes[i]),
                          tal_sheet_format(at->sheet, _("%d %%"), sizes[i]), false };
    draw_choice(at, _("Size of text"), buttons, count);
}

static void draw_movement(tal_column *at, const tal_preferences *p)
{
    const tal_button buttons[] = {
        { MOVING, style(!p->still), _("Faces move"), false },
        { STILL, style(p->still), _("Nothing moves"), false },
    };

    draw_choice(at, _("Movement"), buttons, 2);
}

typedef struct line {
    const char *text;
    tal_colour colour;
} line;

static void fill_line(tal_column *column, const void *what)
{
    const line *it = what;

    tal_column_text(column, column->sheet->theme->body, it->colour, it->text);
}

/* As something is said to the trainee, and by them. */
static void draw_sample(tal_column *at)
{
    const tal_theme *theme = at->sheet->theme;
    const line theirs = { _("This is how what is said to you will look."), theme->text };
    const line ours = { _("And this is how your answer will."), theme->ours_text };
    tal_column narrow = *at;

    tal_column_text(at, theme->heading, theme->text, _("How it looks"));
    tal_column_space(at, 0.75);
    narrow.y = at->y;
    narrow.width *= 0.8;
    tal_column_card(&narrow, tal_column_speech(theme, theme->theirs), fill_line, &theirs);
    tal_column_space(&narrow, 1);
    narrow.x += at->width * 0.2;
    tal_column_card(&narrow, tal_column_speech(theme, theme->ours), fill_line, &ours);
    at->y = narrow.y;
    tal_column_space(at, 1);
}

static void draw(tal_pane *pane, tal_sheet *sheet)
{
    preferences_pane *it = (preferences_pane *)pane;
    const tal_theme *theme = sheet->theme;
    const tal_preferences *p = &pane->app->preferences;
    tal_column at = tal_leaf_begin(sheet, &it->scroll, WIDEST, _("Preferences"));

    if (it->trouble.length > 0) {
        tal_column_text(&at, theme->body, theme->poor, it->trouble.bytes);
        tal_column_space(&at, 2);
    }
    draw_looks(&at, p);
    draw_sizes(&at, p);
    draw_movement(&at, p);
    draw_sample(&at);
    tal_leaf_end(&at, DONE, _("Done"));
}

/* ---- Keeping ----------------------------------------------------------------------------------- */

static void say_unkept(preferences_pane *it, tal_status status)
{
    tal_buffer_format(&it->trouble,
                      _("What you choose holds until the window is closed. It cannot be kept: %s."),
                      tal_say_reason(status));
}

static void say_unread(preferences_pane *it, const tal_diagnostics *list)
{
    for (size_t i = 0; i < tal_diagnostics_count(list); i++) {
        const tal_diagnostic *d = tal_diagnostics_get(list, i);

        tal_buffer_text(&it->trouble, "window.yaml");
        if (d->line > 0)
            tal_buffer_format(&it->trouble, ":%d:%d", d->line, d->column);
        tal_buffer_text(&it->trouble, ": ");
        tal_page_clean(&it->trouble, d->message, strlen(d->message));
        tal_buffer_char(&it->trouble, '\n');
    }
    tal_buffer_text(&it->trouble, _("What you choose here is kept in place of that."));
}

/* What is wrong with what was kept is known when one looks here. */
static void look_up(preferences_pane *it)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_preferences kept;
    tal_status status = tal_preferences_load(&kept, list);

    if (status == TAL_EFILE && list)
        say_unread(it, list);
    else if (status != TAL_OK)
        say_unkept(it, status);
    tal_diagnostics_free(list);
}

static void choose(preferences_pane *it, const tal_preferences *preferences)
{
    tal_status status;

    tal_app_prefer(it->pane.app, preferences);
    status = tal_preferences_save(preferences);
    tal_buffer_clear(&it->trouble);
    if (status != TAL_OK)
        say_unkept(it, status);
}

/* ---- The pane ---------------------------------------------------------------------------------- */

static void use(tal_pane *pane, int id)
{
    tal_preferences wanted = pane->app->preferences;

    if (id == DONE) {
        tal_app_close(pane->app, pane);
        return;
    }
    if (id < SIZE)
        wanted.look = (tal_look_of)(id - LOOK);
    else if (id < MOVING)
        wanted.text_size = id - SIZE + TAL_TEXT_LEAST;
    else
        wanted.still = id == STILL;
    choose((preferences_pane *)pane, &wanted);
}

static void shown(tal_pane *pane)
{
    tal_app_title(pane->app, _("Preferences"));
    if (pane->focus == 0)
        tal_app_focus(pane, LOOK + (int)pane->app->preferences.look);
}

static void free_pane(tal_pane *pane)
{
    tal_buffer_free(&((preferences_pane *)pane)->trouble);
    free(pane);
}

tal_pane *tal_preferences_pane_new(void)
{
    static const tal_pane_kind kind = {
        .draw = draw, .use = use, .shown = shown, .free = free_pane, .covers = true
    };
    preferences_pane *it = calloc(1, sizeof *it);

    if (!it)
        return NULL;
    it->pane.kind = &kind;
    look_up(it);
    return &it->pane;
}
