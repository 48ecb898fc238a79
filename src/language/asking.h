/* The questions of a text, and whether they ask anything of the client's case. */
#ifndef TAL_LANGUAGE_ASKING_H
#define TAL_LANGUAGE_ASKING_H

#include "language/judge.h"

typedef enum tal_asking_kind {
    TAL_ASKING_SPECIFIC,
    TAL_ASKING_GENERIC,   /* "how can I help you?" */
    TAL_ASKING_PROPOSAL,  /* a proposal dressed as one */
    TAL_ASKING_INSINCERE, /* accusing, leading, rhetorical */
    TAL_ASKING_IDLE,      /* ... or of nothing that matters here; the last two ask nothing */
} tal_asking_kind;

typedef struct tal_asking {
    uint32_t first, end; /* tokens */
    const char *rule;    /* the lexicon's, or what the reading itself found, "question.specific" */
    tal_asking_kind kind;
    bool open;           /* yes or no does not answer it */
    bool marked;         /* by its question mark */
    int sure;            /* that it asks: 0 to 100 */
} tal_asking;

/* Questions with their sign, and then what asks without one: at most ROOM. Gives how many. The matches and
 * what is shared must have been found. */
int tal_asking_find(const tal_judge *judge, tal_asking *out, int room);

/* Does a clause ask by nothing but the accent of the word it begins with, "qué talla lleva"? That is
 * likely enough to be heard, too little to be credited. */
bool tal_asking_is_accented(const tal_judge *judge);

#endif
