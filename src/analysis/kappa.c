/* The formulas of kappa.h over a table of counts. The order of all sums is fixed. */
#include "analysis/kappa.h"

#include <math.h>

static const double normal_95 = 1.959963984540054;

/* At least two categories. */
static double weight_of(tal_weights weights, int categories, int i, int j)
{
    double off = (double)(i > j ? i - j : j - i) / (categories - 1);

    switch (weights) {
    case TAL_WEIGHTS_LINEAR: return 1 - off;
    case TAL_WEIGHTS_QUADRATIC: return 1 - off * off;
    case TAL_WEIGHTS_NONE: break;
    }
    return i == j;
}

enum { MOST = TAL_CATEGORIES_LIMIT };

/* Shares of n, and weights. */
typedef struct sums {
    int categories;
    double p[MOST][MOST], w[MOST][MOST];
    double rows[MOST], columns[MOST];
    double row_weights[MOST], column_weights[MOST]; /* the means that the paper writes w. */
    double observed, expected;
} sums;

static void add_up(sums *s, const size_t *cells, tal_weights weights, size_t n)
{
    int k = s->categories;

    for (int i = 0; i < k; i++)
        for (int j = 0; j < k; j++) {
            s->p[i][j] = (double)cells[i * k + j] / (double)n;
            s->w[i][j] = weight_of(weights, k, i, j);
            s->rows[i] += s->p[i][j];
            s->columns[j] += s->p[i][j];
            s->observed += s->w[i][j] * s->p[i][j];
        }
    for (int i = 0; i < k; i++)
        for (int j = 0; j < k; j++) {
            s->row_weights[i] += s->columns[j] * s->w[i][j];
            s->column_weights[j] += s->rows[i] * s->w[i][j];
            s->expected += s->rows[i] * s->columns[j] * s->w[i][j];
        }
}

static double variance(const sums *s, size_t n)
{
    double po = s->observed, pe = s->expected, sum = 0, rest = po * pe - 2 * pe + po;

    for (int i = 0; i < s->categories; i++)
        for (int j = 0; j < s->categories; j++) {
            double term = s->w[i][j] * (1 - pe) -
                          (s->row_weights[i] + s->column_weights[j]) * (1 - po);

            sum += s->p[i][j] * term * term;
        }
    return (sum - rest * rest) / ((double)n * (1 - pe) * (1 - pe) * (1 - pe) * (1 - pe));
}

tal_kappa tal_kappa_table(const size_t *cells, int categories, tal_weights weights)
{
    tal_kappa out = { .n = 0 };
    sums s = { .categories = categories };
    size_t same = 0;

    for (int i = 0; i < categories * categories; i++) {
        out.n += cells[i];
        same += i % (categories + 1) == 0 ? cells[i] : 0;
    }
    if (!out.n)
        return out;
    out.accuracy = (double)same / (double)out.n;
    for (int i = 0; i < categories; i++)
        if (cells[i * (categories + 1)] == out.n)
            return out; /* chance alone would agree on everything */
    add_up(&s, cells, weights, out.n);
    double v = variance(&s, out.n);
    out.defined = true;
    out.value = (s.observed - s.expected) / (1 - s.expected);
    out.error = v > 0 ? sqrt(v) : 0;
    out.low = fmax(-1, out.value - normal_95 * out.error);
    out.high = fmin(1, out.value + normal_95 * out.error);
    return out;
}

tal_kappa tal_kappa_of(const tal_confusion *table, tal_weights weights)
{
    return tal_kappa_table(&table->cells[0][0], TAL_LEVELS, weights);
}
