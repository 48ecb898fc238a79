/*
 * The files that HR reads: results.csv, a row a candidate; results.jsonl, the same with every
 * moment and every answer, so that it can be played again; items.csv, a row a complete candidate
 * and a column an item, for `talante figures`. docs/batch.md has their columns. The same bytes
 * whatever the language of the machine.
 */
#ifndef TAL_COHORT_RESULTS_H
#define TAL_COHORT_RESULTS_H

#include "cohort/band.h"

typedef enum tal_results_kind {
    TAL_RESULTS_CSV,
    TAL_RESULTS_LINES,
    TAL_RESULTS_ITEMS,
    TAL_RESULTS
} tal_results_kind;

extern const char *const tal_results_files[TAL_RESULTS]; /* "results.csv"... */

typedef struct tal_results tal_results;

/* All is borrowed; SUMS say which items there are. NULL: no memory. */
tal_results *tal_results_new(const tal_assembly *assembly, const tal_sums *sums,
                             const tal_band *band);
void tal_results_free(tal_results *results);

/* What a file begins with. */
void tal_results_head(tal_results *results, tal_results_kind kind, tal_buffer *out);

/* The row or line of CANDIDATE; nothing where the file has none of them. */
void tal_results_put(tal_results *results, tal_results_kind kind, const tal_candidate *candidate,
                     tal_buffer *out);

#endif
