/* A card over what is there: its text scrolls where it is long, its button is always seen. */
#include <math.h>
#include <stdlib.h>

#include "base/intl.h"
#include "report/page.h"
#include "window/panes.h"

enum { CLOSE = 1 };

static const double WIDEST = 560; /* points, of letters as they are */

typedef struct message_pane {
    tal_pane pane;
    char *heading, *text;
    int code;
    tal_scroll scroll;
} message_pane;

static const char *closing(const message_pane *it)
{
    return it->code < 0 ? _("Close") : _("Quit");
}

static double text_height(const message_pane *it, const tal_sheet *sheet, double width)
{
    const tal_theme *theme = sheet->theme;

    return tal_sheet_text_height(sheet, width, theme->heading, it->heading) + theme->gap +
           tal_sheet_text_height(sheet, width, theme->body, it->text);
}

static void draw_text(message_pane *it, tal_sheet *sheet, tal_box box)
{
    const tal_theme *theme = sheet->theme;
    double y;

    tal_sheet_scroll_begin(sheet, &it->scroll, box);
    y = tal_sheet_text(sheet, box.x, 0, box.width - theme->gap, theme->heading, theme->text,
                       it->heading) +
        theme->gap;
    y +=
        tal_sheet_text(sheet, box.x, y, box.width - theme->gap, theme->body, theme->text, it->text);
    tal_sheet_scroll_end(sheet, y);
}

static void draw(tal_pane *pane, tal_sheet *sheet)
{
    message_pane *it = (message_pane *)pane;
    const tal_theme *theme = sheet->theme;
    double gap = theme->gap, pad = 2 * gap;
    double width = fmin(WIDEST * theme->scale, sheet->width - 2 * gap), inner = width - 2 * pad;
    double most = sheet->height - 2 * gap, text = text_height(it, sheet, inner), height;
    tal_box box, button = { 0 };

    tal_sheet_button_size(sheet, closing(it), &button.width, &button.height);
    height = fmin(text + pad + button.height + 2 * pad, most);
    box = (tal_box){ (sheet->width - width) / 2, (sheet->height - height) / 2, width, height };
    button.x = box.x + width - pad - button.width;
    button.y = box.y + height - pad - button.height;
    tal_sheet_box(sheet, box, theme->card, theme->radius * 1.5);
    tal_sheet_frame(sheet, box, theme->edge, theme->radius * 1.5, 1);
    draw_text(it, sheet,
              (tal_box){ box.x + pad, box.y + pad, inner + gap, button.y - box.y - 2 * pad });
    tal_sheet_button(sheet, CLOSE, button, TAL_BUTTON_MAIN, closing(it), true);
}

/* However the window is then closed, this is how it ends. */
static void shown(tal_pane *pane)
{
    const message_pane *it = (const message_pane *)pane;

    tal_app_title(pane->app, it->heading);
    if (it->code >= 0)
        pane->app->code = it->code;
}

static void leave(tal_pane *pane)
{
    tal_app *app = pane->app;
    bool ends = ((message_pane *)pane)->code >= 0;

    tal_app_close(app, pane);
    app->over = app->over || ends;
}

static void use(tal_pane *pane, int id)
{
    (void)id;
    leave(pane);
}

static void free_pane(tal_pane *pane)
{
    message_pane *it = (message_pane *)pane;

    free(it->heading);
    free(it->text);
    free(it);
}

tal_pane *tal_message_pane_new(const char *heading, const char *text, int code)
{
    static const tal_pane_kind kind = {
        .draw = draw, .use = use, .leave = leave, .shown = shown, .free = free_pane
    };
    message_pane *it = calloc(1, sizeof *it);

    if (!it)
        return NULL;
    it->pane.kind = &kind;
    it->pane.focus = CLOSE;
    it->code = code;
    it->heading = tal_page_clean_copy(heading);
    it->text = tal_page_clean_copy(text);
    if (it->heading && it->text)
        return &it->pane;
    free_pane(&it->pane);
    return NULL;
}
