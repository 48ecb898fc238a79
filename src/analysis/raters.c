/* Lays ratings out for the formulas. */
#include "analysis/raters.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int by_size(const void *a, const void *b)
{
    double one = *(const double *)a, other = *(const double *)b;

    return (one > other) - (one < other);
}

/* The values that stand in the table, each once, from the least. NULL: no memory. */
static double *find_categories(tal_raters *out)
{
    const tal_rating_table *t = out->table;
    size_t cells = t->raters_count * t->targets_count, rated = 0;
    double *values = tal_arena_alloc(out->arena, cells, sizeof *values);

    if (!values)
        return NULL;
    for (size_t i = 0; i < cells; i++)
        if (!isnan(t->cells[i]))
            values[rated++] = t->cells[i];
    qsort(values, rated, sizeof *values, by_size);
    for (size_t i = 0; i < rated; i++)
        if (!i || values[i] != values[out->categories - 1])
            values[out->categories++] = values[i];
    return values;
}

static size_t category_of(const double *values, size_t count, double value)
{
    const double *found = bsearch(&value, values, count, sizeof *values, by_size);

    return (size_t)(found - values);
}

static void compare(const tal_raters *out, const double *values, tal_rater_pair *pair)
{
    size_t cells[TAL_CATEGORIES_LIMIT * TAL_CATEGORIES_LIMIT] = { 0 };
    const tal_rating_table *t = out->table;
    int k = (int)out->categories;

    for (size_t i = 0; i < t->targets_count; i++) {
        double one = t->cells[i * t->raters_count + pair->first];
        double other = t->cells[i * t->raters_count + pair->second];

        if (!isnan(one) && !isnan(other))
            cells[category_of(values, out->categories, one) * out->categories +
                  category_of(values, out->categories, other)]++;
    }
    pair->nominal = tal_kappa_table(cells, k, TAL_WEIGHTS_NONE);
    pair->linear = tal_kappa_table(cells, k, TAL_WEIGHTS_LINEAR);
    pair->quadratic = tal_kappa_table(cells, k, TAL_WEIGHTS_QUADRATIC);
}

static tal_status find_pairs(tal_raters *out)
{
    size_t raters = out->table->raters_count;
    double *values = find_categories(out);

    out->pairs = tal_arena_alloc(out->arena, raters * raters, sizeof *out->pairs);
    if (!values || !out->pairs)
        return TAL_ENOMEM;
    if (out->categories > TAL_CATEGORIES_LIMIT)
        return TAL_OK;
    for (size_t a = 0; a < raters; a++)
        for (size_t b = a + 1; b < raters; b++) {
            tal_rater_pair *pair = &out->pairs[out->pairs_count++];

            *pair = (tal_rater_pair){ .first = a, .second = b };
            compare(out, values, pair);
        }
    return TAL_OK;
}

static tal_status find_icc(tal_raters *out)
{
    const tal_rating_table *t = out->table;
    double *rows = tal_arena_alloc(out->arena, t->raters_count * t->targets_count, sizeof *rows);

    if (!rows)
        return TAL_ENOMEM;
    for (size_t i = 0; i < t->targets_count; i++) {
        const double *row = t->cells + i * t->raters_count;
        bool missing = false;

        for (size_t r = 0; r < t->raters_count; r++)
            missing |= isnan(row[r]);
        if (!missing)
            memcpy(rows + out->complete++ * t->raters_count, row, t->raters_count * sizeof *row);
    }
    out->has_icc = tal_icc_of(&out->icc, rows, out->complete, t->raters_count);
    return TAL_OK;
}

static tal_status find_cut(tal_raters *out)
{
    const tal_rating_table *t = out->table;
    double *rows = tal_arena_alloc(out->arena, t->raters_count * t->targets_count, sizeof *rows);

    out->sums = tal_arena_alloc(out->arena, t->raters_count, sizeof *out->sums);
    if (!rows || !out->sums)
        return TAL_ENOMEM;
    for (size_t j = 0; j < t->raters_count; j++)
        for (size_t i = 0; i < t->targets_count; i++) {
            rows[j * t->targets_count + i] = t->cells[i * t->raters_count + j];
            out->sums[j] += t->cells[i * t->raters_count + j];
        }
    out->cut = tal_angoff_of(rows, t->raters_count, t->targets_count);
    out->has_cut = !isnan(out->cut.cut);
    return TAL_OK;
}

tal_status tal_raters_of(tal_raters **out, const tal_rating_table *table)
{
    tal_arena *arena = tal_arena_new();
    tal_raters *it = arena ? tal_arena_alloc(arena, 1, sizeof *it) : NULL;
    tal_status status = it ? TAL_OK : TAL_ENOMEM;

    if (it) {
        *it = (tal_raters){ .arena = arena, .table = table };
        status = table->is_angoff ? find_cut(it) : find_pairs(it);
    }
    if (!status && !table->is_angoff)
        status = find_icc(it);
    if (status)
        tal_arena_free(arena);
    *out = status ? NULL : it;
    return status;
}

void tal_raters_free(tal_raters *raters)
{
    if (raters)
        tal_arena_free(raters->arena);
}
