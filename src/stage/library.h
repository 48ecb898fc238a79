/* What comes with the program by name, and files named on the command line. */
#ifndef TAL_STAGE_LIBRARY_H
#define TAL_STAGE_LIBRARY_H

#include <stddef.h>
#include <talante/talante.h>

#include "base/buffer.h"
#include "base/nearest.h"

typedef enum tal_library_kind {
    TAL_LIBRARY_SCENARIOS,
    TAL_LIBRARY_RUBRICS,
    TAL_LIBRARY_ASSESSMENTS,
} tal_library_kind;

/* What is shipped of a kind, by name, sorted. */
typedef struct tal_library {
    tal_library_kind kind;
    char **names; /* "hundred-calls" */
    size_t count;
    char *folder;
} tal_library;

/* TAL_EIO with errno: the folder is missing or cannot be read. */
tal_status tal_library_open(tal_library *out, tal_library_kind kind);
void tal_library_close(tal_library *library);

/* The file of the i-th. The caller frees; NULL: no memory. */
char *tal_library_path(const tal_library *library, size_t i);

/* The file of the one with this name. The caller frees; NULL: there is none such, and NEAREST has what
 * may be meant (borrowed from the library); or no memory. */
char *tal_library_path_of(const tal_library *library, const char *name, tal_nearest *nearest);

/* What WORD names: a file when it has a slash or the ending of the kind, else something shipped. The
 * caller frees; NULL: there is none such, and it has been said (SAID, or NULL: say.h). */
char *tal_library_find(const tal_library *library, const char *word, tal_buffer *said);

/* The same without a library that is open. SAID (or NULL) as in say.h. Gives an exit code; *PATH is the
 * caller's to free. */
int tal_library_seek(char **path, tal_library_kind kind, const char *word, tal_buffer *said);

/* The file of KIND that comes with the program by NAME. The caller frees; NULL: there is none such, or no memory. */
char *tal_library_shipped(tal_library_kind kind, const char *name);

/* Is WORD the name of a file? One of a scenario ends in .lua, any other in .yaml. */
int tal_library_is_file(tal_library_kind kind, const char *word);

#endif
