/*
 * How a conversation is set up that the options of `play` ask for: from a file to a sitting that can be held.
 * All give an exit code, and have said why. The sitting has `found` and `candidate` filled in, and is the
 * caller's to end whatever they give.
 */
#ifndef TAL_STAGE_SETUP_H
#define TAL_STAGE_SETUP_H

#include "debrief/account.h"
#include "stage/options.h"
#include "stage/sitting.h"

/* Do the options go together, and can the result be written where it is to go? */
int tal_setup_check(const tal_options *options);

/* Is it a rehearsal: of a draft, without a record? */
bool tal_setup_rehearses(const tal_options *options);

/* Loads the scenario S->path and the rubric, and starts as below. */
int tal_setup_load(tal_sitting *s, const tal_options *options);

/* Fills in how the game of S, which has its scenario, starts: language, seed, form, mode, and the scene,
 * where another is asked for than the scenario's own first. Begins nothing. */
int tal_setup_start(tal_sitting *s, const tal_options *options);

/* Loads, starts and begins: with who listens where replies are typed, and with a record unless it is a
 * rehearsal. An assessment has to measure all three skills. */
int tal_setup_begin(tal_sitting *s, const tal_options *options);

/* Loads it, and plays the worked example of the form, which is recorded as a reading: who has read it knows
 * the answers. S->game.session stands at its end; ACCOUNT is the caller's to free. */
int tal_setup_example(tal_sitting *s, const tal_options *options, tal_account **account);

/* Goes on with the newest unfinished one of the scenario and the candidate that were named, if they were;
 * S->path is then its journal. TAL_EXIT_NO: there is none. */
int tal_setup_take_up(tal_sitting *s, const tal_options *options);

#endif
