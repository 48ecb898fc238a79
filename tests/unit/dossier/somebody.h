/* A person who had conversations over a parcel (tests/cli/parcel.lua), for the tests of this room. */
#ifndef TESTS_DOSSIER_SOMEBODY_H
#define TESTS_DOSSIER_SOMEBODY_H

#include "dossier/handing.h"

typedef struct somebody {
    tal_handed handed;
    tal_scenario *scenario;
    tal_rubric *rubric;
    tal_lexicon *lexicon;
    tal_assessment assessment;
    tal_handed_part parts[2];
    tal_handed_action actions[2][8];
    tal_result results[2], pooled;
    tal_band band;
} somebody;

extern somebody ana;

/* "ana", of an assessment of no conversation so far. */
void somebody_begin(void);
void somebody_end(void);

/*
 * Holds a conversation in LANGUAGE. ANSWERS are words apart by blanks: "/look", "-" for silence, a
 * reply's id, and behind each "@MILLISECONDS" where its time is known. It is finished where they
 * are enough.
 */
void somebody_holds(const char *language, uint64_t seed, const char *answers);

/* One thing more that was typed; the words are borrowed. */
void somebody_types(const char *words);

/* All is finished: what it comes to, and who decides. */
void somebody_is_judged(tal_decision_kind decision);

#endif
