/* A small sheet in the middle of the window. */
#include "window/confirm_pane.h"

#include <math.h>
#include <stdlib.h>

enum { YES = 1, NO };

typedef struct confirm_pane {
    tal_pane pane;
    tal_confirmation question;
    tal_scroll scroll;
} confirm_pane;

static double draw_inside(const confirm_pane *it, tal_sheet *sheet, double x, double y,
                          double width)
{
    const tal_theme *theme = sheet->theme;
    const tal_button buttons[] = {
        { YES, TAL_BUTTON_PLAIN, it->question.yes, false },
        { NO, TAL_BUTTON_MAIN, it->question.no, false },
    };
    double at = y;

    at += tal_sheet_text(sheet, x, at, width, theme->heading, theme->text, it->question.heading) +
          theme->gap / 2;
    at += tal_sheet_text(sheet, x, at, width, theme->body, theme->text, it->question.text) +
          theme->gap * 1.5;
    return at + tal_sheet_buttons(sheet, x, at, width, buttons, 2) - y;
}

static double height_inside(const confirm_pane *it, tal_sheet *sheet, double width)
{
    const tal_theme *theme = sheet->theme;
    const tal_button buttons[] = {
        { YES, TAL_BUTTON_PLAIN, it->question.yes, false },
        { NO, TAL_BUTTON_MAIN, it->question.no, false },
    };

    return tal_sheet_text_height(sheet, width, theme->heading, it->question.heading) +
           tal_sheet_text_height(sheet, width, theme->body, it->question.text) + theme->gap * 2 +
           tal_sheet_buttons_height(sheet, width, buttons, 2);
}

static void draw(tal_pane *pane, tal_sheet *sheet)
{
    confirm_pane *it = (confirm_pane *)pane;
    const tal_theme *theme = sheet->theme;
    double pad = theme->gap * 2;
    double width = fmin(440 * theme->scale, sheet->width - 2 * theme->gap), inner = width - 2 * pad;
    double whole = height_inside(it, sheet, inner);
    double height = fmin(whole + 2 * pad, sheet->height - 2 * theme->gap);
    tal_box box = { (sheet->width - width) / 2, (sheet->height - height) / 2, width, height };

    tal_sheet_box(sheet, box, theme->card, theme->radius * 1.5);
    tal_sheet_frame(sheet, box, theme->edge, theme->radius * 1.5, 1);
    tal_sheet_scroll_begin(sheet, &it->scroll, tal_box_inset(box, theme->ring + 1));
    draw_inside(it, sheet, box.x + pad, pad - theme->ring - 1, inner);
    tal_sheet_scroll_end(sheet, whole + 2 * (pad - theme->ring - 1));
}

static void use(tal_pane *pane, int id)
{
    const tal_confirmation question = ((confirm_pane *)pane)->question;

    tal_app_close(pane->app, pane);
    if (id == YES)
        question.agreed(question.self);
}

static void free_pane(tal_pane *pane)
{
    free(pane);
}

tal_pane *tal_confirm_pane_new(const tal_confirmation *question)
{
    static const tal_pane_kind kind = { .draw = draw, .use = use, .free = free_pane };
    confirm_pane *it = calloc(1, sizeof *it);

    if (!it)
        return NULL;
    it->pane.kind = &kind;
    it->pane.focus = NO;
    it->question = *question;
    return &it->pane;
}
