/*
 * What several pages of a group tell, computed once for all of them. Of fewer than TAL_GROUP_PEOPLE complete people there are no figures,
 * and nothing of their groups.
 */
#ifndef TAL_DOSSIER_MEASURES_H
#define TAL_DOSSIER_MEASURES_H

#include "analysis/fairness.h"
#include "cohort/whole.h"
#include "dossier/roll.h"

typedef struct tal_measures {
    tal_figures *figures;   /* owned, as the next; NULL: of too few people */
    tal_fairness *fairness; /* of these figures; NULL where they are */
    tal_whole_score probes[TAL_PROBES];
} tal_measures;

/* GROUPS: of the roll's table, or NULL: none were given. Both are borrowed. OUT is the caller's to free whatever it gives. TAL_ENOMEM,
 * TAL_EFUNCTION. */
tal_status tal_measures_of(tal_measures *out, const tal_roll *roll, const tal_attributes *groups);
void tal_measures_free(tal_measures *measures);

#endif
