/* Counts people by group and score. The formulas are elsewhere. */
#include "analysis/fairness.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"

typedef struct work {
    tal_fairness *out;
    const tal_figures *figures;
    int8_t *above;      /* for each person of the table: above the median; TAL_UNKNOWN */
    size_t *stratum_of; /* for each listwise person: which of the figures' ranks */
} work;

static void *get(work *w, size_t count, size_t size)
{
    return tal_arena_alloc(w->out->arena, count, size);
}

/* ---- Groups ---- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

tal_status tal_attribute_of(tal_attribute *out, tal_arena *arena, const char *name,
                            const char *const *texts, size_t people)
{
    size_t known = 0;

    *out = (tal_attribute){ .name = name };
    out->of = tal_arena_alloc(arena, people, sizeof *out->of);
    out->groups = tal_arena_alloc(arena, people, sizeof *out->groups);
    if (!out->of || !out->groups)
        return TAL_ENOMEM;
    for (size_t p = 0; p < people; p++)
        if (texts[p])
            out->groups[known++] = texts[p];
    qsort(out->groups, known, sizeof *out->groups, by_text);
    for (size_t i = 0; i < known; i++)
        if (!i || strcmp(out->groups[i], out->groups[out->groups_count - 1]) != 0)
            out->groups[out->groups_count++] = out->groups[i];
    for (size_t p = 0; p < people; p++) {
        const char **found = texts[p] ? bsearch(&texts[p], out->groups, out->groups_count,
                                                sizeof *out->groups, by_text)
                                      : NULL;

        out->of[p] = found ? (int)(found - out->groups) : TAL_UNKNOWN;
    }
    return TAL_OK;
}

/* "A" and "B" are "A x B". */
static char *crossed(tal_arena *arena, const char *a, const char *b)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    char *out = NULL;

    tal_buffer_format(&text, "%s x %s", a, b);
    if (!text.failed)
        out = tal_arena_text(arena, text.bytes, text.length);
    tal_buffer_free(&text);
    return out;
}

/* Where A and B meet; whose group of either is unknown is in none. */
static tal_status cross(work *w, const tal_attribute *a, const tal_attribute *b, tal_attribute *out)
{
    size_t people = w->figures->table->people;
    const char **texts = get(w, people, sizeof *texts);
    char **names = get(w, a->groups_count * b->groups_count, sizeof *names);
    char *name = crossed(w->out->arena, a->name, b->name);

    if (!texts || !names || !name)
        return TAL_ENOMEM;
    for (size_t p = 0; p < people; p++) {
        size_t at;

        if (a->of[p] == TAL_UNKNOWN || b->of[p] == TAL_UNKNOWN)
            continue;
        at = (size_t)a->of[p] * b->groups_count + (size_t)b->of[p];
        if (!names[at])
            names[at] = crossed(w->out->arena, a->groups[a->of[p]], b->groups[b->of[p]]);
        if (!names[at])
            return TAL_ENOMEM;
        texts[p] = names[at];
    }
    return tal_attribute_of(out, w->out->arena, name, texts, people);
}

/* ---- Impact ---- */

static int by_size(const void *a, const void *b)
{
    double one = *(const double *)a, other = *(const double *)b;

    return (one > other) - (one < other);
}

/* Everybody's score: @total, or the raw sum of those who have every item. NAN: none. */
static void find_scores(const work *w, double *scores)
{
    const tal_item_table *t = w->figures->table;

    for (size_t p = 0; p < t->people; p++)
        scores[p] = t->totals ? t->totals[p] : NAN;
    for (size_t i = 0; !t->totals && i < w->figures->n; i++)
        scores[w->figures->people[i]] = w->figures->sums[i];
}

static tal_status find_median(work *w)
{
    size_t people = w->figures->table->people, known = 0;
    double *scores = get(w, people, sizeof *scores), *sorted = get(w, people, sizeof *sorted);

    w->above = get(w, people, 1);
    if (!scores || !sorted || !w->above)
        return TAL_ENOMEM;
    find_scores(w, scores);
    for (size_t p = 0; p < people; p++)
        if (!isnan(scores[p]))
            sorted[known++] = scores[p];
    qsort(sorted, known, sizeof *sorted, by_size);
    w->out->by_total = w->figures->table->totals;
    w->out->median = tal_figure_or(known ? gsl_stats_median_from_sorted_data(sorted, 1, known) : NAN,
                                   N_("nobody has a score"));
    for (size_t p = 0; p < people; p++)
        w->above[p] = isnan(scores[p]) ? TAL_UNKNOWN : scores[p] > w->out->median.value;
    return TAL_OK;
}

static tal_status add_impact(work *w, const tal_attribute *by, bool scoring, const int8_t *answers)
{
    tal_impact_table *out = &w->out->impacts[w->out->impacts_count++];

    *out = (tal_impact_table){ .attribute = by, .scoring = scoring };
    out->groups = get(w, by->groups_count, sizeof *out->groups);
    if (!out->groups)
        return TAL_ENOMEM;
    for (size_t p = 0; p < w->figures->table->people; p++) {
        if (answers[p] == TAL_UNKNOWN)
            continue;
        out->asked++;
        out->unknown += by->of[p] == TAL_UNKNOWN;
        if (by->of[p] == TAL_UNKNOWN)
            continue;
        out->groups[by->of[p]].n++;
        out->groups[by->of[p]].yes += answers[p] == 1;
    }
    tal_impact_of(out->groups, by->groups_count);
    return TAL_OK;
}

static tal_status add_impacts(work *w, const tal_attribute *by)
{
    const int8_t *passed = w->figures->table->passed;
    tal_status status = passed ? add_impact(w, by, false, passed) : TAL_OK;

    return status ? status : add_impact(w, by, true, w->above);
}

static tal_status find_impacts(work *w)
{
    const tal_attributes *all = w->out->attributes;
    size_t pairs = all ? all->count * (all->count - 1) / 2 : 0, made = 0;
    tal_attribute *crossings = get(w, pairs, sizeof *crossings);
    tal_status status = TAL_OK;

    w->out->impacts = get(w, all ? 2 * (all->count + pairs) : 0, sizeof *w->out->impacts);
    if (!crossings || !w->out->impacts)
        return TAL_ENOMEM;
    for (size_t i = 0; all && !status && i < all->count; i++)
        status = add_impacts(w, &all->list[i]);
    for (size_t i = 0; all && i < all->count; i++)
        for (size_t j = i + 1; !status && j < all->count; j++) {
            status = cross(w, &all->list[i], &all->list[j], &crossings[made]);
            status = status ? status : add_impacts(w, &crossings[made++]);
        }
    return status;
}

/* ---- DIF ---- */

static tal_status find_strata(work *w)
{
    const tal_figures *f = w->figures;

    w->stratum_of = get(w, f->n, sizeof *w->stratum_of);
    if (!w->stratum_of)
        return TAL_ENOMEM;
    for (size_t i = 0; i < f->n; i++) {
        size_t low = 0, high = f->ranks_count;

        while (high - low > 1) {
            size_t middle = (low + high) / 2;

            *(f->ranks[middle].score <= f->sums[i] ? &low : &high) = middle;
        }
        w->stratum_of[i] = low;
    }
    return TAL_OK;
}

static double greatest_of(const tal_figures *f, size_t item)
{
    double most = -INFINITY;

    for (size_t i = 0; i < f->n; i++)
        most = fmax(most, f->table->cells[f->people[i] * f->table->items_count + item]);
    return most;
}

static void find_row(const work *w, tal_dif_row *row, tal_stratum *strata)
{
    const tal_figures *f = w->figures;
    double right = greatest_of(f, row->item);

    memset(strata, 0, f->ranks_count * sizeof *strata);
    for (size_t i = 0; i < f->n; i++) {
        int group = row->attribute->of[f->people[i]];
        double value = f->table->cells[f->people[i] * f->table->items_count + row->item];
        tal_stratum *at = &strata[w->stratum_of[i]];

        if (group == row->reference || group == row->focal)
            (value == right ? at->right : at->wrong)[group == row->focal]++;
    }
    row->why = tal_dif_of(&row->dif, strata, f->ranks_count)
                   ? NULL
                   : N_("nobody of both groups with the same score fares differently");
}

/* How many of the listwise people each group has; and the largest group, of equals the first. */
static int largest_of(const tal_figures *f, const tal_attribute *by, size_t *counts)
{
    int best = TAL_UNKNOWN;

    memset(counts, 0, by->groups_count * sizeof *counts);
    for (size_t i = 0; i < f->n; i++)
        if (by->of[f->people[i]] != TAL_UNKNOWN)
            counts[by->of[f->people[i]]]++;
    for (size_t g = 0; g < by->groups_count; g++)
        if (counts[g] && (best == TAL_UNKNOWN || counts[g] > counts[best]))
            best = (int)g;
    return best;
}

static tal_status add_difs(work *w, const tal_attribute *by)
{
    const tal_figures *f = w->figures;
    size_t *counts = get(w, by->groups_count, sizeof *counts);
    tal_stratum *strata = get(w, f->ranks_count, sizeof *strata);
    int reference;

    if (!counts || !strata)
        return TAL_ENOMEM;
    reference = largest_of(f, by, counts);
    for (int g = 0; g < (int)by->groups_count; g++)
        for (size_t i = 0; g != reference && counts[g] && i < f->table->items_count; i++) {
            tal_dif_row *row = &w->out->difs[w->out->difs_count++];

            *row = (tal_dif_row){ .attribute = by, .reference = reference, .focal = g, .item = i,
                                  .references = counts[reference], .focals = counts[g] };
            find_row(w, row, strata);
        }
    return TAL_OK;
}

static tal_status find_difs(work *w)
{
    const tal_attributes *all = w->out->attributes;
    const tal_item_table *t = w->figures->table;
    tal_attribute *language = get(w, 1, sizeof *language);
    size_t rows = 0;
    tal_status status = language ? TAL_OK : TAL_ENOMEM;

    if (!status && t->languages)
        status = tal_attribute_of(language, w->out->arena, "@language", t->languages, t->people);
    for (size_t i = 0; all && i < all->count; i++)
        rows += all->list[i].groups_count;
    rows += language ? language->groups_count : 0;
    w->out->difs = get(w, rows * t->items_count, sizeof *w->out->difs);
    if (!w->out->difs || status)
        return TAL_ENOMEM;
    if (t->languages)
        status = add_difs(w, language);
    for (size_t i = 0; all && !status && i < all->count; i++)
        status = add_difs(w, &all->list[i]);
    return status;
}

/* ---- All ---- */

tal_status tal_fairness_of(tal_fairness **out, const tal_figures *figures,
                           const tal_attributes *attributes)
{
    static tal_status (*const steps[])(work *) = { find_median, find_impacts, find_strata, find_difs };
    tal_arena *arena = tal_arena_new();
    work w = { .out = arena ? tal_arena_alloc(arena, 1, sizeof **out) : NULL, .figures = figures };
    tal_status status = w.out ? TAL_OK : TAL_ENOMEM;

    if (w.out)
        *w.out = (tal_fairness){ .arena = arena, .attributes = attributes };
    for (size_t i = 0; !status && i < sizeof steps / sizeof *steps; i++)
        status = steps[i](&w);
    if (status)
        tal_arena_free(arena);
    *out = status ? NULL : w.out;
    return status;
}

void tal_fairness_free(tal_fairness *fairness)
{
    if (fairness)
        tal_arena_free(fairness->arena);
}
