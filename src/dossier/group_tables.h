/* Tables of a group that more than one page has. Of fewer than TAL_GROUP_PEOPLE people a row has no mean: it would be
 * somebody's score. */
#ifndef TAL_DOSSIER_GROUP_TABLES_H
#define TAL_DOSSIER_GROUP_TABLES_H

#include "analysis/figures.h"
#include "cohort/whole.h"
#include "dossier/roll.h"
#include "report/folio.h"

/* How many came, finished, passed. */
void tal_group_tables_counts(tal_folio *folio, const tal_roll *roll);

/* A cell with so many decimals; a dash where there is no figure. */
void tal_group_tables_figure(tal_folio *folio, tal_figure figure, int decimals);

/* A warning where N is under WHICH minimum. */
void tal_group_tables_few(tal_folio *folio, size_t n, tal_minimum which);

/* Difficulty and discrimination. */
void tal_group_tables_items(tal_folio *folio, const tal_figures *figures);

/* Each form of a conversation, with its mean total and the interval of that, where it has people enough. */
void tal_group_tables_forms(tal_folio *folio, const tal_roll *roll);

/* The rest of a row: how many they are and, where they are enough and it may be TOLD, the mean of TOTALS, and its interval. SQUARES are those of the totals. */
void tal_group_tables_mean(tal_folio *folio, bool told, uint64_t people, uint64_t totals, uint64_t squares);

/* What people call a probe; behind it the id by which `talante explore` and its page have it, where that is another. */
void tal_group_tables_probe_name(tal_buffer *out, tal_probe probe);

/* What each probe does and comes to; where TAL_GROUP_PEOPLE are complete, how many of them are above it. */
void tal_group_tables_probes(tal_folio *folio, const tal_roll *roll, const tal_whole_score scores[TAL_PROBES]);

#endif
