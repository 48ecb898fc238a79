/* Groups and raters in JSON. Computes nothing. */
#include "report/fairness_json.h"

#include <math.h>

#include "report/figures_json.h"

/* ---- Groups ---- */

static void add_group(tal_json *list, const char *name, const tal_impact *it)
{
    static const char nobody[] = "nobody is known";
    tal_json *object = tal_json_add_object(list);

    tal_json_set_text(object, "group", name);
    tal_figures_set_n(object, it->n, TAL_MINIMUM_IMPACT);
    tal_json_set_int(object, "count", (long long)it->yes);
    tal_figures_set(object, "rate", tal_figure_or(it->n ? it->rate : NAN, nobody));
    tal_figures_set(object, "low", tal_figure_or(it->n ? it->wilson.low : NAN, nobody));
    tal_figures_set(object, "high", tal_figure_or(it->n ? it->wilson.high : NAN, nobody));
    tal_json_set_bool(object, "under_2_percent", it->small);
    tal_json_set_bool(object, "reference", it->reference);
    tal_figures_set(object, "ratio", it->ratio);
    tal_json_set_bool(object, "under_four_fifths", it->flagged);
    tal_json_set_bool(object, "one_more_flips", it->flips);
    tal_figures_set(object, "fisher", it->fisher);
}

static void set_impact(tal_json *root, const tal_fairness *it)
{
    tal_json *section = tal_json_set_object(root, "impact"), *list;

    tal_json_set_int(section, "strangers", (long long)it->attributes->strangers);
    tal_json_set_int(section, "unlisted", (long long)it->attributes->unlisted);
    tal_figures_set(section, "median", it->median);
    tal_json_set_text(section, "score", it->by_total ? "@total" : "raw sum");
    list = tal_json_set_array(section, "of");
    for (size_t i = 0; i < it->impacts_count; i++) {
        const tal_impact_table *table = &it->impacts[i];
        tal_json *object = tal_json_add_object(list), *groups;

        tal_json_set_text(object, "attribute", table->attribute->name);
        tal_json_set_text(object, "kind", table->scoring ? "scoring" : "selection");
        tal_json_set_int(object, "people", (long long)table->asked);
        tal_json_set_int(object, "unknown", (long long)table->unknown);
        groups = tal_json_set_array(object, "groups");
        for (size_t g = 0; g < table->attribute->groups_count; g++)
            add_group(groups, table->attribute->groups[g], &table->groups[g]);
    }
}

static void add_dif(tal_json *list, const tal_figures *figures, const tal_dif_row *row)
{
    const char grade[] = { row->dif.grade, '\0' };
    tal_json *object = tal_json_add_object(list);

    tal_json_set_text(object, "item", figures->table->items[row->item].name);
    tal_json_set_text(object, "attribute", row->attribute->name);
    tal_json_set_text(object, "reference", row->attribute->groups[row->reference]);
    tal_json_set_text(object, "focal", row->attribute->groups[row->focal]);
    tal_json_set_int(object, "references", (long long)row->references);
    tal_figures_set_n(object, row->focals, TAL_MINIMUM_DIF);
    tal_figures_set(object, "delta", tal_figure_or(row->why ? NAN : row->dif.delta, row->why));
    if (row->why)
        return;
    tal_figures_set_number(object, "odds", row->dif.odds);
    tal_figures_set_number(object, "error", row->dif.error);
    tal_figures_set_number(object, "chi_square", row->dif.square);
    tal_figures_set_number(object, "p", row->dif.p);
    tal_json_set_text(object, "class", grade);
}

void tal_fairness_json(tal_json *root, const tal_figures *figures, const tal_fairness *fairness)
{
    tal_json *list;

    if (fairness->attributes)
        set_impact(root, fairness);
    if (!fairness->difs_count)
        return;
    list = tal_json_set_array(root, "dif");
    for (size_t i = 0; i < fairness->difs_count; i++)
        add_dif(list, figures, &fairness->difs[i]);
}

/* ---- Raters ---- */

static void set_kappa(tal_json *object, const char *key, const tal_kappa *it)
{
    tal_json *kappa = tal_json_set_object(object, key);

    tal_figures_set_number(kappa, "value", it->defined ? it->value : NAN);
    tal_figures_set_number(kappa, "error", it->defined ? it->error : NAN);
    tal_figures_set_number(kappa, "low", it->defined ? it->low : NAN);
    tal_figures_set_number(kappa, "high", it->defined ? it->high : NAN);
    if (!it->defined)
        tal_json_set_text(kappa, "value_why",
                          it->n ? "both gave the same one throughout" : "nothing was rated by both");
}

static void set_iccs(tal_json *section, const tal_raters *it)
{
    static const char *const single[] = { "icc1", "icc2", "icc3" };
    static const char *const mean[] = { "icc1k", "icc2k", "icc3k" };
    const char *why = it->has_icc ? "judges never differ, or by more than targets do"
                                  : "two raters, and two targets that all rated, and differently, are needed";
    tal_json *object = tal_json_set_object(section, "icc");

    tal_figures_set_n(object, it->complete, TAL_MINIMUM_ICC);
    for (int i = 0; i < 2 * TAL_ICC_MODELS; i++) {
        int model = i % TAL_ICC_MODELS;
        const tal_icc *icc = i < TAL_ICC_MODELS ? &it->icc.single[model] : &it->icc.mean[model];
        tal_json *one = tal_json_set_object(object, i < TAL_ICC_MODELS ? single[model] : mean[model]);

        tal_figures_set(one, "value", tal_figure_or(it->has_icc ? icc->value : NAN, why));
        tal_figures_set(one, "low", tal_figure_or(it->has_icc ? icc->low : NAN, why));
        tal_figures_set(one, "high", tal_figure_or(it->has_icc ? icc->high : NAN, why));
    }
}

static void set_angoff(tal_json *root, const tal_raters *it)
{
    tal_json *section = tal_json_set_object(root, "angoff"), *list;
    const char *why = it->has_cut ? "one judge" : "not every judge judged every item";

    tal_figures_set_n(section, it->table->raters_count, TAL_MINIMUM_JUDGES);
    tal_json_set_int(section, "items", (long long)it->table->targets_count);
    tal_figures_set(section, "cut", tal_figure_or(it->has_cut ? it->cut.cut : NAN, why));
    tal_figures_set(section, "error", tal_figure_or(it->has_cut ? it->cut.error : NAN, why));
    list = tal_json_set_array(section, "judges");
    for (size_t i = 0; i < it->table->raters_count; i++) {
        tal_json *object = tal_json_add_object(list);

        tal_json_set_text(object, "judge", it->table->raters[i]);
        tal_figures_set_number(object, "sum", it->sums[i]);
    }
}

void tal_raters_json(tal_json *root, const tal_raters *raters)
{
    tal_json *section, *list;

    if (raters->table->is_angoff) {
        set_angoff(root, raters);
        return;
    }
    section = tal_json_set_object(root, "raters");
    tal_json_set_int(section, "targets", (long long)raters->table->targets_count);
    tal_json_set_int(section, "categories", (long long)raters->categories);
    list = tal_json_set_array(section, "pairs");
    for (size_t i = 0; i < raters->pairs_count; i++) {
        const tal_rater_pair *pair = &raters->pairs[i];
        tal_json *object = tal_json_add_object(list);

        tal_json_set_text(object, "first", raters->table->raters[pair->first]);
        tal_json_set_text(object, "second", raters->table->raters[pair->second]);
        tal_figures_set_n(object, pair->nominal.n, TAL_MINIMUM_KAPPA);
        tal_figures_set_number(object, "same", pair->nominal.n ? pair->nominal.accuracy : NAN);
        set_kappa(object, "nominal", &pair->nominal);
        set_kappa(object, "linear", &pair->linear);
        set_kappa(object, "quadratic", &pair->quadratic);
    }
    set_iccs(section, raters);
}
