/* An assessment with all that it names. */
#ifndef TAL_STAGE_ASSESSMENT_FILE_H
#define TAL_STAGE_ASSESSMENT_FILE_H

#include "cohort/assembly.h"

/* Loads the one of PATH. TAL_EIO with errno: the program's own files are not there. OUT is the
 * caller's to close whatever it gives. */
tal_status tal_assessment_file_load(tal_assembly *out, const char *path,
                                    tal_diagnostics *diagnostics);

#endif
