/* The pages around the replay: what it came to, what was missed, and one thing to try. */
#include <string.h>

#include "base/intl.h"
#include "model/rubric.h"
#include "report/account_text.h"
#include "report/advice_text.h"
#include "report/gap_text.h"
#include "report/terms.h"
#include "window/debrief_pages.h"
#include "window/scale.h"

tal_colour tal_debrief_colour(const tal_theme *theme, tal_face face)
{
    return face == TAL_FACE_GOOD   ? theme->good
           : face == TAL_FACE_FAIR ? theme->fair
           : face == TAL_FACE_POOR ? theme->poor
                                   : theme->text;
}

const char *tal_debrief_words(const tal_part *answer)
{
    if (answer->kind == TAL_PART_SILENCE)
        return _("You say nothing.");
    return *answer->text ? answer->text : _("What you typed here was erased.");
}

static void put_heading(tal_column *column, const char *text)
{
    const tal_theme *theme = column->sheet->theme;

    tal_column_text(column, theme->heading, theme->text, text);
    tal_column_space(column, 0.75);
}

/* ---- What it came to --------------------------------------------------------------------------- */

static void put_ending(tal_column *column, const tal_account *account)
{
    const tal_theme *theme = column->sheet->theme;
    const tal_part *last = account->parts_count ? &account->parts[account->parts_count - 1] : NULL;
    bool ended = last && last->kind == TAL_PART_OUTCOME;

    put_heading(column, _("How it ended"));
    tal_column_text(column, theme->body, theme->text,
                    ended ? last->text : _("The conversation was not finished."));
    tal_column_space(column, 2);
}

static void put_meaning(tal_column *column, const tal_account *account)
{
    put_heading(column, _("What it was about"));
    tal_column_entry(column, _("What was claimed"), account->claim);
    tal_column_entry(column, _("What was true"), account->truth);
    tal_column_entry(column, _("What mattered"), account->value);
    tal_column_entry(column, _("What was expected"), account->expected);
    tal_column_space(column, 1.2);
    if (!account->result)
        return;
    put_heading(column, _("What it meant"));
    tal_column_entry(column, _("Result"), tal_terms_result(account->result));
    tal_column_entry(column, _("For the client"), account->for_client);
    tal_column_entry(column, _("For the company"), account->for_company);
    tal_column_entry(column, _("For the colleague"), account->for_colleague);
    tal_column_space(column, 1.2);
}

/* A name and a score above its bar. */
static void put_score(tal_column *column, const char *name, int score, const char *points,
                      tal_colour colour, int mark, const char *label)
{
    const tal_theme *theme = column->sheet->theme;
    const char *value = tal_sheet_format(column->sheet, _("%d of 100"), score);

    tal_column_text(column, theme->strong, theme->text, name);
    tal_column_text(column, theme->body, colour,
                    tal_sheet_format(column->sheet, "%s%s", value, points));
    tal_column_space(column, 0.6);
    tal_scale_bar(column, score, colour, mark, label);
}

static void put_skill(tal_column *column, const tal_debrief_of *of, tal_skill skill)
{
    const tal_theme *theme = column->sheet->theme;
    const tal_skill_score *score = &of->result->skills[skill];
    const char *name = tal_rubric_skill_name(of->rubric, skill, of->language);
    int floor = of->rubric->floors[skill];
    tal_face face = tal_account_text_face(score->score, of->rubric, floor);

    if (score->score < 0) {
        tal_column_entry(column, name, _("not asked for here"));
        return;
    }
    put_score(
        column, name, score->score,
        tal_sheet_format(column->sheet, _(" (%d of %d points)"), score->earned, score->possible),
        tal_debrief_colour(theme, face), floor,
        tal_sheet_format(column->sheet, _("at least %d"), floor));
    if (score->score < of->rubric->cut) {
        const char *anchor = tal_rubric_anchor(of->rubric, skill, TAL_LEVELS - 1, of->language);

        tal_column_space(column, 0.3);
        tal_column_text(column, theme->small, theme->quiet,
                        tal_sheet_format(column->sheet, _("Full points: %s"), anchor));
    }
    tal_column_space(column, 1.25);
}

static void put_verdict(tal_column *column, const tal_debrief_of *of)
{
    const tal_theme *theme = column->sheet->theme;
    tal_buffer words = TAL_BUFFER_EMPTY;

    if (!of->result->passed)
        tal_account_text_reasons(&words, of->result, of->rubric, of->language);
    tal_column_text(column, theme->heading, of->result->passed ? theme->good : theme->poor,
                    of->result->passed ? _("Passed.") : _("Not passed."));
    tal_column_space(column, 0.3);
    if (words.bytes) /* each sentence has its blank before it */
        tal_column_text(column, theme->body, theme->text, words.bytes + strspn(words.bytes, " "));
    column->sheet->drawing.failed = column->sheet->drawing.failed || words.failed;
    tal_buffer_free(&words);
    tal_column_space(column, 1);
}

/* In place of the scores, for what began in the middle. */
static void put_points(tal_column *column, const tal_debrief_of *of)
{
    put_heading(column, _("The moments that were met"));
    for (int i = 0; i < TAL_SKILLS; i++) {
        int earned, possible = tal_account_points(of->account, (tal_skill)i, &earned);

        tal_column_entry(column, tal_rubric_skill_name(of->rubric, (tal_skill)i, of->language),
                         possible > 0 ? tal_sheet_format(column->sheet, _("%d of %d points"), earned,
                                                         possible)
                                      : _("not asked for here"));
    }
    tal_column_space(column, 1);
    tal_column_text(column, column->sheet->theme->body, column->sheet->theme->text,
                    _("It did not begin at the beginning, so there is no score: that counts every "
                      "moment."));
    tal_column_space(column, 2);
}

static void put_scores(tal_column *column, const tal_debrief_of *of)
{
    const tal_theme *theme = column->sheet->theme;
    int cut = of->rubric->cut;
    tal_face face = tal_account_text_face(of->result->total, of->rubric, cut);

    put_heading(column, _("The score"));
    if (of->result->total >= 0 && of->result->outcome)
        put_verdict(column, of);
    for (int i = 0; i < TAL_SKILLS; i++)
        put_skill(column, of, (tal_skill)i);
    if (of->result->total < 0)
        return;
    put_score(column, _("Total"), of->result->total, "", tal_debrief_colour(theme, face), cut,
              tal_sheet_format(column->sheet, _("to pass: %d"), cut));
    tal_column_space(column, 2);
}

/* ---- The service gap --------------------------------------------------------------------------- */

static void put_gap_of(tal_column *column, const tal_debrief_of *of, tal_skill skill)
{
    const tal_theme *theme = column->sheet->theme;
    int believed = of->rating[skill], measured = of->result->skills[skill].score;
    tal_buffer words = TAL_BUFFER_EMPTY;

    tal_buffer_format(&words, _("believed %d"), believed);
    tal_buffer_text(&words, ", ");
    tal_buffer_format(&words, _("measured %d"), measured);
    tal_buffer_text(&words, ": ");
    tal_gap_text_difference(&words, measured - believed);
    tal_column_text(column, theme->strong, theme->text,
                    tal_rubric_skill_name(of->rubric, skill, of->language));
    tal_column_space(column, 0.4);
    tal_scale_gap(column, believed, measured);
    tal_column_space(column, 0.3);
    tal_column_buffer(column, theme->small, theme->quiet, &words);
    tal_column_space(column, 1.25);
}

static void put_gap(tal_column *column, const tal_debrief_of *of)
{
    const tal_theme *theme = column->sheet->theme;
    const char *sentence = of->rating ? tal_gap_text_sentence(of->rating, of->result) : NULL;

    if (!sentence)
        return;
    put_heading(column, _("What you believed, and what was measured"));
    tal_column_text(
        column, theme->small, theme->quiet,
        tal_sheet_format(column->sheet, "\u25CB %s   \u25CF %s", _("believed"), _("measured")));
    tal_column_space(column, 1);
    for (int i = 0; i < TAL_SKILLS; i++)
        if (tal_gap_text_compares(of->rating, of->result, (tal_skill)i))
            put_gap_of(column, of, (tal_skill)i);
    tal_column_text(column, theme->body, theme->text, sentence);
    tal_column_space(column, 1);
}

void tal_debrief_summary(tal_column *column, const tal_debrief_of *of, bool wide)
{
    const tal_theme *theme = column->sheet->theme;
    double between = 4 * theme->gap, half = (column->width - between) / 2;
    tal_column left, right;
    tal_scenario_info info;

    tal_scenario_info_get(of->scenario, of->language, &info);
    tal_column_text(column, theme->title, theme->text, info.title);
    tal_column_space(column, 0.5);
    tal_column_text(column, theme->body, theme->quiet, info.summary);
    tal_column_space(column, 2);
    left = right = *column;
    if (wide) {
        left.width = right.width = half;
        right.x += half + between;
    }
    put_ending(&left, of->account);
    put_meaning(&left, of->account);
    if (!wide)
        right.y = left.y;
    if (of->result)
        put_scores(&right, of);
    else
        put_points(&right, of);
    put_gap(&right, of);
    column->y = right.y > left.y ? right.y : left.y;
}

/* ---- What was missed, and what to try ---------------------------------------------------------- */

typedef struct titled {
    const char *title, *text;
    bool better; /* it is a line to say, and looks as on the pages of the replay */
} titled;

static void fill_titled(tal_column *column, const void *what)
{
    const tal_theme *theme = column->sheet->theme;
    const titled *it = what;

    tal_column_text(column, it->better ? theme->name : theme->strong,
                    it->better ? theme->link : theme->text, it->title);
    if (!*it->text)
        return;
    tal_column_space(column, 0.4);
    tal_column_text(column, it->better ? theme->strong : theme->body, theme->text, it->text);
}

static void put_titled(tal_column *column, const titled *it)
{
    const tal_theme *theme = column->sheet->theme;

    tal_column_card(column,
                    (tal_column_ground){ theme->card, theme->edge, it->better ? theme->accent : 0 },
                    fill_titled, it);
    tal_column_space(column, 0.75);
}

bool tal_debrief_has_missed(const tal_account *account)
{
    return account->unseen_count > 0 || account->unmet_count > 0;
}

void tal_debrief_missed(tal_column *column, const tal_account *account)
{
    if (account->unseen_count > 0)
        put_heading(column, _("What you did not look at"));
    for (size_t i = 0; i < account->unseen_count; i++)
        put_titled(column, &(titled){ account->unseen[i].label, account->unseen[i].shows, false });
    if (account->unseen_count > 0)
        tal_column_space(column, 1.5);
    if (account->unmet_count > 0)
        put_heading(column, _("What you did not get to"));
    for (size_t i = 0; i < account->unmet_count; i++)
        put_titled(column, &(titled){ account->unmet[i].moment, account->unmet[i].idea, false });
}

static void put_named(tal_column *column, const char *name, const char *text)
{
    tal_column_named(column, name, text);
    tal_column_space(column, 1);
}

void tal_debrief_advice(tal_column *column, const tal_account *account, const tal_advice *advice)
{
    const tal_theme *theme = column->sheet->theme;
    const char *idea = advice->part ? advice->part->idea : advice->unmet ? advice->unmet->idea : "";
    tal_buffer sentence = TAL_BUFFER_EMPTY;

    put_heading(column, _("One thing to try next time"));
    tal_advice_text_sentence(&sentence, account, advice);
    tal_column_buffer(column, theme->body, theme->text, &sentence);
    tal_column_space(column, 1.5);
    if (advice->part) {
        const tal_part *part = advice->part;

        if (part->kind == TAL_PART_SILENCE)
            tal_column_text(column, theme->note, theme->text, tal_debrief_words(part));
        else
            tal_column_named(column, _("You said:"), tal_debrief_words(part));
        tal_column_space(column, 1);
        if (part->better)
            put_titled(column, &(titled){ _("Try:"), part->better, true });
        if (part->better_locked)
            put_named(column, _("It was closed to you then:"), part->better_locked);
    }
    if (*idea)
        put_named(column, _("The idea:"), idea);
}
