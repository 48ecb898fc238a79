/* Says what there is to say in its order. Judges nothing: scores, bands and decisions come ready. */
#include "dossier/person_page.h"

#include <string.h>

#include "base/intl.h"
#include "dossier/invented.h"
#include "dossier/person_moments.h"
#include "dossier/score_figure.h"
#include "model/assessment.h"
#include "model/rubric.h"
#include "report/gap_text.h"
#include "report/terms.h"
#include "report/words_text.h"
#include "session/session.h"

enum { NEXT = 3, WELL = 6 }; /* so many moments are told of at most */

typedef struct page {
    tal_folio *folio;
    const tal_handed *person;
    const char *language; /* of the person's conversations */
    tal_person_moments moments;
} page;

static const char *skill_name(const page *p, int skill)
{
    return tal_rubric_skill_name(p->person->rubric, (tal_skill)skill, p->language);
}

static const char *title_of(const tal_handed_part *part)
{
    tal_scenario_info info;

    tal_scenario_info_get(part->scenario, part->language, &info);
    return info.title;
}

static const char *yes_or_no(bool yes)
{
    return yes ? _("yes") : _("no");
}

/* ---- Who, and what ------------------------------------------------------------------------------- */

static void put_head(const page *p)
{
    tal_folio *folio = p->folio;
    const tal_assessment *assessment = p->person->assessment;
    int row = tal_assessment_language(assessment, p->language);

    tal_folio_begin(folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_put_in(folio, TAL_FOLIO_STRONG, p->language, assessment->titles[row == TAL_NONE ? 0 : row]);
    tal_folio_put(folio, TAL_FOLIO_TEXT, ". ");
    tal_folio_putf(folio, TAL_FOLIO_TEXT, "%s ", _("Candidate:"));
    tal_folio_put(folio, TAL_FOLIO_NAME, p->person->candidate);
    tal_folio_put(folio, TAL_FOLIO_TEXT, "."); /* on which day, results do not say */
    tal_folio_begin(folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_put(folio, TAL_FOLIO_TEXT,
                  p->person->listener ? _("You answered in your own words.")
                                      : _("You answered by choosing among replies that were offered."));
    tal_folio_put(folio, TAL_FOLIO_TEXT,
                  _(" Each answer that decides a moment earns 0, 1 or 2 points of each skill that the moment asks for. A score is how "
                    "many of a hundred possible points were earned."));
}

/* ---- The decision -------------------------------------------------------------------------------- */

static void put_range(tal_folio *folio, const tal_band *band, int score, int sem)
{
    tal_band_range range = tal_band_around(score, sem);

    if (band)
        tal_folio_cellf(folio, _("%d to %d"), range.low, range.high);
    else
        tal_folio_cell(folio, _("not known"));
}

static bool passes(const tal_rubric *rubric, const char *result)
{
    for (int i = 0; tal_result_names[i]; i++)
        if (strcmp(tal_result_names[i], result) == 0)
            return rubric->passing >> i & 1;
    return false;
}

static void put_rule(const page *p)
{
    tal_folio *folio = p->folio;
    const tal_handed *person = p->person;
    const tal_rubric *rubric = person->rubric;
    const tal_result *result = person->result;

    tal_folio_table(folio, _("The rule, and what it came to"));
    tal_folio_column_add(folio, _("What counts"), false);
    tal_folio_column_add(folio, _("Needed"), true);
    tal_folio_column_add(folio, _("Yours"), true);
    tal_folio_column_add(folio, _("Band"), true);
    tal_folio_column_add(folio, _("Met"), false);
    tal_folio_cell(folio, _("Total"));
    tal_folio_cellf(folio, "%d", rubric->cut);
    tal_folio_cellf(folio, "%d", result->total);
    put_range(folio, person->band, result->total, person->band ? person->band->sem : 0);
    tal_folio_cell(folio, yes_or_no(result->total >= rubric->cut));
    for (int i = 0; i < TAL_SKILLS; i++) {
        int score = result->skills[i].score;

        if (score < 0)
            continue;
        tal_folio_cell(folio, skill_name(p, i));
        tal_folio_cellf(folio, "%d", rubric->floors[i]);
        tal_folio_cellf(folio, "%d", score);
        put_range(folio, person->band, score, person->band ? person->band->sems[i] : 0);
        tal_folio_cell(folio, yes_or_no(score >= rubric->floors[i]));
    }
}

static void put_endings(const page *p)
{
    tal_folio *folio = p->folio;

    tal_folio_table(folio, _("How each conversation ended"));
    tal_folio_column_add(folio, _("Conversation"), false);
    tal_folio_column_add(folio, _("It ended"), false);
    tal_folio_column_add(folio, _("That passes"), false);
    for (int i = 0; i < p->person->count; i++) {
        const char *ending = p->person->parts[i].result->result;

        tal_folio_cell(folio, title_of(&p->person->parts[i]));
        tal_folio_cell(folio, tal_terms_result(ending));
        tal_folio_cell(folio, yes_or_no(passes(p->person->rubric, ending)));
    }
}

/* Why a person is to decide, or why nobody has to; by the same questions, in the same order, as
 * tal_band_decide. */
static void put_why(const page *p)
{
    tal_folio *folio = p->folio;
    const tal_rubric *rubric = p->person->rubric;
    const tal_result *result = p->person->result;
    const tal_band *band = p->person->band;

    if (!band) {
        tal_folio_say(folio, _("How sure this total is cannot be said: too few people have been assessed."));
        return;
    }
    if (tal_band_includes(result->total, band->sem, rubric->cut)) {
        tal_folio_sayf(folio, _("The band of your total has the %d in it that is needed: the score alone cannot tell "
                                "on which side of it you are."), rubric->cut);
        return;
    }
    for (int i = 0; p->person->decision == TAL_DECISION_PERSON && i < TAL_SKILLS; i++)
        if (result->skills[i].score >= 0 && rubric->floors[i] > 0 &&
            tal_band_includes(result->skills[i].score, band->sems[i], rubric->floors[i]))
            tal_folio_sayf(folio, _("The band of %s has the %d in it that is needed: the score alone cannot tell on "
                                    "which side of it you are."), skill_name(p, i), rubric->floors[i]);
    if (p->person->decision == TAL_DECISION_PASSED)
        tal_folio_say(folio, _("All that the rule asks for is met, and no band reaches down to what is needed."));
    else if (p->person->decision == TAL_DECISION_NOT_PASSED)
        tal_folio_say(folio, _("What was not met has \u201Cno\u201D in its row."));
}

static void put_decision(const page *p)
{
    static const char *const words[] = { N_("Passed."), N_("Not passed."),
                                         N_("This result is to be decided by a person.") };
    tal_folio *folio = p->folio;

    tal_folio_heading(folio, 1, _("The decision"));
    if (!p->person->result) {
        tal_folio_say(folio, _("Not all conversations of this assessment are finished."));
        tal_folio_say(folio, _("So there is no total, and nothing is decided by it. What was finished is told below."));
        return;
    }
    tal_folio_begin(folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_put(folio, TAL_FOLIO_STRONG, _(words[p->person->decision]));
    put_why(p);
    put_rule(p);
    put_endings(p);
}

/* ---- The scores ---------------------------------------------------------------------------------- */

static void put_scores(const page *p)
{
    tal_folio *folio = p->folio;
    const tal_band *band = p->person->band;
    tal_band_range range;

    if (!p->person->result)
        return;
    tal_folio_heading(folio, 1, _("Your scores"));
    tal_score_figure(folio, p->person, p->language);
    if (!band)
        return;
    range = tal_band_around(p->person->result->total, band->sem);
    tal_folio_sayf(folio, _("The band around this total goes from %d to %d: about two times in three such a band holds the total that "
                           "somebody would have in the long run."),
                   range.low, range.high);
    tal_folio_sayf(folio, _("Of a hundred people who were assessed, %d have less than your total (who has the same is "
                            "counted half)."),
                   tal_band_percentile(band, p->person->result->total));
}

static void put_gap(const page *p, const tal_handed_part *part, int skill)
{
    tal_folio *folio = p->folio;
    tal_buffer words = TAL_BUFFER_EMPTY;
    int measured = part->result->skills[skill].score;

    tal_gap_text_difference(&words, measured - part->rating[skill]);
    folio->failed |= words.failed;
    tal_folio_cellf(folio, "%s: %s", title_of(part), skill_name(p, skill));
    tal_folio_cellf(folio, "%d", part->rating[skill]);
    tal_folio_cellf(folio, "%d", measured);
    tal_folio_cell(folio, words.bytes ? words.bytes : "");
    tal_buffer_free(&words);
}

static bool is_compared(const tal_handed_part *part)
{
    return part->result->outcome && tal_gap_text_sentence(part->rating, part->result);
}

static void put_belief(const page *p)
{
    tal_folio *folio = p->folio;
    const tal_handed *person = p->person;
    bool begun = false;

    for (int i = 0; i < person->count; i++) {
        const tal_handed_part *part = &person->parts[i];

        if (!is_compared(part))
            continue;
        if (!begun) {
            tal_folio_heading(folio, 1, _("What you believed, and what was measured"));
            tal_folio_table(folio, _("Of 100, conversation by conversation"));
            tal_folio_column_add(folio, _("Conversation and skill"), false);
            tal_folio_column_add(folio, _("You believed"), true);
            tal_folio_column_add(folio, _("Measured"), true);
            tal_folio_column_add(folio, _("Difference"), false);
            begun = true;
        }
        for (int k = 0; k < TAL_SKILLS; k++)
            if (tal_gap_text_compares(part->rating, part->result, (tal_skill)k))
                put_gap(p, part, k);
    }
}

/* ---- The moments --------------------------------------------------------------------------------- */

static void put_place(const page *p, const tal_person_moment *it)
{
    tal_folio *folio = p->folio;

    tal_folio_put_in(folio, TAL_FOLIO_STRONG, p->language, it->name);
    tal_folio_put(folio, TAL_FOLIO_TEXT, " (");
    tal_folio_put_in(folio, TAL_FOLIO_TEXT, p->language, title_of(&p->person->parts[it->part]));
    if (it->answer)
        tal_folio_putf(folio, TAL_FOLIO_TEXT, "), %d/%d. ", it->earned, it->possible);
    else
        tal_folio_put(folio, TAL_FOLIO_TEXT, "). ");
}

/* What the words earned and lost, and by which of them. What the author says of a reply is not said of other words that it was
 * the nearest to. */
static void put_words(const page *p, const tal_part *answer)
{
    tal_folio *folio = p->folio;
    bool found = false;

    for (size_t i = 0; i < answer->reasons_count; i++) {
        const tal_reason *it = &answer->reasons[i];
        tal_buffer points = TAL_BUFFER_EMPTY;

        if (it->points == 0)
            continue;
        found = true;
        tal_words_text_points(&points, it->points);
        folio->failed |= points.failed;
        tal_folio_putf(folio, TAL_FOLIO_TEXT, " %s %s, %s: ", skill_name(p, it->skill), points.bytes ? points.bytes : "",
                       tal_words_text_meaning(it));
        tal_folio_putf(folio, TAL_FOLIO_QUOTE, "%.*s", (int)(it->end - it->start), answer->text + it->start);
        tal_folio_put(folio, TAL_FOLIO_TEXT, ".");
        tal_buffer_free(&points);
    }
    if (!found)
        tal_folio_putf(folio, TAL_FOLIO_TEXT, " %s", _("Nothing was found in it that counts here."));
}

/* What was answered, as it was. */
static void put_answer(const page *p, const tal_person_moment *it)
{
    tal_folio *folio = p->folio;
    const tal_part *answer = it->answer;

    if (!answer) {
        tal_folio_put(folio, TAL_FOLIO_TEXT, _("The conversation did not get so far."));
    } else if (answer->kind == TAL_PART_SILENCE) {
        tal_folio_put(folio, TAL_FOLIO_TEXT, _("You say nothing."));
    } else if (!*answer->text) {
        tal_folio_put(folio, TAL_FOLIO_TEXT, _("What you typed here was erased."));
    } else {
        tal_folio_putf(folio, TAL_FOLIO_TEXT, "%s ", _("You said:"));
        tal_folio_put_in(folio, TAL_FOLIO_QUOTE, p->language, answer->text);
    }
    if (answer && answer->kind == TAL_PART_TEXT) {
        if (*answer->text)
            put_words(p, answer);
    } else if (answer && *answer->why) {
        tal_folio_put(folio, TAL_FOLIO_TEXT, " ");
        tal_folio_put_in(folio, TAL_FOLIO_TEXT, p->language, answer->why);
    }
}

static void put_well(const page *p)
{
    tal_folio *folio = p->folio;
    int told = 0;

    tal_folio_heading(folio, 1, _("What you did well"));
    for (size_t i = 0; i < p->moments.count && told < WELL; i++) {
        const tal_person_moment *it = &p->moments.moments[i];

        if (!it->answer || it->possible == 0 || it->earned < it->possible)
            continue;
        told++;
        tal_folio_begin(folio, TAL_FOLIO_ITEM);
        put_place(p, it);
        put_answer(p, it);
    }
    if (told == 0)
        tal_folio_say(folio, _("No moment was met in full this time. What earned something has points in the table below."));
}

/* Points of each skill, of those that the moment asks for: so that they add up to the score, also of one that was not reached. */
static void put_levels(const page *p, const tal_person_moment *it)
{
    for (int i = 0; i < TAL_SKILLS; i++) {
        int earned = it->answer ? it->answer->effect.levels[i] : 0;

        if (it->points[i] <= 0)
            tal_folio_cell(p->folio, "\u2013");
        else
            tal_folio_cellf(p->folio, "%d/%d", earned > 0 ? earned : 0, it->points[i]);
    }
}

static void put_all(const page *p)
{
    tal_folio *folio = p->folio;
    bool missed = false;

    tal_folio_heading(folio, 1, _("Moment by moment"));
    tal_folio_table(folio, _("Points earned, of those that could be"));
    tal_folio_column_add(folio, _("Conversation and moment"), false);
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_folio_column_add(folio, skill_name(p, i), true);
    for (size_t i = 0; i < p->moments.count; i++) {
        const tal_person_moment *it = &p->moments.moments[i];

        missed |= !it->answer;
        if (it->answer)
            tal_folio_cellf(folio, "%s: %s", title_of(&p->person->parts[it->part]), it->name);
        else
            tal_folio_cellf(folio, _("%s: %s (not reached)"), title_of(&p->person->parts[it->part]), it->name);
        put_levels(p, it);
    }
    if (missed)
        tal_folio_say(folio, _("A moment that was not reached earns nothing; what could have been earned there counts all the same."));
}

static void put_next(page *p)
{
    tal_folio *folio = p->folio;
    int told = 0;

    tal_person_moments_sort(&p->moments);
    tal_folio_heading(folio, 1, _("Where points were lost, and what to practise next"));
    for (size_t i = 0; i < p->moments.count && told < NEXT; i++) {
        const tal_person_moment *it = &p->moments.moments[i];

        if (it->answer && it->earned >= it->possible)
            break;
        told++;
        tal_folio_begin(folio, TAL_FOLIO_ITEM);
        put_place(p, it);
        put_answer(p, it);
        if (*it->idea) {
            tal_folio_put(folio, TAL_FOLIO_TEXT, " ");
            tal_folio_put(folio, TAL_FOLIO_STRONG, _("The idea:"));
            tal_folio_put(folio, TAL_FOLIO_TEXT, " ");
            tal_folio_put_in(folio, TAL_FOLIO_TEXT, p->language, it->idea);
        }
    }
    if (told == 0)
        tal_folio_say(folio, _("Nothing was lost."));
}

/* What full points of each skill take, in the rubric's words. */
static void put_anchors(const page *p)
{
    tal_folio *folio = p->folio;

    tal_folio_heading(folio, 2, _("What earns full points"));
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_folio_begin(folio, TAL_FOLIO_ITEM);
        tal_folio_putf(folio, TAL_FOLIO_STRONG, "%s: ", skill_name(p, i));
        tal_folio_put_in(folio, TAL_FOLIO_TEXT, p->language,
                         tal_rubric_anchor(p->person->rubric, (tal_skill)i, TAL_LEVELS - 1, p->language));
    }
}

/* ---- What can be done about it ------------------------------------------------------------------- */

static void put_appeal(const page *p)
{
    tal_folio *folio = p->folio;

    tal_folio_heading(folio, 1, _("If you do not agree"));
    tal_folio_say(folio, _("Say so to whoever invited you, and name the conversation and the moment. For every answer there is on "
                           "record what was said, what it earned and why; all of it can be played again, and gives the same."));
    tal_folio_say(folio, _("You may ask that a person looks at it, tell your own view, and contest the decision; in the European "
                           "Union that is your right where a decision was made by a machine alone (General Data Protection Regulation, "
                           "article 22). You may also ask for all that is held of you (article 15)."));
    tal_folio_say(folio, _("These scores are about how you answered in these conversations on that day. They say nothing about what "
                           "you are like, and on another day they can be others."));
}

tal_status tal_person_page(tal_folio *out, const tal_handed *person)
{
    page p = { .folio = out, .person = person, .language = person->parts[0].language };
    tal_status status = tal_person_moments_of(&p.moments, person);

    *out = tal_folio_new(_("Your result"));
    if (!status) {
        tal_invented_say(out, person->invented);
        put_head(&p);
        put_decision(&p);
        put_scores(&p);
        put_belief(&p);
        if (p.moments.count > 0) {
            put_well(&p);
            put_all(&p);
            put_next(&p);
            put_anchors(&p);
        }
        put_appeal(&p);
        status = out->failed ? TAL_ENOMEM : TAL_OK;
    }
    tal_person_moments_free(&p.moments);
    return status;
}
