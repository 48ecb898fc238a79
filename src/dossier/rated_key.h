/*
 * Is a scenario's key its author's alone, or have judges rated the same replies? The levels of a key that was rated
 * stay the author's; what is known then is that others, who did not see it, see the replies alike.
 */
#ifndef TAL_DOSSIER_RATED_KEY_H
#define TAL_DOSSIER_RATED_KEY_H

#include "analysis/agreement.h"
#include "base/buffer.h"
#include "model/scenario.h"

/*
 * A key is called rated from this quadratically weighted kappa on, that of the judges with each other and that of the
 * key with them: "substantial" agreement by J. R. Landis, G. G. Koch, "The measurement of observer agreement for
 * categorical data", Biometrics 33 (1977) 159-174, from 0.61.
 */
#define TAL_RATED_KEY_LEAST 0.61

typedef enum tal_key_state {
    TAL_KEY_AUTHORS,  /* nobody has rated it */
    TAL_KEY_PARTLY,   /* not every reply was rated by two judges, or was changed since */
    TAL_KEY_DISPUTED, /* they agree too little, with each other or with the key */
    TAL_KEY_RATED,
} tal_key_state;

typedef struct tal_rated_key {
    tal_key_state state;
    size_t judges;          /* who rated a reply as it is now */
    size_t replies, doubly; /* that are to be rated; those that two judges or more have */
    size_t stale;           /* ids in the ratings that are of no reply as it is now */
    tal_kappa among, with;  /* judges with each other, pair by pair; the key with each. All skills in one */
} tal_rated_key;

/* RATINGS by ids as tal_replies_exhibit gives them, in any of the scenario's languages. TAL_ENOMEM. */
tal_status tal_rated_key_of(tal_rated_key *out, const tal_scenario *scenario, const tal_ratings *ratings);

/* "the author's key", or "a key rated by 2 judges (kappa 0.81, with the key 0.77)". */
void tal_rated_key_put(tal_buffer *out, const tal_rated_key *key);

/* PARTLY, DISPUTED: why it is not called rated; else nothing. */
void tal_rated_key_put_why(tal_buffer *out, const tal_rated_key *key);

#endif
