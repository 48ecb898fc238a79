/*
 * What a translation has and the scenario no longer: kept in the file behind #~, as YAML in itself, a list of key,
 * from, to and note.
 */
#ifndef TAL_AUTHOR_TRANSLATION_GONE_H
#define TAL_AUTHOR_TRANSLATION_GONE_H

#include "author/translation.h"

/* Fills in `gone` and `verbatim` of a translation whose prose has been laid beside its file. Of pairs that have
 * no translation nothing is kept. false: no memory. */
bool tal_translation_gone_find(tal_translation *translation);

/* Adds them as they stand at the end of the file; nothing where there is none. */
void tal_translation_gone_put(const tal_translation *translation, tal_buffer *out);

#endif
