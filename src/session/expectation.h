/* What a path expects and what came, clause by clause, as its outermost `and` parts them. */
#ifndef TAL_SESSION_EXPECTATION_H
#define TAL_SESSION_EXPECTATION_H

#include "session/path.h"

/* What a name was worth at the end. Texts are borrowed from the path. */
typedef struct tal_worth {
    const char *name;
    size_t length;
    tal_type type;
    int32_t number;   /* BOOL: 0 or 1 */
    const char *word; /* WORD */
} tal_worth;

typedef struct tal_clause {
    const char *text;
    size_t length;
    bool held;
    size_t first, count; /* in `worths`: each name of the clause once */
} tal_clause;

typedef struct tal_expectation {
    tal_clause *clauses;
    size_t count;
    tal_worth *worths;
    size_t worths_count, clauses_capacity, worths_capacity;
} tal_expectation;

/* Of a run that ended at an outcome. To be freed, also after a failure. */
tal_status tal_expectation_read(tal_expectation *out, const tal_path_run *run);
void tal_expectation_free(tal_expectation *expectation);

#endif
