/* Groups and raters for people. Computes nothing. */
#include "report/fairness_text.h"

#include <math.h>

#include "base/intl.h"
#include "report/figures_text.h"
#include "report/lines.h"

enum { INDENT = 2, DEEPER = 4, A = 28, B = 36, C = 44, D = 54, E = 62, F = 70 }; /* columns */

/* ---- Impact ---- */

static void put_group(tal_page *page, const char *name, const tal_impact *it)
{
    tal_page_put(page, TAL_FACE_STRONG, name);
    tal_page_column(page, A);
    tal_page_putf(page, TAL_FACE_TEXT, "%zu", it->n);
    tal_page_column(page, B);
    tal_page_putf(page, TAL_FACE_TEXT, "%zu", it->yes);
    tal_figures_put_value(page, C, it->n ? it->rate : NAN);
    tal_figures_put(page, D, it->ratio);
    tal_page_column(page, E);
    if (it->reference)
        tal_page_put(page, TAL_FACE_QUIET, _("the highest"));
    else if (!it->fisher.why)
        tal_page_putf(page, TAL_FACE_TEXT, "p = %.3g", it->fisher.value);
    tal_figures_end(page);
}

static void put_notes(tal_page *page, const char *name, const tal_impact *it)
{
    if (it->flagged) {
        tal_page_putf(page, TAL_FACE_POOR, _("%s: under four fifths of the highest."), name);
        if (it->flips)
            tal_page_put(page, TAL_FACE_TEXT, _(" One person more would change that."));
        tal_figures_end(page);
    }
    if (!it->few && !it->small)
        return;
    tal_page_putf(page, TAL_FACE_FAIR, _("%s: "), name);
    if (it->small)
        tal_page_put(page, TAL_FACE_FAIR, _("under 2 % of all, and held against nobody; "));
    if (it->few)
        tal_page_putf(page, TAL_FACE_FAIR, _("n = %zu, fewer than %zu: %s"), it->n,
                      tal_minimum_of(TAL_MINIMUM_IMPACT), _(tal_minimum_why(TAL_MINIMUM_IMPACT)));
    tal_figures_end(page);
}

static void put_impact(tal_page *page, const tal_fairness *all, const tal_impact_table *it)
{
    tal_page_gap(page);
    tal_page_put(page, TAL_FACE_STRONG, it->attribute->name);
    if (!it->scoring)
        tal_page_put(page, TAL_FACE_TEXT, _(": selection, who passed"));
    else if (!all->median.why)
        tal_page_putf(page, TAL_FACE_TEXT,
                      all->by_total ? _(": scoring, whose @total is above the median, %g")
                                    : _(": scoring, whose raw sum is above the median, %g"), all->median.value);
    tal_page_end(page, 0, 0);
    tal_figures_put_at(page, A, _("n"));
    tal_figures_put_at(page, B, _("of these"));
    tal_figures_put_at(page, C + 1, _("rate"));
    tal_figures_put_at(page, D, _("ratio"));
    tal_figures_put_at(page, E, _("Fisher"));
    tal_figures_end(page);
    for (size_t g = 0; g < it->attribute->groups_count; g++)
        put_group(page, it->attribute->groups[g], &it->groups[g]);
    tal_page_putf(page, TAL_FACE_QUIET, _("unknown: %zu of %zu"), it->unknown, it->asked);
    tal_figures_end(page);
    for (size_t g = 0; g < it->attribute->groups_count; g++)
        put_notes(page, it->attribute->groups[g], &it->groups[g]);
}

/* ---- DIF ---- */

static void put_dif(tal_page *page, const tal_figures *figures, const tal_dif_row *row)
{
    tal_page_put(page, TAL_FACE_STRONG, figures->table->items[row->item].name);
    tal_page_putf(page, TAL_FACE_TEXT, " (%s)", row->attribute->groups[row->focal]);
    tal_figures_put_value(page, C, row->dif.delta);
    tal_figures_put_value(page, D, row->dif.square);
    tal_page_column(page, E);
    tal_page_putf(page, TAL_FACE_TEXT, "%.3g", row->dif.p);
    tal_page_column(page, F);
    tal_page_putf(page, row->dif.grade == 'C' ? TAL_FACE_POOR : TAL_FACE_FAIR, "%c", row->dif.grade);
    tal_figures_end(page);
}

static void put_difs(tal_page *page, const tal_figures *figures, const tal_fairness *it)
{
    size_t small = 0, none = 0, least = SIZE_MAX;

    tal_lines_heading(page, _("Items that differ between people of the same score (Mantel-Haenszel)"));
    tal_figures_put_at(page, C, _("delta"));
    tal_figures_put_at(page, D, _("chi\u00B2"));
    tal_figures_put_at(page, E, "p");
    tal_figures_put_at(page, F, _("class"));
    tal_figures_end(page);
    for (size_t i = 0; i < it->difs_count; i++) {
        const tal_dif_row *row = &it->difs[i];

        least = row->focals < least ? row->focals : least;
        none += row->why != NULL;
        small += !row->why && row->dif.grade == 'A';
        if (!row->why && row->dif.grade != 'A')
            put_dif(page, figures, row);
    }
    tal_page_putf(page, TAL_FACE_QUIET, _("Of %zu comparisons %zu are of class A, negligible; %zu cannot be made."),
                  it->difs_count, small, none);
    tal_figures_end(page);
    tal_figures_put_few(page, least, TAL_MINIMUM_DIF);
}

void tal_fairness_text(tal_page *page, const tal_figures *figures, const tal_fairness *fairness)
{
    const tal_attributes *groups = fairness->attributes;

    if (groups) {
        tal_lines_heading(page, _("Groups"));
        tal_page_putf(page, TAL_FACE_TEXT, _("%zu people of the items are in no row of the groups; %zu rows of "
                                             "the groups are of nobody in the items."),
                      groups->unlisted, groups->strangers);
        tal_figures_end(page);
    }
    for (size_t i = 0; i < fairness->impacts_count; i++)
        put_impact(page, fairness, &fairness->impacts[i]);
    if (fairness->difs_count)
        put_difs(page, figures, fairness);
}

/* ---- Raters ---- */

static void put_kappa(tal_page *page, int column, const tal_kappa *it)
{
    tal_figures_put_value(page, column, it->defined ? it->value : NAN);
}

static void put_pair(tal_page *page, const tal_rating_table *table, const tal_rater_pair *it)
{
    tal_page_putf(page, TAL_FACE_STRONG, _("%s and %s"), table->raters[it->first], table->raters[it->second]);
    tal_page_column(page, A);
    tal_page_putf(page, TAL_FACE_TEXT, "%zu", it->nominal.n);
    put_kappa(page, B, &it->nominal);
    put_kappa(page, C, &it->linear);
    put_kappa(page, D, &it->quadratic);
    if (it->quadratic.defined) {
        tal_page_column(page, E + 2);
        tal_page_putf(page, TAL_FACE_TEXT, _("%.2f to %.2f"), it->quadratic.low, it->quadratic.high);
    }
    tal_figures_end(page);
    if (!it->nominal.defined)
        tal_figures_put_why(page, _("kappa"), it->nominal.n ? N_("both gave the same one throughout")
                                                            : N_("nothing was rated by both"));
    tal_figures_put_few(page, it->nominal.n, TAL_MINIMUM_KAPPA);
}

static void put_iccs(tal_page *page, const tal_raters *it)
{
    static const char *const names[] = {
        N_("1: judges of its own for each target"), N_("2: the judges are a sample"),
        N_("3: these judges only"),
    };

    tal_page_gap(page);
    if (!it->has_icc) {
        tal_figures_put_why(page, "ICC", N_("two raters, and two targets that all rated, and differently, are needed"));
        return;
    }
    tal_page_putf(page, TAL_FACE_QUIET, _("ICC of %zu targets"), it->complete);
    tal_figures_put_at(page, C, _("one judge"));
    tal_figures_put_at(page, E, _("the mean"));
    tal_figures_end(page);
    for (int i = 0; i < TAL_ICC_MODELS; i++) {
        const tal_icc *single = &it->icc.single[i], *mean = &it->icc.mean[i];

        tal_page_put(page, TAL_FACE_STRONG, _(names[i]));
        tal_figures_put_value(page, C, single->value);
        tal_figures_put_value(page, E, mean->value);
        tal_figures_end(page);
        if (!isfinite(single->low) || !isfinite(single->high))
            continue;
        tal_page_putf(page, TAL_FACE_QUIET, _("95 %% intervals: %.3f to %.3f; %.3f to %.3f"), single->low,
                      single->high, mean->low, mean->high);
        tal_page_end(page, DEEPER, DEEPER);
    }
    tal_figures_put_few(page, it->complete, TAL_MINIMUM_ICC);
}

static void put_cut(tal_page *page, const tal_raters *it)
{
    tal_lines_heading(page, _("The cut by Angoff's method"));
    if (!it->has_cut) {
        tal_figures_put_why(page, _("cut"), N_("not every judge judged every item"));
        return;
    }
    for (size_t i = 0; i < it->table->raters_count; i++) {
        tal_page_put(page, TAL_FACE_STRONG, it->table->raters[i]);
        tal_figures_put_value(page, A, it->sums[i]);
        tal_figures_end(page);
    }
    tal_page_putf(page, TAL_FACE_STRONG, _("cut: %.3f of %zu items"), it->cut.cut, it->table->targets_count);
    if (isfinite(it->cut.error))
        tal_page_putf(page, TAL_FACE_TEXT, _(", standard error %.3f"), it->cut.error);
    tal_figures_end(page);
    tal_figures_put_few(page, it->table->raters_count, TAL_MINIMUM_JUDGES);
}

void tal_raters_text(tal_page *page, const tal_raters *raters)
{
    if (raters->table->is_angoff) {
        put_cut(page, raters);
        return;
    }
    tal_lines_heading(page, _("Raters"));
    tal_figures_put_at(page, A, _("n"));
    tal_figures_put_at(page, B, _("kappa"));
    tal_figures_put_at(page, C, _("linear"));
    tal_figures_put_at(page, D, _("quadratic, 95 % interval"));
    tal_figures_end(page);
    if (raters->categories > TAL_CATEGORIES_LIMIT)
        tal_figures_put_why(page, _("kappa"), N_("more than 32 different ratings"));
    for (size_t i = 0; i < raters->pairs_count; i++)
        put_pair(page, raters->table, &raters->pairs[i]);
    put_iccs(page, raters);
}
