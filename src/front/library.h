/* The scenarios that come with the program, and files named on the command line. */
#ifndef TAL_FRONT_LIBRARY_H
#define TAL_FRONT_LIBRARY_H

#include <stddef.h>
#include <talante/talante.h>

/* The shipped scenarios by name, sorted. */
typedef struct tal_library {
    char **names; /* "hundred-calls" */
    size_t count;
    char *folder;
} tal_library;

/* TAL_EIO with errno: the folder is missing or cannot be read. */
tal_status tal_library_open(tal_library *out);
void tal_library_close(tal_library *library);

/* The file of the i-th. The caller frees; NULL: no memory. */
char *tal_library_path(const tal_library *library, size_t i);

/* What WORD names: a file when it has a slash or ends with .lua, else a shipped scenario. The caller
 * frees; NULL: there is none such, and it has been said. */
char *tal_library_find(const tal_library *library, const char *word);

/* Is WORD the name of a file? */
int tal_library_is_file(const char *word);

#endif
