/*
 * One answer of the trainee's, with all that feedback has to say of it. What an answer would mean is asked
 * before it is given, for afterwards the session has moved on.
 */
#ifndef TAL_STAGE_TURN_H
#define TAL_STAGE_TURN_H

#include "report/page.h"
#include "stage/game.h"

/* The caller zeroes it, and frees what is in it whatever the calls give. */
typedef struct tal_turn {
    bool feedback; /* the caller's: the rest below `typed` is wanted */
    tal_effect effect;
    tal_typed typed;     /* of words */
    tal_buffer why;      /* of a picked answer, why it does what it does; of words, what they were taken as */
    tal_reason *reasons; /* of words: for the skills that they were scored for */
    size_t reasons_count;
} tal_turn;

/* Gives the I-th reply that is shown. */
tal_status tal_turn_reply(tal_turn *turn, tal_game *game, int i);

/* Says TEXT. TAL_EUNCLEAR: as tal_game_type. */
tal_status tal_turn_words(tal_turn *turn, tal_game *game, const char *text);

void tal_turn_free(tal_turn *turn);

/* What feedback says below the answer. TEXT: the words that were typed; NULL: a reply was picked. */
void tal_turn_explain(tal_page *page, const tal_turn *turn, const char *text, const tal_game *game);

/* A line of the program's, below what was typed. */
void tal_turn_note(tal_page *page, const char *text);

/* What a person says to words that nobody understands, and the NAME (borrowed) of the one who does. */
tal_status tal_turn_ask_back(tal_game *game, tal_text *name, const char **words);

#endif
