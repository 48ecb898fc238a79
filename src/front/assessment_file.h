/* Assessments as the command line names them, with all that they name. */
#ifndef TAL_FRONT_ASSESSMENT_FILE_H
#define TAL_FRONT_ASSESSMENT_FILE_H

#include "cohort/assembly.h"

/* The file that WORD names: a path, or what comes with the program. Gives an exit code; *PATH is the
 * caller's to free. */
int tal_assessment_file_find(char **path, const char *word);

/* Loads it with what it names. TAL_EIO with errno: the program's own files are not there. OUT is the
 * caller's to close whatever it gives. */
tal_status tal_assessment_file_load(tal_assembly *out, const char *path,
                                    tal_diagnostics *diagnostics);

#endif
