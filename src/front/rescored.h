/* What another rubric would change, for people and as JSON. */
#ifndef TAL_FRONT_RESCORED_H
#define TAL_FRONT_RESCORED_H

#include "cohort/rescore.h"
#include "data/json.h"
#include "report/page.h"

/* LANGUAGE is that of the interface. */
void tal_rescored_text(tal_page *page, const tal_rescore *rescore, const char *language);

/* NULL: no memory. */
tal_json *tal_rescored_json(const char *folder, const tal_rescore *rescore, const char *language);

#endif
