/* What follows from the history: where each skill stands, and what to practise next. The formulas
 * are those of docs/progress.md. */
#ifndef TAL_STORE_PROGRESS_H
#define TAL_STORE_PROGRESS_H

#include "store/history.h"

enum { TAL_PROGRESS_RECENT = 3 }; /* so many conversations are "the last ones" */

/* One skill over the finished conversations of one kind. All in points of 100. */
typedef struct tal_progress_skill {
    int conversations; /* that scored it */
    int last;          /* -1: none */
    bool has_trend;
    int trend;         /* the mean of the last three less that of up to three before them */
    int rated;         /* conversations that scored it and in which it was rated */
    int gap;           /* where rated: the mean of rating less score */
} tal_progress_skill;

/* Typed and picked conversations are two kinds, and so are practice and assessments. */
typedef struct tal_progress_kind {
    tal_mode mode;
    bool typed;
} tal_progress_kind;

tal_progress_skill tal_progress_of(const tal_played *played, size_t count, tal_progress_kind kind,
                                   tal_skill skill);

/* How many conversations of KIND came to their end. */
int tal_progress_conversations(const tal_played *played, size_t count, tal_progress_kind kind);

/* Where one scenario stands. */
typedef struct tal_progress_scenario {
    const char *id, *title; /* these three are the caller's to fill in */
    size_t place;           /* on the shelf: of the like, the first there comes first */
    int conversations;      /* that came to their end */
    int mean;               /* of the last three totals, typed and picked; -1: none */
    bool mixed;             /* of those three some were typed and some picked */
    const char *last;       /* when the last one ended; NULL: never. The history's */
    bool passed;            /* any of them */
    bool exposed;           /* its explanations were read */
} tal_progress_scenario;

/* Fills the COUNT scenarios of LIST in, and sorts them: what to practise first comes first. */
void tal_progress_order(tal_progress_scenario *list, size_t count, const tal_played *played,
                        size_t played_count);

#endif
