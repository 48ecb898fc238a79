/* `talante agreement --json`: the keys and their order are a contract. */
#ifndef TAL_REPORT_AGREEMENT_JSON_H
#define TAL_REPORT_AGREEMENT_JSON_H

#include "analysis/agreement.h"
#include "data/json.h"

/* The files as they were named: "file" where COUNT is 1, else an array "files". The caller frees. NULL: no memory. */
tal_json *tal_agreement_json(const char *const *files, size_t count, const tal_ratings *ratings);

#endif
