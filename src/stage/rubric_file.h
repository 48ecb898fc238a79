/* The rubric that the program uses. */
#ifndef TAL_STAGE_RUBRIC_FILE_H
#define TAL_STAGE_RUBRIC_FILE_H

#include <talante/talante.h>

/* The path of assets/rubrics/three-skills.yaml. The caller frees. NULL: it is not there (errno). */
char *tal_rubric_file_path(void);

/* Loads it. TAL_EIO with errno: it is not there. */
tal_status tal_rubric_file_load(tal_rubric **out, tal_diagnostics *diagnostics);

#endif
