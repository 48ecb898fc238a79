/*
 * The debrief as pages to be stepped through: what it came to, the conversation exchange by
 * exchange, what was missed, and one thing to try. Which page is shown is all that it remembers.
 */
#include <math.h>
#include <stdlib.h>

#include "base/intl.h"
#include "window/debrief_pages.h"

enum { PREVIOUS = 1, NEXT, DONE, TAKE_BACK, GO_BACK, PAGES };

static const double RAIL = 288; /* points; the list of pages */
static const double RAIL_FROM =
    960;                           /* ... where the window is this wide, or wider as letters grow */
static const double MEASURE = 760; /* lines longer than this are hard to read, at 100 % */
static const double TWO_COLUMNS = 760;

typedef enum page_kind { SUMMARY, EXCHANGE, MISSED, ADVICE } page_kind;

typedef struct debrief {
    tal_pane pane;
    tal_debrief_of of;
    tal_advice advice;
    tal_exchange *exchanges;
    size_t exchanges_count;
    int at;     /* the page that is shown */
    int listed; /* ... when the list was drawn last; -1: never */
    tal_scroll scroll, rail;
} debrief;

/* ---- Pages ------------------------------------------------------------------------------------- */

static bool has_missed(const debrief *d)
{
    return tal_debrief_has_missed(d->of.account);
}

static int pages(const debrief *d)
{
    return 1 + (int)d->exchanges_count + has_missed(d) + d->of.practice;
}

static page_kind kind_of(const debrief *d, int page)
{
    int after = page - 1 - (int)d->exchanges_count;

    if (page == 0)
        return SUMMARY;
    if (after < 0)
        return EXCHANGE;
    return after == 0 && has_missed(d) ? MISSED : ADVICE;
}

static bool is_last(const debrief *d)
{
    return d->at + 1 == pages(d);
}

/* What can be taken back from the page that is shown; NULL: nothing. */
static const tal_part *way_back(const debrief *d)
{
    if (!d->of.practice || !d->of.back)
        return NULL;
    switch (kind_of(d, d->at)) {
    case SUMMARY:
        return tal_exchanges_last_answer(d->of.account);
    case ADVICE:
        return d->advice.part;
    default:
        return NULL;
    }
}

/* The focus goes to what leads on, unless it leads back or is in the list. */
static void turn_to(debrief *d, int page)
{
    if (page < 0 || page >= pages(d) || page == d->at)
        return;
    d->at = page;
    d->scroll = (tal_scroll){ 0 };
    if (d->pane.focus < PAGES && (d->pane.focus != PREVIOUS || page == 0))
        d->pane.focus = is_last(d) ? DONE : NEXT;
    tal_app_redraw(d->pane.app);
}

/* ---- The list of pages ------------------------------------------------------------------------- */

static const char *name_of(const debrief *d, int page)
{
    const tal_part *answer;

    switch (kind_of(d, page)) {
    case SUMMARY:
        return _("What it meant");
    case MISSED:
        return d->of.account->unseen_count > 0 ? _("What you did not look at")
                                               : _("What you did not get to");
    case ADVICE:
        return _("One thing to try next time");
    default:
        answer = d->exchanges[page - 1].answer;
        if (!answer)
            return d->of.account->result ? _("How it ended")
                                         : _("The conversation was not finished.");
        return answer->moment ? answer->moment : tal_debrief_words(answer);
    }
}

/* What was earned with the answer of a page, in words; NULL where it decided nothing. */
static const char *earned_on(const debrief *d, tal_sheet *sheet, int page)
{
    const tal_part *answer = kind_of(d, page) == EXCHANGE ? d->exchanges[page - 1].answer : NULL;
    int earned = 0, possible = 0;

    for (int i = 0; answer && i < TAL_SKILLS; i++) {
        earned += answer->effect.levels[i] >= 0 ? answer->effect.levels[i] : 0;
        possible += answer->effect.levels[i] >= 0 ? answer->effect.possible[i] : 0;
    }
    return possible > 0 ? tal_sheet_format(sheet, _("%d of %d points"), earned, possible) : NULL;
}

static tal_block line_of(const char *text, tal_font type, double width)
{
    tal_block block = tal_sheet_block_of(text, type, width);

    block.lines = 1;
    return block;
}

static void draw_entry(const debrief *d, tal_sheet *sheet, tal_box box, int page)
{
    const tal_theme *theme = sheet->theme;
    const char *earned = earned_on(d, sheet, page);
    const char *name = tal_column_clean(sheet, name_of(d, page));
    double pad = theme->gap * 0.75, width = box.width - 2 * pad, y = box.y + pad / 2;
    tal_block block = line_of(tal_sheet_format(sheet, "%d. %s", page + 1, name),
                              page == d->at ? theme->name : theme->small, width);

    tal_sheet_card(sheet, PAGES + page, box, name, true);
    if (page == d->at)
        tal_sheet_frame(sheet, box, theme->link, theme->radius, 2);
    if (!earned) /* one line stands in the middle */
        y += tal_sheet_text_height(sheet, 0, theme->small, "X") / 2;
    y += tal_sheet_block(sheet, box.x + pad, y, &block, theme->text);
    if (!earned)
        return;
    block = line_of(earned, theme->small, width);
    tal_sheet_block(sheet, box.x + pad, y, &block, theme->quiet);
}

/* A page that was turned to, by whatever way, is in sight. */
static void draw_rail(debrief *d, tal_sheet *sheet, tal_box box)
{
    const tal_theme *theme = sheet->theme;
    double height = 2 * tal_sheet_text_height(sheet, 0, theme->small, "X") + 0.75 * theme->gap;
    double step = height + theme->gap / 2, top = theme->gap, here = top + step * d->at;
    double ring = theme->ring + 2;

    if (d->listed != d->at) {
        d->rail.at = fmin(d->rail.at, here - theme->gap);
        d->rail.at = fmax(d->rail.at, here + height + theme->gap - box.height);
        d->listed = d->at;
    }
    tal_sheet_scroll_begin(sheet, &d->rail, box);
    for (int i = 0; i < pages(d); i++)
        draw_entry(d, sheet,
                   (tal_box){ box.x + ring, top + step * i, box.width - theme->gap - ring, height },
                   i);
    tal_sheet_scroll_end(sheet, top + step * pages(d) + theme->gap / 2);
}

/* ---- The page ---------------------------------------------------------------------------------- */

static void put_way_back(const debrief *d, tal_column *column, page_kind kind)
{
    const tal_button button =
        kind == ADVICE
            ? (tal_button){ GO_BACK, TAL_BUTTON_PLAIN, _("Go back there"), false }
            : (tal_button){ TAKE_BACK, TAL_BUTTON_PLAIN, _("Take my last reply back"), false };

    if (!way_back(d))
        return;
    tal_column_space(column, 1);
    tal_column_buttons(column, &button, 1);
}

static void put_page(debrief *d, tal_column *column)
{
    const tal_theme *theme = column->sheet->theme;
    page_kind kind = kind_of(d, d->at);
    bool wide = column->width >= TWO_COLUMNS * theme->scale;

    tal_column_text(column, theme->small, theme->quiet,
                    tal_sheet_format(column->sheet, _("Step %d of %d"), d->at + 1, pages(d)));
    tal_column_space(column, 1);
    if (kind == SUMMARY)
        tal_debrief_summary(column, &d->of, wide);
    else if (kind == EXCHANGE)
        tal_debrief_exchange(column, &d->of, &d->exchanges[d->at - 1]);
    else if (kind == MISSED)
        tal_debrief_missed(column, d->of.account);
    else
        tal_debrief_advice(column, d->of.account, &d->advice);
    put_way_back(d, column, kind);
}

static void draw_page(debrief *d, tal_sheet *sheet, tal_box box)
{
    const tal_theme *theme = sheet->theme;
    double margin = 2 * theme->gap, most = box.width - 2 * margin;
    double measure = kind_of(d, d->at) == SUMMARY ? most : fmin(most, MEASURE * theme->scale);
    tal_column column = { sheet, box.x + margin, margin, measure,
                          false }; /* as the buttons below */

    tal_sheet_scroll_begin(sheet, &d->scroll, box);
    put_page(d, &column);
    tal_sheet_scroll_end(sheet, column.y + margin);
}

enum { MOST_BUTTONS = 3 };

static size_t buttons_of(const debrief *d, tal_button buttons[MOST_BUTTONS])
{
    bool last = is_last(d);
    size_t count = 0;

    buttons[count++] = (tal_button){ PREVIOUS, TAL_BUTTON_PLAIN, _("Previous"), d->at == 0 };
    if (!last)
        buttons[count++] = (tal_button){ NEXT, TAL_BUTTON_MAIN, _("Next"), false };
    buttons[count++] =
        (tal_button){ DONE, last ? TAL_BUTTON_MAIN : TAL_BUTTON_QUIET, _("Done"), false };
    return count;
}

static void draw(tal_pane *pane, tal_sheet *sheet)
{
    debrief *d = (debrief *)pane;
    const tal_theme *theme = sheet->theme;
    bool listed = sheet->width >= RAIL_FROM * (1 + (theme->scale - 1) / 2);
    double rail = listed ? RAIL * (1 + (theme->scale - 1) * 3 / 4) : 0;
    double margin = theme->gap, width = sheet->width - rail, height;
    tal_button buttons[MOST_BUTTONS];
    size_t count = buttons_of(d, buttons);

    height = tal_sheet_buttons_height(sheet, width - 4 * margin, buttons, count) + 2 * margin;
    tal_sheet_box(sheet, (tal_box){ 0, 0, sheet->width, sheet->height }, theme->paper, 0);
    draw_page(d, sheet, (tal_box){ 0, 0, width - margin / 2, sheet->height - height });
    tal_sheet_box(sheet, (tal_box){ 2 * margin, sheet->height - height, width - 4 * margin, 1 },
                  theme->edge, 0);
    tal_sheet_buttons(sheet, 2 * margin, sheet->height - height + margin, width - 4 * margin,
                      buttons, count);
    if (listed)
        draw_rail(d, sheet, (tal_box){ width + margin / 2, 0, rail - margin / 2, sheet->height });
}

/* ---- What is done with it ---------------------------------------------------------------------- */

/* It closes first, so that what is opened next does not lie under it. */
static void go_back(debrief *d)
{
    const tal_part *part = way_back(d);
    tal_debrief_of of = d->of;

    if (!part)
        return;
    tal_app_close(d->pane.app, &d->pane);
    of.back(of.self, part->action);
}

static void leave(tal_pane *pane)
{
    const debrief *d = (const debrief *)pane;

    tal_app_close(pane->app, pane);
    if (d->of.leave)
        d->of.leave(d->of.self);
}

static void use(tal_pane *pane, int id)
{
    debrief *d = (debrief *)pane;

    if (id == PREVIOUS)
        turn_to(d, d->at - 1);
    else if (id == NEXT)
        turn_to(d, d->at + 1);
    else if (id == DONE)
        leave(pane);
    else if (id == TAKE_BACK || id == GO_BACK)
        go_back(d);
    else
        turn_to(d, id - PAGES);
}

static bool input(tal_pane *pane, const tal_input *in)
{
    debrief *d = (debrief *)pane;

    if (in->kind != TAL_INPUT_PRESS || in->holds & (TAL_HOLD_CONTROL | TAL_HOLD_ALT))
        return false;
    switch (in->press) {
    case TAL_PRESS_LEFT:
        turn_to(d, d->at - 1);
        break;
    case TAL_PRESS_RIGHT:
        turn_to(d, d->at + 1);
        break;
    case TAL_PRESS_HOME:
        turn_to(d, 0);
        break;
    case TAL_PRESS_END:
        turn_to(d, pages(d) - 1);
        break;
    default:
        return false;
    }
    return true;
}

static void shown(tal_pane *pane)
{
    const debrief *d = (const debrief *)pane;
    tal_scenario_info info;

    tal_scenario_info_get(d->of.scenario, d->of.language, &info);
    tal_app_title(pane->app, info.title);
}

static void free_debrief(tal_pane *pane)
{
    debrief *d = (debrief *)pane;

    free(d->exchanges);
    free(d);
}

tal_pane *tal_debrief_pane_new(const tal_debrief_of *of)
{
    static const char *const keys[][2] = {
        { N_("Left, Right"), N_("the step before, the step after") },
        { N_("Home, End"), N_("the first step, the last") },
    };
    static const tal_pane_kind kind = {
        .draw = draw,
        .use = use,
        .input = input,
        .leave = leave,
        .shown = shown,
        .free = free_debrief,
        .covers = true,
        .keys = keys,
        .keys_count = sizeof keys / sizeof *keys,
    };
    debrief *d = calloc(1, sizeof *d);

    if (!d)
        return NULL;
    d->pane = (tal_pane){ .kind = &kind, .focus = NEXT };
    d->of = *of;
    d->listed = -1;
    d->advice = tal_advice_choose(of->account);
    if (tal_exchanges_new(&d->exchanges, &d->exchanges_count, of->account)) {
        free(d);
        return NULL;
    }
    if (is_last(d))
        d->pane.focus = DONE;
    return &d->pane;
}
