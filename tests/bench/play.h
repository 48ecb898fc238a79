/* The same player, in front of the engine: through the public API, as a front end would. */
#ifndef BENCH_PLAY_H
#define BENCH_PLAY_H

#include <stdio.h>
#include <talante/talante.h>

#include "walk.h"

/* Seals a scenario of SOURCE; says on stderr why it cannot, and gives NULL. The caller frees. */
tal_scenario *play_load(const char *name, const char *source, size_t length);

/* A session at its start: replies in the order written. NULL: no memory. */
tal_session *play_start(const tal_scenario *scenario);

/*
 * Takes TURNS turns with the draws of PLAYER, up to the trainee's next turn, or to the end. BUFFER,
 * TRANSCRIPT and SUM as in walk.h. false: the session came to something that the graph has not.
 */
bool play_turns(tal_session *session, int turns, uint32_t *player, char *buffer, FILE *transcript,
                walk_sum *sum);

/* A whole session. */
bool play_session(const tal_scenario *scenario, uint32_t i, char *buffer, FILE *transcript,
                  walk_sum *sum);

#endif
