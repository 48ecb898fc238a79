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

static void draw_looks(tal_leaf *leaf, const tal_preferences *p)
{
    const char *const names[TAL_LOOKS] = { _("Light"), _("Dark"), _("High contrast") };
    tal_button buttons[TAL_LOOKS];

    for (int i = 0; i < TAL_LOOKS; i++)
        buttons[i] = (tal_button){ LOOK + i, style((int)p->look == i), names[i], false };
    tal_leaf_text(leaf, leaf->sheet->theme->heading, leaf->sheet->theme->text, _("Colours"), 0.75);
    tal_leaf_buttons(leaf, buttons, TAL_LOOKS, 2);
}

/* One that was written into the file by hand stands last. */
static void draw_sizes(tal_leaf *leaf, const tal_preferences *p)
{
    const int sizes[] = { 100, 125, 150, 175, 200, p->text_size };
    enum { ALL = sizeof sizes / sizeof *sizes };
    size_t count = p->text_size % 25 ? ALL : ALL - 1;
    tal_button buttons[ALL];

    for (size_t i = 0; i < count; i++)
        buttons[i] =
            (tal_button){ SIZE + sizes[i] - TAL_TEXT_LEAST, style(p->text_size == sizes[i]),
                          tal_sheet_format(leaf->sheet, _("%d %%"), sizes[i]), false };
    tal_leaf_text(leaf, leaf->sheet->theme->heading, leaf->sheet->theme->text, _("Size of text"),
                  0.75);
    tal_leaf_buttons(leaf, buttons, count, 2);
}

static void draw_movement(tal_leaf *leaf, const tal_preferences *p)
{
    const tal_button buttons[] = {
        { MOVING, style(!p->still), _("Faces move"), false },
        { STILL, style(p->still), _("Nothing moves"), false },
    };

    tal_leaf_text(leaf, leaf->sheet->theme->heading, leaf->sheet->theme->text, _("Movement"), 0.75);
    tal_leaf_buttons(leaf, buttons, 2, 2);
}

/* A line as one is said to the trainee, or by them. */
static void draw_line(tal_leaf *leaf, double indent, tal_colour ground, tal_colour colour,
                      const char *text)
{
    tal_sheet *sheet = leaf->sheet;
    const tal_theme *theme = sheet->theme;
    double pad = theme->gap, left = leaf->x + indent * leaf->width, width = leaf->width * 0.8;
    double inner = width - 2 * pad;
    double height = tal_sheet_text_height(sheet, inner, theme->body, text) + 2 * pad;
    tal_box box = { left, leaf->y, width, height };

    tal_sheet_box(sheet, box, ground, theme->radius);
    tal_sheet_frame(sheet, box, theme->edge, theme->radius, 1);
    tal_sheet_text(sheet, left + pad, leaf->y + pad, inner, theme->body, colour, text);
    leaf->y += height + theme->gap;
}

static void draw(tal_pane *pane, tal_sheet *sheet)
{
    preferences_pane *it = (preferences_pane *)pane;
    const tal_theme *theme = sheet->theme;
    const tal_preferences *p = &pane->app->preferences;
    tal_leaf leaf = tal_leaf_begin(sheet, &it->scroll, WIDEST, _("Preferences"));

    if (it->trouble.length > 0)
        tal_leaf_text(&leaf, theme->body, theme->poor, it->trouble.bytes, 2);
    draw_looks(&leaf, p);
    draw_sizes(&leaf, p);
    draw_movement(&leaf, p);
    tal_leaf_text(&leaf, theme->heading, theme->text, _("How it looks"), 0.75);
    draw_line(&leaf, 0, theme->theirs, theme->text,
              _("This is how what is said to you will look."));
    draw_line(&leaf, 0.2, theme->ours, theme->ours_text, _("And this is how your answer will."));
    tal_leaf_end(&leaf, DONE, _("Done"));
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
