/*
 * What one candidate answered in one conversation, as it was handed in: names and texts, not yet
 * held against a scenario. Whoever reads answers, from whatever file, fills one in.
 */
#ifndef TAL_COHORT_ATTEMPT_H
#define TAL_COHORT_ATTEMPT_H

#include <stdbool.h>
#include <stdint.h>
#include <talante/talante.h>

#include "base/buffer.h"

enum { TAL_CANDIDATE_LIMIT = 200 }; /* bytes of a candidate's id */

/* Where it stood: in which file of the plan, in which piece of it, on which line of that piece
 * (from 1; 0: the file as a whole). In this order they are in the order of the files. */
typedef struct tal_origin {
    uint32_t file, piece, line;
} tal_origin;

typedef struct tal_answer {
    int kind;      /* of tal_action_kind, or TAL_ACTION_ERASED */
    size_t id;     /* of the reply or look, or the words: an offset in `words` */
    int64_t clock; /* milliseconds since the conversation began, or -1: not known. Never scored */
    uint32_t line; /* that it stood on, where it has one of its own; else 0 */
} tal_answer;

enum { TAL_UNSAID = 0 }; /* an offset in `words` of a text that was not given */

typedef struct tal_attempt {
    tal_origin origin;
    tal_buffer words; /* owned: all texts, each with its zero; at 0 stands an empty one */
    size_t candidate, scenario, language; /* in `words`, or TAL_UNSAID */
    long form;                            /* -1: not given */
    bool has_seed;
    uint64_t seed;
    int rating[TAL_SKILLS]; /* 0 to 100, or -1: not given */
    tal_answer *answers;    /* owned */
    size_t count, capacity;
} tal_attempt;

#define TAL_ATTEMPT_EMPTY ((tal_attempt){ .form = -1 })

/* Nothing is given; the memory stays. */
void tal_attempt_clear(tal_attempt *attempt, tal_origin origin);
void tal_attempt_free(tal_attempt *attempt);

/* Keeps a text; gives its offset. TAL_UNSAID: no memory, and `words` has failed. */
size_t tal_attempt_say(tal_attempt *attempt, const char *text, size_t length);

/* Adds an answer of which nothing is known yet. NULL: no memory. */
tal_answer *tal_attempt_add(tal_attempt *attempt);

static inline const char *tal_attempt_text(const tal_attempt *attempt, size_t offset)
{
    return attempt->words.bytes + offset;
}

/* Reads seconds, up to nine digits and, behind a point or a comma, decimals, as milliseconds, rounded
 * down. false: TEXT is something else. */
bool tal_attempt_clock(const char *text, size_t length, int64_t *out);

/* Can it be a candidate's id: 1 to TAL_CANDIDATE_LIMIT bytes of UTF-8 without control
 * characters? */
bool tal_candidate_is_valid(const char *id, size_t length);

#endif
