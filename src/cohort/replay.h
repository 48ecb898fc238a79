/*
 * results.jsonl read back: line by line, each conversation is played again from its actions, so
 * that a candidate comes out as `talante batch` had it. What was refused or missing then has no
 * actions, and is as it is recorded. One line is in memory at a time.
 */
#ifndef TAL_COHORT_REPLAY_H
#define TAL_COHORT_REPLAY_H

#include "cohort/candidate.h"

typedef struct tal_replay tal_replay;

/* What a line held; all of it is valid until the next call. */
typedef struct tal_replayed {
    const tal_candidate *candidate; /* scored by the assembly's rubric; NULL: it could not be played
                                     * again, as was told */
    const char *id;                 /* of the candidate; "": the line has none that could be
                                     * one's */
    const char *line;               /* as it stands there, with its end */
    size_t length;
    int number; /* of the line, from 1 */
} tal_replayed;

/* Of the results in FOLDER. ASSEMBLY and DIAGNOSTICS are borrowed. TAL_EFILE: there is no such file
 * (TAL641). TAL_EIO with errno; TAL_ENOMEM. */
tal_status tal_replay_open(tal_replay **out, const char *folder, const tal_assembly *assembly,
                           tal_diagnostics *diagnostics);
void tal_replay_close(tal_replay *replay);

/* From now on only the lines of those whom WANTED says are played; of another, no candidate is given. */
typedef bool tal_replay_wanted(const void *self, const char *id);
void tal_replay_only(tal_replay *replay, tal_replay_wanted *wanted, const void *self);

/* The next line. TAL_EENDED: there is none. What is no line of results (TAL643) or cannot be played
 * again (TAL644) is told, and is no error of this call. */
tal_status tal_replay_next(tal_replay *replay, tal_replayed *out);

#endif
