/*
 * What a typed reply is said into, taken from a scenario as it is written: no session is played, so
 * conditions do not count and what a case would fill in is that of the first form.
 */
#ifndef TAL_SESSION_SURROUNDINGS_H
#define TAL_SESSION_SURROUNDINGS_H

#include "language/listen.h"

typedef struct tal_surroundings {
    tal_situation situation; /* its texts are the arena's */
    tal_arena *arena;
} tal_surroundings;

/*
 * The context is what is said in SCENE in LANGUAGE (an index of the scenario's); the words are the
 * value behind the claim and what the desk shows, in all languages. Without a stance of the scene's the
 * verdict of the first form decides. SCENE may be TAL_NONE: there is no context then.
 */
tal_status tal_surroundings_read(tal_surroundings *out, const tal_scenario *scenario, int32_t scene,
                                 int language);
void tal_surroundings_free(tal_surroundings *surroundings);

/* HOLD, OWN or OPEN: what the stance of SCENE is where VERDICT is the truth. */
tal_stance tal_surroundings_stance(const tal_scenario *scenario, int32_t scene, tal_verdict verdict);

#endif
