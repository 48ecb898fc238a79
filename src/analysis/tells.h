/*
 * Tells: can the good reply be recognised without reading it? Over a whole file, in each language:
 * by being the longest or the shortest, the one with the polite formulas, or the only question.
 */
#ifndef TAL_ANALYSIS_TELLS_H
#define TAL_ANALYSIS_TELLS_H

#include "base/buffer.h"
#include "model/scenario.h"

typedef enum tal_tell_kind {
    TAL_TELL_LONGEST,  /* in characters */
    TAL_TELL_SHORTEST,
    TAL_TELL_POLITEST, /* the most polite formulas, such as "I understand" */
    TAL_TELL_ONLY_QUESTION,
    TAL_TELLS,
} tal_tell_kind;

/*
 * How far one tell goes in one language. A scene counts where one of its replies has more levels in
 * all than each other, none of them by a formula, and the tell points at exactly one reply. Silences
 * do not count as replies. A text that is put together counts as its first phrase, with the first
 * case of each vary and without the values of variables; a scene where a function makes one is left
 * out. HITS is how often the tell points at the good reply; CHANCE is the probability of so many hits
 * or more were the good reply any of the scene's with equal probability (the sum of independent
 * trials with unlike probabilities: a Poisson binomial).
 */
typedef struct tal_tell {
    tal_tell_kind kind;
    int language;    /* index in scenario->languages */
    int scenes, hits;
    double expected; /* hits by chance: the sum of 1/replies */
    double chance;
    bool gives_away; /* at least 5 scenes, at least half of them hits, and CHANCE below 0.01; or, as
                      * a rule that never fails is soon seen, at least 4 scenes, all of them hits */
} tal_tell;

/* All tells of all languages, languages outermost, into TELLS (room for TAL_TELLS times
 * TAL_LANGUAGES_LIMIT); gives their number, or TAL_ENOMEM. Politeness is counted in English and
 * Spanish only: in other languages there is no row for it. */
int tal_tells_find(const tal_scenario *scenario, tal_tell *tells);

/* Adds to OUT the ids of the scenes that are hits, "opening, record", of many the first five and "...". */
tal_status tal_tells_scenes(const tal_scenario *scenario, tal_tell_kind kind, int language,
                            tal_buffer *out);

#endif
