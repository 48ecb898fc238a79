/*
 * A state in few words: the scene, and behind it what is live there, as many bits as each value
 * needs. Equal words mean the same future; what is not live counts as 0.
 */
#ifndef TAL_ANALYSIS_PACK_H
#define TAL_ANALYSIS_PACK_H

#include "model/scenario.h"

typedef struct tal_pack tal_pack;

/* NULL: no memory. SCENARIO must outlive it. */
tal_pack *tal_pack_new(const tal_scenario *scenario);
void tal_pack_free(tal_pack *pack);

/* How many 32-bit words a state takes. */
size_t tal_pack_words(const tal_pack *pack);

void tal_pack_state(const tal_pack *pack, int32_t scene, const int32_t *cells, const uint32_t *bits,
                    uint32_t *out);

/* CELLS and BITS get all of the scenario's; gives the scene. */
int32_t tal_pack_unpack(const tal_pack *pack, const uint32_t *words, int32_t *cells,
                        uint32_t *bits);

int32_t tal_pack_scene(const tal_pack *pack, const uint32_t *words);

#endif
