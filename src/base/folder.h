/* The names in a folder that fit, in order. */
#ifndef TAL_BASE_FOLDER_H
#define TAL_BASE_FOLDER_H

#include <stdbool.h>
#include <stddef.h>
#include <talante/talante.h>

/* How many bytes of the file name NAME are wanted, from its start; 0: it does not fit. */
typedef size_t tal_folder_fit(const char *name, const void *context);

/*
 * What FIT wants of the names in the folder PATH, sorted by bytes. TAL_EIO with errno: the folder
 * is missing or cannot be read. Names and their array are the caller's: tal_folder_free; after a
 * failure there are none.
 */
tal_status tal_folder_list(char ***names, size_t *count, const char *path, tal_folder_fit *fit,
                           const void *context);
void tal_folder_free(char **names, size_t count);

/* A tal_folder_fit: all of every name that does not begin with a dot. */
size_t tal_folder_visible(const char *name, const void *unused);

/* A tal_folder_fit: all of every name, but for the folder itself and the one above. */
size_t tal_folder_any(const char *name, const void *unused);

/* FOLDER/NAME. The caller frees; NULL: no memory. */
char *tal_folder_path(const char *folder, const char *name);

/* Is there anything called NAME in FOLDER? false also where that cannot be told. */
bool tal_folder_has(const char *folder, const char *name);

/* Is PATH a folder, or a link to one? false also where that cannot be told. */
bool tal_folder_is(const char *path);

#endif
