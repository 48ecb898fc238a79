/* The files of results, read and written anew row by row: what is nobody's who is meant stays byte for byte as it
 * was. */
#ifndef TAL_DOSSIER_TABLES_H
#define TAL_DOSSIER_TABLES_H

#include "dossier/gone.h"

/* How many lines of results.jsonl, and how many rows of rejected.csv, are of whom is meant. TAL_EFILE: a line is
 * none (TAL643). */
tal_status tal_tables_count(size_t *lines, size_t *refused, const char *folder, const tal_whose *whose,
                            tal_diagnostics *diagnostics);

/* Calls TAKE with the rows of the file PATH, one of KIND, that are of whom is meant, and with its heading, which comes
 * first, HEAD then. What it gives other than TAL_OK ends it. */
typedef tal_status tal_tables_take(void *self, const char *row, size_t length, bool head);
tal_status tal_tables_of(const char *path, tal_results_kind kind, const tal_whose *whose,
                         tal_tables_take *take, void *self);

/* The same of a rejected.csv. */
tal_status tal_tables_refused_of(const char *path, const tal_whose *whose, tal_tables_take *take, void *self);

/* Each makes the file TO (0600) of FROM, which stays. TAL_EIO with errno. */
tal_status tal_tables_rows(const char *from, const char *to, tal_results_kind kind, const tal_whose *whose,
                           const tal_gone *gone);

/* Rows that are meant lose their reason too, which may quote what was handed in. */
tal_status tal_tables_refused(const char *from, const char *to, const tal_whose *whose, const tal_gone *gone);

/* The names of files that were handed in may be people's. */
tal_status tal_tables_manifest(const char *from, const char *to, const tal_whose *whose, const tal_gone *gone);

#endif
