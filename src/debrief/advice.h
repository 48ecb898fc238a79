/* The one thing to try next time. By which rule: docs/debrief.md. */
#ifndef TAL_DEBRIEF_ADVICE_H
#define TAL_DEBRIEF_ADVICE_H

#include "debrief/account.h"

/* Borrowed from the account. Neither PART nor UNMET: nothing was lost. */
typedef struct tal_advice {
    const tal_part *part;   /* the answer with which most was lost, or NULL */
    int lost, possible;     /* PART: points of its moment */
    const tal_unmet *unmet; /* where all that was met was met in full: what comes next, or NULL */
} tal_advice;

tal_advice tal_advice_choose(const tal_account *account);

#endif
