/*
 * Answers as JSON lines, one conversation each:
 *
 *     {"candidate":"c-17","scenario":"hundred-calls","form":0,"seed":7,"lang":"en",
 *      "self_rating":{"discernment":60,"validation":80,"disagreement":null},
 *      "actions":[{"look":"tickets"},{"reply":"own_the_wait","t":12.5},{"text":"..."},{"silence":true}]}
 *
 * candidate, scenario, lang and actions must be there; form and seed are otherwise drawn by the
 * candidate's id. "t" is in seconds since the conversation began. Other keys are passed over.
 */
#ifndef TAL_COHORT_RESPONSE_H
#define TAL_COHORT_RESPONSE_H

#include "cohort/attempt.h"
#include "cohort/refusal.h"

typedef struct tal_response_reader tal_response_reader;

tal_response_reader *tal_response_reader_new(void); /* NULL: no memory */
void tal_response_reader_free(tal_response_reader *reader);

/*
 * Reads one line into OUT, which was cleared. TAL_EFILE: WHY (its code, number and what) says what
 * is wrong with it, and OUT has the candidate and scenario where they were read before that.
 */
tal_status tal_response_read(tal_response_reader *reader, const char *line, size_t length,
                             tal_attempt *out, tal_refusal *why);

#endif
