/* Folders relative to the executable (/proc/self/exe), so that nothing is compiled in. */
#include "stage/places.h"

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/folder.h"

/* For each kind of folder, from the executable's own: installed, build/, build/san/, build/san/tests/. */
static const char *const candidates[][6] = {
    { "scenarios", "/../share/talante/scenarios", "/../scenarios", "/../../scenarios",
      "/../../../scenarios", NULL },
    { "assets", "/../share/talante/assets", "/../assets", "/../../assets", "/../../../assets",
      NULL },
    { "locale", "/locale", "/../share/locale", NULL },
    { "lua", "/../share/talante/lua", "/lua", NULL },
};

/* The folder of the executable, without a final slash; its length, 0 where it cannot be told. */
static size_t own_folder(char out[PATH_MAX])
{
    ssize_t length = readlink("/proc/self/exe", out, PATH_MAX);
    const char *slash;

    if (length <= 0 || length >= PATH_MAX)
        return 0;
    out[length] = '\0';
    slash = strrchr(out, '/');
    return slash ? (size_t)(slash - out) : 0;
}

char *tal_places_find(const char *what)
{
    char folder[PATH_MAX];
    size_t length = own_folder(folder);

    for (size_t i = 0; length > 0 && i < sizeof candidates / sizeof *candidates; i++) {
        if (strcmp(candidates[i][0], what) != 0)
            continue;
        for (int j = 1; candidates[i][j]; j++) {
            tal_buffer path = TAL_BUFFER_EMPTY;
            char *whole;

            tal_buffer_add(&path, folder, length);
            tal_buffer_text(&path, candidates[i][j]);
            if (path.bytes && tal_folder_is(path.bytes)) {
                whole = realpath(path.bytes, NULL);
                tal_buffer_free(&path);
                return whole;
            }
            tal_buffer_free(&path);
        }
    }
    return NULL;
}

char *tal_places_beside(const char *name)
{
    char folder[PATH_MAX];
    tal_buffer path = TAL_BUFFER_EMPTY;
    size_t length = own_folder(folder);

    if (length == 0)
        return NULL;
    tal_buffer_add(&path, folder, length);
    tal_buffer_format(&path, "/%s", name);
    return tal_buffer_take(&path);
}
