/* How many people have which score, as a figure. */
#ifndef TAL_DOSSIER_HISTOGRAM_H
#define TAL_DOSSIER_HISTOGRAM_H

#include "cohort/sums.h"
#include "report/folio.h"

/* COUNTS of the scores 0 to 100, in bars of ten (the last has 100 too), called NAME; a dashed stroke at NEEDED, where that is
 * above 0. */
void tal_histogram(tal_folio *folio, const char *name, const uint64_t counts[TAL_SCORES], int needed);

#endif
