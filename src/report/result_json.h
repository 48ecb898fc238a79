/* The result of a session as JSON: the form that scripts rely on. */
#ifndef TAL_REPORT_RESULT_JSON_H
#define TAL_REPORT_RESULT_JSON_H

#include "store/journal.h"

/* RATING is what the trainee thought of each skill, -1 where skipped; NULL: all were. ENTRIES are
 * those that count, rewinds applied. "seed" is a number up to 2^63 - 1, which
 * is all that the command line takes, and a text above. Indented, with a final newline; the caller
 * frees. NULL: no memory. */
char *tal_result_json(const tal_journal_start *start, const tal_result *result,
                      const int *rating, const tal_entry *entries, size_t count);

#endif
