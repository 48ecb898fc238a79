/* A worked example: a conversation as the account tells it, step by step, with its reasons. */
#ifndef TAL_FRONT_WALKTHROUGH_H
#define TAL_FRONT_WALKTHROUGH_H

#include "debrief/account.h"
#include "front/terminal.h"
#include "stage/game.h"

/* Before each step a person is waited for, and may leave; elsewhere it runs through. GAME is not
 * played: it says what is. */
void tal_walkthrough_show(tal_terminal *terminal, const tal_game *game, const tal_account *account);

#endif
