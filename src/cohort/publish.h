/* Writes what a harvest has come to: results, items, what was rejected, the norm. */
#ifndef TAL_COHORT_PUBLISH_H
#define TAL_COHORT_PUBLISH_H

#include "cohort/harvest.h"

/* The candidates stand in DIVISIONS files of `parts`. Errors as tal_harvest_finish. */
tal_status tal_publish(tal_harvest *harvest, size_t divisions);

#endif
