/* UTF-8: is it valid, how wide is it on a terminal, where does a character or a word begin. */
#ifndef TAL_BASE_UTF8_H
#define TAL_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* The offset of the first byte that is not UTF-8 (RFC 3629), or LENGTH when all of it is. */
size_t tal_utf8_invalid(const char *bytes, size_t length);

/* Decodes the character at BYTES (LENGTH > 0) into *CODE; returns its bytes. An invalid one: 1 byte
 * and a code of -1. */
size_t tal_utf8_decode(const char *bytes, size_t length, int32_t *code);

/* How many characters (code points) and how many terminal columns LENGTH bytes take. */
size_t tal_utf8_count(const char *bytes, size_t length);
size_t tal_utf8_width(const char *bytes, size_t length);
int tal_utf8_columns(int32_t code); /* 0, 1 or 2 */

/*
 * For matching what people type: lower case, without accents ("ñ" becomes "n"), without invisible
 * signs, compatibility forms plain (Unicode NFKC). The caller frees. NULL: no memory, or not UTF-8.
 */
char *tal_utf8_fold(const char *bytes, size_t length);

/* The same into OUT, without a final zero; gives how many bytes it took, 0 where CAPACITY is too
 * small or it is not UTF-8. What is ASCII costs little. */
size_t tal_utf8_fold_into(const char *bytes, size_t length, char *out, size_t capacity);

/* Is the character part of a word: a letter, a mark on one, or a digit? */
int tal_utf8_is_word(int32_t code);

/* Does it move or turn what is shown instead of being shown: C0, DEL, C1, the separators of lines and
 * paragraphs, the marks of direction? Such a one could hide what is there. */
int tal_utf8_steers(int32_t code);

/*
 * What a person takes for one character, a letter with its marks or a picture of several parts, is a
 * grapheme cluster (UAX 29): where that of byte AT begins, and where it ends. LENGTH where AT is that or
 * more. A line break is one by itself.
 */
size_t tal_utf8_cluster_start(const char *bytes, size_t length, size_t at);
size_t tal_utf8_cluster_end(const char *bytes, size_t length, size_t at);

/* Over what is no word and then over a word: back from AT to its beginning, on from AT to its end. */
size_t tal_utf8_word_before(const char *bytes, size_t at);
size_t tal_utf8_word_after(const char *bytes, size_t length, size_t at);

#endif
