/* The formulas of kappa.h over a table of counts. The order of all sums is fixed. */
#include "analysis/kappa.h"

#include <math.h>

static const double normal_95 = 1.959963984540054;

static double weight_of(tal_weights weights, int i, int j)
{
    double off = (double)(i > j ? i - j : j - i) / (TAL_LEVELS - 1);

    switch (weights) {
    case TAL_WEIGHTS_LINEAR: return 1 - off;
    case TAL_WEIGHTS_QUADRATIC: return 1 - off * off;
    case TAL_WEIGHTS_NONE: break;
    }
    return i == j;
}

/* Shares of n, and weights. */
typedef struct sums {
    double p[TAL_LEVELS][TAL_LEVELS], w[TAL_LEVELS][TAL_LEVELS];
    double rows[TAL_LEVELS], columns[TAL_LEVELS];
    double row_weights[TAL_LEVELS], column_weights[TAL_LEVELS]; /* the means that the paper writes w. */
    double observed, expected;
} sums;

static sums add_up(const tal_confusion *table, tal_weights weights, size_t n)
{
    sums s = { .observed = 0 };

    for (int i = 0; i < TAL_LEVELS; i++)
        for (int j = 0; j < TAL_LEVELS; j++) {
            s.p[i][j] = (double)table->cells[i][j] / (double)n;
            s.w[i][j] = weight_of(weights, i, j);
            s.rows[i] += s.p[i][j];
            s.columns[j] += s.p[i][j];
            s.observed += s.w[i][j] * s.p[i][j];
        }
    for (int i = 0; i < TAL_LEVELS; i++)
        for (int j = 0; j < TAL_LEVELS; j++) {
            s.row_weights[i] += s.columns[j] * s.w[i][j];
            s.column_weights[j] += s.rows[i] * s.w[i][j];
            s.expected += s.rows[i] * s.columns[j] * s.w[i][j];
        }
    return s;
}

static double variance(const sums *s, size_t n)
{
    double po = s->observed, pe = s->expected, sum = 0, rest = po * pe - 2 * pe + po;

    for (int i = 0; i < TAL_LEVELS; i++)
        for (int j = 0; j < TAL_LEVELS; j++) {
            double term = s->w[i][j] * (1 - pe) -
                          (s->row_weights[i] + s->column_weights[j]) * (1 - po);

            sum += s->p[i][j] * term * term;
        }
    return (sum - rest * rest) / ((double)n * (1 - pe) * (1 - pe) * (1 - pe) * (1 - pe));
}

tal_kappa tal_kappa_of(const tal_confusion *table, tal_weights weights)
{
    tal_kappa out = { .n = 0 };
    size_t same = 0;

    for (int i = 0; i < TAL_LEVELS; i++)
        for (int j = 0; j < TAL_LEVELS; j++) {
            out.n += table->cells[i][j];
            same += i == j ? table->cells[i][j] : 0;
        }
    if (!out.n)
        return out;
    out.accuracy = (double)same / (double)out.n;
    for (int i = 0; i < TAL_LEVELS; i++)
        if (table->cells[i][i] == out.n)
            return out; /* chance alone would agree on everything */
    sums s = add_up(table, weights, out.n);
    double v = variance(&s, out.n);
    out.defined = true;
    out.value = (s.observed - s.expected) / (1 - s.expected);
    out.error = v > 0 ? sqrt(v) : 0;
    out.low = fmax(-1, out.value - normal_95 * out.error);
    out.high = fmin(1, out.value + normal_95 * out.error);
    return out;
}
