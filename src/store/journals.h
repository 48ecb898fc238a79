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

/* A tal_folder_fit (base/folder.h): all of the name of a journal. */
size_t tal_journals_fit(const char *name, const void *unused);

/* The same, but for hidden files: of a folder that is not Talante's own. */
size_t tal_journals_fit_visible(const char *name, const void *unused);

/* TAL_EIO with errno: the folder cannot be read; TAL_EINVAL: no home. */
tal_status tal_journals_list(tal_journals *out);
void tal_journals_free(tal_journals *journals);

/* The file of the i-th. The caller frees; NULL: no memory. */
char *tal_journals_path(const tal_journals *journals, size_t i);

#endif
