/* Finds the folders of lexicons. What stands in the files only the language room knows. */
#include "front/lexicon_files.h"

#include <errno.h>
#include <stdlib.h>

#include "base/buffer.h"
#include "data/yaml.h"
#include "front/places.h"

/* assets/language. The caller frees; NULL: it is not there (errno). */
static char *shipped_folder(void)
{
    char *assets = tal_places_find("assets");
    tal_buffer path = TAL_BUFFER_EMPTY;

    if (!assets) {
        errno = ENOENT;
        return NULL;
    }
    tal_buffer_format(&path, "%s/language", assets);
    free(assets);
    return tal_buffer_take(&path);
}

tal_status tal_lexicon_files_load(tal_lexicon **out, tal_diagnostics *diagnostics)
{
    char *folder = shipped_folder();
    tal_status status = folder ? tal_lexicon_load(out, folder, diagnostics) : TAL_EIO;

    free(folder);
    return status;
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

tal_status tal_lexicon_files_check(const char *path, tal_diagnostics *diagnostics)
{
    tal_source *source;
    tal_lexicon *lexicon = NULL;
    tal_status status = tal_source_read(&source, path, diagnostics);

    if (status)
        return status;
    status = tal_lexicon_load_bytes(&lexicon, path, tal_source_bytes(source),
                                    tal_source_length(source), diagnostics);
    tal_lexicon_free(status ? NULL : lexicon);
    tal_source_free(source);
    return status;
}
