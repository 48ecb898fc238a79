/*
 * The file of one judge, ratings-NAME.csv, as `talante agreement` reads it: a row for each answer, on the disk before
 * the call returns, so that a session of rating can stop anywhere and go on later. Locked while it is open.
 */
#ifndef TAL_DOSSIER_SCORESHEET_H
#define TAL_DOSSIER_SCORESHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <talante/talante.h>

enum { TAL_RATER_NAME_LIMIT = 60 }; /* bytes */

typedef struct tal_scoresheet tal_scoresheet;

/* Can a judge be called NAME, which becomes part of a file's name and a cell of a table? Letters of any script, digits,
 * blanks and . - _ within; and neither "engine" nor "key", who are raters too. */
bool tal_scoresheet_is_name(const char *name);

/*
 * Opens RATER's in FOLDER, 0600, or makes it. A cut last line is taken off, with a warning (TAL667). TAL_EFILE: it is
 * open elsewhere (TAL668), or no such file (TAL666), and left as it is. TAL_EIO with errno.
 */
tal_status tal_scoresheet_open(tal_scoresheet **out, const char *folder, const char *rater,
                               tal_diagnostics *diagnostics);
void tal_scoresheet_close(tal_scoresheet *sheet);

const char *tal_scoresheet_path(const tal_scoresheet *sheet);

/* What answer ID was given, a level or -1 a skill; NULL: nothing yet. Until the next tal_scoresheet_put. */
const int8_t *tal_scoresheet_levels(const tal_scoresheet *sheet, const char *id);
size_t tal_scoresheet_count(const tal_scoresheet *sheet);

/* Adds a row, or puts another in place of the one that ID has. After TAL_EIO (a full disk) the file is as it was. */
tal_status tal_scoresheet_put(tal_scoresheet *sheet, const char *id, const int8_t levels[TAL_SKILLS]);

#endif
