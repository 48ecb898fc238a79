/*
 * The assessment: which conversations everybody of a cohort has, and under which rules. Read from YAML:
 *
 *     assessment: three-conversations           # its id, as a scenario's
 *     title: { en: "...", es: "..." }
 *     rubric: three-skills                      # one that comes with Talante, or a file beside this (.yaml)
 *     answers: picked                           # or typed
 *     languages: [en, es]                       # that a candidate may choose from
 *     conversations:                            # in the order in which they are held
 *       - scenario: hundred-calls               # one that comes with Talante, or a file beside this (.lua)
 *         forms: [0]                            # of several, each candidate has one, drawn by their id
 *     told: { en: "...", es: "..." }            # what a candidate is told before the first one
 *     accommodations: [no_timers, large_text, extra_breaks]   # that may be granted; may be left out
 *     norm: call-centre-2026.yaml               # a norm file beside this; may be left out
 *
 * Knows the names of other files, and opens none.
 */
#ifndef TAL_MODEL_ASSESSMENT_H
#define TAL_MODEL_ASSESSMENT_H

#include "base/arena.h"
#include "base/hash.h"
#include "base/nearest.h"
#include "base/source.h"
#include "model/scenario.h"

enum { TAL_CONVERSATIONS_LIMIT = 64 };

typedef enum tal_accommodation {
    TAL_NO_TIMERS = 1,     /* silence never answers */
    TAL_LARGE_TEXT = 2,    /* the window's */
    TAL_EXTRA_BREAKS = 4,  /* a pause may be made between any two turns */
} tal_accommodation;

extern const char *const tal_accommodation_names[]; /* "no_timers"..., by bit; NULL after the last */

/* The accommodation of this name; 0: there is none, and NEAREST has what may be meant. */
unsigned tal_accommodation_find(const char *name, size_t length, tal_nearest *nearest);

typedef struct tal_conversation {
    const char *scenario; /* as the file has it: a name, or a file's */
    uint64_t forms;       /* bit i: form i may be drawn */
    size_t offset;        /* of the scenario's name in the file, and of its forms */
    size_t forms_offset;
} tal_conversation;

typedef struct tal_assessment {
    tal_arena *arena;
    tal_source *source;
    char sha256[TAL_SHA256_HEX];
    const char *id, *rubric;
    const char *norm;           /* NULL: none */
    bool typed;
    unsigned accommodations;    /* a set of tal_accommodation */
    const char *languages[TAL_LANGUAGES_LIMIT];
    const char *titles[TAL_LANGUAGES_LIMIT], *told[TAL_LANGUAGES_LIMIT]; /* for each of `languages` */
    int languages_count;
    tal_conversation conversations[TAL_CONVERSATIONS_LIMIT];
    int conversations_count;
    size_t rubric_offset, conversations_offset, norm_offset; /* in the file */
} tal_assessment;

/* Every mistake of the file goes into DIAGNOSTICS (TAL465 to TAL468, and those of base and data);
 * TAL_EFILE where there is one. */
tal_status tal_assessment_read(tal_assessment **out, const char *path, tal_diagnostics *diagnostics);
tal_status tal_assessment_read_bytes(tal_assessment **out, const char *name, const char *bytes,
                                     size_t length, tal_diagnostics *diagnostics);
void tal_assessment_free(tal_assessment *assessment);

/* The index of a language by name; TAL_NONE where the assessment is not held in it. */
int tal_assessment_language(const tal_assessment *assessment, const char *name);

/*
 * What a candidate has of conversation I is drawn by their id, so that it is the same wherever and
 * whenever they begin: SHA-256 of the assessment's id, the scenario as the file has it, and the
 * candidate's id, each with a final zero byte. Its first 8 bytes, highest first, modulo how many forms
 * are listed, are the form; the next 4 are the seed of the order in which the replies are shown, of
 * what is handed in without one.
 */
int tal_assessment_form(const tal_assessment *assessment, int i, const char *candidate);
uint64_t tal_assessment_seed(const tal_assessment *assessment, int i, const char *candidate);

#endif
