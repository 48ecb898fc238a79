/*
 * An assessment with all that it names, loaded and held together: what `assess`, `batch` and
 * `check` begin with.
 */
#ifndef TAL_COHORT_ASSEMBLY_H
#define TAL_COHORT_ASSEMBLY_H

#include "base/nearest.h"
#include "model/assessment.h"
#include "model/rubric.h"

/* Finds the file that a name of what comes with Talante stands for: a scenario's, a rubric's. The
 * caller frees; NULL: there is none such, or no memory; then NEAREST has what may be meant. */
typedef struct tal_finder {
    char *(*scenario)(const void *self, const char *name, tal_nearest *nearest);
    char *(*rubric)(const void *self, const char *name, tal_nearest *nearest);
    /* Where a file that it names stands; NULL: beside the assessment's. Freed by the caller; NULL:
     * no memory. */
    char *(*file)(const void *self, const char *name);
    const void *self;
    bool alike; /* it finds copies of what was loaded before: forms, which were alike then, are not compared, nor
                 * explored for that */
} tal_finder;

typedef struct tal_assembly {
    tal_assessment *assessment;
    tal_rubric *rubric;
    tal_scenario *scenarios[TAL_CONVERSATIONS_LIMIT];   /* a row for each conversation */
    char *paths[TAL_CONVERSATIONS_LIMIT], *rubric_path; /* the files that they came from */
    char *norm_path;                                    /* NULL: none is named */
    tal_lexicon *lexicon; /* that typed words are heard by: the caller's to fill in; NULL: replies
                           * are picked */
} tal_assembly;

/*
 * Loads it all. Names of files are beside PATH. Refused, each at its place in the assessment's
 * file: a scenario, rubric or norm that is not there, a scenario or rubric with errors (TAL470;
 * those are told too); a language that one of them does not have (TAL471), a form that there is not
 * (TAL472); forms of one scenario that are not interchangeable, because of another verdict, other
 * moments, or another greatest score of a skill that explore finds reachable (TAL473); a form that
 * does not measure every skill (TAL474); the same scenario twice (TAL475). TAL_EFILE then. OUT is
 * the caller's to close whatever it gives.
 */
tal_status tal_assembly_load(tal_assembly *out, const char *path, const tal_finder *finder,
                             tal_diagnostics *diagnostics);
void tal_assembly_close(tal_assembly *assembly);

/* Is NAME that of a file? It has a slash, or ENDING. Else it is one that comes with Talante. */
bool tal_assembly_is_file(const char *name, const char *ending);

#endif
