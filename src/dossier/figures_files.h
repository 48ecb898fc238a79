/*
 * The tables that `talante figures` is given, read; `talante report` takes the groups, too. Three forms:
 *
 *     candidate,ITEM,...,@total,@passed,@language,@retest,@choice:MOMENT    a row for each person
 *     candidate,ATTRIBUTE,...                                               their groups
 *     target,rater,rating  or  judge,item,probability                       a row for each rating
 *
 * An empty cell, or NA, is missing. The columns with @ may be missing, and are no items.
 */
#ifndef TAL_DOSSIER_FIGURES_FILES_H
#define TAL_DOSSIER_FIGURES_FILES_H

#include "analysis/item_table.h"
#include "data/table_file.h"

enum { TAL_ATTRIBUTES_LIMIT = 16, TAL_JUDGES_LIMIT = 64 };

/* Each fills OUT, which lives in FILE's arena. TAL_EFILE: FILE's diagnostics say why. */
tal_status tal_figures_items(tal_item_table *out, const tal_table_file *file);
tal_status tal_figures_groups(tal_attributes *out, const tal_table_file *file,
                              const tal_item_table *items);
tal_status tal_figures_ratings(tal_rating_table *out, const tal_table_file *file);

#endif
