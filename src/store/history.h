/*
 * What a person has played so far, from all journals of their folder. What was read of them is kept
 * in `history.sqlite`, so that no journal is read twice. That is a cache and no more: lost, damaged
 * or locked, it is done without, and the answers are the same.
 */
#ifndef TAL_STORE_HISTORY_H
#define TAL_STORE_HISTORY_H

#include "store/played.h"

typedef struct tal_history tal_history; /* all strings are its own */

/*
 * Reads the journals that are new or have changed, and takes the others from the cache. A journal
 * that cannot be read is skipped, and the diagnostics say why. A damaged or foreign cache is
 * reported (TAL617) and left alone. TAL_EIO with errno, TAL_EINVAL: no folder of journals.
 */
tal_status tal_history_update(tal_history **out, tal_diagnostics *diagnostics);

/* The same from the journals alone; the cache, whatever it was, is made anew. Where that cannot be
 * done, it is reported (TAL617). */
tal_status tal_history_rebuild(tal_history **out, tal_diagnostics *diagnostics);
void tal_history_free(tal_history *history);

/* By the time of their end, then by name; those that are not finished come last. */
const tal_played *tal_history_played(const tal_history *history, size_t *count);

/* The i-th journal that was skipped, by name; NULL past the last. */
const char *tal_history_skipped(const tal_history *history, size_t i);

/* Whether the cache now holds all this. */
bool tal_history_kept(const tal_history *history);

/*
 * Whether explanations of SCENARIO were read here. With a CANDIDATE (or NULL), those do not count
 * that are in the journal of somebody else's name; for that, such journals are read.
 */
tal_status tal_history_exposed(const tal_history *history, const char *scenario,
                               const char *candidate, bool *out);

#endif
