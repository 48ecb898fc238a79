/*
 * What a translator has to know of a text: who speaks, when, what its {names} may stand for, which levels a reply has.
 * Told in the words of the scenario language, as the file itself is, so that it is the same for whoever writes it.
 */
#ifndef TAL_AUTHOR_CONTEXT_H
#define TAL_AUTHOR_CONTEXT_H

#include "base/buffer.h"
#include "script/prose.h"

/* Adds a line for each thing to know of the map NODE: of a scene its moment, of a reply its levels. SCENARIO is
 * sealed. */
void tal_context_map(const tal_scenario *scenario, const tal_prose *node, tal_buffer *out);

/* The same of PHRASE, one of the text NODE. */
void tal_context_phrase(const tal_scenario *scenario, const tal_prose *node, const tal_prose_phrase *phrase,
                        tal_buffer *out);

/* Who says NODE: a name, in the scenario's own language; "trainee"; "" for a text that nobody says. */
const char *tal_context_speaker(const tal_scenario *scenario, const tal_prose *node);

#endif
