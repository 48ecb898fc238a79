/*
 * The findings of a check as a SARIF log, which editors and code review show at their places. The
 * format is OASIS Standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
 */
#ifndef TAL_REPORT_SARIF_H
#define TAL_REPORT_SARIF_H

#include <talante/talante.h>

#include "data/json.h"

typedef struct tal_sarif tal_sarif;

/* NULL: no memory; the functions below then do nothing. */
tal_sarif *tal_sarif_new(void);

/* Lists the file PATH, as it was named, and all that was FOUND in it and its translations. */
void tal_sarif_add(tal_sarif *sarif, const char *path, const tal_diagnostics *found);

/* PATH could not be checked to its end: the log says that it is not complete, and why. */
void tal_sarif_fail(tal_sarif *sarif, const char *path, tal_status status);

/* The log, which the caller frees; SARIF is gone. NULL: no memory, here or before. */
tal_json *tal_sarif_take(tal_sarif *sarif);

#endif
