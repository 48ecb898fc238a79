/*
 * A session being played, with its record: each answer goes to the engine and then, before anything
 * else happens, to the journal. Knows no screen.
 */
#ifndef TAL_STAGE_GAME_H
#define TAL_STAGE_GAME_H

#include "base/arena.h"
#include "debrief/account.h"
#include "store/journal.h"
#include "store/log.h"

typedef struct tal_game {
    const tal_scenario *scenario; /* these three are the caller's */
    const tal_rubric *rubric;
    tal_start start;
    tal_mode mode;
    tal_listener *listener;       /* the caller's; NULL: replies are picked */
    tal_session *session;
    tal_journal *journal;         /* owned; NULL: nothing is recorded */
    tal_entry *entries;           /* what counts: rewinds are applied */
    size_t count, capacity;
    tal_arena *words;             /* owned: what was typed; NULL: nothing yet */
    bool rated;                   /* the trainee has rated themselves: */
    int rating[TAL_SKILLS];       /* 0 to 100, or -1 */
    bool explained;               /* taken up, and what replies mean had been shown */
    size_t waiting;               /* from here on: what is no turn, to be repeated at the next one */
    int record_errno;             /* not 0: the journal has just failed, and is closed */
} tal_game;

/* Begins at the start. GAME has scenario, rubric, start, mode and (or NULL) listener and journal
 * filled in. */
tal_status tal_game_begin(tal_game *game);

/* Takes up what LOG records, and stands before the last lines that were said. LOG must outlive it. */
tal_status tal_game_take_up(tal_game *game, const tal_log *log);

void tal_game_end(tal_game *game); /* an unsealed journal stays resumable */

/* Stands again right after the last answer, before the lines that it brought. */
tal_status tal_game_restage(tal_game *game);

tal_status tal_game_next(tal_game *game, tal_event *out);
tal_status tal_game_reply(tal_game *game, const char *id, tal_effect *effect);
/* Says TEXT. TAL_EUNCLEAR, which is recorded too: it is to be asked what is meant. */
tal_status tal_game_type(tal_game *game, const char *text, tal_effect *effect, tal_typed *typed);
tal_status tal_game_silence(tal_game *game, tal_effect *effect);
tal_status tal_game_look(tal_game *game, const char *id, tal_text *shown);

/* Takes the last reply back, and stands before the lines it answered. TAL_ECHOICE: there is none. */
tal_status tal_game_back(tal_game *game);

/* The same, back to before action AT (from 0), an answer. TAL_EINVAL: it is none. */
tal_status tal_game_back_to(tal_game *game, size_t at);

/* What the trainee thinks of each skill, 0 to 100 or -1; not all of them -1. Going back undoes it. */
void tal_game_rate(tal_game *game, const int rating[TAL_SKILLS]);

/* Records that what replies mean is about to be shown. */
void tal_game_explain(tal_game *game);

/* Closes the record of a session that has ended. */
void tal_game_seal(tal_game *game);

/* Whether LOOK has been opened. */
bool tal_game_has_seen(const tal_game *game, const char *look);

/* The actions that count; the array is the caller's to free. */
tal_status tal_game_actions(const tal_game *game, tal_action **out);

/* What has happened so far, line by line. */
tal_status tal_game_account(const tal_game *game, tal_account **out);

#endif
