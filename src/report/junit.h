/*
 * The runs of paths as JUnit XML, which Jenkins, GitLab and GitHub show beside other tests: a suite
 * for each file, a case for each path. The format is that of Jenkins' xUnit plugin (junit-10.xsd).
 * No times: the same paths give the same bytes.
 */
#ifndef TAL_REPORT_JUNIT_H
#define TAL_REPORT_JUNIT_H

#include "session/paths.h"

typedef struct tal_junit tal_junit;

/* NULL: no memory; the functions below then do nothing. */
tal_junit *tal_junit_new(void);
void tal_junit_free(tal_junit *junit);

/* Adds the suite of FILE, as it was named. */
void tal_junit_add(tal_junit *junit, const char *file, const tal_scenario *scenario,
                   const tal_paths *paths);

/* Adds a suite whose only case is an error: FILE could not be loaded. The reasons are FOUND's (or
 * NULL); without one, the status tells. */
void tal_junit_fail(tal_junit *junit, const char *file, tal_status status,
                    const tal_diagnostics *found);

/* The document, which the caller frees. NULL: no memory, here or before. */
char *tal_junit_text(const tal_junit *junit);

#endif
