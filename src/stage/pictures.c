/* An author's own beside the scenario, else those that come with the program. Opens none of them. */
#include "stage/pictures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/folder.h"
#include "base/intl.h"
#include "base/nearest.h"
#include "model/scenario.h"
#include "stage/places.h"

#define ENDING ".yaml"

/* ---- Finding one ----------------------------------------------------------------------------- */

/* The folder beside the scenario. The caller frees; NULL: no memory. */
static char *find_own(const char *scenario)
{
    const char *slash = strrchr(scenario, '/');
    tal_buffer path = TAL_BUFFER_EMPTY;

    tal_buffer_add(&path, slash ? scenario : ".", slash ? (size_t)(slash - scenario) : 1);
    tal_buffer_text(&path, "/pictures");
    return tal_buffer_take(&path);
}

/* The folder of those that come with the program. The caller frees; NULL: there is none, or no memory. */
static char *find_shipped(void)
{
    char *assets = tal_places_find("assets"), *path = assets ? tal_folder_path(assets, "pictures") : NULL;

    free(assets);
    return path;
}

/* NAME.yaml in FOLDER (which is freed), where that is there. */
static char *look_in(char *folder, const char *name)
{
    tal_buffer file = TAL_BUFFER_EMPTY;
    char *path = NULL;

    tal_buffer_format(&file, "%s" ENDING, name);
    if (folder && !file.failed && tal_folder_has(folder, file.bytes))
        path = tal_folder_path(folder, file.bytes);
    tal_buffer_free(&file);
    free(folder);
    return path;
}

char *tal_pictures_find(const char *name, const char *scenario)
{
    char *found = NULL;

    if (!*name || strchr(name, '/'))
        return NULL;
    if (scenario)
        found = look_in(find_own(scenario), name);
    return found ? found : look_in(find_shipped(), name);
}

/* ---- Those that are nowhere ------------------------------------------------------------------ */

/* A tal_folder_fit: a person's NAME.yaml, without its ending. Places are called after settings. */
static size_t fit_person(const char *name, const void *unused)
{
    size_t length = strlen(name), ending = strlen(ENDING);

    (void)unused;
    if (*name == '.' || length <= ending || strcmp(name + length - ending, ENDING) != 0)
        return 0;
    for (const char *const *setting = tal_setting_names; *setting; setting++) {
        size_t own = strlen(*setting);

        if (strncmp(name, *setting, own) == 0 && (name[own] == '-' || length - ending == own))
            return 0;
    }
    return length - ending;
}

/* Misspelt, or not drawn yet. */
static void warn(const tal_scenario *scenario, const tal_person *person, const char *path, tal_diagnostics *diagnostics)
{
    char *folders[] = { find_own(path), find_shipped() }, **names[2] = { NULL, NULL }, hint[200];
    size_t counts[2] = { 0, 0 };
    tal_nearest nearest = tal_nearest_start(person->portrait, strlen(person->portrait));

    for (int i = 0; i < 2; i++) {
        if (folders[i]) /* one that is not there has none */
            (void)tal_folder_list(&names[i], &counts[i], folders[i], fit_person, NULL);
        for (size_t k = 0; k < counts[i]; k++)
            tal_nearest_offer(&nearest, names[i][k]);
    }
    if (nearest.best)
        snprintf(hint, sizeof hint, _("did you mean \"%s\"?"), nearest.best);
    else
        snprintf(hint, sizeof hint, "%s", _("a picture is a file, pictures/NAME.yaml, beside the scenario: docs/pictures.md"));
    tal_warn(diagnostics, TAL_CODE_NO_PICTURE, scenario->source, person->portrait_at, hint,
             _("there is no picture \"%s\": in the window somebody grey stands in"), person->portrait);
    for (int i = 0; i < 2; i++) {
        tal_folder_free(names[i], counts[i]);
        free(folders[i]);
    }
}

void tal_pictures_warn(const tal_scenario *scenario, const char *path, tal_diagnostics *diagnostics)
{
    char *shipped = find_shipped();

    for (int32_t i = 0; shipped && i < scenario->persons_count; i++) {
        const tal_person *person = &scenario->persons[i];
        char *found = tal_pictures_find(person->portrait, path);

        if (*person->portrait && !found)
            warn(scenario, person, path, diagnostics);
        free(found);
    }
    free(shipped);
}
