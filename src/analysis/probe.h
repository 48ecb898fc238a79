/*
 * Probes: automatic players with one fixed strategy, each a look policy and a reply policy. They
 * ask whether a scenario can be passed without the skills that it examines. None of them knows more
 * of a session than the words, levels, styles and arrows of the replies that are open.
 */
#ifndef TAL_ANALYSIS_PROBE_H
#define TAL_ANALYSIS_PROBE_H

#include "model/scenario.h"

typedef enum tal_probe {
    TAL_PROBE_APPEASER,       /* the reply of style appease, else the lowest levels */
    TAL_PROBE_STONEWALLER,    /* the same for stonewall */
    TAL_PROBE_POLITE_REFUSER, /* the same for refuse */
    TAL_PROBE_NEVER_LOOKS,    /* the best levels of what is open without a look */
    TAL_PROBE_LONGEST,        /* the longest reply, in characters of the language */
    TAL_PROBE_SHORTEST,
    TAL_PROBE_EXIT_EARLY,     /* the reply nearest to an outcome by the arrows, whatever their
                               * conditions; the scenario's own ways do not count. Of equals the
                               * best levels. It has no time for looks: with them it would be an
                               * expert wherever all replies are equally near */
    TAL_PROBE_RANDOM,         /* any open reply; each look with probability one half */
    TAL_PROBES,
} tal_probe;

/* "appeaser", "polite-refuser" and so on: in JSON and in messages. */
extern const char *const tal_probe_names[TAL_PROBES + 1];

/* Runs of a form, and turns in those of all forms together, after which there are no more. */
enum {
    TAL_PROBE_RANDOM_RUNS = 10000,
    TAL_PROBE_RANDOM_TURNS = 2000000,
    TAL_PROBE_LUA_TURNS = 100000, /* ... where functions decide, which take their time */
    TAL_PROBE_RANDOM_PERCENT = 5,
};

/*
 * How a probe fared in one form. Its runs: with no look and with all looks (never-looks and
 * exit-early: with none; random: by chance), in the scenario's own language; longest and shortest
 * in each. The best of them is one that passed before one that did not, then the greatest total,
 * then the first: language by language, without looks before with.
 */
typedef struct tal_probe_score {
    tal_probe probe;
    int form;
    int runs, passed; /* sessions; those that ended in a pass */
    int total;        /* of the best run; random: the mean, rounded down; -1 without points */
    bool all_looks;   /* the best run looked at everything that was on the desk */
    int language;     /* ... was in this language of the scenario's, an index */
    int32_t outcome;  /* ... and ended so; TAL_NONE where it was stuck or cut */
    tal_result worth; /* of the run that is worth most where conversations are pooled: one whose ending
                       * passes before one whose ending does not, then the greatest total */
    bool fails_check; /* the scenario can be passed so, and must not: see docs/exploring.md */
} tal_probe_score;

/*
 * Plays all probes against FORM, into SCORES, a row each in the order of the enum. The same rows
 * each time: chance comes from seeds from 0 on. A run of more than 1,000 turns
 * is cut and counts as not passed. TAL_EINVAL: no such form. TAL_EFUNCTION: a Lua function failed,
 * and TROUBLE (not NULL) says how; those of lines are not asked.
 */
tal_status tal_probe_run(const tal_scenario *scenario, const tal_rubric *rubric, int form,
                         tal_probe_score scores[TAL_PROBES], tal_trouble *trouble);

/*
 * Plays COUNT sessions by chance alone, by the seeds from 0 on, into OUT: what each comes to. The same
 * runs as those of TAL_PROBE_RANDOM, and errors as above.
 */
tal_status tal_probe_chance(const tal_scenario *scenario, const tal_rubric *rubric, int form,
                            int count, tal_result *out, tal_trouble *trouble);

/* A reply that was taken (a row of scenario->replies), and where the conversation stood after it: a scene, or below 0
 * outcome -1 - n. */
typedef void tal_probe_took(void *self, int32_t reply, int32_t place);

/*
 * Plays the runs of all probes but that of chance, which goes everywhere, and tells TOOK of every reply, by which
 * SELF is handed on. Errors as above.
 */
tal_status tal_probe_watch(const tal_scenario *scenario, const tal_rubric *rubric, int form,
                           tal_probe_took *took, void *self, tal_trouble *trouble);

#endif
