/*
 * A conversation taken over to an edited scenario: what was done is done again, by ids, as far as that
 * still goes, and what is no longer there is told. Knows no file and no screen.
 */
#ifndef TAL_STAGE_CARRY_H
#define TAL_STAGE_CARRY_H

#include "base/buffer.h"
#include "stage/game.h"

/* The form of TO with the facts that FORM has in FROM, by the ids of their cases. Of what is not in both,
 * the first case; then NEWS gets a line that says so. */
int tal_carry_form(const tal_scenario *to, const tal_scenario *from, int form, tal_buffer *news);

/*
 * Begins TO, which is filled in as for tal_game_begin, and does in it what was done in FROM, up to the
 * first thing that does not go there. TO then stands before the last lines that were said. NEWS gets a
 * line for each thing that is no longer as it was. After a failure TO is to be ended all the same. FROM
 * stays as it is; TO borrows nothing of it.
 */
tal_status tal_carry(tal_game *to, const tal_game *from, tal_buffer *news);

#endif
