/* Groups and raters for people. Computes nothing. */
#include "report/fairness_text.h"

#include <math.h>

#include "base/intl.h"
#include "report/figures_text.h"
#include "report/lines.h"

enum { INDENT = 2, DEEPER = 4 };

/* ---- Impact ---- */

static void put_group(tal_page *page, const char *name, const tal_impact *it)
{
    tal_figures_put_name(page, TAL_COLUMN_1, name, NULL);
    tal_page_column(page, TAL_COLUMN_1);
    tal_page_putf(page, TAL_FACE_TEXT, "%zu", it->n);
    tal_page_column(page, TAL_COLUMN_2);
    tal_page_putf(page, TAL_FACE_TEXT, "%zu", it->yes);
    tal_figures_put_value(page, TAL_COLUMN_3, it->n ? it->rate : NAN);
    tal_figures_put(page, TAL_COLUMN_4, it->ratio);
    tal_page_column(page, TAL_COLUMN_5);
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
    } else if (it->flips) {
        tal_page_putf(page, TAL_FACE_FAIR,
                      _("%s: not under four fifths, but one person more of another group would change that."),
                      name);
        tal_figures_end(page);
    }
    if (!it->few && !it->small)
        return;
    tal_page_putf(page, TAL_FACE_FAIR, "%s: ", name);
    if (it->small)
        tal_page_put(page, TAL_FACE_FAIR, _("under 2 % of all, and no other is held against it; "));
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
                                    : _(": scoring, whose raw sum is above the median, %g"),
                      all->median.value);
    tal_page_end(page, 0, 0);
    tal_figures_put_at(page, TAL_COLUMN_1, _("n"));
    tal_figures_put_at(page, TAL_COLUMN_2, _("of these"));
    tal_figures_put_at(page, TAL_COLUMN_3 + 1, _("rate"));
    tal_figures_put_at(page, TAL_COLUMN_4, _("ratio"));
    tal_figures_put_at(page, TAL_COLUMN_5, _("Fisher"));
    tal_figures_end(page);
    for (size_t g = 0; g < it->attribute->groups_count; g++)
        put_group(page, it->attribute->groups[g], &it->groups[g]);
    tal_page_putf(page, TAL_FACE_QUIET, _("unknown: %zu of %zu"), it->unknown, it->asked);
    tal_figures_end(page);
    if (it->attribute->groups_count)
        tal_figures_put_why(page, _("ratio"), it->groups[0].ratio.why);
    for (size_t g = 0; g < it->attribute->groups_count; g++)
        put_notes(page, it->attribute->groups[g], &it->groups[g]);
}

/* ---- DIF ---- */

static void put_dif(tal_page *page, const tal_figures *figures, const tal_dif_row *row)
{
    tal_figures_put_name(page, TAL_COLUMN_3, figures->table->items[row->item].name,
                         row->attribute->groups[row->focal]);
    tal_figures_put_value(page, TAL_COLUMN_3, row->dif.delta);
    tal_figures_put_value(page, TAL_COLUMN_4, row->dif.square);
    tal_page_column(page, TAL_COLUMN_5);
    tal_page_putf(page, TAL_FACE_TEXT, "%.3g", row->dif.p);
    tal_page_column(page, TAL_COLUMN_6);
    tal_page_putf(page, row->dif.grade == 'C' ? TAL_FACE_POOR : TAL_FACE_FAIR, "%c", row->dif.grade);
    tal_figures_end(page);
}

static void put_difs(tal_page *page, const tal_figures *figures, const tal_fairness *it)
{
    size_t small = 0, none = 0, least = SIZE_MAX;

    tal_lines_heading(page, _("Items that differ between people of the same score (Mantel-Haenszel)"));
    tal_figures_put_at(page, TAL_COLUMN_3, _("delta"));
    tal_figures_put_at(page, TAL_COLUMN_4, _("chi\u00B2"));
    tal_figures_put_at(page, TAL_COLUMN_5, "p");
    tal_figures_put_at(page, TAL_COLUMN_6, _("class"));
    tal_figures_end(page);
    for (size_t i = 0; i < it->difs_count; i++) {
        const tal_dif_row *row = &it->difs[i];

        least = row->focals < least ? row->focals : least;
        none += row->why != NULL;
        small += !row->why && row->dif.grade == 'A';
        if (!row->why && row->dif.grade != 'A')
            put_dif(page, figures, row);
    }
    tal_page_putf(page, TAL_FACE_QUIET,
                  _("Of %zu comparisons %zu are of class A, negligible; %zu cannot be made."),
                  it->difs_count, small, none);
    tal_figures_end(page);
    tal_figures_put_few(page, least, TAL_MINIMUM_DIF);
}

void tal_fairness_text(tal_page *page, const tal_figures *figures, const tal_fairness *fairness)
{
    const tal_attributes *groups = fairness->attributes;

    if (groups) {
        tal_lines_heading(page, _("Groups"));
        tal_page_putf(page, TAL_FACE_TEXT,
                      _("People of the items who are in no row of the groups: %zu. Rows of the groups of "
                        "nobody in the items: %zu."),
                      groups->unlisted, groups->strangers);
        tal_figures_end(page);
        if (groups->unlisted == figures->table->people) {
            tal_page_put(page, TAL_FACE_FAIR, _("Nobody in the groups is in the items, so nothing is compared. Items under pseudonyms take groups "
                                                "with these pseudonyms."));
            tal_figures_end(page);
        }
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

/* Two decimals have no -0.00. */
static double plain(double value)
{
    return fabs(value) < 0.005 ? 0 : value;
}

static void put_pair(tal_page *page, const tal_rating_table *table, const tal_rater_pair *it)
{
    tal_page_putf(page, TAL_FACE_STRONG, _("%s and %s"), table->raters[it->first],
                  table->raters[it->second]);
    tal_page_column(page, TAL_COLUMN_1);
    tal_page_putf(page, TAL_FACE_TEXT, "%zu", it->nominal.n);
    put_kappa(page, TAL_COLUMN_2, &it->nominal);
    put_kappa(page, TAL_COLUMN_3, &it->linear);
    put_kappa(page, TAL_COLUMN_4, &it->quadratic);
    if (it->quadratic.defined) {
        tal_page_column(page, TAL_COLUMN_5 + 2);
        tal_page_putf(page, TAL_FACE_TEXT, _("%.2f to %.2f"), plain(it->quadratic.low),
                      plain(it->quadratic.high));
    }
    tal_figures_end(page);
    if (!it->nominal.defined)
        tal_figures_put_why(page, _("kappa"), it->nominal.n ? N_("both gave the same one throughout")
                                                            : N_("nothing was rated by both"));
}

static void put_iccs(tal_page *page, const tal_raters *it)
{
    static const char *const names[] = {
        N_("1: judges of its own for each target"), N_("2: the judges are a sample"),
        N_("3: these judges only"),
    };

    tal_page_gap(page);
    if (!it->has_icc) {
        tal_figures_put_why(page, "ICC", N_("two raters, and two targets that all rated, and differently, "
                                            "are needed"));
        return;
    }
    tal_page_putf(page, TAL_FACE_QUIET, _("ICC of %zu targets"), it->complete);
    tal_figures_put_at(page, TAL_COLUMN_3, _("one judge"));
    tal_figures_put_at(page, TAL_COLUMN_5, _("the mean"));
    tal_figures_end(page);
    for (int i = 0; i < TAL_ICC_MODELS; i++) {
        const tal_icc *single = &it->icc.single[i], *mean = &it->icc.mean[i];

        tal_page_put(page, TAL_FACE_STRONG, _(names[i]));
        tal_figures_put_value(page, TAL_COLUMN_3, single->value);
        tal_figures_put_value(page, TAL_COLUMN_5, mean->value);
        tal_figures_end(page);
        if (!isfinite(single->low + single->high + mean->low + mean->high))
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
        tal_figures_put_name(page, TAL_COLUMN_1, it->table->raters[i], NULL);
        tal_figures_put_value(page, TAL_COLUMN_1, it->sums[i]);
        tal_figures_end(page);
    }
    tal_page_putf(page, TAL_FACE_STRONG, _("cut: %.3f of %zu items"), it->cut.cut,
                  it->table->targets_count);
    if (isfinite(it->cut.error))
        tal_page_putf(page, TAL_FACE_TEXT, _(", standard error %.3f"), it->cut.error);
    tal_figures_end(page);
    tal_figures_put_few(page, it->table->raters_count, TAL_MINIMUM_JUDGES);
}

void tal_raters_text(tal_page *page, const tal_raters *raters)
{
    size_t least = SIZE_MAX;

    if (raters->table->is_angoff) {
        put_cut(page, raters);
        return;
    }
    tal_lines_heading(page, _("Raters"));
    tal_figures_put_at(page, TAL_COLUMN_1, _("n"));
    tal_figures_put_at(page, TAL_COLUMN_2, _("kappa"));
    tal_figures_put_at(page, TAL_COLUMN_3, _("linear"));
    tal_figures_put_at(page, TAL_COLUMN_4, _("quadratic, 95 % interval"));
    tal_figures_end(page);
    if (raters->categories > TAL_CATEGORIES_LIMIT)
        tal_figures_put_why(page, _("kappa"), N_("more than 32 different ratings"));
    for (size_t i = 0; i < raters->pairs_count; i++) {
        put_pair(page, raters->table, &raters->pairs[i]);
        least = raters->pairs[i].nominal.n < least ? raters->pairs[i].nominal.n : least;
    }
    tal_figures_put_few(page, least, TAL_MINIMUM_KAPPA);
    put_iccs(page, raters);
}
