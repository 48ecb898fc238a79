/* The folder of journals: which there are. Reads names, no file. */
#ifndef TAL_STORE_JOURNALS_H
#define TAL_STORE_JOURNALS_H

#include <stddef.h>
#include <talante/talante.h>

typedef struct tal_journals {
    char *folder;
    char **names; /* sorted; they begin with the time, so that the newest comes last */
    size_t count;
} tal_journals;

/* A tal_folder_fit (base/folder.h): all of the name of a journal, but of no hidden file: for a folder that is not Talante's
 * own. */
size_t tal_journals_fit_visible(const char *name, const void *unused);

/* What is done with the journal PATH, which is the caller's. What it gives, if it is not TAL_OK, ends the visit. */
typedef tal_status tal_journals_visit(void *self, char *path);

/* Visits the journals in FOLDER, by name, but for hidden files; adds to *COUNT how many there are. TAL_EIO with errno: the
 * folder cannot be read. */
tal_status tal_journals_in(const char *folder, tal_journals_visit *visit, void *self, size_t *count);

/* The same of a folder that somebody names: of those in it, then of those in its folder `journals`, as a home has it. */
tal_status tal_journals_under(const char *folder, tal_journals_visit *visit, void *self, size_t *count);

enum { TAL_CODE_NO_JOURNALS = 649 };

/* Says that FOLDER, which has no results of a batch either, has none. */
void tal_journals_tell_none(const char *folder, tal_diagnostics *diagnostics);

/* TAL_EIO with errno: the folder cannot be read; TAL_EINVAL: no home. */
tal_status tal_journals_list(tal_journals *out);
void tal_journals_free(tal_journals *journals);

/* The file of the i-th. The caller frees; NULL: no memory. */
char *tal_journals_path(const tal_journals *journals, size_t i);

#endif
