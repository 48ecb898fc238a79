/* Lists the folder `journals`. Owns the rule of what is one there. Must not know what is in them. */
#include "store/journals.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "store/home.h"

static bool is_journal_name(const char *name)
{
    size_t length = strlen(name);

    return length > 6 && strcmp(name + length - 6, ".jsonl") == 0;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static tal_status add(tal_journals *journals, const char *name)
{
    char **names = tal_grow(journals->names, journals->count, &journals->capacity, sizeof *names);
    char *copy;

    if (!names)
        return TAL_ENOMEM;
    journals->names = names;
    copy = strdup(name);
    if (!copy)
        return TAL_ENOMEM;
    names[journals->count++] = copy;
    return TAL_OK;
}

tal_status tal_journals_list(tal_journals *out)
{
    tal_journals journals = { NULL, NULL, 0, 0 };
    tal_status status = tal_home_path(&journals.folder, "journals");
    const struct dirent *entry;
    DIR *folder;

    if (status != TAL_OK)
        return status;
    folder = opendir(journals.folder);
    if (!folder) {
        free(journals.folder);
        return TAL_EIO;
    }
    while (status == TAL_OK && (entry = readdir(folder))) {
        if (is_journal_name(entry->d_name))
            status = add(&journals, entry->d_name);
    }
    closedir(folder);
    if (status != TAL_OK) {
        tal_journals_free(&journals);
        return status;
    }
    if (journals.count > 0)
        qsort(journals.names, journals.count, sizeof *journals.names, by_name);
    *out = journals;
    return TAL_OK;
}

void tal_journals_free(tal_journals *journals)
{
    for (size_t i = 0; i < journals->count; i++)
        free(journals->names[i]);
    free(journals->names);
    free(journals->folder);
    *journals = (tal_journals){ NULL, NULL, 0, 0 };
}

char *tal_journals_path(const tal_journals *journals, size_t i)
{
    tal_buffer path = TAL_BUFFER_EMPTY;

    tal_buffer_format(&path, "%s/%s", journals->folder, journals->names[i]);
    return tal_buffer_take(&path);
}
