/* Lays the account of a session out on a page. Judges nothing: scores and lines come ready. */
#include "report/account_text.h"

#include <string.h>

#include "base/intl.h"
#include "model/rubric.h"
#include "report/lines.h"
#include "report/terms.h"
#include "report/words_text.h"

enum { INDENT = 2, DETAIL = 4, NAMES = 26 };

/* NAME, then TEXT in a second column; nothing where the author gave none. */
static void row(tal_page *page, const char *name, const char *text)
{
    if (!*text)
        return;
    tal_page_putf(page, TAL_FACE_STRONG, "%s:", name);
    tal_page_tab(page);
    tal_page_put(page, TAL_FACE_TEXT, text);
    tal_page_end(page, INDENT, NAMES);
}

void tal_account_text_head(tal_page *page, const tal_scenario_info *info)
{
    tal_lines_heading(page, info->title);
    if (!*info->summary)
        return;
    tal_page_put(page, TAL_FACE_QUIET, info->summary);
    tal_page_end(page, INDENT, INDENT);
}

void tal_account_text_ending(tal_page *page, const tal_account *account)
{
    const tal_part *last = account->parts_count ? &account->parts[account->parts_count - 1] : NULL;
    bool ended = last && last->kind == TAL_PART_OUTCOME;

    tal_lines_heading(page, _("How it ended"));
    tal_page_put(page, TAL_FACE_TEXT, ended ? last->text : _("The conversation was not finished."));
    tal_page_end(page, INDENT, INDENT);
}

void tal_account_text_about(tal_page *page, const tal_account *account)
{
    tal_lines_heading(page, _("What it was about"));
    row(page, _("What was claimed"), account->claim);
    row(page, _("What was true"), account->truth);
    row(page, _("What mattered"), account->value);
    row(page, _("What was expected"), account->expected);
}

void tal_account_text_meaning(tal_page *page, const tal_account *account)
{
    if (!account->result)
        return;
    tal_lines_heading(page, _("What it meant"));
    row(page, _("Result"), tal_terms_result(account->result));
    row(page, _("For the client"), account->for_client);
    row(page, _("For the company"), account->for_company);
    row(page, _("For the colleague"), account->for_colleague);
}

tal_face tal_account_text_face(int score, const tal_rubric *rubric, int floor)
{
    return score >= rubric->cut ? TAL_FACE_GOOD : score >= floor ? TAL_FACE_FAIR : TAL_FACE_POOR;
}

static void put_skill(tal_page *page, const tal_result *result, const tal_rubric *rubric,
                      tal_skill skill, const char *language)
{
    const tal_skill_score *score = &result->skills[skill];
    tal_face face = tal_account_text_face(score->score, rubric, rubric->floors[skill]);

    tal_page_putf(page, TAL_FACE_STRONG, "%s:", tal_rubric_skill_name(rubric, skill, language));
    tal_page_tab(page);
    if (score->score < 0) {
        tal_page_put(page, TAL_FACE_QUIET, _("not asked for here"));
        tal_page_end(page, INDENT, NAMES);
        return;
    }
    tal_page_bar(page, face, score->score);
    tal_page_put(page, TAL_FACE_TEXT, " ");
    tal_page_putf(page, face, _("%d of 100"), score->score);
    tal_page_putf(page, TAL_FACE_QUIET, _(" (%d of %d points)"), score->earned, score->possible);
    tal_page_end(page, INDENT, NAMES);
    if (score->score < rubric->cut) {
        tal_page_putf(page, TAL_FACE_QUIET, _("Full points: %s"),
                      tal_rubric_anchor(rubric, skill, TAL_LEVELS - 1, language));
        tal_page_end(page, DETAIL, DETAIL);
    }
}

void tal_account_text_reasons(tal_buffer *out, const tal_result *result, const tal_rubric *rubric,
                              const char *language)
{
    if (result->total < rubric->cut)
        tal_buffer_format(out, _(" The total has to reach %d."), rubric->cut);
    for (int i = 0; i < TAL_SKILLS; i++)
        if (result->skills[i].score >= 0 && result->skills[i].score < rubric->floors[i])
            tal_buffer_format(out, _(" %s has to reach %d."),
                              tal_rubric_skill_name(rubric, (tal_skill)i, language),
                              rubric->floors[i]);
    for (int i = 0; result->result && tal_result_names[i]; i++)
        if (!strcmp(tal_result_names[i], result->result) && !(rubric->passing >> i & 1))
            tal_buffer_format(out, _(" A conversation that ends so does not pass: %s."),
                              tal_terms_result(result->result));
}

void tal_account_text_scores(tal_page *page, const tal_result *result, const tal_rubric *rubric,
                             const char *language)
{
    tal_face face = tal_account_text_face(result->total, rubric, rubric->cut);

    tal_lines_heading(page, _("The score"));
    for (int i = 0; i < TAL_SKILLS; i++)
        put_skill(page, result, rubric, (tal_skill)i, language);
    if (result->total < 0)
        return;
    tal_page_putf(page, TAL_FACE_STRONG, "%s:", _("Total"));
    tal_page_tab(page);
    tal_page_bar(page, face, result->total);
    tal_page_put(page, TAL_FACE_TEXT, " ");
    tal_page_putf(page, face, _("%d of 100"), result->total);
    tal_page_end(page, INDENT, NAMES);
}

void tal_account_text_verdict(tal_page *page, const tal_result *result, const tal_rubric *rubric,
                              const char *language)
{
    if (result->total < 0 || !result->outcome)
        return;
    tal_page_gap(page);
    if (result->passed) {
        tal_page_put(page, TAL_FACE_GOOD, _("Passed."));
    } else {
        tal_buffer reasons = TAL_BUFFER_EMPTY;

        tal_page_put(page, TAL_FACE_POOR, _("Not passed."));
        tal_account_text_reasons(&reasons, result, rubric, language);
        tal_page_put_buffer(page, TAL_FACE_TEXT, &reasons);
    }
    tal_page_end(page, INDENT, INDENT);
}

void tal_account_text_points(tal_page *page, const tal_account *account, const tal_rubric *rubric,
                             const char *language)
{
    tal_lines_heading(page, _("The moments that were met"));
    for (int i = 0; i < TAL_SKILLS; i++) {
        int earned, possible = tal_account_points(account, (tal_skill)i, &earned);

        tal_page_putf(page, TAL_FACE_STRONG, "%s:",
                      tal_rubric_skill_name(rubric, (tal_skill)i, language));
        tal_page_tab(page);
        if (possible > 0)
            tal_page_putf(page, tal_lines_level_face(earned, possible), _("%d of %d points"), earned,
                          possible);
        else
            tal_page_put(page, TAL_FACE_QUIET, _("not asked for here"));
        tal_page_end(page, INDENT, NAMES);
    }
    tal_page_gap(page);
    tal_page_put(page, TAL_FACE_TEXT, _("It did not begin at the beginning, so there is no score: that "
                                        "counts every moment."));
    tal_page_end(page, INDENT, INDENT);
}

/* One more paragraph of a reply's. */
static void put_detail(tal_page *page, const char *name, const char *text)
{
    tal_page_put(page, TAL_FACE_STRONG, name);
    tal_page_putf(page, TAL_FACE_TEXT, " %s", text);
    tal_page_end(page, DETAIL, DETAIL);
}

/* The better line, what would then be said of it, and why it could not be given. */
static void put_better(tal_page *page, const tal_part *part)
{
    if (!part->better)
        return;
    put_detail(page, _("Better:"), part->better); /* without quotes: it may hold some */
    if (part->better_why && *part->better_why)
        put_detail(page, _("With that one:"), part->better_why);
    if (part->better_locked)
        put_detail(page, _("It was closed to you then:"), part->better_locked);
}

static void put_words(tal_page *page, const tal_part *part)
{
    switch (part->kind) {
    case TAL_PART_SILENCE:
        tal_lines_note(page, _("You say nothing."));
        break;
    case TAL_PART_REPLY:
        tal_lines_speech(page, _("You"), part->text);
        break;
    default:
        if (*part->text)
            tal_words_text_speech(page, part->text, part->reasons, part->reasons_count);
        else
            tal_lines_note(page, _("What you typed here was erased."));
        break;
    }
}

static void put_answer(tal_page *page, const tal_part *part, const tal_rubric *rubric,
                       const char *language, bool key)
{
    put_words(page, part);
    if (part->kind == TAL_PART_UNCLEAR) {
        tal_page_put(page, TAL_FACE_QUIET, _("It was not understood, and you were asked what you mean."));
        tal_page_end(page, DETAIL, DETAIL);
        return;
    }
    if (part->moment) {
        tal_page_putf(page, TAL_FACE_STRONG, _("Moment: %s"), part->moment);
        tal_page_end(page, DETAIL, DETAIL);
    }
    if (rubric)
        tal_lines_effect(page, &part->effect, rubric, language);
    if (rubric)
        tal_words_text_reasons(page, part->text, part->reasons, part->reasons_count, rubric, language);
    if (part->taken)
        put_detail(page, _("It was taken as:"), part->taken);
    if (*part->why) {
        tal_page_put(page, TAL_FACE_TEXT, part->why);
        tal_page_end(page, DETAIL, DETAIL);
    }
    if (rubric && key)
        put_better(page, part);
    if (*part->idea)
        put_detail(page, _("The idea:"), part->idea);
}

void tal_account_text_part(tal_page *page, const tal_part *part, const tal_rubric *rubric,
                           const char *language, bool key)
{
    tal_page_gap(page);
    switch (part->kind) {
    case TAL_PART_SAYS:
        tal_lines_speech(page, part->speaker, part->text);
        break;
    case TAL_PART_NOTE:
    case TAL_PART_OUTCOME:
        tal_lines_note(page, part->text);
        break;
    case TAL_PART_LOOK:
        tal_lines_look(page, part->speaker, part->text);
        break;
    case TAL_PART_REPLY:
    case TAL_PART_SILENCE:
    case TAL_PART_TEXT:
    case TAL_PART_UNCLEAR:
        put_answer(page, part, rubric, language, key);
        break;
    }
}

void tal_account_text_unseen(tal_page *page, const tal_account *account)
{
    if (account->unseen_count == 0)
        return;
    tal_lines_heading(page, _("What you did not look at"));
    for (size_t i = 0; i < account->unseen_count; i++)
        tal_lines_look(page, account->unseen[i].label, account->unseen[i].shows);
}

void tal_account_text_unmet(tal_page *page, const tal_account *account)
{
    if (account->unmet_count == 0)
        return;
    tal_lines_heading(page, _("What you did not get to"));
    for (size_t i = 0; i < account->unmet_count; i++)
        tal_lines_look(page, account->unmet[i].moment, account->unmet[i].idea);
}
