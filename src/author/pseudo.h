/*
 * The pseudo-language en-XA: what it takes to see whether a layout holds before anybody has translated. XA is the
 * region that CLDR keeps for pseudo-accents (https://cldr.unicode.org), and Android and Chrome speak it too.
 */
#ifndef TAL_AUTHOR_PSEUDO_H
#define TAL_AUTHOR_PSEUDO_H

#include <stdbool.h>

#include "base/buffer.h"

bool tal_pseudo_is(const char *language);

/*
 * Adds TEXT in brackets, each letter of ASCII with an accent, two fifths longer by words that count (in characters,
 * {names} not counted, and left alone). Never more than TAL_TEXT_LIMIT bytes: a text that is nearly so long
 * grows less.
 */
void tal_pseudo_put(tal_buffer *out, const char *text);

#endif
