/*
 * What of the state still matters: for each scene, the cells and bits that something may read, from
 * the trainee's turn there on, before they are written again. Two states that differ elsewhere have
 * the same future, so that they are one. (Live variable analysis, over scenes instead of basic
 * blocks.)
 */
#ifndef TAL_ANALYSIS_LIVE_H
#define TAL_ANALYSIS_LIVE_H

#include "model/reads.h"
#include "model/scenario.h"

typedef struct tal_live tal_live;

/* Conditions that decide nothing but which words are shown count as reads, so that each can be
 * said to hold or not. The scenario decides nothing by Lua functions. NULL: no memory. */
tal_live *tal_live_new(const tal_scenario *scenario);
void tal_live_free(tal_live *live);

bool tal_live_cell(const tal_live *live, int32_t scene, int32_t cell);
bool tal_live_bit(const tal_live *live, int32_t scene, int32_t bit);

#endif
