/* `talante score --json`: the keys and their order are a contract. */
#ifndef TAL_REPORT_SCORE_JSON_H
#define TAL_REPORT_SCORE_JSON_H

#include "data/json.h"
#include "language/listen.h"

/* What was heard in TEXT, as one object. The caller frees. NULL: no memory. */
tal_json *tal_score_json(const char *id, const char *text, const tal_heard *heard);

#endif
