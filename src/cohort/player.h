/*
 * Plays what was handed in: an attempt goes through the engine by the same calls as a person's
 * answers, and comes out as a performance, or as a refusal that says which answer does not fit. One
 * thread's.
 */
#ifndef TAL_COHORT_PLAYER_H
#define TAL_COHORT_PLAYER_H

#include "cohort/attempt.h"
#include "cohort/performance.h"
#include "cohort/refusal.h"

typedef struct tal_player tal_player;

/* ASSEMBLY is borrowed. */
tal_status tal_player_new(tal_player **out, const tal_assembly *assembly);
void tal_player_free(tal_player *player);

/*
 * Plays ATTEMPT into OUT, whose texts are then the attempt's. TAL_OK: it is finished; or WHY is
 * TOO_FEW, and it is not. TAL_EFILE: WHY says what does not fit, and OUT is refused, its
 * conversation set where it is known (else TAL_NONE). WHY is filled in but for its origin; its
 * texts are the attempt's and the assembly's, valid until the next call. WHY->code is TAL_REFUSALS
 * where there is nothing to say.
 */
tal_status tal_player_play(tal_player *player, const tal_attempt *attempt, tal_performance *out,
                           tal_refusal *why);

#endif
