/*
 * Translations: NAME.LANG.yaml beside a scenario, keyed by ids, each text with the source text that
 * it was made from: { from: "...", to: "..." }. Lines without an id are found by their source text.
 */
#ifndef TAL_SCRIPT_TRANSLATE_H
#define TAL_SCRIPT_TRANSLATE_H

#include "script/draft.h"

/*
 * Adds a language to the draft. What is missing, stale or orphaned is a warning (TAL401 to TAL403,
 * TAL406); a file that is not a translation is an error, and no language is added.
 */
tal_status tal_translate(tal_draft *draft, const tal_source *source, tal_diagnostics *diagnostics);

#endif
