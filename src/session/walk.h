/*
 * Going through sessions without their words: for who plays many of them, or all that there can be.
 * The same state and the same effects as a session that is read, by rows instead of ids, and
 * nothing is put into words. One walk belongs to one thread.
 */
#ifndef TAL_SESSION_WALK_H
#define TAL_SESSION_WALK_H

#include "session/coverage.h"
#include "session/session.h"

typedef struct tal_walk {
    tal_session *session;   /* the caller's */
    tal_coverage *coverage; /* what is met is noted here; NULL: nowhere */
} tal_walk;

typedef enum tal_walk_stop {
    TAL_WALK_TURN,    /* the trainee is to answer */
    TAL_WALK_OUTCOME,
    TAL_WALK_STUCK,   /* no reply can be taken and no way holds */
} tal_walk_stop;

/* Back to the start of the session's form, and to the first turn. TAL_EFUNCTION here and below: a
 * Lua function failed, and the session is broken. */
tal_status tal_walk_start(tal_walk *walk);

tal_walk_stop tal_walk_stands(const tal_walk *walk);

/* The scene where the walk stands, or below 0 outcome -1 - n. */
int32_t tal_walk_place(const tal_walk *walk);

/* Can the reply (a row of scenario->replies, of this scene and no silence) be taken now? */
tal_status tal_walk_open(tal_walk *walk, int32_t reply, bool *open);

/* Is it a reply that can be taken once, and was? */
bool tal_walk_is_spent(const tal_walk *walk, int32_t reply);

/* Can the look be taken now? */
tal_status tal_walk_on_desk(tal_walk *walk, int32_t look, bool *open);

/* Takes a reply that is open, or the scene's silence, and goes on to the next turn or the end. */
tal_status tal_walk_reply(tal_walk *walk, int32_t reply, tal_effect *effect);

/* At a turn: notes what is open here, and every condition of what the scene could offer. */
tal_status tal_walk_note(tal_walk *walk);

/* Looks at what is on the desk; after it another scene may have come up. */
tal_status tal_walk_look(tal_walk *walk, int32_t look);

/* The numbers and bits of the state: what they mean stands in model/scenario.h. To go to a state,
 * write them, then stand at the turn of a scene. */
int32_t *tal_walk_cells(const tal_walk *walk);
uint32_t *tal_walk_bits(const tal_walk *walk);
void tal_walk_stand(tal_walk *walk, int32_t scene);

#endif
