/*
 * The lexicon: what words do, as data. Concepts are sets of words and short phrases in English and
 * Spanish; rules are patterns of concepts within a clause, and say which act it is. It knows no
 * scenario and no score: docs/scoring.md has the format and how an organisation adds words.
 */
#ifndef TAL_LANGUAGE_LEXICON_H
#define TAL_LANGUAGE_LEXICON_H

#include <talante/talante.h>

/* Immutable once loaded; shared by any number of listeners. */
typedef struct tal_lexicon tal_lexicon;

/* Reads every *.yaml of FOLDER, in the order of their names. TAL_EFILE after diagnostics TAL461 on. */
tal_status tal_lexicon_load(tal_lexicon **out, const char *folder, tal_diagnostics *diagnostics);

/* The same from COUNT files in this order. What a later one says of a concept is added to it. */
tal_status tal_lexicon_load_files(tal_lexicon **out, const char *const *paths, size_t count,
                                  tal_diagnostics *diagnostics);

/* The same from the bytes of one such file, or of several that are parted by lines "---". */
tal_status tal_lexicon_load_bytes(tal_lexicon **out, const char *name, const char *bytes,
                                  size_t length, tal_diagnostics *diagnostics);
void tal_lexicon_free(tal_lexicon *lexicon);

/* SHA-256 of tal_lexicon_bytes, 64 hexadecimal digits. */
const char *tal_lexicon_sha256(const tal_lexicon *lexicon);

/* All that was read, files parted by lines "---"; tal_lexicon_load_bytes makes the same lexicon of it. */
const char *tal_lexicon_bytes(const tal_lexicon *lexicon, size_t *length);

#endif
