/*
 * What a trainee can do now: the replies that are shown, and what lies on the desk. Read once a
 * turn, for what a session gives is its own only until the next call; the texts are the offer's,
 * cleaned of control characters.
 */
#ifndef TAL_WINDOW_OFFERED_H
#define TAL_WINDOW_OFFERED_H

#include "stage/game.h"

typedef struct tal_card {
    const char *text; /* what one would say, or why one cannot yet */
    bool locked;
} tal_card;

typedef struct tal_thing {
    const char *id, *label;
    bool seen;
} tal_thing;

typedef struct tal_offered {
    tal_card *cards;
    size_t cards_count;
    tal_thing *things;
    size_t things_count;
    tal_arena *arena;
} tal_offered;

/* REPLIES: how many are shown; 0 where they are typed. After a failure it is empty. */
tal_status tal_offered_read(tal_offered *offer, const tal_game *game, int replies);
void tal_offered_free(tal_offered *offer);

#endif
