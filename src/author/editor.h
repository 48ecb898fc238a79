/*
 * What a Lua language server is told in a folder of scenarios: `.luarc.json`, which every editor that has
 * one reads (https://luals.github.io/wiki/configuration).
 */
#ifndef TAL_AUTHOR_EDITOR_H
#define TAL_AUTHOR_EDITOR_H

#include <talante/talante.h>

#define TAL_EDITOR_FILE ".luarc.json"

typedef enum tal_editor_set {
    TAL_EDITOR_MADE,  /* the file was written */
    TAL_EDITOR_READY, /* there was one, which names LIBRARY, or a folder beside it */
    TAL_EDITOR_OTHER, /* there is one, which does not, and was left alone */
} tal_editor_set;

/*
 * Sets up the folder of FILE, a path that ends in TAL_EDITOR_FILE: the server finds the definitions in
 * the folder LIBRARY (absolute). TAL_EIO with errno; TAL_EINVAL: LIBRARY is not UTF-8, which JSON is.
 */
tal_status tal_editor_set_up(tal_editor_set *out, const char *file, const char *library);

#endif
