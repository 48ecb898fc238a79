/*
 * What a trainee can do now: the replies that are shown, and what lies on the desk. Read once a turn, for
 * what a session gives is its own only until the next call; the texts are the offer's, cleaned of control
 * characters.
 */
#ifndef TAL_WINDOW_OFFER_H
#define TAL_WINDOW_OFFER_H

#include "stage/game.h"

typedef struct tal_card {
    const char *text;   /* what one would say, or why one cannot yet */
    bool locked;
} tal_card;

typedef struct tal_thing {
    const char *id, *label;
    int shape; /* which of the desk's shapes it has: 0 and up, the same wherever it lies */
    bool seen;
} tal_thing;

typedef struct tal_offer {
    tal_card *cards;
    size_t cards_count;
    tal_thing *things;
    size_t things_count;
    tal_arena *arena;
} tal_offer;

/* REPLIES: how many are shown; 0 where they are typed. After a failure it is empty. */
tal_status tal_offer_read(tal_offer *offer, const tal_game *game, int replies);
void tal_offer_free(tal_offer *offer);

#endif
