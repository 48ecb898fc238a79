/* Figures as they are, and why where they are not. Computes none. */
#include "report/figures_json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "report/fairness_json.h"

void tal_figures_set_number(tal_json *object, const char *key, double value)
{
    char digits[32];

    if (!isfinite(value)) {
        tal_json_set_null(object, key);
        return;
    }
    snprintf(digits, sizeof digits, "%.6g", fabs(value) < 1e-12 ? 0 : value);
    tal_json_set_number(object, key, strtod(digits, NULL));
}

void tal_figures_set(tal_json *object, const char *key, tal_figure figure)
{
    char name[64];

    tal_figures_set_number(object, key, figure.why ? NAN : figure.value);
    if (!figure.why)
        return;
    snprintf(name, sizeof name, "%s_why", key);
    tal_json_set_text(object, name, figure.why);
}

void tal_figures_set_n(tal_json *object, size_t n, tal_minimum which)
{
    tal_json_set_int(object, "n", (long long)n);
    tal_json_set_int(object, "minimum", (long long)tal_minimum_of(which));
    tal_json_set_text(object, "warning", n < tal_minimum_of(which) ? tal_minimum_why(which) : NULL);
}

/* ---- Sections ---- */

static void set_scopes(tal_json *root, const tal_figures *it)
{
    static const char *const kinds[] = { "all", "skill", "scenario" };
    tal_json *section = tal_json_set_object(root, "reliability"), *list;

    tal_figures_set_n(section, it->n, TAL_MINIMUM_RELIABILITY);
    list = tal_json_set_array(section, "of");
    for (size_t i = 0; i < it->scopes_count; i++) {
        const tal_scope *scope = &it->scopes[i];
        tal_json *object = tal_json_add_object(list);

        tal_json_set_text(object, "kind", kinds[scope->kind]);
        tal_json_set_text(object, "name", scope->name);
        tal_json_set_int(object, "items", (long long)scope->items);
        tal_json_set_int(object, "testlets", (long long)scope->testlets);
        tal_figures_set(object, "mean", scope->mean);
        tal_figures_set(object, "deviation", scope->deviation);
        tal_figures_set(object, "alpha", scope->alpha);
        tal_figures_set(object, "testlet_alpha", scope->testlet_alpha);
        tal_figures_set(object, "kr20", scope->kr20);
        tal_figures_set(object, "omega", scope->omega);
        tal_figures_set(object, "sem", scope->sem);
        tal_figures_set(object, "testlet_sem", scope->testlet_sem);
        tal_figures_set(object, "band", scope->band);
    }
}

static void set_items(tal_json *root, const tal_figures *it)
{
    tal_json *section = tal_json_set_object(root, "items"), *list;

    tal_figures_set_n(section, it->n, TAL_MINIMUM_ITEMS);
    tal_figures_set_number(section, "greatest", it->greatest);
    list = tal_json_set_array(section, "of");
    for (size_t i = 0; i < it->table->items_count; i++) {
        tal_json *object = tal_json_add_object(list);

        tal_json_set_text(object, "item", it->table->items[i].name);
        tal_figures_set(object, "mean", it->items[i].mean);
        tal_figures_set(object, "deviation", it->items[i].deviation);
        tal_figures_set(object, "difficulty", it->items[i].difficulty);
        tal_figures_set(object, "rest", it->items[i].rest);
    }
}

static void set_distractors(tal_json *root, const tal_figures *it)
{
    tal_json *list = tal_json_set_array(root, "distractors");

    for (size_t i = 0; i < it->table->choices_count; i++) {
        const tal_distractors *at = &it->distractors[i];
        tal_json *object = tal_json_add_object(list), *choices;

        tal_json_set_text(object, "moment", at->moment);
        tal_figures_set_n(object, at->n, TAL_MINIMUM_ITEMS);
        choices = tal_json_set_array(object, "choices");
        for (size_t k = 0; k < at->rows_count; k++) {
            tal_json *row = tal_json_add_object(choices);

            tal_json_set_text(row, "choice", at->rows[k].choice);
            tal_json_set_int(row, "n", (long long)at->rows[k].n);
            tal_figures_set_number(row, "share", at->rows[k].share);
            tal_figures_set_number(row, "rest", at->rows[k].rest);
        }
    }
}

static void set_subscores(tal_json *root, const tal_figures *it)
{
    tal_json *section = tal_json_set_object(root, "subscores"), *list;

    tal_figures_set_n(section, it->n, TAL_MINIMUM_RELIABILITY);
    list = tal_json_set_array(section, "of");
    for (size_t i = 0; i < it->subscores_count; i++) {
        const tal_subscore_row *row = &it->subscores[i];
        tal_json *object = tal_json_add_object(list);

        tal_json_set_text(object, "skill", row->skill);
        tal_figures_set(object, "own", row->own);
        tal_figures_set(object, "total", row->total);
        tal_figures_set(object, "both", row->both);
        tal_json_set_bool(object, "worth", row->worth);
    }
}

static void set_ranks(tal_json *root, const tal_figures *it)
{
    tal_json *section = tal_json_set_object(root, "percentiles"), *list;

    tal_figures_set_n(section, it->n, TAL_MINIMUM_NORM);
    list = tal_json_set_array(section, "of");
    for (size_t i = 0; i < it->ranks_count; i++) {
        tal_json *object = tal_json_add_object(list);

        tal_figures_set_number(object, "sum", it->ranks[i].score);
        tal_json_set_int(object, "n", (long long)it->ranks[i].n);
        tal_figures_set_number(object, "rank", it->ranks[i].rank);
    }
}

static void set_retest(tal_json *root, const tal_retest *it)
{
    tal_json *section = tal_json_set_object(root, "retest");

    tal_figures_set_n(section, it->n, TAL_MINIMUM_RELIABILITY);
    tal_figures_set(section, "r", it->r);
    tal_figures_set(section, "low", it->low);
    tal_figures_set(section, "high", it->high);
    tal_figures_set(section, "sem", it->sem);
    tal_figures_set(section, "difference", it->difference);
    tal_json_set_int(section, "up", (long long)it->up);
    tal_json_set_int(section, "down", (long long)it->down);
}

static void set_passing(tal_json *root, const tal_passing *it)
{
    tal_json *section = tal_json_set_object(root, "passing"), *decision;

    tal_figures_set_n(section, it->n, TAL_MINIMUM_SHARE);
    tal_json_set_int(section, "passed", (long long)it->passed);
    tal_figures_set(section, "share", it->share);
    tal_figures_set(section, "low", it->low);
    tal_figures_set(section, "high", it->high);
    decision = tal_json_set_object(section, "consistency");
    tal_figures_set_n(decision, it->decided, TAL_MINIMUM_RELIABILITY);
    tal_figures_set(decision, "cut", it->cut);
    tal_figures_set(decision, "items", it->items);
    tal_figures_set(decision, "parameters", tal_figure_or(it->items.why ? NAN : it->four ? 4 : 2, it->items.why));
    tal_figures_set(decision, "agreement", it->agreement);
    tal_figures_set(decision, "kappa", it->kappa);
    tal_figures_set(decision, "accuracy", it->accuracy);
}

tal_json *tal_figures_json(const char *file, const tal_figures *figures, const tal_fairness *fairness,
                           const tal_raters *raters)
{
    const tal_item_table *table = figures->table;
    tal_json *root = tal_json_object();

    tal_json_set_text(root, "file", file);
    tal_json_set_int(root, "people", (long long)table->people);
    tal_json_set_int(root, "complete", (long long)figures->n);
    tal_json_set_int(root, "missing", (long long)figures->missing);
    set_scopes(root, figures);
    set_items(root, figures);
    set_distractors(root, figures);
    if (figures->subscores_count)
        set_subscores(root, figures);
    set_ranks(root, figures);
    if (table->totals && table->retests)
        set_retest(root, &figures->retest);
    if (table->passed)
        set_passing(root, &figures->passing);
    tal_fairness_json(root, figures, fairness);
    if (raters)
        tal_raters_json(root, raters);
    return root;
}
