/* Words as people type them on a telephone: "u", "2day", "xq", "noxe". Those that are two words, "il" for "I will",
 * stand with the contractions (tokens.c). */
#ifndef TAL_LANGUAGE_SHORTHAND_H
#define TAL_LANGUAGE_SHORTHAND_H

#include <stddef.h>
#include <stdint.h>

/* The folded word that LENGTH bytes of a folded WORD are short for, and *IN, the language that it is so in; NULL: for
 * none. What it stands for in the other language is its own matter. */
const char *tal_shorthand_of(const char *word, size_t length, uint8_t *in);

#endif
