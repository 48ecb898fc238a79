/* Where the words are that typed replies are heard by. */
#ifndef TAL_STAGE_LEXICON_FILES_H
#define TAL_STAGE_LEXICON_FILES_H

#include <stdbool.h>

#include "language/lexicon.h"

/*
 * Loads every .yaml of assets/language and then, where it is there, of an organisation's own folder:
 * $TALANTE_LANGUAGE, else $XDG_CONFIG_HOME/talante/language, else ~/.config/talante/language. A folder
 * that TALANTE_LANGUAGE names must be there. TAL_EFILE after diagnostics; TAL_EIO with errno.
 */
tal_status tal_lexicon_files_load(tal_lexicon **out, tal_diagnostics *diagnostics);

/* Is the file PATH a lexicon: a map that has concepts or rules? What cannot be read is none. */
bool tal_lexicon_files_is_one(const char *path);

/* Finds what is wrong with the lexicon PATH, beside those that come with the program. */
tal_status tal_lexicon_files_check(const char *path, tal_diagnostics *diagnostics);

#endif
