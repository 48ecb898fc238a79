/* Goes through a table once for each kind of figure. The formulas are elsewhere. */
#include "analysis/figures.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/covariance.h"
#include "base/intl.h"

static const char few_people[] = N_("fewer than two people");
static const char no_variance[] = N_("everybody has the same");
static const char few_items[] = N_("fewer than two items");
static const char no_both[] = N_("subscore and total are one, or it comes out above 1");

typedef struct work {
    tal_figures *out;
    const tal_item_table *table;
    double *rows;       /* of the listwise people */
    double *chosen;     /* as large: of some items */
    double *covariance; /* of the items; NULL: fewer than two people */
    double *scratch;    /* as large as that */
    int *sum_of;        /* for each item */
} work;

static void *get(work *w, size_t count, size_t size)
{
    return tal_arena_alloc(w->out->arena, count, size);
}

/* ---- People ---- */

static tal_status find_people(work *w)
{
    const tal_item_table *t = w->table;
    tal_figures *out = w->out;

    out->people = get(w, t->people, sizeof *out->people);
    out->sums = get(w, t->people, sizeof *out->sums);
    w->rows = get(w, t->people * t->items_count, sizeof *w->rows);
    w->chosen = get(w, t->people * t->items_count, sizeof *w->chosen);
    if (!out->people || !out->sums || !w->rows || !w->chosen)
        return TAL_ENOMEM;
    for (size_t p = 0; p < t->people; p++) {
        const double *row = t->cells + p * t->items_count;
        size_t missing = 0;
        double sum = 0;

        for (size_t i = 0; i < t->items_count; i++) {
            missing += isnan(row[i]);
            sum += row[i];
            out->greatest = row[i] > out->greatest ? row[i] : out->greatest;
        }
        out->missing += missing;
        if (missing)
            continue;
        memcpy(w->rows + out->n * t->items_count, row, t->items_count * sizeof *row);
        out->sums[out->n] = sum;
        out->people[out->n++] = p;
    }
    return TAL_OK;
}

static tal_status find_covariance(work *w)
{
    size_t items = w->table->items_count;

    w->sum_of = get(w, items, sizeof *w->sum_of);
    w->scratch = get(w, items * items, sizeof *w->scratch);
    if (!w->sum_of || !w->scratch)
        return TAL_ENOMEM;
    if (w->out->n < 2)
        return TAL_OK;
    w->covariance = get(w, items * items, sizeof *w->covariance);
    return w->covariance ? tal_covariance(w->rows, w->out->n, items, w->covariance) : TAL_ENOMEM;
}

/* ---- Reliability ---- */

static bool is_within(const tal_scope *scope, const tal_item_table *table, const tal_item *item)
{
    switch (scope->kind) {
    case TAL_SCOPE_SKILL: return strcmp(table->skills[item->skill], scope->name) == 0;
    case TAL_SCOPE_SCENARIO: return strcmp(table->scenarios[item->scenario], scope->name) == 0;
    case TAL_SCOPE_ALL: break;
    }
    return true;
}

/* Puts each item of the scope into a sum of its own, or of its scenario. Gives the sums. */
static size_t divide(work *w, const tal_scope *scope, bool by_scenario)
{
    const tal_item_table *t = w->table;
    size_t sums = 0;

    for (size_t i = 0; i < t->items_count; i++) {
        size_t before = 0;

        w->sum_of[i] = TAL_LEFT_OUT;
        if (!is_within(scope, t, &t->items[i]))
            continue;
        while (before < i && !(by_scenario && w->sum_of[before] != TAL_LEFT_OUT &&
                               t->items[before].scenario == t->items[i].scenario))
            before++;
        w->sum_of[i] = before < i ? w->sum_of[before] : (int)sums++;
    }
    return sums;
}

static double mean_sum(const work *w)
{
    double sum = 0;

    for (size_t p = 0; p < w->out->n; p++)
        for (size_t i = 0; i < w->table->items_count; i++)
            if (w->sum_of[i] != TAL_LEFT_OUT)
                sum += w->rows[p * w->table->items_count + i];
    return w->out->n ? sum / (double)w->out->n : NAN;
}

static tal_figure kr20(work *w, size_t items)
{
    size_t at = 0;

    for (size_t p = 0; p < w->out->n; p++)
        for (size_t i = 0; i < w->table->items_count; i++)
            if (w->sum_of[i] != TAL_LEFT_OUT)
                w->chosen[at++] = w->rows[p * w->table->items_count + i];
    return tal_figure_or(tal_kr20(w->chosen, w->out->n, items), N_("not all items are 0 or 1"));
}

static tal_figure sem_of(const tal_scope *scope, tal_figure alpha)
{
    return alpha.why ? alpha
                     : tal_figure_or(tal_sem(scope->deviation.value, alpha.value),
                                     N_("the reliability is below zero"));
}

/* Items of one conversation hang together: where there are testlets, the error is that of theirs. */
static tal_figure band_of(const tal_scope *scope, size_t n)
{
    tal_figure sem = scope->testlet_alpha.why ? scope->sem : scope->testlet_sem;

    if (!sem.why && n < tal_minimum_of(TAL_MINIMUM_RELIABILITY))
        return tal_figure_none(N_("a band takes 100 people, or a norm file"));
    return sem;
}

static void find_none(tal_scope *scope, const char *why)
{
    scope->alpha = scope->testlet_alpha = scope->kr20 = scope->omega = tal_figure_none(why);
}

static void find_reliability(work *w, tal_scope *scope)
{
    size_t count = w->table->items_count;

    tal_covariance_of_sums(w->covariance, count, w->sum_of, scope->items, w->scratch);
    scope->deviation = tal_figure_or(sqrt(fmax(0, tal_variance_of_sum(w->scratch, scope->items))), NULL);
    if (scope->items < 2) {
        find_none(scope, few_items);
        return;
    }
    scope->alpha = tal_figure_or(tal_alpha(w->scratch, scope->items), no_variance);
    if (scope->alpha.why) {
        find_none(scope, no_variance);
        return;
    }
    scope->omega = tal_figure_or(tal_omega(w->scratch, scope->items),
                                 scope->items < 3 ? N_("fewer than three items")
                                                  : N_("one factor does not fit: an item does not vary, "
                                                       "or its loading is beyond 1"));
    scope->kr20 = kr20(w, scope->items);
    scope->testlets = divide(w, scope, true);
    tal_covariance_of_sums(w->covariance, count, w->sum_of, scope->testlets, w->scratch);
    scope->testlet_alpha = !w->table->scenarios_count || scope->testlets < 2
                               ? tal_figure_none(N_("fewer than two scenarios"))
                               : tal_figure_or(tal_alpha(w->scratch, scope->testlets), no_variance);
}

static void find_scope(work *w, tal_scope *scope)
{
    scope->items = divide(w, scope, false);
    scope->mean = tal_figure_or(mean_sum(w), few_people);
    if (w->covariance) {
        find_reliability(w, scope);
    } else {
        find_none(scope, few_people);
        scope->deviation = scope->alpha;
    }
    scope->testlets = w->table->scenarios_count ? divide(w, scope, true) : 0;
    scope->sem = sem_of(scope, scope->alpha);
    scope->testlet_sem = sem_of(scope, scope->testlet_alpha);
    scope->band = band_of(scope, w->out->n);
}

static tal_status find_scopes(work *w)
{
    const tal_item_table *t = w->table;
    tal_figures *out = w->out;

    out->scopes = get(w, 1 + t->skills_count + t->scenarios_count, sizeof *out->scopes);
    if (!out->scopes)
        return TAL_ENOMEM;
    out->scopes[out->scopes_count++] = (tal_scope){ .kind = TAL_SCOPE_ALL };
    for (size_t i = 0; i < t->skills_count; i++)
        out->scopes[out->scopes_count++] = (tal_scope){ .kind = TAL_SCOPE_SKILL, .name = t->skills[i] };
    for (size_t i = 0; i < t->scenarios_count; i++)
        out->scopes[out->scopes_count++] =
            (tal_scope){ .kind = TAL_SCOPE_SCENARIO, .name = t->scenarios[i] };
    for (size_t i = 0; i < out->scopes_count; i++)
        find_scope(w, &out->scopes[i]);
    return TAL_OK;
}

/* ---- Items ---- */

static tal_figure rest_of(const work *w, size_t item)
{
    size_t count = w->table->items_count;
    double own = w->covariance[item * (count + 1)], row = 0, rest;

    for (size_t i = 0; i < count; i++)
        row += w->covariance[item * count + i];
    rest = tal_variance_of_sum(w->covariance, count) - 2 * row + own; /* variance of the others' sum */
    if (count < 2)
        return tal_figure_none(few_items);
    if (!(own > 0 && rest > 1e-12 * own))
        return tal_figure_none(own > 0 ? N_("the other items do not vary") : no_variance);
    return tal_figure_or((row - own) / sqrt(own * rest), NULL);
}

static tal_status find_items(work *w)
{
    size_t count = w->table->items_count;
    tal_figures *out = w->out;

    out->items = get(w, count, sizeof *out->items);
    if (!out->items)
        return TAL_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        tal_item_row *row = &out->items[i];

        row->mean = tal_figure_or(out->n ? gsl_stats_mean(w->rows + i, count, out->n) : NAN, few_people);
        row->difficulty = row->mean;
        if (out->greatest > 0)
            row->difficulty.value /= out->greatest;
        else if (!row->mean.why)
            row->difficulty = tal_figure_none(N_("no value is above 0"));
        row->deviation = w->covariance ? tal_figure_or(sqrt(w->covariance[i * (count + 1)]), NULL)
                                       : tal_figure_none(few_people);
        row->rest = w->covariance ? rest_of(w, i) : tal_figure_none(few_people);
    }
    return TAL_OK;
}

/* ---- Distractors ---- */

/* In a plain table an item is its own moment. */
static double other_moments(const work *w, size_t p, const char *moment)
{
    size_t count = w->table->items_count;
    double sum = 0;

    for (size_t i = 0; i < count; i++) {
        const tal_item *item = &w->table->items[i];

        if (strcmp(item->moment ? item->moment : item->name, moment) != 0)
            sum += w->rows[p * count + i];
    }
    return sum;
}

static int by_choice(const void *a, const void *b)
{
    return strcmp(((const tal_choice_row *)a)->choice, ((const tal_choice_row *)b)->choice);
}

/* One row for each who chose; sorted, equal ones become one. */
static tal_status find_choices(work *w, const tal_choices *choices, tal_distractors *out)
{
    size_t kept = 0;

    out->moment = choices->moment;
    out->rows = get(w, w->out->n, sizeof *out->rows);
    if (!out->rows)
        return TAL_ENOMEM;
    for (size_t p = 0; p < w->out->n; p++) {
        const char *chosen = choices->chosen[w->out->people[p]];

        if (chosen)
            out->rows[out->n++] = (tal_choice_row){ chosen, 1, 0, other_moments(w, p, choices->moment) };
    }
    qsort(out->rows, out->n, sizeof *out->rows, by_choice);
    for (size_t i = 0; i < out->n; i++)
        if (kept && strcmp(out->rows[kept - 1].choice, out->rows[i].choice) == 0) {
            out->rows[kept - 1].n++;
            out->rows[kept - 1].rest += out->rows[i].rest;
        } else {
            out->rows[kept++] = out->rows[i];
        }
    for (size_t i = 0; i < kept; i++) {
        out->rows[i].share = (double)out->rows[i].n / (double)out->n;
        out->rows[i].rest /= (double)out->rows[i].n;
    }
    out->rows_count = kept;
    return TAL_OK;
}

static tal_status find_distractors(work *w)
{
    tal_status status = TAL_OK;

    w->out->distractors = get(w, w->table->choices_count, sizeof *w->out->distractors);
    if (!w->out->distractors)
        return TAL_ENOMEM;
    for (size_t i = 0; !status && i < w->table->choices_count; i++)
        status = find_choices(w, &w->table->choices[i], &w->out->distractors[i]);
    return status;
}

/* ---- Subscores ---- */

static tal_status find_subscores(work *w)
{
    const tal_item_table *t = w->table;
    tal_figures *out = w->out;

    out->subscores = get(w, t->skills_count, sizeof *out->subscores);
    if (!out->subscores)
        return TAL_ENOMEM;
    out->subscores_count = t->skills_count;
    for (size_t i = 0; i < t->items_count; i++)
        w->sum_of[i] = t->items[i].skill;
    if (w->covariance)
        tal_covariance_of_sums(w->covariance, t->items_count, w->sum_of, t->skills_count, w->scratch);
    for (size_t i = 0; i < t->skills_count; i++) {
        tal_figure alpha = out->scopes[1 + i].alpha;
        tal_subscore_row *row = &out->subscores[i];
        tal_subscore it = { NAN, NAN, NAN, false };
        const char *why = alpha.why ? alpha.why
                                    : N_("a reliability between 0 and 1, and two skills, are needed");

        if (!alpha.why && !tal_subscore_of(&it, w->scratch, t->skills_count, i, alpha.value)) {
            why = it.total > 1 ? N_("the total would tell more of it than there is, as where skills are one and the same") : why;
            it = (tal_subscore){ NAN, NAN, NAN, false };
        }
        *row = (tal_subscore_row){ t->skills[i], tal_figure_or(it.own, why), tal_figure_or(it.total, why),
                                   tal_figure_or(it.both, isnan(it.own) ? why : no_both), it.worth };
    }
    return TAL_OK;
}

/* ---- Totals ---- */

static int by_size(const void *a, const void *b)
{
    double one = *(const double *)a, other = *(const double *)b;

    return (one > other) - (one < other);
}

static tal_status find_ranks(work *w)
{
    tal_figures *out = w->out;
    double *sorted = get(w, out->n, sizeof *sorted);

    out->ranks = get(w, out->n, sizeof *out->ranks);
    if (!sorted || !out->ranks)
        return TAL_ENOMEM;
    if (out->n)
        memcpy(sorted, out->sums, out->n * sizeof *sorted);
    qsort(sorted, out->n, sizeof *sorted, by_size);
    for (size_t i = 0; i < out->n; i++) {
        if (!i || sorted[i] != sorted[i - 1])
            out->ranks[out->ranks_count++] =
                (tal_rank_row){ sorted[i], 0, tal_percentile(sorted, out->n, sorted[i]) };
        out->ranks[out->ranks_count - 1].n++;
    }
    return TAL_OK;
}

static tal_status find_retest(work *w)
{
    const tal_item_table *t = w->table;
    tal_retest *out = &w->out->retest;
    double *before = get(w, t->people, sizeof *before), *after = get(w, t->people, sizeof *after);
    double sem;
    tal_correlation it;

    if (!before || !after)
        return TAL_ENOMEM;
    for (size_t p = 0; t->totals && t->retests && p < t->people; p++)
        if (!isnan(t->totals[p]) && !isnan(t->retests[p])) {
            before[out->n] = t->totals[p];
            after[out->n++] = t->retests[p];
        }
    it = tal_correlate(before, after, out->n);
    sem = out->n > 1 ? tal_sem(gsl_stats_sd(before, 1, out->n), it.r) : NAN;
    out->r = tal_figure_or(it.r, out->n < 2 ? few_people : no_variance);
    out->low = tal_figure_or(it.low, out->r.why ? out->r.why : N_("an interval takes four people"));
    out->high = tal_figure_or(it.high, out->low.why);
    out->sem = tal_figure_or(sem, out->r.why ? out->r.why : N_("the reliability is below zero"));
    out->difference = tal_figure_or(tal_reliable_difference(sem), out->sem.why);
    for (size_t p = 0; p < out->n; p++) {
        out->up += after[p] - before[p] > out->difference.value && !out->difference.why;
        out->down += before[p] - after[p] > out->difference.value && !out->difference.why;
    }
    return TAL_OK;
}

/* The reliability over testlets where there is one: items of one conversation hang together. */
static tal_figure best_alpha(const tal_scope *all)
{
    return all->testlet_alpha.why ? all->alpha : all->testlet_alpha;
}

static void find_consistency(work *w, tal_passing *out, const double *totals, double cut)
{
    tal_figure alpha = best_alpha(&w->out->scopes[0]);
    const char *none = w->table->totals ? N_("nobody passed") : N_("there is no @total");
    const char *why = isnan(cut) ? none
                                 : N_("totals from 0 to 100 that a beta distribution fits, and a "
                                      "reliability between 0 and 1, are needed");
    tal_decision it = { .four = false };
    bool done = !isnan(cut) && !alpha.why &&
                tal_livingston_lewis(&it, totals, out->decided, 0, 100, cut, alpha.value);

    why = alpha.why ? alpha.why : why;
    out->cut = tal_figure_or(cut, none);
    out->items = tal_figure_or(done ? it.items : NAN, why);
    out->agreement = tal_figure_or(done ? it.agreement : NAN, why);
    out->kappa = tal_figure_or(done ? it.kappa : NAN, done ? N_("everybody passes, or nobody") : why);
    out->accuracy = tal_figure_or(done ? it.accuracy : NAN, why);
    out->four = it.four;
}

static tal_status find_passing(work *w)
{
    const tal_item_table *t = w->table;
    tal_passing *out = &w->out->passing;
    double *totals = get(w, t->people, sizeof *totals), cut = NAN;
    tal_interval wilson = { NAN, NAN };

    if (!totals)
        return TAL_ENOMEM;
    for (size_t p = 0; t->passed && p < t->people; p++) {
        out->n += t->passed[p] != TAL_UNKNOWN;
        out->passed += t->passed[p] == 1;
        if (!t->totals || isnan(t->totals[p]))
            continue;
        totals[out->decided++] = t->totals[p];
        if (t->passed[p] == 1 && !(cut <= t->totals[p]))
            cut = t->totals[p];
    }
    if (out->n)
        wilson = tal_wilson(out->passed, out->n);
    out->share = tal_figure_or(out->n ? (double)out->passed / (double)out->n : NAN, few_people);
    out->low = tal_figure_or(wilson.low, few_people);
    out->high = tal_figure_or(wilson.high, few_people);
    find_consistency(w, out, totals, cut);
    return TAL_OK;
}

/* ---- All ---- */

tal_status tal_figures_of(tal_figures **out, const tal_item_table *table)
{
    static tal_status (*const steps[])(work *) = {
        find_people, find_covariance, find_scopes, find_items, find_distractors,
        find_subscores, find_ranks, find_retest, find_passing,
    };
    tal_arena *arena = tal_arena_new();
    work w = { .out = arena ? tal_arena_alloc(arena, 1, sizeof **out) : NULL, .table = table };
    tal_status status = w.out ? TAL_OK : TAL_ENOMEM;

    if (w.out)
        *w.out = (tal_figures){ .arena = arena, .table = table };
    for (size_t i = 0; !status && i < sizeof steps / sizeof *steps; i++)
        status = steps[i](&w);
    if (status)
        tal_arena_free(arena);
    *out = status ? NULL : w.out;
    return status;
}

void tal_figures_free(tal_figures *figures)
{
    if (figures)
        tal_arena_free(figures->arena);
}
