/* Finds the files of lexicons. What stands in them only the language room knows. */
#include "stage/lexicon_files.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/folder.h"
#include "data/yaml.h"
#include "stage/places.h"

/* As folder_list and grow have it: the names and the array are tal_folder_free's. */
typedef struct paths {
    char **rows;
    size_t count, capacity;
} paths;

static tal_status add_path(paths *all, char *path)
{
    char **rows = path ? tal_grow(all->rows, all->count, &all->capacity, sizeof *rows) : NULL;

    if (!rows) {
        free(path);
        return TAL_ENOMEM;
    }
    all->rows = rows;
    rows[all->count++] = path;
    return TAL_OK;
}

/* tal_folder_fit: is it a .yaml file? */
static size_t fit_yaml(const char *name, const void *unused)
{
    size_t length = strlen(name);

    (void)unused;
    return *name != '.' && length > 5 && strcmp(name + length - 5, ".yaml") == 0 ? length : 0;
}

static tal_status add_folder(paths *all, const char *folder)
{
    char **names = NULL;
    size_t count = 0;
    tal_status status = tal_folder_list(&names, &count, folder, fit_yaml, NULL);

    if (status)
        return status;
    for (size_t i = 0; !status && i < count; i++)
        status = add_path(all, tal_folder_path(folder, names[i]));
    tal_folder_free(names, count);
    return status;
}

static tal_status add_shipped(paths *all)
{
    char *assets = tal_places_find("assets");
    tal_buffer path = TAL_BUFFER_EMPTY;
    tal_status status = TAL_EIO;

    errno = ENOENT;
    if (assets) {
        tal_buffer_format(&path, "%s/language", assets);
        status = path.failed ? TAL_ENOMEM : add_folder(all, path.bytes);
    }
    tal_buffer_free(&path);
    free(assets);
    return status;
}

/* The XDG Base Directory Specification tells programs to ignore a relative path in its variables. */
static tal_status add_own(paths *all, tal_diagnostics *diagnostics)
{
    const char *named = getenv("TALANTE_LANGUAGE"), *config = getenv("XDG_CONFIG_HOME");
    const char *home = getenv("HOME");
    tal_buffer path = TAL_BUFFER_EMPTY;
    tal_status status = TAL_OK;

    if (named && *named) {
        status = add_folder(all, named);
        if (status == TAL_EIO) {
            tal_error_file(diagnostics, 1, named, NULL, "TALANTE_LANGUAGE: %s", strerror(errno));
            status = TAL_EFILE;
        }
        return status;
    }
    if (config && *config == '/')
        tal_buffer_format(&path, "%s/talante/language", config);
    else if (home && *home)
        tal_buffer_format(&path, "%s/.config/talante/language", home);
    if (path.failed)
        status = TAL_ENOMEM;
    else if (path.bytes)
        status = add_folder(all, path.bytes);
    tal_buffer_free(&path);
    return status == TAL_EIO && (errno == ENOENT || errno == ENOTDIR) ? TAL_OK : status;
}

/* Loads them all, and then MORE (or NULL), unless it is one of them. */
static tal_status load_with(tal_lexicon **out, const char *more, tal_diagnostics *diagnostics)
{
    paths all = { NULL, 0, 0 };
    char *whole = more ? realpath(more, NULL) : NULL;
    bool known = !more;
    tal_status status = add_shipped(&all);

    if (!status)
        status = add_own(&all, diagnostics);
    for (size_t i = 0; whole && i < all.count; i++) {
        char *path = realpath(all.rows[i], NULL);

        known |= path && strcmp(path, whole) == 0;
        free(path);
    }
    if (!status && !known)
        status = add_path(&all, strdup(more));
    if (!status)
        status = tal_lexicon_load_files(out, (const char *const *)all.rows, all.count, diagnostics);
    free(whole);
    tal_folder_free(all.rows, all.count);
    return status;
}

tal_status tal_lexicon_files_load(tal_lexicon **out, tal_diagnostics *diagnostics)
{
    return load_with(out, NULL, diagnostics);
}

bool tal_lexicon_files_is_one(const char *path)
{
    tal_source *source = NULL;
    tal_yaml_file *file = NULL;
    bool found = false;

    if (!tal_source_read(&source, path, NULL) && !tal_yaml_read(&file, source, NULL)) {
        const tal_yaml *root = tal_yaml_root(file);

        found = tal_yaml_get(root, "concepts") || tal_yaml_get(root, "rules");
        tal_yaml_free(file);
    }
    tal_source_free(source);
    return found;
}

/* Does the lexicon PATH ask for a concept that it does not have itself? */
static tal_status leans_on_others(const char *path, bool *out)
{
    enum { NO_CONCEPT = 463 };
    tal_diagnostics *found = tal_diagnostics_new();
    tal_lexicon *lexicon;
    tal_status status = found ? tal_lexicon_load_files(&lexicon, &path, 1, found) : TAL_ENOMEM;

    *out = false;
    if (!status)
        tal_lexicon_free(lexicon);
    for (size_t i = 0; status == TAL_EFILE && i < tal_diagnostics_count(found); i++)
        *out |= tal_diagnostics_get(found, i)->code == NO_CONCEPT;
    tal_diagnostics_free(found);
    return status == TAL_EFILE ? TAL_OK : status;
}

tal_status tal_lexicon_files_check(const char *path, tal_diagnostics *diagnostics)
{
    tal_lexicon *lexicon = NULL;
    bool leans;
    tal_status status = leans_on_others(path, &leans);

    if (!status)
        status = leans ? load_with(&lexicon, path, diagnostics)
                       : tal_lexicon_load_files(&lexicon, &path, 1, diagnostics);
    if (!status)
        tal_lexicon_free(lexicon);
    return status;
}
