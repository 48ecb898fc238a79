/* Texts and conditions of a scenario in one line of plain text, for what is drawn. */
#ifndef TAL_AUTHOR_CAPTION_H
#define TAL_AUTHOR_CAPTION_H

#include "base/buffer.h"
#include "model/scenario.h"

/* TEXT in LANGUAGE (an index), or in the scenario's own; what varies stands as {name}. Of a text of several
 * phrases the one that needs no condition; nothing where TEXT is 0. */
void tal_caption_text(tal_buffer *out, const tal_scenario *scenario, int language, tal_text_id text);

/* The same, but all its phrases, each with its condition. */
void tal_caption_whole(tal_buffer *out, const tal_scenario *scenario, int language, tal_text_id text);

/* FORMULA (not 0) as the author wrote it, or, of a Lua function, its line: AT is near it in the file. */
void tal_caption_formula(tal_buffer *out, const tal_scenario *scenario, tal_formula formula, uint32_t at);

#endif
