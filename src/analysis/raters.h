/*
 * How far raters agree: kappa for each pair (kappa.h), intraclass correlations (icc.h), and of judges who
 * set a standard Angoff's cut (standards.h).
 */
#ifndef TAL_ANALYSIS_RATERS_H
#define TAL_ANALYSIS_RATERS_H

#include <talante/talante.h>

#include "analysis/icc.h"
#include "analysis/item_table.h"
#include "analysis/kappa.h"
#include "analysis/standards.h"
#include "base/arena.h"

/* Two raters over the targets that both rated. The categories are the values that stand in the table,
 * from the least; weights go by their order. */
typedef struct tal_rater_pair {
    size_t first, second;
    tal_kappa nominal, linear, quadratic;
} tal_rater_pair;

typedef struct tal_raters {
    tal_arena *arena;
    const tal_rating_table *table; /* borrowed */
    size_t categories;
    tal_rater_pair *pairs;         /* none of judges, and none of more categories than kappa takes */
    size_t pairs_count;
    size_t complete;               /* targets that all rated: those of the ICCs */
    bool has_icc;                  /* two such and two raters, and targets that are rated differently */
    tal_iccs icc;
    bool has_cut;                  /* every judge judged every item */
    tal_angoff cut;
    double *sums;                  /* of each judge; NULL: no judges */
} tal_raters;

tal_status tal_raters_of(tal_raters **out, const tal_rating_table *table);
void tal_raters_free(tal_raters *raters);

#endif
