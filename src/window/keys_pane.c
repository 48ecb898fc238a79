/* What the keys do, in two columns: what holds everywhere, and what holds in the pane below. */
#include <math.h>
#include <stdlib.h>

#include "base/intl.h"
#include "window/leaf.h"
#include "window/panes.h"

enum { CLOSE = 1, SECTIONS = 3 };

static const double WIDEST = 860,
                    NARROWEST = 330; /* points, of a page and a column, of letters as they are */

typedef struct section {
    const char *heading;
    const char *const (*keys)[2];
    size_t count;
} section;

typedef struct keys_pane {
    tal_pane pane;
    section sections[SECTIONS];
    int count;
    tal_scroll scroll;
} keys_pane;

static const char *const everywhere[][2] = {
    { N_("Tab"), N_("on to the next thing that can be used") },
    { N_("Shift+Tab"), N_("back to the one before") },
    { N_("Enter, Space"), N_("use it") },
    { N_("Escape"), N_("back to what was there before") },
    { N_("Up, Down"), N_("scroll") },
    { N_("Page Up, Page Down"), N_("scroll by pages") },
    { N_("Home, End"), N_("to the beginning, to the end") },
    { N_("F1"), N_("this list") },
};

static const char *const writing[][2] = {
    { N_("Shift+Enter"), N_("a new line") },
    { N_("Control+Left, Control+Right"), N_("by words") },
    { N_("Shift and an arrow"), N_("select") },
    { N_("Control+A"), N_("select all") },
    { N_("Control+C, Control+X, Control+V"), N_("copy, cut, paste") },
    { N_("Control+Z, Control+Y"), N_("undo, do it again") },
};

/* ---- Drawing ----------------------------------------------------------------------------------- */

/* As wide as the widest key, but where that leaves too little for what they do. */
static double keys_width(const tal_sheet *sheet, const section *s, double width)
{
    double widest = 0;

    for (size_t i = 0; i < s->count; i++)
        widest = fmax(widest, tal_sheet_text_width(sheet, sheet->theme->strong, _(s->keys[i][0])));
    return fmin(ceil(widest), width * 0.45);
}

/* Gives the y under it. */
static double draw_section(tal_sheet *sheet, const section *s, double x, double y, double width)
{
    const tal_theme *theme = sheet->theme;
    double keys = keys_width(sheet, s, width), beside = keys + theme->gap * 1.5;

    y += tal_sheet_text(sheet, x, y, width, theme->heading, theme->text, s->heading) + theme->gap;
    for (size_t i = 0; i < s->count; i++) {
        double key =
            tal_sheet_text(sheet, x, y, keys, theme->strong, theme->link, _(s->keys[i][0]));
        double what = tal_sheet_text(sheet, x + beside, y, width - beside, theme->body, theme->text,
                                     _(s->keys[i][1]));

        y += fmax(key, what) + theme->gap * 0.75;
    }
    return y + theme->gap * 1.5;
}

/* The first section has the left column, the others the right one, where there is room for two. */
static void draw(tal_pane *pane, tal_sheet *sheet)
{
    keys_pane *it = (keys_pane *)pane;
    double between = sheet->theme->gap * 4;
    tal_column at = tal_leaf_begin(sheet, &it->scroll, WIDEST, _("Keys"));
    bool two = it->count > 1 && at.width - between >= 2 * NARROWEST * sheet->theme->scale;
    double width = two ? (at.width - between) / 2 : at.width;
    double left = draw_section(sheet, &it->sections[0], at.x, at.y, width);
    double right = two ? at.y : left;

    for (int i = 1; i < it->count; i++)
        right = draw_section(sheet, &it->sections[i], two ? at.x + width + between : at.x, right,
                             width);
    at.y = fmax(left, right);
    tal_leaf_end(&at, CLOSE, _("Close"));
}

/* ---- The pane ---------------------------------------------------------------------------------- */

static void shown(tal_pane *pane)
{
    tal_app_title(pane->app, _("Keys"));
}

static void use(tal_pane *pane, int id)
{
    (void)id;
    tal_app_close(pane->app, pane);
}

static void free_pane(tal_pane *pane)
{
    free(pane);
}

static const tal_pane_kind keys_kind = {
    .draw = draw, .use = use, .shown = shown, .free = free_pane, .covers = true
};

static void add(keys_pane *it, const char *heading, const char *const (*keys)[2], size_t count)
{
    if (count > 0)
        it->sections[it->count++] = (section){ heading, keys, count };
}

static bool has_field(const tal_sheet *sheet)
{
    for (size_t i = 0; i < sheet->spots_count; i++)
        if (sheet->spots[i].kind == TAL_SPOT_FIELD)
            return true;
    return false;
}

tal_pane *tal_keys_pane_new(const tal_pane *of)
{
    keys_pane *it = calloc(1, sizeof *it);

    if (!it)
        return NULL;
    it->pane.kind = &keys_kind;
    it->pane.focus = CLOSE;
    add(it, _("Everywhere"), everywhere, sizeof everywhere / sizeof *everywhere);
    add(it, _("Here"), of->kind->keys, of->kind->keys_count);
    if (has_field(&of->app->sheet))
        add(it, _("While you write"), writing, sizeof writing / sizeof *writing);
    return &it->pane;
}

void tal_keys_help(tal_app *app)
{
    if (app->top->kind == &keys_kind)
        tal_app_close(app, app->top);
    else
        tal_app_open(app, tal_keys_pane_new(app->top));
}
