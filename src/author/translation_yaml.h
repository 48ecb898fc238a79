/* A translation as the file that `talante translate` writes. */
#ifndef TAL_AUTHOR_TRANSLATION_YAML_H
#define TAL_AUTHOR_TRANSLATION_YAML_H

#include "author/translation.h"

/*
 * Adds the file: the texts in the order of the script, above them what a translator has to know of them (#.), what a
 * stale one says now (#,) and what people wrote there; at its end, behind #~, what the scenario no longer has. The
 * comments of TRANSLATION are taken: it can be done once.
 */
void tal_translation_yaml(const tal_translation *translation, tal_buffer *out);

#endif
