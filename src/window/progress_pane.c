/* The progress of one kind of conversation at a time: lines over time, then the words of `talante
 * progress`. */
#include "window/progress_pane.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "model/rubric.h"
#include "report/progress_words.h"
#include "stage/interface.h"
#include "window/leaf.h"
#include "window/plot.h"

static const double WIDEST = 960; /* points, of letters as they are */

/* The buttons; a scenario to practise has SCENARIO and its number in the order. */
enum { BACK = 1, KIND, SCENARIO = KIND + TAL_PROGRESS_KINDS };

typedef struct progress {
    tal_pane pane;
    tal_progress_about of;
    const tal_played *played;
    size_t count;
    tal_progress_scenario *order; /* owned; as many as the shelf has */
    int conversations[TAL_PROGRESS_KINDS];
    int kind; /* the one that is shown; -1: nothing has been played */
    tal_scroll scroll;
} progress;

static void heading(tal_column *at, const char *text)
{
    tal_column_space(at, 2);
    tal_column_text(at, at->sheet->theme->heading, at->sheet->theme->text, text);
    tal_column_space(at, 0.5);
}

static const char *skill_name(const progress *p, int skill)
{
    return tal_rubric_skill_name(p->of.rubric, (tal_skill)skill, tal_interface_spoken());
}

/* A text for the picture from what has been gathered. */
static const char *keep(tal_sheet *sheet, tal_buffer *words)
{
    const char *text = tal_column_clean(sheet, words->bytes ? words->bytes : "");

    tal_buffer_free(words);
    return text;
}

/* ---- The plot ---------------------------------------------------------------------------------- */

/* The last conversations of a kind, the oldest first. */
typedef struct series {
    int values[TAL_SKILLS][TAL_PROGRESS_SHOWN], believed[TAL_SKILLS][TAL_PROGRESS_SHOWN];
    size_t count;
    const tal_played *first, *last;
    bool rated;
} series;

static bool is_of(const tal_played *it, tal_progress_kind kind)
{
    return tal_played_counts(it) && it->mode == kind.mode && it->typed == kind.typed;
}

static void add_to(series *out, const tal_played *it)
{
    size_t n = out->count++;

    for (int i = 0; i < TAL_SKILLS; i++) {
        out->values[i][n] = it->scores[i];
        out->believed[i][n] = it->rated ? it->ratings[i] : TAL_PLOT_NONE;
    }
    out->rated = out->rated || it->rated;
    out->first = out->first ? out->first : it;
    out->last = it;
}

static series series_of(const progress *p)
{
    tal_progress_kind kind = tal_progress_kinds[p->kind];
    int skipped = p->conversations[p->kind] - TAL_PROGRESS_SHOWN;
    series out = { .count = 0 };

    for (size_t i = 0; i < p->count; i++)
        if (is_of(&p->played[i], kind) && skipped-- <= 0)
            add_to(&out, &p->played[i]);
    return out;
}

static void draw_plot(const progress *p, tal_column *at)
{
    tal_sheet *sheet = at->sheet;
    const tal_theme *theme = sheet->theme;
    series data = series_of(p);
    char first[TAL_PROGRESS_TIME], last[TAL_PROGRESS_TIME];
    tal_plot plot = { .count = data.count };
    double pad = theme->gap, high = fmax(220, sheet->height * 0.35), legend;
    tal_box card = { at->x, at->y, at->width, 0 };

    plot.first = tal_column_clean(sheet, tal_progress_day(data.first->ended, first));
    plot.last = tal_column_clean(sheet, tal_progress_day(data.last->ended, last));
    plot.believed = data.rated ? _("hollow: what you believed") : NULL;
    for (int i = 0; i < TAL_SKILLS; i++)
        plot.lines[i] = (tal_plot_line){ skill_name(p, i), data.values[i],
                                         data.rated ? data.believed[i] : NULL };
    legend = tal_plot_legend(&plot, sheet, at->x, at->y, at->width);
    card.y += legend + pad;
    card.height = high + 2 * pad;
    tal_sheet_box(sheet, card, theme->card, theme->radius);
    tal_sheet_frame(sheet, card, theme->edge, theme->radius, 1);
    tal_plot_draw(&plot, sheet, tal_box_inset(card, pad));
    at->y = card.y + card.height + pad / 2;
    if (p->conversations[p->kind] > TAL_PROGRESS_SHOWN)
        tal_column_text(at, theme->small, theme->quiet,
                        tal_sheet_format(sheet, _("The last %d of %d conversations."),
                                         TAL_PROGRESS_SHOWN, p->conversations[p->kind]));
}

/* ---- In words ---------------------------------------------------------------------------------- */

static void put_skill(const progress *p, tal_column *at, int skill)
{
    const tal_theme *theme = at->sheet->theme;
    tal_progress_skill it =
        tal_progress_of(p->played, p->count, tal_progress_kinds[p->kind], (tal_skill)skill);
    tal_buffer words = TAL_BUFFER_EMPTY;

    tal_progress_words_last(&words, &it);
    tal_progress_words_trend(&words, &it);
    tal_progress_words_gap(&words, &it);
    at->y += theme->gap / 2;
    tal_column_text(at, theme->strong, theme->text, skill_name(p, skill));
    tal_column_text(at, theme->body, theme->text, keep(at->sheet, &words));
}

static void draw_kind(const progress *p, tal_column *at)
{
    tal_button buttons[TAL_PROGRESS_KINDS];
    size_t count = 0;

    for (int i = 0; i < TAL_PROGRESS_KINDS; i++)
        if (p->conversations[i] > 0)
            buttons[count++] = (tal_button){
                .id = KIND + i,
                .style = i == p->kind ? TAL_BUTTON_CHOSEN : TAL_BUTTON_PLAIN,
                .label = tal_sheet_format(
                    at->sheet, tal_progress_kind_count(tal_progress_kinds[i], p->conversations[i]),
                    p->conversations[i]),
            };
    tal_column_buttons(at, buttons, count);
    tal_column_space(at, 1.5);
    draw_plot(p, at);
    for (int i = 0; i < TAL_SKILLS; i++)
        put_skill(p, at, i);
}

/* ---- What to practise next --------------------------------------------------------------------- */

static void draw_scenario(const progress *p, tal_column *at, size_t i)
{
    const tal_progress_scenario *it = &p->order[i];
    tal_sheet *sheet = at->sheet;
    const tal_theme *theme = sheet->theme;
    double pad = theme->gap, width = at->width - 2 * pad, high;
    tal_buffer words = TAL_BUFFER_EMPTY;
    const char *title =
        tal_sheet_format(sheet, "%zu. %s", i + 1, tal_column_clean(sheet, it->title));
    const char *text;

    tal_progress_words_scenario(&words, it);
    if (it->exposed)
        tal_buffer_text(&words, _(" You have read its explanations."));
    text = keep(sheet, &words);
    text += *text == ' ';
    high = tal_sheet_text_height(sheet, width, theme->strong, title) +
           tal_sheet_text_height(sheet, width, theme->body, text);
    at->y += theme->gap / 2;
    tal_sheet_card(sheet, SCENARIO + (int)i, (tal_box){ at->x, at->y, at->width, high + 1.5 * pad },
                   title, true);
    at->y += 0.75 * pad;
    at->y += tal_sheet_text(sheet, at->x + pad, at->y, width, theme->strong,
                            i == 0 ? theme->link : theme->text, title);
    at->y += tal_sheet_text(sheet, at->x + pad, at->y, width, theme->body, theme->text, text);
    at->y += 0.75 * pad;
}

/* ---- What was played --------------------------------------------------------------------------- */

static void add_scores(tal_buffer *words, const progress *p, const tal_played *it)
{
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_buffer_format(words, "%s%s ", i > 0 ? ", " : " (", skill_name(p, i));
        if (it->scores[i] < 0)
            tal_buffer_text(words, "\u2013");
        else
            tal_buffer_format(words, "%d", it->scores[i]);
    }
    tal_buffer_text(words, ")");
}

/* Of a scenario that is on the shelf; of another one its id. */
static const char *title_of(const progress *p, const char *id)
{
    for (size_t i = 0; i < p->of.shelf->count; i++)
        if (strcmp(p->order[i].id, id) == 0)
            return p->order[i].title;
    return id;
}

static void put_played(const progress *p, tal_column *at, const tal_played *it)
{
    const tal_theme *theme = at->sheet->theme;
    tal_buffer words = TAL_BUFFER_EMPTY;
    char minute[TAL_PROGRESS_TIME];

    tal_progress_words_played(&words, it, title_of(p, it->scenario));
    tal_buffer_text(&words, it->passed ? _("Passed.") : _("Not passed."));
    tal_buffer_text(&words, " ");
    if (it->total >= 0)
        tal_buffer_format(&words, _("%d of 100"), it->total);
    add_scores(&words, p, it);
    if (it->exposed)
        tal_buffer_text(&words, _(" Its explanations had been read before."));
    at->y += theme->gap / 2;
    tal_column_text(at, theme->name, theme->quiet, tal_progress_minute(it->ended, minute));
    tal_column_text(at, theme->body, theme->text, keep(at->sheet, &words));
}

static void draw_played(const progress *p, tal_column *at)
{
    int shown = 0, more = 0;

    heading(at, _("What you have played (times are UTC)"));
    for (size_t i = p->count; i > 0; i--) {
        if (!tal_played_counts(&p->played[i - 1]))
            continue;
        if (shown++ < TAL_PROGRESS_SHOWN)
            put_played(p, at, &p->played[i - 1]);
        else
            more++;
    }
    if (more > 0)
        tal_column_text(
            at, at->sheet->theme->small, at->sheet->theme->quiet,
            tal_sheet_format(
                at->sheet,
                dngettext(TAL_DOMAIN, "and %d earlier: `talante progress --json` has all",
                          "and %d earlier: `talante progress --json` has all", (unsigned long)more),
                more));
}

/* ---- All of it --------------------------------------------------------------------------------- */

static void draw(tal_pane *pane, tal_sheet *sheet)
{
    progress *p = (progress *)pane;
    const tal_theme *theme = sheet->theme;
    tal_column at = tal_leaf_begin(sheet, &p->scroll, WIDEST, _("Your progress"));

    if (p->kind < 0)
        tal_column_text(&at, theme->body, theme->text,
                        _("You have not finished a conversation yet."));
    else
        draw_kind(p, &at);
    if (p->of.shelf->count > 0)
        heading(&at, _("What to practise next"));
    for (size_t i = 0; i < p->of.shelf->count; i++)
        draw_scenario(p, &at, i);
    if (p->kind >= 0)
        draw_played(p, &at);
    tal_leaf_end(&at, BACK, _("Back"));
}

static void use(tal_pane *pane, int id)
{
    progress *p = (progress *)pane;

    if (id == BACK) {
        tal_app_close(pane->app, pane);
    } else if (id >= SCENARIO) {
        tal_app_close(pane->app, pane); /* freed when this input is done */
        p->of.practise(p->of.self, p->order[id - SCENARIO].id);
    } else {
        p->kind = id - KIND;
    }
}

static void shown(tal_pane *pane)
{
    tal_app_title(pane->app, _("Talante: your progress"));
}

static void free_progress(tal_pane *pane)
{
    progress *p = (progress *)pane;

    free(p->order);
    free(p);
}

/* Titles in the language of the interface, which may have changed since the shelf was opened. */
static tal_progress_scenario *order(const tal_progress_about *of)
{
    tal_progress_scenario *list = tal_shelf_order(of->shelf, of->history);

    for (size_t i = 0; list && i < of->shelf->count; i++) {
        tal_scenario_info info;

        tal_scenario_info_get(tal_shelf_find(of->shelf, list[i].id)->scenario,
                              tal_interface_spoken(), &info);
        list[i].title = info.title;
    }
    return list;
}

tal_pane *tal_progress_pane_new(const tal_progress_about *of)
{
    static const tal_pane_kind kind = {
        .draw = draw, .use = use, .shown = shown, .free = free_progress, .covers = true
    };
    progress *p = calloc(1, sizeof *p);

    if (!p)
        return NULL;
    *p = (progress){
        .pane = { .kind = &kind, .focus = BACK }, .of = *of, .order = order(of), .kind = -1
    };
    if (!p->order) {
        free(p);
        return NULL;
    }
    p->played = tal_history_played(of->history, &p->count);
    for (int i = TAL_PROGRESS_KINDS; i > 0; i--) {
        p->conversations[i - 1] =
            tal_progress_conversations(p->played, p->count, tal_progress_kinds[i - 1]);
        if (p->conversations[i - 1] > 0)
            p->kind = i - 1;
    }
    return &p->pane;
}
