/* Chapters 2 and 3: how sure scores and decisions are, and what is known of their fairness. The figures are analysis'. */
#include "base/intl.h"
#include "dossier/fairness_section.h"
#include "dossier/group_tables.h"
#include "dossier/manual_parts.h"
#include "report/decimal.h"
#include "report/terms.h"

enum { DECIMALS = 3 }; /* as `talante figures` has them, so that they can be laid side by side */

/* ---- Reliability --------------------------------------------------------------------------------- */

static void put_why(tal_folio *folio, const char *of, const char *name, const char *why)
{
    if (why)
        tal_manual_point(folio, of, _("(no %s): %s."), name, _(why));
}

static const char *scope_name(const tal_scope *scope)
{
    return scope->name ? scope->name : _("all items");
}

static void put_whys(tal_folio *folio, const tal_scope *scope)
{
    put_why(folio, scope_name(scope), _("alpha"), scope->alpha.why);
    if (scope->alpha.why)
        return;
    if (scope->kind != TAL_SCOPE_SCENARIO)
        put_why(folio, scope_name(scope), _("alpha over conversations"), scope->testlet_alpha.why);
    put_why(folio, scope_name(scope), _("omega"), scope->omega.why);
    put_why(folio, scope_name(scope), _("SEM"), scope->sem.why);
}

static void put_reliability(tal_folio *folio, const tal_figures *figures)
{
    tal_folio_heading(folio, 2, _("Reliability"));
    tal_folio_say(folio, _("How far the same people would come out in the same order again, 1 at best. Items of one conversation hang "
                           "together, because who misreads the client misreads them all; over conversations alpha does not take "
                           "that for reliability. Believe the lower one. The standard error of measurement (SEM) is in points of "
                           "the raw sum, which is the sum of all levels."));
    tal_folio_table(folio, _("Reliability of raw sums"));
    tal_folio_column_add(folio, _("Of"), false);
    tal_folio_column_add(folio, _("items"), true);
    tal_folio_column_add(folio, _("alpha"), true);
    tal_folio_column_add(folio, _("over conversations"), true);
    tal_folio_column_add(folio, _("omega"), true);
    tal_folio_column_add(folio, _("SEM"), true);
    tal_folio_column_add(folio, _("SEM over conversations"), true);
    for (size_t i = 0; i < figures->scopes_count; i++) {
        const tal_scope *scope = &figures->scopes[i];

        tal_folio_cell(folio, scope_name(scope));
        tal_folio_cellf(folio, "%zu", scope->items);
        tal_group_tables_figure(folio, scope->alpha, DECIMALS);
        tal_group_tables_figure(folio, scope->testlet_alpha, DECIMALS);
        tal_group_tables_figure(folio, scope->omega, DECIMALS);
        tal_group_tables_figure(folio, scope->sem, DECIMALS);
        tal_group_tables_figure(folio, scope->testlet_sem, DECIMALS);
    }
    tal_folio_sayf(folio, _("n = %zu."), figures->n);
    for (size_t i = 0; i < figures->scopes_count; i++)
        put_whys(folio, &figures->scopes[i]);
    tal_group_tables_few(folio, figures->n, TAL_MINIMUM_RELIABILITY);
}

/* Of scores from 0 to 100, by which people are judged. */
static void put_band(tal_folio *folio, const tal_roll *roll)
{
    const tal_band *band = &roll->band;

    tal_folio_heading(folio, 2, _("The band around a score"));
    if (!band->set) {
        tal_folio_sayf(folio, _("There is none: it takes %d people who have finished, or a norm. So no result is a decision; a person is to "
                                "decide each."), TAL_BAND_PEOPLE);
        return;
    }
    if (*band->source)
        tal_folio_sayf(folio, _("One SEM to either side of a score from 0 to 100: about two times in three it holds the score that the "
                                "person would have in the long run. The SEM is that of the norm \u201C%s\u201D, of %llu people."),
                       band->source, (unsigned long long)band->people);
    else
        tal_folio_sayf(folio, _("One SEM to either side of a score from 0 to 100: about two times in three it holds the score that the "
                                "person would have in the long run. The SEM is that of this group, of %llu people."),
                       (unsigned long long)band->people);
    tal_folio_table(folio, _("Standard error of measurement of scores from 0 to 100"));
    tal_folio_column_add(folio, _("Score"), false);
    tal_folio_column_add(folio, _("SEM"), true);
    tal_folio_cell(folio, _("Total"));
    tal_folio_cell(folio, tal_decimal_of(band->sem / 100.0, 2).text);
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_folio_cell(folio, tal_roll_skill(roll, i));
        tal_folio_cell(folio, tal_decimal_of(band->sems[i] / 100.0, 2).text);
    }
}

static void put_decisions(tal_folio *folio, const tal_passing *it, const tal_roll *roll)
{
    tal_folio_heading(folio, 2, _("Decisions"));
    if (!it->share.why)
        tal_folio_sayf(folio, _("%zu of %zu meet the rule: %s, 95 %% interval %s to %s."), it->passed, it->n,
                       tal_decimal_of(it->share.value, 3).text, tal_decimal_of(it->low.value, 3).text,
                       tal_decimal_of(it->high.value, 3).text);
    if (roll->decisions[TAL_DECISION_PASSED] != it->passed)
        tal_folio_sayf(folio, _("Of these %llu passed; whether the others do is for a person to decide."),
                       (unsigned long long)roll->decisions[TAL_DECISION_PASSED]);
    tal_group_tables_few(folio, it->n, TAL_MINIMUM_SHARE);
    if (it->agreement.why) {
        tal_folio_sayf(folio, _("How many decisions another such test would change is not known: %s."), _(it->agreement.why));
        return;
    }
    tal_folio_sayf(folio, _("Consistency, with the cut at the least total that passed (%s; the rubric says %d), without floors and endings: another such test "
                            "would decide alike for %s of people. Accuracy: this one decides as true scores would for %s. (By "
                            "Livingston and Lewis 1995: %.0f items in place of this test, %d parameters.)"),
                   tal_decimal_short(it->cut.value, 6).text, roll->assembly.rubric->cut, tal_decimal_of(it->agreement.value, 3).text,
                   tal_decimal_of(it->accuracy.value, 3).text, it->items.value, it->four ? 4 : 2);
    if (!it->kappa.why)
        tal_folio_sayf(folio, _("Beyond chance the consistency is %s (kappa)."), tal_decimal_of(it->kappa.value, 3).text);
    tal_group_tables_few(folio, it->decided, TAL_MINIMUM_RELIABILITY);
}

static void put_subscores(tal_folio *folio, const tal_figures *figures)
{
    tal_folio_heading(folio, 2, _("What a score of each skill is worth"));
    tal_folio_say(folio, _("How much of the true score of a skill its own score tells, and how much the total does, of 1 (Haberman "
                           "2008). Where the total tells more, a profile of skills tells people nothing that the total does not."));
    tal_folio_table(folio, _("Proportional reduction of mean squared error"));
    tal_folio_column_add(folio, _("Skill"), false);
    tal_folio_column_add(folio, _("its own"), true);
    tal_folio_column_add(folio, _("the total"), true);
    for (size_t i = 0; i < figures->subscores_count; i++) {
        tal_folio_cell(folio, figures->subscores[i].skill);
        tal_group_tables_figure(folio, figures->subscores[i].own, DECIMALS);
        tal_group_tables_figure(folio, figures->subscores[i].total, DECIMALS);
    }
    for (size_t i = 0; i < figures->subscores_count; i++)
        if (figures->subscores[i].total.why)
            tal_manual_point(folio, figures->subscores[i].skill, _("(no figure): %s."), _(figures->subscores[i].total.why));
    tal_group_tables_few(folio, figures->n, TAL_MINIMUM_RELIABILITY);
}

void tal_manual_precision(tal_folio *folio, const tal_manual *manual)
{
    const tal_figures *figures = manual->figures;

    tal_folio_heading(folio, 1, _("2. Reliability, precision and errors of measurement"));
    if (tal_manual_has_figures(folio, manual))
        put_reliability(folio, figures);
    put_band(folio, manual->roll);
    if (!figures)
        return;
    put_decisions(folio, &figures->passing, manual->roll);
    put_subscores(folio, figures);
}

/* ---- Fairness ------------------------------------------------------------------------------------ */

/* Of which languages there is a mean: of none that fewer than TAL_GROUP_PEOPLE chose, nor of the smallest of the others where
 * it, and what is told of all, would give those away. */
static void choose_languages(bool told[TAL_LANGUAGES_LIMIT], const tal_manual *manual)
{
    uint64_t hidden = manual->roll->table.people, least = UINT64_MAX;
    int smallest = 0;

    for (int i = 0; i < manual->roll->assembly.assessment->languages_count; i++) {
        uint64_t people = tal_manual_language_of(manual, i).people;

        told[i] = people >= TAL_GROUP_PEOPLE;
        hidden -= told[i] ? people : 0;
        if (told[i] && people < least) {
            least = people;
            smallest = i;
        }
    }
    told[smallest] = told[smallest] && (hidden == 0 || hidden >= TAL_GROUP_PEOPLE);
}

static void put_languages(tal_folio *folio, const tal_manual *manual)
{
    const tal_assessment *assessment = manual->roll->assembly.assessment;
    bool told[TAL_LANGUAGES_LIMIT];

    if (assessment->languages_count < 2)
        return;
    choose_languages(told, manual);
    tal_folio_heading(folio, 2, _("Languages"));
    tal_folio_say(folio, _("Candidates choose one, and each conversation exists in all of them. Whether what is said weighs the same in "
                           "each is for those to judge who speak both. A difference of means may be one of people."));
    tal_folio_table(folio, _("Who held all conversations in one language"));
    tal_folio_column_add(folio, _("Language"), false);
    tal_folio_column_add(folio, _("people"), true);
    tal_folio_column_add(folio, _("mean total"), true);
    tal_folio_column_add(folio, _("95 % interval"), true);
    for (int i = 0; i < assessment->languages_count; i++) {
        tal_manual_language it = tal_manual_language_of(manual, i);

        tal_folio_cell(folio, tal_terms_language(assessment->languages[i]));
        tal_group_tables_mean(folio, told[i], it.people, it.total, it.squares);
    }
}

static void put_help(tal_folio *folio, const tal_assessment *assessment)
{
    tal_folio_heading(folio, 2, _("Accommodations"));
    if (assessment->accommodations == 0) {
        tal_folio_say(folio, _("None can be granted in this assessment."));
        return;
    }
    tal_folio_say(folio, _("These may be granted. None changes what is asked or how it is scored. \u201Ctalante assess\u201D records each; how often one "
                           "was granted is not told here."));
    if (assessment->accommodations & TAL_NO_TIMERS)
        tal_manual_point(folio, _("No timers."), "%s", _("Silence never answers."));
    if (assessment->accommodations & TAL_LARGE_TEXT)
        tal_manual_point(folio, _("Large text."), "%s", _("In the window."));
    if (assessment->accommodations & TAL_EXTRA_BREAKS)
        tal_manual_point(folio, _("Extra breaks."), "%s", _("Between any two answers, not only between conversations."));
}

tal_status tal_manual_fairness(tal_folio *folio, const tal_manual *manual, tal_fairness_found *found)
{
    tal_status status = TAL_OK;

    tal_folio_heading(folio, 1, _("3. Fairness"));
    tal_folio_heading(folio, 2, _("Forms"));
    tal_folio_say(folio, _("Where a conversation has several forms, each candidate has one, drawn by their id. Forms that differ in who is "
                           "right, in their moments or in the points to be had are refused before anybody begins. Whether they are "
                           "equally hard for people only people show."));
    if (manual->figures) {
        tal_group_tables_forms(folio, manual->roll);
        put_languages(folio, manual);
        tal_folio_heading(folio, 2, _("Groups of people"));
        status = tal_fairness_section(folio, manual->figures, manual->fairness, found);
    }
    put_help(folio, manual->roll->assembly.assessment);
    tal_folio_heading(folio, 2, _("What was not looked at"));
    tal_folio_say(folio, _("Whether the words of the conversations are harder for some than for others, whether a client offends "
                           "somebody, and whether a screen reader or a keyboard alone costs anything: no panel and no trial has been "
                           "recorded."));
    return status;
}
