/* Finds and loads the rubric that comes with the program. */
#include "stage/rubric_file.h"

#include <errno.h>
#include <stdlib.h>

#include "base/buffer.h"
#include "stage/places.h"

char *tal_rubric_file_path(void)
{
    char *assets = tal_places_find("assets");
    tal_buffer path = TAL_BUFFER_EMPTY;

    if (!assets) {
        errno = ENOENT;
        return NULL;
    }
    tal_buffer_format(&path, "%s/rubrics/three-skills.yaml", assets);
    free(assets);
    return tal_buffer_take(&path);
}

tal_status tal_rubric_file_load(tal_rubric **out, tal_diagnostics *diagnostics)
{
    char *path = tal_rubric_file_path();
    tal_status status = path ? tal_rubric_load(out, path, diagnostics) : TAL_EIO;

    free(path);
    return status;
}
