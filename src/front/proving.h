/* `talante debrief --evidence`, of a journal and of results. Each gives an exit code. */
#ifndef TAL_FRONT_PROVING_H
#define TAL_FRONT_PROVING_H

#include "dossier/telling.h"
#include "stage/options.h"

/* What the points of the moment that the second word names (of all, where there is none) rest on. */
int tal_proving_show(const tal_options *options, const tal_told *told);

/* The same of the candidate's conversations in the folder of results that the first word names. */
int tal_proving_results(const tal_options *options, tal_diagnostics *found);

#endif
