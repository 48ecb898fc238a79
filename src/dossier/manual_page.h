/*
 * The technical manual: what an assessment measures and how, how far it can be relied on, and what limits its use, for
 * a works council, a court or an auditor. Its order is that of the chapters of "Standards for Educational and
 * Psychological Testing" (AERA, APA, NCME, 2014), 1 to 9; that is no conformity. Nobody who was assessed is in it: of fewer than
 * TAL_GROUP_PEOPLE complete people it has no figure of them, and all else.
 */
#ifndef TAL_DOSSIER_MANUAL_PAGE_H
#define TAL_DOSSIER_MANUAL_PAGE_H

#include "dossier/judges_section.h"
#include "dossier/measures.h"
#include "report/folio.h"

/* MEASURES: of ROLL; JUDGES may be NULL. VERSION: of the program that made the results; RESULTS: the
 * SHA-256 of results.jsonl. In the language that the
 * interface speaks now. OUT is the caller's to free whatever it gives. TAL_ENOMEM, TAL_EFUNCTION. */
tal_status tal_manual_page(tal_folio *out, const tal_roll *roll, const tal_measures *measures, const tal_judges *judges,
                           const char *version, const char *results);

#endif
