/* Says what there is to say in its order. The figures are analysis'; it computes none but means. */
#include "dossier/group_page.h"

#include "base/intl.h"
#include "dossier/fairness_section.h"
#include "dossier/group_tables.h"
#include "dossier/histogram.h"
#include "dossier/invented.h"
#include "dossier/misses_section.h"
#include "report/decimal.h"

static unsigned long long number(uint64_t value)
{
    return (unsigned long long)value;
}

/* ---- How the scores lie --------------------------------------------------------------------------- */

static void put_scores(tal_folio *folio, const tal_roll *roll)
{
    const tal_rubric *rubric = roll->assembly.rubric;

    tal_folio_heading(folio, 1, _("How the scores lie"));
    tal_folio_say(folio, _("How many people have which score, in steps of ten; the dashed stroke is what is needed."));
    tal_histogram(folio, _("Total"), roll->sums.totals, rubric->cut);
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_histogram(folio, tal_roll_skill(roll, i), roll->sums.scores[i], rubric->floors[i]);
}

/* ---- The figures --------------------------------------------------------------------------------- */

static void put_reliability(tal_folio *folio, const tal_figures *figures)
{
    tal_folio_heading(folio, 1, _("Reliability"));
    tal_folio_say(folio, _("How far the same people would come out in the same order again, 1 at best. Over conversations it "
                           "is the more careful figure, since items of one conversation hang together."));
    tal_folio_table(folio, _("Reliability of raw sums"));
    tal_folio_column_add(folio, _("Of"), false);
    tal_folio_column_add(folio, _("items"), true);
    tal_folio_column_add(folio, _("alpha"), true);
    tal_folio_column_add(folio, _("over conversations"), true);
    tal_folio_column_add(folio, _("omega"), true);
    for (size_t i = 0; i < figures->scopes_count; i++) {
        const tal_scope *scope = &figures->scopes[i];

        tal_folio_cell(folio, scope->name ? scope->name : _("all items"));
        tal_folio_cellf(folio, "%zu", scope->items);
        tal_group_tables_figure(folio, scope->alpha, 2);
        tal_group_tables_figure(folio, scope->testlet_alpha, 2);
        tal_group_tables_figure(folio, scope->omega, 2);
    }
    tal_group_tables_few(folio, figures->n, TAL_MINIMUM_RELIABILITY);
}

/* ---- The service gap ----------------------------------------------------------------------------- */

static void put_gap(tal_folio *folio, const tal_roll *roll)
{
    bool any = false;

    for (int i = 0; i < TAL_SKILLS; i++)
        any |= roll->gaps[i].people >= TAL_GROUP_PEOPLE;
    if (!any)
        return;
    tal_folio_heading(folio, 1, _("The service gap: what people believed, and what was measured"));
    tal_folio_table(folio, _("Means of 100, over the conversations in which people were asked"));
    tal_folio_column_add(folio, _("Skill"), false);
    tal_folio_column_add(folio, _("answers"), true);
    tal_folio_column_add(folio, _("they believed"), true);
    tal_folio_column_add(folio, _("measured"), true);
    tal_folio_column_add(folio, _("thought too well of it"), true);
    for (int i = 0; i < TAL_SKILLS; i++) {
        const tal_roll_gap *gap = &roll->gaps[i];

        if (gap->people < TAL_GROUP_PEOPLE)
            continue;
        tal_folio_cell(folio, tal_roll_skill(roll, i));
        tal_folio_cellf(folio, "%llu", number(gap->pairs));
        tal_folio_cell(folio, tal_decimal_of((double)gap->believed / (double)gap->pairs, 1).text);
        tal_folio_cell(folio, tal_decimal_of((double)gap->measured / (double)gap->pairs, 1).text);
        tal_folio_cellf(folio, "%llu", number(gap->over));
    }
}

/* ---- All ----------------------------------------------------------------------------------------- */

static tal_status put_all(tal_folio *folio, const tal_roll *roll, const tal_measures *measures)
{
    tal_fairness_found found; /* of use to the manual only */
    tal_status status;

    put_scores(folio, roll);
    put_reliability(folio, measures->figures);
    tal_folio_heading(folio, 1, _("Items"));
    tal_group_tables_items(folio, measures->figures);
    tal_folio_heading(folio, 1, _("Forms"));
    tal_group_tables_forms(folio, roll);
    tal_folio_heading(folio, 1, _("Cheap strategies beside people"));
    tal_group_tables_probes(folio, roll, measures->probes);
    status = tal_misses_section(folio, roll);
    if (status)
        return status;
    put_gap(folio, roll);
    tal_folio_heading(folio, 1, _("Do groups of people fare differently?"));
    return tal_fairness_section(folio, measures->figures, measures->fairness, &found);
}

tal_status tal_group_page(tal_folio *out, const tal_roll *roll, const tal_measures *measures, const tal_judges *judges)
{
    tal_status status = TAL_OK;

    *out = tal_folio_new(_("The group"));
    tal_invented_say(out, roll->invented);
    tal_folio_begin(out, TAL_FOLIO_PARAGRAPH);
    tal_folio_put_in(out, TAL_FOLIO_STRONG, tal_roll_language_of(roll), roll->assembly.assessment->titles[roll->language]);
    tal_group_tables_counts(out, roll);
    if (measures->figures)
        status = put_all(out, roll, measures);
    else
        tal_folio_sayf(out, _("Of fewer than %d people who have finished, no more is told: figures of so few say little, and say it "
                              "of persons who can be recognised. Read their own pages."), TAL_GROUP_PEOPLE);
    tal_folio_heading(out, 1, _("Judges"));
    if (!status)
        status = tal_judges_section(out, &roll->assembly, tal_roll_language_of(roll), judges);
    return !status && out->failed ? TAL_ENOMEM : status;
}
