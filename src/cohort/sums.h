/*
 * What a whole cohort's results add up to: whole numbers only, so that it is the same whoever adds,
 * and in whatever order.
 */
#ifndef TAL_COHORT_SUMS_H
#define TAL_COHORT_SUMS_H

#include "cohort/candidate.h"

enum { TAL_SCORES = 101 }; /* 0 to 100 */

/* An item: one skill of one moment. */
typedef struct tal_sums_item {
    int conversation;
    int32_t moment;
    tal_skill skill;
} tal_sums_item;

typedef struct tal_sums {
    tal_sums_item *items; /* owned: those that the forms of the assessment have */
    size_t count;
    uint64_t *singles, *products; /* owned, over the complete: of each item; of items I and J <= I
                                   * at I (I + 1) / 2 + J */
    uint64_t *levels, *lanes;     /* owned: products that are not in `products` yet (sums.c) */
    int waiting;                  /* of so many people */
    uint64_t totals[TAL_SCORES], scores[TAL_SKILLS][TAL_SCORES]; /* how many of the complete have
                                                                  * it */
    uint64_t states[TAL_STATES], held[TAL_HELD_STATES];          /* candidates; their
                                                                       * conversations */
    uint64_t passed;
} tal_sums;

tal_status tal_sums_open(tal_sums *out, const tal_assembly *assembly);
void tal_sums_close(tal_sums *sums);

void tal_sums_add(tal_sums *sums, const tal_candidate *candidate, int conversations);

/* Brings products up to date, for who reads them. */
void tal_sums_settle(tal_sums *sums);

/* Its numbers as bytes; and added to those at hand. TAL_EFILE: they are not of the same items. */
void tal_sums_pack(tal_sums *sums, tal_buffer *out);
tal_status tal_sums_join(tal_sums *sums, const char *bytes, size_t length);

/* The level of an item that CANDIDATE, who is complete, has. */
int tal_sums_level(const tal_sums_item *item, const tal_candidate *candidate);

#endif
