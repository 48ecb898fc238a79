/*
 * The trainee rates themselves, a skill at a time, before anything of the score is shown: name,
 * both ends in the rubric's words, and a scale.
 */
#include <math.h>
#include <stdlib.h>

#include "base/intl.h"
#include "model/rubric.h"
#include "window/column.h"
#include "window/panes.h"

enum { MOST = 100, STEP = 10, STEPS = MOST / STEP + 1, SKIPPED = -1 };
enum { GO_ON = 1, SKIP, SKIP_ALL, BEFORE, TAKE_BACK, SCALE };

static const double MEASURE = 760; /* points, at 100 % */

typedef struct rating {
    tal_pane pane;
    const tal_rubric *rubric;
    const char *language;
    bool practice;
    void (*rated)(void *self, const int *rating);
    void *self;
    tal_skill skills[TAL_SKILLS]; /* those that are scored */
    int skills_count, at;
    int values[TAL_SKILLS]; /* by skill */
    tal_scroll scroll;
} rating;

/* ---- The picture ------------------------------------------------------------------------------- */

static int *value_of(rating *r)
{
    return &r->values[r->skills[r->at]];
}

/* All steps in one row, or in as many as it takes; each as wide as the widest would be with its
 * tick. */
static void put_scale(tal_column *column, int value)
{
    tal_sheet *sheet = column->sheet;
    double between = sheet->theme->gap / 3, width, height;
    int across;

    tal_sheet_button_size(sheet, "100", &width, &height);
    width += sheet->theme->button.size / 2;
    across = (int)((column->width + between) / (width + between));
    across = across >= STEPS ? STEPS : across > (STEPS + 1) / 2 ? (STEPS + 1) / 2 : across;
    across = across < 1 ? 1 : across;
    width = (column->width - (across - 1) * between) / across;
    for (int i = 0; i < STEPS; i++) {
        tal_box box = { column->x + i % across * (width + between),
                        column->y + i / across * (height + between), width, height };

        tal_sheet_button(sheet, SCALE + i, box,
                         i * STEP == value ? TAL_BUTTON_CHOSEN : TAL_BUTTON_PLAIN,
                         tal_sheet_format(sheet, "%d", i * STEP), true);
    }
    column->y += ceil((double)STEPS / across) * (height + between) - between;
}

/* The two ends of the scale, under them where they fit beside each other. */
static void put_ends(tal_column *column, const rating *r)
{
    const tal_theme *theme = column->sheet->theme;
    tal_skill skill = r->skills[r->at];
    double between = 3 * theme->gap, half = (column->width - between) / 2;
    bool beside = half >= 240 * theme->scale;
    tal_column low = *column, high = *column;

    if (beside) {
        low.width = high.width = half;
        high.x += half + between;
    }
    tal_column_entry(&low, "0", tal_rubric_anchor(r->rubric, skill, 0, r->language));
    if (!beside)
        high.y = low.y;
    tal_column_entry(&high, "100",
                     tal_rubric_anchor(r->rubric, skill, TAL_LEVELS - 1, r->language));
    column->y = fmax(low.y, high.y);
}

static void put_buttons(tal_column *column, const rating *r, bool chosen)
{
    tal_button buttons[5];
    size_t count = 0;

    buttons[count++] = (tal_button){ GO_ON, TAL_BUTTON_MAIN, _("Continue"), !chosen };
    buttons[count++] = (tal_button){ SKIP, TAL_BUTTON_PLAIN, _("Skip this one"), false };
    buttons[count++] = (tal_button){ SKIP_ALL, TAL_BUTTON_QUIET, _("Skip all"), false };
    if (r->at > 0)
        buttons[count++] = (tal_button){ BEFORE, TAL_BUTTON_QUIET, _("The one before"), false };
    if (r->practice)
        buttons[count++] =
            (tal_button){ TAKE_BACK, TAL_BUTTON_QUIET, _("Take my last reply back"), false };
    tal_column_buttons(column, buttons, count);
}

static void put_question(tal_column *column, rating *r)
{
    const tal_theme *theme = column->sheet->theme;

    tal_column_text(column, theme->title, theme->text, _("How well did you do?"));
    tal_column_space(column, 0.5);
    tal_column_text(column, theme->body, theme->quiet,
                    r->practice ? _("Before you see the score: what do you think, from 0 to 100?")
                                : _("What do you think, from 0 to 100?"));
    tal_column_space(column, 3);
    tal_column_text(
        column, theme->small, theme->quiet,
        tal_sheet_format(column->sheet, _("Skill %d of %d"), r->at + 1, r->skills_count));
    tal_column_text(column, theme->heading, theme->text,
                    tal_rubric_skill_name(r->rubric, r->skills[r->at], r->language));
    tal_column_space(column, 1);
    put_scale(column, *value_of(r));
    tal_column_space(column, 1.25);
    put_ends(column, r);
    tal_column_space(column, 2);
    put_buttons(column, r, *value_of(r) != SKIPPED);
}

static void draw(tal_pane *pane, tal_sheet *sheet)
{
    rating *r = (rating *)pane;
    const tal_theme *theme = sheet->theme;
    const tal_box all = { 0, 0, sheet->width, sheet->height };
    double margin = 2 * theme->gap, width = fmin(all.width - 2 * margin, MEASURE * theme->scale);
    tal_column column = { sheet, (all.width - width) / 2, margin + all.height / 16, width, false };

    tal_sheet_box(sheet, all, theme->paper, 0);
    tal_sheet_scroll_begin(sheet, &r->scroll, all);
    if (r->at < r->skills_count)
        put_question(&column, r);
    tal_sheet_scroll_end(sheet, column.y + margin);
}

/* ---- What is done with it ---------------------------------------------------------------------- */

/* It closes first, so that what is opened next does not lie under it. */
static void finish(rating *r, bool back)
{
    tal_app_close(r->pane.app, &r->pane);
    r->rated(r->self, back ? NULL : r->values);
}

static void turn_to(rating *r, int skill)
{
    if (skill >= r->skills_count) {
        finish(r, false);
        return;
    }
    r->at = skill;
    r->scroll = (tal_scroll){ 0 };
    tal_app_focus(&r->pane, *value_of(r) == SKIPPED ? 0 : GO_ON);
}

static void choose(rating *r, int value)
{
    *value_of(r) = value < 0 ? 0 : value > MOST ? MOST : value;
    tal_app_focus(&r->pane, GO_ON);
}

/* Those that were rated before stay so, as at the terminal. */
static void skip_all(rating *r)
{
    for (int i = r->at; i < r->skills_count; i++)
        r->values[r->skills[i]] = SKIPPED;
    finish(r, false);
}

static void use(tal_pane *pane, int id)
{
    rating *r = (rating *)pane;

    switch (id) {
    case SKIP:
        *value_of(r) = SKIPPED;
        turn_to(r, r->at + 1);
        break;
    case GO_ON:
        turn_to(r, r->at + 1);
        break;
    case SKIP_ALL:
        skip_all(r);
        break;
    case BEFORE:
        turn_to(r, r->at - 1);
        break;
    case TAKE_BACK:
        finish(r, true);
        break;
    default:
        choose(r, (id - SCALE) * STEP);
        break;
    }
}

/* From where nothing is chosen yet, an arrow leads to the middle. */
static void move(rating *r, int by)
{
    int value = *value_of(r);

    choose(r, value == SKIPPED ? MOST / 2 : value + by);
}

static bool input(tal_pane *pane, const tal_input *in)
{
    rating *r = (rating *)pane;

    if (in->kind != TAL_INPUT_PRESS || in->holds & (TAL_HOLD_CONTROL | TAL_HOLD_ALT))
        return false;
    switch (in->press) {
    case TAL_PRESS_LEFT:
        move(r, -STEP);
        break;
    case TAL_PRESS_RIGHT:
        move(r, STEP);
        break;
    case TAL_PRESS_HOME:
        choose(r, 0);
        break;
    case TAL_PRESS_END:
        choose(r, MOST);
        break;
    case TAL_PRESS_CHARACTER:
        if (in->character < '0' || in->character > '9')
            return false;
        choose(r, (in->character - '0') * STEP);
        break;
    default:
        return false;
    }
    return true;
}

/* To the skill before. From the first one there is a way back in practice only, and that has its
 * button: a slip of a finger takes nothing back and skips nothing. */
static void leave(tal_pane *pane)
{
    rating *r = (rating *)pane;

    if (r->at > 0)
        turn_to(r, r->at - 1);
}

static void shown(tal_pane *pane)
{
    rating *r = (rating *)pane;

    tal_app_title(pane->app, _("How well did you do?"));
    if (r->skills_count == 0)
        finish(r, false);
}

static void free_rating(tal_pane *pane)
{
    free(pane);
}

tal_pane *tal_rating_pane_new(const tal_rubric *rubric, const tal_result *result,
                              const char *language, bool practice,
                              void (*rated)(void *self, const int *rating), void *self)
{
    static const char *const keys[][2] = {
        { N_("0 to 9"), N_("0 to 90") },
        { N_("Left, Right"), N_("10 less, 10 more") },
        { N_("Home, End"), N_("0, 100") },
        { N_("Escape"), N_("the skill before") },
    };
    static const tal_pane_kind kind = {
        .draw = draw,
        .use = use,
        .input = input,
        .leave = leave,
        .shown = shown,
        .free = free_rating,
        .covers = true,
        .keys = keys,
        .keys_count = sizeof keys / sizeof *keys,
    };
    rating *r = calloc(1, sizeof *r);

    if (!r)
        return NULL;
    *r = (rating){ .pane = { .kind = &kind },
                   .rubric = rubric,
                   .language = language,
                   .practice = practice,
                   .rated = rated,
                   .self = self };
    for (int i = 0; i < TAL_SKILLS; i++) {
        r->values[i] = SKIPPED;
        if (result->skills[i].score >= 0)
            r->skills[r->skills_count++] = (tal_skill)i;
    }
    return &r->pane;
}
