/* Reads the names in a folder, no file. Must not know what the names stand for. */
#include "base/folder.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

tal_status tal_folder_list(char ***names, size_t *count, const char *path, tal_folder_fit *fit,
                           const void *context)
{
    DIR *folder = opendir(path);
    const struct dirent *entry;
    size_t capacity = 0, length;

    *names = NULL;
    *count = 0;
    if (!folder)
        return TAL_EIO;
    while ((entry = readdir(folder))) {
        char **longer;

        length = fit(entry->d_name, context);
        if (length == 0)
            continue;
        longer = tal_grow(*names, *count, &capacity, sizeof *longer);
        if (longer)
            *names = longer;
        if (!longer || !(longer[*count] = strndup(entry->d_name, length))) {
            closedir(folder);
            tal_folder_free(*names, *count);
            *names = NULL;
            *count = 0;
            return TAL_ENOMEM;
        }
        ++*count;
    }
    closedir(folder);
    if (*count > 0)
        qsort(*names, *count, sizeof **names, by_bytes);
    return TAL_OK;
}

size_t tal_folder_visible(const char *name, const void *unused)
{
    (void)unused;
    return name[0] == '.' ? 0 : strlen(name);
}

size_t tal_folder_any(const char *name, const void *unused)
{
    (void)unused;
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ? 0 : strlen(name);
}

char *tal_folder_path(const char *folder, const char *name)
{
    tal_buffer path = TAL_BUFFER_EMPTY;

    tal_buffer_format(&path, "%s/%s", folder, name);
    return tal_buffer_take(&path);
}

bool tal_folder_has(const char *folder, const char *name)
{
    char *path = tal_folder_path(folder, name);
    bool there = path && access(path, F_OK) == 0;

    free(path);
    return there;
}

bool tal_folder_is(const char *path)
{
    struct stat about;

    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

void tal_folder_free(char **names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(names[i]);
    free(names);
}
