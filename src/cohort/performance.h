/*
 * One conversation as it was played: how it ended, what each moment earned, and every answer. By
 * rows of the scenario's tables instead of ids, so that it is small; as bytes it is the value of a
 * sorted record.
 */
#ifndef TAL_COHORT_PERFORMANCE_H
#define TAL_COHORT_PERFORMANCE_H

#include "base/buffer.h"
#include "cohort/assembly.h"

typedef enum tal_performance_state {
    TAL_PERFORMANCE_FINISHED,
    TAL_PERFORMANCE_UNFINISHED, /* the answers end before the conversation does */
    TAL_PERFORMANCE_REFUSED,    /* what was handed in does not fit; only the candidate is known */
} tal_performance_state;

typedef struct tal_deed {
    int kind;         /* of tal_action_kind, or TAL_ACTION_ERASED */
    int32_t row;      /* in the scenario's replies (a silence has one too) or looks; a text has
                       * none */
    const char *text; /* of a TEXT or ERASED: ends with a zero; borrowed */
    int64_t clock;    /* milliseconds since the conversation began, or -1 */
} tal_deed;

typedef struct tal_performance {
    tal_performance_state state;
    int conversation, form, language; /* rows of the assessment */
    uint64_t seed;
    int rating[TAL_SKILLS];       /* 0 to 100, or -1: not given */
    int32_t outcome;              /* a row, or TAL_NONE */
    int8_t (*levels)[TAL_SKILLS]; /* owned; a row a moment: what it earned, -1 where it scores
                                   * nothing in this form; 0 where it could have and was not met */
    int32_t *choices; /* owned; a row a moment: the reply that decided it (of words, what they were taken as), or
                       * TAL_NONE */
    tal_deed *deeds;  /* owned */
    size_t count, capacity, moments_capacity;
} tal_performance;

#define TAL_PERFORMANCE_EMPTY ((tal_performance){ .outcome = -1 })

void tal_performance_free(tal_performance *it);

/* Nothing is met yet in FORM of a scenario: what can score has 0. false: no memory. */
bool tal_performance_begin(tal_performance *it, const tal_scenario *scenario, int form);

/* Adds a deed. NULL: no memory. */
tal_deed *tal_performance_add(tal_performance *it);

void tal_performance_pack(const tal_performance *it, const tal_scenario *scenario, tal_buffer *out);

/* Back, for conversation CONVERSATION of ASSEMBLY; texts are borrowed from BYTES. Without DEEDS
 * these are left out. TAL_EFILE: the bytes are none. */
tal_status tal_performance_unpack(tal_performance *it, const tal_assembly *assembly,
                                  int conversation, const char *bytes, size_t length, bool deeds);

/* What it comes to. */
void tal_performance_result(const tal_performance *it, const tal_assembly *assembly,
                            tal_result *out);

#endif
