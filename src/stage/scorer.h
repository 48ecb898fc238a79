/* Scores replies, one after the other: the lexicon, what listens by it, and the scenarios they name. */
#ifndef TAL_STAGE_SCORER_H
#define TAL_STAGE_SCORER_H

#include "language/listen.h"
#include "stage/reply_row.h"

typedef struct tal_scorer tal_scorer;

/* TAL_EFILE after diagnostics of the lexicon's; TAL_EIO with errno. */
tal_status tal_scorer_new(tal_scorer **out, tal_diagnostics *diagnostics);
void tal_scorer_free(tal_scorer *scorer);

/*
 * OUT is valid until the next call. What the row says of context and stance goes before what its scene
 * would give. TAL_EFILE: its scenario or scene cannot be used, and WHY gets a clause that says so.
 */
tal_status tal_scorer_hear(tal_scorer *scorer, const tal_reply_row *row, tal_heard *out,
                           tal_buffer *why);

#endif
