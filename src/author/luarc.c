/* Writes settings where there are none, and looks into those that there are. */
#include "author/luarc.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "author/scaffold.h"
#include "base/utf8.h"
#include "data/json.h"
#include "store/home.h"

enum { SETTINGS_LIMIT = 1 << 20 };

/* The caller frees; NULL: no memory. */
static char *write_settings(const char *library)
{
    tal_json *root = tal_json_object();
    char *text;

    tal_json_set_text(root, "runtime.version", "Lua 5.4");
    tal_json_add_text(tal_json_set_array(root, "workspace.library"), library);
    tal_json_set_bool(root, "workspace.checkThirdParty", false);
    /* What a function in a scenario is given; it need not look at it. */
    tal_json_add_text(tal_json_set_array(root, "diagnostics.unusedLocalExclude"), "s");
    text = tal_json_pretty(root);
    tal_json_free(root);
    return text;
}

/* The folder that LIBRARY is in, as it begins in JSON: the definitions of another language are there too, and two
 * of them would contradict each other. The caller frees; NULL: no memory. */
static char *quote_above(const char *library)
{
    const char *slash = strrchr(library, '/');
    char *above = strndup(library, slash ? (size_t)(slash - library) + 1 : 0);
    tal_buffer quoted = TAL_BUFFER_EMPTY;

    if (above)
        tal_json_put_text(&quoted, above);
    if (quoted.length > 0)
        quoted.bytes[quoted.length - 1] = '\0'; /* the closing quote */
    free(above);
    return quoted.bytes;
}

/* People put comments into such files, which JSON has not, so it is only looked through. */
static tal_status look_into(tal_luarc_set *out, const char *file, const char *library)
{
    char *text = NULL, *wanted = quote_above(library);
    size_t length;
    tal_status status = wanted ? tal_home_read(&text, &length, file, SETTINGS_LIMIT) : TAL_ENOMEM;

    if (!status)
        *out = strstr(text, wanted) ? TAL_LUARC_READY : TAL_LUARC_OTHER;
    free(wanted);
    free(text);
    return status;
}

tal_status tal_luarc_set_up(tal_luarc_set *out, const char *file, const char *library)
{
    char *text;
    tal_status status;

    if (tal_utf8_invalid(library, strlen(library)) < strlen(library))
        return TAL_EINVAL;
    text = write_settings(library);
    status = text ? tal_scaffold_write(file, text, strlen(text)) : TAL_ENOMEM;
    free(text);
    *out = TAL_LUARC_MADE;
    if (status == TAL_EIO && errno == EEXIST)
        status = look_into(out, file, library);
    return status;
}
