/* What judges have rated of a folder of results, from files: for the page of the group. */
#ifndef TAL_STAGE_JUDGES_FILES_H
#define TAL_STAGE_JUDGES_FILES_H

#include "dossier/judges_section.h"
#include "stage/ratings.h"

typedef struct tal_judges_files {
    tal_judges judges;
    tal_ratings_file ratings; /* owns what `judges` leads to */
} tal_judges_files;

/*
 * Reads COUNT files of ratings as one, keeps what is of the conversations of the results in FOLDER, or of replies of their
 * scenarios, which ASSEMBLY has, and holds what the engine gave beside it. A key is rated by these files; where they have nothing of it,
 * by those that come with the program. Gives an exit code; what is wrong has been said: also a file of which nothing stands in the
 * results. OUT is the caller's to free whatever it gives.
 */
int tal_judges_files_read(tal_judges_files *out, const char *folder, const tal_assembly *assembly, char *const *paths, size_t count);
void tal_judges_files_free(tal_judges_files *it);

#endif
