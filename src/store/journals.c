/* Lists the folder `journals`. Owns the rule of what is one there. Must not know what is in them. */
#include "store/journals.h"

#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "store/home.h"

size_t tal_journals_fit(const char *name, const void *unused)
{
    size_t length = strlen(name);

    (void)unused;
    return length > 6 && strcmp(name + length - 6, ".jsonl") == 0 ? length : 0;
}

size_t tal_journals_fit_visible(const char *name, const void *unused)
{
    return name[0] == '.' ? 0 : tal_journals_fit(name, unused);
}

tal_status tal_journals_list(tal_journals *out)
{
    tal_journals journals = { NULL, NULL, 0 };
    tal_status status = tal_home_path(&journals.folder, "journals");

    if (status != TAL_OK)
        return status;
    status = tal_folder_list(&journals.names, &journals.count, journals.folder, tal_journals_fit, NULL);
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
