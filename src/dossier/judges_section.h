/*
 * How far judges agree with each other and with the engine over answers of these results, and whose key each conversation has: its
 * author's, or one that judges have rated. Judges are named as their files have them; nobody who was assessed is.
 */
#ifndef TAL_DOSSIER_JUDGES_SECTION_H
#define TAL_DOSSIER_JUDGES_SECTION_H

#include "cohort/assembly.h"
#include "dossier/rated_key.h"
#include "report/folio.h"

typedef struct tal_judges {
    const tal_ratings *ratings; /* of what stands in the results or their scenarios; NULL: no file was named */
    size_t strangers;           /* rated replies that are of nothing there, and not among those */
    tal_rated_key keys[TAL_CONVERSATIONS_LIMIT]; /* a row a conversation; zeroed: the author's */
} tal_judges;

/* Below a heading that stands already. JUDGES may be NULL: nothing is known but that. Names are in LANGUAGE, which
 * ASSEMBLY's assessment has. TAL_ENOMEM. */
tal_status tal_judges_section(tal_folio *folio, const tal_assembly *assembly, const char *language, const tal_judges *judges);

#endif
