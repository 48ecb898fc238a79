/* One paragraph for all pages. */
#include "dossier/invented.h"

#include "base/intl.h"

void tal_invented_say(tal_folio *folio, bool invented)
{
    if (!invented)
        return;
    tal_folio_begin(folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_put(folio, TAL_FOLIO_STRONG, _("The people of these results are made up."));
    tal_folio_put(folio, TAL_FOLIO_TEXT,
                  _(" Nobody is one of them: \u201Ctalante demo\u201D drew them and their answers by chance. This page shows what such a "
                    "page has, and says nothing of anybody."));
}
