/* `talante agreement --json`: the keys and their order are a contract. */
#ifndef TAL_REPORT_AGREEMENT_JSON_H
#define TAL_REPORT_AGREEMENT_JSON_H

#include "analysis/agreement.h"
#include "data/json.h"

/* FILE as it was named. The caller frees. NULL: no memory. */
tal_json *tal_agreement_json(const char *file, const tal_ratings *ratings);

#endif
