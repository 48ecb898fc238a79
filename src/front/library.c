/* Names to files. Reads a folder; loads nothing. */
#include "front/library.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/folder.h"
#include "base/intl.h"
#include "base/nearest.h"
#include "front/places.h"
#include "front/say.h"

static const char ending[] = ".lua";

/* "NAME.lua" -> the length of NAME; 0 for anything else. */
static size_t name_length(const char *file)
{
    size_t length = strlen(file), tail = sizeof ending - 1;

    if (length <= tail || file[0] == '.' || strcmp(file + length - tail, ending) != 0)
        return 0;
    return length - tail;
}

static size_t fit(const char *file, const void *unused)
{
    (void)unused;
    return name_length(file);
}

int tal_library_is_file(const char *word)
{
    return strchr(word, '/') || name_length(word) > 0;
}

tal_status tal_library_open(tal_library *out)
{
    tal_library library = { .folder = tal_places_find("scenarios") };
    tal_status status = TAL_EIO;

    errno = ENOENT;
    if (library.folder)
        status = tal_folder_list(&library.names, &library.count, library.folder, fit, NULL);
    if (status)
        free(library.folder);
    else
        *out = library;
    return status;
}

void tal_library_close(tal_library *library)
{
    tal_folder_free(library->names, library->count);
    free(library->folder);
    *library = (tal_library){ NULL, 0, NULL };
}

char *tal_library_path(const tal_library *library, size_t i)
{
    tal_buffer path = TAL_BUFFER_EMPTY;

    tal_buffer_format(&path, "%s/%s%s", library->folder, library->names[i], ending);
    return tal_buffer_take(&path);
}

char *tal_library_find(const tal_library *library, const char *word)
{
    tal_nearest nearest = tal_nearest_start(word, strlen(word));

    if (tal_library_is_file(word))
        return strdup(word);
    for (size_t i = 0; i < library->count; i++) {
        if (strcmp(library->names[i], word) == 0)
            return tal_library_path(library, i);
        tal_nearest_offer(&nearest, library->names[i]);
    }
    if (nearest.best)
        tal_say_error(_("there is no scenario %s; did you mean %s?"), word, nearest.best);
    else
        tal_say_error(_("there is no scenario %s; `talante list` shows what there is"), word);
    return NULL;
}
