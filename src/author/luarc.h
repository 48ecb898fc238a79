/*
 * What a Lua language server is told in a folder of scenarios: `.luarc.json`, which every editor that has
 * one reads (https://luals.github.io/wiki/configuration).
 */
#ifndef TAL_AUTHOR_LUARC_H
#define TAL_AUTHOR_LUARC_H

#include <talante/talante.h>

#define TAL_LUARC_FILE ".luarc.json"

typedef enum tal_luarc_set {
    TAL_LUARC_MADE,  /* the file was written */
    TAL_LUARC_READY, /* there was one, which names LIBRARY, or a folder beside it */
    TAL_LUARC_OTHER, /* there is one, which does not, and was left alone */
} tal_luarc_set;

/*
 * Sets up the folder of FILE, a path that ends in TAL_LUARC_FILE: the server finds the definitions in
 * the folder LIBRARY (absolute). TAL_EIO with errno; TAL_EINVAL: LIBRARY is not UTF-8, which JSON is.
 */
tal_status tal_luarc_set_up(tal_luarc_set *out, const char *file, const char *library);

#endif
