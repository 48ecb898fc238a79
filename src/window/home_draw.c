/* How home looks: from above to below what was left, how to play, and a card for each scenario. */
#include "window/home_pane.h"

#include <math.h>
#include <string.h>

#include "base/intl.h"
#include "report/progress_words.h"
#include "report/terms.h"
#include "window/column.h"

static const double WIDEST = 1120;               /* of what is read; the rest is margin */
static const double LEFT_CARD = 270, CARD = 400; /* their least widths beside others */

static void heading(tal_column *at, const char *text)
{
    const tal_theme *theme = at->sheet->theme;

    tal_column_space(at, 2);
    tal_column_text(at, theme->heading, theme->text, text);
    tal_column_space(at, 1);
}

/* ---- The top: what it is about, and where else one can go --------------------------------------- */

static void draw_top(const tal_home *home, tal_column *at)
{
    const tal_theme *theme = at->sheet->theme;
    const char *question = _("Who do you want to talk with?");
    const tal_button buttons[] = {
        { TAL_HOME_TO_PROGRESS, TAL_BUTTON_QUIET, _("Progress"), !home->history || !home->rubric },
        { TAL_HOME_TO_PREFERENCES, TAL_BUTTON_QUIET, _("Preferences"), false },
        { TAL_HOME_TO_KEYS, TAL_BUTTON_QUIET, _("Keys"), false },
    };
    size_t count = sizeof buttons / sizeof *buttons;
    double wide = tal_sheet_buttons_width(at->sheet, buttons, count);
    double asked = tal_sheet_text_width(at->sheet, theme->title, question);
    bool beside = asked + theme->gap + wide <= at->width;

    tal_column_text(at, theme->title, theme->text, question);
    if (beside) {
        tal_sheet_buttons(at->sheet, at->x + at->width - wide, at->y - theme->title.size * 1.25,
                          wide + 1, buttons, count);
        return;
    }
    tal_column_space(at, 0.5);
    tal_column_buttons(at, buttons, count);
}

/* ---- What was left ------------------------------------------------------------------------------ */

static const char *title_of(const tal_home *home, tal_sheet *sheet, const char *id)
{
    const tal_book *book = tal_shelf_find(&home->shelf, id);
    tal_scenario_info info;

    if (!book)
        return tal_column_clean(sheet, id);
    tal_scenario_info_get(book->scenario, home->language, &info);
    return tal_column_clean(sheet, info.title);
}

static void draw_left_card(const tal_home *home, tal_sheet *sheet, int i, tal_box *box)
{
    const tal_theme *theme = sheet->theme;
    const tal_played *left = home->left[i];
    char when[TAL_PROGRESS_TIME];
    double pad = theme->gap * 0.75, width = box->width - 2 * pad, high;
    const char *title = title_of(home, sheet, left->scenario);
    const char *how = tal_sheet_format(
        sheet, "%s\n%s", tal_progress_kind_words(tal_progress_kind_of(left)),
        tal_sheet_format(sheet, _("begun %s UTC"),
                         tal_column_clean(sheet, tal_progress_minute(left->started, when))));

    high = tal_sheet_text_height(sheet, width, theme->strong, title);
    box->height = high + tal_sheet_text_height(sheet, width, theme->small, how) + 2 * pad;
    tal_sheet_card(sheet, TAL_HOME_RESUME + i, *box, tal_sheet_format(sheet, "%s\n%s", title, how),
                   true);
    tal_sheet_text(sheet, box->x + pad, box->y + pad, width, theme->strong, theme->text, title);
    tal_sheet_text(sheet, box->x + pad, box->y + pad + high, width, theme->small, theme->quiet,
                   how);
}

static void draw_left(const tal_home *home, tal_column *at)
{
    double gap = at->sheet->theme->gap, third = (at->width - 2 * gap) / TAL_HOME_LEFT;
    bool beside = third >= LEFT_CARD * at->sheet->theme->scale;
    tal_box box = { at->x, 0, beside ? third : at->width, 0 };

    if (home->left_count == 0)
        return;
    heading(at, _("Go on where you left"));
    box.y = at->y;
    for (int i = 0; i < home->left_count; i++) {
        draw_left_card(home, at->sheet, i, &box);
        at->y = fmax(at->y, box.y + box.height);
        if (beside)
            box.x += box.width + gap;
        else
            box.y = at->y + gap / 2;
    }
}

/* ---- How to play -------------------------------------------------------------------------------- */

static tal_button choice(int id, const char *label, bool chosen)
{
    return (tal_button){ id, chosen ? TAL_BUTTON_CHOSEN : TAL_BUTTON_PLAIN, label, false };
}

/* A word above its buttons; beside the group before it where there is room. LEFT is where. */
static void draw_group(tal_column *at, double *left, double *below, const char *word,
                       const tal_button *buttons, size_t count)
{
    const tal_theme *theme = at->sheet->theme;
    double wide = fmin(tal_sheet_buttons_width(at->sheet, buttons, count) + 1, at->width), high;

    if (*left > at->x && *left + wide > at->x + at->width) {
        *left = at->x;
        at->y = *below + theme->gap;
    }
    high = tal_sheet_text(at->sheet, *left, at->y, wide, theme->name, theme->quiet, word);
    high += theme->gap / 2;
    high += tal_sheet_buttons(at->sheet, *left, at->y + high, wide, buttons, count);
    *left += wide + 2 * theme->gap;
    *below = fmax(*below, at->y + high);
}

static const char *way_words(tal_home_way way)
{
    static const char *const words[] = {
        [TAL_HOME_PRACTICE] = N_("For yourself: with hints, and replies can be taken back."),
        [TAL_HOME_ASSESSMENT] = N_("As in an exam: no hints, nothing can be taken back, and the "
                                   "record says that it was one."),
        [TAL_HOME_EXAMPLE] =
            N_("Nothing to play: read how it can go well, step by step and with the "
               "reasons. The record will say that you know the answers."),
    };

    return _(words[way]);
}

static void draw_choices(const tal_home *home, tal_column *at)
{
    const tal_theme *theme = at->sheet->theme;
    bool spanish = strcmp(home->language, "es") == 0;
    const tal_button languages[] = {
        choice(TAL_HOME_ENGLISH, "English", !spanish),
        choice(TAL_HOME_SPANISH, "Español", spanish),
    };
    const tal_button ways[] = {
        choice(TAL_HOME_WAYS + TAL_HOME_PRACTICE, _("Practice"), home->way == TAL_HOME_PRACTICE),
        choice(TAL_HOME_WAYS + TAL_HOME_ASSESSMENT, _("Assessment"),
               home->way == TAL_HOME_ASSESSMENT),
        choice(TAL_HOME_WAYS + TAL_HOME_EXAMPLE, _("An example"), home->way == TAL_HOME_EXAMPLE),
    };
    const tal_button replies[] = {
        choice(TAL_HOME_PICK, _("Choose from replies"), !home->typed),
        choice(TAL_HOME_TYPE, _("Type your own"), home->typed),
    };
    double left = at->x, below;

    at->y += 2 * theme->gap;
    below = at->y;
    draw_group(at, &left, &below, _("Language"), languages, 2);
    draw_group(at, &left, &below, _("How"), ways, 3);
    if (home->way != TAL_HOME_EXAMPLE)
        draw_group(at, &left, &below, _("What you say"), replies, 2);
    at->y = below + theme->gap / 2;
    tal_column_text(at, theme->small, theme->quiet, way_words(home->way));
}

/* ---- Cards -------------------------------------------------------------------------------------- */

static const char *last_words(tal_sheet *sheet, const tal_home *home, const char *id, bool *is_new)
{
    size_t count = 0;
    const tal_played *all = home->history ? tal_history_played(home->history, &count) : NULL;

    *is_new = true;
    for (size_t i = count; i > 0; i--) {
        const tal_played *it = &all[i - 1];
        const char *kind;

        if (!tal_played_counts(it) || strcmp(it->scenario, id) != 0)
            continue;
        *is_new = false;
        kind = tal_progress_kind_words(tal_progress_kind_of(it));
        if (it->total < 0)
            return tal_sheet_format(sheet, "%s: %s", kind, _("not scored yet"));
        return tal_sheet_format(sheet, "%s: %s. %s", kind,
                                tal_sheet_format(sheet, _("%d of 100 the last time"), it->total),
                                it->passed ? _("Passed.") : _("Not passed."));
    }
    return _("New");
}

static void say(tal_column *at, double above, tal_font type, tal_colour colour, const char *text)
{
    if (!*text)
        return;
    tal_column_space(at, above);
    tal_column_text(at, type, colour, text);
}

static void say_card(tal_column *at, const tal_home *home, size_t i, const tal_scenario_info *info)
{
    const tal_theme *theme = at->sheet->theme;
    const char *setting = tal_terms_setting(info->setting), *last;
    bool is_new;

    say(at, 0, theme->small, theme->quiet,
        *setting ? tal_sheet_format(at->sheet, "%s, %s", info->persona, setting) : info->persona);
    say(at, 0.25, theme->heading, theme->text,
        tal_sheet_format(at->sheet, "%zu. %s", i + 1, info->title));
    say(at, 0.5, theme->body, theme->text, info->summary);
    if (*info->teaches)
        say(at, 0.5, theme->small, theme->quiet,
            tal_sheet_format(at->sheet, _("You practise: %s"), info->teaches));
    last = last_words(at->sheet, home, info->id, &is_new);
    if (info->minutes > 0)
        last = tal_sheet_format(at->sheet, _("%d min. %s"), info->minutes, last);
    say(at, 0.5, theme->name, is_new ? theme->link : theme->text, last);
}

static double portrait_width(const tal_sheet *sheet)
{
    return 120 * (1 + (sheet->theme->scale - 1) / 4);
}

/* The words of a card of WIDTH at (X, Y), beside the portrait. Their lower end. */
static double lay_words(const tal_home *home, tal_sheet *sheet, size_t i, tal_box box, bool dry)
{
    double pad = sheet->theme->gap * 1.25, beside = portrait_width(sheet) + 2 * pad;
    tal_scenario_info info;
    tal_column at = { sheet, box.x + beside, box.y + pad, box.width - beside - pad, dry };

    tal_scenario_info_get(home->shelf.books[i].scenario, home->language, &info);
    say_card(&at, home, i, &info);
    return at.y + pad;
}

static void draw_portrait(tal_sheet *sheet, const tal_home *home, const tal_book *book, tal_box box)
{
    const tal_theme *theme = sheet->theme;
    tal_expression expression = tal_mien_expression(TAL_MIEN_LISTENING);

    tal_sheet_box(sheet, box, tal_colour_mix(theme->edge, theme->card, 0.4), theme->radius);
    tal_picture_draw(tal_gallery_person(home->pane.app->gallery, book->info.portrait, book->path),
                     sheet, box, &expression);
}

static void draw_card(const tal_home *home, tal_sheet *sheet, size_t i, tal_box box)
{
    const tal_book *book = &home->shelf.books[i];
    double pad = sheet->theme->gap * 1.25, wide = portrait_width(sheet);

    tal_sheet_card(sheet, TAL_HOME_CARD + (int)i, box, title_of(home, sheet, book->info.id), true);
    draw_portrait(sheet, home, book, (tal_box){ box.x + pad, box.y + pad, wide, wide * 1.2 });
    lay_words(home, sheet, i, box, false);
}

static void draw_cards(const tal_home *home, tal_column *at)
{
    tal_sheet *sheet = at->sheet;
    size_t count = home->shelf.count;
    double gap = sheet->theme->gap;
    size_t columns = at->width >= 2 * CARD * sheet->theme->scale + gap ? 2 : 1;
    double least = portrait_width(sheet) * 1.2 + 2.5 * gap;
    tal_box box = { 0, 0, (at->width - (double)(columns - 1) * gap) / (double)columns, 0 };

    at->y += 1.5 * gap;
    for (size_t row = 0; row < count; row += columns) {
        size_t end = row + columns < count ? row + columns : count;

        box.y = at->y;
        box.height = least;
        for (size_t i = row; i < end; i++)
            box.height = fmax(box.height, lay_words(home, sheet, i, box, true) - box.y);
        for (size_t i = row; i < end; i++) {
            box.x = at->x + (double)(i - row) * (box.width + gap);
            draw_card(home, sheet, i, box);
        }
        at->y += box.height + gap;
    }
}

/* ---- All of it ---------------------------------------------------------------------------------- */

static void draw_troubles(const tal_home *home, tal_column *at)
{
    const tal_theme *theme = at->sheet->theme;
    const tal_button why = { TAL_HOME_WHY, TAL_BUTTON_QUIET, _("What is wrong?"), false };
    const char *left_out = home->shelf.left_out.bytes;

    if (home->shelf_said.length == 0 && home->history_said.length == 0 &&
        !tal_gallery_lack(home->pane.app->gallery, 0))
        return;
    at->y += theme->gap / 2;
    tal_column_text(
        at, theme->body, theme->text,
        left_out ? tal_sheet_format(at->sheet, _("Left out, because of errors: %s"), left_out)
                 : _("Something could not be read."));
    tal_column_buttons(at, &why, 1);
}

void tal_home_draw(tal_home *home, tal_sheet *sheet)
{
    const tal_theme *theme = sheet->theme;
    double margin = 2 * theme->gap;
    double width = fmin(sheet->width - 2 * margin, WIDEST);
    tal_column at = { sheet, (sheet->width - width) / 2, 2 * theme->gap, width, false };

    tal_sheet_scroll_begin(sheet, &home->scroll, (tal_box){ 0, 0, sheet->width, sheet->height });
    draw_top(home, &at);
    if (home->loaded) {
        draw_left(home, &at);
        draw_choices(home, &at);
        draw_cards(home, &at);
        draw_troubles(home, &at);
    } else {
        at.y += 2 * theme->gap;
        tal_column_text(&at, theme->note, theme->quiet, _("Looking for the conversations\u2026"));
    }
    tal_sheet_scroll_end(sheet, at.y + theme->gap);
}
