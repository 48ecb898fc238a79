/* Where the pictures are: an author's own beside the scenario, else those that come with the
 * program. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "stage/places.h"
#include "window/picture.h"

/* pictures/NAME.yaml in FOLDER (so many bytes of it), where that is there. */
static char *look_in(const char *folder, size_t length, const char *name)
{
    tal_buffer path = TAL_BUFFER_EMPTY;

    tal_buffer_add(&path, folder, length);
    tal_buffer_format(&path, "/pictures/%s.yaml", name);
    if (path.failed || access(path.bytes, F_OK) < 0) {
        tal_buffer_free(&path);
        return NULL;
    }
    return tal_buffer_take(&path);
}

char *tal_picture_find(const char *name, const char *scenario)
{
    const char *slash = scenario ? strrchr(scenario, '/') : NULL;
    char *assets, *found = NULL;

    if (!*name || strchr(name, '/'))
        return NULL;
    if (scenario)
        found = slash ? look_in(scenario, (size_t)(slash - scenario), name) : look_in(".", 1, name);
    if (found)
        return found;
    assets = tal_places_find("assets");
    found = assets ? look_in(assets, strlen(assets), name) : NULL;
    free(assets);
    return found;
}
