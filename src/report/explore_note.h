/* How far an exploration went: what its text and its JSON both have to say. */
#ifndef TAL_REPORT_EXPLORE_NOTE_H
#define TAL_REPORT_EXPLORE_NOTE_H

#include "analysis/explore.h"
#include "base/buffer.h"

/* What of it is not exact, and why; nothing where all is. */
void tal_explore_note(tal_buffer *out, const tal_scenario *scenario, const tal_exploration *it);

#endif
