/* `talante explore --json`: the keys and their order are a contract. */
#ifndef TAL_REPORT_EXPLORE_JSON_H
#define TAL_REPORT_EXPLORE_JSON_H

#include "analysis/survey.h"
#include "data/json.h"

/* FILE as it was named. The caller frees. NULL: no memory. */
tal_json *tal_explore_json(const char *file, const tal_survey *survey);

#endif
