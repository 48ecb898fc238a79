/*
 * What a person is told of their own result, fit to be read by them: the decision and the rule behind it,
 * scores with their bands, what they believed beside it, what they did well and where points were
 * lost, in their own words, what to practise next, and how to object. The better replies are not in it: the
 * key stays in the house.
 */
#ifndef TAL_DOSSIER_PERSON_PAGE_H
#define TAL_DOSSIER_PERSON_PAGE_H

#include "dossier/handing.h"
#include "report/folio.h"

/* Of PERSON, who held a conversation of an assessment, in the language that the interface speaks now. OUT is the
 * caller's to free whatever it gives. TAL_ENOMEM, TAL_ESTALE, TAL_EFUNCTION. */
tal_status tal_person_page(tal_folio *out, const tal_handed *person);

#endif
