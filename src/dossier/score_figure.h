/* Scores of 0 to 100, each a bar with its band and with what is needed, as a figure. */
#ifndef TAL_DOSSIER_SCORE_FIGURE_H
#define TAL_DOSSIER_SCORE_FIGURE_H

#include "dossier/handing.h"
#include "report/folio.h"

/* The total and the skills of PERSON, who has a result; names in LANGUAGE. */
void tal_score_figure(tal_folio *folio, const tal_handed *person, const char *language);

#endif
