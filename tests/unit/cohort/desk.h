/* A folder of a test's own, with an assessment in it, and what comes with Talante. */
#ifndef TESTS_COHORT_DESK_H
#define TESTS_COHORT_DESK_H

#include "cohort/assembly.h"

#define DESK_RUBRIC "rubric: three-skills\n"

/* The folder, and its file a.yaml. */
typedef struct desk {
    char folder[64], path[96];
} desk;

/* REST: the rubric and the conversations, from line 6 on. */
desk desk_open(const char *language, const char *rest);
void desk_put(const desk *d, const char *name, const char *text);
void desk_close(const desk *d);

/* Finds what comes with Talante in the project. */
extern const tal_finder desk_finder;
const char *desk_root(void);

/* "file:line:column TALcode message = hint", a line each. Frees FOUND; valid until the next call. */
const char *desk_told(tal_diagnostics *found);

#endif
