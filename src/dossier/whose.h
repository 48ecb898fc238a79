/* Whose data are meant: one person's, or everybody's that are old enough. */
#ifndef TAL_DOSSIER_WHOSE_H
#define TAL_DOSSIER_WHOSE_H

#include <stdbool.h>
#include <stddef.h>

#include "cohort/pseudonym.h"

/* Strings are borrowed. */
typedef struct tal_whose {
    const char *id;        /* NULL: everybody's from before */
    const char *before;    /* ... this day, "2025-01-31", which itself is not meant; UTC */
    const char *pseudonym; /* of ID, by the organisation's key; or NULL */
    const tal_pseudonym_key *key; /* that; or NULL */
} tal_whose;

enum { TAL_WHOSE_DAY = 11 }; /* "2025-01-31" and a zero */

/* What the names begin with that stand for who is forgotten. */
#define TAL_WHOSE_NOBODY "forgotten-"

/* Is this candidate, as a file of results names them, meant? Of everybody, all but those who were forgotten
 * already. */
bool tal_whose_is(const tal_whose *whose, const char *candidate);

/* Is TIME ("2025-01-31T09:30:00Z") before the day that is meant? Of one person, always. */
bool tal_whose_then(const tal_whose *whose, const char *time);

/* "2025-01-31" and a day that there is? */
bool tal_whose_is_day(const char *text);

/* Where ID stands in BYTES from FROM on, as a word of its own ("c-1" is not in "c-17"); LENGTH:
 * nowhere. */
size_t tal_whose_find(const char *bytes, size_t length, size_t from, const char *id);

#endif
