/*
 * What a group misses most, and where that comes from: a row a moment, with what is said there, the skills that it cost, what most
 * said instead, and the expectation that was never set. Nothing is told of fewer than TAL_GROUP_PEOPLE people.
 */
#ifndef TAL_DOSSIER_MISSES_SECTION_H
#define TAL_DOSSIER_MISSES_SECTION_H

#include "dossier/roll.h"
#include "report/folio.h"

/* Puts the moments of ROLL into its order, the costliest first. TAL_ENOMEM; TAL_EFUNCTION. */
tal_status tal_misses_section(tal_folio *folio, const tal_roll *roll);

#endif
