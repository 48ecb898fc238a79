/* An account cut behind each answer, to be gone through step by step. */
#ifndef TAL_DEBRIEF_EXCHANGE_H
#define TAL_DEBRIEF_EXCHANGE_H

#include "debrief/account.h"

/* What was said, and what the trainee answered: parts FIRST to END (not with it) of the account. */
typedef struct tal_exchange {
    size_t first, end;
    const tal_part *answer; /* the last of them; NULL: they came after the last answer */
} tal_exchange;

/* The caller frees *OUT. TAL_ENOMEM. */
tal_status tal_exchanges_new(tal_exchange **out, size_t *count, const tal_account *account);

/* The last answer that can be taken back: a question what was meant is none. NULL: nothing was answered. */
const tal_part *tal_exchanges_last_answer(const tal_account *account);

#endif
