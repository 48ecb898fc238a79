/* The debrief, section by section, as the end of a conversation and `talante debrief` both show it. */
#ifndef TAL_FRONT_DEBRIEFING_H
#define TAL_FRONT_DEBRIEFING_H

#include "debrief/advice.h"
#include "front/reader.h"

/* All borrowed. */
typedef struct tal_debriefing {
    const tal_account *account;
    const tal_result *result; /* NULL: it began in the middle, and is not scored */
    const tal_rubric *rubric;
    const int *rating;    /* of the trainee's own; NULL: none */
    const char *language; /* the session's */
} tal_debriefing;

/* What it meant, the score, and belief beside measurement. */
void tal_debriefing_summary(const tal_debriefing *d, tal_reader *reader);

/* The conversation line by line, what was not looked at, and what was not reached. */
void tal_debriefing_lines(const tal_debriefing *d, tal_reader *reader);

/* One thing to try next time. */
void tal_debriefing_advice(const tal_debriefing *d, const tal_advice *advice, tal_reader *reader);

#endif
