/*
 * What HR reads of a whole group: how many and what was decided, how scores lie, whether the test is any good, what people
 * miss most and which expectation that goes back to, whether groups of them fare differently, and what judges make of it. No person is on it.
 * Under TAL_GROUP_PEOPLE complete people there are counts only, and a word why.
 */
#ifndef TAL_DOSSIER_GROUP_PAGE_H
#define TAL_DOSSIER_GROUP_PAGE_H

#include "dossier/judges_section.h"
#include "dossier/measures.h"
#include "report/folio.h"

/* In the language that the interface speaks now. MEASURES: of ROLL; JUDGES may be NULL. OUT is the caller's to free
 * whatever it gives. TAL_ENOMEM, TAL_EFUNCTION. */
tal_status tal_group_page(tal_folio *out, const tal_roll *roll, const tal_measures *measures, const tal_judges *judges);

#endif
