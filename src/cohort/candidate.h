/*
 * All that is known of one candidate: what they handed in for each conversation, which of it
 * counts, and what it comes to. Brought together from the records of bin.h; as bytes it is the
 * value of a sorted record whose key is the candidate's id.
 */
#ifndef TAL_COHORT_CANDIDATE_H
#define TAL_COHORT_CANDIDATE_H

#include "cohort/bin.h"
#include "cohort/plan.h"

typedef enum tal_candidate_state {
    TAL_COMPLETE,   /* every conversation is finished */
    TAL_INCOMPLETE, /* something is missing, unfinished or was refused */
    TAL_ABSENT,     /* on the roster, and nothing was handed in */
    TAL_AMBIGUOUS,  /* two people of the roster have this id */
    TAL_STATES,
} tal_candidate_state;

extern const char *const tal_candidate_state_names[TAL_STATES]; /* "complete"... */

typedef enum tal_held_state {
    TAL_HELD_FINISHED,
    TAL_HELD_UNFINISHED,
    TAL_HELD_REFUSED,
    TAL_HELD_CONTRADICTED, /* handed in more than once, and not the same: none of it counts */
    TAL_HELD_MISSING,
    TAL_HELD_STATES,
} tal_held_state;

extern const char *const tal_held_names[TAL_HELD_STATES]; /* "finished"... */

typedef struct tal_held {
    tal_held_state state;
    tal_performance performance; /* owned; FINISHED, UNFINISHED */
    tal_result result;           /* of it */
} tal_held;

typedef struct tal_candidate {
    const char *id; /* borrowed; ends with a zero */
    tal_candidate_state state;
    tal_held held[TAL_CONVERSATIONS_LIMIT]; /* a row a conversation */
    tal_result pooled;                      /* COMPLETE: of all of them */
} tal_candidate;

/* Zeroed, it is empty. */
void tal_candidate_free(tal_candidate *candidate);

/* Back from bytes, with its results; what is borrowed is lent by them, and ID by the caller.
 * Without DEEDS these are left out. TAL_EFILE: the bytes are none. */
tal_status tal_candidate_unpack(tal_candidate *out, const tal_assembly *assembly, const char *id,
                                const char *bytes, size_t length, bool deeds);

/* Fills in the results, once state and performances are there. */
void tal_candidate_score(tal_candidate *candidate, const tal_assembly *assembly);

/* ---- Bringing together ----------------------------------------------------------------------- */

/* Takes the records of bin.h one after the other, sorted; gives the candidates, as records. */
typedef struct tal_gathering tal_gathering;

/* ROSTER: only who is on it counts. Refusals that show only now go into REFUSALS. All is borrowed.
 * NULL: no memory. */
tal_gathering *tal_gathering_new(const tal_assembly *assembly, const tal_plan *plan, bool roster,
                                 tal_bin *refusals);
void tal_gathering_free(tal_gathering *gathering);

/* Takes RECORD. *OUT is the candidate before, where that one is whole now; else its key is NULL.
 * Valid until the next call. TAL_EFILE: it is no such record. */
tal_status tal_gathering_take(tal_gathering *gathering, const tal_keyed *record, tal_keyed *out);

/* The last one. */
tal_status tal_gathering_end(tal_gathering *gathering, tal_keyed *out);

#endif
