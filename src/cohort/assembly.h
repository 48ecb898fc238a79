/*
 * An assessment with all that it names, loaded and held together: what `assess`, `batch` and `check`
 * begin with.
 */
#ifndef TAL_COHORT_ASSEMBLY_H
#define TAL_COHORT_ASSEMBLY_H

#include "model/assessment.h"
#include "model/rubric.h"

/* Finds the file that a name of what comes with Talante stands for: a scenario's, a rubric's. The caller
 * frees; NULL: there is none such. */
typedef struct tal_finder {
    char *(*scenario)(const void *self, const char *name);
    char *(*rubric)(const void *self, const char *name);
    const void *self;
} tal_finder;

typedef struct tal_assembly {
    tal_assessment *assessment;
    tal_rubric *rubric;
    tal_scenario *scenarios[TAL_CONVERSATIONS_LIMIT]; /* a row for each conversation */
    char *paths[TAL_CONVERSATIONS_LIMIT], *rubric_path; /* the files that they came from */
} tal_assembly;

/*
 * Loads it all. Refused, each at its place in the assessment's file: a scenario or rubric that is not
 * there or has errors, a language that a scenario does not speak, a form that there is not; forms of
 * one scenario that are not interchangeable (another verdict, other moments, another reachable maximum
 * of a skill); one that does not measure every skill. TAL_EFILE then. OUT is the caller's to close
 * whatever it gives.
 */
tal_status tal_assembly_load(tal_assembly *out, const char *path, const tal_finder *finder,
                             tal_diagnostics *diagnostics);
void tal_assembly_close(tal_assembly *assembly);

#endif
