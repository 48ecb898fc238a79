/* What is said of a conversation before its first line. */
#ifndef TAL_REPORT_OPENING_TEXT_H
#define TAL_REPORT_OPENING_TEXT_H

#include <talante/talante.h>

#include "report/page.h"
#include "store/journal.h"

/* "You talk with Marta Ruiz (customer), on the phone. This is practice: ..."; the paragraph is not ended. */
void tal_opening_text(tal_page *page, const tal_scenario_info *info, tal_mode mode);

#endif
