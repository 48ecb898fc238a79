/* Pages are shown around: one whose people are made up must not be taken for one of anybody. */
#ifndef TAL_DOSSIER_INVENTED_H
#define TAL_DOSSIER_INVENTED_H

#include "report/folio.h"

/* Says it where it is so; the first of a page. */
void tal_invented_say(tal_folio *folio, bool invented);

#endif
