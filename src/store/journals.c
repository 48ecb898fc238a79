/* Lists the folder `journals`. Owns the rule of what is one there. Must not know what is in them. */
#include "store/journals.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/intl.h"
#include "store/home.h"

/* A tal_folder_fit. */
static size_t fit(const char *name, const void *unused)
{
    size_t length = strlen(name);

    (void)unused;
    return length > 6 && strcmp(name + length - 6, ".jsonl") == 0 ? length : 0;
}

size_t tal_journals_fit_visible(const char *name, const void *unused)
{
    return name[0] == '.' ? 0 : fit(name, unused);
}

/* A folder may be named with a slash at its end, and is then told so. */
static char *path_of(const char *folder, const char *name)
{
    size_t length = strlen(folder);
    tal_buffer path = TAL_BUFFER_EMPTY;

    tal_buffer_format(&path, "%s%s%s", folder, length > 0 && folder[length - 1] == '/' ? "" : "/", name);
    return tal_buffer_take(&path);
}

tal_status tal_journals_in(const char *folder, tal_journals_visit *visit, void *self, size_t *count)
{
    char **names;
    size_t there;
    tal_status status = tal_folder_list(&names, &there, folder, tal_journals_fit_visible, NULL);

    if (status)
        return status;
    *count += there;
    for (size_t i = 0; !status && i < there; i++) {
        char *path = path_of(folder, names[i]);

        status = path ? visit(self, path) : TAL_ENOMEM;
        free(path);
    }
    tal_folder_free(names, there);
    return status;
}

tal_status tal_journals_under(const char *folder, tal_journals_visit *visit, void *self, size_t *count)
{
    tal_status status = tal_journals_in(folder, visit, self, count);
    char *below;

    if (status || !tal_folder_has(folder, "journals"))
        return status;
    below = path_of(folder, "journals");
    status = below ? tal_journals_in(below, visit, self, count) : TAL_ENOMEM;
    free(below);
    return status;
}

void tal_journals_tell_none(const char *folder, tal_diagnostics *diagnostics)
{
    tal_error_file(diagnostics, TAL_CODE_NO_JOURNALS, folder, NULL,
                   _("there are neither results of `talante batch` nor journals in this folder"));
}

tal_status tal_journals_list(tal_journals *out)
{
    tal_journals journals = { NULL, NULL, 0 };
    tal_status status = tal_home_path(&journals.folder, "journals");

    if (status != TAL_OK)
        return status;
    status = tal_folder_list(&journals.names, &journals.count, journals.folder, fit, NULL);
    if (status == TAL_OK)
        *out = journals;
    else
        free(journals.folder);
    return status;
}

void tal_journals_free(tal_journals *journals)
{
    tal_folder_free(journals->names, journals->count);
    free(journals->folder);
    *journals = (tal_journals){ NULL, NULL, 0 };
}

char *tal_journals_path(const tal_journals *journals, size_t i)
{
    return tal_folder_path(journals->folder, journals->names[i]);
}
