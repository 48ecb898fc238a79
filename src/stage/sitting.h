/*
 * One conversation as it is held: what it is played with, its game and its record, from the first line to
 * the end. Shared by all that hold conversations; knows no option and no screen of theirs.
 */
#ifndef TAL_STAGE_SITTING_H
#define TAL_STAGE_SITTING_H

#include "base/buffer.h"
#include "model/assessment.h"
#include "stage/game.h"
#include "stage/recording.h"

typedef struct tal_sitting {
    tal_diagnostics *found;    /* these four are the caller's */
    tal_buffer *said;          /* or NULL: what is said on stderr is added to it */
    const char *candidate;     /* or NULL */
    const tal_assessment *assessment; /* that it is part of; NULL: of none */
    unsigned accommodations;   /* granted in it: a set of tal_accommodation */
    char *path;                /* owned: of the scenario; of the journal, where that is taken up */
    char *rubric_path;         /* owned */
    tal_scenario *scenario;    /* owned; NULL: those of the game are the caller's */
    tal_rubric *rubric;
    tal_lexicon *lexicon;      /* owned; NULL: replies are picked ... */
    tal_listener *listener;    /* ... and nobody listens */
    tal_log *log;              /* where it was taken up */
    tal_recording recording;
    tal_game game;             /* scenario, rubric, start and mode are filled in before it begins */
    char *journal_path;        /* NULL: nothing was recorded */
} tal_sitting;

/* The lexicon that typed replies are heard by. These give an exit code, and have said why. */
int tal_sitting_hear(tal_sitting *s);

/* Begins the game; its form is then the one that was drawn. */
int tal_sitting_begin(tal_sitting *s);

/* Begins the record of it. An assessment that cannot be recorded does not begin. */
int tal_sitting_record(tal_sitting *s);

/* Goes on with the journal PATH: everything as it has it, from the bytes that were kept. */
int tal_sitting_take_up(tal_sitting *s);

/* The parts of tal_sitting_record, for what is read rather than played: fills in the first record (true:
 * a translation is played); says why it cannot be written, and gives an exit code. */
bool tal_sitting_describe(tal_sitting *s);
int tal_sitting_refuse_record(tal_sitting *s, tal_status status);

void tal_sitting_end(tal_sitting *s); /* an unsealed journal stays resumable */

#endif
