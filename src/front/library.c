/* Names to files. Reads a folder; loads nothing. */
#include "front/library.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
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

int tal_library_is_file(const char *word)
{
    return strchr(word, '/') || name_length(word) > 0;
}

static tal_status add(tal_library *library, const char *file, size_t length)
{
    char **names = tal_grow(library->names, library->count, &library->capacity, sizeof *names);
    char *name = strndup(file, length);

    if (names)
        library->names = names;
    if (!names || !name) {
        free(name);
        return TAL_ENOMEM;
    }
    names[library->count++] = name;
    return TAL_OK;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

tal_status tal_library_open(tal_library *out)
{
    tal_library library = { .folder = tal_places_find("scenarios") };
    tal_status status = TAL_OK;
    const struct dirent *entry;
    DIR *folder;

    errno = ENOENT;
    folder = library.folder ? opendir(library.folder) : NULL;
    if (!folder) {
        free(library.folder);
        return TAL_EIO;
    }
    while (!status && (entry = readdir(folder)))
        if (name_length(entry->d_name) > 0)
            status = add(&library, entry->d_name, name_length(entry->d_name));
    closedir(folder);
    if (status) {
        tal_library_close(&library);
        return status;
    }
    if (library.count > 0)
        qsort(library.names, library.count, sizeof *library.names, by_name);
    *out = library;
    return TAL_OK;
}

void tal_library_close(tal_library *library)
{
    for (size_t i = 0; i < library->count; i++)
        free(library->names[i]);
    free(library->names);
    free(library->folder);
    *library = (tal_library){ NULL, 0, 0, NULL };
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
