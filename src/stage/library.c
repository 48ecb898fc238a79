/* Names to files. Reads a folder; loads nothing. */
#include "stage/library.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/intl.h"
#include "base/nearest.h"
#include "stage/places.h"
#include "stage/say.h"

/* By kind: below which of the program's folders they are, in which one there, how both are called
 * together, and how they end. */
static const struct {
    const char *place, *folder, *called, *ending;
} kinds[] = {
    [TAL_LIBRARY_SCENARIOS] = { "scenarios", "", "scenarios", ".lua" },
    [TAL_LIBRARY_RUBRICS] = { "assets", "/rubrics", "assets/rubrics", ".yaml" },
    [TAL_LIBRARY_ASSESSMENTS] = { "assets", "/assessments", "assets/assessments", ".yaml" },
};

/* "NAME.lua" -> the length of NAME; 0 for anything else. */
static size_t name_length(const char *file, const char *ending)
{
    size_t length = strlen(file), tail = strlen(ending);

    if (length <= tail || file[0] == '.' || strcmp(file + length - tail, ending) != 0)
        return 0;
    return length - tail;
}

static size_t fit(const char *file, const void *ending)
{
    return name_length(file, ending);
}

int tal_library_is_file(tal_library_kind kind, const char *word)
{
    return strchr(word, '/') || name_length(word, kinds[kind].ending) > 0;
}

tal_status tal_library_open(tal_library *out, tal_library_kind kind)
{
    char *place = tal_places_find(kinds[kind].place);
    tal_buffer folder = TAL_BUFFER_EMPTY;
    tal_status status = TAL_EIO;

    *out = (tal_library){ .kind = kind };
    errno = ENOENT;
    if (place) {
        tal_buffer_format(&folder, "%s%s", place, kinds[kind].folder);
        out->folder = tal_buffer_take(&folder);
        status = out->folder ? tal_folder_list(&out->names, &out->count, out->folder, fit,
                                               kinds[kind].ending)
                             : TAL_ENOMEM;
    }
    if (status) {
        free(out->folder);
        *out = (tal_library){ .kind = kind };
    }
    free(place);
    return status;
}

void tal_library_close(tal_library *library)
{
    tal_folder_free(library->names, library->count);
    free(library->folder);
    *library = (tal_library){ .kind = library->kind };
}

char *tal_library_path(const tal_library *library, size_t i)
{
    tal_buffer path = TAL_BUFFER_EMPTY;

    tal_buffer_format(&path, "%s/%s%s", library->folder, library->names[i],
                      kinds[library->kind].ending);
    return tal_buffer_take(&path);
}

char *tal_library_path_of(const tal_library *library, const char *name, tal_nearest *nearest)
{
    for (size_t i = 0; i < library->count; i++) {
        if (strcmp(library->names[i], name) == 0)
            return tal_library_path(library, i);
        tal_nearest_offer(nearest, library->names[i]);
    }
    return NULL;
}

char *tal_library_shipped(tal_library_kind kind, const char *name)
{
    tal_nearest ignored = tal_nearest_start("", 0);
    tal_library library;
    char *path;

    if (tal_library_open(&library, kind))
        return NULL;
    path = tal_library_path_of(&library, name, &ignored);
    tal_library_close(&library);
    return path;
}

/* Is WORD a file here that only lacks its ending? */
static bool lacks_ending(tal_library_kind kind, const char *word)
{
    tal_buffer file = TAL_BUFFER_EMPTY;
    bool there;

    tal_buffer_format(&file, "%s%s", word, kinds[kind].ending);
    there = *word && !file.failed && access(file.bytes, F_OK) == 0;
    tal_buffer_free(&file);
    return there;
}

/* That there is none, and which there is, or may be meant. */
static void say_none(const tal_library *library, const char *word, const char *nearest,
                     tal_buffer *said)
{
    bool scenario = library->kind == TAL_LIBRARY_SCENARIOS;
    tal_buffer all = TAL_BUFFER_EMPTY;

    for (size_t i = 0; i < library->count; i++)
        tal_buffer_format(&all, "%s%s", i ? ", " : "", library->names[i]);
    if (lacks_ending(library->kind, word))
        tal_tell_error(said, _("nothing of the name %s comes with Talante; did you mean the file %s%s?"), word, word,
                       kinds[library->kind].ending);
    else if (nearest)
        tal_tell_error(said,
                       scenario ? _("there is no scenario %s; did you mean %s?")
                                : _("nothing of the name %s comes with Talante; did you mean %s?"),
                       word, nearest);
    else if (scenario)
        tal_tell_error(said, _("there is no scenario %s; `talante list` shows what there is"),
                       word);
    else
        tal_tell_error(said, _("nothing of the name %s comes with Talante; there is: %s"), word,
                       all.bytes ? all.bytes : "");
    tal_buffer_free(&all);
}

char *tal_library_find(const tal_library *library, const char *word, tal_buffer *said)
{
    tal_nearest nearest = tal_nearest_start(word, strlen(word));
    char *path;

    if (tal_library_is_file(library->kind, word))
        return strdup(word);
    path = tal_library_path_of(library, word, &nearest);
    if (!path)
        say_none(library, word, nearest.best, said);
    return path;
}

int tal_library_seek(char **path, tal_library_kind kind, const char *word, tal_buffer *said)
{
    tal_library library;
    tal_status status;

    if (tal_library_is_file(kind, word)) {
        *path = strdup(word);
        return *path ? TAL_EXIT_DONE : tal_tell_failure(said, TAL_ENOMEM, word, NULL);
    }
    status = tal_library_open(&library, kind);
    if (status)
        return tal_tell_failure(said, status, kinds[kind].called, NULL);
    *path = tal_library_find(&library, word, said);
    tal_library_close(&library);
    return *path ? TAL_EXIT_DONE : TAL_EXIT_USAGE;
}
