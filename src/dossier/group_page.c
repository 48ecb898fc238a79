/* Says what there is to say in its order. The figures are analysis'; it computes none but means. */
#include "dossier/group_page.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/figures.h"
#include "base/intl.h"
#include "cohort/whole.h"
#include "dossier/fairness_section.h"
#include "dossier/histogram.h"
#include "dossier/misses_section.h"

static const char *language_of(const tal_roll *roll)
{
    return roll->assembly.assessment->languages[0];
}

static const char *skill_name(const tal_roll *roll, int skill)
{
    return tal_rubric_skill_name(roll->assembly.rubric, (tal_skill)skill, language_of(roll));
}

static unsigned long long number(uint64_t value)
{
    return (unsigned long long)value;
}

/* ---- How many, and what was decided -------------------------------------------------------------- */

static void put_row(tal_folio *folio, const char *name, uint64_t count)
{
    tal_folio_cell(folio, name);
    tal_folio_cellf(folio, "%llu", number(count));
}

static void put_counts(tal_folio *folio, const tal_roll *roll)
{
    tal_folio_table(folio, _("People"));
    tal_folio_column_add(folio, _("What became of them"), false);
    tal_folio_column_add(folio, _("How many"), true);
    put_row(folio, _("finished all conversations"), roll->complete);
    put_row(folio, _("have not finished"), roll->sums.states[TAL_INCOMPLETE]);
    put_row(folio, _("did not come"), roll->sums.states[TAL_ABSENT]);
    put_row(folio, _("share an id with somebody"), roll->sums.states[TAL_AMBIGUOUS]);
    put_row(folio, _("passed the assessment"), roll->decisions[TAL_DECISION_PASSED]);
    put_row(folio, _("did not pass"), roll->decisions[TAL_DECISION_NOT_PASSED]);
    put_row(folio, _("to be decided by a person"), roll->decisions[TAL_DECISION_PERSON]);
}

static void put_scores(tal_folio *folio, const tal_roll *roll)
{
    const tal_rubric *rubric = roll->assembly.rubric;

    tal_folio_heading(folio, 1, _("How the scores lie"));
    tal_folio_say(folio, _("How many people have which score, in steps of ten; the dashed stroke is what is needed."));
    tal_histogram(folio, _("Total"), roll->sums.totals, rubric->cut);
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_histogram(folio, skill_name(roll, i), roll->sums.scores[i], rubric->floors[i]);
}

/* ---- The figures --------------------------------------------------------------------------------- */

static void put_figure(tal_folio *folio, tal_figure figure)
{
    if (figure.why)
        tal_folio_cell(folio, "\u2013");
    else
        tal_folio_cellf(folio, "%.2f", figure.value);
}

static void put_few(tal_folio *folio, size_t n, tal_minimum which)
{
    if (n < tal_minimum_of(which))
        tal_folio_sayf(folio, _("n = %zu, fewer than %zu: %s"), n, tal_minimum_of(which), _(tal_minimum_why(which)));
}

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
        put_figure(folio, scope->alpha);
        put_figure(folio, scope->testlet_alpha);
        put_figure(folio, scope->omega);
    }
    put_few(folio, figures->n, TAL_MINIMUM_RELIABILITY);
}

static void put_items(tal_folio *folio, const tal_figures *figures)
{
    tal_folio_heading(folio, 1, _("Items"));
    tal_folio_say(folio, _("An item is one skill of one moment. Difficulty is the mean level, of the greatest: the greater, the "
                           "easier. Discrimination is the correlation with the sum of all other items: who does well on the whole "
                           "does well here; at 0 or below, the item tells nothing, or the wrong thing."));
    tal_folio_table(folio, _("Difficulty and discrimination"));
    tal_folio_column_add(folio, _("Item"), false);
    tal_folio_column_add(folio, _("Difficulty"), true);
    tal_folio_column_add(folio, _("Discrimination"), true);
    for (size_t i = 0; i < figures->table->items_count; i++) {
        tal_folio_cell(folio, figures->table->items[i].name);
        put_figure(folio, figures->items[i].difficulty);
        put_figure(folio, figures->items[i].rest);
    }
    put_few(folio, figures->n, TAL_MINIMUM_ITEMS);
}

/* ---- Forms, probes ------------------------------------------------------------------------------- */

static int by_place(const void *a, const void *b)
{
    const tal_roll_form *x = a, *y = b;

    return x->conversation != y->conversation ? x->conversation - y->conversation : x->form - y->form;
}

static void put_forms(tal_folio *folio, const tal_roll *roll)
{
    qsort(roll->forms, roll->forms_count, sizeof *roll->forms, by_place);
    tal_folio_heading(folio, 1, _("Forms"));
    tal_folio_table(folio, _("Each form of a conversation by itself"));
    tal_folio_column_add(folio, _("Conversation"), false);
    tal_folio_column_add(folio, _("form"), true);
    tal_folio_column_add(folio, _("people"), true);
    tal_folio_column_add(folio, _("mean total"), true);
    for (size_t i = 0; i < roll->forms_count; i++) {
        const tal_roll_form *form = &roll->forms[i];

        tal_folio_cell(folio, tal_roll_title(roll, form->conversation));
        tal_folio_cellf(folio, "%d", form->form);
        tal_folio_cellf(folio, "%llu", number(form->people));
        if (form->people < TAL_GROUP_PEOPLE || form->betrays)
            tal_folio_cell(folio, "\u2013");
        else
            tal_folio_cellf(folio, "%.1f", (double)form->total / (double)form->people);
    }
    put_few(folio, roll->complete, TAL_MINIMUM_ITEMS);
}

/* How many people have more than TOTAL. */
static uint64_t above(const tal_roll *roll, int total)
{
    uint64_t count = 0;

    for (int i = total + 1; i < TAL_SCORES; i++)
        count += roll->sums.totals[i];
    return count;
}

/* What a probe does, in the order of tal_probe. */
static const char *const strategies[TAL_PROBES] = {
    N_("gives in to everybody"),
    N_("gives nothing, and hides behind the rules"),
    N_("says no in good words, whatever the facts"),
    N_("the best replies of those that are open without looking anything up"),
    N_("the longest reply"),
    N_("the shortest reply"),
    N_("the reply that is nearest to an end"),
    N_("any reply, by chance"),
};

static tal_status put_probes(tal_folio *folio, const tal_roll *roll)
{
    tal_whole_score scores[TAL_PROBES];
    tal_trouble trouble;
    tal_status status = tal_whole_probe(&roll->assembly, scores, &trouble);

    if (status)
        return status;
    tal_folio_heading(folio, 1, _("Cheap strategies beside people"));
    tal_folio_say(folio, _("A probe answers all conversations by one simple rule. Who has the skills should be above them."));
    tal_folio_table(folio, _("Total of each probe at its best; by chance, on the mean"));
    tal_folio_column_add(folio, _("Probe"), false);
    tal_folio_column_add(folio, _("what it does"), false);
    tal_folio_column_add(folio, _("Total"), true);
    tal_folio_column_add(folio, _("people above it"), true);
    for (int i = 0; i < TAL_PROBES; i++) {
        tal_folio_cell(folio, tal_probe_names[scores[i].probe]);
        tal_folio_cell(folio, _(strategies[scores[i].probe]));
        tal_folio_cellf(folio, "%d", scores[i].total);
        tal_folio_cellf(folio, "%llu", number(above(roll, scores[i].total)));
    }
    return TAL_OK;
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
        tal_folio_cell(folio, skill_name(roll, i));
        tal_folio_cellf(folio, "%llu", number(gap->pairs));
        tal_folio_cellf(folio, "%.1f", (double)gap->believed / (double)gap->pairs);
        tal_folio_cellf(folio, "%.1f", (double)gap->measured / (double)gap->pairs);
        tal_folio_cellf(folio, "%llu", number(gap->over));
    }
}

/* ---- All ----------------------------------------------------------------------------------------- */

static tal_status put_all(tal_folio *folio, const tal_roll *roll, const tal_figures *figures, const tal_attributes *groups)
{
    tal_status status;

    put_scores(folio, roll);
    put_reliability(folio, figures);
    put_items(folio, figures);
    put_forms(folio, roll);
    status = put_probes(folio, roll);
    if (!status)
        status = tal_misses_section(folio, roll);
    if (status)
        return status;
    put_gap(folio, roll);
    tal_folio_heading(folio, 1, _("Do groups of people fare differently?"));
    return tal_fairness_section(folio, figures, groups);
}

tal_status tal_group_page(tal_folio *out, const tal_roll *roll, const tal_attributes *groups, const tal_judges *judges)
{
    tal_figures *figures = NULL;
    tal_status status = TAL_OK;

    *out = tal_folio_new(_("The group"));
    tal_folio_begin(out, TAL_FOLIO_PARAGRAPH);
    tal_folio_put_in(out, TAL_FOLIO_STRONG, language_of(roll), roll->assembly.assessment->titles[0]);
    put_counts(out, roll);
    if (roll->complete < TAL_GROUP_PEOPLE) {
        tal_folio_sayf(out, _("Of fewer than %d people who have finished, no more is told: figures of so few say little, and say it "
                              "of persons who can be recognised. Read their own pages."), TAL_GROUP_PEOPLE);
    } else {
        status = tal_figures_of(&figures, &roll->table);
        if (!status)
            status = put_all(out, roll, figures, groups);
        tal_figures_free(figures);
    }
    tal_folio_heading(out, 1, _("Judges"));
    if (!status)
        status = tal_judges_section(out, &roll->assembly, judges);
    return !status && out->failed ? TAL_ENOMEM : status;
}
