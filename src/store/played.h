/* What the history knows of one journal. */
#ifndef TAL_STORE_PLAYED_H
#define TAL_STORE_PLAYED_H

#include "store/log.h"

/* A candidate's name is not here: it can be erased, and stands in the journal alone. */
typedef struct tal_played {
    const char *journal;           /* the name of its file */
    const char *scenario, *language;
    int form;
    tal_mode mode;
    bool typed;                    /* its replies were typed, not picked */
    bool exposed;                  /* ASSESSMENT: its explanations were read before */
    bool named;                    /* a candidate was named */
    bool explained;                /* what its replies mean was shown */
    const char *started, *ended;   /* UTC; ended: NULL while it is not finished */
    const char *outcome, *result;  /* or NULL */
    bool passed;
    int total, scores[TAL_SKILLS]; /* 0 to 100, or -1 */
    bool rated;
    int ratings[TAL_SKILLS];       /* where rated: 0 to 100, or -1 */
} tal_played;

/* JOURNAL is borrowed, and the strings are the log's. */
tal_played tal_played_of(const char *journal, const tal_log *log);

/* A conversation that took place and came to its end. */
bool tal_played_counts(const tal_played *played);

#endif
